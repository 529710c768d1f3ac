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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** Edits, each with the text before and after; what is not meant must stay to the letter. */
class PipelineEditTest {

	private static final String FLOW = """
			# heading
			recital: 1
			name: Do posters help?   # a question
			steps:
			  films: {uses: movielens, with: {folder: "a b"}}   # the data

			  # halves
			  split: {uses: ratio-split, from: {data: films}, with: {test: 0.2, repeats: 3}}
			  plain: {uses: user-knn, label: 'Plain one', from: {split: split}}
			  judge: {uses: evaluate, from: {split: split, recommenders: [plain, other, third]}, with: {metrics: [a, b]}}
			# end
			""";

	private static final String BLOCK = """
			recital: 1
			steps:
			    films:
			        uses: movielens
			        with:
			            folder: a   # where
			            # what follows is optional
			            posters: b
			    split:
			        uses: ratio-split   # halves
			        from:
			            data: films
			    judge:
			        uses: evaluate
			        from:
			            split: split
			            recommenders:   # all of them
			            - plain # first
			            - other

			            - third
			""";

	private static String after(String text, UnaryOperator<PipelineDocument> edit) {
		PipelineDocument document = PipelineDocument.parse(text);
		assertEquals(text, document.text());
		PipelineDocument edited = edit.apply(document);
		assertTrue(edited.isEditable());
		// the same edit keeps its form with the line breaks of another system and a byte order mark
		String windows = "\uFEFF" + text.replace("\n", "\r\n");
		assertEquals("\uFEFF" + edited.text().replace("\n", "\r\n"), edit.apply(PipelineDocument.parse(windows)).text());
		return edited.text();
	}

	/** The text in which one part is another. */
	private static String with(String text, String part, String other) {
		assertEquals(text.indexOf(part), text.lastIndexOf(part), part);
		assertTrue(text.contains(part), part);
		return text.replace(part, other);
	}

	@Test
	void parametersInFlow() {
		assertEquals(with(FLOW, "repeats: 3", "repeats: 5"), after(FLOW, d -> d.setParameter("split", "repeats", 5)));
		assertEquals(with(FLOW, "repeats: 3", "repeats: 3, validation: 0.1"), after(FLOW, d -> d.setParameter("split", "validation", 0.1)));
		assertEquals(with(FLOW, "from: {split: split}}", "from: {split: split}, with: {neighbours: 10}}"), after(FLOW, d -> d.setParameter("plain", "neighbours", 10)));
		assertEquals(with(FLOW, "\"a b\"", "\"c: d\""), after(FLOW, d -> d.setParameter("films", "folder", "c: d")));
		assertEquals(with(FLOW, "\"a b\"", "\"plain\""), after(FLOW, d -> d.setParameter("films", "folder", "plain")));
		assertEquals(with(FLOW, "[a, b]", "[a, x, b]"), after(FLOW, d -> d.setParameter("judge", "metrics", List.of("a", "x", "b"))));
		assertEquals(with(FLOW, "[a, b]", "[b]"), after(FLOW, d -> d.setParameter("judge", "metrics", List.of("b"))));
		assertEquals(with(FLOW, "[a, b]", "[]"), after(FLOW, d -> d.setParameter("judge", "metrics", List.of())));
		assertEquals(with(FLOW, "test: 0.2, repeats", "repeats"), after(FLOW, d -> d.unsetParameter("split", "test")));
		assertEquals(with(FLOW, ", repeats: 3", ""), after(FLOW, d -> d.unsetParameter("split", "repeats")));
		assertEquals(with(FLOW, ", with: {folder: \"a b\"}", ""), after(FLOW, d -> d.unsetParameter("films", "folder")));
		assertEquals(FLOW, after(FLOW, d -> d.unsetParameter("films", "nothing")));
		assertEquals(FLOW, after(FLOW, d -> d.setParameter("split", "repeats", 3)));
	}

