/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
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
import org.recital.core.describe.DatasetDescription.Bar;
import org.recital.core.describe.DatasetDescription.Bucket;
import org.recital.core.describe.DatasetDescription.Count;
import org.recital.core.run.fakes.TinyImporter;
import org.recital.core.store.internal.Json;

/** Descriptions against slow, obvious counting, and by hand. */
class DatasetDescriberTest {

	private static Dataset of(float[] values, long[] times) {
		int n = values.length;
		int[] zeros = new int[n];
		return new Dataset("x", new Events(IntColumn.of(zeros), IntColumn.of(zeros), FloatColumn.of(values), times == null ? null : TimeColumn.of(times),
				Map.of()), new Entities(EntityKind.ITEM, IdIndex.of("i")), new Entities(EntityKind.USER, IdIndex.of("u")),
				ValueScale.ratings(0.5, 5, 0.5), Origin.generated("t"));
	}

	@Test
	void countsAsTheObviousWayDoes() {
		Dataset data = TinyImporter.made(50, 80, 20_000);
		DatasetDescription d = DatasetDescriber.describe(data);
		assertEquals(50, d.users());
		assertEquals(80, d.items());
		assertEquals(20_000, d.events());
		Set<Long> pairs = new HashSet<>();
		TreeMap<Float, Long> values = new TreeMap<>();
		int[] perItem = new int[80];
		for (int r = 0; r < 20_000; r++) {
			pairs.add(data.events().users().get(r) * 1000L + data.events().items().get(r));
			values.merge(data.events().values().get(r), 1L, Long::sum);
			perItem[data.events().items().get(r)]++;
		}
		assertEquals(pairs.size(), d.pairs());
		assertEquals(pairs.size() / 4000.0, d.density(), 1e-12);
		assertEquals(List.copyOf(values.values()), d.values().bars().stream().map(Bar::count).toList());
		assertEquals(values.firstKey().doubleValue(), d.values().bars().getFirst().from());
		Arrays.sort(perItem);
		assertEquals(perItem[79], d.eventsPerItem().most());
		assertEquals(perItem[39], d.eventsPerItem().median());
		assertEquals(perItem[75], d.eventsPerItem().ninetyFive());
		assertEquals(250, d.eventsPerItem().mean());
		// 20 % of 80 items are 16
		assertEquals(Arrays.stream(perItem, 64, 80).sum() / 20_000.0, d.longTail().get(3).events(), 1e-12);
		assertEquals(perItem[79] / 20_000.0, d.longTail().get(0).events(), 1e-12);
		TreeMap<String, Long> months = new TreeMap<>();
		for (int r = 0; r < 20_000; r++) {
			months.merge(Instant.ofEpochSecond(data.events().times().get().get(r)).atZone(ZoneOffset.UTC).toString().substring(0, 7), 1L, Long::sum);
		}
		assertEquals("month", d.timeline().unit());
		assertEquals(months.entrySet().stream().map(e -> new Bucket(e.getKey(), e.getValue())).toList(), d.timeline().buckets());
	}

	@Test
	void wordsCoverageAndAssets() {
		Entities items = new Entities(EntityKind.ITEM, IdIndex.of("a", "b", "c"), List.of(
				new Attribute.Text("title", new String[] { "A", null, "" }),
				new Attribute.Text("country", new String[] { "se", "no", "se" }),
				new Attribute.Numeric("year", new float[] { 1999, Float.NaN, 1999 }),
				new Attribute.Categories("genres", new String[] { "x", "y", "never" }, new int[] { 0, 2, 2, 3 }, new int[] { 0, 1, 1 }, null)));
		Dataset data = new Dataset("x", new Events(IntColumn.of(new int[] { 0 }), IntColumn.of(new int[] { 1 }), FloatColumn.constant(1, 1), null, Map.of()),
				items, new Entities(EntityKind.USER, IdIndex.of("u", "v")), List.of(new FileAssets(EntityKind.ITEM, "image", null, java.nio.file.Path.of("x"), null)),
				ValueScale.UNARY, ValueScale.UNARY.collapse(), new Origin("t", List.of("f"), 3, 2, List.of("f:1: x"), Map.of("z", 4L), List.of("s")));
		DatasetDescription d = DatasetDescriber.describe(data);
		assertEquals("no values: it happened", d.scale());
		assertNull(d.timeline());
		assertEquals(new DatasetDescription.AttributeSummary("title", "text", 1, 1, List.of()), d.itemAttributes().get(0));
		assertEquals(List.of(new Count("se", 2), new Count("no", 1)), d.itemAttributes().get(1).top());
		assertEquals(new DatasetDescription.AttributeSummary("year", "number", 2, 1, List.of(new Count("1999", 2))), d.itemAttributes().get(2));
		assertEquals(new DatasetDescription.AttributeSummary("genres", "categories", 2, 2, List.of(new Count("y", 2), new Count("x", 1))),
				d.itemAttributes().get(3));
		assertEquals(new DatasetDescription.AssetSummary("item", "image", 1, 2), d.assets().getFirst());
		assertEquals(2, d.eventsPerItem().none());
		assertEquals(1, d.eventsPerUser().none());
		assertEquals(2, d.origin().setAside());
		assertEquals(d, Json.LINE.fromJson(Json.LINE.toJson(d), DatasetDescription.class), "survives JSON");
	}

