/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.ClassMetric;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.JudgedClasses;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.learning.Predictions;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.Declared;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.PartSizes;
import org.recital.evaluation.statistics.SplitMark;
import org.recital.testkit.LabelledData;

/** Metrics of classes by hand, and evaluations of them. */
class JudgeClassesTest {

	private static final List<String> LABELS = List.of("a", "b", "c");

	// truth a a b b; likeliest a b b c
	private static final JudgedClasses FOUR = JudgedClasses.of(LABELS, new int[] { 0, 0, 1, 1 },
			new float[] { 0.5f, 0.25f, 0.25f, 0.25f, 0.5f, 0.25f, 0, 1, 0, 0.25f, 0.25f, 0.5f });

	@Test
	void metricsAreAsByHand() {
		assertEquals(0.5, new Accuracy().overall(FOUR), 1e-12);
		assertEquals(0.5, new BalancedAccuracy().overall(FOUR), 1e-12);
		// a: tp 1, fn 1; b: tp 1, fp 1, fn 1; c: fp 1
		assertEquals((2.0 / 3 + 0.5 + 0) / 3, new MacroF1().overall(FOUR), 1e-12);
		assertEquals(-(Math.log(0.5) + Math.log(0.25) + Math.log(1) + Math.log(0.25)) / 4, new LogLoss().overall(FOUR), 1e-12);
		assertArrayEquals(new double[] { 0.375, 0.5625 + 0.25 + 0.0625, 0, 0.0625 + 0.5625 + 0.25 }, new Brier().values(FOUR), 1e-12);
		// three of confidence 0.5 with one hit, one of confidence 1 with one hit
		assertEquals((3 * Math.abs(1.0 / 3 - 0.5) + 0) / 4, new CalibrationError().overall(FOUR), 1e-12);
		assertArrayEquals(new int[] { 1, 1, 0, 0, 1, 1, 0, 0, 0 }, FOUR.confusion());
	}

	@Test
	void aCertainErrorCostsAFiniteLoss() {
		JudgedClasses wrong = JudgedClasses.of(LABELS, new int[] { 2 }, new float[] { 1, 0, 0 });
		assertEquals(-Math.log(1e-15), new LogLoss().overall(wrong), 1e-9);
	}

	/** What is kept of each entity gives the one number, also where classes differ in size. */
	@Test
	void theValuesOfEntitiesGiveTheMetric() {
		Random random = new Random(4);
		int[] truth = new int[50];
		float[] p = new float[150];
		for (int e = 0; e < 50; e++) {
			truth[e] = e % 7 == 0 ? 2 : e % 3 == 0 ? 1 : 0;
			for (int c = 0; c < 3; c++) {
				p[e * 3 + c] = random.nextFloat();
			}
		}
		JudgedClasses judged = JudgedClasses.of(LABELS, truth, p);
		for (ClassMetric m : List.of(new Accuracy(), new BalancedAccuracy(), new LogLoss(), new Brier())) {
			assertEquals(m.overall(judged), Means.of(m.values(judged), m.weights(judged)), 1e-12, m.toString());
			assertEquals(m.isWeighted(), m.weights(judged) != null);
		}
		double recalls = 0;
		for (int c = 0; c < 3; c++) {
			int own = 0;
			int found = 0;
			for (int e = 0; e < 50; e++) {
				own += truth[e] == c ? 1 : 0;
				found += truth[e] == c && judged.predicted()[e] == c ? 1 : 0;
			}
			recalls += (double) found / own / 3;
		}
		assertEquals(recalls, new BalancedAccuracy().overall(judged), 1e-12);
	}

	private static Predictions predictions(LabelledData data, double skill, long seed) {
		Random random = new Random(seed);
		int n = data.labels().length;
		int[] who = new int[n];
		float[] p = new float[n * 3];
		for (int i = 0; i < n; i++) {
			who[i] = i;
			int said = random.nextDouble() < skill ? data.labels()[i] : random.nextInt(3);
			for (int c = 0; c < 3; c++) {
				p[i * 3 + c] = c == said ? 0.8f : 0.1f;
			}
		}
		return new Predictions(Predictions.ITEM, data.split().dataset().items().ids(), "style", LABELS, who, data.labels(),
				data.split().itemRoles().clone(), p);
	}

	private static Inputs inputs(Split split, List<Predictions> all) {
		return new Inputs() {
			@Override
			public Part part() {
				return split.part();
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(split);
			}

			@Override
			public <T> java.util.Optional<T> find(String port, Class<T> type) {
				return java.util.Optional.empty();
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return all.stream().map(p -> new Named<T>("p" + all.indexOf(p), "Label " + all.indexOf(p), type.cast(p))).toList();
			}
		};
	}

