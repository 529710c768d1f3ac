/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.IdTable;
import org.recital.importers.internal.delimited.MetadataTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads what goes with the triplets of the Million Song Dataset: which tracks are of which song, songs matched to a wrong track, and
 * genres of tracks.
 */
final class MillionSongs {

	/** The attribute with the genre that most people gave. */
	static final String STYLE = "style"; //$NON-NLS-1$

	private static final Delimiter SEP = new Delimiter("<SEP>", false); //$NON-NLS-1$
	private static final List<String> NAMES = List.of("track", "song", "artist", "title"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final Pattern PAIR = Pattern.compile("<(SO[0-9A-Z]{16}) +(TR[0-9A-Z]{16})>"); //$NON-NLS-1$

	private final EntityTable items;
	private final Ledger ledger;
	private final IdTable tracks = new IdTable();
	private int[] songs = new int[64];

	MillionSongs(EntityTable items, Ledger ledger) {
		this.items = items;
		this.ledger = ledger;
	}

	/** Whether a file is {@code unique_tracks.txt}. */
	static boolean is(TextFile file) {
		return file.firstLine().contains(SEP.text());
	}

	/** The songs that were matched to a wrong track, as {@code sid_mismatches.txt} lists them. */
	static IdTable mismatches(Path path, Ledger ledger) throws IOException, InputException {
		IdTable wrong = new IdTable();
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.NONE, -1, ledger)) {
			String[] record;
			while ((record = reader.next()) != null) {
				Matcher pair = PAIR.matcher(record[0]);
				if (pair.find()) {
					wrong.intern(pair.group(1));
				} else {
					reader.wrong(Messages.songs_pair, Messages.songs_pairExpected);
				}
			}
			reader.sum();
		}
		return wrong;
	}

	/**
	 * Reads {@code unique_tracks.txt}; of several tracks of a song the first.
	 *
	 * @param unheard whether songs that nobody played are added
	 * @param leftOut songs that are no items; may be null
	 */
	void songs(TextFile file, MetadataTable table, boolean unheard, IdTable leftOut) throws IOException, InputException {
		long left = 0;
		try (RecordReader reader = new RecordReader(file, SEP, -1, ledger)) {
			reader.columns(4, 4, NAMES.toArray(String[]::new));
			String[] record;
			while ((record = reader.next()) != null) {
				String song = record[1].strip();
				if (song.isEmpty()) {
					reader.wrong(NLS.bind(Messages.line_id, NAMES.get(1)), Messages.expected_id);
				} else if (items.ids().find(song) >= 0 || unheard && (leftOut == null || leftOut.find(song) < 0)) {
					table.add(song, NAMES, record, 1);
					remember(record[0].strip(), items.ids().find(song));
				} else {
					left++;
				}
			}
			reader.sum();
		}
		ledger.count(Messages.songs_unheard, left);
	}

	private void remember(String track, int song) {
		int number = tracks.intern(track);
		if (number == songs.length) {
			songs = java.util.Arrays.copyOf(songs, number * 2);
		}
		songs[number] = song;
	}

	/** Reads genres of tracks, {@code track genre [second genre]} with tabs between; of several tracks of a song the first that has one. */
	void styles(Path path) throws IOException, InputException {
		AttributeColumn.Labels styles = items.labels(STYLE, false);
		BitSet said = new BitSet();
		long others = 0;
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.TAB, -1, ledger)) {
			reader.columns(2, 3, NAMES.getFirst(), STYLE, "second").comments('#'); //$NON-NLS-1$
			String[] record;
			while ((record = reader.next()) != null) {
				int track = tracks.find(record[0].strip());
				if (record[1].isBlank()) {
					reader.wrong(NLS.bind(Messages.line_id, STYLE), Messages.expected_id);
				} else if (track < 0) {
					others++;
				} else if (!said.get(songs[track])) {
					said.set(songs[track]);
					styles.add(songs[track], record[1].strip());
				}
			}
			reader.sum();
		}
		ledger.count(Messages.songs_stylesOther, others);
		ledger.count(Messages.songs_stylesNone, items.ids().size() - said.cardinality());
	}
}
