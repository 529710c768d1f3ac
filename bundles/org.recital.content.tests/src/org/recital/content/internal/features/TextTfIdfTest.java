/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.content.internal.features.Given.categories;
import static org.recital.content.internal.features.Given.number;
import static org.recital.content.internal.features.Given.of;
import static org.recital.content.internal.features.Given.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** Words by how rare they are. */
class TextTfIdfTest {

	private static final Dataset FILMS = Given.items(4, text("title", "The Red Balloon", "Red River", "River of No Return", null),
			Given.weighted(categories("tags", of("red", "Paris"), of("western"), of("western", "no red"), of()), 3, 1, 1, 2, 1),
			number("year", 1, 2, 3, 4));

	private static Features extract(Dataset data, Optional<Split> fit, Map<String, ?> given) throws InputException {
		return new TextTfIdf().extract(Given.parameters(TextTfIdf.Parameters.class, given), data, fit, new SimpleContext(1, 1));
	}

	private static double value(Features f, int entity, String term) {
		return f.row(f.begin(entity))[f.labels().indexOf(term)];
	}

	@Test
	void byHand() throws Exception {
		Features f = extract(FILMS, Optional.empty(),
				Map.of("min-documents", 1, "sublinear", false, "normalise", false, "attributes", List.of("title")));
		// "the" and "of" and "no" are stop words; red and river are in two of three
		assertEquals(List.of("red", "river", "balloon", "return"), f.labels());
		double two = Math.log(4.0 / 3) + 1;
		double one = Math.log(4.0 / 2) + 1;
		assertEquals(two, value(f, 0, "red"), 1e-6);
		assertEquals(one, value(f, 0, "balloon"), 1e-6);
		assertEquals(0, value(f, 0, "river"));
		assertEquals(two, value(f, 2, "river"), 1e-6);
		assertEquals(one, value(f, 2, "return"), 1e-6);
		assertFalse(f.has(3));
		assertEquals(3, f.rows());
	}

