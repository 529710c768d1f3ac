/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Reading;

/** The real thing, where it is there. */
class MovieLensLatestSmallTest {

	private static Path folder() {
		Optional<Path> folder = Reading.shared("data/ml-latest-small");
		if (folder.isEmpty()) {
			System.out.println("ml-latest-small is not there (RECITAL_SHARED): skipped");
		}
		Assumptions.assumeTrue(folder.isPresent(), "ml-latest-small is not there");
		return folder.get();
	}

	@Test
	void readsAllThatIsThere() throws Exception {
		Path folder = folder();
		List<String> lines = Files.readAllLines(folder.resolve("ratings.csv"));
		List<String> right = lines.stream().filter(l -> l.matches("\\d+,\\d+,[0-5]\\.[05],\\d+")).toList();
		Dataset data = Reading.read(new MovieLensImporter(), Map.of("folder", folder.toString()));

		assertEquals(100_836, lines.size() - 1);
		assertEquals(right.size(), data.events().size());
		assertEquals(100_836, data.events().size() + data.origin().setAside(), data.origin().examples().toString());
		assertEquals(610, data.users().size());
		assertEquals(9_742, data.items().size());
		assertEquals(18, data.origin().counts().get(Messages.count_filmsNeverRated));
		assertEquals(ValueScale.ratings(0.5, 5, 0.5), data.scale());
		double sum = right.stream().mapToDouble(l -> Double.parseDouble(l.split(",")[2])).sum();
		double read = 0;
		for (int r = 0; r < data.events().size(); r++) {
			read += data.events().values().get(r);
			String[] fields = right.get(r).split(",");
			assertEquals(fields[0], data.users().ids().id(data.events().users().get(r)));
			assertEquals(fields[1], data.items().ids().id(data.events().items().get(r)));
			assertEquals(Long.parseLong(fields[3]), data.events().times().orElseThrow().get(r));
		}
		assertEquals(sum, read);
		int toy = data.items().ids().indexOf("1");
		assertEquals("Toy Story (1995)", data.items().label(toy));
		assertEquals("0114709", Reading.known(data.items(), "1", "imdbid"));
		assertEquals("862", Reading.known(data.items(), "1", "tmdbid"));
		assertTrue(Reading.known(data.items(), "1", "tags").contains("pixar"));
	}

	@Test
	void isTheSameForAnyNumberOfThreads() throws Exception {
		Map<String, String> given = Map.of("folder", folder().toString());
		List<Object> one = Reading.content(Reading.read(new MovieLensImporter(), given, new SimpleContext(1, 1)));
		for (int threads : new int[] { 2, 7 }) {
			assertEquals(one, Reading.content(Reading.read(new MovieLensImporter(), given, new SimpleContext(1, threads))));
		}
	}
}
