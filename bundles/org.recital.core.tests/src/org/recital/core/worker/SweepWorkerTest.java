/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.run.fakes.Child;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.StoredSweep;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;

/** Sweeps in a worker: what is told of them, and what they survive. */
class SweepWorkerTest {

	private static final String TEXT = """
			recital: 1
			seed: 5
			steps:
			  data:  {uses: tiny}
			  split: {uses: fifths, from: {data: data}}
			  tuned: {uses: tuned, from: {split: split}, with: {mode: reverse}} # to be searched
			  judge: {uses: hits, from: {split: split, recommenders: [tuned]}}
			sweep: {steps: tuned, trials: 12, space: {weight: 0..1}}
			""";

	@TempDir
	Path folder;

	private WorkerClient client;
	private final Heard heard = new Heard();

	@BeforeEach
	void start() throws Exception {
		client = new WorkerClient(Child.command(Child.Worker.class, List.of("-Xmx64m")), Map.of("RECITAL_CACHE", folder.resolve("cache").toString()));
	}

	@AfterEach
	void stop() {
		client.close();
	}

	private SweepOutcome sweep(String text, int jobs, SweepListener listener, NullProgressMonitor monitor) throws Exception {
		return client.sweep(new RunSpec(folder.resolve("p.recital.yaml"), text, Optional.empty(), Map.of(), "", Optional.empty(), folder.resolve("runs"),
				jobs, 0), listener, monitor);
	}

	/** Remembers all it is told. */
	private static class Heard implements SweepListener {
		final List<String> told = Collections.synchronizedList(new ArrayList<>());
		final List<Trial> ended = Collections.synchronizedList(new ArrayList<>());
		SweepRecord known;
		SweepProgress progress;
		int resumed;

		@Override
		public void planned(SearchMethod search, List<Dimension> space, int total, int before) {
			told.add("planned " + search + ' ' + space.getFirst().name() + ' ' + total);
			resumed = before;
		}

		@Override
		public void begins(SweepRecord now) {
			known = now;
		}

		@Override
		public void proposed(int trial, Map<String, Object> setting, double resource) {
			told.add("proposed " + trial + ' ' + setting.keySet());
		}

		@Override
		public void changed(int trial, StepUpdate update) {
			told.add(trial + " " + update.step() + ' ' + update.state());
		}

		@Override
		public void ended(Trial trial, SweepProgress now) {
			ended.add(trial);
			progress = now;
		}

		@Override
		public RunListener chosen(Trial best) {
			told.add("chosen " + best.number());
			return new RunListener() {
				@Override
				public void changed(StepUpdate update) {
					if (update.isWhole()) {
						told.add("run " + update.step() + ' ' + update.state());
					}
				}
			};
		}
	}

	@Test
	void aSweepIsToldTrialByTrialAndItsChoiceJudgedOnce() throws Exception {
		SweepOutcome outcome = sweep(TEXT, 2, heard, new NullProgressMonitor());
		assertEquals(Result.DONE, outcome.result());
		assertEquals(12, outcome.record().trials().size());
		assertTrue(heard.told.contains("planned TPE tuned.weight 12"), heard.told.toString());
		assertEquals("tuned", heard.known.recommender());
		assertEquals(12, heard.ended.size());
		List<Trial> sorted = new ArrayList<>(heard.ended);
		sorted.sort(java.util.Comparator.comparingInt(Trial::number));
		assertEquals(outcome.record().trials(), sorted);
		assertEquals(12, heard.progress.done());
		assertEquals(12, heard.progress.total());
		assertEquals(outcome.record().best(), heard.progress.best());
		for (String line : List.of("proposed 11 [tuned.weight]", "11 tuned RUNNING", "11 judge DONE", "chosen " + outcome.record().chosen(), "run judge DONE")) {
			assertTrue(heard.told.contains(line), line + " in " + heard.told);
		}
		assertTrue(heard.told.stream().noneMatch(l -> l.contains("~")), "names are those of the pipeline");
		assertEquals(outcome.record(), SweepRecord.of(outcome.run().folder()).orElseThrow());
		assertTrue(outcome.record().notes().getFirst().contains("on the validation side alone; the test side was judged once"));
		assertTrue(outcome.text().contains("}} # to be searched"), outcome.text());
		StoredSweep stored = StoredSweep.list(folder.resolve("runs")).getFirst();
		assertEquals(outcome.record(), stored.record());
		assertEquals(outcome.run().folder(), stored.run().orElseThrow());
		assertEquals(folder.resolve("p.recital.yaml"), stored.file());
		assertTrue(sweep(TEXT, 2, new Heard(), new NullProgressMonitor()).before(), "the test side is not judged again");
	}

