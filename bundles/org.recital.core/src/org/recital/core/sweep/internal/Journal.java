/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.internal.Sources;
import org.recital.core.store.internal.Disk;
import org.recital.core.store.internal.Json;
import org.recital.core.sweep.StoredSweep;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;

import com.google.gson.JsonParseException;

/**
 * What a sweep has tried so far, beside the runs: a line a trial, forced to disk when it has ended, so that a sweep that was
 * killed goes on with the trial after it. When the choice was judged it says so, and by which run.
 */
final class Journal implements AutoCloseable {

	private static final String PREFIX = ".sweep-"; //$NON-NLS-1$
	private static final String TRIALS = "trials.jsonl"; //$NON-NLS-1$
	private static final String DONE = "done.json"; //$NON-NLS-1$
	private static final String BEGUN = "begun.json"; //$NON-NLS-1$

	/**
	 * One line.
	 *
	 * @param elapsed        milliseconds of all tries so far
	 * @param metric         key of the metric
	 * @param higherIsBetter its direction
	 */
	record Line(Trial trial, long elapsed, String metric, boolean higherIsBetter) {
	}

	/**
	 * That the test side was judged.
	 *
	 * @param side   identity of the test side
	 * @param run    name of the run's folder
	 * @param trials budget it was made with
	 * @param minutes budget it was made with
	 */
	record Done(String side, String run, int trials, double minutes) {
	}

	/**
	 * What a sweep is, for those who come across its journal.
	 *
	 * @param file  of its pipeline
	 * @param sweep without trials
	 * @param reads parameters of the pipeline's steps, files and folders by absolute path; null: not known, it began before this was written down
	 */
	record Begun(String file, SweepRecord sweep, List<Map<String, Object>> reads) {
	}

	private final Path folder;
	private final FileChannel file;
	private final List<Line> lines = new ArrayList<>();

	private Journal(Path folder, FileChannel file) {
		this.folder = folder;
		this.file = file;
	}

