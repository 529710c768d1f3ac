/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.InputException;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Block.Activation;
import org.recital.nn.conv.Clips;
import org.recital.nn.conv.ConvNetwork;

/** A network learns, is stopped, goes on, and keeps what was best. */
class LearningTest {

	private static final List<Block> SMALL = Architectures.zhang(0.125, Activation.ELU, 0.2, true);
	private static final Augmentation CHANGED = new Augmentation(0.2, 3, 3, 0.25, 0);

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	private static Settings settings(double rate, int epochs, int patience) {
		return new Settings(Settings.Optimiser.ADAMW, rate, Settings.Schedule.COSINE, 0, 1e-3, 12, epochs, patience, true, CHANGED);
	}

	private static ConvNetwork train(Settings s, LearningData data, SimpleContext context) throws Exception {
		return Learning.train("test", SMALL, s, 0, data, context);
	}

	@Test
	void learnsWhatClipsDifferIn() throws Exception {
		LearningData data = Clips.data(120, 1, 16, 16, 1);
		ConvNetwork network = train(settings(0.01, 25, 0), data, new SimpleContext(1, 1));
		float[] p = new float[3 * data.validation().size()];
		network.predict(data.validation().toArray(), data.validation().size(), p);
		ByItem judged = ByItem.of(data.validation(), p, 3);
		assertTrue(judged.accuracy() > 0.8, judged.toString());
		TrainingCurve curve = network.curve();
		assertEquals(25, curve.points().size());
		assertEquals(curve.points().stream().mapToDouble(TrainingCurve.Point::validationLoss).min().orElseThrow(),
				curve.points().get(curve.best() - 1).validationLoss());
		assertEquals(judged.loss(), curve.points().get(curve.best() - 1).validationLoss(), 1e-6);
		// a row longer than what the network takes is looked at three times
		ConvNetwork cropped = Learning.train("test", SMALL, settings(0.005, 1, 0), 16, Clips.data(12, 1, 16, 24, 1), new SimpleContext(1, 1));
		assertEquals(16, cropped.architecture().frames());
		assertArrayEquals(new int[] { 0, 4, 8 }, cropped.batches().windows());
	}

	@Test
	void twoAtATimeLearnWhatEachLearnsAlone() throws Exception {
		LearningData data = Clips.data(30, 1, 16, 16, 3);
		Settings s = settings(0.01, 3, 0);
		ConvNetwork alone = train(s, data, new SimpleContext(7, 1));
		FutureTask<ConvNetwork> other = new FutureTask<>(() -> train(s, data, new SimpleContext(8, 1)));
		Thread thread = new Thread(other);
		thread.start();
		same(alone, train(s, data, new SimpleContext(7, 1)));
		// who only wants to predict does not wait until learning has ended
		alone.predict(data.training().toArray(), 2, new float[6]);
		assertFalse(Arrays.equals(alone.weights().get("1-convolution_W").values(), other.get().weights().get("1-convolution_W").values()));
		thread.join();
	}

	@Test
	void stopsWhenValidationDoesNotImprove() throws Exception {
		ConvNetwork network = train(settings(0.05, 60, 3), Clips.data(30, 1, 16, 16, 2), new SimpleContext(1, 1));
		TrainingCurve curve = network.curve();
		assertTrue(curve.points().size() < 60 && curve.best() == curve.points().size() - 3, curve.toString());
	}

	@Test
	void isTheSameAgainAndWhenItGoesOnFromACheckpoint(@TempDir Path folder) throws Exception {
		LearningData data = Clips.data(30, 1, 16, 16, 3);
		Settings s = settings(0.01, 6, 0);
		ConvNetwork whole = train(s, data, new SimpleContext(7, 1));
		same(whole, train(s, data, new SimpleContext(7, 1)));
		System.setProperty(Checkpoint.INTERVAL, "0");
		try {
			SubTasks stopAfterThree = new SubTasks(3);
			assertThrows(OperationCanceledException.class, () -> train(s, data,
					new SimpleContext(7, Parallel.of(1), stopAfterThree, Contributions.NONE, folder)));
			assertTrue(Files.list(folder).findAny().isPresent());
			SubTasks rest = new SubTasks(99);
			SimpleContext context = new SimpleContext(7, Parallel.of(1), rest, Contributions.NONE, folder);
			same(whole, train(s, data, context));
			assertEquals(whole.curve(), context.curve(), "what was learned before is told again");
			assertTrue(rest.heard < 6, rest.heard + " epochs were run again");
		} finally {
			System.clearProperty(Checkpoint.INTERVAL);
		}
	}