	@Test
	void aCancelledSweepGoesOnBehindItsLastTrial() throws Exception {
		String slow = TEXT.replace("mode: reverse", "mode: reverse, millis: 30");
		NullProgressMonitor monitor = new NullProgressMonitor();
		SweepOutcome cut = sweep(slow, 1, new Heard() {
			@Override
			public void ended(Trial trial, SweepProgress now) {
				if (trial.number() == 4) {
					monitor.setCanceled(true);
				}
			}
		}, monitor);
		assertEquals(Result.CANCELLED, cut.result());
		assertNull(cut.run());
		StoredSweep stored = StoredSweep.list(folder.resolve("runs")).getFirst();
		int known = stored.record().trials().size();
		assertTrue(known >= 5 && known < 12, "tried " + known);
		assertEquals(Optional.empty(), stored.run());
		assertEquals(-1, stored.record().chosen());
		assertEquals("hits@5", stored.record().metric());
		assertTrue(stored.record().bestSoFar().isPresent());
		SweepOutcome outcome = sweep(slow, 1, heard, new NullProgressMonitor());
		assertEquals(known, heard.resumed);
		assertEquals(stored.record().trials(), heard.known.trials());
		assertEquals(12 - known, heard.ended.size());
		assertEquals(Result.DONE, outcome.result());
		assertEquals(12, outcome.record().trials().size());
	}

	@Test
	void aTrialThatHangsIsCancelledInUnderOneAndAHalfSeconds() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		long[] at = new long[1];
		SweepOutcome outcome = sweep(TEXT.replace("mode: reverse", "hangs: true"), 1, new Heard() {
			@Override
			public void changed(int trial, StepUpdate update) {
				if (at[0] == 0 && update.state() == StepState.RUNNING) {
					at[0] = System.nanoTime();
					monitor.setCanceled(true);
				}
			}
		}, monitor);
		double seconds = (System.nanoTime() - at[0]) / 1e9;
		assertTrue(seconds < 1.5, "cancel took " + seconds + " s");
		assertEquals(Result.CANCELLED, outcome.result());
		assertEquals(Result.DONE, sweep(TEXT, 1, heard, new NullProgressMonitor()).result(), "the next sweep has a new worker");
	}

	@Test
	void aSettingThatEndsTheWorkerCostsThatTrialOnly() throws Exception {
		for (int jobs : new int[] { 1, 2 }) {
			SweepOutcome outcome = sweep(TEXT.replace("seed: 5", "seed: " + jobs).replace("trials: 12", "trials: 5").replace("mode: reverse", "halts-above: 0.6"), jobs, heard,
					new NullProgressMonitor());
			assertEquals(Result.DONE, outcome.result());
			List<Trial> failed = outcome.record().trials().stream().filter(t -> t.state() == Trial.State.FAILED).toList();
			assertNotEquals(0, failed.size());
			for (Trial t : outcome.record().trials()) {
				assertEquals((Double) t.setting().get("tuned.weight") > 0.6, t.state() == Trial.State.FAILED, t.toString());
			}
			assertTrue(failed.getFirst().error().startsWith("The worker ended (exit code 4) while this setting was tried in tuned"), failed.getFirst().error());
			assertFalse(failed.contains(outcome.record().best().orElseThrow()));
		}
	}

	@Test
	void aPipelineWithoutASweepIsRefusedWithASentence() throws Exception {
		InputException e = assertThrows(InputException.class, () -> sweep(TEXT.substring(0, TEXT.indexOf("sweep:")), 1, heard, new NullProgressMonitor()));
		assertTrue(e.getMessage().contains("says nothing of a sweep; add for example: sweep: {steps: NAME}"), e.getMessage());
		e = assertThrows(InputException.class, () -> sweep(TEXT.replace("weight: 0..1", "wieght: 0..1"), 1, heard, new NullProgressMonitor()));
		assertTrue(e.getMessage().contains("did you mean 'weight'?"), e.getMessage());
		assertEquals(List.of(), StoredSweep.list(folder.resolve("runs")));
		assertFalse(Files.exists(folder.resolve("runs")));
	}
}
