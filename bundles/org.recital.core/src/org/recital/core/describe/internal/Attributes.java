/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.core.describe.DatasetDescription.AttributeSummary;
import org.recital.core.describe.DatasetDescription.Count;

/** What is known of items or users. */
public final class Attributes {

	private static final int TOP = 10;

	private Attributes() {
	}

	/** One an attribute, in the order of the source. */
	public static List<AttributeSummary> summaries(Entities entities) {
		List<AttributeSummary> all = new ArrayList<>();
		for (Attribute a : entities.attributes().values()) {
			all.add(switch (a) {
			case Attribute.Numeric n -> numeric(n);
			case Attribute.Text t -> text(t);
			case Attribute.Categories c -> categories(c);
			});
		}
		return all;
	}

	private static AttributeSummary numeric(Attribute.Numeric a) {
		Map<Float, Long> counts = new HashMap<>();
		int known = 0;
		for (float v : a.values()) {
			if (!Float.isNaN(v)) {
				known++;
				counts.merge(v, 1L, Long::sum);
			}
		}
		Map<String, Long> texts = new HashMap<>();
		counts.forEach((v, n) -> texts.put(new Attribute.Numeric("", new float[] { v }).text(0), n)); //$NON-NLS-1$
		return new AttributeSummary(a.name(), "number", known, counts.size(), top(texts)); //$NON-NLS-1$
	}

	private static AttributeSummary text(Attribute.Text a) {
		Map<String, Long> counts = new HashMap<>();
		int known = 0;
		for (String v : a.values()) {
			if (v != null && !v.isEmpty()) {
				known++;
				counts.merge(v, 1L, Long::sum);
			}
		}
		return new AttributeSummary(a.name(), "text", known, counts.size(), top(counts)); //$NON-NLS-1$
	}

	private static AttributeSummary categories(Attribute.Categories a) {
		long[] counts = new long[a.labels().length];
		for (int code : a.codes()) {
			counts[code]++;
		}
		int known = 0;
		for (int e = 0; e < a.size(); e++) {
			known += a.offsets()[e] < a.offsets()[e + 1] ? 1 : 0;
		}
		Map<String, Long> byLabel = new HashMap<>();
		for (int c = 0; c < counts.length; c++) {
			if (counts[c] > 0) {
				byLabel.merge(a.labels()[c], counts[c], Long::sum);
			}
		}
		return new AttributeSummary(a.name(), "categories", known, byLabel.size(), top(byLabel)); //$NON-NLS-1$
	}

	/** The most frequent, ties by name; none when every one occurs once, as titles do. */
	private static List<Count> top(Map<String, Long> counts) {
		if (counts.values().stream().allMatch(c -> c == 1)) {
			return List.of();
		}
		return counts.entrySet().stream()
				.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.limit(TOP).map(e -> new Count(e.getKey(), e.getValue())).toList();
	}
}
