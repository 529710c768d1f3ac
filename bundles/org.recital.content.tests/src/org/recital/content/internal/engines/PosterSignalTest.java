/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
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
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.With;
import org.recital.samples.Posters;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/** Films nobody has met, in made-up worlds: posters tell who will watch them where they say something, and only there. */
class PosterSignalTest {

	private static final int WORLDS = 5;
	private static final int GRID = 4;

	@Test
	void postersOfColdFilmsHelpWhereTheySaySomething() throws Exception {
		double[] silent = new double[3];
		double[] telling = new double[3];
		for (int seed = 1; seed <= WORLDS; seed++) {
			WorldParameters p = new WorldParameters(seed, 200, 10, 250, 40, 1, 0.4, 0, 0.5, 0.7, 0.6, 0);
			add(SampleWorld.make(p), silent);
			add(SampleWorld.make(p.withPosterSignal(1)), telling);
		}
		System.out.printf(java.util.Locale.ROOT, "AUC of cold films at poster signal 0: VBPR %.3f, linear-content %.3f, content-profile %.3f; at 1: %.3f, %.3f, %.3f%n",
				silent[0], silent[1], silent[2], telling[0], telling[1], telling[2]); // the figure, for the log
		for (int k = 0; k < 3; k++) {
			int engine = k;
			assertEquals(0.5, silent[k], 0.03, () -> "posters that say nothing decide, engine " + engine);
			assertTrue(telling[k] > 0.56, () -> "posters that say all do not help: " + telling[engine] + ", engine " + engine);
		}
	}

	private static void add(SampleWorld world, double[] sums) throws Exception {
		Split split = cold(world);
		Features posters = posters(world);
		sums[0] += auc(fit(new Vbpr(), With.of(Vbpr.Parameters.class), split, posters), split) / WORLDS;
		sums[1] += auc(fit(new LinearContent(), With.of(LinearContent.Parameters.class), split, posters), split) / WORLDS;
		sums[2] += auc(fit(new ContentProfile(), With.of(ContentProfile.Parameters.class), split, posters), split) / WORLDS;
	}

	private static <P extends Record> Recommender fit(Engine<P> engine, P parameters, Split split, Features posters) throws InputException {
		return engine.fit(parameters, new TrainingData(split, List.of(posters), List.of()), new SimpleContext(1, 2));
	}

	/** All events of every fourth film are held back. */
	private static Split cold(SampleWorld world) {
		int n = world.ratings().size();
		int[] users = new int[n];
		int[] items = new int[n];
		byte[] roles = new byte[n];
		long[] times = new long[n];
		for (int r = 0; r < n; r++) {
			users[r] = world.ratings().get(r).person();
			items[r] = world.ratings().get(r).film();
			times[r] = world.ratings().get(r).time();
			roles[r] = (items[r] % 4 == 0 ? Role.TEST : Role.TRAIN).code();
		}
		Dataset data = new Dataset("world", new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.constant(n, 1), TimeColumn.of(times), Map.of()),
				new Entities(EntityKind.ITEM, ids(world.films().size())), new Entities(EntityKind.USER, ids(world.people().size())), ValueScale.UNARY,
				Origin.generated("test"));
		return new Split(data, Part.ONLY, "cold", roles);
	}

	private static IdIndex ids(int n) {
		long[] ids = new long[n];
		for (int k = 0; k < n; k++) {
			ids[k] = k;
		}
		return IdIndex.ofNumbers(ids);
	}

	/** Mean red, green and blue of each field of a grid. */
	private static Features posters(SampleWorld world) {
		int films = world.films().size();
		int width = 3 * GRID * GRID;
		float[] rows = new float[films * width];
		for (int f = 0; f < films; f++) {
			BufferedImage poster = Posters.paint(world, f);
			for (int y = 0; y < Posters.HEIGHT; y += 3) {
				for (int x = 0; x < Posters.WIDTH; x += 3) {
					int rgb = poster.getRGB(x, y);
					int field = y * GRID / Posters.HEIGHT * GRID + x * GRID / Posters.WIDTH;
					for (int c = 0; c < 3; c++) {
						rows[f * width + 3 * field + c] += (rgb >> 8 * c & 255) / 1e5f;
					}
				}
			}
		}
		return Features.single(EntityKind.ITEM, "posters", films, null, width, rows, List.of());
	}

	/** Of pairs of cold films of which somebody met one: the share in which that one stands higher; the mean over people. */
	private static double auc(Recommender r, Split split) {
		float[] row = new float[r.items()];
		double sum = 0;
		int people = 0;
		for (int u = 0; u < r.users(); u++) {
			int[] met = split.test().columns(u);
			if (met.length == 0) {
				continue;
			}
			r.score(u, row);
			double right = 0;
			int pairs = 0;
			for (int i : met) {
				for (int j = 0; j < row.length; j += 4) {
					if (Float.isNaN(split.test().value(u, j))) {
						right += row[i] > row[j] ? 1 : row[i] == row[j] ? 0.5 : 0;
						pairs++;
					}
				}
			}
			sum += right / pairs;
			people++;
		}
		return sum / people;
	}
}
