/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;

/** Small data sets made from a seed, with what real ones have: a long tail, tastes, users of little and of much activity. */
public final class TestData {

	/** Number of tastes; item i suits taste {@code i % TASTES}, user u has taste {@code u % TASTES}. */
	public static final int TASTES = 4;

	private TestData() {
	}

	/**
	 * Ratings of 0.5 to 5 in steps of 0.5, at most one for each user and item, in random order, with times. Items of low index
	 * are popular; users rate what suits their taste more often and higher. There may be users and items without events.
	 *
	 * @param events wanted number of events; fewer when there are not so many pairs
	 */
	public static Dataset ratings(int users, int items, int events, long seed) {
		Random random = new Random(seed);
		double[] activity = new double[users];
		for (int u = 0; u < users; u++) {
			activity[u] = Math.exp(random.nextGaussian());
		}
		double all = Arrays.stream(activity).sum();
		double[][] chances = chances(items);
		int[] user = new int[events];
		int[] item = new int[events];
		float[] value = new float[events];
		int n = 0;
		boolean[] has = new boolean[items];
		for (int u = 0; u < users && n < events; u++) {
			Arrays.fill(has, false);
			long wanted = Math.min(items / 2, Math.max(1, Math.round(activity[u] / all * events)));
			double[] chance = chances[u % TASTES];
			for (long tries = 0, found = 0; found < wanted && tries < 20 * wanted && n < events; tries++) {
				int i = draw(chance, random);
				if (!has[i]) {
					has[i] = true;
					found++;
					user[n] = u;
					item[n] = i;
					double suits = i % TASTES == u % TASTES ? 4.2 : 3;
					value[n++] = (float) (Math.clamp(Math.round(2 * (suits + random.nextGaussian())), 1, 10) / 2.0);
				}
			}
		}
		shuffle(user, item, value, n, random);
		return dataset(users, items, Arrays.copyOf(user, n), Arrays.copyOf(item, n), Arrays.copyOf(value, n));
	}

	private static double[][] chances(int items) {
		double[][] chances = new double[TASTES][items];
		for (int t = 0; t < TASTES; t++) {
			double sum = 0;
			for (int i = 0; i < items; i++) {
				sum += (i % TASTES == t ? 5 : 1) / (i + 10.0);
				chances[t][i] = sum;
			}
		}
		return chances;
	}

	private static int draw(double[] sums, Random random) {
		int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
		return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
	}

	private static void shuffle(int[] a, int[] b, float[] c, int n, Random random) {
		for (int k = n - 1; k > 0; k--) {
			int j = random.nextInt(k + 1);
			int x = a[k];
			a[k] = a[j];
			a[j] = x;
			x = b[k];
			b[k] = b[j];
			b[j] = x;
			float y = c[k];
			c[k] = c[j];
			c[j] = y;
		}
	}

	/** The given events as ratings of 0.5 to 5, one a minute. */
	public static Dataset dataset(int users, int items, int[] user, int[] item, float[] value) {
		long[] times = new long[user.length];
		for (int k = 0; k < times.length; k++) {
			times[k] = 1_000_000_000L + 60L * k;
		}
		Events events = new Events(IntColumn.of(user), IntColumn.of(item), FloatColumn.of(value), TimeColumn.of(times), Map.of());
		return new Dataset("generated", events, new Entities(EntityKind.ITEM, numbers(items)), //$NON-NLS-1$
				new Entities(EntityKind.USER, numbers(users)), ValueScale.ratings(0.5, 5, 0.5), Origin.generated("testkit")); //$NON-NLS-1$
	}

	/** Items 2k and 2k + 1 are met by the same users, all values equal. */
	static Dataset twins(int users, int items) {
		List<int[]> pairs = new ArrayList<>();
		for (int u = 0; u < users; u++) {
			for (int i = 0; i < items; i++) {
				if ((u * 7 + i / 2 * 5) % 3 == 0) {
					pairs.add(new int[] { u, i });
				}
			}
		}
		return dataset(users, items, pairs.stream().mapToInt(p -> p[0]).toArray(), pairs.stream().mapToInt(p -> p[1]).toArray(),
				filled(pairs.size(), 4));
	}

	static float[] filled(int size, float value) {
		float[] values = new float[size];
		Arrays.fill(values, value);
		return values;
	}

	/** The same events among more users and items, the last of which have none. */
	static Dataset withStrangers(Dataset data, int users, int items) {
		Events e = data.events();
		int[] user = new int[e.size()];
		int[] item = new int[e.size()];
		float[] value = new float[e.size()];
		for (int r = 0; r < user.length; r++) {
			user[r] = e.users().get(r);
			item[r] = e.items().get(r);
			value[r] = e.values().get(r);
		}
		return dataset(data.users().size() + users, data.items().size() + items, user, item, value);
	}

	private static IdIndex numbers(int n) {
		long[] ids = new long[n];
		for (int k = 0; k < n; k++) {
			ids[k] = k + 1L;
		}
		return IdIndex.ofNumbers(ids);
	}

	/** Cuts events at random; what is neither validation nor test is for training. Shares are 0 to 1. */
	public static Split split(Dataset data, double validation, double test, long seed) {
		Random random = new Random(seed);
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			double x = random.nextDouble();
			roles[r] = (x < test ? Role.TEST : x < test + validation ? Role.VALIDATION : Role.TRAIN).code();
		}
		return new Split(data, Part.ONLY, "random", roles); //$NON-NLS-1$
	}

	/** All events of every third user held out (half of them known, half for the test), all others for training. */
	public static Split heldOutUsers(Dataset data) {
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			boolean held = data.events().users().get(r) % 3 == 0;
			roles[r] = (!held ? Role.TRAIN : r % 2 == 0 ? Role.KNOWN : Role.TEST).code();
		}
		return new Split(data, Part.ONLY, "users held out", roles); //$NON-NLS-1$
	}

	/** The same split of a data set whose test events are about other items and values: what a learner must not notice. */
	public static Split withOtherTest(Split split, long seed) {
		Random random = new Random(seed);
		Dataset data = split.dataset();
		int n = data.events().size();
		int[] user = new int[n];
		int[] item = new int[n];
		float[] value = new float[n];
		for (int r = 0; r < n; r++) {
			boolean test = split.roles()[r] == Role.TEST.code();
			user[r] = test ? random.nextInt(data.users().size()) : data.events().users().get(r);
			item[r] = test ? random.nextInt(data.items().size()) : data.events().items().get(r);
			value[r] = test ? 0.5f + random.nextInt(10) / 2f : data.events().values().get(r);
		}
		return new Split(dataset(data.users().size(), data.items().size(), user, item, value), split.part(), split.rule(),
				split.roles());
	}

	/** Features that tell the taste of an entity, with noise; every tenth entity has none, every fourth has two rows. */
	public static Features features(EntityKind kind, int entities, int width, long seed) {
		Random random = new Random(seed);
		int[] offsets = new int[entities + 1];
		for (int e = 0; e < entities; e++) {
			offsets[e + 1] = offsets[e] + (e % 10 == 9 ? 0 : e % 4 == 3 ? 2 : 1);
		}
		float[] data = new float[offsets[entities] * width];
		for (int e = 0; e < entities; e++) {
			for (int r = offsets[e]; r < offsets[e + 1]; r++) {
				for (int d = 0; d < width; d++) {
					data[r * width + d] = (float) (1 + (d % TASTES == e % TASTES ? 2 : 0) + 0.5 * random.nextGaussian());
				}
			}
		}
		return new Features(kind, "generated", new int[] { width }, offsets, data, List.of()); //$NON-NLS-1$
	}
}