	@Test
	void nothingAtAll() {
		Dataset data = new Dataset("x", new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.of(new float[0]), null, Map.of()),
				new Entities(EntityKind.ITEM, IdIndex.of()), new Entities(EntityKind.USER, IdIndex.of()), ValueScale.PLAYS, Origin.generated("t"));
		DatasetDescription d = DatasetDescriber.describe(data);
		assertEquals(0, d.density());
		assertEquals(List.of(), d.values().bars());
		assertEquals(0, d.longTail().getFirst().events());
		assertEquals("counts: more is more", d.scale());
	}

	@Test
	void missingValuesAndTimesAreCounted() {
		DatasetDescription d = DatasetDescriber.describe(of(new float[] { 1, Float.NaN, 2 }, new long[] { 86_400 * 3, TimeColumn.MISSING, 86_400 }));
		assertEquals(1, d.values().missing());
		assertEquals(1.5, d.values().mean());
		assertEquals(1, d.timeline().missing());
		assertEquals("1970-01-02T00:00:00Z", d.timeline().first());
		assertEquals(List.of(new Bucket("1970-01-02", 1), new Bucket("1970-01-03", 0), new Bucket("1970-01-04", 1)), d.timeline().buckets());
		assertEquals("ratings from 0.5 to 5 in steps of 0.5", d.scale());
		assertEquals(1, d.pairs());
	}

	@Test
	void barsOfManyDifferentValuesHaveNoGapAndLoseNothing() {
		for (int seed = 0; seed < 40; seed++) {
			Random random = new Random(seed);
			int n = 2000;
			float[] values = new float[n];
			double scale = Math.pow(10, random.nextInt(12) - 4);
			for (int r = 0; r < n; r++) {
				values[r] = (float) ((random.nextDouble() - (seed % 3) / 2.0) * scale * (r < 100 ? 0.01 : r < 1000 ? 1 : 30));
			}
			DatasetDescription.Histogram h = DatasetDescriber.describe(of(values, null)).values();
			List<Bar> bars = h.bars();
			assertTrue(bars.size() > 4 && bars.size() <= 32, "bars " + bars.size());
			long sum = 0;
			for (int b = 0; b < bars.size(); b++) {
				Bar bar = bars.get(b);
				long count = 0;
				for (float v : values) {
					count += v >= bar.from() && v < bar.to() ? 1 : 0;
				}
				assertEquals(count, bar.count(), "seed " + seed + ", " + bar);
				sum += count;
				if (b > 0) {
					assertEquals(bars.get(b - 1).to(), bar.from());
				}
			}
			assertEquals(n, sum);
		}
	}

	/** Up until the bins are full, then down, so that they must reach over both ends. */
	@Test
	void barsOfRampsLoseNothing() {
		for (int start = -40; start < 40; start++) {
			float[] values = new float[10_000];
			for (int i = 0; i < values.length; i++) {
				values[i] = i < 8191 ? start + i : start - (i - 8190);
			}
			DatasetDescription.Histogram h = DatasetDescriber.describe(of(values, null)).values();
			assertEquals(values.length, h.bars().stream().mapToLong(Bar::count).sum());
			for (Bar bar : h.bars()) {
				long count = 0;
				for (float v : values) {
					count += v >= bar.from() && v < bar.to() ? 1 : 0;
				}
				assertEquals(count, bar.count(), bar.toString());
			}
		}
	}

	@Test
	void timesAllOverTheCalendar() {
		Random random = new Random(2);
		long[] times = new long[500];
		for (int i = 0; i < times.length; i++) {
			times[i] = random.nextLong(-1_000_000_000L, 3_000_000_000L);
		}
		DatasetDescription d = DatasetDescriber.describe(of(new float[500], times));
		assertEquals("year", d.timeline().unit());
		assertEquals(500, d.timeline().buckets().stream().mapToLong(Bucket::count).sum());
		assertEquals(Instant.ofEpochSecond(Arrays.stream(times).min().getAsLong()).toString(), d.timeline().first());
		assertEquals(d.timeline().first().substring(0, 4), d.timeline().buckets().getFirst().start());
	}
}
