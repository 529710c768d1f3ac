/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What a pipeline says of its sweep. */
class SweepCheckTest {

	private static final String TEXT = """
			recital: 1
			steps:
			  films: {uses: movielens, with: {folder: a}}
			  split: {uses: ratio-split, from: {data: films}}
			  plain: {uses: user-knn, from: {split: split}}
			  judge: {uses: evaluate, from: {split: split, recommenders: [plain]}}
			""";

	private static CheckedPipeline check(String sweep) {
		return PipelineChecker.check(PipelineDocument.parse(TEXT + sweep), CheckContext.of(Path.of("/p.recital.yaml"), new Fakes()));
	}

	private static List<String> said(String sweep) {
		CheckedPipeline checked = check(sweep);
		assertEquals(checked.pipeline().isEmpty(), !checked.problems().isEmpty());
		return checked.problems().stream().map(p -> p.problem().toString().substring("/p.recital.yaml:".length())).toList();
	}

	@Test
	void aGoodSweepIsPartOfThePipeline() {
		String sweep = "sweep: {steps: plain, search: grid, space: {neighbours: 5..50, similarity: [cosine, pearson]}}\n";
		assertEquals(List.of(), said(sweep));
		SweepElement element = PipelineDocument.parse(TEXT + sweep).sweep().orElseThrow();
		assertEquals(Map.of("neighbours", "5..50", "similarity", List.of("cosine", "pearson")), element.with().get("space"));
		assertEquals(7, element.key().line());
		assertTrue(PipelineDocument.parse(TEXT).sweep().isEmpty());
	}

	@Test
	void problemsStandWhereTheyAre() {
		assertEquals(List.of("7:9: sweep: unknown parameter 'stept'; did you mean 'steps'?"), said("sweep: {stept: plain}\n"));
		assertTrue(said("sweep: {steps: plain, trials: x}\n").getFirst().startsWith("7:31: sweep: "));
		assertEquals(List.of("7:16: sweep: there is no step 'plane'; did you mean 'plain'?"), said("sweep: {steps: plane}\n"));
		assertEquals(List.of("8:10: sweep: there is no step 'plane'; did you mean 'plain'?"), said("sweep:\n  steps: plane\n"));
		assertEquals(List.of("7:1: sweep: no step is named; one of: films, split, plain, judge"), said("sweep:\n"));
		assertEquals(List.of("7:8: 'sweep' does not say what is searched; write sweep: {steps: a, trials: 40}"),
				said("sweep: [plain]\n"));
		assertEquals(1, said("sweep: {steps: plain, space: {neighbours: 5..5000}}\n").size());
	}

	@Test
	void editsLeaveTheSweepAsItIs() {
		String sweep = "sweep:   # what to look for\n  steps:   plain\n";
		PipelineDocument edited = PipelineDocument.parse(TEXT + sweep).setParameter("plain", "neighbours", 7L).addStep("more", "popular", Map.of(), Map.of("split", List.of("split")));
		assertTrue(edited.text().endsWith(sweep), edited.text());
		assertTrue(edited.step("more").isPresent(), edited.text());
	}
}
