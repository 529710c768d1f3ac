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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.recital.importers.internal.audio.FileList;
import org.recital.importers.internal.audio.SoundFiles;
import org.recital.importers.internal.audio.SoundSet;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads GTZAN: ten folders of a hundred excerpts of 30 s. Lists of the fault-filtered split leave out what is repeated, mislabelled
 * and distorted, and give each excerpt its side; an index of artists and titles says which excerpts are of one recording.
 * <p>
 * Source: Tzanetakis and Cook 2002, Musical genre classification of audio signals; faults: Sturm 2013, The GTZAN dataset: Its contents,
 * its faults, their effects on evaluation, and its future use; split: Kereliuk, Sturm and Larsen 2015, Deep Learning and Music Adversaries.
 */
public final class GtzanImporter implements Importer<GtzanImporter.Parameters> {

	static final String ID = "gtzan"; //$NON-NLS-1$

	private static final List<String> STYLES = List.of("blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
	private static final String[] ROOTS = { "genres_original", "genres", "Data/genres_original", "" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final Map<String, String> LISTS = new LinkedHashMap<>();
	static {
		LISTS.put("train_filtered.txt", Sides.TRAIN); //$NON-NLS-1$
		LISTS.put("valid_filtered.txt", Sides.VALIDATION); //$NON-NLS-1$
		LISTS.put("test_filtered.txt", Sides.TEST); //$NON-NLS-1$
	}
	/** What stands between the fields of the index. */
	private static final Delimiter FIELDS = new Delimiter(":::", false); //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%gtzan.folder", help = "%gtzan.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%gtzan.lists", help = "%gtzan.lists.help", folder = true) Path lists,
			@Parameter(value = "", label = "%gtzan.index", help = "%gtzan.index.help") Path index,
			@Parameter(value = "jazz.00054", label = "%gtzan.without", help = "%gtzan.without.help") List<String> without,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	/** What the index says of an excerpt. */
	private record Said(String artist, String title) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Path root = Folders.first(folder, ROOTS);
		Ledger ledger = new Ledger(p.badLines(), context);
		ledger.source(root.toString());
		Map<String, Path> files = files(root, p.without(), ledger);
		Map<String, String> sides = Names.given(p.lists()) ? sides(Folders.of(p.lists()), files.keySet(), p.without(), ledger) : null;
		Map<String, Said> index = Names.given(p.index()) ? index(p.index(), ledger) : Map.of();
		SoundSet set = new SoundSet(SoundSet.STYLE);
		for (Map.Entry<String, Path> e : files.entrySet()) {
			String side = sides == null ? null : sides.get(e.getKey());
			if (sides != null && side == null) {
				ledger.count(Messages.gtzan_unlisted, 1);
				continue;
			}
			int clip = set.add(SoundFiles.id(root, e.getValue()), e.getValue());
			set.say(clip, SoundSet.STYLE, e.getValue().getParent().getFileName().toString());
			Said said = index.getOrDefault(e.getKey(), new Said("", "")); //$NON-NLS-1$ //$NON-NLS-2$
			boolean known = !said.artist().isEmpty() && !said.title().isEmpty();
			set.say(clip, SoundSet.TRACK, known ? said.artist() + " - " + said.title() : e.getKey()); //$NON-NLS-1$
			set.say(clip, SoundSet.ARTIST, said.artist());
			set.say(clip, SoundSet.TITLE, said.title());
			set.say(clip, Sides.SPLIT, side);
		}
		if (set.size() == 0) {
			throw new InputException(root.toString(), 0, Messages.styles_none, Messages.gtzan_expected);
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	/** The excerpts by name; of one in several formats the first by name. */
	private static Map<String, Path> files(Path root, List<String> without, Ledger ledger) throws IOException, InputException {
		List<Path> found = SoundFiles.below(root, f -> SoundFiles.is(f) && root.relativize(f).getNameCount() == 2, ledger).stream()
				.filter(f -> !isLeftOut(name(f), without, ledger)).toList();
		Map<String, Path> files = new LinkedHashMap<>();
		for (Path file : SoundFiles.whole(root, found, ledger)) {
			ledger.count(Messages.gtzan_twice, files.putIfAbsent(name(file), file) == null ? 0 : 1);
		}
		return files;
	}

	private static boolean isLeftOut(String name, List<String> without, Ledger ledger) {
		boolean out = without.contains(name);
		ledger.count(Messages.gtzan_without, out ? 1 : 0);
		return out;
	}

	private static String name(Path file) {
		return SoundFiles.stem(file).toLowerCase(Locale.ROOT);
	}

	/** The side of each excerpt that one of the lists names. */
	private static Map<String, String> sides(Path folder, Set<String> files, List<String> without, Ledger ledger) throws IOException, InputException {
		Map<String, String> sides = new HashMap<>();
		for (Map.Entry<String, String> list : LISTS.entrySet()) {
			FileList.read(folder.resolve(list.getKey()), ledger, (path, line) -> {
				Path file = SoundFiles.within(folder, path);
				String name = file == null ? "" : name(file); //$NON-NLS-1$
				if (without.contains(name)) {
					return;
				}
				if (!files.contains(name)) {
					line.wrong(NLS.bind(Messages.styles_noFile, path), Messages.gtzan_listExpected);
				} else if (sides.putIfAbsent(name, list.getValue()) != null) {
					line.wrong(NLS.bind(Messages.styles_twice, path), Messages.styles_twiceExpected);
				}
			});
		}
		return sides;
	}

	/** Artists and titles of excerpts, as Sturm compiled them: {@code blues.00002.wav ::: artist ::: title}. */
	private static Map<String, Said> index(Path path, Ledger ledger) throws IOException, InputException {
		Map<String, Said> index = new HashMap<>();
		try (RecordReader reader = new RecordReader(TextFile.of(path), FIELDS, -1, ledger)) {
			reader.columns(3, 3, "file", "artist", "title").comments('#'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			String[] record;
			while ((record = reader.next()) != null) {
				String name = record[0].strip().toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z]+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
				index.put(name, new Said(known(record[1]), known(record[2])));
			}
			reader.sum();
		}
		return index;
	}

	/** A question mark says that nobody knows. */
	private static String known(String text) {
		return text.strip().matches("\\?+") ? "" : text.strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isDirectory(path)) {
			return Optional.empty();
		}
		Path root = Folders.first(path, ROOTS);
		Set<String> there = new HashSet<>(STYLES);
		there.removeIf(style -> !Files.isDirectory(root.resolve(style)));
		return there.size() < 8 ? Optional.empty()
				: Optional.of(new Probe(0.95, Map.of("folder", path.toAbsolutePath().toString()), NLS.bind(Messages.gtzan_probe, there.size()))); //$NON-NLS-1$
	}
}
