/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportsTest {

	private static final String HOSTILE = "<script>alert('x')</script> & \"<img src=x onerror=alert(1)>\u0000 \ud800";

	@TempDir
	Path folder;

	private String write(Report report, List<RunSummary> runs, String baseline) throws IOException {
		return write(folder, report, runs, baseline);
	}

	static String write(Path folder, Report report, List<RunSummary> runs, String baseline) throws IOException {
		Path file = folder.resolve("deep").resolve("report");
		report.write("Do posters help?", runs, baseline, file);
		try (var files = Files.list(file.getParent())) {
			assertEquals(1, files.count(), "nothing else is left behind");
		}
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	static Document parse(String html) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		return factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void theHtmlPageIsWellFormedAndNeedsNothingElse() throws Exception {
		String html = write(new HtmlReport(), List.of(SampleRuns.run("one", 1, "Popular", "User kNN", "Item kNN", "Random")), null);
		Document page = parse(html);
		assertEquals("Do posters help?", page.getElementsByTagName("h1").item(0).getTextContent());
		assertEquals(6, page.getElementsByTagName("svg").getLength(), "five metrics and the scatter");
		assertFalse(html.contains("http://") || html.contains("https://") || html.contains("url("), "no address");
		assertEquals(0, page.getElementsByTagName("script").getLength());
		assertTrue(html.indexOf("Read this first") < html.indexOf("In words"), "warnings first");
		assertTrue(html.contains("User kNN") && html.contains("\u25b2") && html.contains("\u25bc"));
		// four rows of five metrics, one of them not judged, and their intervals
		assertEquals(20, count(page, "td", "figures"));
		assertTrue(html.contains("not judged"));
	}

	@Test
	void allEvaluationsOfARunAreShownUnderTheirNames() throws Exception {
		RunSummary r = SampleRuns.run("one", 1, "Popular", "User kNN");
		RunSummary other = SampleRuns.run("two", 2, "Popular", "Comprehensive", "Multi-category");
		RunSummary both = new RunSummary(r.id(), r.name(), r.started(), r.took(), r.parameters(), r.steps(), r.environment(), r.warnings(), r.evaluation(),
				"People of one taste", List.of(new RunSummary.Table("Groups <of four>", other.evaluation())),
				List.of("As the paper has it:", "  50.35 % & 42.89 %"));
		// step2 is in the second table alone
		String html = write(new HtmlReport(), List.of(both), "step1");
		Document page = parse(html);
		assertTrue(html.indexOf("People of one taste") < html.indexOf("User kNN"), "a table follows its name");
		assertTrue(html.indexOf("User kNN") < html.indexOf("Groups &lt;of four&gt;"));
		assertTrue(html.indexOf("Groups &lt;of four&gt;") < html.indexOf("Multi-category"));
		int tables = 0;
		for (int t = 0; t < page.getElementsByTagName("table").getLength(); t++) {
			tables += ((Element) page.getElementsByTagName("table").item(t)).getAttribute("class").equals("figures") ? 1 : 0;
		}
		assertEquals(2, tables);
		assertEquals("As the paper has it:\n  50.35 % & 42.89 %", page.getElementsByTagName("pre").item(0).getTextContent());
		assertTrue(write(new HtmlReport(), List.of(both), null).contains("Multi-category"), "without a baseline the first of each table");
		String alone = write(new HtmlReport(), List.of(r), null);
		assertFalse(alone.contains("<pre>") || alone.contains("<h2 class=\"table\""), "one evaluation needs no name");
	}

	/** The test asked for is asked for of the run, which keeps its other tables. */
	@Test
	void askingForATestKeepsTheOtherTables() {
		RunSummary r = SampleRuns.run("one", 1, "Popular", "User kNN");
		RunSummary both = new RunSummary(r.id(), r.name(), r.started(), r.took(), r.parameters(), r.steps(), r.environment(), r.warnings(), r.evaluation(),
				"First", List.of(new RunSummary.Table("Second", r.evaluation())), List.of("about"));
		RunSummary asked = ComparisonSettings.DEFAULT.withTest(PairedTest.WILCOXON).in(both);
		assertEquals(both.more(), asked.more());
		assertEquals(both.about(), asked.about());
		assertEquals("First", asked.label());
	}

	private static int count(Document page, String tag, String table) {
		NodeList tables = page.getElementsByTagName("table");
		for (int t = 0; t < tables.getLength(); t++) {
			Element e = (Element) tables.item(t);
			if (e.getAttribute("class").equals(table)) {
				return e.getElementsByTagName(tag).getLength();
			}
		}
		return -1;
	}

	@Test
	void reportsSayWhichCannotBeToldApartByWhichTestAndHowGreatDifferencesAre() throws Exception {
		RunSummary run = SampleRuns.run("one", 1, "Popular", "User kNN", "Item kNN", "Random");
		RunSummary asked = ComparisonSettings.DEFAULT.withTest(PairedTest.WILCOXON).withCorrection(Correction.BENJAMINI_HOCHBERG).in(run);
		String text = parse(write(new HtmlReport(), List.of(asked), null)).getDocumentElement().getTextContent();
		assertTrue(text.matches("(?s).*nDCG@10: (User|Item) kNN is best \\(0\\.\\d{4}\\).*"), text);
		assertTrue(text.contains("(Wilcoxon's signed-rank test, the correction of Benjamini and Hochberg over 6 pairs)"), text);
		assertTrue(text.contains("Test: Wilcoxon's signed-rank test with the correction of Benjamini and Hochberg over the 2 to 3 comparisons with the baseline by each metric; "
				+ "intervals and tests at 95 %."), text);
		assertTrue(text.contains("Where groups are named, the correction counts all 3 to 6 pairs"), text);
		assertTrue(text.contains("d is Cohen's of paired values"), text);
		String tex = write(new LatexReport(), List.of(asked), null);
		assertTrue(tex.contains("than Popular. Test: Wilcoxon's signed-rank test"), tex);
		String csv = write(new CsvReport(), List.of(asked), null);
		assertTrue(csv.lines().filter(l -> l.contains(",Item kNN,ndcg@10,")).allMatch(l -> l.contains(",wilcoxon,benjamini-hochberg,")), csv);
	}

	@Test
	void reportsSayAmongWhatWasRanked() throws Exception {
		RunSummary run = SampleRuns.run("one", 1, "Popular", "User kNN");
		Evaluation e = run.evaluation();
		Evaluation fresh = new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(), e.labels(), e.metrics(), e.vectors(),
				e.lists(), List.of("Candidates r0f0: new, 37 of 800 items [0123456789abcdef]"));
		List<RunSummary> runs = List.of(new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(), run.steps(), run.environment(),
				run.warnings(), fresh));
		String words = "Ranked among new items only (37 of 800), not among all";
		assertTrue(parse(write(new HtmlReport(), runs, null)).getDocumentElement().getTextContent().contains(words));
		assertTrue(write(new LatexReport(), runs, null).contains(words));
	}

	@Test
	void aCurveIsDrawnWithItsFiguresAtEachPoint() throws Exception {
		RunSummary run = SampleRuns.run("one", 1, "Popular", HOSTILE);
		Evaluation e = run.evaluation();
		List<org.recital.api.data.Part> parts = org.recital.api.data.Part.all(3, 1);
		List<MetricVector> vectors = new java.util.ArrayList<>();
		List<String> notes = new java.util.ArrayList<>();
		for (org.recital.api.data.Part part : parts) {
			e.vectors().forEach(v -> vectors.add(new MetricVector(v.recommender(), v.metric(), part.index(), v.entities(), v.values(), v.weights(), v.overall())));
			notes.add(part + ": Split " + part + ": known " + 5 * part.fold() + " of each new item: 10 items test [0123456789abcdef]");
		}
		Evaluation curve = new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), parts, e.recommenders(), e.labels(), e.metrics(), vectors,
				List.of(), notes);
		Document page = parse(write(new HtmlReport(), List.of(new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(),
				run.steps(), run.environment(), run.warnings(), curve)), null));
		String text = page.getDocumentElement().getTextContent();
		assertTrue(text.contains("As more becomes known of new items"), text);
		assertTrue(text.contains("means over the points of a curve (known: 0, 5, 10)"), text);
		int perUser = (int) e.metrics().stream().filter(m -> m.aggregate() != MetricInfo.Aggregate.OVERALL).count();
		NodeList tables = page.getElementsByTagName("table");
		int curves = 0;
		for (int t = 0; t < tables.getLength(); t++) {
			if (((Element) tables.item(t)).getAttribute("class").equals("curve")) {
				curves++;
				assertEquals(2 * 3, ((Element) tables.item(t)).getElementsByTagName("td").getLength());
			}
		}
		assertEquals(perUser, curves);
		NodeList charts = page.getElementsByTagName("svg");
		int circles = 0;
		for (int c = 0; c < charts.getLength(); c++) {
			if (((Element) charts.item(c)).getAttribute("class").equals("chart curve")) {
				circles += ((Element) charts.item(c)).getElementsByTagName("circle").getLength();
			}
		}
		assertTrue(circles > 0 && circles % 3 == 0 && circles <= perUser * 2 * 3, circles + " points");
	}

	@Test
	void sampledMetricsAreMarkedAndWarnedAboutInAllReports() throws Exception {
		RunSummary run = SampleRuns.run("one", 1, "Popular", "User kNN");
		Evaluation e = run.evaluation();
		List<MetricInfo> metrics = new java.util.ArrayList<>(e.metrics());
		metrics.set(1, new MetricInfo("ndcg@10-sampled-99", "ndcg", 10, "nDCG@10 (of 99 sampled)", MetricInfo.Aggregate.MEAN, true));
		Evaluation sampled = new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(), e.labels(), metrics,
				e.vectors().stream().map(v -> v.metric().equals("ndcg@10")
						? new MetricVector(v.recommender(), "ndcg@10-sampled-99", v.part(), v.entities(), v.values(), v.weights(), v.overall()) : v).toList(),
				e.lists(), e.notes());
		List<RunSummary> runs = List.of(new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(), run.steps(), run.environment(),
				run.warnings(), sampled));
		String html = write(new HtmlReport(), runs, null);
		assertTrue(html.indexOf("ranked among 99 sampled items, not among all") < html.indexOf("In words"), html);
		assertTrue(write(new LatexReport(), runs, null).contains("% nDCG@10 (of 99 sampled): ranked among 99 sampled items"));
		assertTrue(write(new CsvReport(), runs, null).contains(",ndcg@10-sampled-99,"));
	}

	@Test
	void hostileNamesStayText() throws Exception {
		RunSummary run = SampleRuns.run(HOSTILE, 1, HOSTILE, "b", HOSTILE);
		Path file = folder.resolve("hostile.html");
		new HtmlReport().write(HOSTILE, List.of(run), null, file);
		String html = Files.readString(file, StandardCharsets.UTF_8);
		Document page = parse(html);
		assertEquals(0, page.getElementsByTagName("script").getLength());
		assertEquals(0, page.getElementsByTagName("img").getLength());
		assertTrue(page.getElementsByTagName("h1").item(0).getTextContent().startsWith("<script>alert('x')</script> & \"<img"));
		assertFalse(html.contains("<script"), "no script in any place");
	}

	@Test
	void onlyParametersThatDifferAreShownUnfolded() throws Exception {
		String html = write(new HtmlReport(), List.of(SampleRuns.run("one", 1, "a", "b"), SampleRuns.run("two", 2, "a", "b")), "one/step1");
		Document page = parse(html);
		NodeList tables = page.getElementsByTagName("table");
		boolean found = false;
		for (int t = 0; t < tables.getLength(); t++) {
			Element table = (Element) tables.item(t);
			String text = table.getTextContent();
			if (!isFolded(table) && text.contains("plain.neighbours")) {
				found = true;
				assertTrue(text.contains("10") && text.contains("20") && !text.contains("split.test"), text);
			}
		}
		assertTrue(found);
		assertTrue(html.contains("b (one)") && html.contains("b (two)"));
	}

	private static boolean isFolded(Element e) {
		for (var n = e.getParentNode(); n != null; n = n.getParentNode()) {
			if ("details".equals(n.getNodeName())) {
				return true;
			}
		}
		return false;
	}

	/** Coverage of 0.05 and 0.07: their standard deviation is 0.02 over the root of two. */
	@Test
	void reportsSayHowFiguresVaryBetweenParts() throws Exception {
		List<RunSummary> runs = List.of(SampleRuns.repeated("r", "Popular", "User kNN"));
		String text = parse(write(new HtmlReport(), runs, null)).getDocumentElement().getTextContent();
		assertTrue(text.contains("\u00b1 0.0141"), text);
		assertTrue(text.contains("\u00b1 is the standard deviation of the figures of the 2 parts"), text);
		String[] coverage = write(new CsvReport(), runs, null).lines().filter(l -> l.contains(",Popular,coverage@10,")).findFirst().orElseThrow().split(",", -1);
		assertEquals("2", coverage[coverage.length - 2]);
		assertEquals(0.02 / Math.sqrt(2), Double.parseDouble(coverage[coverage.length - 1]), 1e-12);
		String once = parse(write(new HtmlReport(), List.of(SampleRuns.run("r", 1, "Popular", "User kNN")), null)).getDocumentElement().getTextContent();
		assertFalse(once.contains("\u00b1"), once);
	}

	@Test
	void csvIsTidy() throws Exception {
		String csv = write(new CsvReport(), List.of(SampleRuns.run("one, \"two\"", 1, "Popular", "User kNN")), null);
		String[] lines = csv.split("\r\n");
		assertEquals("run,run_name,evaluation,engine,label,metric,value,low,high,users,baseline,difference,difference_low,difference_high,p,p_adjusted,significant,"
				+ "cohen_d,rank_biserial,cliff_delta,test,correction,parts,parts_deviation",
				lines[0]);
		assertEquals(1 + 9, lines.length, "five metrics each, one not judged");
		assertTrue(lines[1].startsWith("\"2026-01-05-one, \"\"two\"\"\",\"one, \"\"two\"\"\",,step0,Popular,precision@10,0."), lines[1]);
		String[] second = lines[6].substring(lines[6].indexOf("step1")).split(",", -1);
		assertEquals("User kNN", second[1]);
		assertEquals("300", second[6]);
		assertEquals("Popular", second[7]);
		double value = Double.parseDouble(second[3]);
		assertTrue(Double.parseDouble(second[4]) < value && value < Double.parseDouble(second[5]));
		assertEquals("true", second[13]);
		assertTrue(Double.parseDouble(second[14]) > 0 && Double.parseDouble(second[15]) > 0 && Double.parseDouble(second[16]) > 0, lines[6]);
		assertEquals(List.of("t", "holm"), List.of(second[17], second[18]));
		assertTrue(lines[5].contains("coverage@10,0.05,,,,,,,,,,"), lines[5]);
	}

	@Test
	void latexIsATableWithEverythingEscaped() throws Exception {
		String tex = write(new LatexReport(), List.of(SampleRuns.run("r", 1, "50 % & more_{x}", "User \\kNN", "c", "d")), null);
		assertTrue(tex.contains("\\toprule") && tex.contains("\\bottomrule"));
		assertTrue(tex.contains("50 \\% \\& more\\_\\{x\\} & 0."), tex);
		assertTrue(tex.contains("User \\textbackslash{}kNN"), tex);
		assertTrue(tex.contains("\\textbf{0.") && tex.contains("$^{\\uparrow}$") && tex.contains("$^{\\downarrow}$"), tex);
		assertTrue(tex.contains("{lccccc}") && tex.contains("\\caption{Do posters help? Figures with 95 \\% bootstrap"), tex);
		for (String line : tex.split("\n")) {
			if (line.endsWith("\\\\")) {
				assertEquals(5, line.replace("\\&", "").chars().filter(c -> c == '&').count(), line);
			}
		}
		assertEquals("a\\textasciitilde{}b\\textasciicircum{}c\\#\\$ \\textless{}", LatexReport.escape("a~b^c#$\u0007<"));
	}

	@Test
	void anUnknownBaselineIsSaidByName() {
		IOException e = assertThrows(IOException.class,
				() -> write(new CsvReport(), List.of(SampleRuns.run("r", 1, "a", "b")), "step7"));
		assertTrue(e.getMessage().startsWith("There is no recommender step7 to compare with"), e.getMessage());
	}

	@Test
	void figuresDoNotDependOnTheLanguageOfTheMachine() throws Exception {
		Locale before = Locale.getDefault();
		try {
			List<RunSummary> runs = List.of(SampleRuns.run("r", 1, "a", "b"));
			String html = write(new HtmlReport(), runs, null);
			Locale.setDefault(Locale.GERMANY);
			assertEquals(html, write(new HtmlReport(), runs, null));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void oneRecommenderAloneIsReportedToo() throws Exception {
		List<RunSummary> runs = List.of(SampleRuns.run("r", 1, "a"));
		parse(write(new HtmlReport(), runs, null));
		assertTrue(write(new LatexReport(), runs, null).contains("bootstrap intervals over users.}"));
	}

	@Test
	void labelsInTheMarginDoNotCoverEachOther() {
		double[] heights = Scatter.spread(new double[] { 12, 12, 13, 200, 201, 350, 351, 352 });
		for (int k = 1; k < heights.length; k++) {
			assertTrue(heights[k] - heights[k - 1] > 15.99, java.util.Arrays.toString(heights));
		}
		assertTrue(heights[0] >= 12 && heights[7] <= 352, java.util.Arrays.toString(heights));
	}

	@Test
	void ticksAreRoundAndCoverAllValues() {
		Axis axis = Axis.over(0, 0.327, 100, 200, 5);
		assertEquals(0, axis.least());
		assertTrue(axis.most() >= 0.327 && axis.most() < 0.45, axis.toString());
		assertEquals("0.1", axis.label(0.1));
		assertEquals(100, axis.at(0), 1e-9);
		assertEquals(200, axis.at(axis.most()), 1e-9);
		Axis narrow = Axis.over(6.01, 6.07, 0, 1, 5);
		assertTrue(narrow.least() <= 6.01 && narrow.most() >= 6.07 && narrow.ticks().size() <= 8, narrow.toString());
		Axis point = Axis.over(3, 3, 0, 1, 5);
		assertTrue(Double.isFinite(point.at(3)), point.toString());
		Axis zero = Axis.over(0, 0, 0, 1, 5);
		assertTrue(Double.isFinite(zero.at(0)), zero.toString());
	}

	@Test
	void classesTakenForOthersAreShownAndWhoIsJudgedIsNamed() throws Exception {
		RunSummary run = SampleRuns.run("One", 1, "Linear", "Deep");
		Evaluation e = run.evaluation();
		List<Evaluation.Classes> classes = List.of(
				new Evaluation.Classes("step0", 0, List.of("jazz", HOSTILE), new int[] { 3, 1, 0, 4 }, new int[] { 0, 8 }, new double[] { 0, 6 }, new int[] { 0, 7 }),
				new Evaluation.Classes("step0", 1, List.of("jazz", HOSTILE), new int[] { 2, 2, 1, 3 }, new int[] { 2, 6 }, new double[] { 1, 5 }, new int[] { 1, 4 }));
		Evaluation tracks = new Evaluation(new org.recital.api.data.EntityKind("track"), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(),
				e.labels(), e.metrics(), e.vectors(), e.lists(), e.notes(), classes);
		String html = write(new HtmlReport(), List.of(new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(), run.steps(),
				run.environment(), run.warnings(), tracks)), null);
		Document page = parse(html);
		assertTrue(html.contains("300 tracks") && html.contains("interval over tracks"), "tracks are judged, not users");
		assertFalse(html.contains("<script>") || html.contains("<img"));
		List<String> counts = new java.util.ArrayList<>();
		NodeList cells = page.getElementsByTagName("td");
		for (int i = 0; i < cells.getLength(); i++) {
			String kind = ((Element) cells.item(i)).getAttribute("class");
			if (kind.equals("hit") || kind.equals("miss")) {
				counts.add(cells.item(i).getTextContent());
			}
		}
		assertEquals(List.of("5", "3", "1", "7"), counts);
		assertTrue(html.contains("0.8333") && html.contains("0.6250"), "precision and recall of jazz");
		// bins: 2 (1 right, probabilities 1 in sum), 14 (11 right, 11 in sum): no distance at all
		assertTrue(html.contains("Expected calibration error 0.0000: ") && html.contains("over 16 tracks of all parts, in 2 bins"), html);
	}

	@Test
	void calibrationIsDrawnWithTheNumberInEachBin() throws Exception {
		RunSummary run = SampleRuns.run("One", 1, "Linear", "Deep");
		Evaluation e = run.evaluation();
		List<Evaluation.Classes> classes = List.of(
				new Evaluation.Classes("step0", 0, List.of("jazz", "folk"), new int[] { 30, 10, 20, 40 }, new int[] { 0, 0, 20, 60 }, new double[] { 0, 0, 12, 57 },
						new int[] { 0, 0, 14, 45 }),
				new Evaluation.Classes("step0", 1, List.of("jazz", "folk"), new int[] { 10, 0, 0, 10 }, new int[] { 0, 0, 20, 0 }, new double[] { 0, 0, 14, 0 },
						new int[] { 0, 0, 20, 0 }),
				new Evaluation.Classes("step1", 0, List.of("jazz", "folk"), new int[] { 1, 0, 0, 0 }, new int[4], new double[4], new int[4]));
		Evaluation tracks = new Evaluation(new org.recital.api.data.EntityKind("track"), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(),
				e.labels(), e.metrics(), e.vectors(), e.lists(), e.notes(), classes);
		Document page = parse(write(new HtmlReport(), List.of(run.with(tracks)), null));
		NodeList charts = page.getElementsByTagName("svg");
		List<Element> found = new java.util.ArrayList<>();
		for (int i = 0; i < charts.getLength(); i++) {
			if (((Element) charts.item(i)).getAttribute("class").equals("chart reliability")) {
				found.add((Element) charts.item(i));
			}
		}
		assertEquals(1, found.size(), "nobody told probabilities of the other");
		Element chart = found.getFirst();
		// |34 - 26| and |45 - 57| of 100
		assertTrue(chart.getAttribute("aria-label").contains("Expected calibration error 0.2000: ") && chart.getAttribute("aria-label").contains("100 tracks"),
				chart.getAttribute("aria-label"));
		List<String> counts = new java.util.ArrayList<>();
		NodeList texts = chart.getElementsByTagName("text");
		for (int i = 0; i < texts.getLength(); i++) {
			if (((Element) texts.item(i)).getAttribute("class").equals("tick count")) {
				counts.add(texts.item(i).getTextContent());
			}
		}
		assertEquals(List.of("40", "60"), counts, "of bins that hold some");
		Element bar = (Element) chart.getElementsByTagName("rect").item(1);
		double whole = 300 - 62 - 10;
		assertEquals(0.75 * whole, Double.parseDouble(bar.getAttribute("height")), 0.01);
		String mean = ((Element) chart.getElementsByTagName("path").item(1)).getAttribute("d");
		assertTrue(mean.contains(" " + Markup.number(10 + 0.05 * whole) + "H"), mean);
	}
}
