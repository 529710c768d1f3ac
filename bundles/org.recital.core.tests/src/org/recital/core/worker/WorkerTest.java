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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.recital.api.problem.Problem;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.World;

/** A worker in a process of its own, and what it survives. */
class WorkerTest {

	@TempDir
	Path folder;

	private WorkerClient client;
	private final List<String> told = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void start() throws Exception {
		client = client(List.of("-Xmx64m"));
	}

	private WorkerClient client(List<String> vm) throws Exception {
		return new WorkerClient(Child.command(Child.Worker.class, vm), Map.of("RECITAL_CACHE", folder.resolve("cache").toString()));
	}

	@AfterEach
	void stop() {
		client.close();
	}

	private RunSpec spec(String yaml, int jobs) {
		return new RunSpec(folder.resolve("p.recital.yaml"), yaml, Optional.empty(), Map.of(), "Test", Optional.empty(), folder.resolve("runs"), jobs, 0);
	}

	private RunOutcome run(String yaml, int jobs) throws Exception {
		return client.run(spec(yaml, jobs), listener(() -> { }), new NullProgressMonitor());
	}

	private RunListener listener(Runnable running) {
		return new RunListener() {
			@Override
			public void planned(List<PlannedStep> steps) {
				told.add("planned " + steps.size());
			}

			@Override
			public void changed(StepUpdate u) {
				if (!u.isWhole()) {
					told.add(u.step() + "/" + u.part() + " " + u.state());
				} else {
					told.add(u.step() + " " + u.state());
					if (u.step().equals("bad") && u.state() == StepState.RUNNING) {
						running.run();
					}
				}
			}

			@Override
			public void warned(String step, Problem problem) {
				told.add(step + " warns");
			}

			@Override
			public void noted(String step, String line) {
				told.add(step + " notes " + line);
			}
		};
	}

	private static final String MISCHIEF = World.SIMPLE + """
			  bad:   {uses: mischief, with: {does: %s, millis: 100}, from: {split: split}}
			  after: {uses: counts, from: {split: split, features: [bad]}}
			""";

	@Test
	void runsLikeARunnerInThisProcess() throws Exception {
		RunOutcome there = run(World.SIMPLE, 2);
		assertEquals(Result.DONE, there.result());
		assertEquals(1, told.stream().filter("planned 4"::equals).count());
		assertTrue(told.contains("data warns") && told.contains("data notes seed 0") && told.contains("judge DONE"), told.toString());
		World world = new World(folder.resolve("here"));
		RunOutcome here = world.run(World.SIMPLE);
		assertEquals(here.record().header().results(), there.record().header().results());
		assertEquals(here.record().steps().get(2).parts().get(1).key(), there.record().steps().get(2).parts().get(1).key());
	}

	@Test
	void aWrongPipelineIsAnsweredWithAllItsProblems() {
		InputException e = assertThrows(InputException.class, () -> run(World.SIMPLE.replace("hits", "hitz").replace("data: data", "data: dta"), 1));
		assertEquals(2, e.problems().size(), e.getMessage());
		assertTrue(e.getMessage().contains("p.recital.yaml:6"), e.getMessage());
	}

	@Test
	void aStepThatCallsExitCostsThatStepOnly() throws Exception {
		RunOutcome outcome = run(MISCHIEF.formatted("exit"), 1);
		assertOnlyBadFailed(outcome, "Step 'bad' (mischief, line 9) failed: the worker ended (exit code 3) while it ran; it said last: ");
		assertTrue(outcome.record().errors().getFirst().message().endsWith("about to leave"), outcome.record().errors().toString());
		assertEquals(1, told.stream().filter("planned 6"::equals).count(), "told once");
	}

	@Test
	void aCrashBesideOtherStepsIsFoundOut() throws Exception {
		RunOutcome outcome = run(MISCHIEF.formatted("halt") + "  walk: {uses: walks, from: {split: split}, with: {rounds: 3, millis: 150}}\n", 2);
		assertOnlyBadFailed(outcome, "the worker ended (exit code 4) while it ran; it said nothing");
		assertEquals(StepState.FAILED, outcome.record().step("bad").orElseThrow().state());
	}

