/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.core.describe.DatasetDescription.AssetSummary;
import org.recital.core.describe.DatasetDescription.OriginSummary;
import org.recital.core.describe.DatasetDescription.Quantiles;
import org.recital.core.describe.DatasetDescription.Share;
import org.recital.core.describe.internal.Attributes;
import org.recital.core.describe.internal.Messages;
import org.recital.core.describe.internal.Pairs;
import org.recital.core.describe.internal.Times;
import org.recital.core.describe.internal.Values;

/**
 * Describes data sets: one pass over the columns of events, one over the events ordered by user to count different pairs.
 */
public final class DatasetDescriber {

	private static final int CHUNK = 1 << 14;
	private static final double[] SHARES = { 0.01, 0.05, 0.1, 0.2 };

	private DatasetDescriber() {
	}

	/** Describes. */
	public static DatasetDescription describe(Dataset data) {
		Events events = data.events();
		int n = events.size();
		int[] perUser = new int[data.users().size()];
		int[] perItem = new int[data.items().size()];
		Values values = new Values();
		Times times = events.times().isPresent() ? new Times() : null;
		int[] ints = new int[CHUNK];
		float[] floats = new float[CHUNK];
		long[] longs = new long[CHUNK];
		for (int from = 0; from < n; from += CHUNK) {
			int count = Math.min(CHUNK, n - from);
			events.users().copy(from, ints, 0, count);
			count(ints, count, perUser);
			events.items().copy(from, ints, 0, count);
			count(ints, count, perItem);
			events.values().copy(from, floats, 0, count);
			values.add(floats, count);
			if (times != null) {
				events.times().get().copy(from, longs, 0, count);
				times.add(longs, count);
			}
		}
		long pairs = Pairs.count(events, perUser, data.items().size());
		double cells = (double) perUser.length * perItem.length;
		return new DatasetDescription(data.name(), perUser.length, perItem.length, n, pairs, cells == 0 ? 0 : pairs / cells,
				scale(data.scale()), values.histogram(), quantiles(perUser), quantiles(perItem), longTail(perItem, n),
				times == null ? null : times.timeline(), Attributes.summaries(data.items()), Attributes.summaries(data.users()),
				data.assets().stream().map(DatasetDescriber::assets).toList(), origin(data.origin()));
	}

	private static void count(int[] indices, int count, int[] into) {
		for (int i = 0; i < count; i++) {
			into[indices[i]]++;
		}
	}

	private static String scale(ValueScale s) {
		return switch (s.kind()) {
		case RATING -> s.step() > 0 ? Messages.bind(Messages.ratingsInSteps, new Object[] { number(s.least()), number(s.most()), number(s.step()) })
				: Messages.bind(Messages.ratings, number(s.least()), number(s.most()));
		case COUNT -> Messages.counts;
		case UNARY -> Messages.unary;
		};
	}

	private static String number(double d) {
		return d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d);
	}

	/** Nearest rank over those that have at least one. */
	private static Quantiles quantiles(int[] counts) {
		int[] sorted = counts.clone();
		Arrays.sort(sorted);
		int none = 0;
		while (none < sorted.length && sorted[none] == 0) {
			none++;
		}
		int n = sorted.length - none;
		if (n == 0) {
			return new Quantiles(0, 0, 0, 0, 0, 0, 0, none);
		}
		double sum = 0;
		for (int c : sorted) {
			sum += c;
		}
		return new Quantiles(sorted[none], at(sorted, none, 0.25), at(sorted, none, 0.5), at(sorted, none, 0.75), at(sorted, none, 0.95),
				sorted[sorted.length - 1], sum / n, none);
	}

	private static int at(int[] sorted, int from, double q) {
		int n = sorted.length - from;
		return sorted[from + Math.max(0, (int) Math.ceil(q * n) - 1)];
	}

	private static List<Share> longTail(int[] perItem, int events) {
		int[] sorted = perItem.clone();
		Arrays.sort(sorted);
		List<Share> shares = new ArrayList<>();
		for (double share : SHARES) {
			int items = (int) Math.ceil(share * sorted.length);
			long sum = 0;
			for (int i = sorted.length - items; i < sorted.length; i++) {
				sum += sorted[i];
			}
			shares.add(new Share(share, events == 0 ? 0 : (double) sum / events));
		}
		return shares;
	}

	private static AssetSummary assets(AssetSource a) {
		int present = a.count();
		return new AssetSummary(a.kind().name(), a.type(), present, a.size() - present);
	}

	private static OriginSummary origin(Origin o) {
		return new OriginSummary(o.contribution(), o.files(), o.read(), o.setAside(), o.examples(), o.counts(), o.steps());
	}
}
