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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterRules;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** What a contribution says of its parameters beyond annotations. */
class ParameterRulesTest {

	private static final String TEXT = """
			recital: 1
			steps:
			  films: {uses: movielens, with: {folder: a}}
			  split: {uses: ratio-split, from: {data: films}}
			  ruled: {uses: ruled, from: {split: split}, with: {neighbours: 7, similarity: pearson}}
			  judge: {uses: evaluate, from: {split: split, recommenders: [ruled]}}
			""";

	/** Neighbours must be odd; similarities must be metrics, of which there is ndcg alone. */
	private static final class Ruled implements ParameterRules<Fakes.Knn> {
		@Override
		public List<ParameterProblem> check(Fakes.Knn p, Contributions contributions) {
			return p.neighbours() == 7 && contributions.find(Kind.METRIC, "ndcg").isPresent()
					? List.of(new ParameterProblem("neighbours", "7 is no metric", "did you mean 'ndcg'?"),
							new ParameterProblem("elsewhere", "and more", ""))
					: List.of();
		}
	}

	private static CheckedPipeline check(Object code, String... sets) {
		Fakes fakes = new Fakes();
		fakes.addEngine("ruled", Fakes.Knn.class, () -> code);
		return check(fakes, sets);
	}

	private static CheckedPipeline check(Fakes fakes, String... sets) {
		return PipelineChecker.check(PipelineDocument.parse(TEXT), new CheckContext(Path.of("/p.recital.yaml"), fakes, Optional.empty(),
				sets.length == 0 ? Map.of() : Map.of(sets[0], sets[1])));
	}

	private static List<String> said(CheckedPipeline checked) {
		return checked.problems().stream().map(p -> p.problem().toString()).toList();
	}

	@Test
	void problemsStandWhereTheParameterStands() {
		CheckedPipeline checked = check(new Ruled());
		assertTrue(checked.pipeline().isEmpty());
		// the unknown name has no place of its own and stands at 'with'
		assertEquals(List.of("/p.recital.yaml:5:46: step 'ruled': and more",
				"/p.recital.yaml:5:65: step 'ruled': 7 is no metric; did you mean 'ndcg'?"), said(checked));
		assertEquals("neighbours", checked.problems().get(1).parameter());
		assertEquals(1, checked.problems().get(1).length());
	}

	@Test
	void overriddenParametersAreNamedAsGiven() {
		assertEquals(List.of(), said(check(new Ruled(), "ruled.neighbours", "9")));
		assertTrue(said(check(new Ruled(), "ruled.neighbours", "7")).stream()
				.anyMatch(s -> s.contains("--set ruled.neighbours=7: 7 is no metric")));
	}

	@Test
	void rulesThatThrowAreToldOfAndAskedOnce() {
		AtomicInteger asked = new AtomicInteger();
		ParameterRules<Fakes.Knn> rules = (p, all) -> {
			asked.incrementAndGet();
			throw new StackOverflowError("no end");
		};
		Fakes fakes = new Fakes();
		fakes.addEngine("ruled", Fakes.Knn.class, () -> rules);
		for (int i = 0; i < 3; i++) {
			CheckedPipeline checked = check(fakes);
			assertTrue(checked.pipeline().isPresent());
			assertEquals(List.of("/p.recital.yaml:5:17: step 'ruled': the rules of 'ruled' (bundle org.example.fakes) could not be asked: "
					+ "java.lang.StackOverflowError: no end; tell those who make the bundle"), said(checked));
		}
		assertEquals(1, asked.get());
	}

	@Test
	void rulesThatGiveNothingAreToldOf() {
		ParameterRules<Fakes.Knn> rules = (p, all) -> null;
		assertTrue(said(check(rules)).getFirst().contains("could not be asked"));
	}

	@Test
	void rulesThatHangDoNotHoldTheCheck() {
		CountDownLatch never = new CountDownLatch(1);
		ParameterRules<Fakes.Knn> rules = (p, all) -> {
			try {
				never.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return List.of();
		};
		org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			CheckedPipeline checked = check(rules);
			assertTrue(checked.pipeline().isPresent());
			assertTrue(said(checked).getFirst().contains("they took longer than 2 s"), said(checked).toString());
		});
	}
}
