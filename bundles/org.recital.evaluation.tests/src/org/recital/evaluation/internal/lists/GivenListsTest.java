/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.World;

class GivenListsTest {

	@TempDir
	Path folder;

	private final SimpleContext context = new SimpleContext(1, 1);

	private static GivenListsParameters ask(Path folder, String file, ListFormat format, int top, boolean strict) {
		return new GivenListsParameters(folder, file, format, top, strict, "", "1", "2", "3", 1);
	}

	private Recommendations read(String text, boolean strict) throws Exception {
		Files.writeString(folder.resolve("lists"), text);
		return run(ask(folder, "lists", ListFormat.AUTO, 3, strict), null);
	}

	private Recommendations run(GivenListsParameters parameters, Part part) throws Exception {
		Split split = new World(3, 5).event(Role.TRAIN, 0, 0, 1).split(part == null ? Part.ONLY : part);
		Object[] given = new Object[1];
		new GivenLists().run(parameters, new Inputs() {
			@Override
			public Part part() {
				return split.part();
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return find(port, type).orElseThrow();
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return port.equals("split") ? part == null ? Optional.empty() : Optional.of(type.cast(split))
						: part != null ? Optional.empty() : Optional.of(type.cast(split.dataset()));
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of();
			}
		}, (port, value) -> given[0] = value, context);
		return (Recommendations) given[0];
	}

	private InputException refused(String text) {
		return assertThrows(InputException.class, () -> read(text, true));
	}

	/** The same lists as everybody writes them. */
	@ParameterizedTest
	@ValueSource(strings = { "u2 Q0 i4 1 0.9 run\nu0 Q0 i1 1 3 run\nu2 Q0 i0 2 0.5 run\n", "u2\ti4\t0.9\nu0\ti1\t3\nu2\ti0\t0.5\n",
			"user,item,score\r\nu2,i4,0.9\r\nu0,i1,3\r\nu2,i0,0.5\r\n", "user_id:token\titem_id:token\tscore:float\nu2\ti0\t0.5\nu2\ti4\t0.9\nu0\ti1\t3",
			"item_id:token\tscore:float\tuser_id:token\ni0\t0.5\tu2\ni4\t0.9\tu2\ni1\t3\tu0\n", "# a comment\n\nu2::i4::9e-1\nu0::i1::3\nu2::i0::.5\n",
			"\uFEFF\"u2\";\"i4\";0.9\nu0;i1;3\nu2;i0;0.5\n" })
	void formatsAreFoundFromTheFirstLine(String text) throws Exception {
		Recommendations lists = read(text, true);
		assertArrayEquals(new int[] { 0, 2 }, lists.users());
		assertArrayEquals(new int[] { 1, -1, 4, 0 }, lists.items());
		assertArrayEquals(new float[] { 3, 0, 0.9f, 0.5f }, lists.scores());
	}

	@Test
	void listsWithoutScoresAreInOrder() throws Exception {
		assertArrayEquals(new int[] { 3, 1, 4 }, read("u1\ti3\nu1\ti1\nu1\ti4\nu1\ti0\n", true).items());
	}

	@Test
	void equalScoresStayInOrderButInATrecRunGoByDescendingName() throws Exception {
		assertArrayEquals(new int[] { 1, 3, 2 }, read("u1\ti3\t1\nu1\ti1\t2\nu1\ti2\t1\n", true).items());
		assertArrayEquals(new int[] { 1, 3, 2 }, read("u1 Q0 i2 1 1 r\nu1 Q0 i3 2 1 r\nu1 Q0 i1 3 2 r\n", true).items());
	}

	@Test
	void onlyTheBestAreTaken() throws Exception {
		assertArrayEquals(new int[] { 4, 3, 2 }, read("u1\ti0\t0\nu1\ti1\t1\nu1\ti2\t2\nu1\ti3\t3\nu1\ti4\t4\n", true).items());
	}

	@Test
	void whatCannotBeUsedIsCountedWithItsFirstLine() throws Exception {
		Recommendations lists = read("u1\ti2\t3\nstranger\ti2\t3\nu1\tgone\t1\nu1\ti2\t1\nu1\ti0\tmuch\nu1\nstranger\ti0\t2\n", false);
		assertArrayEquals(new int[] { 2, -1 }, lists.items());
		assertEquals(List.of("Lists of 1 users from lists (table).",
				"Lines whose user the data set does not have, left out: 2; the first is stranger (lists, line 2).",
				"Lines whose item the data set does not have, left out: 1; the first is gone (lists, line 3).",
				"Lines that are not of the format, left out: 2; the first: much is no score (lists, line 5).",
				"Items listed again for the same user, passed over: 1."), context.notes());
		assertEquals(1, context.warnings().size());
	}

