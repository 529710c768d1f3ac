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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;

/** Every fault a file can have gives a count or a sentence, never a crash and never silence. */
class BadInputTest {

	private static final String[] HEADER = { "user,item,rating,time" };

	@TempDir
	Path folder;

	private Dataset lenient(Path file) throws IOException, InputException {
		return read(new DelimitedImporter(), Map.of("file", file.toString()));
	}

	private String refused(Path file, String... more) {
		Map<String, String> given = new HashMap<>(Map.of("file", file.toString()));
		for (int i = 0; i < more.length; i += 2) {
			given.put(more[i], more[i + 1]);
		}
		return refusal(new DelimitedImporter(), given);
	}

	private Path csv(String... lines) throws IOException {
		String[] all = new String[lines.length + 1];
		all[0] = HEADER[0];
		System.arraycopy(lines, 0, all, 1, lines.length);
		return write(folder, "events.csv", all);
	}

	private void oneBad(String bad, String message) throws Exception {
		Path file = csv("u1,i1,4,964982703", bad, "u2,i2,3.5,964982704");
		Dataset data = lenient(file);
		assertEquals(List.of("u1 i1 4.0 964982703", "u2 i2 3.5 964982704"), lines(data));
		assertEquals(List.of(2, 2), List.of(data.users().size(), data.items().size()));
		assertEquals(1, data.origin().setAside());
		assertEquals(3, data.origin().read());
		String example = data.origin().examples().getFirst();
		assertTrue(example.startsWith(file + ":3: ") && example.contains(message) && example.contains("; expected "), example);

		String said = refused(file, "bad-lines", "strict");
		assertTrue(said.startsWith(file + ":3: ") && said.contains(message), said);
		assertTrue(said.contains("lines read before it: 2"), said);
	}

	@Test
	void tooFewColumns() throws Exception {
		oneBad("u1,i1,4", "columns found: 3");
	}

	@Test
	void tooManyColumns() throws Exception {
		oneBad("u1,i1,4,964982703,x", "columns found: 5");
	}

	@Test
	void notANumber() throws Exception {
		oneBad("u1,i1,good,964982703", "\"good\" in column \"rating\" is not a number");
	}

	@Test
	void notANumberNaN() throws Exception {
		oneBad("u1,i1,NaN,964982703", "\"NaN\" in column \"rating\" is not a finite number");
	}

	@Test
	void infinite() throws Exception {
		oneBad("u1,i1,-inf,964982703", "\"-inf\" in column \"rating\" is not a finite number");
	}

	@Test
	void emptyRating() throws Exception {
		oneBad("u1,i1,,964982703", "\"\" in column \"rating\" is not a number");
	}

	@Test
	void emptyUser() throws Exception {
		oneBad(" ,i1,4,964982703", "the id in column \"user\" is empty");
	}

	@Test
	void emptyItem() throws Exception {
		oneBad("u1,,4,964982703", "the id in column \"item\" is empty");
	}

	@Test
	void wrongTime() throws Exception {
		oneBad("u1,i1,4,last week", "\"last week\" in column \"time\" is not a time");
	}

	@Test
	void timeInMicroseconds() throws Exception {
		oneBad("u1,i1,4,964982703000000", "is a time too long ago or too far ahead");
	}

	@Test
	void quotationMarkNotClosed() throws Exception {
		oneBad("u1,\"i1,4,964982703", "a quotation mark is not closed");
	}

	@Test
	void textBehindAQuotationMark() throws Exception {
		oneBad("u1,\"i1\"x,4,964982703", "a quotation mark is not closed");
	}

	@Test
	void ratingOutsideAGivenScale() throws Exception {
		Path file = csv("u1,i1,4,964982703", "u1,i2,6,964982703");
		Dataset data = read(new DelimitedImporter(), Map.of("file", file.toString(), "least", "1", "most", "5"));
		assertEquals(1, data.events().size());
		assertTrue(data.origin().examples().getFirst().contains("\"6\" in column \"rating\" is not on the scale; expected 1.0 to 5.0"));
		assertEquals(5, data.scale().most());
	}

