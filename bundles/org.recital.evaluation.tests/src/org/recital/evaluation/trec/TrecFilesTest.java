/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Recommendations;
import org.recital.api.problem.InputException;

class TrecFilesTest {

	@TempDir
	Path folder;

	private Path file(String text) throws Exception {
		return Files.writeString(folder.resolve("file"), text);
	}

	private TrecRun run(String text) throws Exception {
		return TrecRun.read(file(text));
	}

	@Test
	void equalScoresAreOrderedByDescendingName() throws Exception {
		TrecRun run = run("# a comment\n1 Q0 a 1 0.5 x\n\n1\tQ0\tc  2 0.5 x and more\r\n2 Q0 z 1 1 x\n1 Q0 b 3 0.5 x\n1 Q0 d 4 0.9 x");
		assertEquals(List.of("d", "c", "b", "a"), run.documents("1").stream().map(TrecRun.Scored::name).toList());
		assertEquals(List.of("1", "2"), run.queries());
		assertEquals(List.of(), run.documents("3"));
	}

	@Test
	void aWrongLineIsNamedWithWhatWasExpected() throws Exception {
		String start = "1 Q0 a 1 0.5 x\n";
		wrong(start + "1 Q0 b 2\n", ":2: A line of 4 columns; expected six columns");
		wrong(start + "1 Q0 b 2 high x\n", ":2: high is no score; expected a number in the fifth column");
		wrong(start + "1 Q0 b 2 NaN x\n", ":2: NaN is no score");
		wrong(start + "# comment\n1 Q0 a 2 0.4 x\n", ":3: a occurs a second time for 1");
		wrong("\n\n", ":1: There is nothing in the file");
		wrong(start + "x".repeat(70_000), ":2: A line of more than 65536 characters");
		Path bytes = Files.write(folder.resolve("bytes"), new byte[] { '1', ' ', (byte) 0xff, (byte) 0xfe });
		assertTrue(assertThrows(InputException.class, () -> TrecRun.read(bytes)).getMessage().contains("not UTF-8"));
		InputException e = assertThrows(InputException.class, () -> TrecQrels.read(file("1 0 a yes\n")));
		assertTrue(e.getMessage().endsWith(":1: yes is no relevance; expected a whole number in the fourth column"), e.getMessage());
		assertThrows(InputException.class, () -> TrecQrels.read(file("1 0 a 1\n1 0 a 0\n")));
	}

	private void wrong(String text, String message) {
		InputException e = assertThrows(InputException.class, () -> run(text));
		assertTrue(e.getMessage().contains(message), e.getMessage());
	}

	@Test
	void aRunBecomesListsOfADataSet() throws Exception {
		TrecRun run = run("v Q0 i1 1 3 x\nv Q0 i9 2 2 x\nv Q0 i0 3 1 x\nv Q0 i2 4 0 x\nw Q0 i2 1 1 x\nw Q0 i1 2 0.5 x\nw Q0 i0 3 0.2 x\nnobody Q0 i0 1 1 x\nu Q0 i2 1 5 x\n");
		int[] leftOut = new int[2];
		Recommendations lists = run.lists(IdIndex.of("u", "v", "w"), IdIndex.of("i0", "i1", "i2"), 2, leftOut);
		assertArrayEquals(new int[] { 0, 1, 2 }, lists.users());
		assertArrayEquals(new int[] { 2, -1, 1, 0, 2, 1 }, lists.items());
		assertArrayEquals(new float[] { 5, 0, 3, 1, 1, 0.5f }, lists.scores());
		assertArrayEquals(new int[] { 1, 1 }, leftOut);
	}

	@Test
	void measuresOfASmallRunComputedByHand() throws Exception {
		TrecRun run = run("q Q0 a 1 4 x\nq Q0 b 2 3 x\nq Q0 c 3 2 x\nq Q0 d 4 1 x\nnone Q0 a 1 1 x\n");
		TrecQrels qrels = TrecQrels.read(file("q 0 b 2\nq 0 d 1\nq 0 e 3\nq 0 a -1\nnone 0 a 0\nabsent 0 a 1\n"));
		double log3 = Math.log(3) / Math.log(2);
		double log5 = Math.log(5) / Math.log(2);
		Map<String, Double> q = new TrecJudge(qrels, 1).judge(run, false).get("q");
		assertEquals((1.0 / 2 + 2.0 / 4) / 3, q.get("map"), 1e-12);
		assertEquals(0.5, q.get("recip_rank"), 1e-12);
		assertEquals(1.0 / 3, q.get("Rprec"), 1e-12);
		assertEquals((2 / log3 + 1 / log5) / (3 + 2 / log3 + 1.0 / 2), q.get("ndcg"), 1e-12);
		assertEquals(2.0 / 5, q.get("P_5"), 1e-12);
		assertEquals(2.0 / 4, q.get("set_P"), 1e-12);
		Map<String, Double> strict = new TrecJudge(qrels, 2).judge(run, false).get("q");
		assertEquals(0.5 / 2, strict.get("map"), 1e-12);
		assertEquals(q.get("ndcg"), strict.get("ndcg"), "gain does not ask for the level");
		assertEquals(0, new TrecJudge(qrels, 1).judge(run, false).get("none").get("map"));
		assertEquals(List.of("absent", "none", "q"), List.copyOf(new TrecJudge(qrels, 1).judge(run, true).keySet()));
		assertEquals(List.of("none", "q"), List.copyOf(new TrecJudge(qrels, 1).judge(run, false).keySet()));
	}
}
