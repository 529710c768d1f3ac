/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Role;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;

/**
 * What every {@link Trainer} keeps to. Extend it, say which trainer and which parameters, and run it with JUnit.
 *
 * @param <P> parameter record
 */
public abstract class TrainerContract<P extends Record> {

	private static final long SEED = 42;
	private static final List<String> CLASSES = List.of("ambient", "metal", "techno"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** A new instance of the trainer. */
	protected abstract Trainer<P> trainer();

	/** Parameters that suit a few dozen clips and take seconds at most. */
	protected abstract P parameters();

	/** Shape of a row it takes. */
	protected int[] shape() {
		return new int[] { 12 };
	}

	/** Rows a clip: several for what learns from segments. */
	protected int rows() {
		return 2;
	}

	/** Numbers of threads for which it promises the same network. */
	protected int[] threads() {
		return new int[] { 1, 2, 7 };
	}

	/** Whether it looks at rows at all. */
	protected boolean learns() {
		return true;
	}

	/** Least accuracy on the test of data whose classes lie well apart. */
	protected double leastAccuracy() {
		return 0.9;
	}

	/** Data on which learning takes long enough to be cancelled, with parameters for it. */
	protected LabelledData large() {
		return LabelledData.make(CLASSES, 900, rows(), shape(), 2, 3);
	}

	/** Parameters for {@link #large()}. */
	protected P largeParameters() {
		return parameters();
	}

	private LabelledData data() {
		return LabelledData.make(CLASSES, 36, rows(), shape(), 0.5, 1);
	}

	private LearningData seen(LabelledData data) throws InputException {
		return LearningData.of(data.split(), data.features(), trainer().target(parameters()));
	}

	private Network train(LabelledData data, int threads) throws InputException {
		return trainer().train(parameters(), seen(data), new SimpleContext(SEED, threads));
	}

	/** Probabilities of all rows. */
	private static float[] answers(Network network, LabelledData data) {
		float[] out = new float[data.features().rows() * network.labels().size()];
		network.predict(data.features().data(), data.features().rows(), out);
		return out;
	}

	private static void assertProbabilities(float[] p, int classes) {
		for (int r = 0; r < p.length; r += classes) {
			double sum = 0;
			for (int c = 0; c < classes; c++) {
				assertTrue(p[r + c] >= 0 && p[r + c] <= 1, "probability " + p[r + c]); //$NON-NLS-1$
				sum += p[r + c];
			}
			assertEquals(1, sum, 1e-4, "sum of a row's probabilities"); //$NON-NLS-1$
		}
	}

	@Test
	public void knowsShapeAndClassesAndGivesProbabilities() throws Exception {
		LabelledData data = data();
		Network network = train(data, 1);
		assertArrayEquals(shape(), network.inputShape());
		assertEquals(CLASSES, network.labels());
		assertProbabilities(answers(network, data), CLASSES.size());
	}

	@Test
	public void tellsApartWhatLiesApart() throws Exception {
		LabelledData data = data();
		float[] p = answers(train(data, 2), data);
		boolean[] test = data.split().items(Role.TEST);
		int hits = 0;
		int all = 0;
		for (int i = 0; i < test.length; i++) {
			for (int r = data.features().begin(i); test[i] && r < data.features().end(i); r++, all++) {
				int best = 0;
				for (int c = 1; c < CLASSES.size(); c++) {
					best = p[r * CLASSES.size() + c] > p[r * CLASSES.size() + best] ? c : best;
				}
				hits += best == data.labels()[i] ? 1 : 0;
			}
		}
		assertTrue(!learns() || hits >= leastAccuracy() * all, hits + " of " + all); //$NON-NLS-1$
	}

	@Test
	public void saysTheSameForAnyNumberOfThreads() throws Exception {
		LabelledData data = data();
		float[] first = answers(train(data, threads()[0]), data);
		for (int t : threads()) {
			assertArrayEquals(first, answers(train(data, t), data), "between " + threads()[0] + " and " + t + " threads"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	@Test
	public void keepsNothingBetweenCalls() throws Exception {
		LabelledData data = data();
		Trainer<P> trainer = trainer();
		float[] first = answers(trainer.train(parameters(), seen(data), new SimpleContext(SEED, 1)), data);
		trainer.train(parameters(), seen(LabelledData.make(CLASSES, 24, rows(), shape(), 1, 99)), new SimpleContext(SEED, 1));
		assertArrayEquals(first, answers(trainer.train(parameters(), seen(data), new SimpleContext(SEED, 1)), data));
	}

	@Test
	public void doesNotLearnFromTheTest() throws Exception {
		LabelledData data = data();
		boolean[] test = data.split().items(Role.TEST);
		int[] labels = data.labels();
		float[] rows = data.features().data().clone();
		for (int i = 0; i < test.length; i++) {
			if (test[i]) {
				labels[i] = (labels[i] + 1) % CLASSES.size();
				Arrays.fill(rows, data.features().begin(i) * data.features().width(), data.features().end(i) * data.features().width(), 1e6f);
			}
		}
		float[] before = answers(train(data, 1), data);
		assertArrayEquals(before, answers(train(data.withLabels(labels), 1), data), "when only the classes of the test differ"); //$NON-NLS-1$
		assertArrayEquals(before, answers(train(data.withRows(rows), 1), data), "when only the rows of the test differ"); //$NON-NLS-1$
	}

	@Test
	public void learnsFromTheTrainingSide() throws Exception {
		LabelledData data = data();
		boolean[] trained = data.split().items(Role.TRAIN, Role.VALIDATION);
		int[] labels = data.labels();
		for (int i = 0; i < trained.length; i++) {
			labels[i] = trained[i] ? 0 : labels[i];
		}
		labels[0] = 1;
		assertFalse(Arrays.equals(answers(train(data, 1), data), answers(train(data.withLabels(labels), 1), data)));
	}

	@Test
	public void savesAllItNeeds() throws Exception {
		LabelledData data = data();
		Network network = train(data, 2);
		Network loaded = reloaded(network);
		assertArrayEquals(answers(network, data), answers(loaded, data));
		assertArrayEquals(network.inputShape(), loaded.inputShape());
		assertEquals(network.labels(), loaded.labels());
		assertEquals(network.curve(), loaded.curve());
		assertEquals(network.layers().stream().map(Network.Layer::name).toList(), loaded.layers().stream().map(Network.Layer::name).toList());
		int n = Math.min(5, data.features().rows());
		for (Network.Layer l : network.layers()) {
			float[] activations = network.activations(l.name(), data.features().data(), n);
			assertEquals(n * l.width(), activations.length, l.name());
			assertArrayEquals(activations, loaded.activations(l.name(), data.features().data(), n), l.name());
		}
		assertThrows(IllegalArgumentException.class, () -> network.activations("no such layer", data.features().data(), 1)); //$NON-NLS-1$
	}

	private Network reloaded(Network network) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			network.save(out.nested("network")); //$NON-NLS-1$
		}
		return trainer().load(ModelReader.open("contract", bytes.toByteArray(), Contributions.NONE).nested("network")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	public void answersSeveralThreadsAsItAnswersOne() throws Exception {
		LabelledData data = data();
		Network network = train(data, 2);
		float[] alone = answers(network, data);
		try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
			Callable<float[]> ask = () -> answers(network, data);
			for (Future<float[]> one : pool.invokeAll(Collections.nCopies(4, ask))) {
				assertArrayEquals(alone, one.get());
			}
		}
	}

	@Test
	public void aClassWithoutExamplesIsNotPredicted() throws Exception {
		LabelledData data = data();
		boolean[] trained = data.split().items(Role.TRAIN, Role.VALIDATION);
		int[] labels = data.labels();
		for (int i = 0; i < labels.length; i++) {
			labels[i] = trained[i] && labels[i] == 1 ? 2 : labels[i];
		}
		float[] p = answers(train(data.withLabels(labels), 1), data);
		assertProbabilities(p, CLASSES.size());
		for (int r = 0; r < p.length; r += CLASSES.size()) {
			assertTrue(p[r + 1] <= Math.max(p[r], p[r + 2]), "the class without examples is the likeliest"); //$NON-NLS-1$
		}
	}

	@Test
	public void oneClassIsLearnedAsThatClass() throws Exception {
		LabelledData data = data();
		int[] labels = new int[data.labels().length];
		Arrays.fill(labels, 2);
		float[] p = answers(train(data.withLabels(labels), 1), data);
		assertProbabilities(p, CLASSES.size());
		for (int r = 0; r < p.length; r += CLASSES.size()) {
			assertTrue(p[r + 2] >= Math.max(p[r], p[r + 1]), "another class than the only one is the likeliest"); //$NON-NLS-1$
		}
	}

	@Test
	public void learnsWithoutValidation() throws Exception {
		LabelledData data = data();
		byte[] roles = data.split().itemRoles().clone();
		for (int i = 0; i < roles.length; i++) {
			roles[i] = roles[i] == Role.VALIDATION.code() ? 0 : roles[i];
		}
		LabelledData without = data.withRoles(roles);
		assertProbabilities(answers(train(without, 1), without), CLASSES.size());
	}

	/** So that it can be watched, and is in the record of the run when nothing comes of it. */
	@Test
	public void tellsItsCurveAsItLearns() throws Exception {
		SimpleContext context = new SimpleContext(SEED, 1);
		Network network = trainer().train(parameters(), seen(data()), context);
		assertEquals(network.curve(), context.curve());
	}

	/** An error that names what is wrong, or the last good model; never probabilities that are no numbers. */
	@Test
	public void rowsThatAreNoNumbersDoNotBecomeProbabilities() throws Exception {
		for (float bad : new float[] { Float.NaN, Float.POSITIVE_INFINITY }) {
			LabelledData data = data();
			float[] rows = data.features().data().clone();
			rows[3] = bad; // of the first clip, which is learned from
			try {
				Network network = train(data.withRows(rows), 1);
				assertProbabilities(answers(network, data), CLASSES.size());
				for (TrainingCurve.Point p : network.curve().points()) {
					assertTrue(p.epoch() > network.curve().best() || !Double.isNaN(p.trainingLoss()) || !Double.isNaN(p.validationLoss()));
				}
			} catch (InputException e) {
				assertFalse(e.problems().getFirst().expected().isEmpty(), e.getMessage());
			}
		}
	}

	@Test
	public void rowsFarFromOthersDoNotBecomeNumbersThatAreNone() throws Exception {
		LabelledData data = data();
		float[] rows = data.features().data().clone();
		rows[3] = 1e30f;
		try {
			assertProbabilities(answers(train(data.withRows(rows), 1), data), CLASSES.size());
		} catch (InputException e) {
			assertFalse(e.problems().getFirst().expected().isEmpty(), e.getMessage());
		}
	}

	@Test
	public void endsWithinASecondOfCancel() throws Exception {
		LabelledData data = large();
		LearningData seen = LearningData.of(data.split(), data.features(), trainer().target(largeParameters()));
		CancelAfter.endsWithinASecond("training", monitor -> trainer().train(largeParameters(), seen, //$NON-NLS-1$
				new SimpleContext(SEED, Parallel.of(2), monitor, Contributions.NONE)), 0, 60, 300);
	}
}
