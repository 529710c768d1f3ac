/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Parallel;

class CandidateMarkTest {

	private static RunSummary run(String name, String... notes) {
		Runs run = new Runs(name, Runs.ids(40)).add("a", Runs.NDCG, Runs.noise(40, 0.3, 0.1, 1)).add("b", Runs.NDCG, Runs.noise(40, 0.5, 0.1, 2));
		for (String note : notes) {
			run.note(note);
		}
		return run.run();
	}

	private static Comparison compare(RunSummary... runs) throws Exception {
		return Comparison.of(List.of(runs), ComparisonSettings.DEFAULT, Parallel.of(1));
	}

	private static CandidateMark mark(String which, boolean... candidates) {
		return CandidateMark.of(Part.ONLY, which, IdIndex.of("a", "b", "c"), candidates);
	}

	@Test
	void theMarkIsReadAgainAlsoWithThePartInFront() {
		CandidateMark mark = mark("new", true, false, true);
		assertTrue(mark.note().startsWith("Candidates r0f0: new, 2 of 3 items ["), mark.note());
		assertEquals(mark, CandidateMark.read(mark.note()).orElseThrow());
		assertEquals(mark, CandidateMark.read("r0f0: " + mark.note()).orElseThrow());
		assertTrue(CandidateMark.read("Candidates: many").isEmpty());
	}

	@Test
	void theMarkIsOfTheNamesOfCandidatesInAnyOrder() {
		CandidateMark mark = mark("new", true, true, false);
		assertEquals(mark.mark(), CandidateMark.of(Part.ONLY, "new", IdIndex.of("c", "b", "a"), new boolean[] { false, true, true }).mark());
		assertNotEquals(mark.mark(), mark("new", true, false, true).mark());
	}

	@Test
	void aComparisonSaysAmongWhatWasRanked() throws Exception {
		Comparison c = compare(run("one", mark("new", true, false, true).note()));
		assertEquals(List.of(), c.warnings());
		assertTrue(c.sentences().contains(
				"Ranked among new items only (2 of 3), not among all: these figures cannot be compared with such of all items."), c.sentences().toString());
		assertTrue(compare(run("one")).ranked().isEmpty());
	}

	@Test
	void partsOfDifferentSizesAreSaidAsARange() throws Exception {
		Comparison c = compare(run("one", "r0f0: Candidates r0f0: judged, 30 of 80 items [0123456789abcdef]",
				"r1f0: Candidates r1f0: judged, 34 of 80 items [0123456789abcdef]"));
		assertTrue(c.ranked().orElseThrow().startsWith("Ranked among items of the judged side only (30 to 34 of 80)"), c.ranked().toString());
	}

	@Test
	void runsOfDifferentCandidatesWarn() throws Exception {
		RunSummary fresh = run("fresh", mark("new", true, false, true).note());
		RunSummary all = run("whole");
		assertEquals(List.of("The run whole was ranked among all items, fresh among new items only (2 of 3): their figures cannot be compared."),
				compare(fresh, all).warnings());
		assertEquals(1, compare(fresh, run("others", mark("new", true, true, false).note())).warnings().size(), "as many, but others");
		assertEquals(List.of(), compare(fresh, run("again", mark("new", true, false, true).note())).warnings());
		assertTrue(compare(fresh, all).ranked().isEmpty());
	}
}