	@Test
	void titlesAndWeightedTagsTogether() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of("min-documents", 2, "attribute-weights", "title=2"));
		// df: red 3 (film 2 by its tag), river 2, western 2; n = 3
		assertEquals(List.of("red", "river", "western"), f.labels());
		double red = Math.log(4.0 / 4) + 1;
		double rest = Math.log(4.0 / 3) + 1;
		double[] row = { 0, (2) * rest, (1 + Math.log(2)) * rest };
		row[0] = red; // the tag "no red", once
		double length = Math.sqrt(row[0] * row[0] + row[1] * row[1] + row[2] * row[2]);
		assertEquals(row[0] / length, value(f, 2, "red"), 1e-6);
		assertEquals(row[1] / length, value(f, 2, "river"), 1e-6);
		assertEquals(row[2] / length, value(f, 2, "western"), 1e-6);
		assertEquals(1, value(f, 0, "red"), 1e-6); // the only term it has left
		f = extract(FILMS, Optional.empty(), Map.of("min-documents", 1, "attribute-weights", "title=2", "normalise", false));
		assertEquals(2 + (1 + Math.log(3)), value(f, 0, "red"), 1e-6); // each attribute by itself, then the sum
	}

	@Test
	void keysWithoutLettersAreTakenOnlyWhereNamed() throws Exception {
		Dataset keyed = Given.items(2, text("title", "Heat", "Heat 2"), text("imdbid", "2", "0113277"));
		assertEquals(List.of("heat", "2"), extract(keyed, Optional.empty(), Map.of("min-documents", 1)).labels());
		assertEquals(List.of("0113277", "2"), extract(keyed, Optional.empty(), Map.of("min-documents", 1, "attributes", "imdbid")).labels());
	}

	@Test
	void sublinearCountsFromOneOn() throws Exception {
		Dataset tagged = Given.items(2, Given.weighted(categories("tags", of("a", "b", "c"), of()), 1.5f, 0.5f, 1));
		Features f = extract(tagged, Optional.empty(), Map.of("min-documents", 1, "stop-words", "none", "normalise", false));
		// one document of one: idf = ln(2 / 2) + 1
		assertEquals(1 + Math.log(1.5), value(f, 0, "a"), 1e-6);
		assertEquals(0.5, value(f, 0, "b"), 1e-6);
		assertEquals(1, value(f, 0, "c"), 1e-6);
	}

	@Test
	void namesOfCategoriesMayStayWhole() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of("min-documents", 1, "attributes", "tags", "labels", "whole"));
		assertEquals(List.of("western", "no red", "paris", "red"), f.labels());
	}

	@Test
	void isLearnedFromTheTrainingSideOnly() throws Exception {
		Features f = extract(FILMS, Optional.of(Given.trained(FILMS, 0, 3)),
				Map.of("min-documents", 1, "attributes", "title", "normalise", false));
		assertEquals(List.of("balloon", "red"), f.labels());
		assertEquals(Math.log(2.0 / 2) + 1, value(f, 1, "red"), 1e-6); // one document, one with it
		assertFalse(f.has(2), "no term that was learned");
	}

	/** Term by term with maps: slow and obvious. */
	@ParameterizedTest
	@CsvSource({ "1, 1, 1000, true, true", "3, 1, 1000, false, true", "2, 0.3, 1000, true, false", "1, 1, 7, true, true" })
	void agreesWithTheObviousWay(int min, double max, int most, boolean sublinear, boolean normalise) throws Exception {
		Random random = new Random(3);
		int n = 60;
		String[] texts = new String[n];
		List<List<String>> documents = new ArrayList<>();
		for (int e = 0; e < n; e++) {
			List<String> words = new ArrayList<>();
			for (int w = random.nextInt(9); w > 0; w--) {
				words.add("w" + (int) (20 * Math.pow(random.nextDouble(), 2)));
			}
			documents.add(words);
			texts[e] = String.join(" ", words);
		}
		Features f = extract(Given.items(n, text("title", texts)), Optional.empty(), Map.of("min-documents", min, "max-documents", max,
				"max-features", most, "sublinear", sublinear, "normalise", normalise));
		long withText = documents.stream().filter(d -> !d.isEmpty()).count();
		Map<String, Integer> df = new HashMap<>();
		documents.forEach(d -> new HashSet<>(d).forEach(w -> df.merge(w, 1, Integer::sum)));
		List<String> vocabulary = df.keySet().stream().filter(w -> df.get(w) >= min && df.get(w) <= max * withText)
				.sorted((a, b) -> df.get(a).equals(df.get(b)) ? a.compareTo(b) : df.get(b) - df.get(a)).limit(most).toList();
		assertEquals(vocabulary, f.labels());
		for (int e = 0; e < n; e++) {
			List<String> d = documents.get(e);
			List<Double> row = new ArrayList<>();
			for (String w : vocabulary) {
				long tf = d.stream().filter(w::equals).count();
				double v = tf == 0 ? 0 : (sublinear ? 1 + Math.log(tf) : tf) * (Math.log((1.0 + withText) / (1.0 + df.get(w))) + 1);
				row.add(v);
			}
			double length = Math.sqrt(row.stream().mapToDouble(v -> v * v).sum());
			assertEquals(length > 0, f.has(e));
			for (int k = 0; k < row.size() && length > 0; k++) {
				assertEquals(row.get(k) / (normalise ? length : 1), f.row(f.begin(e))[k], 1e-6);
			}
		}
	}

	@Test
	void wordsAreCutAsPeopleReadThem() {
		Tokens all = new Tokens(Set.of());
		assertEquals(List.of("schindler", "list", "1993"), all.of("Schindler\u2019s List (1993)"));
		assertEquals(List.of("am\u00e9lie", "stra\u00dfe", "\u043c\u043e\u0441\u043a\u0432\u0430"), all.of("AM\u00c9LIE: Stra\u00dfe \u2014 \u041c\u043e\u0441\u043a\u0432\u0430!"));
		assertEquals(all.of("am\u00e9lie"), all.of("ame\u0301lie"));
		assertEquals(List.of("don't", "look", "now"), all.of("Don't Look Now..."));
		assertEquals(List.of("look"), new Tokens(Tokens.ENGLISH).of("The look of it"));
		assertEquals(List.of(), all.of(" -- ... "));
	}

	@Test
	void saysWhatItCannotDo() {
		assertTrue(message(Map.of("attributes", "titel")).contains("did you mean 'title'?"));
		assertTrue(message(Map.of("attributes", "year")).contains("'year', which is a number"));
		assertTrue(message(Map.of("entities", "user")).contains("finds no text or tags of the users"));
		assertTrue(message(Map.of("min-documents", 4)).contains("finds no term among 3 items"));
		assertTrue(message(Map.of("attribute-weights", "titles=2")).contains("did you mean 'title'?"));
		for (String weight : new String[] { "0", "-1", "x", "Infinity", "NaN" }) {
			assertThrows(IllegalArgumentException.class,
					() -> Given.parameters(TextTfIdf.Parameters.class, Map.of("attribute-weights", "title=" + weight)));
		}
	}

	private static String message(Map<String, ?> given) {
		return assertThrows(InputException.class, () -> extract(FILMS, Optional.empty(), given)).getMessage();
	}
}
