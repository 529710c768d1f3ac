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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports of runs that have several evaluations: all of them are in each kind of report, under their names. */
class SeveralEvaluationsTest {

	@TempDir
	Path folder;

	private static RunSummary withGroups(String name, long seed, Evaluation groups) {
		RunSummary r = SampleRuns.run(name, seed, "Popular", "User kNN");
		return new RunSummary(r.id(), r.name(), r.started(), r.took(), r.parameters(), r.steps(), r.environment(), r.warnings(), r.evaluation(),
				"People, alone", List.of(new RunSummary.Table("Groups & pairs", groups)), List.of());
	}

	@Test
	void csvAndLatexHaveAllEvaluationsUnderTheirNames() throws Exception {
		RunSummary both = withGroups("one", 1, SampleRuns.run("two", 2, "Comprehensive", "Multi-category", "Chance").evaluation());
		List<String> lines = ReportsTest.write(folder, new CsvReport(), List.of(both), null).lines().skip(1).toList();
		assertEquals(9, lines.stream().filter(l -> l.startsWith("2026-01-05-one,one,\"People, alone\",")).count(), "five metrics of two, one not judged");
		assertEquals(14, lines.stream().filter(l -> l.startsWith("2026-01-05-one,one,Groups & pairs,")).count());
		assertEquals(23, lines.size());
		assertTrue(lines.stream().anyMatch(l -> l.contains(",Groups & pairs,step1,Multi-category,ndcg@10,") && l.contains(",Comprehensive,")),
				"compared with the first of its own");
		String tex = ReportsTest.write(folder, new LatexReport(), List.of(both), null);
		assertEquals(2, tex.split("begin\\{table}", -1).length - 1, tex);
		assertTrue(tex.indexOf("\\caption{Do posters help?: People, alone. Figures") < tex.indexOf("User kNN &"), tex);
		assertTrue(tex.indexOf("User kNN &") < tex.indexOf("\\caption{Do posters help?: Groups \\& pairs. Figures"), tex);
		assertTrue(tex.indexOf("Groups \\&") < tex.indexOf("Multi-category &"), tex);
	}

	@Test
	void severalRunsAreComparedByEachEvaluationTheyHave() throws Exception {
		RunSummary a = withGroups("a", 1, SampleRuns.run("x", 2, "Comprehensive", "Multi-category").evaluation());
		RunSummary b = withGroups("b", 3, SampleRuns.run("y", 4, "Comprehensive", "Multi-category").evaluation());
		RunSummary without = SampleRuns.run("c", 5, "Popular", "User kNN");
		List<String> lines = ReportsTest.write(folder, new CsvReport(), List.of(a, b, without), "2026-01-05-b/step1").lines().skip(1).toList();
		assertTrue(lines.stream().filter(l -> l.contains(",Groups & pairs,")).count() == 18, "two of two, by five metrics less one");
		assertTrue(lines.stream().filter(l -> l.contains(",step0,Comprehensive (a),ndcg@10,")).allMatch(l -> l.contains(",Multi-category (b),")),
				"the baseline that was asked for: " + lines);
		String html = ReportsTest.write(folder, new HtmlReport(), List.of(a, b, without), null);
		assertTrue(html.indexOf("<h2 class=\"table\">People, alone</h2>") < html.indexOf("<h2 class=\"table\">Groups &amp; pairs</h2>"));
		assertTrue(html.contains("Multi-category (b)"));
	}

	@Test
	void aBaselineOfAnyEvaluationWillDo() throws Exception {
		RunSummary both = withGroups("one", 1, SampleRuns.run("two", 2, "Comprehensive", "Multi-category", "Chance").evaluation());
		String csv = ReportsTest.write(folder, new CsvReport(), List.of(both), "step2");
		assertTrue(csv.lines().anyMatch(l -> l.contains(",step1,Multi-category,ndcg@10,") && l.contains(",Chance,")), csv);
		assertTrue(csv.lines().anyMatch(l -> l.contains(",step1,User kNN,ndcg@10,") && l.contains(",Popular,")), csv);
		assertThrows(IOException.class, () -> ReportsTest.write(folder, new CsvReport(), List.of(both), "step7"));
	}

	@Test
	void differencesAndNotesOfAllEvaluationsAreKept() throws Exception {
		Evaluation groups = SampleRuns.run("two", 2, "Comprehensive", "Multi-category").evaluation();
		Document page = ReportsTest.parse(ReportsTest.write(folder, new HtmlReport(), List.of(withGroups("one", 1, groups)), null));
		int differences = 0;
		NodeList tables = page.getElementsByTagName("table");
		for (int t = 0; t < tables.getLength(); t++) {
			Element table = (Element) tables.item(t);
			differences += table.getAttribute("class").equals("differences") ? 1 : 0;
		}
		assertEquals(2, differences);
		String text = page.getDocumentElement().getTextContent();
		assertTrue(text.contains("Notes of the evaluation: People, alone") && text.contains("Notes of the evaluation: Groups & pairs"), text);
	}
}