	@Test
	void anExhaustedHeapCostsThatStepOnly() throws Exception {
		RunOutcome outcome = run(MISCHIEF.formatted("heap"), 1);
		assertOnlyBadFailed(outcome, "heap");
		assertTrue(outcome.record().errors().getFirst().message().contains("exhausted"), outcome.record().errors().toString());
	}

	@Test
	void aWorkerThatEndsAtTheFirstExhaustionIsStartedAgain() throws Exception {
		client.close();
		client = client(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"));
		assertOnlyBadFailed(run(MISCHIEF.formatted("heap"), 1), "the worker ended (exit code 3) while it ran");
	}

	private static void assertOnlyBadFailed(RunOutcome outcome, String sentence) throws Exception {
		assertEquals(Result.FAILED, outcome.result());
		RunRecord r = RunFolder.open(outcome.folder()).record();
		String first = r.errors().getFirst().toString();
		assertTrue(first.contains(sentence), first);
		List<String> bad = r.steps().stream().filter(s -> !s.state().isGood()).map(StepRecord::name).toList();
		assertEquals(List.of("bad", "after"), bad);
		assertEquals(StepState.SKIPPED, r.step("after").orElseThrow().state());
		assertEquals(StepState.DONE, r.step("data").orElseThrow().state(), "it was done in this run, if by a process that died");
		assertTrue(RunFolder.open(outcome.folder()).evaluation().isPresent(), "the rest went on");
	}

	@Test
	void aStepThatHangsIsCancelledInUnderOneAndAHalfSeconds() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		long[] at = new long[1];
		RunOutcome outcome = client.run(spec(MISCHIEF.formatted("hang"), 1), listener(() -> Thread.startVirtualThread(() -> {
			try {
				Thread.sleep(300);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			at[0] = System.nanoTime();
			monitor.setCanceled(true);
		})), monitor);
		double seconds = (System.nanoTime() - at[0]) / 1e9;
		assertTrue(seconds < 1.5, "cancel took " + seconds + " s");
		assertEquals(Result.CANCELLED, outcome.result());
		assertNull(outcome.folder());
		assertTrue(told.contains("bad CANCELLED"), told.toString());
		RunOutcome next = run(World.SIMPLE, 1);
		assertEquals(Result.DONE, next.result(), "the next run has a new worker");
		assertEquals(StepState.CACHED, next.record().step("data").orElseThrow().state());
	}

	@Test
	void aStepThatAsksForCancelEndsWithoutKilling() throws Exception {
		long pid = pid();
		NullProgressMonitor monitor = new NullProgressMonitor();
		RunOutcome outcome = client.run(spec(MISCHIEF.formatted("wait"), 1), listener(() -> monitor.setCanceled(true)), monitor);
		assertEquals(Result.CANCELLED, outcome.result());
		assertEquals(pid, pid(), "it is the same worker");
	}

	private long pid() throws Exception {
		client.probe(folder); // there is a worker now
		return ProcessHandle.current().children().filter(ProcessHandle::isAlive).mapToLong(ProcessHandle::pid).max().orElse(-1);
	}

	@Test
	void whatContributionsPrintDoesNotGetBetweenTheLines() throws Exception {
		RunOutcome outcome = run(World.SIMPLE + "  bad: {uses: mischief, with: {does: print}}\n", 1);
		assertEquals(Result.DONE, outcome.result(), outcome.record().errors().toString());
		assertTrue(told.contains("bad/0 DONE"), told.toString());
	}

	@Test
	void answersQuestions() throws Exception {
		RunOutcome outcome = run(World.SIMPLE, 2);
		PersonAnswer person = client.person(outcome.folder(), "104", 5);
		assertEquals("104", person.user());
		assertFalse(person.liked().isEmpty());
		assertTrue(person.liked().getFirst().value() >= person.liked().getLast().value());
		assertFalse(person.heldOut().isEmpty());
		RecommendAnswer pop = person.engines().getFirst();
		assertEquals("pop", pop.step());
		assertEquals(5, pop.items().size());
		List<String> held = person.heldOut().stream().map(ListedItem::id).toList();
		pop.items().forEach(i -> assertEquals(held.contains(i.id()), i.hit(), i.id()));
		List<String> given = pop.items().stream().map(ListedItem::id).toList();
		person.heldOut().forEach(i -> assertEquals(given.contains(i.id()), i.hit(), i.id()));
		assertEquals(pop, client.recommend(outcome.folder(), "pop", "104", 5));
		assertTrue(client.peek(outcome.folder(), "data", "", 0).startsWith("Tiny\n300 events, 20 users, 30 items\n"));
		DatasetDescription d = client.describe(Map.of("importer", "tiny", "parameters", Map.of("users", 4)));
		assertEquals(4, d.users());
		assertEquals(300, d.events());
		DatasetDescription same = client.describe(Map.of("file", folder.resolve("p.yaml").toString(), "text", World.SIMPLE, "step", "data"));
		assertEquals(20, same.users());
		List<ProbeAnswer> probes = client.probe(folder.resolve("x.tiny"));
		assertEquals("tiny", probes.getFirst().importer());
		assertEquals(folder.resolve("x.tiny").toString(), probes.getFirst().parameters().get("file"));
		assertEquals(0.9, ((Map<?, ?>) ((List<?>) client.ask("probe", Map.of("path", "x.tiny")).get("importers")).getFirst()).get("confidence"));
	}

	@Test
	void wrongQuestionsAreAnsweredWithASentence() throws Exception {
		RunOutcome outcome = run(World.SIMPLE, 2);
		assertSays("There is no question 'recomend'; did you mean 'recommend'?", () -> client.ask("recomend", Map.of()));
		assertSays("There is no person '7' in this run; one of 20 people, among them 100, 101, 102, 103, 104",
				() -> client.person(outcome.folder(), "7", 3));
		assertSays("has no step 'popp'; did you mean 'pop'?", () -> client.recommend(outcome.folder(), "popp", "104", 3));
		assertSays("There is no importer 'tinny'; did you mean 'tiny'?", () -> client.describe(Map.of("importer", "tinny")));
		assertSays("has no 'run'", () -> client.ask("person", Map.of()));
		assertTrue(assertThrows(IOException.class, () -> client.person(folder, "104", 3)).getMessage().contains("There is no run in"));
	}

	private static void assertSays(String sentence, org.junit.jupiter.api.function.Executable question) {
		InputException e = assertThrows(InputException.class, question);
		assertTrue(e.getMessage().contains(sentence), e.getMessage());
	}

	@Test
	void aWorkerThatDiesWhileAnsweringIsReportedAndStartedAgain() throws Exception {
		Path file = Files.writeString(folder.resolve("p.yaml"), "");
		IOException e = assertThrows(IOException.class, () -> client.ask("describe", Map.of("file", file.toString(), "text",
				"recital: 1\nseed: 1\nsteps:\n  bad: {uses: mischief, with: {does: exit}}\n", "step", "bad")));
		assertTrue(e.getMessage().contains("The worker ended (exit code 3) before it answered; it said last: about to leave"), e.getMessage());
		assertEquals(List.of(), client.probe(folder));
	}

	@Test
	void aCommandThatIsNoWorkerSaysWhy() {
		WorkerClient none = new WorkerClient(List.of("/does/not/exist"), Map.of());
		assertTrue(assertThrows(IOException.class, () -> none.probe(folder)).getMessage().startsWith("The worker does not start: "));
		WorkerClient other = new WorkerClient(List.of(ProcessHandle.current().info().command().orElseThrow(), "-version"), Map.of());
		String message = assertThrows(IOException.class, () -> other.probe(folder)).getMessage();
		assertTrue(message.contains("exit code 0") && message.contains("it said last"), message);
	}

	@Test
	void closingEndsTheProcess() throws Exception {
		client.probe(folder);
		long pid = pid();
		client.close();
		Thread.sleep(1500);
		assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
	}
}
