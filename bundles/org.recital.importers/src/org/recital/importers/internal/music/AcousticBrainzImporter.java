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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
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
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads AcousticBrainz: a document of JSON for each submission of a recording, with what was measured (low level) or what models said of it
 * (high level). Recordings are items; numbers of the low level become attributes; each model becomes a text and its probabilities. A table
 * of genres, as the MediaEval task has them, gives classes that people chose.
 * <p>
 * Source: Porter, Bogdanov, Kaye, Tsukanov and Serra 2015, AcousticBrainz: a community platform for gathering music information obtained from
 * audio; genres: Bogdanov, Porter, Schreiber, Urbano and Oramas 2019, The AcousticBrainz Genre Dataset.
 */
public final class AcousticBrainzImporter implements Importer<AcousticBrainzImporter.Parameters> {

	static final String ID = "acousticbrainz"; //$NON-NLS-1$

	private static final String GENRES = "genres"; //$NON-NLS-1$
	/** What keeps a genre and its kind apart. */
	private static final String KIND = "---"; //$NON-NLS-1$
	private static final Pattern FILE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-([0-9]{1,6}))?\\.json", Pattern.CASE_INSENSITIVE); //$NON-NLS-1$
	/** Documents read at a time, side by side. */
	private static final int BATCH = 256;

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%brainz.folder", help = "%brainz.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%brainz.take", help = "%brainz.take.help") List<String> take,
			@Parameter(value = "genre_rosamerica", label = "%brainz.style", help = "%brainz.style.help") String style,
			@Parameter(value = "", label = "%brainz.genres", help = "%brainz.genres.help") Path genres,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	/** A document: of which recording, and which submission of it. */
	private record Submission(String recording, int number, Path file) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Ledger ledger = new Ledger(p.badLines(), context);
		ledger.source(folder.toString());
		List<Submission> submissions = submissions(folder, ledger);
		if (submissions.isEmpty()) {
			throw new InputException(folder.toString(), 0, Messages.brainz_none, Messages.brainz_expected);
		}
		ledger.looked(submissions.size());
		boolean judged = Names.given(p.genres());
		Recordings recordings = new Recordings(p.take(), judged ? "" : p.style(), ledger); //$NON-NLS-1$
		IProgressMonitor progress = SubMonitor.convert(ledger.progress(judged ? 90 : 100), submissions.size());
		for (int from = 0; from < submissions.size(); from += BATCH) {
			context.checkCancelled();
			List<Submission> batch = submissions.subList(from, Math.min(submissions.size(), from + BATCH));
			BrainzDocument[] documents = new BrainzDocument[batch.size()];
			InputException[] faults = new InputException[batch.size()];
			context.parallel().forEach(batch.size(), i -> {
				try {
					documents[i] = BrainzDocument.read(batch.get(i).file());
				} catch (InputException e) {
					faults[i] = e;
				} catch (IOException e) {
					faults[i] = new InputException(batch.get(i).file().toString(), 0, String.valueOf(e.getMessage()), Messages.file_unreadableExpected);
				}
			});
			for (int i = 0; i < batch.size(); i++) {
				if (faults[i] != null) {
					ledger.broken(faults[i].problems().getFirst());
				} else {
					recordings.add(batch.get(i).recording(), documents[i]);
				}
			}
			progress.worked(batch.size());
		}
		if (recordings.set().size() == 0) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.brainz_allBroken, submissions.size()), Messages.brainz_expected);
		}
		if (judged) {
			genres(p.genres(), recordings.set(), ledger);
		}
		return recordings.set().build(Names.dataset(folder), ledger.origin(ID));
	}

	/** All documents, those of one recording together and the first submission first. */
	private static List<Submission> submissions(Path folder, Ledger ledger) throws IOException {
		List<Submission> found = new ArrayList<>();
		for (Path file : SoundFiles.below(folder, f -> FILE.matcher(f.getFileName().toString()).matches(), ledger)) {
			Matcher name = FILE.matcher(file.getFileName().toString());
			if (name.matches()) {
				found.add(new Submission(name.group(1).toLowerCase(Locale.ROOT), name.group(2) == null ? 0 : Integer.parseInt(name.group(2)), file));
			}
		}
		found.sort(Comparator.comparing(Submission::recording).thenComparing(Submission::number));
		return found;
	}

	/** Genres that people gave: recording, release group, then any number of them. */
	private static void genres(Path path, SoundSet set, Ledger ledger) throws IOException, InputException {
		AttributeColumn.Labels labels = set.labels(GENRES);
		Set<Integer> seen = new HashSet<>();
		long unknown = 0;
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.TAB, -1, ledger)) {
			reader.header();
			reader.columns(2, RecordReader.MOST_COLUMNS, "recordingmbid", "releasegroupmbid", "genre1", "..."); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			String[] record;
			while ((record = reader.next()) != null) {
				int item = set.find(record[0].strip().toLowerCase(Locale.ROOT));
				if (item < 0) {
					unknown++;
					continue;
				} else if (!seen.add(item)) {
					reader.wrong(NLS.bind(Messages.clip_twice, record[0]), Messages.clip_twiceExpected);
					continue;
				}
				set.say(item, SoundSet.ALBUM, record[1]);
				for (int c = 2; c < record.length; c++) {
					String genre = record[c].strip();
					if (!genre.isEmpty()) {
						labels.add(item, genre);
					}
				}
				set.say(item, SoundSet.STYLE, only(record));
			}
			reader.sum();
		}
		ledger.count(Messages.brainz_genresOther, unknown);
		ledger.count(Messages.brainz_genresNone, set.size() - seen.size());
	}

	/** The one genre of a recording that is no kind of another; null where there are several. */
	private static String only(String[] record) {
		Set<String> main = new HashSet<>();
		for (int c = 2; c < record.length; c++) {
			String genre = record[c].strip();
			if (!genre.isEmpty() && !genre.contains(KIND)) {
				main.add(genre);
			}
		}
		return main.size() == 1 ? main.iterator().next() : null;
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isDirectory(path)) {
			return Optional.empty();
		}
		Path at = path;
		for (int depth = 0; depth < 6 && at != null; depth++) { // lowlevel/0/00/0000....json: the first of each folder will do
			try (Stream<Path> files = Files.list(at)) {
				List<Path> first = files.limit(2_000).sorted().toList();
				if (first.stream().anyMatch(f -> FILE.matcher(f.getFileName().toString()).matches())) {
					return Optional.of(new Probe(0.9, Map.of("folder", path.toAbsolutePath().toString()), Messages.brainz_probe)); //$NON-NLS-1$
				}
				at = first.stream().filter(Files::isDirectory).findFirst().orElse(null);
			} catch (IOException | java.io.UncheckedIOException e) {
				return Optional.empty(); // not readable: nothing this importer knows
			}
		}
		return Optional.empty();
	}
}
