/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Split;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.GivenSplit.Parameters;

/** Splits read from files. */
class GivenSplitTest {

	@TempDir
	Path folder;

	// u0: 100 100 101 102; u1: 100 101
	private static final Dataset DATA = Worlds.of(2, 4, new int[] { 0, 0, 0, 0, 1, 1 }, new int[] { 0, 0, 1, 2, 0, 1 }, new float[6],
			null, null);

	private Parameters parameters(Map<String, Object> given) {
		Map<String, Object> all = new java.util.HashMap<>(given);
		all.put("folder", folder.toString());
		List<ParameterProblem> problems = new java.util.ArrayList<>();
		return ParameterSchema.of(Parameters.class).create(all, folder, problems)
				.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	private Split split(Map<String, Object> given, SimpleContext context) throws Exception {
		Parameters p = parameters(given);
		return new GivenSplit().split(p, DATA, new GivenSplit().parts(p).getFirst(), context);
	}

	private byte[] roles(Map<String, Object> given) throws Exception {
		return split(given, new SimpleContext(1, 1)).roles();
	}

	@Test
	void filesAsMovieLensShipsThem() throws Exception {
		write("u1.base", "u0\t100\t5\t881250949\nu1\t100\t3\t891717742\nu0\t101\t1\t878887116\n");
		write("u1.test", "u0\t102\t4\t880606923\nu1\t101\t2\t886397596\n");
		write("u2.base", "u0\t102\t4\t880606923\nu1\t101\t2\t886397596\n");
		write("u2.test", "u0\t100\t5\t881250949\n");
		Parameters p = parameters(Map.of("train", "u{fold}.base", "test", "u{fold}.test", "folds", 2));
		assertEquals(2, new GivenSplit().parts(p).size());
		Split one = SplitChecks.split(new GivenSplit(), p, DATA, 0, 1);
		assertArrayEquals(new byte[] { 1, 1, 1, 8, 1, 8 }, one.roles());
		assertTrue(one.rule().startsWith("given by u1.base, u1.test: 5 lines matched, 0 not"), one.rule());
		// pairs that neither file lists are in no role
		assertArrayEquals(new byte[] { 8, 8, 0, 1, 0, 1 }, SplitChecks.split(new GivenSplit(), p, DATA, 1, 1).roles());
	}

	@Test
	void withoutATrainingFileTheRestIsLearnedFrom() throws Exception {
		write("test.csv", "u1,101\n");
		write("valid.csv", "u0,102\n\n");
		assertArrayEquals(new byte[] { 1, 1, 1, 2, 1, 8 }, roles(Map.of("test", "test.csv", "validation", "valid.csv")));
	}

	@Test
	void oneFileOfRolesWithAHeader() throws Exception {
		write("roles.csv", "\uFEFFuser,\"item id\",fold,set\nu0,100,x,TRAIN\nu0,101,x,valid\n\"u0\",\"102\",x,test\nu1,100,x,known\n");
		assertArrayEquals(new byte[] { 1, 1, 2, 8, 4, 0 },
				roles(Map.of("roles", "roles.csv", "user", "user", "item", "item id", "role", "set")));
	}

	@ParameterizedTest
	@CsvSource(value = { "u0::100|", "u0;100|", "u0|100|", "u0   100|", "u0<100|<", "u0\t100|tab", "u0 100|blank" }, delimiter = '~')
	void findsTheDelimiterOrTakesIt(String line) throws Exception {
		int bar = line.lastIndexOf('|');
		write("test.txt", line.substring(0, bar) + "\n");
		assertArrayEquals(new byte[] { 8, 8, 1, 1, 1, 1 }, roles(Map.of("test", "test.txt", "delimiter", line.substring(bar + 1))));
	}

	@Test
	void headerLinesAreLeftOut() throws Exception {
		write("test.txt", "who what\nu0 100\n");
		SimpleContext context = new SimpleContext(1, 1);
		split(Map.of("test", "test.txt", "header", true), context);
		assertTrue(context.warnings().isEmpty());
		split(Map.of("test", "test.txt"), context);
		assertEquals(1, context.warnings().size());
	}

	@Test
	void whatDoesNotMatchAndWhatIsListedTwiceIsCounted() throws Exception {
		write("train.txt", "u0 100\nu0 101\nu1 100\nu9 100\nu0 103\n");
		write("test.txt", "u0 101\nu0 102\nu0 999\n");
		SimpleContext context = new SimpleContext(1, 1);
		Split split = split(Map.of("train", "train.txt", "test", "test.txt"), context);
		assertArrayEquals(new byte[] { 1, 1, 1, 8, 1, 0 }, split.roles());
		assertEquals("5 lines matched, 3 lines of pairs that are not in the data set, 1 pairs listed for several roles, 1 pairs of the data "
				+ "set in no role", context.notes().getFirst());
		assertTrue(context.warnings().getFirst().toString().contains("first user u0, item 999 (test.txt, line 3)"),
				context.warnings().toString());
	}

	@Test
	void wrongFilesAreNamedWithTheirLine() throws Exception {
		assertTrue(failure(Map.of("test", "none.txt")).contains("none.txt: there is no such file"));
		write("empty.txt", "\n\n");
		assertTrue(failure(Map.of("test", "empty.txt")).contains("the file is empty"));
		write("short.txt", "u0 100\n\nu0\n");
		assertTrue(failure(Map.of("test", "short.txt")).contains("short.txt:3: the line has 1 columns; expected at least 2"));
		write("roles.txt", "u0 100 train\nu0 101 traim\n");
		assertTrue(failure(Map.of("roles", "roles.txt")).contains("roles.txt:2: unknown role 'traim'"));
		write("head.csv", "user,itemid\nu0,100\n");
		String message = failure(Map.of("test", "head.csv", "item", "item-id"));
		assertTrue(message.contains("head.csv:1: there is no column 'item-id'; did you mean itemid?"), message);
		Files.write(folder.resolve("latin.txt"), "u0 100\nu\u00e9 101\n".getBytes(StandardCharsets.ISO_8859_1));
		message = failure(Map.of("test", "latin.txt"));
		assertTrue(message.contains("latin.txt") && message.contains("not UTF-8"), message);
		write("other.txt", "7 8\n");
		message = failure(Map.of("test", "other.txt"));
		assertTrue(message.contains("no line of other.txt matches") && message.contains("such as user u0, item 100"), message);
		write("train.txt", "u0 100\n");
		assertTrue(failure(Map.of("test", "other.txt", "train", "train.txt")).contains("given-split leaves no event to judge on"));
	}

	private String failure(Map<String, Object> given) {
		return assertThrows(InputException.class, () -> split(given, new SimpleContext(1, 1))).getMessage();
	}

	@Test
	void parametersThatContradictEachOtherAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> parameters(Map.of()));
		assertThrows(IllegalArgumentException.class, () -> parameters(Map.of("test", "a", "roles", "b")));
		assertThrows(IllegalArgumentException.class, () -> parameters(Map.of("train", "a", "roles", "b")));
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> parameters(Map.of("test", "a", "folds", 5)));
		assertTrue(e.getMessage().contains("5 folds need {fold} in the file name, and 'a' has none"), e.getMessage());
	}

	@Test
	void fieldsMayBeQuoted() {
		assertEquals(List.of("a,b", "c\"d", "", "e"), PairFile.fields("\"a,b\",\"c\"\"d\",,e", ","));
		assertEquals(List.of("a", ""), PairFile.fields("a::", "::"));
		assertEquals(List.of("a", "b"), PairFile.fields("  a \t b ", " "));
	}
}
