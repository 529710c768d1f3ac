/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Folders;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.audio.SoundFiles;
import org.recital.importers.internal.audio.SoundSet;
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.delimited.NamedTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads FMA: {@code tracks.csv} with its header of three lines, genres, the published split, the files of a subset, and on request the features
 * that come with it.
 * <p>
 * Source: Defferrard, Benzi, Vandergheynst and Bresson 2017, FMA: A dataset for music analysis.
 */
public final class FmaImporter implements Importer<FmaImporter.Parameters> {

	static final String ID = "fma"; //$NON-NLS-1$

	private static final String TRACKS = "tracks.csv"; //$NON-NLS-1$
	private static final String GENRES = "genres"; //$NON-NLS-1$
	private static final Map<String, String> SIDES = Map.of("training", Sides.TRAIN, "validation", Sides.VALIDATION, "test", Sides.TEST); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** What is taken of a track, by the names of its columns. */
	private static final String[][] TAKEN = { { "track title", SoundSet.TITLE }, { "artist id", SoundSet.ARTIST }, { "artist name", "artist name" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			{ "album id", SoundSet.ALBUM }, { "album title", "album title" }, { "track license", "licence" }, { "track duration", "duration" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			{ "track listens", "listens" }, { "track favorites", "favorites" }, { "track language_code", "language" } }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** Subsets, each within the next. */
	public enum Subset {
		/** 8,000 clips of 30 s, eight genres alike. */
		SMALL,
		/** 25,000 clips of 30 s, sixteen genres. */
		MEDIUM,
		/** All tracks, as clips of 30 s. */
		LARGE,
		/** All tracks whole. */
		FULL;

		private String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether a track that the table has in this or a smaller subset is meant. */
		private boolean has(String smallest) {
			return this == FULL || Arrays.stream(values()).anyMatch(s -> s.key().equals(smallest) && s.ordinal() <= ordinal());
		}
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%fma.folder", help = "%fma.folder.help", folder = true) Path folder,
			@Parameter(value = "small", label = "%fma.subset", help = "%fma.subset.help") Subset subset,
			@Parameter(value = "", label = "%fma.sounds", help = "%fma.sounds.help", folder = true) Path sounds,
			@Parameter(value = "false", label = "%fma.features", help = "%fma.features.help") boolean features,
			@Parameter(value = "false", label = "%fma.echonest", help = "%fma.echonest.help") boolean echonest,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Path metadata = metadata(folder);
		if (metadata == null) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.set_none, TRACKS), Messages.fma_expected);
		}
		Path sounds = Names.given(p.sounds()) ? Folders.of(p.sounds()) : sounds(folder, p.subset());
		Ledger ledger = new Ledger(p.badLines(), context);
		SoundSet set = new SoundSet(SoundSet.STYLE);
		Path genres = Folders.file(metadata, "genres.csv"); //$NON-NLS-1$
		tracks(Folders.file(metadata, TRACKS), genres == null ? Map.of() : genres(genres, ledger), sounds, p.subset(), set, ledger);
		ledger.count(NLS.bind(Messages.sound_none, p.subset().key()), sounds == null ? 1 : 0);
		if (set.size() == 0) {
			throw new InputException(metadata.resolve(TRACKS).toString(), 0, NLS.bind(Messages.fma_noTrack, p.subset().key()), Messages.fma_subsets);
		}
		if (p.features()) {
			numbers(metadata, "features.csv", "", set, ledger); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (p.echonest()) {
			numbers(metadata, "echonest.csv", "_features", set, ledger); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	private static Path metadata(Path folder) {
		for (String name : new String[] { "fma_metadata", "" }) { //$NON-NLS-1$ //$NON-NLS-2$
			if (Folders.file(folder.resolve(name), TRACKS) != null) {
				return folder.resolve(name).normalize();
			}
		}
		return null;
	}

	/** The folder of the subset or of the next that holds it too. */
	private static Path sounds(Path folder, Subset subset) {
		return Folders.first(folder, Arrays.stream(Subset.values()).filter(s -> s.ordinal() >= subset.ordinal()).map(s -> "fma_" + s.key()).toArray(String[]::new)); //$NON-NLS-1$
	}

	private static Map<String, String> genres(Path path, Ledger ledger) throws IOException, InputException {
		Map<String, String> titles = new HashMap<>();
		try (NamedTable table = open(path, 1, ledger)) {
			int id = table.column("genre_id"); //$NON-NLS-1$
			int title = table.column("title"); //$NON-NLS-1$
			while (table.next()) {
				titles.putIfAbsent(table.get(id), table.get(title));
			}
		}
		return titles;
	}

	private static void tracks(Path path, Map<String, String> genres, Path sounds, Subset subset, SoundSet set, Ledger ledger)
			throws IOException, InputException {
		try (NamedTable table = open(path, 3, ledger)) {
			int side = table.column("set split"); //$NON-NLS-1$
			int smallest = table.column("set subset"); //$NON-NLS-1$
			int style = table.column("track genre_top"); //$NON-NLS-1$
			int all = table.find("track genres_all"); //$NON-NLS-1$
			int[] taken = new int[TAKEN.length];
			for (int t = 0; t < taken.length; t++) {
				taken[t] = table.find(TAKEN[t][0]);
			}
			AttributeColumn.Labels labels = set.labels(GENRES);
			while (table.next()) {
				if (!subset.has(table.get(smallest))) {
					continue;
				}
				String id = table.id(0);
				if (id == null || !number(id, table)) {
					continue;
				}
				String name = String.format(Locale.ROOT, "%06d", Integer.parseInt(id)); //$NON-NLS-1$
				Path file = null;
				if (sounds != null && (file = SoundFiles.named(sounds, name.substring(0, 3) + '/' + name + ".mp3", table::wrong)) == null) { //$NON-NLS-1$
					continue;
				}
				int track = set.add(id, file);
				if (track < 0) {
					table.wrong(NLS.bind(Messages.clip_twice, id), Messages.clip_twiceExpected);
					continue;
				}
				set.say(track, SoundSet.STYLE, table.get(style));
				set.say(track, SoundSet.TRACK, id);
				for (int t = 0; t < taken.length; t++) {
					set.say(track, TAKEN[t][1], table.get(taken[t]));
				}
				set.say(track, Sides.SPLIT, SIDES.get(table.get(side)));
				for (String genre : table.get(all).replaceAll("[\\[\\]\\s]", "").split(",")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					if (!genre.isEmpty()) {
						ledger.count(Messages.fma_genreUnknown, genres.containsKey(genre) ? 0 : 1);
						labels.add(track, genres.getOrDefault(genre, genre));
					}
				}
			}
		}
	}

	private static boolean number(String id, NamedTable table) throws InputException {
		boolean number = id.matches("[0-9]{1,9}"); //$NON-NLS-1$
		if (!number) {
			table.wrong(NLS.bind(Messages.line_number, id, "track_id"), Messages.fma_id); //$NON-NLS-1$
		}
		return number;
	}

	/** Numbers of tracks from a table with a header of four lines, of which those columns are taken whose name holds a word. */
	private static void numbers(Path metadata, String name, String word, SoundSet set, Ledger ledger) throws IOException, InputException {
		Path path = Folders.file(metadata, name);
		if (path == null) {
			throw new InputException(metadata.toString(), 0, NLS.bind(Messages.set_none, name), Messages.fma_expected);
		}
		try (NamedTable table = open(path, 4, ledger)) {
			AttributeColumn.Numbers[] columns = new AttributeColumn.Numbers[table.names().size()];
			for (int c = 1; c < columns.length; c++) {
				columns[c] = table.names().get(c).contains(word) ? set.numbers(table.names().get(c)) : null;
			}
			long others = 0;
			long wrong = 0;
			while (table.next()) {
				int track = set.find(table.get(0));
				others += track < 0 ? 1 : 0;
				for (int c = 1; c < columns.length && track >= 0; c++) {
					if (columns[c] != null && !table.get(c).isEmpty()) {
						float value = Numbers.parseFloat(table.get(c));
						boolean finite = !Float.isNaN(value) && !Float.isInfinite(value);
						wrong += finite ? 0 : 1;
						columns[c].set(track, finite ? value : Float.NaN);
					}
				}
			}
			ledger.count(NLS.bind(Messages.set_others, name), others);
			ledger.count(NLS.bind(Messages.count_notNumbers, name), wrong);
		}
	}

	private static NamedTable open(Path path, int lines, Ledger ledger) throws IOException, InputException {
		return NamedTable.open(TextFile.of(path), Delimiter.COMMA, '"', lines, ledger);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		Path metadata = Files.isDirectory(path) ? metadata(path) : null;
		try {
			if (metadata == null || !TextFile.of(Folders.file(metadata, TRACKS)).firstLine().startsWith(",album,")) { //$NON-NLS-1$
				return Optional.empty();
			}
			Map<String, Object> parameters = new HashMap<>(Map.of("folder", path.toAbsolutePath().toString())); //$NON-NLS-1$
			Path beside = sounds(path.toAbsolutePath().normalize().resolveSibling(""), Subset.SMALL); //$NON-NLS-1$
			if (sounds(path, Subset.SMALL) == null && beside != null) { // it is fma_metadata that is looked at
				parameters.put("sounds", beside.toString()); //$NON-NLS-1$
			}
			return Optional.of(new Probe(0.95, parameters, Messages.fma_probe));
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
