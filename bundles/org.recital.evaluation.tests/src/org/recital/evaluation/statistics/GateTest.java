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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;

class GateTest {

	private static Comparison comparison() throws InputException {
		int n = 100;
		double[] base = Runs.noise(n, 0.3, 0.2, 1);
		double[] down = Runs.noise(n, -0.02, 0.01, 2);
		double[] unsure = Runs.noise(n, -0.02, 0.4, 3);
		for (int k = 0; k < n; k++) {
			down[k] += base[k];
			unsure[k] += base[k];
		}
		return Comparison.of(List.of(new Runs("r", Runs.ids(n)).add("base", Runs.NDCG, base).add("down", Runs.NDCG, down)
				.add("unsure", Runs.NDCG, unsure).add("base", Runs.COVERAGE, new int[0], new double[0], null, 0.2)
				.add("down", Runs.COVERAGE, new int[0], new double[0], null, 0.1).run()), ComparisonSettings.DEFAULT, Parallel.of(2));
	}

	@Test
	void failsOnlyWhenTheWholeIntervalIsBeyondTheMargin() throws Exception {
		List<Gate.Outcome> outcomes = Gate.parse("ndcg@10 < -0.005").check(comparison());
		assertEquals(2, outcomes.size());
		assertTrue(outcomes.get(0).failed(), outcomes.get(0).message());
		assertFalse(outcomes.get(1).failed(), outcomes.get(1).message());
		assertTrue(outcomes.get(0).message().matches("DOWN: nDCG@10 differs from BASE by \u22120\\.0\\d{3} \\(.* to .*\\): fails ndcg@10 < -0\\.005"),
				outcomes.get(0).message());
		// the point estimate is below -0.019, the interval is not
		assertFalse(Gate.parse("ndcg<-0.0199").check(comparison()).get(0).failed());
	}

	@Test
	void worksUpwardsToo() throws Exception {
		Gate gate = Gate.parse(" rmse  >+1e-2 ");
		assertEquals(new Gate("rmse", false, 0.01), gate);
		assertTrue(new Gate("ndcg@10", false, -0.1).check(comparison()).get(0).failed());
		assertFalse(new Gate("ndcg@10", false, 0.0).check(comparison()).get(0).failed());
	}

	@Test
	void saysWhatItCannotUnderstandOrAnswer() throws Exception {
		for (String wrong : new String[] { "ndcg@10", "ndcg@10 <= 1", "< 2", "ndcg@10 < 1.2.3", "ndcg@10 < five", "" }) {
			InputException e = assertThrows(InputException.class, () -> Gate.parse(wrong), wrong);
			assertTrue(e.getMessage().contains("as in: ndcg@10 < -0.005"), e.getMessage());
		}
		Comparison c = comparison();
		assertEquals("There is no metric ndgc@10 in this comparison; did you mean ndcg@10?",
				assertThrows(InputException.class, () -> Gate.parse("ndgc@10 < 0").check(c)).getMessage());
		assertTrue(assertThrows(InputException.class, () -> Gate.parse("coverage < 0").check(c)).getMessage().startsWith("coverage is one number"));
		Comparison alone = Comparison.of(List.of(new Runs("r", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).run()), ComparisonSettings.DEFAULT,
				Parallel.of(1));
		assertThrows(InputException.class, () -> Gate.parse("ndcg < 0").check(alone));
	}
}
