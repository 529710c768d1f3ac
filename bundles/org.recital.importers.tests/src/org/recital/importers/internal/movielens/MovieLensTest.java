/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.gzip;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.Probe;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.Messages;

class MovieLensTest {

	@TempDir
	Path folder;

	private Dataset movieLens() throws IOException, InputException {
		return read(new MovieLensImporter(), Map.of("folder", folder.toString()));
	}

	private void csv() throws IOException {
		write(folder, "ratings.csv", "userId,movieId,rating,timestamp", "7,31,4.0,964982703", "7,1,0.5,964981247", "9,31,5.0,847434962");
		write(folder, "movies.csv", "movieId,title,genres", "1,Toy Story (1995),Adventure|Comedy",
				"31,\"American President, The \"\"uncut\"\" (1995)\",(no genres listed)", "99,Never Seen (2001),Comedy|Drama");
	}

	@Test
	void hundredThousandShapeWithDemographicsGenresAndLatin1() throws Exception {
		write(folder, "u.data", "196\t242\t3\t881250949", "186\t302\t5\t891717742", "196\t302\t1\t881250950");
		write(folder, "u.item", StandardCharsets.ISO_8859_1,
				"242|Kolya (1996)|24-Jan-1997||http://us.imdb.com/M/title-exact?Kolya%20(1996)|0|0|1",
				"302|Misérables, Les|01-Jan-1995||http://us.imdb.com/x|0|1|1", "303|unknown||||1|0|0");
		write(folder, "u.genre", "unknown|0", "Action|1", "Comedy|2", "");
		write(folder, "u.user", "196|49|M|writer|55105", "186|39|F|executive|00000");
		Dataset data = movieLens();

		assertEquals(List.of("196 242 3.0 881250949", "186 302 5.0 891717742", "196 302 1.0 881250950"), lines(data));
		assertEquals(List.of("Misérables, Les", "1995", "Action, Comedy"), List.of(known(data.items(), "302", "title"),
				known(data.items(), "302", "year"), known(data.items(), "302", "genres")));
		assertEquals("1996", known(data.items(), "242", "year"));
		assertEquals("", known(data.items(), "303", "genres"));
		assertEquals(List.of("39", "F", "executive", "00000"), List.of(known(data.users(), "186", "age"),
				known(data.users(), "186", "gender"), known(data.users(), "186", "occupation"), known(data.users(), "186", "zip")));
		assertEquals(ValueScale.ratings(1, 5, 1), data.scale());
		assertEquals(CollapseRule.LAST, data.collapse());
		assertTrue(data.origin().counts().keySet().stream().anyMatch(k -> k.contains("u.item") && k.contains("Latin-1")),
				data.origin().counts().toString());
	}

	@Test
	void oneMillionShapeNamesOccupationsAndAgeGroups() throws Exception {
		write(folder, "ratings.dat", "1::1193::5::978300760", "2::661::3::978302109");
		write(folder, "movies.dat", "661::James and the Giant Peach (1996)::Animation|Children's|Musical",
				"1193::One Flew Over the Cuckoo's Nest (1975)::Drama");
		write(folder, "users.dat", "1::F::1::10::48067", "2::M::56::16::70072");
		Dataset data = movieLens();

		assertEquals(List.of("1 1193 5.0 978300760", "2 661 3.0 978302109"), lines(data));
		assertEquals(List.of("F", "1", "under 18", "K-12 student", "48067"),
				List.of("gender", "age", "age group", "occupation", "zip").stream().map(a -> known(data.users(), "1", a)).toList());
		assertEquals("self-employed", known(data.users(), "2", "occupation"));
		assertEquals("Animation, Children's, Musical", known(data.items(), "661", "genres"));
	}

	@Test
	void tenMillionShapeHasHalfStarsAndTags() throws Exception {
		write(folder, "ratings.dat", "1::122::5::838985046", "1::185::3.5::838983525");
		write(folder, "movies.dat", "122::Boomerang (1992)::Comedy|Romance", "185::Net, The (1995)::Action");
		write(folder, "tags.dat", "15::185::excellent!::1215184630", "16::185::Excellent!::1215184631", "16::185::hacker::1", "16::999::x::1");
		Dataset data = movieLens();

		assertEquals(ValueScale.ratings(0.5, 5, 0.5), data.scale());
		Attribute.Categories tags = data.items().categories("tags").orElseThrow();
		assertEquals("excellent!, hacker", known(data.items(), "185", "tags"));
		assertArrayEquals(new float[] { 2, 1 }, tags.weights());
		assertEquals(1, data.origin().counts().get(Messages.count_tagsUnknown));
	}

