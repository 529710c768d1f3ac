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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.problem.InputException;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;

/** Folds and repeats. */
class PartsTest {

	@TempDir
	Path folder;

	@Test
	void everythingBehindASplitterRunsOncePerPartAndTheEvaluationGathersThem() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE.replace("{uses: halves,", "{uses: halves, with: {folds: 3, repeats: 2},"));
		assertEquals(List.of(), outcome.record().errors());
		assertEquals(1, Calls.take("tiny"));
		assertEquals(6, Calls.take("halves"));
		assertEquals(6, Calls.take("counts"));
		assertEquals(6, Calls.take("hits"));
		assertEquals(1, Calls.take("gather"));
		Evaluation e = RunFolder.open(outcome.folder()).evaluation().orElseThrow();
		assertEquals(Part.all(3, 2), e.parts());
		assertEquals(List.of("part r0f0", "part r0f1", "part r0f2", "part r1f0", "part r1f1", "part r1f2"), e.notes());
		assertEquals(6, e.vectors("pop", "hits@5").size());
	}

	@Test
	void foldsOfARepeatCoverEveryEventOnce() throws Exception {
		World world = new World(folder);
		RunFolder run = RunFolder.open(world.run(World.SIMPLE.replace("{uses: halves,", "{uses: halves, with: {folds: 3},")).folder());
		long sum = 0;
		for (int p = 0; p < 3; p++) {
			sum += run.heldOut(p).orElseThrow().size();
		}
		// pairs met twice may fall into two folds, so that there are at least as many as different pairs
		assertTrue(sum >= 200 && sum <= 300, "held out together: " + sum);
	}

	@Test
	void aGatheringStepWithoutPartsGathersTheOneThereIs() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE.replace("{uses: halves,", "{uses: halves, with: {folds: 1},"));
		assertEquals(List.of(), outcome.record().errors());
		assertEquals(1, RunFolder.open(outcome.folder()).evaluation().orElseThrow().parts().size());
	}

	@Test
	void twoSplittersWithDifferentPartsCannotMeet() {
		World world = new World(folder);
		InputException e = assertThrows(InputException.class, () -> world.run("""
				recital: 1
				seed: 1
				steps:
				  data: {uses: tiny}
				  a: {uses: halves, from: {data: data}, with: {folds: 2}}
				  b: {uses: halves, from: {data: data}, with: {folds: 3}}
				  both: {uses: two, from: {splits: [a, b]}}
				"""));
		assertTrue(e.getMessage().contains(":7: Step 'both' takes values of the 2 parts of 'a' and of the 3 parts of 'b'"), e.getMessage());
	}

	@Test
	void whatWasLearnedOnAnotherSplitIsRefusedEvenWithTheSameParts() {
		World world = new World(folder);
		InputException e = assertThrows(InputException.class, () -> world.run("""
				recital: 1
				seed: 1
				steps:
				  data: {uses: tiny}
				  a: {uses: halves, from: {data: data}}
				  b: {uses: halves, from: {data: data}}
				  pop: {uses: counts, from: {split: a}}
				  judge: {uses: hits, from: {split: b, recommenders: [pop]}}
				"""));
		assertTrue(e.getMessage().contains("Step 'judge' takes a split from 'b' and something learned on the split of 'a'"), e.getMessage());
	}

	@Test
	void twoSplitsWithTheSamePartsMeetPartByPart() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run("""
				recital: 1
				seed: 1
				steps:
				  data: {uses: tiny}
				  a: {uses: halves, from: {data: data}}
				  b: {uses: halves, from: {data: data}}
				  both: {uses: two, from: {splits: [a, b]}}
				""");
		assertEquals(List.of("a r0f1", "b r0f1"), outcome.record().step("both").orElseThrow().parts().get(1).notes());
	}
}