	@Test
	void parametersInBlocks() {
		assertEquals(with(BLOCK, "folder: a ", "folder: \"12\" "), after(BLOCK, d -> d.setParameter("films", "folder", "12")));
		assertEquals(with(BLOCK, "posters: b", "posters: b\n            separator: \",\""), after(BLOCK, d -> d.setParameter("films", "separator", ",")));
		assertEquals(with(BLOCK, "            posters: b\n", ""), after(BLOCK, d -> d.unsetParameter("films", "posters")));
		assertEquals(with(BLOCK, "            data: films\n", "            data: films\n        with:\n            test: 0.2\n"),
				after(BLOCK, d -> d.setParameter("split", "test", 0.2)));
		assertEquals(with(BLOCK, "        uses: ratio-split   # halves\n        from:\n            data: films\n", "        uses: ratio-split   # halves\n"),
				after(BLOCK, d -> d.disconnect("films", "split", "data")));
	}

	@Test
	void connectionsInFlow() {
		assertEquals(with(FLOW, "third]", "third, fourth.a]"), after(FLOW, d -> d.connect("fourth.a", "judge", "recommenders", true)));
		assertEquals(FLOW, after(FLOW, d -> d.connect("third", "judge", "recommenders", true)));
		assertEquals(with(FLOW, "[plain, ", "["), after(FLOW, d -> d.disconnect("plain", "judge", "recommenders")));
		assertEquals(with(FLOW, ", third", ""), after(FLOW, d -> d.disconnect("third", "judge", "recommenders")));
		assertEquals(with(FLOW, "{split: split, rec", "{split: films, rec"), after(FLOW, d -> d.connect("films", "judge", "split", false)));
		assertEquals(with(FLOW, "movielens, with", "movielens, from: {data: x}, with"), after(FLOW, d -> d.connect("x", "films", "data", false)));
		assertEquals(with(FLOW, "from: {split: split}}", "from: {split: split, features: [films]}}"), after(FLOW, d -> d.connect("films", "plain", "features", true)));
		assertEquals(with(FLOW, ", from: {split: split}}", "}"), after(FLOW, d -> d.disconnect("split", "plain", "split")));
		assertEquals(with(FLOW, "from: {split: split}}", "from: {split: [split, films]}}"), after(FLOW, d -> d.connect("films", "plain", "split", true)));
	}

	@Test
	void connectionsInBlocks() {
		assertEquals(with(BLOCK, "- third", "- third\n            - fourth"), after(BLOCK, d -> d.connect("fourth", "judge", "recommenders", true)));
		assertEquals(with(BLOCK, "            - plain # first\n", ""), after(BLOCK, d -> d.disconnect("plain", "judge", "recommenders")));
		assertEquals(with(BLOCK, "            - other\n", ""), after(BLOCK, d -> d.disconnect("other", "judge", "recommenders")));
		assertEquals(with(BLOCK, "split: split", "split: x"), after(BLOCK, d -> d.connect("x", "judge", "split", false)));
		assertEquals(with(BLOCK, "        uses: movielens\n", "        uses: movielens\n        from:\n            data: x\n"), after(BLOCK, d -> d.connect("x", "films", "data", false)));
	}

	@Test
	void stepsAreAddedInTheStyleOfTheOthers() {
		Map<String, Object> with = new LinkedHashMap<>();
		with.put("neighbours", 10);
		with.put("similarity", "cosine");
		assertEquals(with(FLOW, "[a, b]}}\n", "[a, b]}}\n  knn: {uses: item-knn, from: {split: split}, with: {neighbours: 10, similarity: cosine}}\n"),
				after(FLOW, d -> d.addStep("knn", "item-knn", with, Map.of("split", List.of("split")))));
		assertEquals(BLOCK + "    knn:\n        uses: item-knn\n        from:\n            features: [a, b]\n        with:\n            neighbours: 10\n            similarity: cosine\n",
				after(BLOCK, d -> d.addStep("knn", "item-knn", with, Map.of("features", List.of("a", "b")))));
		String aligned = "recital: 1\nsteps:\n  a:      {uses: x}\n  longer: {uses: y}";
		assertEquals(aligned + "\n  b:      {uses: z}", after(aligned, d -> d.addStep("b", "z", Map.of(), Map.of())));
		String json = "{\"recital\": 1, \"steps\": {\"a\": {\"uses\": \"x\"}}}";
		assertEquals("{\"recital\": 1, \"steps\": {\"a\": {\"uses\": \"x\"}, \"b\": {\"uses\": \"z\", \"with\": {\"k\": \"v\", \"n\": 1}}}}",
				after(json, d -> d.addStep("b", "z", new java.util.TreeMap<>(Map.of("k", "v", "n", 1)), Map.of())));
	}

