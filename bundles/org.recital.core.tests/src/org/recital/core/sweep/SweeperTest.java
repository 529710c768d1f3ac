/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunStore;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.Tuned;
import org.recital.core.run.fakes.World;

/** Sweeps of a small pipeline: what is tried, what is seen, what is kept. */
class SweeperTest {

	static final String TEXT = """
			# which weight?
			recital: 1
			seed: 5
			steps:
			  data:  {uses: tiny}
			  split: {uses: fifths, from: {data: data}}
			  pop:   {uses: counts, from: {split: split}}   # the baseline
			  tuned: {uses: tuned, from: {split: split}, with: {mode: reverse}} # to be searched
			  judge: {uses: hits, from: {split: split, recommenders: [pop, tuned]}}
			""";

	private static final int EVENTS = 300;
	private static final int TEST = 60;

	@TempDir
	Path folder;

	private static SweepParameters parameters(Object... given) {
		Map<String, Object> map = new HashMap<>(Map.of("steps", "tuned", "space", Map.of("weight", "0..1", "rounds", "1..50", "mode", "plain, reverse"),
				"trials", 16));
		for (int k = 0; k < given.length; k += 2) {
			map.put(given[k].toString(), given[k + 1]);
		}
		List<ParameterProblem> problems = new ArrayList<>();
		return ParameterSchema.of(SweepParameters.class).create(map, Path.of(""), problems).orElseThrow(() -> new AssertionError(problems));
	}

	private static SweepOutcome sweep(World world, String text, SweepParameters p, IProgressMonitor monitor, SweepListener listener) throws Exception {
		SweepRequest request = new SweepRequest(PipelineDocument.parse(text),
				new CheckContext(world.folder.resolve("test.recital.yaml"), World.contributions(), Optional.empty(), Map.of()), p, "",
				world.runs(), world.jobs, 0);
		return new Sweeper(world.store, World.contributions(), world.processors).run(request, listener, monitor);
	}

	private static SweepOutcome sweep(World world, String text, SweepParameters p) throws Exception {
		return sweep(world, text, p, new NullProgressMonitor(), SweepListener.NONE);
	}

	/** What of trials is the same whenever they are made. */
	private static List<String> told(SweepRecord record) {
		return record.trials().stream().map(t -> t.number() + " " + t.setting() + " " + t.resource() + " " + t.value() + " " + t.parts() + " " + t.error())
				.toList();
	}

	@Test
	void theBestIsChosenWrittenDownAndJudgedOnce() throws Exception {
		World world = new World(folder);
		SweepOutcome outcome = sweep(world, TEXT, parameters());
		assertEquals(Result.DONE, outcome.result());
		SweepRecord record = outcome.record();
		assertEquals(16, record.trials().size());
		assertEquals("hits@5", record.metric());
		assertEquals("tuned", record.recommender());
		Trial best = record.best().orElseThrow();
		assertEquals(record.trials().stream().mapToDouble(Trial::value).max().orElseThrow(), best.value());
		assertTrue(best.value() > record.written().orElseThrow().value(), "the setting as written is a poor one");
		assertEquals(Map.of("tuned.weight", 0.1, "tuned.rounds", 3L, "tuned.mode", "reverse"), record.trials().getFirst().setting());
		assertEquals(2, best.parts().size());
		assertEquals(best.value(), best.parts().stream().mapToDouble(d -> d).average().orElseThrow(), 1e-12);
		// the pipeline as it was, but for the setting
		assertTrue(outcome.text().startsWith("# which weight?\nrecital: 1"));
		assertTrue(outcome.text().contains("   # the baseline\n"));
		assertTrue(outcome.text().contains("mode: plain"), outcome.text());
		assertTrue(outcome.text().contains("weight: " + best.setting().get("tuned.weight")), outcome.text());
		assertTrue(outcome.text().contains("}} # to be searched"), outcome.text());
		// the run
		RunFolder run = RunFolder.open(outcome.run().folder());
		assertEquals(record, SweepRecord.of(run.folder()).orElseThrow());
		assertEquals(outcome.text(), run.record().text());
		assertTrue(run.record().environment().get("sweep").startsWith("tpe over 16 settings of "), run.record().environment().toString());
		assertEquals(List.of("pop", "tuned"), run.evaluation().orElseThrow().recommenders());
		assertEquals(1, new RunStore(world.runs()).list().size(), "trials are no runs");
		// once more: nothing is tried, nothing is judged
		Calls.clear();
		SweepOutcome again = sweep(world, TEXT, parameters());
		assertTrue(again.before());
		assertEquals(outcome.record(), again.record());
		assertEquals(outcome.run().folder(), again.run().folder());
		assertEquals(outcome.text(), again.text());
		assertEquals(0, Calls.take("tuned") + Calls.take("hits"));
		// a greater budget would use the test side again
		assertTrue(assertThrows(InputException.class, () -> sweep(world, TEXT, parameters("trials", 20))).getMessage().contains("test side twice"));
	}

