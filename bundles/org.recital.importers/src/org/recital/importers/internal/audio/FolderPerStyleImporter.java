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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;

/**
 * Reads a folder of folders with files of sound: each folder is a style, each file an item of that style. A table beside them (csv with a
 * column that names the file) says more of each file: track, artist, package, title. Where there is a table, the files it names are the
 * items, and its column of styles, if it has one, says the style.
 */
public final class FolderPerStyleImporter implements Importer<FolderPerStyleImporter.Parameters> {

	static final String ID = "folder-per-style"; //$NON-NLS-1$
	/** The table that is looked for. */
	static final String TABLE = "tracks.csv"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%styles.folder", help = "%styles.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%styles.table", help = "%styles.table.help") Path table,
			@Parameter(value = "file", label = "%styles.fileColumn", help = "%styles.fileColumn.help") String fileColumn,
			@Parameter(value = "", label = "%styles.without", help = "%styles.without.help") List<String> without,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = p.folder().toAbsolutePath().normalize();
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.styles_missing, Messages.styles_missingExpected);
		}
		Ledger ledger = new Ledger(p.badLines(), context);
		SoundSet set = new SoundSet(SoundSet.STYLE);
		Path table = Names.given(p.table()) ? p.table() : folder.resolve(TABLE);
		List<Path> files = SoundFiles.below(folder, ledger).stream().filter(f -> !isLeftOut(SoundFiles.id(folder, f), p.without())).toList();
		if (Names.given(p.table()) || Files.isRegularFile(table)) {
			FileTable lines = new FileTable(folder, p.fileColumn(), "", List.of(), AssetSource.AUDIO, id -> isLeftOut(id, p.without())); //$NON-NLS-1$
			if (!lines.read(table, set, ledger).contains(SoundSet.STYLE)) {
				for (int clip = 0; clip < set.size(); clip++) {
					set.say(clip, SoundSet.STYLE, style(set.id(clip)));
				}
			}
			Set<Path> named = new HashSet<>(set.files());
			ledger.count(Messages.styles_notInTable, files.stream().filter(f -> !named.contains(f)).count());
		} else {
			ledger.source(folder.toString());
			folders(folder, SoundFiles.whole(folder, files, ledger), set, ledger);
		}
		if (set.size() == 0) {
			throw new InputException(folder.toString(), 0, Messages.styles_none,
					NLS.bind(Messages.styles_noneExpected, String.join(", ", SoundFiles.ENDINGS.stream().sorted().toList()))); //$NON-NLS-1$
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	/** Every file is an item; its folder, directly below the one that is read, is its style. */
	private static void folders(Path folder, List<Path> files, SoundSet set, Ledger ledger) {
		long loose = 0;
		for (Path file : files) {
			String id = SoundFiles.id(folder, file);
			if (style(id) == null) {
				loose++;
			} else {
				set.say(set.add(id, file), SoundSet.STYLE, style(id));
			}
		}
		ledger.count(Messages.styles_loose, loose);
	}

	/** The folder directly below the one that is read; null for a file in none. */
	private static String style(String id) {
		return id.indexOf('/') < 0 ? null : id.substring(0, id.indexOf('/'));
	}

	/** Whether a file is below one of the folders that are left out. */
	private static boolean isLeftOut(String id, List<String> folders) {
		return folders.stream().map(f -> f.strip().replace('\\', '/').replaceFirst("/*$", "/")).anyMatch(id::startsWith); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isDirectory(path)) {
			return Optional.empty();
		}
		int styles = 0;
		try (Stream<Path> below = Files.list(path)) {
			for (Path folder : (Iterable<Path>) below.filter(Files::isDirectory).sorted().limit(50)::iterator) {
				try (Stream<Path> files = Files.list(folder)) {
					styles += files.limit(200).anyMatch(SoundFiles::is) ? 1 : 0;
				}
			}
		} catch (IOException | java.io.UncheckedIOException e) {
			return Optional.empty(); // not readable: nothing this importer knows
		}
		return styles < 2 ? Optional.empty() : Optional.of(new Probe(0.7, Map.of("folder", path.toAbsolutePath().toString()), //$NON-NLS-1$
				NLS.bind(Messages.styles_probe, styles)));
	}
}