	@Test
	void firstSteps() {
		assertEquals("recital: 1\nsteps:\n  a: {uses: x}\n", PipelineDocument.parse("").addStep("a", "x", Map.of(), Map.of()).text());
		assertEquals("# mine\nrecital: 1\nsteps:\n  a: {uses: x}\n", after("# mine\n", d -> d.addStep("a", "x", Map.of(), Map.of())));
		assertEquals("recital: 1\nsteps: # none yet\n  a: {uses: x}\n# end\n", after("recital: 1\nsteps: # none yet\n# end\n", d -> d.addStep("a", "x", Map.of(), Map.of())));
		assertEquals("steps: # none yet\n  a: {uses: x}\nrecital: 1", after("steps: {} # none yet\nrecital: 1".replace("{} #", "{} #"), d -> d.addStep("a", "x", Map.of(), Map.of())));
		String one = "recital: 1\nsteps:\n  a: {uses: x}\n";
		assertEquals("recital: 1\nsteps: {}\n", after(one, d -> d.removeStep("a")));
		assertEquals(one, after("recital: 1\nsteps: {}\n", d -> d.addStep("a", "x", Map.of(), Map.of())));
	}

	@Test
	void stepsAreRemovedWithReferences() {
		assertEquals(with(FLOW, "  plain: {uses: user-knn, label: 'Plain one', from: {split: split}}\n", "").replace("[plain, other", "[other"), after(FLOW, d -> d.removeStep("plain")));
		assertEquals(with(BLOCK, "    split:\n        uses: ratio-split   # halves\n        from:\n            data: films\n", "").replace("            split: split\n", ""),
				after(BLOCK, d -> d.removeStep("split")));
		assertEquals("recital: 1\nsteps:\n  a: {uses: x}", after("recital: 1\nsteps:\n  a: {uses: x}\n  b: {uses: y, from: {c: a}}", d -> d.removeStep("b")));
		assertEquals("steps:\n  j: {uses: x, from: {m: [c.x]}}", after("steps:\n  a: {uses: y}\n  j: {uses: x, from: {k: a, l: [a.x, a.y], m: [a.x, c.x, a.z]}}", d -> d.removeStep("a")));
	}

	@Test
	void stepsAreRenamedWithReferences() {
		assertEquals(FLOW.replace("  split:", "  halves:").replace("split: split", "split: halves"), after(FLOW, d -> d.renameStep("split", "halves")));
		assertEquals(with(BLOCK, "    films:", "    movies:").replace("data: films", "data: movies"), after(BLOCK, d -> d.renameStep("films", "movies")));
		assertEquals("steps: {'b': {uses: hpss}, c: {uses: x, from: {k: \"b.h\", l: [b, ab]}}}", after("steps: {'a': {uses: hpss}, c: {uses: x, from: {k: \"a.h\", l: [a, ab]}}}", d -> d.renameStep("a", "b")));
	}

	@Test
	void topAndTexts() {
		assertEquals(with(FLOW, "Do posters help?", "\"Yes: they do\""), after(FLOW, d -> d.setName("Yes: they do")));
		assertEquals(with(FLOW, "# a question\n", "# a question\nseed: 7\n"), after(FLOW, d -> d.setSeed(7)));
		assertEquals(with(BLOCK, "recital: 1\n", "recital: 1\nname: New\n"), after(BLOCK, d -> d.setName("New")));
		assertEquals(with(BLOCK, "recital: 1\n", "recital: 1\ndata: ../films\n"), after(BLOCK, d -> d.setData("../films")));
		assertEquals(BLOCK, after(after(BLOCK, d -> d.setData("a: b")), d -> d.setData("")));
		assertSame(BLOCK, PipelineDocument.parse(BLOCK).setData("").text());
		assertEquals(with(FLOW, "'Plain one'", "'It''s #1'"), after(FLOW, d -> d.setLabel("plain", "It's #1")));
		assertEquals(with(FLOW, ", label: 'Plain one'", ""), after(FLOW, d -> d.setLabel("plain", "")));
		assertEquals(with(BLOCK, "        uses: movielens\n", "        uses: movielens\n        label: Films\n"), after(BLOCK, d -> d.setLabel("films", "Films")));
		assertEquals(with(BLOCK, "uses: ratio-split ", "uses: k-fold "), after(BLOCK, d -> d.setUses("split", "k-fold")));
		assertSame(FLOW, PipelineDocument.parse(FLOW).setUses("split", "ratio-split").text());
	}

