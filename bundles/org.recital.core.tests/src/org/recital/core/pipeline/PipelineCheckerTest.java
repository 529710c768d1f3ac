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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineCheckerTest {

	private static final Path FILE = Path.of("/work place/posters.recital.yaml");

	static final String GOOD = """
			recital: 1
			name: Do posters help?
			seed: 42
			steps:
			  films:  {uses: movielens,      with: {folder: "${data}/ml", posters: "${data}/posters"}}
			  split:  {uses: ratio-split,    from: {data: films}, with: {test: 0.2, validation: 0.1, repeats: 3}}
			  visual: {uses: user-knn,       from: {split: split, features: [small]}, with: {neighbours: 10}}
			  poster: {uses: pretrained-cnn, from: {data: films}}
			  small:  {uses: pca,            from: {features: poster, fit: split}}
			  plain:  {uses: user-knn,       from: {split: split}, with: {similarity: pearson}}
			  judge:  {uses: evaluate,       from: {split: split, recommenders: [plain, visual]}, with: {top: 5, metrics: [precision, ndcg]}}
			""";

	private static CheckedPipeline check(String text, String... sets) {
		Map<String, String> map = new java.util.LinkedHashMap<>();
		for (String set : sets) {
			map.put(set.substring(0, set.indexOf('=')), set.substring(set.indexOf('=') + 1));
		}
		return PipelineChecker.check(PipelineDocument.parse(text),
				new CheckContext(FILE, new Fakes(), Optional.of(Path.of("/data")), map));
	}

	/** What is found, each as line:column: message; expected. */
	private static List<String> problems(String text, String... sets) {
		CheckedPipeline checked = check(text, sets);
		for (PipelineProblem p : checked.problems()) {
			assertEquals(FILE.toString(), p.problem().file());
			if (p.offset() >= 0) {
				assertEquals(p.problem().column() - 1, p.offset() - lineStart(text, p.problem().line()), p.toString());
				assertTrue(p.offset() + p.length() <= text.length());
			}
		}
		assertEquals(checked.pipeline().isEmpty(), checked.problems().stream().anyMatch(PipelineProblem::isError));
		return checked.problems().stream().map(p -> p.problem().toString().substring(FILE.toString().length() + 1).strip()).toList();
	}

	private static int lineStart(String text, int line) {
		int at = 0;
		for (int i = 1; i < line; i++) {
			at = text.indexOf('\n', at) + 1;
		}
		return at;
	}

	/** A pipeline with one line of its own. */
	private static String with(String line) {
		return "recital: 1\nsteps:\n  films: {uses: movielens, with: {folder: a}}\n  split: {uses: ratio-split, from: {data: films}}\n"
				+ "  plain: {uses: popular, from: {split: split}}\n" + line + "\n  judge: {uses: evaluate, from: {split: split, recommenders: [plain]}}\n";
	}

	/** Finds just these, in the places marked with §. */
	private static void finds(String line, String... expected) {
		String text = with(line);
		List<String> places = new ArrayList<>();
		for (int at = text.indexOf('§'); at >= 0; at = text.indexOf('§')) {
			String before = text.substring(0, at);
			places.add(before.lines().count() + ":" + (at - before.lastIndexOf('\n')) + ": " + expected[places.size()]);
			text = before + text.substring(at + 1);
		}
		assertEquals(expected.length, places.size());
		assertEquals(places, problems(text).stream().filter(p -> !p.contains("nothing uses")).toList());
	}

	@Test
	void goodPipelineIsOrderedAndComplete() {
		CheckedPipeline checked = check(GOOD);
		assertEquals(List.of(), checked.problems());
		Pipeline p = checked.pipeline().orElseThrow();
		assertEquals("Do posters help?", p.name());
		assertEquals(42, p.seed());
		assertEquals(GOOD, p.text());
		assertEquals(List.of("films", "split", "poster", "small", "visual", "plain", "judge"), p.steps().stream().map(StepNode::name).toList());
		assertEquals(new Fakes.Films(Path.of("/data/ml"), Path.of("/data/posters"), ","), p.step("films").orElseThrow().parameters());
		assertEquals(new Fakes.Ratio(0.2, 0.1, 3), p.step("split").orElseThrow().parameters());
		assertEquals(Map.of("folder", "/data/ml", "posters", "/data/posters"), p.step("films").orElseThrow().given());
		assertEquals(List.of(new Reference("plain", "recommender"), new Reference("visual", "recommender")),
				p.step("judge").orElseThrow().inputs().get("recommenders"));
		assertEquals(7, p.step("visual").orElseThrow().line());
	}

	@Test
	void unknownStepIdNamesTheNearest() {
		finds("  x: {uses: §user-kn, from: {split: split}}", "step 'x' uses 'user-kn', but no bundle contributes that; did you mean 'user-knn'?");
		finds("  x: {uses: §zzzzzz}", "step 'x' uses 'zzzzzz', but no bundle contributes that; recital list shows all there is");
		finds("  x: {uses: §ndcg}", "step 'x' uses 'ndcg', which is a metric and no step; name it in a parameter of a step that takes it; recital list shows what can be a step");
		finds("  §x: {with: {a: 1}}", "step 'x' does not say what it uses; expected uses: with an id; recital list shows them all");
	}

	@Test
	void switchedOffContributionIsNamedWithItsBundle() {
		finds("  x: {uses: §broken, from: {split: split}}",
				"step 'x': engine 'broken' of the bundle org.example.fakes is switched off: it threw x; update or remove the bundle org.example.fakes");
	}

	@Test
	void unknownPortNamesTheNearest() {
		finds("  x: {uses: user-knn, from: {split: split, §feature: []}}",
				"step 'x' (user-knn) has no input 'feature'; did you mean 'features'?");
		finds("  x: {uses: movielens, from: {§data: films}, with: {folder: b}}",
				"step 'x' (movielens) takes no input, but 'data' is connected; remove it");
	}

	@Test
	void unknownStepInReferenceNamesTheNearest() {
		finds("  x: {uses: popular, from: {split: §splt}}",
				"input 'split' of step 'x' is connected to 'splt', but there is no such step; did you mean 'split'?");
	}

	@Test
	void unknownOutputAndAmbiguousOutput() {
		finds("  x: {uses: hpss, from: {features: y}}\n  y: {uses: pretrained-cnn, from: {data: §films.date}}\n  z: {uses: pca, from: {features: §x}}",
				"step 'films' (movielens) has no output 'date'; did you mean 'films.data'?",
				"step 'x' has several outputs, so 'x' alone does not say which; one of: x.harmonic, x.percussive");
		finds("  x: {uses: hpss, from: {features: y}}\n  y: {uses: pretrained-cnn, from: {data: films.data}}\n  z: {uses: pca, from: {features: x.percussive}}");
	}

	@Test
	void segmentsAreNotSplit() {
		finds("  cut: {uses: pretrained-cnn, from: {data: films}}\n  sides: {uses: ratio-split, from: {data: §cut}}",
				"step 'sides' splits tracks, not segments: its input 'data' takes dataset, and what 'cut' gives are features, whose rows are segments; "
						+ "split the data set, for example films, and make the features of it; the rows of an item follow it to its side");
	}

	@Test
	void wrongTypeSaysWhichTypes() {
		finds("  x: {uses: popular, from: {split: §films}}",
				"input 'split' of step 'x' takes split, but 'films' gives dataset; connect a step that gives split, for example split");
		finds("  x: {uses: evaluate, from: {split: split, recommenders: [plain, §films]}}",
				"input 'recommenders' of step 'x' takes recommendations, recommender, but 'films' gives dataset; connect a step that gives recommendations, recommender, for example plain");
	}

	@Test
	void missingAndSuperfluousInputs() {
		finds("  §x: {uses: popular}", "step 'x' (popular) lacks its input 'split'; expected split, for example from: {split: split}");
		finds("  x: {uses: pca, §from: {fit: split}}", "step 'x' (pca) lacks its input 'features'; expected features; nothing in the pipeline gives that yet");
		finds("  x: {uses: evaluate, from: {split: split, §recommenders: []}}",
				"step 'x' (evaluate) lacks its input 'recommenders'; expected recommendations, recommender, for example from: {recommenders: plain}");
		finds("  x: {uses: k-core, from: {data: [films, §y]}}\n  y: {uses: k-core, from: {data: films}}",
				"input 'data' of step 'x' takes one step, but 2 are connected; keep one of them");
		finds("  x: {uses: evaluate, from: {split: split, recommenders: [plain, §plain]}}",
				"'plain' is connected twice to input 'recommenders' of step 'x'; take one of them away");
	}

	@Test
	void cyclesAreNamedStepByStep() {
		finds("  a: {uses: k-core, from: {data: §c}}\n  b: {uses: k-core, from: {data: a}}\n  c: {uses: k-core, from: {data: b}}\n  d: {uses: k-core, from: {data: c}}",
				"these steps wait for each other in a circle: a \u2192 b \u2192 c \u2192 a; take one of these references away");
		finds("  a: {uses: k-core, from: {data: §a}}",
				"input 'data' of step 'a' is connected to the step itself; take one of these references away");
		finds("  a: {uses: k-core, from: {data: §b}}\n  b: {uses: k-core, from: {data: a}}\n  c: {uses: k-core, from: {data: §d}}\n  d: {uses: k-core, from: {data: c}}",
				"these steps wait for each other in a circle: a \u2192 b \u2192 a; take one of these references away",
				"these steps wait for each other in a circle: c \u2192 d \u2192 c; take one of these references away");
	}

	@Test
	void wrongParameters() {
		finds("  x: {uses: user-knn, from: {split: split}, with: {§neighbors: 10}}",
				"step 'x': unknown parameter 'neighbors'; did you mean 'neighbours'?");
		finds("  x: {uses: user-knn, from: {split: split}, with: {neighbours: §0}}",
				"step 'x': parameter 'neighbours' is out of bounds: 0; expected 1 to 1000");
		finds("  x: {uses: user-knn, from: {split: split}, with: {neighbours: §many, similarity: §cosin}}",
				"step 'x': parameter 'neighbours' cannot be 'many'; expected a whole number",
				"step 'x': parameter 'similarity' cannot be 'cosin'; did you mean 'cosine'? one of: cosine, pearson");
		finds("  §x: {uses: movielens}", "step 'x': parameter 'folder' is missing; it has no default (Folder)");
		finds("  x: {uses: movielens, §with: {posters: p}}", "step 'x': parameter 'folder' is missing; it has no default (Folder)");
		finds("  x: {uses: movielens, with: {§folder: }}", "parameter 'folder' of step 'x' has no value; give one, or remove the line to take the default");
		finds("  x: {uses: ratio-split, from: {data: films}, §with: {test: 0.9}}", "step 'x': nothing is left to learn from");
	}

	@Test
	void textsKeepTheirSpelling() {
		String text = with("  x: {uses: movielens, with: {folder: 007, separator: 1.10}}");
		assertEquals(new Fakes.Films(Path.of("/work place/007"), Path.of(""), "1.10"), check(text).pipeline().orElseThrow().step("x").orElseThrow().parameters());
	}

	@Test
	void duplicatesAndBadNames() {
		finds("  §films: {uses: movielens, with: {folder: b}}", "there are two steps 'films', the first in line 3; rename or remove one of them");
		finds("  §Films: {uses: movielens, with: {folder: b}}", "the names of the steps 'Films' and 'films' differ only in capitals; rename or remove one of them");
		finds("  §a.b: {uses: movielens, with: {folder: b}}", "'a.b' cannot be the name of a step; expected a letter, then letters, digits, - and _; 64 characters at most");
		finds("  x: {uses: movielens, §uses: k-core, with: {folder: b, §folder: c}}", "'uses' is written twice, first in line 6; rename or remove one of them",
				"parameter 'folder' is given twice, first in line 6; rename or remove one of them");
		finds("  x: {uses: popular, from: {split: split, §split: split}}",
				"input 'split' is connected twice, first in line 6; give several steps as a list; rename or remove one of them");
	}

	@Test
	void wrongForm() {
		finds("  x: {uses: popular, §from: §split}", "step 'x' (popular) lacks its input 'split'; expected split, for example from: {split: split}",
				"'from' of step 'x' does not say which input is meant; expected names of inputs with steps: from: {data: films}");
		finds("  x: {uses: user-knn, with: §3, from: {split: [§{a: 1}, split]}, §wiht: 1}",
				"'with' of step 'x' does not name parameters; expected names of parameters with values: with: {top: 10}",
				"input 'split' of step 'x' does not name a step; expected the name of a step, or a list of names: [a, b]",
				"'wiht' is not known in a step ('x'); did you mean 'with'?");
		finds("  §x:", "step 'x' says nothing; expected x: {uses: ...}");
		finds("  x: {uses: §!!java/net/URL popular, from: {split: split}}", "the tag tag:yaml.org,2002:java/net/URL means nothing here; remove it");
	}

	@Test
	void wrongTop() {
		assertEquals(List.of("1:1: 'nmae' is not known at the top of a pipeline; did you mean 'name'?",
				"1:1: the file does not say which pipeline format it is in; expected the line 'recital: 1' at the top",
				"2:7: the seed is not a whole number; expected for example 42", "3:1: the pipeline has no steps; expected 'steps:' with names of steps below it"),
				problems("nmae: x\nseed: x\nsteps:\n"));
		assertEquals(List.of("1:10: pipeline format '2' is not known; this version reads format 1",
				"1:1: the pipeline has no steps; expected 'steps:' with names of steps below it").reversed(), problems("recital: 2\n"));
		assertEquals(List.of("1:1: the file is empty; expected a pipeline: 'recital: 1', then 'steps:'"), problems("# nothing\n"));
		assertEquals(List.of("1:1: this is no pipeline; expected a pipeline: 'recital: 1', then 'steps:'"), problems("- a\n- b\n"));
		assertTrue(problems(GOOD + "---\na: 1\n").contains("12:1: the file holds several documents; keep one pipeline in a file, and no second '---'"));
	}

	@Test
	void syntaxErrorsDoNotHideWhatStandsBefore() {
		String text = "recital: 1\nsteps:\n  films: {uses: movilens, with: {folder: a}}\n  split: {uses: ratio-split, from: {data: nowhere}, with: {tst: 1}}\n  plain: {uses: popular, from: {split: split}\n";
		assertEquals(List.of("3:17: step 'films' uses 'movilens', but no bundle contributes that; did you mean 'movielens'?",
				"4:60: step 'split': unknown parameter 'tst'; did you mean 'test'?",
				"6:1: this is not YAML: expected ',' or '}', but got <stream end>; while parsing a flow mapping that begins in line 5"), problems(text));
		assertEquals(List.of("3:1: this is not YAML: a tab stands where spaces are needed; indent with spaces"), problems("recital: 1\nsteps:\n\tfilms: {}\n"));
		assertEquals(List.of("2:8: this is not YAML: a colon stands where it cannot; put quotes around a text with ': ' in it, and check how the lines are indented"),
				problems("recital: 1\nname: a: b: c\n"));
		assertEquals(List.of("1:11: the character U+0001 does not belong in a text; expected a text file in UTF-8"), problems("recital: 1\u0001\n"));
	}

	@Test
	void columnsCountCharactersBehindEmojiAndByteOrderMark() {
		String text = "\uFEFFrecital: 1\r\nsteps:\r\n  x: {label: \uD83D\uDE00, uses: popula}\r\n";
		PipelineProblem p = check(text).problems().getFirst();
		assertEquals("3:24", p.problem().line() + ":" + p.problem().column());
		assertEquals("popula", text.substring(p.offset(), p.offset() + p.length()));
		assertEquals(1, PipelineDocument.parse("\uFEFFrecital: 2\n").problems().stream().filter(q -> q.problem().column() == 10).count());
	}

	@Test
	void dataFolder() {
		String text = with("  x: {uses: movielens, with: {folder: \"${data}/a\", separator: \"${home}\"}}");
		CheckContext none = CheckContext.of(FILE, new Fakes());
		List<String> found = PipelineChecker.check(PipelineDocument.parse(text), none).problems().stream().filter(PipelineProblem::isError)
				.map(p -> p.problem().toString().substring(FILE.toString().length())).toList();
		assertEquals(List.of(":6:39: parameter 'folder' of step 'x' uses ${data}, which is not known; give --data FOLDER, choose the data folder in the form of the pipeline or in the preferences, or write 'data: FOLDER' into the file",
				":6:63: parameter 'separator' of step 'x' uses ${home}, which means nothing; only ${data} is known"), found);
		Pipeline p = PipelineChecker.check(PipelineDocument.parse("data: ../d\n" + with("  x: {uses: movielens, with: {folder: \"${data}/a\"}}")), none)
				.pipeline().orElseThrow();
		assertEquals(Path.of("/d/a"), ((Fakes.Films) p.step("x").orElseThrow().parameters()).folder());
		assertEquals("posters", p.name());
	}

	@Test
	void overrides() {
		Pipeline p = check(GOOD, "visual.neighbours=30", "judge.metrics=[recall, map]", "seed=7", "films.posters=${data}/p").pipeline().orElseThrow();
		assertEquals(new Fakes.Knn(30, Fakes.Similarity.COSINE), p.step("visual").orElseThrow().parameters());
		assertEquals(new Fakes.Judge(5, List.of("recall", "map")), p.step("judge").orElseThrow().parameters());
		assertEquals(Path.of("/data/p"), ((Fakes.Films) p.step("films").orElseThrow().parameters()).posters());
		assertEquals("30", p.step("visual").orElseThrow().given().get("neighbours"));
		assertEquals(7, p.seed());
		assertEquals(List.of("--set visul.neighbours=3: there is no step 'visul'; did you mean 'visual'?".replace("3:", "3:"),
				"--set visual.neighbors=3: step 'visual' (user-knn) has no parameter 'neighbors'; did you mean 'neighbours'?",
				"--set neighbours=3 does not say which parameter is meant; expected --set step.parameter=value",
				"--set seed=x: the seed is a whole number; expected for example 42",
				"--set plain.neighbours=0: parameter 'neighbours' is out of bounds: 0; expected 1 to 1000"),
				problems(GOOD, "visul.neighbours=3", "visual.neighbors=3", "neighbours=3", "seed=x", "plain.neighbours=0"));
		assertEquals(List.of(), problems(GOOD.replace("neighbours: 10", "neighbours: lots"), "visual.neighbours=3"));
	}

	@Test
	void unusedOutputsAreWarnings() {
		CheckedPipeline checked = check(with("  x: {uses: k-core, from: {data: films}}"));
		assertTrue(checked.pipeline().isPresent());
		assertEquals(1, checked.problems().size());
		assertFalse(checked.problems().getFirst().isError());
		assertEquals("nothing uses what step 'x' gives", checked.problems().getFirst().problem().message());
		assertEquals(6, checked.problems().getFirst().problem().line());
	}

	@Test
	void allProblemsAtOnce() {
		String text = "recital: 1\nsteed: 3\nsteps:\n  films: {uses: movielens}\n  split: {uses: ratio-split, from: {dta: films}, with: {test: 2}}\n  plain: {uses: poplar, from: {split: splot}}\n";
		assertEquals(7, problems(text).stream().filter(p -> !p.contains("nothing uses")).count(), problems(text).toString());
	}

	@Test
	void aliasesAreReadAndBombsAreRefused() {
		String text = "recital: 1\nsteps:\n  films: {uses: movielens, with: {folder: a}}\n  split: {uses: ratio-split, from: {data: films}}\n"
				+ "  a: {uses: user-knn, from: &f {split: split}, with: &k {neighbours: 7}}\n  b: {uses: user-knn, from: *f, with: *k}\n  judge: {uses: evaluate, from: {split: split, recommenders: [a, b]}}\n";
		assertEquals(new Fakes.Knn(7, Fakes.Similarity.COSINE), check(text).pipeline().orElseThrow().step("b").orElseThrow().parameters());
		StringBuilder bomb = new StringBuilder("recital: 1\nsteps:\n  x: {uses: movielens, with: {folder: a, l0: &l0 [a, a, a, a, a, a, a, a, a, a]");
		for (int i = 1; i < 12; i++) {
			bomb.append(", l").append(i).append(": &l").append(i).append(" [").append(("*l" + (i - 1) + ", ").repeat(9)).append("*l").append(i - 1).append(']');
		}
		bomb.append("}}\n");
		List<String> found = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(bomb.toString()));
		assertEquals(1, found.size(), found.toString());
		assertTrue(found.getFirst().startsWith("3:91: the file holds more than 100000 values"), found.toString());
		assertTrue(problems("recital: 1\nsteps: {x: &a {uses: popular, with: *a}}\n").contains("2:37: the alias '*a' stands for something that contains it; write the value out"));
		assertTrue(problems("recital: 1\nsteps: {x: &ab {uses: popular}, y: *ac}\n").contains("2:36: there is no anchor '&ac' before this alias; did you mean 'ab'?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{a: ", "- ", "? ", "!x ", "&a ", "a\n", "\"", "|\n", "[a, ", "*a " })
	void giantsAreRefusedQuickly(String unit) {
		for (int size : new int[] { 1 << 12, 1 << 20 }) {
			String text = "steps: " + unit.repeat((size - 100) / unit.length());
			List<String> found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> problems(text));
			assertFalse(found.isEmpty());
		}
	}

	@Test
	void wrongEverywhereIsStillQuick() {
		StringBuilder text = new StringBuilder("recital: 1\nsteps:\n");
		for (int i = 0; i < 4000; i++) {
			text.append("  step-number-").append(i).append(": {uses: nothing-of-that-name, from: {split: step-nomber-").append(i).append("}, with: {a: 1}}\n");
		}
		List<String> found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> problems(text.toString()));
		assertEquals(1001, found.size());
		assertEquals("7000 further problems are not shown", found.getLast());
	}

	@Test
	void bigFilesAndOtherEncodingsAreRefusedUnread(@TempDir Path folder) throws Exception {
		Path big = folder.resolve("big.yaml");
		try (var file = new java.io.RandomAccessFile(big.toFile(), "rw")) {
			file.setLength(1L << 30); // sparse
		}
		PipelineDocument document = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PipelineDocument.read(big));
		assertEquals("the file has 1073741824 bytes; a pipeline has 3145728 at most", document.problems().getFirst().problem().message());
		Path latin = folder.resolve("latin.yaml");
		Files.write(latin, "recital: 1\nname: caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		assertEquals(":2:1: the file is not in UTF-8; save it in UTF-8", PipelineDocument.read(latin).problems().getFirst().problem().toString());
		assertFalse(PipelineDocument.read(latin).isEditable());
		Path good = Files.writeString(folder.resolve("good.yaml"), "\uFEFF" + GOOD.replace("\n", "\r\n"));
		assertEquals("\uFEFF" + GOOD.replace("\n", "\r\n"), PipelineDocument.read(good).text());
	}

	@Test
	void twoHundredStepsAreCheckedInFiftyMilliseconds() {
		StringBuilder text = new StringBuilder(GOOD);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 193; i++) {
			text.append("  knn-").append(i).append(": {uses: user-knn, from: {split: split, features: [poster, small]}, with: {neighbours: ").append(i + 1).append("}} # and a comment\n");
			names.add("knn-" + i);
		}
		String all = text.toString().replace("[plain, visual]", "[plain, visual, " + String.join(", ", names) + ']');
		assertEquals(200, check(all).pipeline().orElseThrow().steps().size());
		var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 30; i++) {
			// time of the processor, not of the clock: other work on the machine must not count
			long begin = cpu.getCurrentThreadCpuTime();
			check(all);
			best = Math.min(best, cpu.getCurrentThreadCpuTime() - begin);
		}
		assertTrue(best < 50_000_000L, best / 1e6 + " ms");
	}

	@Test
	void firstPipelineIsGoodExceptForWhatIsNotHere() {
		String text = PipelineTemplate.firstPipeline("My films: a start", "movielens", Map.of("folder", "${data}/ml"));
		assertEquals("""
				recital: 1
				name: "My films: a start"
				seed: 42
				steps:
				  data: {uses: movielens, with: {folder: "${data}/ml"}}
				  split: {uses: ratio-split, from: {data: data}, with: {test: 0.2, validation: 0.1}}
				  popular: {uses: popular, from: {split: split}}
				  baseline: {uses: baseline, from: {split: split}}
				  item-knn: {uses: item-knn, from: {split: split}}
				  user-knn: {uses: user-knn, from: {split: split}}
				  evaluate: {uses: evaluate, from: {split: split, recommenders: [popular, baseline, item-knn, user-knn]}, with: {top: 10, metrics: [precision, recall, ndcg, coverage]}}
				""", text);
		assertEquals(2, problems(text).size(), problems(text).toString()); // baseline and item-knn are not among the fakes
	}
}
