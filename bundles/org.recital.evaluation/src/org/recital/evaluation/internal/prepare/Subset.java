/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;

/**
 * Some rows, users and items of a data set as a data set of their own. Users and items are renumbered without gaps in
 * their old order; attributes, demographics and assets go with them.
 */
public final class Subset {

	private Subset() {
	}

	/**
	 * The subset.
	 *
	 * @param rows      rows to keep, in the order they shall have
	 * @param keepUsers one a user; every user of a kept row must be kept
	 * @param keepItems one an item; every item of a kept row must be kept
	 * @param origin    of the result
	 * @throws IllegalArgumentException when a kept row has a user or item that is not kept
	 */
	public static Dataset of(Dataset data, int[] rows, boolean[] keepUsers, boolean[] keepItems, Origin origin) {
		int[] users = places(keepUsers);
		int[] items = places(keepItems);
		boolean all = users.length == keepUsers.length && items.length == keepItems.length;
		Events events = isWhole(rows, data.events().size()) ? data.events() : data.events().select(rows);
		if (!all) {
			events = new Events(renumber(events.users(), users, keepUsers.length, EntityKind.USER),
					renumber(events.items(), items, keepItems.length, EntityKind.ITEM), events.values(),
					events.times().orElse(null), events.extras());
		}
		List<AssetSource> assets = new ArrayList<>();
		for (AssetSource a : data.assets()) {
			assets.add(assets(a, users, items));
		}
		return new Dataset(data.name(), events, entities(data.items(), items), entities(data.users(), users), assets,
				data.scale(), data.collapse(), origin);
	}

	private static boolean isWhole(int[] rows, int size) {
		if (rows.length != size) {
			return false;
		}
		for (int r = 0; r < size; r++) {
			if (rows[r] != r) {
				return false;
			}
		}
		return true;
	}

	private static int[] places(boolean[] keep) {
		int[] places = new int[keep.length];
		int n = 0;
		for (int e = 0; e < keep.length; e++) {
			if (keep[e]) {
				places[n++] = e;
			}
		}
		return Arrays.copyOf(places, n);
	}

	private static IntColumn renumber(IntColumn column, int[] kept, int size, EntityKind kind) {
		int[] now = new int[size];
		Arrays.fill(now, -1);
		for (int k = 0; k < kept.length; k++) {
			now[kept[k]] = k;
		}
		int[] renumbered = new int[column.size()];
		for (int r = 0; r < renumbered.length; r++) {
			renumbered[r] = now[column.get(r)];
			if (renumbered[r] < 0) {
				throw new IllegalArgumentException("row " + r + " is kept and its " + kind + " is not"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		return IntColumn.of(renumbered);
	}

	private static Entities entities(Entities from, int[] kept) {
		if (kept.length == from.size()) {
			return from;
		}
		List<Attribute> attributes = new ArrayList<>();
		for (Attribute a : from.attributes().values()) {
			attributes.add(attribute(a, kept));
		}
		return new Entities(from.kind(), ids(from.ids(), kept), attributes);
	}

	private static Attribute attribute(Attribute from, int[] kept) {
		return switch (from) {
		case Attribute.Numeric a -> {
			float[] values = new float[kept.length];
			for (int k = 0; k < kept.length; k++) {
				values[k] = a.values()[kept[k]];
			}
			yield new Attribute.Numeric(a.name(), values);
		}
		case Attribute.Text a -> {
			String[] values = new String[kept.length];
			for (int k = 0; k < kept.length; k++) {
				values[k] = a.values()[kept[k]];
			}
			yield new Attribute.Text(a.name(), values);
		}
		case Attribute.Categories a -> categories(a, kept);
		};
	}

	private static Attribute categories(Attribute.Categories a, int[] kept) {
		int[] offsets = new int[kept.length + 1];
		for (int k = 0; k < kept.length; k++) {
			offsets[k + 1] = offsets[k] + a.offsets()[kept[k] + 1] - a.offsets()[kept[k]];
		}
		int[] codes = new int[offsets[kept.length]];
		float[] weights = a.weights() == null ? null : new float[codes.length];
		for (int k = 0; k < kept.length; k++) {
			int from = a.offsets()[kept[k]];
			int n = offsets[k + 1] - offsets[k];
			System.arraycopy(a.codes(), from, codes, offsets[k], n);
			if (weights != null) {
				System.arraycopy(a.weights(), from, weights, offsets[k], n);
			}
		}
		return new Attribute.Categories(a.name(), a.labels(), offsets, codes, weights);
	}

	/** Numbers stay stored as numbers, which costs a fifth of the memory of texts. */
	private static IdIndex ids(IdIndex from, int[] kept) {
		long[] numbers = new long[kept.length];
		String[] texts = null;
		for (int k = 0; k < kept.length; k++) {
			String id = from.id(kept[k]);
			if (texts == null && !isNumber(id)) {
				texts = new String[kept.length];
				for (int before = 0; before < k; before++) {
					texts[before] = from.id(kept[before]);
				}
			}
			if (texts == null) {
				numbers[k] = Long.parseLong(id);
			} else {
				texts[k] = id;
			}
		}
		return texts == null ? IdIndex.ofNumbers(numbers) : IdIndex.of(texts);
	}

	/** Whether it is how a long is written, and nothing else: "007" is not. */
	private static boolean isNumber(String id) {
		if (id.isEmpty() || id.length() > 18) {
			return false;
		}
		int first = id.charAt(0) == '-' ? 1 : 0;
		for (int c = first; c < id.length(); c++) {
			if (id.charAt(c) < '0' || id.charAt(c) > '9') {
				return false;
			}
		}
		return first < id.length() && (id.charAt(first) != '0' || id.length() == 1);
	}

	private static AssetSource assets(AssetSource from, int[] users, int[] items) {
		int[] kept = from.kind().equals(EntityKind.USER) ? users : from.kind().equals(EntityKind.ITEM) ? items : null;
		if (kept == null || kept.length == from.size()) {
			return from; // photos, segments, ...: their numbering is not touched
		}
		if (from instanceof FileAssets files) {
			Path[] paths = new Path[kept.length];
			for (int k = 0; k < kept.length; k++) {
				paths[k] = files.file(kept[k]);
			}
			return new FileAssets(from.kind(), from.type(), paths);
		}
		return new SomeAssets(from, kept);
	}
}
