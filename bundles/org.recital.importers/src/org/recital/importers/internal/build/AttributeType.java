/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.recital.api.data.Attribute;
import org.recital.importers.internal.text.Numbers;

/**
 * How a column of texts becomes an attribute.
 *
 * @param kind      what it becomes
 * @param separator what keeps several categories of one field apart
 */
public record AttributeType(Kind kind, String separator) {

	/** What a column becomes. */
	public enum Kind {
		/** Guessed from what stands there. */
		AUTO,
		/** A text. */
		TEXT,
		/** A number. */
		NUMBER,
		/** One category. */
		CATEGORY,
		/** Any number of categories. */
		CATEGORIES,
		/** Left out. */
		NONE
	}

	public static final AttributeType AUTO = new AttributeType(Kind.AUTO, "|"); //$NON-NLS-1$

	private static final int MOST_GUESSED_CATEGORIES = 500;

	/** The type a person names: {@code text}, {@code number}, {@code category}, {@code categories}, {@code categories ;}, {@code none}. */
	public static Optional<AttributeType> named(String name) {
		String text = name.strip();
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.startsWith("categories")) { //$NON-NLS-1$
			String separator = text.substring("categories".length()).strip(); //$NON-NLS-1$
			return Optional.of(new AttributeType(Kind.CATEGORIES, separator.isEmpty() ? "|" : separator)); //$NON-NLS-1$
		}
		return Arrays.stream(Kind.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(lower)).findFirst()
				.map(k -> new AttributeType(k, "|")); //$NON-NLS-1$
	}

	/**
	 * The type that suits a column: number when every field that is not empty is one; categories when fields hold the
	 * separator, or when few different texts occur often; else text. A column called title or name is text.
	 */
	public static AttributeType guess(String name, String[] values) {
		int known = 0;
		int numbers = 0;
		int separated = 0;
		Set<String> distinct = new HashSet<>();
		for (String v : values) {
			if (v == null || v.isBlank()) {
				continue;
			}
			known++;
			float f = Numbers.parseFloat(v);
			if (!Float.isNaN(f) && !Float.isInfinite(f)) {
				numbers++;
			}
			if (v.indexOf('|') >= 0) {
				separated++;
			}
			if (distinct.size() <= MOST_GUESSED_CATEGORIES) {
				distinct.add(v);
			}
		}
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.contains("title") || lower.contains("name")) { //$NON-NLS-1$ //$NON-NLS-2$
			return new AttributeType(Kind.TEXT, "|"); //$NON-NLS-1$
		}
		if (known > 0 && numbers == known) {
			return new AttributeType(Kind.NUMBER, "|"); //$NON-NLS-1$
		}
		if (separated > 0) {
			return new AttributeType(Kind.CATEGORIES, "|"); //$NON-NLS-1$
		}
		boolean repeated = distinct.size() <= MOST_GUESSED_CATEGORIES && distinct.size() * 2 <= known;
		return new AttributeType(repeated ? Kind.CATEGORY : Kind.TEXT, "|"); //$NON-NLS-1$
	}

	/** The result of a conversion. */
	public record Converted(Attribute attribute, int notNumbers) {
	}

	/**
	 * Converts a column.
	 *
	 * @param values one an entity, null where there is none
	 * @return the attribute with how many fields are not numbers though they should be, or empty for {@link Kind#NONE}
	 */
	public Optional<Converted> convert(String name, String[] values) {
		return switch (kind) {
		case AUTO -> guess(name, values).convert(name, values);
		case NONE -> Optional.empty();
		case TEXT -> Optional.of(new Converted(new Attribute.Text(name, values), 0));
		case NUMBER -> {
			float[] numbers = new float[values.length];
			int wrong = 0;
			for (int i = 0; i < values.length; i++) {
				numbers[i] = values[i] == null ? Float.NaN : Numbers.parseFloat(values[i]);
				if (Float.isInfinite(numbers[i])) {
					numbers[i] = Float.NaN;
				}
				if (Float.isNaN(numbers[i]) && values[i] != null && !values[i].isBlank()) {
					wrong++;
				}
			}
			yield Optional.of(new Converted(new Attribute.Numeric(name, numbers), wrong));
		}
		case CATEGORY, CATEGORIES -> {
			AttributeColumn.Labels labels = new AttributeColumn.Labels(name, false);
			Pattern at = Pattern.compile(Pattern.quote(separator));
			for (int i = 0; i < values.length; i++) {
				if (values[i] == null) {
					continue;
				}
				for (String label : kind == Kind.CATEGORY ? new String[] { values[i] } : at.split(values[i])) {
					if (!label.isBlank()) {
						labels.add(i, label.strip());
					}
				}
			}
			yield Optional.of(new Converted(labels.finish(values.length), 0));
		}
		};
	}
}
