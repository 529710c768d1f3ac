/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.content.internal.features.Given.NONE;
import static org.recital.content.internal.features.Given.categories;
import static org.recital.content.internal.features.Given.number;
import static org.recital.content.internal.features.Given.of;
import static org.recital.content.internal.features.Given.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** Attributes as numbers, computed by hand. */
class MetadataTest {

	private static final Dataset FILMS = Given.items(5, text("title", "A", "B", "C", "D", "E"),
			Given.weighted(categories("genres", of("Comedy", "Drama"), of("Drama"), of(), of("Horror", "Horror"), of()), 3, 1, 2, 5, 5),
			number("year", 1990, 2000, NONE, 1995, NONE), text("director", "X", "Y", "X", null, " "));

	private static Features extract(Dataset data, Optional<Split> fit, Map<String, ?> given) throws InputException {
		return new Metadata().extract(Given.parameters(Metadata.Parameters.class, given), data, fit, new SimpleContext(1, 1));
	}

	private static void assertRow(Features f, int entity, double... expected) {
		float[] row = new float[expected.length];
		for (int d = 0; d < row.length; d++) {
			row[d] = (float) expected[d];
		}
		assertArrayEquals(row, f.row(f.begin(entity)), 1e-6f);
	}

	@Test
	void categoriesAndNumbersOfItems() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of());
		assertEquals(EntityKind.ITEM, f.kind());
		assertEquals(List.of("genres: Comedy", "genres: Drama", "genres: Horror", "year"), f.labels());
		assertRow(f, 0, 1, 1, 0, 0);
		assertRow(f, 1, 0, 1, 0, 1);
		assertRow(f, 3, 0, 0, 1, 0.5);
		assertFalse(f.has(2), "nothing is known of it");
		assertEquals(3, f.rows());
		assertEquals(5, f.entities());
	}

	@Test
	void tagsAreTakenOnlyWhereNamed() throws Exception {
		Dataset tagged = Given.items(2, categories("tags", of("x"), of("y")), number("year", 1, 2));
		assertEquals(List.of("year"), extract(tagged, Optional.empty(), Map.of()).labels());
		assertEquals(List.of("tags: x", "tags: y"), extract(tagged, Optional.empty(), Map.of("attributes", "tags")).labels());
	}

	@Test
	void rareCategoriesAreLeftOutAndALabelGivenTwiceCountsOnce() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of("min-count", 2));
		assertEquals(List.of("genres: Drama", "year"), f.labels());
		assertRow(f, 3, 0, 0.5);
	}

	@Test
	void weightsCountWhereAsked() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of("attributes", List.of("genres"), "weights", true));
		assertRow(f, 0, 3, 1, 0);
		assertRow(f, 1, 0, 2, 0);
		assertRow(f, 3, 0, 0, 5);
	}

	@Test
	void aNamedTextIsACategoryAndTheMeanStandsForAMissingNumber() throws Exception {
		Features f = extract(FILMS, Optional.empty(), Map.of("attributes", List.of("year", "director"), "numbers", "z-score"));
		assertEquals(List.of("year", "director: X", "director: Y"), f.labels());
		double s = Math.sqrt(50.0 / 3);
		assertRow(f, 0, -5 / s, 1, 0);
		assertRow(f, 1, 5 / s, 0, 1);
		assertRow(f, 2, 0, 1, 0);
		assertRow(f, 3, 0, 0, 0);
		assertFalse(f.has(4));
		assertRow(extract(FILMS, Optional.empty(), Map.of("attributes", List.of("year", "director"), "numbers", "none")), 2, 1995, 1, 0);
		assertRow(extract(FILMS, Optional.empty(), Map.of("attributes", List.of("year", "director"))), 2, 0.5, 1, 0);
	}

	@Test
	void isLearnedFromTheTrainingSideOnly() throws Exception {
		Features f = extract(FILMS, Optional.of(Given.trained(FILMS, 0, 2, 3)), Map.of());
		assertEquals(List.of("genres: Comedy", "genres: Drama", "genres: Horror", "year"), f.labels());
		assertRow(f, 0, 1, 1, 0, 0);
		assertRow(f, 1, 0, 1, 0, 2); // 1990 to 1995 is the range that was learned
		f = extract(FILMS, Optional.of(Given.trained(FILMS, 1, 2)), Map.of("min-count", 1));
		assertEquals(List.of("genres: Drama", "year"), f.labels());
		assertRow(f, 0, 1, 0); // one value learned from: no range
		assertRow(f, 3, 0, 0);
	}

	@Test
	void usersHaveDemographics() throws Exception {
		Dataset people = Given.users(3, number("age", 20, 30, 40), categories("gender", of("F"), of("M"), of("F")));
		Features f = extract(people, Optional.empty(), Map.of("entities", "user"));
		assertEquals(EntityKind.USER, f.kind());
		assertEquals(List.of("age", "gender: F", "gender: M"), f.labels());
		assertRow(f, 2, 1, 1, 0);
		f = extract(people, Optional.of(Given.trained(people, 1, 2)), Map.of("entities", "user"));
		assertRow(f, 0, -1, 1, 0);
	}

	@Test
	void saysWhatItCannotDo() {
		String message = message(FILMS, Map.of("attributes", List.of("genre")));
		assertTrue(message.contains("no attribute 'genre' of the items; did you mean 'genres'?"), message);
		message = message(FILMS, Map.of("entities", "user"));
		assertTrue(message.contains("metadata finds nothing to take"), message);
		message = message(FILMS, Map.of("min-count", 9, "attributes", List.of("genres")));
		assertTrue(message.contains("min-count"), message);
		Dataset other = Given.items(4, number("year", 1, 2, 3, 4));
		assertThrows(InputException.class, () -> extract(FILMS, Optional.of(Given.trained(other, 0)), Map.of()));
	}

	private static String message(Dataset data, Map<String, ?> given) {
		return assertThrows(InputException.class, () -> extract(data, Optional.empty(), given)).getMessage();
	}

	@Test
	void aMatrixThatWouldNotFitIsRefusedBeforeItIsMade() {
		int n = 20_000; // 20,000 rows of 20,000 distinct texts: 1.6 GB
		String[] texts = new String[n];
		for (int e = 0; e < n; e++) {
			texts[e] = "t" + e;
		}
		Dataset wide = Given.items(n, text("id", texts));
		String message = message(wide, Map.of("attributes", List.of("id")));
		assertTrue(message.contains("20000 rows of 20000 values, 1525 MiB; the limit is 1024 MiB; raise min-count"), message);
	}
}
