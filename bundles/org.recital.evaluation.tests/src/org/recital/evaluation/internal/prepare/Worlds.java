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
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;

/** Small data sets for tests. */
public final class Worlds {

	private Worlds() {
	}

	/**
	 * Random events with repeats of pairs, long-tailed users, items that nobody met, some events without a time, one extra
	 * column, attributes and assets. User u is called "u" + u, item i is called 100 + i.
	 */
	public static Dataset random(long seed, int users, int items, int events) {
		Random random = new Random(seed);
		int[] u = new int[events];
		int[] i = new int[events];
		float[] v = new float[events];
		long[] t = new long[events];
		float[] x = new float[events];
		for (int r = 0; r < events; r++) {
			u[r] = (int) (users * Math.pow(random.nextDouble(), 2));
			i[r] = (int) ((items - 2) * Math.pow(random.nextDouble(), 1.5)); // the last two are never met
			v[r] = 1 + random.nextInt(9) / 2f;
			t[r] = random.nextInt(30) == 0 ? TimeColumn.MISSING : 1_000_000_000L + random.nextInt(events);
			x[r] = r;
		}
		return of(users, items, u, i, v, t, x);
	}

	/** A data set of these columns; times and extra may be null. */
	public static Dataset of(int users, int items, int[] u, int[] i, float[] v, long[] t, float[] x) {
		Events e = new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), t == null ? null : TimeColumn.of(t),
				x == null ? Map.of() : Map.of("x", FloatColumn.of(x)));
		return new Dataset("test", e, items(items), users(users), assets(items), ValueScale.ratings(1, 5, 0.5),
				CollapseRule.LAST, Origin.generated("test"));
	}

	private static List<AssetSource> assets(int items) {
		Path[] posters = new Path[items];
		for (int i = 0; i < items; i += 2) {
			posters[i] = Path.of("poster-" + (100 + i));
		}
		return List.of(new FileAssets(EntityKind.ITEM, AssetSource.IMAGE, posters));
	}

	private static Entities users(int n) {
		String[] ids = new String[n];
		float[] age = new float[n];
		for (int u = 0; u < n; u++) {
			ids[u] = "u" + u;
			age[u] = u;
		}
		return new Entities(EntityKind.USER, IdIndex.of(ids), List.of(new Attribute.Numeric("age", age)));
	}

	/** Item i has i % 3 genres, with weights i + 0.5, and the title "t" + its id. */
	private static Entities items(int n) {
		long[] ids = new long[n];
		String[] titles = new String[n];
		int[] offsets = new int[n + 1];
		for (int i = 0; i < n; i++) {
			ids[i] = 100 + i;
			titles[i] = "t" + ids[i];
			offsets[i + 1] = offsets[i] + i % 3;
		}
		int[] codes = new int[offsets[n]];
		float[] weights = new float[offsets[n]];
		for (int i = 0; i < n; i++) {
			for (int c = offsets[i]; c < offsets[i + 1]; c++) {
				codes[c] = (i + c - offsets[i]) % 4;
				weights[c] = i + 0.5f;
			}
		}
		return new Entities(EntityKind.ITEM, IdIndex.ofNumbers(ids), List.of(new Attribute.Text("title", titles),
				new Attribute.Categories("genres", new String[] { "a", "b", "c", "d" }, offsets, codes, weights)));
	}

	/** The same events in another order of rows; users and items keep their numbers. */
	public static Dataset shuffled(Dataset data, long seed) {
		int[] rows = new int[data.events().size()];
		for (int r = 0; r < rows.length; r++) {
			rows[r] = r;
		}
		Random random = new Random(seed);
		for (int r = rows.length - 1; r > 0; r--) {
			int other = random.nextInt(r + 1);
			int kept = rows[r];
			rows[r] = rows[other];
			rows[other] = kept;
		}
		return data.withEvents(data.events().select(rows), "shuffled");
	}

	/** User and item of a row as text: "u3 105". */
	public static String pair(Dataset data, int row) {
		return data.users().ids().id(data.events().users().get(row)) + ' ' + data.items().ids().id(data.events().items().get(row));
	}

	/** One event as text, in names and not in numbers: user, item, value, time, extra. */
	public static String event(Dataset data, int row) {
		Events e = data.events();
		return pair(data, row) + ' ' + e.values().get(row) + e.times().map(t -> " @" + t.get(row)).orElse("")
				+ (e.extras().isEmpty() ? "" : " x" + e.extras().get("x").get(row));
	}

	/** All events as text. */
	public static List<String> events(Dataset data) {
		return java.util.stream.IntStream.range(0, data.events().size()).mapToObj(r -> event(data, r)).toList();
	}
}