	@Test
	void noTrialSeesTheTestSide() throws Exception {
		World world = new World(folder);
		sweep(world, TEXT, parameters("trials", 12), new NullProgressMonitor(), new SweepListener() {
			@Override
			public org.recital.core.run.RunListener chosen(Trial best) {
				assertEquals(24, Calls.take("hits sees " + (EVENTS - TEST)), "two parts of twelve trials");
				assertEquals(0, Calls.take("hits sees " + EVENTS));
				assertEquals(24, Calls.take("tuned"));
				return SweepListener.super.chosen(best);
			}
		});
		assertEquals(2, Calls.take("hits sees " + EVENTS), "the choice, once a part");
		assertEquals(0, Calls.take("hits sees " + (EVENTS - TEST)));
		assertEquals(2, Calls.take("tuned"));
	}

	@Test
	void aPoisonedTestSideDoesNotChangeTheChoice() throws Exception {
		String text = TEXT.replace("uses: tiny}", "uses: tiny, with: {file: events.tiny}}").replace("uses: fifths,", "uses: fifths, with: {repeats: 1},");
		List<List<String>> trials = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		List<Double> found = new ArrayList<>();
		for (boolean poisoned : new boolean[] { false, true }) {
			World world = new World(Files.createDirectory(folder.resolve("w" + poisoned)));
			Files.writeString(world.folder.resolve("events.tiny"), events(poisoned));
			SweepOutcome outcome = sweep(world, text, parameters());
			trials.add(told(outcome.record()));
			texts.add(outcome.text());
			found.add(RunFolder.open(outcome.run().folder()).evaluation().orElseThrow().overall("tuned", "hits@5"));
		}
		assertEquals(trials.get(0), trials.get(1));
		assertEquals(texts.get(0), texts.get(1));
		assertNotEquals(found.get(0), found.get(1), "the poison works on the test side");
	}

	/** Every fifth line is of the test; poisoned, those lines say that everybody met the same item. */
	private static String events(boolean poisoned) {
		Random random = new Random(3);
		StringBuilder lines = new StringBuilder();
		for (int e = 0; e < 600; e++) {
			int user = e < 100 ? e % 20 : random.nextInt(20);
			int item = e < 100 ? e % 30 : (int) (30 * Math.pow(random.nextDouble(), 2));
			// the first hundred lines make users and items known in the same order
			lines.append("u").append(user).append(" i").append(poisoned && e >= 100 && e % 5 == 0 ? 29 : item).append(" 3\n");
		}
		return lines.toString();
	}

