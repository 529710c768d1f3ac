/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.recital.core.run.internal.Layout;
import org.recital.core.run.internal.Messages;
import org.recital.core.store.internal.Disk;
import org.recital.core.store.internal.Json;

import com.google.gson.stream.JsonReader;

/** A folder of runs. */
public final class RunStore {

	private final Path folder;

	/** @param runsFolder need not be there yet */
	public RunStore(Path runsFolder) {
		this.folder = runsFolder;
	}

	/** The folder of runs. */
	public Path folder() {
		return folder;
	}

	/** All runs, newest first; reads only the beginning of each record. A folder that is no run, or a damaged one, is left out. */
	public List<RunHeader> list() throws IOException {
		List<RunHeader> runs = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return runs;
		}
		try (Stream<Path> all = Files.list(folder)) {
			for (Path p : (Iterable<Path>) all::iterator) {
				RunHeader header = Disk.isTemporary(p) ? null : header(p.resolve(Layout.RECORD));
				if (header != null) {
					runs.add(header);
				}
			}
		}
		runs.sort(Comparator.comparing(RunHeader::started).thenComparing(RunHeader::id).reversed());
		return runs;
	}

	/** The header is the first member, so that the rest need not be read; null when the file is no record. */
	private static RunHeader header(Path file) throws IOException {
		try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8); JsonReader in = new JsonReader(text)) {
			in.beginObject();
			if (!in.nextName().equals("header")) { //$NON-NLS-1$
				return null;
			}
			RunHeader header = Json.FILE.fromJson(in, RunHeader.class);
			boolean known = header != null && header.format() >= 1 && header.format() <= RunRecord.FORMAT && header.id() != null
					&& header.started() != null && header.result() != null;
			return known ? header : null;
		} catch (NoSuchFileException e) {
			return null; // some other folder, or one deleted in the meantime
		} catch (java.nio.file.FileSystemException e) {
			return null; // not a folder
		} catch (RuntimeException | java.io.EOFException | java.nio.charset.CharacterCodingException
				| com.google.gson.stream.MalformedJsonException e) {
			return null; // damaged: opening it says what is wrong
		}
	}

	/** Opens a run. */
	public RunFolder open(String id) throws IOException {
		return RunFolder.open(path(id));
	}

	private Path path(String id) throws IOException {
		Path path = folder.resolve(id).normalize();
		if (!folder.normalize().equals(path.getParent()) || !Files.isDirectory(path)) {
			throw new IOException(Messages.bind(Messages.noSuchRun, path));
		}
		return path;
	}

	/** Deletes a run. */
	public void delete(String id) throws IOException {
		Path path = path(id);
		// first away from its name, so that it is never half there
		Path grave = Disk.temporary(folder);
		Files.move(path, grave.resolve(id), StandardCopyOption.ATOMIC_MOVE);
		Disk.delete(grave);
	}

	/** Gives a run another title. */
	public void rename(String id, String title) throws IOException {
		RunFolder run = open(id);
		RunRecord renamed = run.record().withHeader(run.record().header().withTitle(title));
		Disk.replace(run.folder().resolve(Layout.RECORD), (Json.FILE.toJson(renamed) + '\n').getBytes(StandardCharsets.UTF_8));
	}
}
