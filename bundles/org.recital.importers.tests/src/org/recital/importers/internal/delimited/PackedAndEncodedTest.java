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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;

/** Files that are no plain UTF-8: other encodings, packed, cut off, no text at all. */
class PackedAndEncodedTest {

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

	@Test
	void binary() throws Exception {
		Path file = Files.write(folder.resolve("image.csv"), new byte[] { 'P', 1, 2, 0, 5, 6, '\n', 9, 9 });
		assertTrue(refused(file).contains("this is no text"), refused(file));
	}

	@Test
	void carriageReturnsAlone() throws Exception {
		Path file = Files.writeString(folder.resolve("mac.csv"), "u,i,3\ru,j,4\r");
		assertTrue(refused(file).contains("carriage return alone"), refused(file));
	}

	@Test
	void utf16WithAndWithoutMark() throws Exception {
		String text = "user,item,rating\nJosé,Füße 東京 😀,4\n";
		Path marked = Files.write(folder.resolve("marked.csv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
		assertEquals(List.of("José Füße 東京 😀 4.0"), lines(lenient(marked)));
		Path bare = Files.write(folder.resolve("bare.csv"), text.getBytes(StandardCharsets.UTF_16LE));
		assertTrue(refused(bare).contains("looks like UTF-16LE"), refused(bare));
		assertEquals(List.of("José Füße 東京 😀 4.0"),
				lines(read(new DelimitedImporter(), Map.of("file", bare.toString(), "encoding", "utf-16le"))));
	}

	@Test
	void aPictureFullOfZerosIsNotTakenForUtf16() throws Exception {
		byte[] picture = new byte[1000];
		System.arraycopy(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }, 0, picture, 0, 8);
		String said = refused(Files.write(folder.resolve("picture.csv"), picture));
		assertTrue(said.contains("this is no text"), said);
	}

	@Test
	void pairsOfUtf16AreNotTornWhereverTheyStand() throws Exception {
		StringBuilder text = new StringBuilder("user,item,rating\n");
		for (int i = 0; i < 40_000; i++) {
			text.append(i % 3 == 0 ? "x😀" : "😀").append(i).append(",i,4\n");
		}
		Path file = Files.write(folder.resolve("pairs.csv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
		Dataset data = lenient(file);
		assertEquals(40_000, data.users().size());
		for (int i = 0; i < 40_000; i++) {
			assertEquals((i % 3 == 0 ? "x😀" : "😀") + i, data.users().ids().id(i));
		}
	}

	@Test
	void utf8Mark() throws Exception {
		Path file = write(folder, "mark.csv", "\uFEFFuser,item,rating", "u1,i1,4");
		assertEquals(List.of("u1 i1 4.0"), lines(lenient(file)));
	}

	@Test
	void invalidUtf8IsLatin1AndCounted() throws Exception {
		Path file = write(folder, "latin.csv", StandardCharsets.ISO_8859_1, "user,item,rating", "José,i1,4", "José,i2,3");
		Dataset data = lenient(file);
		assertEquals(List.of("José i1 4.0", "José i2 3.0"), lines(data));
		assertTrue(data.origin().counts().keySet().stream().anyMatch(k -> k.contains("latin.csv") && k.contains("Latin-1")),
				data.origin().counts().toString());
	}

	@Test
	void namesInLatin1MeetTheSameNamesInUtf8() throws Exception {
		Path events = write(folder, "latin.csv", StandardCharsets.ISO_8859_1, "user,item,rating", "u,Füße,4");
		Path items = write(folder, "items.csv", "item,title", "Füße,Feet");
		Dataset data = read(new DelimitedImporter(), Map.of("file", events.toString(), "items", items.toString()));
		assertEquals(1, data.items().size());
		assertEquals("Feet", known(data.items(), "Füße", "title"));
	}

	@Test
	void givenEncoding() throws Exception {
		Path file = write(folder, "cp.csv", java.nio.charset.Charset.forName("windows-1252"), "user,item,rating", "€50,i1,4");
		assertEquals(List.of("€50 i1 4.0"), lines(read(new DelimitedImporter(), Map.of("file", file.toString(), "encoding", "windows-1252"))));
		assertTrue(refused(file, "encoding", "klingon").contains("unknown encoding \"klingon\""));
	}

	@Test
	void lastLineCutOff() throws Exception {
		Path file = Files.writeString(folder.resolve("cut.csv"), "user,item,rating,time\nu1,i1,4,964982703\nu2,i2");
		Dataset data = lenient(file);
		assertEquals(1, data.events().size());
		assertTrue(data.origin().examples().getFirst().contains("cut.csv:3: columns found: 2 (the last line, without a line end"),
				data.origin().examples().toString());
	}

	@Test
	void lastLineWithoutItsEndIsReadWhenWhole() throws Exception {
		Path file = Files.writeString(folder.resolve("whole.csv"), "user,item,rating\r\nu1,i1,4\r\n\r\nu2,i2,3");
		Dataset data = lenient(file);
		assertEquals(List.of("u1 i1 4.0", "u2 i2 3.0"), lines(data));
		assertEquals(0, data.origin().setAside());
	}

	@Test
	void packedFileCutOff() throws Exception {
		Path whole = folder.resolve("whole.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
			java.util.SplittableRandom random = new java.util.SplittableRandom(1);
			StringBuilder text = new StringBuilder("user,item,rating\n");
			for (int i = 0; i < 200_000; i++) {
				text.append(random.nextInt(1000)).append(',').append(random.nextInt(1000)).append(",3\n");
			}
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		byte[] bytes = Files.readAllBytes(whole);
		assertEquals(200_000, lenient(whole).events().size());
		Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length * 3 / 4));
		assertTrue(refused(cut).contains("damaged or cut off"), refused(cut));
		Path stub = Files.write(folder.resolve("stub.csv.gz"), Arrays.copyOf(bytes, 40));
		assertTrue(refused(stub).contains("damaged or cut off"), refused(stub));
	}

	private Path zip(String... names) throws IOException {
		Path file = folder.resolve("events.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String name : names) {
				out.putNextEntry(new ZipEntry(name));
				out.write("user,item,rating\nu1,i1,4\n".getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return file;
	}

	@Test
	void zipWithOneFile() throws Exception {
		assertEquals(List.of("u1 i1 4.0"), lines(lenient(zip("data/events.csv"))));
	}

	@Test
	void zipWithSeveralFilesAndZipThatLeadsOut() throws Exception {
		assertTrue(refused(zip("a.csv", "b.csv")).contains("files in this archive: 2"));
		assertTrue(refused(zip("../../etc/passwd")).contains("leads out of the archive"));
		assertTrue(refused(zip("/etc/passwd")).contains("leads out of the archive"));
		assertTrue(refused(zip("a\\..\\b")).contains("leads out of the archive"));
	}
}
