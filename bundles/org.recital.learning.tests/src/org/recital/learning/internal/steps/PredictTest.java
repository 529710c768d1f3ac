/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.learning.Network;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Predictions;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.LabelledData;

/** What is said of rows becomes what is said of items, and of tracks. */
class PredictTest {

	private static final LabelledData DATA = LabelledData.make(List.of("a", "b"), 16, 3, new int[] { 2 }, 1, 5);

	/** Says the logistic of the first number of a row for class b; its layer holds twice the row. */
	private static final Network ECHO = new Network() {
		@Override
		public int[] inputShape() {
			return new int[] { 2 };
		}

		@Override
		public List<String> labels() {
			return List.of("b", "a"); // another order than the data set's
		}

		@Override
		public TrainingCurve curve() {
			return TrainingCurve.NONE;
		}

		@Override
		public List<Layer> layers() {
			return List.of(new Layer("twice", new int[] { 2 }), new Layer("out", new int[] { 1 }));
		}

		@Override
		public void predict(float[] rows, int n, float[] out) {
			for (int r = 0; r < n; r++) {
				out[2 * r] = (float) p(rows[2 * r]);
				out[2 * r + 1] = 1 - out[2 * r];
			}
		}

		@Override
		public float[] activations(String layer, float[] rows, int n) {
			float[] twice = new float[2 * n];
			for (int i = 0; i < twice.length; i++) {
				twice[i] = 2 * rows[i];
			}
			return twice;
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	};

	private static double p(float x) {
		return 1 / (1 + Math.exp(-x));
	}

	private static NetworkModel model() {
		return new NetworkModel("echo", ECHO, EntityKind.ITEM, LabelledData.TARGET, "made up", IdIndex.of());
	}

	static Object run(org.recital.api.step.Step<?> step, Record p, Map<String, Object> inputs) throws Exception {
		Map<String, Object> out = new HashMap<>();
		@SuppressWarnings("unchecked")
		org.recital.api.step.Step<Record> any = (org.recital.api.step.Step<Record>) step;
		any.run(p, new Inputs() {
			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return find(port, type).orElseThrow();
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.ofNullable(inputs.get(port)).map(type::cast);
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of();
			}
		}, out::put, new SimpleContext(1, 2));
		return out.values().iterator().next();
	}

	private static Predictions predict(String group, Averaging average, Predict.Side side, LabelledData data) throws Exception {
		return (Predictions) run(new Predict(), new Predict.Parameters(group, average, side),
				Map.of("network", model(), "features", data.features(), "split", data.split()));
	}

	private static double mean(int item) {
		double sum = 0;
		for (int r = DATA.features().begin(item); r < DATA.features().end(item); r++) {
			sum += p(DATA.features().data()[2 * r]) / 3;
		}
		return sum;
	}

	@Test
	void rowsAreAveragedToItemsOfTheTest() throws Exception {
		Predictions p = predict("", Averaging.MEAN, Predict.Side.TEST, DATA);
		boolean[] test = DATA.split().items(Role.TEST);
		int n = 0;
		for (boolean t : test) {
			n += t ? 1 : 0;
		}
		assertEquals(n, p.size());
		for (int i = 0; i < n; i++) {
			assertTrue(test[p.who()[i]]);
			assertEquals(mean(p.who()[i]), p.probabilities()[2 * i], 1e-6);
			assertEquals(1 - DATA.labels()[p.who()[i]], p.truth()[i], "by the order of the network's classes");
			assertEquals(Role.TEST.code(), p.roles()[i]);
		}
	}

	@Test
	void clipsAreAveragedToTheirTrack() throws Exception {
		Predictions p = predict("track", Averaging.MEAN, Predict.Side.ALL, DATA);
		assertEquals("track", p.entity());
		assertEquals(16, p.size());
		for (int t = 0; t < 16; t++) {
			assertEquals("track" + t, p.ids().id(p.who()[t]));
			assertEquals((mean(3 * t) + mean(3 * t + 1) + mean(3 * t + 2)) / 3, p.probabilities()[2 * t], 1e-6);
			assertEquals(DATA.split().itemRoles()[3 * t], p.roles()[t]);
		}
	}

	@Test
	void logarithmsAreAveragedToTheGeometricMean() throws Exception {
		Predictions p = predict("", Averaging.LOG, Predict.Side.ALL, DATA);
		for (int i = 0; i < p.size(); i++) {
			double b = 0;
			double a = 0;
			for (int r = DATA.features().begin(i); r < DATA.features().end(i); r++) {
				b += Math.log(p(DATA.features().data()[2 * r])) / 3;
				a += Math.log(1 - p(DATA.features().data()[2 * r])) / 3;
			}
			assertEquals(Math.exp(b) / (Math.exp(a) + Math.exp(b)), p.probabilities()[2 * i], 1e-5);
		}
	}

	@Test
	void aTrackOnTwoSidesIsRefused() {
		byte[] roles = DATA.split().itemRoles().clone();
		roles[0] = Role.TEST.code(); // the other clips of its track are learned from
		InputException e = assertThrows(InputException.class,
				() -> predict("track", Averaging.MEAN, Predict.Side.TEST, DATA.withRoles(roles)));
		assertTrue(e.getMessage().contains("track track0 has items on two sides"), e.getMessage());
	}

	@Test
	void itemsWithoutTheirClassAreStillPredicted() throws Exception {
		Dataset d = DATA.split().dataset();
		Dataset plain = new Dataset("Unlabelled", d.events(), new org.recital.api.data.Entities(EntityKind.ITEM, d.items().ids()), d.users(), d.scale(),
				d.origin());
		Predictions p = (Predictions) run(new Predict(), new Predict.Parameters("", Averaging.MEAN, Predict.Side.TEST),
				Map.of("network", model(), "features", DATA.features(), "data", plain));
		assertEquals(48, p.size());
		assertEquals(-1, p.truth()[5]);
		assertEquals(0, p.roles()[5]);
	}

	@Test
	void rowsOfAnotherShapeAndUnknownItemsAreRefused() {
		LabelledData wide = LabelledData.make(List.of("a", "b"), 16, 1, new int[] { 3 }, 1, 5);
		assertTrue(assertThrows(InputException.class, () -> predict("", Averaging.MEAN, Predict.Side.TEST, wide)).getMessage()
				.contains("rows of shape [3] for a network that takes [2]"));
		assertTrue(assertThrows(InputException.class, () -> run(new Predict(), new Predict.Parameters("", Averaging.MEAN, Predict.Side.TEST),
				Map.of("network", model(), "features", DATA.features()))).getMessage().contains("not known what the features are of"));
	}

	@Test
	void activationsBecomeFeatures() throws Exception {
		Map<String, Object> inputs = Map.of("network", model(), "features", DATA.features());
		Features rows = (Features) run(new Embed(), new Embed.Parameters("twice", false), inputs);
		assertArrayEquals(DATA.features().offsets(), rows.offsets());
		assertEquals(2 * DATA.features().data()[7], rows.data()[7]);
		Features means = (Features) run(new Embed(), new Embed.Parameters("", true), inputs);
		assertEquals(48, means.rows());
		float[] d = DATA.features().data();
		assertEquals(2 * (d[7] + d[9] + d[11]) / 3, means.row(1)[1], 1e-5);
		assertTrue(assertThrows(InputException.class, () -> run(new Embed(), new Embed.Parameters("none", true), inputs)).getMessage()
				.contains("one of twice, out"));
	}
}
