/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.headless.internal.cli.Terminal;

class RunProgressTest {

	/** The lines a person sees when a step takes these states. */
	private static List<String> lines(int parts, StepState... states) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		RunProgress progress = new RunProgress(new Terminal(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
				new PrintStream(err, false, StandardCharsets.UTF_8), false, 150), false);
		for (StepState state : states) {
			progress.changed(new StepUpdate("split", StepUpdate.WHOLE, parts, state, state.isEnd() ? 1 : 0, ""));
		}
		return err.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
	}

	@Test
	void aStepThatTookNoTimeHasNoCommaInFrontOfItsParts() {
		assertEquals(List.of("split            cached     4 parts"), lines(4, StepState.CACHED));
		assertEquals(List.of("split            cancelled  4 parts"), lines(4, StepState.RUNNING, StepState.CANCELLED));
		assertEquals(List.of("split            cached"), lines(1, StepState.CACHED));
	}

	/** Parts that others are let by between: what a person reads is the time of the parts. */
	@Test
	void theTimeIsThatOfThePartsAndStandsBeforeThem() {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		long[] seconds = new long[1];
		RunProgress progress = new RunProgress(new Terminal(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
				new PrintStream(err, false, StandardCharsets.UTF_8), false, 150), false, () -> seconds[0] * 1_000_000_000L);
		long[][] parts = { { 10, 12 }, { 40, 43 } };
		for (int part = 0; part < parts.length; part++) {
			seconds[0] = parts[part][0];
			progress.changed(new StepUpdate("tags", part, 2, StepState.RUNNING, 0, ""));
			progress.changed(new StepUpdate("tags", StepUpdate.WHOLE, 2, StepState.RUNNING, 0, ""));
			seconds[0] = parts[part][1];
			progress.changed(new StepUpdate("tags", part, 2, StepState.DONE, 1, ""));
		}
		progress.changed(new StepUpdate("tags", StepUpdate.WHOLE, 2, StepState.DONE, 1, ""));
		assertEquals("tags             done       5.0 s, 2 parts", err.toString(StandardCharsets.UTF_8).strip());
	}
}
