/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.api.parameters.Include;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;

/** What a parameter record is made of: parameters, and records that are included with theirs. */
public final class RecordShape {

	/**
	 * One parameter.
	 *
	 * @param defaultValue of the including record where that says another one
	 */
	public record Leaf(RecordComponent component, String name, Parameter parameter, String defaultValue) {
	}

	private final Class<?> type;
	private final RecordComponent[] components;
	private final RecordShape[] included; // null: a parameter
	private final List<Leaf> leaves = new ArrayList<>();

	private RecordShape(Class<?> type, Map<String, String> defaults, Set<Class<?>> around) {
		this.type = type;
		this.components = type.getRecordComponents();
		this.included = new RecordShape[components.length];
		if (!around.add(type)) {
			throw new IllegalArgumentException(type.getName() + " includes itself"); //$NON-NLS-1$
		}
		for (int i = 0; i < components.length; i++) {
			add(i, defaults, around);
		}
		around.remove(type);
	}

	/**
	 * The shape of a record.
	 *
	 * @throws IllegalArgumentException when a component is neither a parameter nor an included record, when a record includes
	 *                                  itself, when two parameters have one name, or a default is given for none
	 */
	public static RecordShape of(Class<? extends Record> type) {
		RecordShape shape = new RecordShape(type, Map.of(), new HashSet<>());
		Set<String> names = new HashSet<>();
		for (Leaf leaf : shape.leaves) {
			if (!names.add(leaf.name)) {
				throw new IllegalArgumentException(type.getName() + " has two parameters " + leaf.name); //$NON-NLS-1$
			}
		}
		return shape;
	}

	private void add(int i, Map<String, String> defaults, Set<Class<?>> around) {
		RecordComponent c = components[i];
		Parameter p = c.getAnnotation(Parameter.class);
		Include include = c.getAnnotation(Include.class);
		if ((p == null) == (include == null)) {
			throw new IllegalArgumentException(name(c) + (p == null ? " has no @Parameter" : " is a parameter and included")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (p != null) {
			String name = Names.kebab(c.getName());
			leaves.add(new Leaf(c, name, p, defaults.getOrDefault(name, p.value())));
			return;
		}
		if (!c.getType().isRecord()) {
			throw new IllegalArgumentException(name(c) + " is no record that could be included"); //$NON-NLS-1$
		}
		Map<String, String> own = new HashMap<>();
		for (String line : include.value()) {
			int equals = line.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException(name(c) + ": '" + line + "' is not as name=default"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			own.put(line.substring(0, equals), line.substring(equals + 1));
		}
		Set<String> unknown = new HashSet<>(own.keySet());
		own.putAll(defaults); // the outermost record has the last word
		included[i] = new RecordShape(c.getType(), own, around);
		for (Leaf leaf : included[i].leaves) {
			unknown.remove(leaf.name);
			leaves.add(leaf);
		}
		if (!unknown.isEmpty()) {
			throw new IllegalArgumentException(name(c) + " has no parameter " + unknown); //$NON-NLS-1$
		}
	}

	private static String name(RecordComponent c) {
		return c.getDeclaringRecord().getName() + '.' + c.getName();
	}

	/** All parameters, in order. */
	public List<Leaf> leaves() {
		return leaves;
	}

	/**
	 * Makes the record.
	 *
	 * @param values of all parameters, in order
	 * @throws InvocationTargetException when a record does not want them
	 */
	public Object create(Iterator<?> values) throws ReflectiveOperationException {
		Object[] arguments = new Object[components.length];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = included[i] == null ? values.next() : included[i].create(values);
		}
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		var constructor = type.getDeclaredConstructor(types);
		constructor.setAccessible(true);
		return constructor.newInstance(arguments);
	}

	/** Adds the values of all parameters, in order. */
	public void values(Object record, List<Object> to) throws ReflectiveOperationException {
		for (int i = 0; i < components.length; i++) {
			var accessor = components[i].getAccessor();
			accessor.setAccessible(true);
			Object value = accessor.invoke(record);
			if (included[i] == null) {
				to.add(value);
			} else {
				included[i].values(value, to);
			}
		}
	}
}
