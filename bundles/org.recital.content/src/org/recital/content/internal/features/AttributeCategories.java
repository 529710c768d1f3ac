/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.Arrays;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;

/** Attributes by name, and texts as categories. */
final class AttributeCategories {

	private AttributeCategories() {
	}

	/**
	 * The attribute of that name.
	 *
	 * @throws InputException when there is none; names the nearest
	 */
	static Attribute find(Entities of, String name, String step) throws InputException {
		Attribute a = of.attributes().get(name);
		if (a == null) {
			String expected = of.attributes().isEmpty() ? Messages.say(Messages.Attribute_noneHint, of.kind())
					: Names.nearest(name, of.attributes().keySet()).map(n -> Messages.say(Messages.Attribute_nearest, n))
							.orElse(Messages.say(Messages.Attribute_oneOf, String.join(", ", of.attributes().keySet()))); //$NON-NLS-1$
			throw new InputException(Messages.say(Messages.Attribute_unknown, step, name, of.kind()), expected);
		}
		return a;
	}

	/** A text as categories: each distinct text is one, in alphabetical order; a missing or blank text is none. */
	static Attribute.Categories of(Attribute.Text text) {
		String[] labels = Arrays.stream(text.values()).filter(t -> t != null && !t.isBlank()).sorted().distinct().toArray(String[]::new);
		int[] offsets = new int[text.size() + 1];
		int[] codes = new int[text.size()];
		for (int e = 0; e < text.size(); e++) {
			String t = text.values()[e];
			offsets[e + 1] = offsets[e];
			if (t != null && !t.isBlank()) {
				codes[offsets[e + 1]++] = Arrays.binarySearch(labels, t);
			}
		}
		return new Attribute.Categories(text.name(), labels, offsets, Arrays.copyOf(codes, offsets[text.size()]), null);
	}
}
