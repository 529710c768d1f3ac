/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Importer;
import org.recital.api.step.Parallel;
import org.recital.api.step.Probe;
import org.recital.api.step.SimpleContext;

/**
 * What every importer of files has to do: extend it, name the importer and write a small set in its true format. The set is read whole and
 * then damaged in many ways. A damaged set is either read, with every number and name in its place, or refused with an {@link InputException}
 * that names a file; nothing else may come of it.
 *
 * @param <P> parameter record
 */
public abstract class ImporterContract<P extends Record> {

	private static final String BAD_LINES = "bad-lines"; //$NON-NLS-1$
	private static final int FLIPS = 60;

	@TempDir
	Path folder;

	private Map<String, Object> given;

	/** The importer under test. */
	protected abstract Importer<P> importer();

	/** Its parameter record. */
	protected abstract Class<P> parameters();

	/** Writes a small set without a fault to a folder; gives the parameters that read it. */
	protected abstract Map<String, ?> write(Path set) throws IOException;

	/** The files of text in that set, by their paths below the folder. */
	protected abstract List<String> texts();

	/** Texts without which nothing can be read; the first unless this says otherwise. */
	protected List<String> needed() {
		return texts().subList(0, Math.min(1, texts().size()));
	}

	/** Bytes of the longest line tried: longer than any line of data. */
	protected int longLine() {
		return 12 << 20;
	}

	/** Texts of which a line is one thing by itself, so that a wrong line costs no other; all of them unless this says otherwise. */
	protected List<String> tables() {
		return texts();
	}

	@BeforeEach
	void set() throws IOException {
		given = new HashMap<>(write(folder));
	}

	@Test
	void aWholeSetIsReadTheSameForAnyNumberOfThreads() throws Exception {
		Dataset whole = read();
		assertTrue(whole.items().size() > 0);
		assertTrue(!whole.name().isBlank() && !whole.origin().contribution().isBlank() && !whole.origin().files().isEmpty(), whole.origin().toString());
		assertEquals(0, whole.origin().setAside(), "the set has no fault: " + whole.origin().examples()); //$NON-NLS-1$
		List<String> content = ImportedData.content(whole);
		for (int threads : new int[] { 1, 4 }) {
			assertEquals(content, ImportedData.content(read(new SimpleContext(7, threads))));
		}
	}

	@Test
	void whatProbeGivesReadsTheSet() throws Exception {
		Optional<Probe> probe = importer().probe(probed());
		if (probe.isPresent()) {
			assertTrue(probe.get().confidence() > 0 && probe.get().confidence() <= 1 && !probe.get().summary().isBlank(), probe.toString());
			given = new HashMap<>(probe.get().parameters());
			assertTrue(read().items().size() > 0);
		}
		Path empty = Files.createDirectory(folder.resolve("an empty folder")); //$NON-NLS-1$
		Path binary = Files.write(folder.resolve("noise.bin"), noise(3000)); //$NON-NLS-1$
		for (Path other : List.of(empty, binary, folder.resolve("not there"), Files.write(folder.resolve("nothing.csv"), new byte[0]))) { //$NON-NLS-1$ //$NON-NLS-2$
			assertTrue(importer().probe(other).isEmpty(), other.toString());
		}
	}

	/** What is looked at: the folder, or the first text where the set is one file. */
	protected Path probed() {
		return folder;
	}

	@Test
	void markAndLineEndsOfOtherSystemsSayNothing() throws Exception {
		List<String> whole = ImportedData.content(read());
		for (String text : texts()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			String plain = new String(bytes, StandardCharsets.UTF_8);
			Files.write(folder.resolve(text), ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			same(whole, text + " with a byte order mark"); //$NON-NLS-1$
			Files.writeString(folder.resolve(text), plain.replace("\n", "\r\n")); //$NON-NLS-1$ //$NON-NLS-2$
			same(whole, text + " with CR LF"); //$NON-NLS-1$
			Files.write(folder.resolve(text), ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE)); //$NON-NLS-1$
			same(whole, text + " in UTF-16"); //$NON-NLS-1$
			Files.write(folder.resolve(text), bytes);
		}
	}

	private void same(List<String> whole, String what) throws Exception {
		Dataset data = read();
		assertEquals(whole, ImportedData.content(data), what);
		assertEquals(0, data.origin().setAside(), what);
	}

