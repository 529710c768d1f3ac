/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.run.RunFolder;
import org.recital.core.store.ArtifactStore;
import org.recital.evaluation.trec.TrecJudge;
import org.recital.evaluation.trec.TrecQrels;
import org.recital.evaluation.trec.TrecRun;
import org.recital.headless.internal.CommandLine;
import org.recital.headless.internal.cli.Terminal;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/** What is exported is read again and judged: the figures are the same. */
class ExportTest {

	private static final String PIPELINE = """
			recital: 1
			name: To and fro
			steps:
			  films:   {uses: movielens, with: {folder: "${data}/films"}}
			  split:   {uses: ratio-split, from: {data: films}, with: {test: 0.3, validation: 0.1%s}}
			  popular: {uses: popular, from: {split: split}}
			  items:   {uses: item-knn, from: {split: split}}
			  judge:   {uses: evaluate, from: {split: split, recommenders: [popular, items]}, with: {top: 10, relevant: 3, metrics: [%s]}}
			""";
	private static final String METRICS = "precision@5, recall@10, map-relevant@10, mrr@10, ndcg-graded@10, hit-rate@5";

	@TempDir
	static Path folder;
	private static Contributions contributions;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeAll
	static void world() throws IOException {
		SampleFolder.write(SampleWorld.make(new WorldParameters(3, 60, 10, 80, 20, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0)), folder.resolve("world"), 0,
				Parallel.of(2), new NullProgressMonitor());
		contributions = FrameworkUtil.getBundle(ExportTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(ExportTest.class.getClassLoader());
	}

	private int recital(String... arguments) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		return new CommandLine(terminal, new NullProgressMonitor(), folder, () -> contributions).run(arguments);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	/** Runs a pipeline and gives its run. */
	private RunFolder run(String name, String yaml) throws IOException {
		Path file = Files.writeString(folder.resolve(name + ".recital.yaml"), yaml);
		Path runs = folder.resolve("runs-" + name);
		assertEquals(0, recital("run", file.toString(), "--data", folder.resolve("world").toString(), "--cache", folder.resolve("cache").toString(),
				"--out", runs.toString()), this::err);
		try (Stream<Path> all = Files.list(runs)) {
			return RunFolder.open(all.filter(p -> Files.exists(p.resolve("run.json"))).max(Path::compareTo).orElseThrow());
		}
	}

	private Path export(RunFolder run, String format) {
		Path to = folder.resolve("out-" + format + "-" + run.record().id());
		assertEquals(0, recital("export", run.folder().toString(), "--format", format, "--out", to.toString(), "--cache",
				folder.resolve("cache").toString()), this::err);
		return to;
	}

	private static Map<String, Double> values(Evaluation e, String engine, String metric, int part) {
		Map<String, Double> values = new TreeMap<>();
		MetricVector v = e.vectors(engine, metric).stream().filter(x -> x.part() == part).findFirst().orElseThrow();
		for (int k = 0; k < v.entities().length; k++) {
			values.put(e.entities().id(v.entities()[k]), v.values()[k]);
		}
		return values;
	}

	@Test
	void aTrecRunIsJudgedByItsQrelAsWeJudged() throws Exception {
		RunFolder run = run("trec", PIPELINE.formatted("", METRICS));
		Path to = export(run, "trec");
		Evaluation e = run.evaluation().orElseThrow();
		TrecJudge judge = new TrecJudge(TrecQrels.read(to.resolve("to-and-fro.qrel")), 1);
		Map<String, String> theirs = Map.of("precision@5", "P_5", "recall@10", "recall_10", "map-relevant@10", "map_cut_10", "mrr@10", "recip_rank",
				"hit-rate@5", "success_5");
		for (String engine : List.of("popular", "items")) {
			Map<String, Map<String, Double>> judged = judge.judge(TrecRun.read(to.resolve(engine + ".run")), true);
			assertEquals(values(e, engine, "precision@5", 0).keySet(), judged.keySet(), "the same users");
			for (Map.Entry<String, String> metric : theirs.entrySet()) {
				Map<String, Double> ours = values(e, engine, metric.getKey(), 0);
				ours.forEach((user, value) -> assertEquals(value, judged.get(user).get(metric.getValue()), 1e-12, engine + " " + metric + " of " + user));
			}
		}
		assertFalse(Files.exists(to.resolve("items.run.part")));
	}

	@Test
	void foreignListsOfWhatWasExportedHaveOurFigures() throws Exception {
		RunFolder run = run("back", PIPELINE.formatted(", repeats: 2", METRICS));
		Evaluation ours = run.evaluation().orElseThrow();
		for (String[] format : new String[][] { { "trec", "items-r{repeat}f0.run", "" }, { "recbole", "items-r{repeat}f0.inter", "recs" },
				{ "elliot", "items-r{repeat}f0.tsv", "recs" } }) {
			Path to = export(run, format[0]).resolve(format[2]);
			RunFolder again = run("again-" + format[0], PIPELINE.formatted(", repeats: 2", METRICS).replace("recommenders: [popular, items]", "lists: [theirs]")
					+ "  theirs:  {uses: given-lists, from: {split: split}, with: {folder: '" + to + "', file: '" + format[1] + "', first: 0, strict: true}}\n");
			Evaluation theirs = again.evaluation().orElseThrow();
			assertEquals(ours.parts(), theirs.parts());
			for (var metric : ours.metrics()) {
				for (Part part : ours.parts()) {
					assertEquals(values(ours, "items", metric.key(), part.index()), values(theirs, "theirs", metric.key(), part.index()),
							format[0] + " " + metric.key() + " " + part);
				}
			}
		}
	}

	@Test
	void splitsAreExportedEventByEvent() throws Exception {
		RunFolder run = run("sides", PIPELINE.formatted("", "ndcg@5"));
		Exported exported = Exported.of(run, List.of(), new ArtifactStore(folder.resolve("cache")), contributions);
		Split split = exported.splits().get(Part.ONLY);
		Path recbole = export(run, "recbole").resolve("to-and-fro");
		Path elliot = export(run, "elliot").resolve("to-and-fro");
		Map<Role, List<String>> files = Map.of(Role.TRAIN, List.of("to-and-fro.train.inter", "train.tsv"), Role.VALIDATION,
				List.of("to-and-fro.valid.inter", "val.tsv"), Role.TEST, List.of("to-and-fro.test.inter", "test.tsv"));
		for (Map.Entry<Role, List<String>> side : files.entrySet()) {
			List<String> atomic = Files.readAllLines(recbole.resolve(side.getValue().get(0)));
			assertEquals("user_id:token\titem_id:token\trating:float\ttimestamp:float", atomic.getFirst());
			List<String> plain = Files.readAllLines(elliot.resolve(side.getValue().get(1)));
			assertEquals(split.count(side.getKey()), plain.size(), side.toString());
			assertEquals(plain, atomic.subList(1, atomic.size()));
			for (String line : plain) {
				String[] columns = line.split("\t");
				int user = split.dataset().users().ids().indexOf(columns[0]);
				int item = split.dataset().items().ids().indexOf(columns[1]);
				assertEquals(Float.parseFloat(columns[2]), split.interactions(side.getKey()).value(user, item), line);
			}
		}
	}

	@Test
	void scoresAreMadeToDescendSoThatSortingKeepsOurOrder() {
		float[] scores = Exported.descending(new float[] { 9, 2, 2, 2, -0f, 0f }, 1, 5);
		assertEquals(2, scores[0]);
		for (int k = 1; k < 5; k++) {
			assertTrue(scores[k] < scores[k - 1], k + ": " + scores[k]);
		}
		assertArrayEquals(new float[] { 3, 2, 1 }, Exported.descending(new float[] { Float.POSITIVE_INFINITY, 1, 1 }, 0, 3));
	}

	@Test
	void namesThatCannotStandInAFileAreRefusedAndNothingIsLeft() throws Exception {
		Path file = folder.resolve("names");
		try (TableFile blank = new TableFile(file, ' ')) {
			InputException e = assertThrows(InputException.class, () -> blank.line("two words", "Q0"));
			assertTrue(e.getMessage().contains("two words"), e.getMessage());
		}
		try (TableFile tab = new TableFile(file, '\t')) {
			tab.line("two words", "x");
			assertThrows(InputException.class, () -> tab.line("a\tb"));
		}
		assertFalse(Files.exists(file) || Files.exists(folder.resolve("names.part")));
	}

	@Test
	void whatCannotBeExportedIsSaidWithWhatToDo() throws Exception {
		RunFolder run = run("wrong", PIPELINE.formatted("", "ndcg@5"));
		assertEquals(2, recital("export", run.folder().toString()));
		assertEquals(2, recital("export", run.folder().toString(), "--format", "xls"));
		assertTrue(err().contains("trec, recbole, elliot"), err());
		assertEquals(2, recital("export", run.folder().toString(), "--format", "trec", "--engine", "users"));
		assertTrue(err().contains("The evaluation has no recommender users; one of: popular, items"), err());
		assertEquals(2, recital("export", run.folder().toString(), "--format", "trec", "--cache", folder.resolve("empty").toString()));
		assertTrue(err().contains("is no longer in the cache") && err().contains("run the pipeline again"), err());
		RunFolder none = run("none", PIPELINE.formatted("", "ndcg@5").replace("relevant: 3", "keep-lists: 0"));
		assertEquals(2, recital("export", none.folder().toString(), "--format", "trec", "--cache", folder.resolve("cache").toString()));
		assertTrue(err().contains("set keep-lists"), err());
	}

	@Test
	void compareAndReportTakeATestAndACorrection() throws Exception {
		RunFolder run = run("tests", PIPELINE.formatted("", "ndcg@5"));
		assertEquals(0, recital("compare", run.folder().toString(), "--test", "sign", "--correction", "bonferroni", "--level", "0.9"), this::err);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("Test: sign test with Bonferroni's correction over the one comparison by each metric; intervals and tests at 90 %."),
				out.toString(StandardCharsets.UTF_8));
		assertEquals(2, recital("compare", run.folder().toString(), "--test", "magic"));
		assertTrue(err().contains("one of: t, wilcoxon, sign, randomisation, corrected-t"), err());
		assertEquals(2, recital("compare", run.folder().toString(), "--level", "2"));
		assertEquals(0, recital("report", run.folder().toString(), "--html", "--test", "wilcoxon", "--out", folder.resolve("report").toString()), this::err);
		assertTrue(Files.readString(folder.resolve("report").resolve("report.html")).contains("Test: Wilcoxon&#39;s signed-rank test with Holm&#39;s correction"));
	}

	@Test
	void theTestAskedForIsThatOfEachEvaluation() throws Exception {
		String pipeline = PIPELINE.formatted("", "ndcg@5");
		RunFolder run = run("two", pipeline + "  again: {uses: evaluate, label: Again, from: {split: split, recommenders: [popular, items]}, with: {metrics: [recall@5]}}\n");
		assertEquals(0, recital("report", run.folder().toString(), "--html", "--test", "wilcoxon", "--out", folder.resolve("report").toString()), this::err);
		String report = Files.readString(folder.resolve("report").resolve("report.html"));
		assertTrue(report.contains("Again"), report);
		assertTrue(report.contains("Test: Wilcoxon&#39;s signed-rank test"), report);
		assertFalse(report.contains("Test: paired t-test"));
	}
}