	@Test
	void trialsAreTheSameForAnyNumberOfJobs() throws Exception {
		for (SearchMethod method : SearchMethod.values()) {
			List<List<String>> all = new ArrayList<>();
			for (int jobs : new int[] { 1, 2, 7 }) {
				World world = new World(Files.createDirectory(folder.resolve(method.name() + jobs)));
				world.jobs = jobs;
				world.processors = jobs;
				all.add(told(sweep(world, TEXT, parameters("search", method.name().toLowerCase(java.util.Locale.ROOT), "points", 2, "trials", 12)).record()));
			}
			assertEquals(all.get(0), all.get(1), method.name());
			assertEquals(all.get(0), all.get(2), method.name());
		}
	}

	@Test
	void aSweepThatWasCancelledGoesOnWhereItWas() throws Exception {
		World whole = new World(Files.createDirectory(folder.resolve("whole")));
		List<String> expected = told(sweep(whole, TEXT, parameters()).record());
		World world = new World(Files.createDirectory(folder.resolve("cut")));
		world.jobs = 1;
		world.processors = 1;
		NullProgressMonitor monitor = new NullProgressMonitor();
		SweepOutcome cut = sweep(world, TEXT, parameters(), monitor, new SweepListener() {
			@Override
			public void ended(Trial trial, SweepProgress progress) {
				if (trial.number() == 11) {
					monitor.setCanceled(true);
				}
			}
		});
		assertEquals(Result.CANCELLED, cut.result());
		int known = cut.record().trials().size();
		assertTrue(known >= 12 && known < 16, "tried " + known);
		assertEquals(TEXT, cut.text());
		assertEquals(0, new RunStore(world.runs()).list().size());
		Calls.clear();
		world.reopen();
		int[] resumed = new int[1];
		SweepOutcome outcome = sweep(world, TEXT, parameters(), new NullProgressMonitor(), new SweepListener() {
			@Override
			public void planned(SearchMethod search, List<Dimension> space, int total, int before) {
				resumed[0] = before;
			}
		});
		assertEquals(known, resumed[0]);
		assertEquals(expected, told(outcome.record()));
		assertEquals(2 * (16 - known) + 2, Calls.take("tuned"), "what was left, and the choice");
	}

	@Test
	void aDamagedJournalIsGoneOnWithBehindWhatIsWhole() throws Exception {
		World world = new World(folder);
		List<String> expected = told(sweep(world, TEXT, parameters()).record());
		Path journal;
		try (var all = Files.list(world.runs())) {
			journal = all.filter(p -> p.getFileName().toString().startsWith(".sweep-")).findFirst().orElseThrow();
		}
		Files.delete(journal.resolve("done.json"));
		List<String> lines = Files.readAllLines(journal.resolve("trials.jsonl"));
		Files.writeString(journal.resolve("trials.jsonl"), String.join("\n", lines.subList(0, 6)) + "\n" + lines.get(6).substring(0, 20));
		Calls.clear();
		assertEquals(expected, told(sweep(world, TEXT, parameters()).record()));
		assertEquals(20, Calls.take("tuned"), "ten trials of two parts; the choice is in the cache");
	}

	@Test
	void theTimeEndsASweepAndWhatEndedIsChosenFrom() throws Exception {
		World world = new World(folder);
		world.jobs = 1;
		SweepOutcome outcome = sweep(world, TEXT.replace("mode: reverse", "mode: reverse, millis: 60"), parameters("trials", 1000, "minutes", 0.02));
		assertEquals(Result.DONE, outcome.result());
		int n = outcome.record().trials().size();
		assertTrue(n >= 1 && n < 40, "tried " + n);
		assertTrue(outcome.record().stopped().contains("of 1000 settings"), outcome.record().stopped());
		assertTrue(outcome.record().wallMillis() >= 1200);
	}

	@Test
	void settingsThatFailAreKeptAndNotChosen() throws Exception {
		World world = new World(folder);
		SweepRecord record = sweep(world, TEXT.replace("mode: reverse", "mode: reverse, fails-above: 0.5"), parameters()).record();
		List<Trial> failed = record.trials().stream().filter(t -> t.state() == Trial.State.FAILED).toList();
		assertFalse(failed.isEmpty());
		assertTrue(failed.stream().allMatch(t -> (Double) t.setting().get("tuned.weight") > 0.5));
		assertTrue(failed.getFirst().error().contains("'tuned' (tuned, line 8), part r0f0") && failed.getFirst().error().contains("is too much"),
				failed.getFirst().error());
		assertTrue((Double) record.best().orElseThrow().setting().get("tuned.weight") <= 0.5);
	}

