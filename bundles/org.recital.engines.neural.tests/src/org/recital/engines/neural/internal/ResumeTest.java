/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.TestData;

/** A training that was stopped and goes on from its checkpoint gives the same recommender, bit for bit. */
class ResumeTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(60, 45, 900, 1), 0.1, 0.2, 2);

	@TempDir
	Path folder;

	@BeforeEach
	void afterEachEpoch() {
		System.setProperty(Checkpoint.INTERVAL, "0");
	}

	@AfterEach
	void forget() {
		System.clearProperty(Checkpoint.INTERVAL);
	}

	record Case<P extends Record>(Engine<P> engine, P parameters) {
		static <P extends Record> Case<P> of(Engine<P> engine, Class<P> type, Object... given) {
			return new Case<>(engine, Given.of(type, given));
		}

		Recommender fit(SimpleContext context) throws InputException {
			return engine.fit(parameters, new TrainingData(SPLIT, List.of(TestData.features(EntityKind.ITEM, 45, 7, 3)), List.of()), context);
		}

		@Override
		public String toString() {
			return engine.getClass().getSimpleName();
		}
	}

	static Stream<Case<?>> engines() {
		return Stream.of(
				Case.of(new AutoRecEngine(), AutoRecEngine.Parameters.class, "hidden", 9, "batch", 8, "epochs", 6, "patience", 0),
				Case.of(new AutoRecEngine(), AutoRecEngine.Parameters.class, "hidden", 9, "batch", 8, "epochs", 6, "values", "ratings", "base", "item"),
				Case.of(new NeuMfEngine(), NeuMfEngine.Parameters.class, "factors", 4, "batch", 64, "epochs", 6, "patience", 0),
				Case.of(new WideDeepEngine(), WideDeepEngine.Parameters.class, "vectors", 5, "hidden", 8, "crosses", 6, "batch", 4, "epochs", 6,
						"patience", 0),
				Case.of(new MultVaeEngine(), MultVaeEngine.Parameters.class, "hidden", 12, "code", 5, "batch", 16, "epochs", 6, "patience", 0),
				Case.of(new CdlEngine(), CdlEngine.Parameters.class, "factors", 5, "hidden", 9, "batch", 16, "epochs", 6, "patience", 0),
				Case.of(new RatingNetworkEngine(), RatingNetworkEngine.Parameters.class, "neighbours", 4, "hidden", 9, "batch", 64, "epochs", 6,
						"patience", 0),
				Case.of(new Gru4RecEngine(), RecurrentParameters.class, "width", 6, "length", 9, "negatives", 12, "epochs", 6, "batch", 16,
						"patience", 0),
				Case.of(new LstmEngine(), RecurrentParameters.class, "width", 6, "length", 9, "negatives", 12, "epochs", 6, "batch", 16,
						"patience", 0),
				Case.of(new SasRecEngine(), SasRecEngine.Parameters.class, "width", 6, "blocks", 1, "length", 9, "negatives", 12, "epochs", 6,
						"batch", 16, "patience", 0));
	}

	/** Cancels when an epoch has ended. */
	private SimpleContext context(int cancelAfter) {
		return new SimpleContext(5, Parallel.of(2), new NullProgressMonitor() {
			@Override
			public void subTask(String name) {
				if (cancelAfter > 0 && name.startsWith("epoch " + cancelAfter + " ")) {
					setCanceled(true);
				}
			}
		}, Contributions.NONE, folder);
	}

	private static byte[] saved(Recommender r) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			r.save(out);
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@MethodSource("engines")
	void goesOnToTheSameRecommender(Case<?> engine) throws Exception {
		byte[] uninterrupted = saved(engine.fit(new SimpleContext(5, 2)));
		assertThrows(OperationCanceledException.class, () -> engine.fit(context(2)));
		assertThrows(OperationCanceledException.class, () -> engine.fit(context(4)), "stopped a second time");
		SimpleContext last = context(0);
		assertArrayEquals(uninterrupted, saved(engine.fit(last)), "after it was stopped twice");
		assertTrue(last.notes().toString().contains("went on from the checkpoint of epoch 4"), last.notes().toString());
	}

	@ParameterizedTest
	@MethodSource("engines")
	void tellsEachEpochAndTheSameAfterItWasStopped(Case<?> engine) throws Exception {
		SimpleContext uninterrupted = new SimpleContext(5, 2);
		engine.fit(uninterrupted);
		TrainingCurve curve = uninterrupted.curve();
		// NeuMF learns in two stages
		int epochs = engine.engine instanceof NeuMfEngine ? 12 : 6;
		assertEquals(IntStream.rangeClosed(1, epochs).boxed().toList(), curve.points().stream().map(TrainingCurve.Point::epoch).toList());
		boolean ratings = engine.engine instanceof RatingNetworkEngine || engine.parameters instanceof AutoRecEngine.Parameters p && p.values() == AutoRecEngine.Values.RATINGS;
		double least = curve.points().stream().mapToDouble(TrainingCurve.Point::validationLoss).min().orElseThrow();
		for (TrainingCurve.Point p : curve.points()) {
			assertTrue(p.trainingLoss() > 0 && p.learningRate() > 0, p.toString());
			assertEquals(ratings, Double.isNaN(p.validationAccuracy()), p.toString());
			assertEquals(ratings ? "" : "nDCG@100", p.measure());
			assertTrue(ratings ? p.validationLoss() > 0 : p.validationAccuracy() >= 0 && p.validationAccuracy() <= 1, p.toString());
			assertTrue(!ratings || p.epoch() != curve.best() || p.validationLoss() == least, "the epoch of the least error is kept: " + curve);
		}
		assertThrows(OperationCanceledException.class, () -> engine.fit(context(2)));
		assertThrows(OperationCanceledException.class, () -> engine.fit(context(4)), "stopped a second time");
		SimpleContext last = context(0);
		engine.fit(last);
		assertEquals(curve, last.curve());
	}

	/** Six epochs of each part alone, then six of both together: stopped in the third of these. */
	@Test
	void goesOnInItsSecondStage() throws Exception {
		Case<?> neumf = engines().filter(c -> c.engine instanceof NeuMfEngine).findFirst().orElseThrow();
		byte[] uninterrupted = saved(neumf.fit(new SimpleContext(5, 2)));
		SimpleContext stopped = new SimpleContext(5, Parallel.of(2), new NullProgressMonitor() {
			private int epochs;

			@Override
			public void subTask(String name) {
				setCanceled(++epochs == 9);
			}
		}, Contributions.NONE, folder);
		assertThrows(OperationCanceledException.class, () -> neumf.fit(stopped));
		SimpleContext last = context(0);
		assertArrayEquals(uninterrupted, saved(neumf.fit(last)));
		assertTrue(last.notes().contains("neumf: went on from the checkpoint of epoch 3"), last.notes().toString());
	}

	@ParameterizedTest
	@MethodSource("engines")
	void beginsAnewWhenTheCheckpointIsOfSomethingElse(Case<?> engine) throws Exception {
		SimpleContext other = context(0);
		Checkpoint.of(other, "training", 1).write(out -> {
			for (int k = 0; k < 200; k++) {
				out.writeInt(3);
			}
		});
		assertTrue(Files.size(folder.resolve("training")) > 800);
		SimpleContext context = context(0);
		byte[] uninterrupted = saved(engine.fit(new SimpleContext(5, 2)));
		assertArrayEquals(uninterrupted, saved(engine.fit(context)), "with a checkpoint that is none of its own");
		assertTrue(context.notes().stream().noneMatch(n -> n.contains("went on")), context.notes().toString());
	}
}