	@Test
	void boundsTheWrongWayRound() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> read(new DelimitedImporter(), Map.of("file", "x", "least", "5", "most", "1")));
		assertTrue(e.getMessage().contains("least (5.0) is greater than most (1.0)"), e.getMessage());
	}

	@Test
	void aMillionColumns() throws Exception {
		oneBad("1,".repeat(1_000_000) + "1", "columns found: 1000001");
	}

	@Test
	void aHeaderOfAMillionColumns() throws Exception {
		Path file = write(folder, "wide.csv", "1,".repeat(1_000_000) + "1", "1,2,3,4");
		assertTrue(refused(file).contains("far too many columns") && refused(file).contains("at most 10000"), refused(file));
	}

	@Test
	void oneLineOf200Megabytes() throws Exception {
		Path file = folder.resolve("long.csv");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write("user,item,rating,time\nu1,i1,4,964982703\n".getBytes(StandardCharsets.UTF_8));
			byte[] block = new byte[1 << 20];
			Arrays.fill(block, (byte) 'x');
			for (int i = 0; i < 200; i++) {
				out.write(block);
			}
			out.write("\nu2,i2,3,964982704\n".getBytes(StandardCharsets.UTF_8));
		}
		Dataset data = assertTimeout(Duration.ofSeconds(20), () -> lenient(file));
		assertEquals(List.of("u1 i1 4.0 964982703", "u2 i2 3.0 964982704"), lines(data));
		assertTrue(data.origin().examples().getFirst().startsWith(file + ":3: a line longer than 4 MiB"), data.origin().examples().toString());
	}

	@Test
	void nothingButOneLineOf200Megabytes() throws Exception {
		Path file = folder.resolve("zeros.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			byte[] block = new byte[1 << 20];
			Arrays.fill(block, (byte) '7');
			for (int i = 0; i < 200; i++) {
				out.write(block);
			}
		}
		String said = assertTimeout(Duration.ofSeconds(20), () -> refused(file, "user", "1", "item", "1"));
		assertTrue(said.contains("none of its 1 lines can be understood") && said.contains("longer than 4 MiB"), said);
	}

	@Test
	void missingFile() {
		String said = refused(folder.resolve("nothing.csv"));
		assertTrue(said.contains("nothing.csv: there is no such file; check the path"), said);
	}

	@Test
	void folderInsteadOfFile() {
		assertTrue(refused(folder).contains("this is a folder"));
	}

	@Test
	void emptyFile() throws Exception {
		Path file = Files.createFile(folder.resolve("empty.csv"));
		assertTrue(refused(file).contains("empty.csv: the file is empty"), refused(file));
	}

	@Test
	void headerAlone() throws Exception {
		assertTrue(refused(csv()).contains("there is no line of data"), refused(csv()));
	}

	@Test
	void blankLinesAlone() throws Exception {
		Path file = write(folder, "blank.csv", "", "  ", "\t", "");
		assertTrue(refused(file).contains("there is no line of data"), refused(file));
	}

	@Test
	void everythingWrongIsAnErrorAndNoEmptyDataSet() throws Exception {
		Path file = csv("u1,i1,bad,1", "u2,i2,worse,1", "u3,i3,worst,1");
		String said = refused(file, "value", "rating");
		assertTrue(said.contains("none of its 3 lines can be understood") && said.contains("the first, line 2: \"bad\""), said);
	}

	@Test
	void onlyTheFirstExamplesAreKept() throws Exception {
		String[] lines = new String[100];
		Arrays.fill(lines, "broken");
		lines[70] = "u1,i1,4,964982703";
		Dataset data = read(new DelimitedImporter(),
				Map.of("file", csv(lines).toString(), "delimiter", "comma", "header", "yes", "user", "1", "item", "2", "value", "3", "time", "4"));
		assertEquals(99, data.origin().setAside());
		assertEquals(20, data.origin().examples().size());
		assertTrue(data.origin().examples().getLast().contains("events.csv:21:"), data.origin().examples().getLast());
	}

	@Test
	void strictStopsAtTheFirstWrongLineWhateverTheThreads() throws Exception {
		StringBuilder text = new StringBuilder("user,item,rating\n");
		for (int i = 0; i < 700_000; i++) {
			text.append(i == 250_000 || i > 400_000 ? "broken\n" : "user" + i % 1000 + ",item" + i % 77 + ",3\n");
		}
		Path file = Files.writeString(folder.resolve("big.csv"), text);
		for (int threads : new int[] { 1, 2, 7 }) {
			InputException e = assertThrows(InputException.class, () -> read(new DelimitedImporter(),
					Map.of("file", file.toString(), "bad-lines", "strict"), new SimpleContext(1, threads)));
			assertTrue(e.getMessage().startsWith(file + ":250002: "), e.getMessage());
		}
	}

	@Test
	void cancelStopsReading() throws Exception {
		Path file = csv("u1,i1,4,964982703");
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> read(new DelimitedImporter(), Map.of("file", file.toString()),
				new SimpleContext(1, Parallel.of(2), monitor, Contributions.NONE)));
	}

	@Test
	void metadataWithFaults() throws Exception {
		Path items = write(folder, "items.csv", "item,title,year", "i1,First,1999", "i1,Again,2000", ",Nobody,2001", "i2,Short", "i3,\"Open,3",
				"i4,\"Two", "lines\",2003", "i5,Fine,x");
		Dataset data = read(new DelimitedImporter(), Map.of("file", csv("u1,i1,4,964982703").toString(), "items", items.toString(),
				"item-columns", "title=text, year=number"));
		assertEquals("First", known(data.items(), "i1", "title"));
		assertEquals("1999", known(data.items(), "i1", "year"));
		String examples = String.join("\n", data.origin().examples());
		assertTrue(examples.contains("items.csv:4: the id in column \"item\" is empty"), examples);
		assertTrue(examples.contains("items.csv:5: columns found: 2"), examples);
		assertEquals("", known(data.items(), "i5", "year"));
		assertTrue(data.origin().counts().toString().contains("items described twice (the first line is kept)=1"), data.origin().counts().toString());
		assertTrue(data.origin().counts().toString().contains("fields of \"year\" that are no numbers, left empty=1"));
	}

	@Test
	void quotedFieldsOfMetadataMayGoOverLinesButAnOpenOneTakesOnlyItsLine() throws Exception {
		Path items = write(folder, "items.csv", "item,title", "i1,\"Two", "lines\"", "i2,\"never closed", "i3,Three", "i4,Four");
		Dataset data = read(new DelimitedImporter(), Map.of("file", csv("u1,i1,4,964982703").toString(), "items", items.toString()));
		assertEquals("Two\nlines", known(data.items(), "i1", "title"));
		assertEquals("Three", known(data.items(), "i3", "title"));
		assertEquals("Four", known(data.items(), "i4", "title"));
		assertEquals(-1, data.items().ids().indexOf("i2"));
		assertTrue(data.origin().examples().getFirst().contains("items.csv:4: a quotation mark is not closed"), data.origin().examples().toString());
	}
}
