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
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Pictures;
import org.recital.importers.internal.delimited.NamedTable;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads a table of items of which one column names a file of each.
 *
 * @param folder  where the files are, absolute
 * @param column  the column of files
 * @param id      the column of ids; empty: items are called by the paths of their files
 * @param tags    columns of any number of words, with '|' between
 * @param type    {@link AssetSource#AUDIO} or {@link AssetSource#IMAGE}
 * @param leftOut which files, by their paths below the folder, are passed over
 */
public record FileTable(Path folder, String column, String id, List<String> tags, String type, Predicate<String> leftOut) {

	private static final Pattern BETWEEN = Pattern.compile("\\|"); //$NON-NLS-1$

	/** Reads the table; gives the names of its columns in lower case. */
	public List<String> read(Path path, SoundSet set, Ledger ledger) throws IOException, InputException {
		try (NamedTable table = NamedTable.open(TextFile.of(path), ledger)) {
			List<String> names = table.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
			int files = table.column(column);
			int ids = id.isBlank() ? -1 : table.column(id);
			for (String tag : tags) {
				table.column(tag);
			}
			List<String> words = tags.stream().map(t -> t.strip().toLowerCase(Locale.ROOT)).toList();
			long passed = 0;
			while (table.next()) {
				String name = ids < 0 ? "" : table.id(ids); //$NON-NLS-1$
				Path file = name == null ? null : file(table.get(files), table::wrong);
				if (file == null) {
					continue;
				}
				String below = SoundFiles.id(folder, file);
				if (leftOut.test(below)) {
					passed++;
					continue;
				}
				int item = set.add(ids < 0 ? below : name, file);
				if (item < 0) {
					table.wrong(NLS.bind(ids < 0 ? Messages.styles_twice : Messages.clip_twice, ids < 0 ? below : name),
							ids < 0 ? Messages.styles_twiceExpected : Messages.clip_twiceExpected);
					continue;
				}
				for (int c = 0; c < names.size(); c++) {
					if (words.contains(names.get(c))) {
						for (String word : BETWEEN.split(table.get(c))) {
							if (!word.isBlank()) {
								set.labels(names.get(c)).add(item, word.strip());
							}
						}
					} else if (c != files && c != ids) {
						set.say(item, names.get(c), table.get(c));
					}
				}
			}
			ledger.count(Messages.styles_leftOut, passed);
			return names;
		}
	}

	private Path file(String name, FileList.Line line) throws InputException {
		if (type.equals(AssetSource.AUDIO)) {
			return SoundFiles.named(folder, name, line);
		}
		Path file = SoundFiles.within(folder, name);
		if (file == null || !Files.isRegularFile(file) || !Pictures.is(file)) {
			line.wrong(NLS.bind(file == null ? Messages.styles_escape : Messages.styles_noFile, name), NLS.bind(Messages.files_picture, folder));
			return null;
		}
		return file;
	}
}