	@Test
	void strictlyEachOfThemIsAnErrorWithFileAndLine() {
		String file = folder.resolve("lists").toString();
		String[][] cases = { { "u1\ti2\t3\nstranger\ti2\t3\n", "The data set has no user stranger" },
				{ "u1\ti2\t3\nu1\tgone\t3\n", "The data set has no item gone" }, { "u1\ti2\t3\nu1\ti2\t1\n", "i2 is listed a second time for u1" },
				{ "u1\ti2\t3\nu1\ti0\tmuch\n", "much is no score; expected a number in column 3" }, { "u1\ti2\t3\nu1\ti2\n", "A line of 2 columns; expected 3" },
				{ "u1 Q0 i2 1 1 r\nu1 Q0 i3 2 1\n", "A line of 5 columns; expected six columns between white space" } };
		for (String[] c : cases) {
			InputException e = refused(c[0]);
			assertEquals(file, e.problems().getFirst().file(), c[1]);
			assertEquals(2, e.problems().getFirst().line(), c[1]);
			assertTrue(e.getMessage().contains(c[1]), e.getMessage());
		}
	}

	@Test
	void filesThatAreNoneAreRefused() throws Exception {
		assertTrue(refused("").getMessage().contains("There is no list in the file"));
		assertTrue(refused("user\titem\tscore\n").getMessage().contains("There is no list in the file"));
		assertTrue(assertThrows(InputException.class, () -> read("x\ti0\t1\n", false)).getMessage().contains("the first line is of x (lists, line 1)"));
		assertTrue(refused("x".repeat(70_000)).getMessage().contains("A line of more than 65536 characters"));
		Files.write(folder.resolve("latin"), "u1\ti\u00e9\t1\n".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(InputException.class, () -> run(ask(folder, "latin", ListFormat.ELLIOT, 3, false), null)).getMessage().contains("not UTF-8"));
		assertTrue(assertThrows(InputException.class, () -> run(ask(folder, "none", ListFormat.ELLIOT, 3, false), null)).getMessage().contains("There is no such file"));
		Files.writeString(folder.resolve("plain"), "u1\ti2\t3\n");
		assertTrue(assertThrows(InputException.class, () -> run(ask(folder, "plain", ListFormat.RECBOLE, 3, false), null)).getMessage().contains("no header of an atomic file"));
	}

	@Test
	void columnsMayBeNamed() throws Exception {
		Files.writeString(folder.resolve("named"), "rank|who|what|how much\n1|u1|i2|0.25\n");
		Recommendations lists = run(new GivenListsParameters(folder, "named", ListFormat.TABLE, 3, true, "|", "who", "What", "how much", 1), null);
		assertArrayEquals(new int[] { 2 }, lists.items());
		assertArrayEquals(new float[] { 0.25f }, lists.scores());
		InputException e = assertThrows(InputException.class,
				() -> run(new GivenListsParameters(folder, "named", ListFormat.TABLE, 3, true, "|", "user", "what", "4", 1), null));
		assertTrue(e.getMessage().contains("There is no column user; one of: rank, who, what, how much"), e.getMessage());
	}

	@Test
	void partsHaveFilesOfTheirOwn() throws Exception {
		Files.writeString(folder.resolve("r0-f2.tsv"), "u1\ti2\t3\n");
		Files.writeString(folder.resolve("r1-f1.tsv"), "u0\ti4\t3\n");
		GivenListsParameters p = new GivenListsParameters(folder, "r{repeat}-f{fold}.tsv", ListFormat.AUTO, 3, true, "", "1", "2", "3", 0);
		assertArrayEquals(new int[] { 2 }, run(p, new Part(2, 3, 0, 2)).items());
		assertArrayEquals(new int[] { 4 }, run(p, new Part(1, 3, 1, 2)).items());
		assertEquals(List.of(), context.warnings());
		run(ask(folder, "r0-f2.tsv", ListFormat.AUTO, 3, true), new Part(1, 3, 1, 2));
		assertEquals("All parts are given the same file", context.warnings().getFirst().message());
	}
}
