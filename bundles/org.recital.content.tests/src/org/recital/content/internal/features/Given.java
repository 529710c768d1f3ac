/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;

/** Data sets, splits and parameters for tests. */
final class Given {

	static final float NONE = Float.NaN;

	private Given() {
	}

	/** A data set of one user who met every item once. */
	static Dataset items(int n, Attribute... attributes) {
		return data(new Entities(EntityKind.ITEM, ids(n), List.of(attributes)), new Entities(EntityKind.USER, ids(1)));
	}

	/** A data set of users who met item 0 once. */
	static Dataset users(int n, Attribute... attributes) {
		return data(new Entities(EntityKind.ITEM, ids(1)), new Entities(EntityKind.USER, ids(n), List.of(attributes)));
	}

	private static Dataset data(Entities items, Entities users) {
		int n = Math.max(items.size(), users.size());
		int[] u = new int[n];
		int[] i = new int[n];
		for (int r = 0; r < n; r++) {
			u[r] = users.size() == 1 ? 0 : r;
			i[r] = items.size() == 1 ? 0 : r;
		}
		Events events = new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.constant(n, 1), null, Map.of());
		return new Dataset("test", events, items, users, ValueScale.UNARY, Origin.generated("test"));
	}

	private static IdIndex ids(int n) {
		long[] ids = new long[n];
		for (int k = 0; k < n; k++) {
			ids[k] = k;
		}
		return IdIndex.ofNumbers(ids);
	}

	/** A split in which exactly these rows (items, or users) are learned from. */
	static Split trained(Dataset data, int... rows) {
		byte[] roles = new byte[data.events().size()];
		java.util.Arrays.fill(roles, Role.TEST.code());
		for (int r : rows) {
			roles[r] = Role.TRAIN.code();
		}
		return new Split(data, Part.ONLY, "test", roles);
	}

	/** Categories by the names of each entity; labels in the order in which they are first named. */
	static Attribute.Categories categories(String name, String[]... of) {
		List<String> labels = new ArrayList<>();
		List<Integer> codes = new ArrayList<>();
		int[] offsets = new int[of.length + 1];
		for (int e = 0; e < of.length; e++) {
			for (String label : of[e]) {
				if (!labels.contains(label)) {
					labels.add(label);
				}
				codes.add(labels.indexOf(label));
			}
			offsets[e + 1] = codes.size();
		}
		return new Attribute.Categories(name, labels.toArray(String[]::new), offsets, codes.stream().mapToInt(c -> c).toArray(), null);
	}

	static Attribute.Categories weighted(Attribute.Categories c, float... weights) {
		return new Attribute.Categories(c.name(), c.labels(), c.offsets(), c.codes(), weights);
	}

	static String[] of(String... labels) {
		return labels;
	}

	static Attribute.Text text(String name, String... values) {
		return new Attribute.Text(name, values);
	}

	static Attribute.Numeric number(String name, float... values) {
		return new Attribute.Numeric(name, values);
	}

	/** A parameter record as a pipeline would give it. */
	static <P extends Record> P parameters(Class<P> type, Map<String, ?> given) {
		List<ParameterProblem> problems = new ArrayList<>();
		return ParameterSchema.of(type).create(given, Path.of(""), problems)
				.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
	}
}
