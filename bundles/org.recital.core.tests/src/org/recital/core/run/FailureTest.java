/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;

/** Steps that fail. */
class FailureTest {

	@TempDir
	Path folder;

	private RunOutcome run(World world, String does) throws Exception {
		return world.run("""
				recital: 1
				seed: 1
				steps:
				  bad:   {uses: mischief, with: {does: %s}}
				  data:  {uses: tiny}
				  split: {uses: halves, from: {data: data}}
				  first: {uses: counts, from: {split: split, features: [bad]}}
				  pop:   {uses: counts, from: {split: split}}
				  judge: {uses: hits, from: {split: split, recommenders: [first, pop]}}
				""".formatted(does));
	}

	private static void assertSays(RunOutcome outcome, String sentence) {
		String message = outcome.record().errors().getFirst().toString();
		assertTrue(message.contains(sentence), message);
		assertEquals(outcome.record().header().message(), outcome.record().errors().getFirst().message());
	}

	@Test
	void whatDependsOnItIsSkippedAndTheRestGoesOn() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = run(world, "fail");
		assertEquals(Result.FAILED, outcome.result());
		assertSays(outcome, "test.recital.yaml:4: Step 'bad' (mischief, line 4) failed: IllegalStateException: the fourth wall fell "
				+ "(in org.recital.core.run.fakes.Mischief");
		RunRecord r = RunFolder.open(outcome.folder()).record();
		assertEquals(List.of("bad FAILED", "data DONE", "split DONE", "first SKIPPED", "pop DONE", "judge SKIPPED"),
				r.steps().stream().map(s -> s.name() + " " + s.state()).toList());
		assertEquals("needs 'bad', which failed", r.step("judge").orElseThrow().parts().getFirst().error());
		assertEquals(2, RunFolder.open(outcome.folder()).models().size(), "what was computed is kept");
		Calls.clear();
		run(world, "nothing");
		assertEquals(0, Calls.take("tiny") + Calls.take("halves"), "and is not computed again");
		assertEquals(2, Calls.take("counts"), "first only");
	}

	@Test
	void anExhaustedStackIsExplained() throws Exception {
		assertSays(run(new World(folder), "deep"), "it went too deep (stack overflow)");
	}

	@Test
	void aStepThatGivesNothingIsTold() throws Exception {
		assertSays(run(new World(folder), "void"), "it gave nothing for its output 'features'");
	}

	@Test
	void aStepThatGivesSomethingElseIsNotBelieved() throws Exception {
		RunOutcome outcome = run(new World(folder), "wrong");
		assertEquals(Result.FAILED, outcome.result());
		assertTrue(outcome.record().errors().getFirst().message().contains("the input 'features' got a String from 'bad', expected a Features"),
				outcome.record().errors().toString());
	}

	@Test
	void aWrongLineOfAFileIsNamed() throws Exception {
		World world = new World(folder);
		Files.writeString(folder.resolve("events.tiny"), "a x 1\nb y 2\na\n");
		RunOutcome outcome = world.run("recital: 1\nseed: 1\nsteps:\n  data: {uses: tiny, with: {file: events.tiny}}\n");
		assertSays(outcome, "events.tiny:3: \"a\" is no event; user item value");
	}

	@Test
	void aMissingFileIsNamed() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run("recital: 1\nseed: 1\nsteps:\n  data: {uses: tiny, with: {file: gone.tiny}}\n");
		assertSays(outcome, "Step 'data' (tiny, line 4) failed: there is no file ");
	}

	@Test
	void stepsKnownToEndTheProcessAreNotBegun() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = new Runner(world.store, World.contributions()).run(RunRequest.of(world.pipeline(World.SIMPLE), world.runs()),
				world.listener(), new org.eclipse.core.runtime.NullProgressMonitor(), java.util.Map.of("pop/1", "it ends everything"),
				java.time.Instant.now(), java.util.Set.of());
		assertEquals(1, Calls.take("counts"));
		assertEquals("it ends everything", outcome.record().errors().getFirst().message());
		assertEquals(List.of(StepState.DONE, StepState.FAILED),
				outcome.record().step("pop").orElseThrow().parts().stream().map(RunRecord.PartRecord::state).toList());
		assertEquals(StepState.SKIPPED, outcome.record().step("judge").orElseThrow().gathered().state());
	}
}