	@Test
	void anExplodingLossStopsWithTheEpochAndTheParameter() throws Exception {
		LearningData data = Clips.data(30, 1, 16, 16, 4);
		Settings wild = new Settings(Settings.Optimiser.SGD, 1e12, Settings.Schedule.CONSTANT, 0, 0, 4, 5, 0, false, Augmentation.NONE);
		List<Block> plain = Architectures.zhang(0.125, Activation.RELU, 0, false);
		SimpleContext context = new SimpleContext(1, 1);
		InputException e = assertThrows(InputException.class, () -> Learning.train("test", plain, wild, 0, data, context));
		assertTrue(e.getMessage().contains("epoch 1") && e.getMessage().contains("learning-rate"), e.getMessage());
		// what does no harm does not stop
		Settings later = new Settings(Settings.Optimiser.SGD, 3e-3, Settings.Schedule.CONSTANT, 0, 0, 4, 2, 0, false, Augmentation.NONE);
		ConvNetwork good = Learning.train("test", plain, later, 0, data, context);
		assertTrue(Double.isFinite(good.curve().points().getLast().trainingLoss()));
		for (ConvNetwork.Tensor t : good.weights().values()) {
			for (float v : t.values()) {
				assertTrue(Float.isFinite(v));
			}
		}
	}

	@Test
	void whatWasGoodIsKeptWhenTheLossExplodesLater(@TempDir Path folder) throws Exception {
		LearningData data = Clips.data(30, 1, 16, 16, 4, false); // no best by validation: the last good one
		List<Block> plain = Architectures.zhang(0.125, Activation.RELU, 0, false);
		Settings good = new Settings(Settings.Optimiser.SGD, 3e-3, Settings.Schedule.CONSTANT, 0, 0, 4, 3, 0, false, Augmentation.NONE);
		Settings wild = new Settings(Settings.Optimiser.SGD, 1e12, Settings.Schedule.CONSTANT, 0, 0, 4, 9, 0, false, Augmentation.NONE);
		System.setProperty(Checkpoint.INTERVAL, "0");
		try {
			ConvNetwork three = Learning.train("test", plain, good, 0, data,
					new SimpleContext(7, Parallel.of(1), new NullProgressMonitor(), Contributions.NONE, folder));
			// goes on from the checkpoint of the third epoch, wildly
			SimpleContext context = new SimpleContext(7, Parallel.of(1), new NullProgressMonitor(), Contributions.NONE, folder);
			same(three, Learning.train("test", plain, wild, 0, data, context));
			String warning = context.warnings().toString();
			assertTrue(warning.contains("epoch 4") && warning.contains("learning-rate"), warning);
		} finally {
			System.clearProperty(Checkpoint.INTERVAL);
		}
	}

	@Test
	void cancelComesThroughWithinASecond() throws Exception {
		LearningData data = Clips.data(120, 1, 64, 64, 5);
		long from = System.nanoTime();
		IProgressMonitor soon = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return System.nanoTime() - from > 300_000_000L;
			}
		};
		assertThrows(OperationCanceledException.class, () -> Learning.train("test", Architectures.zhang(1, Activation.ELU, 0, false),
				settings(0.001, 1000, 0), 0, data, new SimpleContext(1, Parallel.of(1), soon, Contributions.NONE)));
		// building a network of a million weights is not cancelled in the middle; what matters is that nobody waits for an epoch
		assertTrue(System.nanoTime() - from < 5_000_000_000L, (System.nanoTime() - from) / 1e9 + " s");
	}

	@Test
	void whatHoldsADecisionIsFoundByGradients() throws Exception {
		LearningData data = Clips.data(60, 1, 16, 16, 1);
		ConvNetwork network = train(settings(0.005, 15, 0), data, new SimpleContext(1, 1));
		float[] row = new float[256];
		data.validation().copy(0, row, 0);
		float[] map = network.gradCam(row, data.validation().label(0));
		assertEquals(256, map.length);
		float most = 0;
		for (float v : map) {
			assertTrue(v >= 0 && v <= 1);
			most = Math.max(most, v);
		}
		assertTrue(most > 0);
		GradCamsTest.check(network, row);
	}

	private static void same(ConvNetwork a, ConvNetwork b) {
		assertEquals(a.curve(), b.curve());
		assertEquals(a.weights().keySet(), b.weights().keySet());
		a.weights().forEach((name, t) -> assertArrayEquals(t.values(), b.weights().get(name).values(), name));
		assertFalse(a.weights().isEmpty());
	}

	/** Counts epochs and cancels after some. */
	private static final class SubTasks extends NullProgressMonitor {
		private final int last;
		private volatile int heard;

		SubTasks(int last) {
			this.last = last;
		}

		@Override
		public void subTask(String name) {
			assertTrue(name.contains("epoch") && name.contains("loss"), name);
			if (++heard == last) {
				setCanceled(true);
			}
		}
	}
}
