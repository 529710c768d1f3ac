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
import java.util.ArrayList;
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
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads the set of the genre contest of ISMIR 2004: three parts, each with a list of its tracks without a header: class, artist, album, track,
 * number, file, and in the evaluation part the track's number at Magnatune.
 * <p>
 * Source: Cano et al. 2006, ISMIR 2004 audio description contest, MTG-TR-2006-02.
 */
public final class Ismir2004Importer implements Importer<Ismir2004Importer.Parameters> {

	static final String ID = "ismir2004-genre"; //$NON-NLS-1$

	private static final String LIST = "tracklist.csv"; //$NON-NLS-1$
	private static final String[] COLUMNS = { "class", "artist", "album", "track", "number", "file", "magnatune" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

	/** The parts, and on which side of the contest's split each is. */
	public enum PartOfSet {
		/** Learned from. */
		TRAINING(Sides.TRAIN),
		/** What participants tried their systems with. */
		DEVELOPMENT(Sides.VALIDATION),
		/** What they were judged on. */
		EVALUATION(Sides.TEST);

		private final String side;

		PartOfSet(String side) {
			this.side = side;
		}

		String folder() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%ismir.folder", help = "%ismir.folder.help", folder = true) Path folder,
			@Parameter(value = "training, development, evaluation", label = "%ismir.parts", help = "%ismir.parts.help", min = 1) List<PartOfSet> parts,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Ledger ledger = new Ledger(p.badLines(), context);
		SoundSet set = new SoundSet(SoundSet.STYLE);
		List<String> missing = new ArrayList<>();
		for (PartOfSet part : p.parts()) {
			Path list = list(folder, part);
			if (list == null) {
				missing.add(part.folder());
			} else {
				read(folder, part, list, set, ledger);
			}
		}
		if (missing.size() == p.parts().size()) {
			throw new InputException(folder.toString(), 0, Messages.ismir_none, Messages.ismir_expected);
		} else if (!missing.isEmpty()) {
			context.note(NLS.bind(Messages.ismir_missing, String.join(", ", missing))); //$NON-NLS-1$
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	private static Path list(Path folder, PartOfSet part) {
		return Folders.file(folder, "metadata/" + part.folder() + '/' + LIST, part.folder() + '/' + LIST); //$NON-NLS-1$
	}

	private static void read(Path folder, PartOfSet part, Path list, SoundSet set, Ledger ledger) throws IOException, InputException {
		Path sounds = Folders.first(folder, "audio/" + part.folder(), part.folder()); //$NON-NLS-1$
		if (sounds != null && SoundFiles.below(sounds, ledger).isEmpty()) {
			sounds = null; // only its list is there
		}
		try (RecordReader reader = new RecordReader(TextFile.of(list), Delimiter.COMMA, '"', ledger)) {
			reader.columns(6, 7, COLUMNS);
			String[] record;
			while ((record = reader.next()) != null) {
				String path = record[5].strip();
				Path within = SoundFiles.within(folder, path);
				Path file = null;
				if (within == null) {
					reader.wrong(NLS.bind(Messages.styles_escape, path), Messages.ismir_line);
					continue;
				} else if (sounds != null && (file = sound(sounds, part, path, reader)) == null) {
					continue;
				}
				int clip = set.add(part.folder() + '/' + SoundFiles.id(folder, within), file);
				if (clip < 0) {
					reader.wrong(NLS.bind(Messages.styles_twice, path), Messages.styles_twiceExpected);
					continue;
				}
				set.say(clip, SoundSet.STYLE, record[0]);
				set.say(clip, SoundSet.TRACK, set.id(clip));
				// names of the development part stand for people nobody knows; artist_1 there is nobody elsewhere
				set.say(clip, SoundSet.ARTIST, record[1]);
				set.say(clip, SoundSet.ALBUM, record[1].strip() + " - " + record[2].strip()); //$NON-NLS-1$
				set.say(clip, SoundSet.TITLE, record[3]);
				set.say(clip, COLUMNS[4], record[4]);
				set.say(clip, COLUMNS[6], record.length > 6 ? record[6] : null);
				set.say(clip, Sides.SPLIT, part.side);
			}
			reader.sum();
		}
		ledger.count(NLS.bind(Messages.sound_none, part.folder()), sounds == null ? 1 : 0);
	}

	/** Where the path in a list begins differs between the copies that are passed around. */
	private static Path sound(Path sounds, PartOfSet part, String path, RecordReader reader) throws InputException {
		for (String under : new String[] { path, "tracks/" + path, "../" + path }) { //$NON-NLS-1$ //$NON-NLS-2$
			Path file = SoundFiles.within(sounds, under);
			if (file != null && Files.isRegularFile(file)) {
				return SoundFiles.named(sounds, under, reader::wrong);
			}
		}
		return SoundFiles.named(sounds, path, reader::wrong);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		List<String> parts = new ArrayList<>();
		for (PartOfSet part : PartOfSet.values()) {
			if (list(path, part) != null) {
				parts.add(part.folder());
			}
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Probe(0.95, Map.of("folder", path.toAbsolutePath().toString()), //$NON-NLS-1$
				NLS.bind(Messages.ismir_probe, String.join(", ", parts)))); //$NON-NLS-1$
	}
}