	/**
	 * Opens the journal of a sweep, for this process alone.
	 *
	 * @throws InputException when another process works at the same sweep
	 */
	static Journal open(Path runs, String sweep) throws InputException, IOException {
		Path folder = runs.resolve(PREFIX + sweep);
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.noJournal, runs), e);
		}
		FileChannel file = FileChannel.open(folder.resolve(TRIALS), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			lock(file, folder);
			Journal journal = new Journal(folder, file);
			journal.read();
			return journal;
		} catch (IOException | InputException | RuntimeException e) {
			file.close();
			throw e;
		}
	}

	/** Held until the file is closed. */
	private static FileLock lock(FileChannel file, Path folder) throws InputException, IOException {
		FileLock lock;
		try {
			lock = file.tryLock();
		} catch (OverlappingFileLockException e) {
			lock = null; // another thread of this process
		}
		if (lock == null) {
			throw new InputException(folder.toString(), 0, Messages.atWork, Messages.atWorkExpected);
		}
		return lock;
	}

	private void read() throws IOException {
		int end = read(Files.readString(folder.resolve(TRIALS), StandardCharsets.UTF_8), lines);
		// a line that was cut off by the kill, or damaged, goes
		file.truncate(end);
		file.position(file.size());
	}

	/** Adds the lines that are whole. Returns how many bytes they take. */
	private static int read(String text, List<Line> lines) {
		int end = 0;
		for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', end)) {
			try {
				Line line = Json.LINE.fromJson(text.substring(end, at), Line.class);
				if (line == null || line.trial() == null || line.trial().number() != lines.size()) {
					break;
				}
				lines.add(line);
			} catch (JsonParseException e) {
				break; // what stands behind a damaged line is tried again
			}
			end = at + 1;
		}
		return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
	}

	/** The sweeps beside the runs of a folder, whether somebody works at them or not; those that cannot be read are left out. */
	static List<StoredSweep> all(Path runs) throws IOException {
		List<StoredSweep> found = new ArrayList<>();
		try (Stream<Path> all = Files.list(runs)) {
			for (Path p : (Iterable<Path>) all.filter(p -> p.getFileName().toString().startsWith(PREFIX))::iterator) {
				try {
					stored(p).ifPresent(found::add);
				} catch (IOException e) {
					continue; // damaged, of a later version, or locked by a system that does not let others read
				}
			}
		}
		return found;
	}

	/**
	 * Deletes what sweeps have tried, by what their pipelines' steps were given, and of those that do not say it. Those that somebody works at stay.
	 *
	 * @return how many sweeps
	 */
	static int forget(Path runs, Predicate<List<Map<String, Object>>> which) throws IOException {
		List<Path> folders = List.of();
		if (Files.isDirectory(runs)) {
			try (Stream<Path> all = Files.list(runs)) {
				folders = all.filter(p -> p.getFileName().toString().startsWith(PREFIX) && Files.isDirectory(p)).sorted().toList();
			}
		}
		int forgotten = 0;
		for (Path folder : folders) {
			if (isOf(folder, which) && !isAtWork(folder)) {
				Disk.delete(folder);
				forgotten++;
			}
		}
		return forgotten;
	}

	private static boolean isOf(Path folder, Predicate<List<Map<String, Object>>> which) {
		try {
			List<Map<String, Object>> reads = Json.read(folder.resolve(BEGUN), Begun.class).reads();
			return reads == null || which.test(reads);
		} catch (IOException e) {
			return true; // there is none, or it is damaged: it cannot be told
		}
	}

	private static boolean isAtWork(Path folder) throws IOException {
		try (FileChannel file = FileChannel.open(folder.resolve(TRIALS), StandardOpenOption.WRITE)) {
			return file.tryLock() == null;
		} catch (OverlappingFileLockException e) {
			return true;
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	private static Optional<StoredSweep> stored(Path folder) throws IOException {
		if (!Files.isRegularFile(folder.resolve(BEGUN))) {
			return Optional.empty(); // of a version that did not write it down
		}
		Begun begun = Json.read(folder.resolve(BEGUN), Begun.class);
		if (begun.file() == null || begun.sweep() == null || begun.sweep().format() > SweepRecord.FORMAT) {
			return Optional.empty(); // damaged, or of a later version
		}
		Instant changed = Files.getLastModifiedTime(folder.resolve(TRIALS)).toInstant();
		Path run = Files.isRegularFile(folder.resolve(DONE)) ? folder.resolveSibling(Json.read(folder.resolve(DONE), Done.class).run()) : null;
		Optional<SweepRecord> judged = run == null ? Optional.empty() : SweepRecord.of(run);
		if (judged.isPresent()) {
			return Optional.of(new StoredSweep(Path.of(begun.file()), judged.get(), Optional.of(run), changed));
		}
		List<Line> lines = new ArrayList<>();
		read(Files.readString(folder.resolve(TRIALS), StandardCharsets.UTF_8), lines);
		SweepRecord known = begun.sweep();
		Line told = lines.stream().filter(l -> !l.metric().isEmpty()).findFirst().orElse(null);
		return Optional.of(new StoredSweep(Path.of(begun.file()), new SweepRecord(known.format(), known.sweep(), known.started(),
				lines.isEmpty() ? 0 : lines.getLast().elapsed(), known.search(), known.parameters(), known.space(), known.judge(),
				told == null ? known.metric() : told.metric(), told == null ? known.higherIsBetter() : told.higherIsBetter(), known.recommender(),
				lines.stream().map(Line::trial).toList(), -1, known.stopped(), 0, known.notes()), Optional.empty(), changed));
	}

	/** Remembers what the sweep is. */
	void begin(Pipeline pipeline, SweepRecord sweep) throws IOException {
		Begun begun = new Begun(pipeline.file().toAbsolutePath().toString(), sweep.with(List.of(), -1), pipeline.steps().stream().map(Sources::parameters).toList());
		Disk.replace(folder.resolve(BEGUN), (Json.FILE.toJson(begun) + '\n').getBytes(StandardCharsets.UTF_8));
	}

	/** The trials known, by number. */
	List<Line> lines() {
		return lines;
	}

	/** Forgets the trials from a number on: they are not those of this sweep. */
	void cut(int number) throws IOException {
		while (lines.size() > number) {
			lines.removeLast();
		}
		file.truncate(0);
		file.position(0);
		for (Line line : lines) {
			write(line);
		}
	}

	/** Writes trials in the order of their numbers. */
	void add(Line line) throws IOException {
		lines.add(line);
		write(line);
	}

	private void write(Line line) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((Json.LINE.toJson(line) + '\n').getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			file.write(bytes);
		}
		file.force(true);
	}

	/** That the choice was judged; null when it was not. */
	Done done() throws IOException {
		Path done = folder.resolve(DONE);
		return Files.isRegularFile(done) ? Json.read(done, Done.class) : null;
	}

	/** Remembers that the choice was judged. */
	void finish(Done done) throws IOException {
		Disk.replace(folder.resolve(DONE), (Json.FILE.toJson(done) + '\n').getBytes(StandardCharsets.UTF_8));
	}

	/** How many other sweeps beside this one judged a choice on a test side. */
	int judged(String side) throws IOException {
		int n = 0;
		try (Stream<Path> all = Files.list(folder.getParent())) {
			for (Path p : (Iterable<Path>) all::iterator) {
				Path done = p.resolve(DONE);
				if (!p.equals(folder) && p.getFileName().toString().startsWith(PREFIX) && Files.isRegularFile(done)
						&& side.equals(Json.read(done, Done.class).side())) {
					n++;
				}
			}
		}
		return n;
	}

	Path folder() {
		return folder;
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