	private static SimpleContext context() throws Exception {
		return new SimpleContext(1, Parallel.of(2), new org.eclipse.core.runtime.NullProgressMonitor(),
				new Declared());
	}

	private static final JudgeClassesParameters PARAMETERS = new JudgeClassesParameters(
			List.of("accuracy", "balanced-accuracy", "macro-f1", "log-loss", "brier", "ece"), JudgeClassesParameters.Side.TEST,
			ComparisonSettings.DEFAULT.test(), ComparisonSettings.DEFAULT.correction(), ComparisonSettings.DEFAULT.family(), 0.95);

	private static Evaluation judge(Split split, Predictions... all) throws Exception {
		Object[] out = new Object[1];
		new JudgeClasses().run(PARAMETERS, inputs(split, List.of(all)), (port, value) -> out[0] = value, context());
		return (Evaluation) out[0];
	}

	@Test
	void onlyTheTestIsJudgedAndComparedEntityByEntity() throws Exception {
		LabelledData data = LabelledData.make(LABELS, 120, 1, new int[] { 1 }, 1, 1);
		Evaluation e = judge(data.split(), predictions(data, 0.3, 1), predictions(data, 0.8, 2));
		assertEquals("item", e.kind().name());
		MetricVector v = e.vectors("p0", "accuracy").getFirst();
		boolean[] test = data.split().items(Role.TEST);
		int n = 0;
		for (boolean t : test) {
			n += t ? 1 : 0;
		}
		assertEquals(n, v.entities().length);
		for (int who : v.entities()) {
			assertTrue(test[who]);
		}
		assertEquals(n, java.util.Arrays.stream(e.classes("p0").getFirst().confusion()).sum());
		assertEquals(n, PartSizes.in(e).getFirst().judged());
		assertEquals(1, SplitMark.in(e).size());
		assertEquals(SplitMark.in(e), SplitMark.in(judge(data.split(), predictions(data, 0.1, 9))), "the mark is of the truth alone");
		Comparison c = Comparison.of(List.of(new org.recital.api.evaluation.RunSummary("r", "R", java.time.Instant.EPOCH, java.time.Duration.ZERO,
				java.util.Map.of(), java.util.Map.of(), java.util.Map.of(), List.of(), e)), ComparisonSettings.DEFAULT, Parallel.of(1));
		assertTrue(c.rows().size() == 2);
	}

	@Test
	void partsAreGatheredWithWhatWasTakenForWhat() throws Exception {
		LabelledData data = LabelledData.make(LABELS, 60, 1, new int[] { 1 }, 1, 1);
		SortedMap<Part, Object> results = new TreeMap<>();
		for (Part part : Part.all(2, 1)) {
			Split s = new Split(data.split().dataset(), part, "by hand", new byte[0], data.split().itemRoles());
			results.put(part, judge(s, predictions(data, 0.5, part.index()), predictions(data, 0.9, 5)));
		}
		Evaluation e = (Evaluation) new JudgeClasses().gather(PARAMETERS, results, context());
		assertEquals(2, e.parts().size());
		assertEquals(2, e.classes("p1").size());
		assertEquals((e.vectors("p0", "accuracy").get(0).overall() + e.vectors("p0", "accuracy").get(1).overall()) / 2, e.overall("p0", "accuracy"), 1e-12);
		assertEquals(List.of("Label 0", "Label 1"), e.labels());
	}

	@Test
	void whatCannotBeJudgedTogetherIsRefused() throws Exception {
		LabelledData data = LabelledData.make(LABELS, 60, 1, new int[] { 1 }, 1, 1);
		Predictions p = predictions(data, 1, 1);
		Predictions tracks = new Predictions("track", IdIndex.of("t"), "style", LABELS, new int[] { 0 }, new int[] { 0 }, new byte[] { 8 },
				new float[] { 1, 0, 0 });
		InputException e = assertThrows(InputException.class, () -> judge(data.split(), p, tracks));
		assertTrue(e.getMessage().contains("parameter group"), e.getMessage());
		Predictions trained = new Predictions("track", IdIndex.of("t"), "style", LABELS, new int[] { 0 }, new int[] { 0 }, new byte[] { 1 },
				new float[] { 1, 0, 0 });
		assertTrue(assertThrows(InputException.class, () -> judge(data.split(), trained)).getMessage().contains("none of them is judged"));
		JudgeClassesParameters lists = new JudgeClassesParameters(List.of("ndcg", "acuracy"), JudgeClassesParameters.Side.TEST, PARAMETERS.test(),
				PARAMETERS.correction(), PARAMETERS.family(), 0.95);
		String said = new JudgeClasses().check(lists, context().contributions()).toString();
		assertTrue(said.contains("ndcg judges recommendations") && said.contains("did you mean accuracy?"), said);
	}
}
