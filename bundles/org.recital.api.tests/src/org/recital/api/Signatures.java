/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What others compile against: a line for every public type and every public or protected member of one. */
final class Signatures {

	private Signatures() {
	}

	/** The lines of types and all types within them. */
	static SortedSet<String> of(List<Class<?>> types) {
		SortedSet<String> lines = new TreeSet<>();
		types.forEach(t -> add(t, lines));
		return lines;
	}

	private static void add(Class<?> type, SortedSet<String> lines) {
		if (!isOpen(type.getModifiers())) {
			return;
		}
		String name = type.getName();
		String kind = type.isAnnotation() ? "@interface" : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
		lines.add(name + ": " + words(type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL | Modifier.STATIC) & ~(type.isInterface() ? Modifier.ABSTRACT : 0))
				+ kind + parents(type));
		for (Constructor<?> c : type.getDeclaredConstructors()) {
			if (isOpen(c.getModifiers()) && !c.isSynthetic()) {
				lines.add(name + " new" + parameters(c));
			}
		}
		for (Method m : type.getDeclaredMethods()) {
			if (isOpen(m.getModifiers()) && !m.isSynthetic()) {
				// a method of an interface without a body must be written by who implements it
				lines.add(name + '.' + m.getName() + parameters(m) + ": " + words(m.getModifiers() & (Modifier.STATIC | Modifier.ABSTRACT))
						+ m.getGenericReturnType().getTypeName());
			}
		}
		for (Field f : type.getDeclaredFields()) {
			if (isOpen(f.getModifiers()) && !f.isSynthetic()) {
				lines.add(name + '.' + f.getName() + ": " + words(f.getModifiers() & Modifier.STATIC) + f.getGenericType().getTypeName());
			}
		}
		for (Class<?> inner : type.getDeclaredClasses()) {
			add(inner, lines);
		}
	}

	private static boolean isOpen(int modifiers) {
		return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
	}

	private static String words(int modifiers) {
		return modifiers == 0 ? "" : Modifier.toString(modifiers) + ' ';
	}

	private static String parameters(Executable e) {
		return Arrays.stream(e.getGenericParameterTypes()).map(Type::getTypeName).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String parents(Class<?> type) {
		String parents = Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName).sorted().collect(Collectors.joining(", "));
		Type above = type.getGenericSuperclass();
		boolean told = above != null && above != Object.class && !type.isEnum() && !type.isRecord();
		return (told ? " extends " + above.getTypeName() : "") + (parents.isEmpty() ? "" : " of " + parents);
	}

	/** Classes by name. */
	static List<Class<?>> load(List<String> names) {
		return names.stream().<Class<?>>map(n -> {
			try {
				return Class.forName(n, false, Signatures.class.getClassLoader());
			} catch (ClassNotFoundException e) {
				throw new UncheckedIOException(new IOException(e));
			}
		}).toList();
	}
}