	@Test
	void commentsAndLineBreaksWithinFlowStay() {
		String text = "steps:\n  a:\n    {\n      uses: x, # what\n      with: { # how\n        k: 1, # one\n        l: 2 # two\n      }\n    }\n";
		assertEquals(with(text, "k: 1, # one", " # one").replace("         # one", "          # one"), after(text, d -> d.unsetParameter("a", "k")));
		assertEquals(with(text, "k: 1, # one\n        l: 2 # two", "k: 1  # one\n         # two"), after(text, d -> d.unsetParameter("a", "l")));
		assertEquals(with(text, "l: 2 # two\n", "l: 2, # two\n        m: 3\n"), after(text, d -> d.setParameter("a", "m", 3)));
		assertEquals(with(text, "uses: x, # what\n", "uses: x, # what\n      from: {p: q},\n"), after(text, d -> d.connect("q", "a", "p", false)));
		assertEquals("steps: {a: {uses: x, with: {k: 1, l: 2,}}}", after("steps: {a: {uses: x, with: {k: 1,}}}", d -> d.setParameter("a", "l", 2)));
		assertEquals("steps: {a: {uses: x, with: {k: 1,}}}", after("steps: {a: {uses: x, with: {k: 1, l: 2,}}}", d -> d.unsetParameter("a", "l")));
	}

	@Test
	void emptyValuesAreFilled() {
		assertEquals("steps:\n  a:\n    uses: x\n    with: {k: 1} # none\n", after("steps:\n  a:\n    uses: x\n    with: # none\n", d -> d.setParameter("a", "k", 1)));
		assertEquals("steps:\n  a: {uses: x, with: {k: 1}}\n", after("steps:\n  a: {uses: x, with}\n", d -> d.setParameter("a", "k", 1)));
		assertEquals("steps:\n  a: {uses: x, with: {k: 1}}\n", after("steps:\n  a: {uses: x, with: {k: }}\n", d -> d.setParameter("a", "k", 1)));
		assertEquals("steps:\n  a: {uses: x, with: {k: 1 }}\n".replace("1 }", "1}"), after("steps:\n  a: {uses: x, with: { }}\n", d -> d.setParameter("a", "k", 1)));
		assertEquals("name: N\nsteps:\n  a: {uses: x}\n", after("name:\nsteps:\n  a: {uses: x}\n", d -> d.setName("N")));
	}

	@Test
	void blockScalarsAndListsAreReplaced() {
		String text = "steps:\n  a:\n    uses: x\n    with:\n      k: |\n        one\n        two\n\n      l:\n        - 1\n        - 2 # zwei\n      m:\n        - [a]\n    # behind\n  b: {uses: y}\n";
		assertEquals(with(text, "|\n        one\n        two\n", "three\n"), after(text, d -> d.setParameter("a", "k", "three")));
		assertEquals(with(text, "- 1\n        - 2 # zwei", "- 1\n        - 2 # zwei\n        - 3"), after(text, d -> d.setParameter("a", "l", List.of(1, 2, 3))));
		assertEquals(with(text, "- 1\n        - 2", "- 0\n        - 1\n        - 2"), after(text, d -> d.setParameter("a", "l", List.of(0, 1, 2))));
		assertEquals(with(text, "l:\n        - 1\n        - 2 # zwei", "l: 5 # zwei"), after(text, d -> d.setParameter("a", "l", 5)));
		assertEquals(with(text, "        - [a]\n", "        - [a]\n      n: 1\n"), after(text, d -> d.setParameter("a", "n", 1)));
	}

