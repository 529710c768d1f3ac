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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads what AudioSet says of ten seconds each of two million videos: which of 527 classes are heard. The sounds are no part of it; a folder
 * of those somebody has may be named.
 * <p>
 * Source: Gemmeke et al. 2017, Audio Set: An ontology and human-labeled dataset for audio events.
 */
public final class AudioSetImporter implements Importer<AudioSetImporter.Parameters> {

	static final String ID = "audioset"; //$NON-NLS-1$

	/** Commas within the list of classes have no blank behind them, those between columns have. */
	private static final Delimiter BETWEEN = new Delimiter(", ", false); //$NON-NLS-1$
	private static final String[] COLUMNS = { "YTID", "start_seconds", "end_seconds", "positive_labels" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/** The files of segments. */
	public enum Segments {
		/** 22,160 segments to learn from, at least 59 of each class. */
		BALANCED("balanced_train_segments.csv", Sides.TRAIN), //$NON-NLS-1$
		/** 2,041,789 further segments to learn from. */
		UNBALANCED("unbalanced_train_segments.csv", Sides.TRAIN), //$NON-NLS-1$
		/** 20,371 segments to be judged on. */
		EVALUATION("eval_segments.csv", Sides.TEST); //$NON-NLS-1$

		private final String file;
		private final String side;

		Segments(String file, String side) {
			this.file = file;
			this.side = side;
		}
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%audioset.folder", help = "%audioset.folder.help", folder = true) Path folder,
			@Parameter(value = "balanced, evaluation", label = "%audioset.segments", help = "%audioset.segments.help", min = 1) List<Segments> segments,
			@Parameter(value = "", label = "%audioset.below", help = "%audioset.below.help") String below,
			@Parameter(value = "", label = "%audioset.sounds", help = "%audioset.sounds.help", folder = true) Path sounds,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Ledger ledger = new Ledger(p.badLines(), context);
		Ontology ontology = Ontology.read(folder, ledger);
		Set<String> wanted = p.below().isBlank() ? null : ontology.below(p.below().strip());
		Map<String, Path> sounds = Names.given(p.sounds()) ? sounds(Folders.of(p.sounds()), ledger) : null;
		SoundSet set = new SoundSet();
		for (Segments segments : p.segments()) {
			Path file = Folders.file(folder, segments.file);
			if (file == null) {
				throw new InputException(folder.toString(), 0, NLS.bind(Messages.set_none, segments.file), Messages.audioset_expected);
			}
			read(file, segments, ontology, wanted, sounds, set, ledger);
		}
		if (set.size() == 0) {
			throw new InputException(folder.toString(), 0, Messages.audioset_empty, Messages.audioset_expected);
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	private static void read(Path path, Segments segments, Ontology ontology, Set<String> wanted, Map<String, Path> sounds, SoundSet set, Ledger ledger)
			throws IOException, InputException {
		AttributeColumn.Labels labels = set.labels(SoundSet.TAGS);
		long others = 0;
		long silent = 0;
		try (RecordReader reader = new RecordReader(TextFile.of(path), BETWEEN, '"', ledger)) {
			reader.columns(4, 4, COLUMNS).comments('#');
			String[] record;
			while ((record = reader.next()) != null) {
				String video = record[0].strip();
				float start = Numbers.parseFloat(record[1]);
				float end = Numbers.parseFloat(record[2]);
				if (video.isEmpty()) {
					reader.wrong(NLS.bind(Messages.line_id, COLUMNS[0]), Messages.expected_id);
					continue;
				} else if (!(start >= 0 && end > start && end < 1e7f)) {
					reader.wrong(NLS.bind(Messages.audioset_times, record[1], record[2]), Messages.audioset_timesExpected);
					continue;
				}
				List<String> classes = List.of(record[3].strip().split("\\s*,\\s*")); //$NON-NLS-1$
				if (wanted != null && classes.stream().noneMatch(wanted::contains)) {
					others++;
					continue;
				}
				String id = video + '_' + Math.round(start * 1000);
				Path file = sounds == null ? null : sound(sounds, video, start, end);
				if (sounds != null && file == null) {
					silent++;
					continue;
				}
				int item = set.add(id, file);
				if (item < 0) {
					reader.wrong(NLS.bind(Messages.clip_twice, id), Messages.clip_twiceExpected);
					continue;
				}
				set.say(item, SoundSet.TRACK, video);
				set.numbers("start").set(item, start); //$NON-NLS-1$
				set.numbers("end").set(item, end); //$NON-NLS-1$
				set.say(item, Sides.SPLIT, segments.side);
				for (String c : classes) {
					if (!c.isEmpty()) {
						labels.add(item, ontology.name(c));
					}
				}
			}
			reader.sum();
		}
		ledger.count(Messages.audioset_others, others);
		ledger.count(Messages.audioset_silent, silent);
	}

	/** Sounds by what their files are called. */
	private static Map<String, Path> sounds(Path folder, Ledger ledger) throws IOException, InputException {
		Map<String, Path> sounds = new HashMap<>();
		SoundFiles.whole(folder, SoundFiles.below(folder, ledger), ledger).forEach(f -> sounds.putIfAbsent(SoundFiles.stem(f), f));
		return sounds;
	}

	/** The sound of a segment, by the names that programs which fetch them give. */
	private static Path sound(Map<String, Path> sounds, String video, float start, float end) {
		List<String> names = new ArrayList<>(List.of(video, 'Y' + video));
		for (String separator : new String[] { "_", "-" }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (float unit : new float[] { 1, 1000 }) {
				String from = video + separator + Math.round(start * unit);
				names.addAll(List.of(from, from + separator + Math.round(end * unit)));
			}
		}
		names.add(String.format(Locale.ROOT, "%s_%.3f_%.3f", video, start, end)); //$NON-NLS-1$
		names.add(String.format(Locale.ROOT, "Y%s_%.3f_%.3f", video, start, end)); //$NON-NLS-1$
		return names.stream().map(sounds::get).filter(f -> f != null).findFirst().orElse(null);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		List<String> there = new ArrayList<>();
		Set<String> files = new HashSet<>();
		for (Segments s : Segments.values()) {
			if (Folders.file(path, s.file) != null) {
				there.add(s.name().toLowerCase(Locale.ROOT));
				files.add(s.file);
			}
		}
		return there.isEmpty() ? Optional.empty()
				: Optional.of(new Probe(0.95, Map.of("folder", path.toAbsolutePath().toString(), "segments", List.copyOf(there)), //$NON-NLS-1$ //$NON-NLS-2$
						NLS.bind(Messages.audioset_probe, String.join(", ", there)))); //$NON-NLS-1$
	}
}
