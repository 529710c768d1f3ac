/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.delimited;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.content;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.step.Probe;
import org.recital.api.step.SimpleContext;

class DelimitedTest {

	@TempDir
	Path folder;

	@Test
	void columnsByNameInAnyOrderWithExtras() throws Exception {
		Path file = write(folder, "e.csv", "when;what;who;stars;minutes;mood", "2003-04-05T06:07:08Z;b1;ann;4,5;12.5;happy",
				"2003-04-06;b2;bob;3;;sad");
		Dataset data = read(new DelimitedImporter(), Map.of("file", file.toString(), "user", "who", "item", "WHAT", "value", "none", "time",
				"when", "extras", "minutes"));
		assertEquals(List.of("ann b1 1.0 1049522828 minutes=12.5", "bob b2 1.0 1049587200 minutes=NaN"), lines(data));
		assertEquals(ValueScale.UNARY, data.scale());
	}

	@Test
	void columnsByNumberWithoutHeader() throws Exception {
		Path file = write(folder, "e.txt", "9 3 ann 7", "8 4 bob 7");
		Dataset data = read(new DelimitedImporter(),
				Map.of("file", file.toString(), "user", "3", "item", "1", "value", "2", "time", "none", "header", "no"));
		assertEquals(List.of("ann 9 3.0", "bob 8 4.0"), lines(data));
	}

	@Test
	void columnsByNumberBesideAHeader() throws Exception {
		Path file = write(folder, "e.csv", "p,q,r", "9,3,ann", "8,4,bob");
		Dataset data = read(new DelimitedImporter(), Map.of("file", file.toString(), "user", "3", "item", "1", "value", "2"));
		assertEquals(List.of("ann 9 3.0", "bob 8 4.0"), lines(data));
	}

	@Test
	void everythingGuessed() throws Exception {
		Path tab = write(folder, "a.tsv", "u1\ti1\t3\t881250949", "u2\ti1\t1\t891717742");
		assertEquals(List.of("u1 i1 3.0 881250949", "u2 i1 1.0 891717742"), lines(read(new DelimitedImporter(), Map.of("file", tab.toString()))));
		Path colons = write(folder, "b.dat", "1::1193::5::978300760", "1::661::3.5::978302109");
		assertEquals(List.of("1 1193 5.0 978300760", "1 661 3.5 978302109"),
				lines(read(new DelimitedImporter(), Map.of("file", colons.toString()))));
		Path blanks = write(folder, "c.txt", "  1   10  4.5 ", "2\t11 3");
		assertEquals(List.of("1 10 4.5", "2 11 3.0"), lines(read(new DelimitedImporter(), Map.of("file", blanks.toString()))));
		Path pairs = write(folder, "d.csv", "reviewerID,asin", "A1,\"B,\"\"1\"\"\"", "A2,B2");
		assertEquals(List.of("A1 B,\"1\" 1.0", "A2 B2 1.0"), lines(read(new DelimitedImporter(), Map.of("file", pairs.toString()))));
	}

	@Test
	void scaleIsGuessedOrGiven() throws Exception {
		Path counts = write(folder, "n.csv", "user,item,plays", "a,x,1", "a,y,250");
		assertEquals(ValueScale.PLAYS, read(new DelimitedImporter(), Map.of("file", counts.toString())).scale());
		assertEquals(ValueScale.ratings(1, 250, 1),
				read(new DelimitedImporter(), Map.of("file", counts.toString(), "values", "ratings")).scale());
		assertEquals(ValueScale.UNARY, read(new DelimitedImporter(), Map.of("file", counts.toString(), "values", "unary")).scale());
		Path stars = write(folder, "s.csv", "user,item,rating", "a,x,0.5", "a,y,4");
		assertEquals(ValueScale.ratings(0.5, 4, 0.5), read(new DelimitedImporter(), Map.of("file", stars.toString())).scale());
		assertEquals(ValueScale.ratings(0, 10, 0.5),
				read(new DelimitedImporter(), Map.of("file", stars.toString(), "least", "0", "most", "10")).scale());
	}

	@Test
	void metadataOfItemsAndUsers() throws Exception {
		Path file = write(folder, "e.csv", "user,item,rating", "a,x,1", "b,y,2", "b,z,3", "c,x,4");
		Path items = write(folder, "i.csv", "title|kinds|length|maker|item", "\"X | one\"|p;q|3.5|acme|x", "Y|q|4|acme|y", "W||5|bolt|w", "Z|p;r|6|bolt|z");
		Path users = write(folder, "u.tsv", "user\tcity\tage", "a\tRome\t30", "b\tOslo\t", "c\tRome\t41", "d\tRome\t22");
		Dataset data = read(new DelimitedImporter(), Map.of("file", file.toString(), "items", items.toString(), "item-columns",
				"title=text, kinds=categories ;, length=auto, maker=auto", "users", users.toString()));
		assertEquals(List.of("x", "y", "z", "w"), List.of(0, 1, 2, 3).stream().map(data.items().ids()::id).toList());
		assertEquals("X | one", known(data.items(), "x", "title"));
		assertEquals("p, q", known(data.items(), "x", "kinds"));
		assertInstanceOf(Attribute.Numeric.class, data.items().attribute("length").orElseThrow());
		assertInstanceOf(Attribute.Categories.class, data.items().attribute("maker").orElseThrow());
		assertInstanceOf(Attribute.Numeric.class, data.users().attribute("age").orElseThrow());
		assertEquals("Oslo", known(data.users(), "b", "city"));
		assertEquals("", known(data.users(), "b", "age"));
		assertTrue(data.origin().counts().toString().contains("items without an event=1"), data.origin().counts().toString());
		assertTrue(data.origin().counts().toString().contains("users without an event=1"), data.origin().counts().toString());
	}

