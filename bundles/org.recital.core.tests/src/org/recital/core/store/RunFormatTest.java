/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunStore;
import org.recital.core.run.StepState;
import org.recital.core.run.fakes.World;

/** A run of format 1, written once, must be readable for ever. */
class RunFormatTest {

	@TempDir
	Path folder;

	@Test
	void aRunOfFormatOneIsRead() throws Exception {
		RunFolder run = RunFolder.open(CodecsTest.fixture("format1/run", folder));
		assertEquals("Test", run.record().title());
		assertEquals(RunOutcome.Result.DONE, run.record().result());
		assertEquals(5, run.record().seed());
		assertEquals(List.of("data", "split", "pop", "judge"), run.record().steps().stream().map(s -> s.name()).toList());
		assertEquals(StepState.DONE, run.record().step("pop").orElseThrow().state());
		assertEquals(2L, run.record().step("split").orElseThrow().parameters().get("folds"));
		assertEquals("tiny.txt:3: one line set aside; a number", run.record().warnings().getFirst().toString());
		RunHeader.Found found = run.record().header().results().getFirst();
		assertEquals("hits@5", found.metric());
		assertEquals(found.value(), run.evaluation().orElseThrow().overall("pop", "hits@5"));
		float[] scores = new float[30];
		run.model("pop", 0, World.contributions()).recommender().score(0, scores);
		assertTrue(scores[0] > 1);
		assertTrue(run.heldOut(1).orElseThrow().size() > 50);
		assertEquals(1, new RunStore(folder).list().size());
	}
}
