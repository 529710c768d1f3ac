/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.FileAssets;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;

/** Finds where songs of a catalogue can be heard. */
public final class SongFiles {

	/** The attribute that names a song's file. */
	private static final String FILE = "file"; //$NON-NLS-1$
	/** The attribute that names a song's MIDI file, and the type of these assets. */
	private static final String MIDI = "midi"; //$NON-NLS-1$

	private SongFiles() {
	}

	/**
	 * Files of songs: those their attribute {@code file} names, or, without that attribute, those in the folder called by their ids.
	 * A file that is not there, or is outside the folder, is counted and left out; its song has no sound.
	 *
	 * @param table  the table the songs were read from, whose folder is taken when no other is given; may be null
	 * @param folder where the files are; may be null
	 * @return nothing when there is neither the attribute nor a folder
	 * @throws InputException when the folder is none
	 */
	public static Optional<AssetSource> find(Entities songs, Path table, Path folder, Ledger ledger) throws IOException, InputException {
		Optional<Attribute> named = songs.attribute(FILE);
		if (folder == null && (named.isEmpty() || table == null)) {
			return Optional.empty();
		}
		Path base = (folder != null ? folder : table.toAbsolutePath().getParent()).toAbsolutePath().normalize();
		if (!Files.isDirectory(base)) {
			throw new InputException(base.toString(), 0, Messages.songs_folder, Messages.songs_folderExpected);
		}
		Map<String, Path> byName = named.isPresent() ? Map.of() : byName(base);
		Path[] files = new Path[songs.size()];
		long missing = 0;
		for (int i = 0; i < files.length; i++) {
			String name = named.isPresent() ? named.get().text(i) : songs.ids().id(i);
			files[i] = named.isPresent() ? file(base, name) : byName.get(name);
			missing += files[i] == null && !name.isBlank() ? 1 : 0;
		}
		ledger.count(NLS.bind(Messages.songs_missing, base), missing);
		return Optional.of(new FileAssets(songs.kind(), AssetSource.AUDIO, files));
	}

	/**
	 * MIDI files of songs: those their attribute {@code midi} names, beside the table or in the folder, as assets of type {@code midi}. A file
	 * that is not there, or is outside the folder, is counted and left out.
	 *
	 * @param table  the table the songs were read from, whose folder is taken when no other is given; may be null
	 * @param folder where the files are; may be null
	 * @return nothing without the attribute
	 */
	public static Optional<AssetSource> scores(Entities songs, Path table, Path folder, Ledger ledger) throws IOException {
		Optional<Attribute> named = songs.attribute(MIDI);
		if (named.isEmpty() || folder == null && table == null) {
			return Optional.empty();
		}
		Path base = (folder != null ? folder : table.toAbsolutePath().getParent()).toAbsolutePath().normalize();
		Path[] files = new Path[songs.size()];
		long missing = 0;
		for (int i = 0; i < files.length; i++) {
			String name = named.get().text(i);
			files[i] = file(base, name);
			missing += files[i] == null && !name.isBlank() ? 1 : 0;
		}
		ledger.count(NLS.bind(Messages.songs_noScore, base), missing);
		return Optional.of(new FileAssets(songs.kind(), MIDI, files));
	}

	/** The sounds directly in a folder by their names without ending; of several of one name the first by its ending. */
	private static Map<String, Path> byName(Path folder) throws IOException {
		Map<String, Path> files = new HashMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			all.filter(SoundFiles::is).sorted().forEach(p -> {
				String name = p.getFileName().toString();
				files.putIfAbsent(name.substring(0, name.lastIndexOf('.')), p);
			});
		}
		return files;
	}

	private static Path file(Path folder, String name) {
		Path file = SoundFiles.within(folder, name);
		return file != null && Files.isRegularFile(file) ? file : null;
	}
}