	@Test
	void csvShapeQuotesTitlesAndKeepsFilmsNeverRated() throws Exception {
		csv();
		Dataset data = movieLens();

		assertEquals(List.of("7 31 4.0 964982703", "7 1 0.5 964981247", "9 31 5.0 847434962"), lines(data));
		assertEquals(3, data.items().size());
		assertEquals("American President, The \"uncut\" (1995)", known(data.items(), "31", "title"));
		assertEquals("1995", known(data.items(), "31", "year"));
		assertEquals("", known(data.items(), "31", "genres"));
		assertEquals("Never Seen (2001)", data.items().label(data.items().ids().indexOf("99")));
		assertEquals(1, data.origin().counts().get(Messages.count_filmsNeverRated));
		assertEquals(6, data.origin().read());
	}

	@Test
	void packedFilesAndColumnsInAnotherOrder() throws Exception {
		gzip(folder, "ratings.csv.gz", "movieId,userId,rating", "31,7,4.0", "1,7,0.5");
		Dataset data = movieLens();

		assertEquals(List.of("7 31 4.0", "7 1 0.5"), lines(data));
		assertTrue(data.events().times().isEmpty());
	}

	@Test
	void filmsDescribedTwiceKeepTheFirstLine() throws Exception {
		csv();
		write(folder, "movies.csv", "movieId,title,genres", "1,First (1995),Drama", "1,Second (1999),Comedy");
		Dataset data = movieLens();

		assertEquals("First (1995)", known(data.items(), "1", "title"));
		assertEquals("Drama", known(data.items(), "1", "genres"));
		assertEquals(1, data.origin().counts().get(Messages.count_filmsTwice));
		assertEquals(1, data.origin().counts().get(Messages.count_filmsUntitled));
	}

	@Test
	void ratingsOffTheScaleAreSetAside() throws Exception {
		write(folder, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,964982703", "1,2,5.5,964982703", "1,3,0,964982703",
				"1,4,3.7,964982703", "1,5,NaN,964982703", "1,6,five,964982703");
		SimpleContext context = new SimpleContext(1, 2);
		Dataset data = read(new MovieLensImporter(), Map.of("folder", folder.toString()), context);

		assertEquals(1, data.events().size());
		assertEquals(5, data.origin().setAside());
		assertEquals(1, data.items().size(), "a line set aside must not leave its film behind");
		String examples = String.join("\n", data.origin().examples());
		assertTrue(examples.contains("ratings.csv:3: \"5.5\" in column \"rating\" is not on the scale; expected 0.5 to 5.0 in steps of 0.5"),
				examples);
		assertTrue(examples.contains("ratings.csv:6: \"NaN\" in column \"rating\" is not a finite number"), examples);
		assertTrue(examples.contains("ratings.csv:7: \"five\" in column \"rating\" is not a number"), examples);
		assertEquals(1, context.warnings().size());
		assertTrue(context.warnings().getFirst().message().contains("5 of 6"), context.warnings().toString());
	}

	@Test
	void headerWithoutTheColumnsIsRefused() throws Exception {
		write(folder, "ratings.csv", "1,31,4.0,964982703", "1,32,4.0,964982703");
		String said = refusal(new MovieLensImporter(), Map.of("folder", folder.toString()));
		assertTrue(said.contains("ratings.csv:1: no column \"userId\""), said);
	}

	@Test
	void foldersWithoutRatingsAreRefused() {
		String said = refusal(new MovieLensImporter(), Map.of("folder", folder.toString()));
		assertTrue(said.contains("no MovieLens ratings") && said.contains("u.data"), said);
		String missing = refusal(new MovieLensImporter(), Map.of("folder", folder.resolve("nowhere").toString()));
		assertTrue(missing.contains("no such folder") && missing.contains("nowhere"), missing);
	}