	@Test
	void anchorsAndAliases() {
		String text = "steps:\n  a: {uses: x, with: &w {k: 1}, from: {p: &r s}}\n  b: {uses: y, with: *w, from: {p: *r}}\n  c: {uses: z, with: *w}\n  s: {uses: q}\n";
		assertEquals(text, PipelineDocument.parse(text).text());
		// at the anchor the aliases follow, at an alias they do not
		assertEquals(with(text, "{k: 1}", "{k: 2}"), after(text, d -> d.setParameter("a", "k", 2)));
		assertEquals(with(text, "y, with: *w", "y, with: {k: 2}"), after(text, d -> d.setParameter("b", "k", 2)));
		// what goes away with its anchor lives on where it is first needed
		assertEquals("steps:\n  b: {uses: y, with: &w {k: 1}, from: {p: &r s}}\n  c: {uses: z, with: *w}\n  s: {uses: q}\n", after(text, d -> d.removeStep("a")));
		assertEquals(text.replace("&r s", "&r t").replace("  s:", "  t:"), after(text, d -> d.renameStep("s", "t")));
		PipelineDocument without = PipelineDocument.parse(text).removeStep("s");
		assertTrue(without.steps().stream().allMatch(s -> s.from().isEmpty()), without.text());
		assertEquals(Map.of("k", 1L), without.step("c").orElseThrow().with());
	}

	@Test
	void quotesWhereNeeded() {
		PipelineDocument document = PipelineDocument.parse("steps:\n  a: {uses: x}\n");
		for (String value : List.of("", " ", "true", "No", "null", "~", "1", "1.5", "0x1F", ".inf", "- a", "a: b", "a #b", "#a", "[a]", "{a}", "a, b", "&a", "*a", "!a", "|", ">", "%a", "@a",
				"`a`", "'", "\"", "it's", "C:\\data\\x", "a\nb", "\t", "\u0001", "\u2028", "\uFEFF", "\uD83D\uDE00", "caf\u00e9", "\u0416", "a:", ":a", "a ", " a", "?", "? a", "--- a", "...", "${data}/a", "=",
				"<<", "ndcg@10", "a b", "12:30", "2020-01-01", "1e3", "1_000", "-", "-1", "+1")) {
			for (PipelineDocument d : List.of(document, PipelineDocument.parse("steps:\n  a:\n    uses: x\n    with:\n      k: 'q'\n      l: \"q\"\n"))) {
				for (String key : List.of("k", "l", "m")) {
					PipelineDocument edited = d.setParameter("a", key, value).setParameter("a", "list", List.of(value, value)).setParameter("a", "map", Map.of("key", value));
					assertEquals(value, edited.step("a").orElseThrow().with().get(key), edited.text());
					assertEquals(List.of(value, value), edited.step("a").orElseThrow().with().get("list"), edited.text());
					assertEquals(Map.of("key", value), edited.step("a").orElseThrow().with().get("map"), edited.text());
				}
			}
		}
		for (double number : new double[] { 0, -0.0, 0.1, 1e-9, 1e300, 123456789.125, 1e15, -2.5, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN }) {
			assertEquals(number, document.setParameter("a", "k", number).step("a").orElseThrow().with().get("k"));
		}
		assertEquals("steps:\n  a: {uses: x, with: {k: 0.0001}}\n", document.setParameter("a", "k", 1e-4).text());
		// other readers take these for truth values
		assertEquals("steps:\n  a: {uses: x, with: {k: \"No\"}}\n", document.setParameter("a", "k", "No").text());
	}

	@Test
	void whatCannotBeEditedSaysSo() {
		PipelineDocument document = PipelineDocument.parse(FLOW);
		assertEquals("step 'x' is not in the pipeline", assertThrows(IllegalArgumentException.class, () -> document.removeStep("x")).getMessage());
		assertEquals("there is a step 'SPLIT' already", assertThrows(IllegalArgumentException.class, () -> document.addStep("SPLIT", "x", Map.of(), Map.of())).getMessage());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> document.renameStep("split", "a.b")).getMessage().startsWith("'a.b' cannot be the name of a step"));
		assertEquals("SPLIT", document.renameStep("split", "SPLIT").step("SPLIT").orElseThrow().name());
		PipelineDocument broken = PipelineDocument.parse(FLOW + "  a: {");
		assertFalse(broken.isEditable());
		assertThrows(IllegalStateException.class, () -> broken.setSeed(1));
		assertThrows(IllegalStateException.class, () -> broken.setParameter("films", "folder", "x"));
	}
}
