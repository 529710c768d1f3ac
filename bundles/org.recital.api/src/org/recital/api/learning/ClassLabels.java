/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.problem.InputException;

/**
 * The class of each item, as an attribute says. The classes are those the attribute knows, in its own order (texts: sorted),
 * whether or not an item of a particular part has them. Immutable.
 */
public final class ClassLabels {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.learning.messages"); //$NON-NLS-1$

	private final String target;
	private final List<String> classes;
	private final int[] codes;

	private ClassLabels(String target, List<String> classes, int[] codes) {
		this.target = target;
		this.classes = classes;
		this.codes = codes;
	}

	/**
	 * The classes an attribute gives.
	 *
	 * @param target name of the attribute; empty: the only one that looks like a class, which is one of categories, at most one
	 *               an item, and at least two in all
	 * @throws InputException when there is none of that name, when it gives an item several, or when it has less than two classes
	 */
	public static ClassLabels of(Entities items, String target) throws InputException {
		ClassLabels found = target.isEmpty() ? only(items) : named(items, target);
		if (found.classes.size() < 2) {
			throw new InputException(say("targetFew", found.target, found.classes.size()), say("targetTwo")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return found;
	}

	private static ClassLabels only(Entities items) throws InputException {
		List<ClassLabels> candidates = new ArrayList<>();
		for (Attribute a : items.attributes().values()) {
			if (a instanceof Attribute.Categories c && c.labels().length > 1 && several(c) < 0) {
				candidates.add(of(c));
			}
		}
		if (candidates.isEmpty()) {
			throw new InputException(say("targetNone"), say("targetAttributes", String.join(", ", items.attributes().keySet()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (candidates.size() > 1) {
			throw new InputException(say("targetSeveral", String.join(", ", candidates.stream().map(ClassLabels::target).toList())), //$NON-NLS-1$ //$NON-NLS-2$
					say("targetName")); //$NON-NLS-1$
		}
		return candidates.getFirst();
	}

	private static ClassLabels named(Entities items, String target) throws InputException {
		Attribute a = items.attribute(target).orElse(null);
		return switch (a) {
		case null -> throw new InputException(say("targetUnknown", target), //$NON-NLS-1$
				say("targetExpected", String.join(", ", items.attributes().keySet()))); //$NON-NLS-1$ //$NON-NLS-2$
		case Attribute.Numeric _ -> throw new InputException(say("targetNumeric", target), say("targetClasses")); //$NON-NLS-1$ //$NON-NLS-2$
		case Attribute.Text t -> of(t);
		case Attribute.Categories c -> {
			int item = several(c);
			if (item >= 0) {
				throw new InputException(say("targetMulti", target, items.ids().id(item) + ": " + c.text(item)), say("targetSingle")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			yield of(c);
		}
		};
	}

	/** The first item that has several categories, or -1. */
	private static int several(Attribute.Categories c) {
		for (int i = 0; i < c.size(); i++) {
			if (c.offsets()[i + 1] - c.offsets()[i] > 1) {
				return i;
			}
		}
		return -1;
	}

	private static ClassLabels of(Attribute.Categories c) {
		int[] codes = new int[c.size()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = c.offsets()[i] == c.offsets()[i + 1] ? -1 : c.codes()[c.offsets()[i]];
		}
		return new ClassLabels(c.name(), List.of(c.labels()), codes);
	}

	private static ClassLabels of(Attribute.Text t) {
		TreeSet<String> names = new TreeSet<>();
		for (String v : t.values()) {
			if (v != null && !v.isEmpty()) {
				names.add(v);
			}
		}
		List<String> classes = List.copyOf(names);
		int[] codes = new int[t.size()];
		for (int i = 0; i < codes.length; i++) {
			String v = t.values()[i];
			codes[i] = v == null || v.isEmpty() ? -1 : java.util.Collections.binarySearch(classes, v);
		}
		return new ClassLabels(t.name(), classes, codes);
	}

	static String say(String key, Object... values) {
		return MessageFormat.format(WORDS.getString(key), Arrays.stream(values).map(String::valueOf).toArray());
	}

	/** Name of the attribute. */
	public String target() {
		return target;
	}

	/** The classes by name. */
	public List<String> classes() {
		return classes;
	}

	/** Number of items. */
	public int size() {
		return codes.length;
	}

	/** The class of an item, an index into {@link #classes()}; -1 where it is not known. */
	public int of(int item) {
		return codes[item];
	}
}