	private Dataset withPosters(String by, String... files) throws Exception {
		csv();
		write(folder, "links.csv", "movieId,imdbId,tmdbId", "1,0114709,862", "31,0112346,9087", "99,0000099,");
		Path posters = Files.createDirectories(folder.resolve("posters"));
		for (String f : files) {
			Files.writeString(posters.resolve(f), "x");
		}
		return read(new MovieLensImporter(), Map.of("folder", folder.toString(), "posters", posters.toString(), "posters-by", by));
	}

	@Test
	void postersByMovieIdAreCountedBothWays() throws Exception {
		Dataset data = withPosters("auto", "1.jpg", "31.PNG", "31.webp", "777.gif", "notes.txt");
		AssetSource posters = data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow();

		assertTrue(posters.name(data.items().ids().indexOf("31")).endsWith("31.PNG"));
		assertFalse(posters.has(data.items().ids().indexOf("99")));
		assertEquals(Map.of(Messages.count_posters, 2L, Messages.count_postersWithoutFilm, 1L, Messages.count_filmsWithoutPoster, 1L,
				Messages.count_postersTwice, 1L, Messages.count_filmsNeverRated, 1L), data.origin().counts());
	}

	@Test
	void postersByImdbIdWithAndWithoutPrefixAndZeros() throws Exception {
		Dataset data = withPosters("auto", "tt0114709.jpg", "112346.jpeg", "0000099.gif");
		AssetSource posters = data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow();
		assertEquals(3, posters.count());
		assertTrue(posters.name(data.items().ids().indexOf("1")).endsWith("tt0114709.jpg"));
		assertTrue(posters.name(data.items().ids().indexOf("31")).endsWith("112346.jpeg"));
	}

	@Test
	void postersByTmdbIdWinWhenTheyMatchMore() throws Exception {
		Dataset data = withPosters("auto", "862.jpg", "9087.jpg", "1.jpg");
		AssetSource posters = data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow();
		assertTrue(posters.name(data.items().ids().indexOf("1")).endsWith("862.jpg"), "1.jpg is no movieId in this folder");
		assertEquals(1, data.origin().counts().get(Messages.count_postersWithoutFilm));
	}

	@Test
	void ofEqualReadingsOfPosterNamesMovieIdIsTaken() throws Exception {
		csv();
		write(folder, "links.csv", "movieId,imdbId,tmdbId", "1,0000031,99", "31,0000099,1", "99,0000001,31");
		Path posters = Files.createDirectories(folder.resolve("posters"));
		Files.writeString(posters.resolve("31.jpg"), "x");
		Dataset data = read(new MovieLensImporter(), Map.of("folder", folder.toString(), "posters", posters.toString()));
		assertTrue(data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow().has(data.items().ids().indexOf("31")));
	}

	@Test
	void readingOfPosterNamesCanBeGiven() throws Exception {
		Dataset data = withPosters("movie-id", "862.jpg", "9087.jpg", "1.jpg");
		assertEquals(1, data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow().count());
	}

	@Test
	void yearsOfTitles() {
		assertEquals(1995, Titles.year("Toy Story (1995)"));
		assertEquals(1975, Titles.year("Series (1975-1979) "));
		assertEquals(2006, Titles.year("Death Note (2006\u20132007)"));
		assertTrue(Float.isNaN(Titles.year("Babylon 5")));
		assertTrue(Float.isNaN(Titles.year("Bad (199)")));
		assertTrue(Float.isNaN(Titles.year("Bad (19955)")));
		assertTrue(Float.isNaN(Titles.year("")));
	}

	@Test
	void probeKnowsItsOwn() throws Exception {
		assertTrue(new MovieLensImporter().probe(folder).isEmpty());
		csv();
		Probe probe = new MovieLensImporter().probe(folder).orElseThrow();
		assertTrue(probe.confidence() > 0.9);
		assertEquals(3, read(new MovieLensImporter(), probe.parameters()).events().size());
		assertEquals(probe, new MovieLensImporter().probe(folder.resolve("ratings.csv")).orElseThrow());
		write(folder, "ratings.csv", "book,reader,stars", "1,2,3");
		assertTrue(new MovieLensImporter().probe(folder).isEmpty(), "another ratings.csv is not MovieLens");
	}
}