	@Test
	void aWrongLineCostsNoOther() throws Exception {
		List<String> whole = ImportedData.content(read());
		for (String table : tables()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(table));
			Files.write(folder.resolve(table), join(bytes, "?\n".getBytes(StandardCharsets.UTF_8))); //$NON-NLS-1$
			given.put(BAD_LINES, "lenient"); //$NON-NLS-1$
			Dataset lenient = read();
			assertEquals(whole, ImportedData.content(lenient), table);
			assertEquals(1, lenient.origin().setAside(), table);
			assertTrue(lenient.origin().examples().getFirst().contains(table), lenient.origin().examples().toString());
			given.put(BAD_LINES, "strict"); //$NON-NLS-1$
			String told = assertThrows(InputException.class, this::read, table).getMessage();
			assertTrue(told.contains(table + ':' + lines(bytes, 1)), told);
			Files.write(folder.resolve(table), bytes);
		}
	}

	@Test
	void whatIsCutOffIsReadOrRefused() throws Exception {
		for (String text : texts()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			int step = Math.max(1, bytes.length / 40);
			for (int length = 0; length < bytes.length; length += step) {
				Files.write(folder.resolve(text), Arrays.copyOf(bytes, length));
				civil(text + " cut to " + length); //$NON-NLS-1$
			}
			Files.write(folder.resolve(text), bytes);
		}
	}

	@Test
	void whatIsNoTextIsReadOrRefused() throws Exception {
		for (String text : texts()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			Map<String, byte[]> others = Map.of("zeros", new byte[5000], "noise", noise(70_000), "blank lines", "\n \n\r\n\t\n".getBytes(StandardCharsets.UTF_8), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					"UTF-16 without a mark", new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE), "quotation marks", "\"\n\"\"\n\"".repeat(500).getBytes(StandardCharsets.UTF_8), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					"another page", "<html>\n<body>404 Not Found</body>\n</html>\n".getBytes(StandardCharsets.UTF_8), "delimiters", ",;\t|::\n".repeat(300).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (Map.Entry<String, byte[]> other : others.entrySet()) {
				Files.write(folder.resolve(text), other.getValue());
				civil(text + " of " + other.getKey()); //$NON-NLS-1$
			}
			Files.write(folder.resolve(text), bytes);
		}
	}

	@Test
	void otherLettersAreReadOrRefused() throws Exception {
		Random random = new Random(11);
		for (String text : texts()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			for (int flip = 0; flip < FLIPS; flip++) {
				byte[] changed = bytes.clone();
				for (int n = random.nextInt(3); n >= 0; n--) {
					// Latin-1, ends of lines, marks, delimiters, paths upwards, numbers that are too great
					byte[] what = List.of(new byte[] { (byte) 0xE9 }, new byte[] { '\n' }, new byte[] { '"' }, new byte[] { ',' }, new byte[] { '\t' }, "../".getBytes(StandardCharsets.UTF_8), //$NON-NLS-1$
							"99999999999".getBytes(StandardCharsets.UTF_8), new byte[] { 0 }, new byte[] { (byte) random.nextInt(256) }).get(random.nextInt(9)); //$NON-NLS-1$
					int at = random.nextInt(changed.length);
					System.arraycopy(what, 0, changed, at, Math.min(what.length, changed.length - at));
				}
				Files.write(folder.resolve(text), changed);
				civil(text + " changed, number " + flip); //$NON-NLS-1$
			}
			Files.write(folder.resolve(text), bytes);
		}
	}

	@Test
	void pathsThatLeadOutOfTheSetAreNotFollowed() throws Exception {
		Path outside = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-outside")); //$NON-NLS-1$
		try {
			for (Path file : ImportedData.files(read())) {
				Path copy = Files.copy(file, outside.resolve(file.getFileName()));
				for (String text : texts()) {
					byte[] bytes = Files.readAllBytes(folder.resolve(text));
					Pattern path = Pattern.compile("[^\\s,;|\"]*" + Pattern.quote(file.getFileName().toString())); //$NON-NLS-1$
					String up = outside.getFileName() + "/" + file.getFileName(); //$NON-NLS-1$
					for (String other : List.of(copy.toAbsolutePath().toString(), "../" + up, "../../" + up, "./x/../../../" + up)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						String changed = path.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(Matcher.quoteReplacement(other));
						Files.writeString(folder.resolve(text), changed);
						civil(text + " with " + other); //$NON-NLS-1$
					}
					Files.write(folder.resolve(text), bytes);
				}
				Files.delete(copy);
			}
		} finally {
			Files.delete(outside);
		}
	}

	@Test
	void linesTwiceAreNoItemsTwice() throws Exception {
		int items = read().items().size();
		for (String table : tables()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(table));
			List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
			Files.write(folder.resolve(table), join(bytes, (all.getLast() + '\n').getBytes(StandardCharsets.UTF_8)));
			assertEquals(items, read().items().size(), table);
			Files.write(folder.resolve(table), bytes);
		}
	}

	@Test
	void aLineLongerThanAnyIsPassedOver() throws Exception {
		List<String> whole = ImportedData.content(read());
		for (String text : tables().subList(0, Math.min(1, tables().size()))) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			writeLong(folder.resolve(text), bytes);
			Dataset read = read();
			assertEquals(whole, ImportedData.content(read), text);
			assertEquals(1, read.origin().setAside(), text);
			writeLong(folder.resolve(text), new byte[0]);
			civil(text + " of one long line"); //$NON-NLS-1$
			Files.write(folder.resolve(text), bytes);
		}
	}

	private void writeLong(Path file, byte[] first) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(first);
			byte[] more = "long ".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
			for (long written = 0; written < longLine(); written += more.length) {
				out.write(more);
			}
		}
	}

	@Test
	void filesThatAreMissingOrFoldersAreReadOrRefused() throws Exception {
		for (String text : texts()) {
			Path file = folder.resolve(text);
			byte[] bytes = Files.readAllBytes(file);
			Files.delete(file);
			civil(text + " missing"); //$NON-NLS-1$
			Files.createDirectory(file);
			civil(text + " a folder"); //$NON-NLS-1$
			Files.delete(file);
			Files.createSymbolicLink(file, file.getFileName());
			civil(text + " a link to itself"); //$NON-NLS-1$
			Files.delete(file);
			Files.write(file, bytes);
		}
		for (String text : needed()) {
			byte[] bytes = Files.readAllBytes(folder.resolve(text));
			Files.delete(folder.resolve(text));
			assertThrows(InputException.class, this::read, "without " + text); //$NON-NLS-1$
			Files.write(folder.resolve(text), bytes);
		}
	}

	@Test
	void anEmptyFolderAndNoFolderAreRefused() throws Exception {
		for (Path other : List.of(Files.createDirectory(folder.resolve("an empty folder")), folder.resolve("not there"))) { //$NON-NLS-1$ //$NON-NLS-2$
			Map<String, Object> moved = new HashMap<>(given);
			moved.replaceAll((_, v) -> v instanceof String s && s.startsWith(folder.toString()) ? s.replace(folder.toString(), other.toString()) : v);
			given = moved;
			String told = assertThrows(InputException.class, this::read).getMessage();
			assertTrue(told.contains(other.getFileName().toString()), told);
			given = new HashMap<>(write(folder));
		}
	}

	@Test
	void linksInCirclesChangeNothing() throws Exception {
		List<String> whole = ImportedData.content(read());
		List<Path> folders;
		try (var all = Files.walk(folder)) {
			folders = all.filter(Files::isDirectory).toList();
		}
		for (Path f : folders) {
			Files.createSymbolicLink(f.resolve("back"), folder.toAbsolutePath()); //$NON-NLS-1$
			Files.createSymbolicLink(f.resolve("nowhere.wav"), Path.of("not there.wav")); //$NON-NLS-1$ //$NON-NLS-2$
			Files.createSymbolicLink(f.resolve("itself.wav"), Path.of("itself.wav")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		assertEquals(whole, ImportedData.content(read()));
	}

	@Test
	void filesThatMayNotBeReadAreReadOrRefused() throws Exception {
		Set<?> old = Set.of();
		try {
			old = Files.getPosixFilePermissions(folder);
		} catch (UnsupportedOperationException e) {
			assumeFalse(old.isEmpty(), "this file system has no permissions"); //$NON-NLS-1$
		}
		for (String text : texts()) {
			Path file = folder.resolve(text);
			var before = Files.getPosixFilePermissions(file);
			Files.setPosixFilePermissions(file, Set.of());
			boolean closed = !Files.isReadable(file); // whoever may do everything reads it all the same
			Optional<String> told = civil(text + " may not be read"); //$NON-NLS-1$
			if (closed && needed().contains(text)) {
				assertTrue(told.orElse("").contains(text.substring(text.lastIndexOf('/') + 1)), told.toString()); //$NON-NLS-1$
			}
			Files.setPosixFilePermissions(file, before);
		}
	}

	@Test
	void cancelEndsIt() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> read(new SimpleContext(1, Parallel.of(2), monitor, Contributions.NONE)));
	}

	private Dataset read() throws InputException, IOException {
		return read(new SimpleContext(7, 2));
	}

	private Dataset read(SimpleContext context) throws InputException, IOException {
		List<ParameterProblem> problems = new ArrayList<>();
		P p = ParameterSchema.of(parameters()).create(given, folder, problems).orElseThrow(() -> new AssertionError(problems.toString()));
		Dataset data = importer().read(p, context);
		ImportedData.check(data, folder);
		return data;
	}

	/** Reads what is damaged: either there is a data set in which all is in its place, or the refusal names a file of the set. */
	private Optional<String> civil(String damage) {
		try {
			read();
			return Optional.empty();
		} catch (InputException e) {
			String told = String.valueOf(e.getMessage());
			assertTrue(told.contains(folder.getFileName().toString()), () -> damage + " is told without a file: " + told); //$NON-NLS-1$
			assertFalse(told.contains("Exception"), () -> damage + " is told as programs talk: " + told); //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.of(told);
		} catch (IOException | RuntimeException | Error e) {
			throw new AssertionError(damage + ": " + e, e); //$NON-NLS-1$
		}
	}

	private static byte[] noise(int length) {
		byte[] noise = new byte[length];
		new Random(3).nextBytes(noise);
		return noise;
	}

	private static byte[] join(byte[] a, byte[] b) {
		byte[] both = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		return both;
	}

	private static int lines(byte[] bytes, int more) {
		int lines = more;
		for (byte b : bytes) {
			lines += b == '\n' ? 1 : 0;
		}
		return lines;
	}
}