	@Test
	void whereAllFailTheFirstReasonIsGiven() throws Exception {
		World world = new World(folder);
		InputException e = assertThrows(InputException.class,
				() -> sweep(world, TEXT.replace("mode: reverse", "mode: reverse, fails-above: 0"), parameters("space", Map.of("weight", "0.2..1"))));
		assertTrue(e.getMessage().contains("none of 16 settings could be judged; the first:") && e.getMessage().contains("weight 0.1 is too much"), e.getMessage());
		e = assertThrows(InputException.class, () -> sweep(world, TEXT.replace("uses: tiny}", "uses: tiny, with: {file: none.tiny}}"), parameters()));
		assertTrue(e.getMessage().contains("Step 'data'") && !e.getMessage().contains("~"), e.getMessage());
	}

	@Test
	void withoutValidationAShareOfTheTrainingIsJudged() throws Exception {
		World world = new World(folder);
		Tuned.SEEN.clear();
		SweepOutcome outcome = sweep(world, TEXT.replace("uses: fifths,", "uses: fifths, with: {validation: false, repeats: 1},"),
				parameters("trials", 2, "validation", 0.25, "early-stopping", 0.5));
		assertEquals(Result.DONE, outcome.result());
		assertEquals(2, Calls.take("hits sees " + (EVENTS - TEST)));
		assertEquals(3, Tuned.SEEN.size());
		assertEquals(Tuned.SEEN.get(0), Tuned.SEEN.get(1), "the same side for every trial");
		// of 240 training events a quarter is judged, half of the rest is for early stopping; the same pair counts once
		int train = Tuned.SEEN.get(0).get(0);
		int stop = Tuned.SEEN.get(0).get(1);
		assertTrue(train > 60 && train < 110 && stop > 60 && stop < 110, Tuned.SEEN.toString());
		assertTrue(Tuned.SEEN.get(2).get(0) > 160, Tuned.SEEN.toString());
		assertEquals(0, Tuned.SEEN.get(2).get(1), "in the choice's run there is no validation");
	}

	@Test
	void halvingLearnsFromLittleFirst() throws Exception {
		World world = new World(folder);
		SweepRecord record = sweep(world, TEXT, parameters("search", "halving", "trials", 9)).record();
		assertEquals(List.of(9L, 3L, 1L), List.of(1 / 9.0, 1 / 3.0, 1.0).stream()
				.map(r -> record.trials().stream().filter(t -> t.resource() == r).count()).toList());
		assertEquals(record.trials().getLast(), record.best().orElseThrow());
		World grown = new World(Files.createDirectory(folder.resolve("grown")));
		SweepRecord byRounds = sweep(grown, TEXT.replace("mode: reverse", "mode: reverse, rounds: 18"),
				parameters("search", "halving", "trials", 9, "resource", "tuned.rounds", "space", Map.of("weight", "0..1"))).record();
		assertEquals(13, byRounds.trials().size());
	}