	@Test
	void wrongChoicesNameTheNearestRightOne() throws Exception {
		Path file = write(folder, "e.csv", "user,item,rating", "a,x,1", "b,y,2");
		String said = refusal(new DelimitedImporter(), Map.of("file", file.toString(), "value", "ratign"));
		assertTrue(said.contains("no column \"ratign\"") && said.contains("did you mean \"rating\"?"), said);
		said = refusal(new DelimitedImporter(), Map.of("file", file.toString(), "user", "4"));
		assertTrue(said.contains("no column 4") && said.contains("1 to 3"), said);
		said = refusal(new DelimitedImporter(), Map.of("file", file.toString(), "user", "none"));
		assertTrue(said.contains("no column for \"user\""), said);
		said = refusal(new DelimitedImporter(), Map.of("file", file.toString(), "quote", "ab"));
		assertTrue(said.contains("quotation mark"), said);
		Path items = write(folder, "i.csv", "item,title", "x,X");
		said = refusal(new DelimitedImporter(), Map.of("file", file.toString(), "items", items.toString(), "item-columns", "title=words"));
		assertTrue(said.contains("unknown type \"words\""), said);
	}

	@Test
	void timesOfAPattern() throws Exception {
		Path file = write(folder, "e.csv", "user,item,rating,on", "a,x,1,05.04.2003", "b,y,2,06.04.2003", "b,y,2,2003-04-07");
		Dataset data = read(new DelimitedImporter(), Map.of("file", file.toString(), "time", "on", "time-format", "dd.MM.yyyy"));
		assertEquals(List.of("a x 1.0 1049500800", "b y 2.0 1049587200"), lines(data));
		assertTrue(data.origin().examples().getFirst().contains("expected a time written like dd.MM.yyyy"));
	}

	@Test
	void resultDoesNotDependOnThreads() throws Exception {
		SplittableRandom random = new SplittableRandom(5);
		StringBuilder text = new StringBuilder("user,item,rating,time,extra\n");
		List<String> expected = new ArrayList<>();
		long bad = 0;
		for (int i = 0; i < 400_000; i++) {
			String user = random.nextInt(3) == 0 ? Integer.toString(random.nextInt(5000)) : "Jürgen" + random.nextInt(5000);
			String item = Integer.toString(random.nextInt(30_000) - 100);
			int rating = 1 + random.nextInt(5);
			if (random.nextInt(1000) == 0) {
				text.append(user).append(",new").append(i).append(",oops,1,1\n");
				bad++;
				continue;
			}
			text.append(user).append(',').append(item).append(',').append(rating).append(',').append(964982703L + i).append(',').append(i % 7)
					.append('\n');
			expected.add(user + ' ' + item + ' ' + (float) rating + ' ' + (964982703L + i) + " extra=" + (float) (i % 7));
		}
		Path file = Files.writeString(folder.resolve("big.csv"), text);
		assertTrue(Files.size(file) > 5 * (2 << 20), "several blocks");
		Map<String, String> given = Map.of("file", file.toString(), "extras", "extra");
		Dataset one = read(new DelimitedImporter(), given, new SimpleContext(1, 1));
		assertEquals(expected, lines(one));
		assertEquals(bad, one.origin().setAside());
		for (int threads : new int[] { 2, 7 }) {
			assertEquals(content(one), content(read(new DelimitedImporter(), given, new SimpleContext(1, threads))));
		}
	}

	@Test
	void probeGivesParametersThatRead() throws Exception {
		Path file = write(folder, "e.csv", "rating;item;user", "1;x;a", "2;y;b");
		Probe probe = new DelimitedImporter().probe(file).orElseThrow();
		assertEquals(List.of("a x 1.0", "b y 2.0"), lines(read(new DelimitedImporter(), probe.parameters())));
		assertTrue(new DelimitedImporter().probe(folder).isEmpty());
		assertTrue(new DelimitedImporter().probe(write(folder, "one.csv", "just", "words")).isEmpty());
		assertTrue(new DelimitedImporter().probe(folder.resolve("none.csv")).isEmpty());
	}
}
