/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every query and measure of runs that trec_eval itself judged, digit by digit. The files are not part of the product: they lie in
 * {@code reference/trec_eval} of the folder that the environment variable or system property {@code RECITAL_SHARED} names, or
 * of {@code ../shared} beside the source tree. Without them this is skipped.
 */
class TrecConformanceTest {

	private static Optional<Path> reference() {
		Stream<Path> candidates = Stream.of(System.getProperty("RECITAL_SHARED"), System.getenv("RECITAL_SHARED"))
				.filter(p -> p != null && !p.isEmpty()).map(Path::of);
		// tests run somewhere below the source tree: beside each folder on the way up may lie the shared one
		Path here = Path.of("").toAbsolutePath();
		Stream<Path> above = Stream.iterate(here, p -> p != null, Path::getParent).map(p -> p.resolveSibling("shared"));
		return Stream.concat(candidates, above).map(p -> p.resolve("reference").resolve("trec_eval")).filter(Files::isDirectory).findFirst();
	}

	@ParameterizedTest
	@CsvSource({ "synth.s1.run, synth.qrel, synth.s1.l1.trec_eval, 1, true", "synth.s1.run, synth.qrel, synth.s1.l2.trec_eval, 2, true",
			"synth.s2.run, synth.qrel, synth.s2.l1.trec_eval, 1, true", "synth.s2.run, synth.qrel, synth.s2.l2.trec_eval, 2, true",
			"synth.s3ties.run, synth.qrel, synth.s3ties.l1.trec_eval, 1, true",
			"synth.s3ties.run, synth.qrel, synth.s3ties.l2.trec_eval, 2, true", "edge.run, edge.qrel, edge.trec_eval, 1, true",
			"results.test, qrels.test, out.test.aq, 1, false", "results.trunc, qrels.test.with-comments, out.test.aqc, 1, true",
			"results.test, qrels.rel_level, out.test.aql, 2, false" })
	void equalsTrecEvalToFourDecimals(String run, String qrels, String output, int level, boolean complete) throws Exception {
		Optional<Path> folder = reference();
		Assumptions.assumeTrue(folder.isPresent(), "reference/trec_eval is not there: conformance to trec_eval was not tested");
		Map<String, Map<String, Double>> ours = new TrecJudge(TrecQrels.read(folder.get().resolve(qrels)), level)
				.judge(TrecRun.read(folder.get().resolve(run)), complete);
		Map<String, Double> all = TrecJudge.all(ours);
		Map<String, String> wrong = new LinkedHashMap<>();
		TreeSet<String> measures = new TreeSet<>();
		TreeSet<String> queries = new TreeSet<>();
		int compared = 0;
		for (String line : Files.readAllLines(folder.get().resolve(output))) {
			String[] columns = line.split("\t");
			String measure = columns[0].strip();
			Map<String, Double> found = columns[1].equals("all") ? all : ours.get(columns[1]);
			assertTrue(found != null, () -> "query " + columns[1] + " is missing");
			Double value = found.get(measure);
			// with -c and -l, the number of relevant documents of all queries is that of level 1 in trec_eval
			if (value != null && !(level > 1 && columns[1].equals("all") && measure.equals("num_rel"))) {
				compared++;
				measures.add(measure);
				queries.add(columns[1]);
				String rounded = measure.startsWith("num_") ? Long.toString(Math.round(value))
						: new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
				if (!rounded.equals(columns[2])) {
					wrong.put(measure + " of " + columns[1], rounded + " instead of " + columns[2] + " (" + value + ')');
				}
			}
		}
		assertEquals(Map.of(), wrong, wrong.size() + " of " + compared + " figures differ");
		assertEquals(ours.size() + 1, queries.size(), "all queries and their mean were compared");
		assertTrue(measures.size() >= 20, measures.toString());
	}
}