	@Test
	void whatDoesNotFitIsSaidAtOnce() throws Exception {
		World world = new World(folder);
		Map<SweepParameters, String> wrong = new java.util.LinkedHashMap<>();
		wrong.put(parameters("steps", "tined"), "there is no step 'tined'; did you mean 'tuned'?");
		wrong.put(parameters("steps", "data", "space", Map.of()), "'data' stands before the splitter 'split'".substring(1, 4));
		wrong.put(parameters("space", Map.of("wieght", "0..1")), "'wieght' is no parameter; did you mean 'weight'?");
		wrong.put(parameters("space", Map.of("weight", "0..2")), "'weight' cannot be searched in '0..2'; expected a..b, a..b log, or [a, b, c] with numbers from 0 to 1");
		wrong.put(parameters("space", Map.of("mode", "plane")), "expected some of: plain, reverse");
		wrong.put(parameters("search", "grid", "trials", 10), "the grid has 50 settings, more than 10");
		wrong.put(parameters("recommender", "pop"), "'pop' is not among what 'judge' judges of what is searched");
		wrong.put(parameters("judge", "pop"), "'pop' does not judge what is searched; one of: judge");
		wrong.put(parameters("search", "halving", "resource", "weight"), "'weight' cannot grow");
		wrong.forEach((p, expected) -> {
			InputException e = assertThrows(InputException.class, () -> sweep(world, TEXT, p), expected);
			assertTrue(e.getMessage().contains(expected), e.getMessage() + "\n" + expected);
		});
		InputException e = assertThrows(InputException.class, () -> sweep(world, TEXT, parameters("steps", "split", "space", Map.of())));
		assertTrue(e.getMessage().contains("every setting would be judged on other data"), e.getMessage());
	}

	@Test
	void aSecondSweepOfTheSameTestSideSaysSo() throws Exception {
		World world = new World(folder);
		assertEquals(1, sweep(world, TEXT, parameters("trials", 2)).record().testSide());
		SweepRecord second = sweep(world, TEXT, parameters("trials", 2, "space", Map.of("weight", "0..1"))).record();
		assertEquals(2, second.testSide());
		assertTrue(second.notes().stream().anyMatch(n -> n.contains("judged by 2 sweeps")), second.notes().toString());
	}

	@Test
	void aChoiceIsPutIntoAnotherVersionOfThePipeline() throws Exception {
		World world = new World(folder);
		SweepRecord record = sweep(world, TEXT, parameters("trials", 8)).record();
		PipelineDocument other = PipelineDocument.parse(TEXT.replace("# which weight?", "# later, with other words").replace(", with: {mode: reverse}", ""));
		PipelineDocument applied = Sweeper.apply(record, other);
		assertTrue(applied.text().startsWith("# later"));
		record.best().orElseThrow().setting().forEach((name, value) -> assertEquals(value.toString(),
				applied.step("tuned").orElseThrow().with().get(name.substring(6)).toString()));
		assertThrows(InputException.class, () -> Sweeper.apply(record, PipelineDocument.parse(TEXT.replace("tuned:", "other:"))));
	}

	@Test
	void aKilledSweepGoesOnBehindItsLastTrial() throws Exception {
		String text = TEXT.replace("mode: reverse", "mode: reverse, millis: 30") + "sweep: {steps: tuned, trials: 14, space: {weight: 0..1}}\n";
		World world = new World(folder);
		Path file = Files.writeString(folder.resolve("p.yaml"), text);
		Process child = new ProcessBuilder(Child.command(Child.Sweeps.class, List.of(), folder.toString(), file.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				assertFalse(line.startsWith("result"), "it was not killed in time");
				if (line.equals("trial 6")) {
					child.toHandle().destroyForcibly();
				}
			}
		}
		assertTrue(child.waitFor(10, TimeUnit.SECONDS));
		int[] resumed = new int[1];
		SweepOutcome outcome = sweep(world, text, parameters("trials", 14, "space", Map.of("weight", "0..1")), new NullProgressMonitor(), new SweepListener() {
			@Override
			public void planned(SearchMethod search, List<Dimension> space, int total, int before) {
				resumed[0] = before;
			}
		});
		assertTrue(resumed[0] >= 7 && resumed[0] < 14, "known " + resumed[0]);
		assertEquals(2 * (14 - resumed[0]) + 2, Calls.take("tuned"));
		World whole = new World(Files.createDirectory(folder.resolve("whole")));
		assertEquals(told(sweep(whole, text, parameters("trials", 14, "space", Map.of("weight", "0..1"))).record()), told(outcome.record()));
	}
}
