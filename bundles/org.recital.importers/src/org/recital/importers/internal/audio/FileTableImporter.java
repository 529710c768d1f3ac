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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
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
import org.recital.importers.internal.Pictures;
import org.recital.importers.internal.delimited.Sniffer;
import org.recital.importers.internal.text.TextFile;

/** Reads any table of items of which a column names a file of each: a sound or a picture. */
public final class FileTableImporter implements Importer<FileTableImporter.Parameters> {

	static final String ID = "file-table"; //$NON-NLS-1$

	private static final Set<String> COLUMNS = Set.of("file", "filename", "file_name", "filepath", "file_path", "path", "audio", "sound", "image", "picture"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

	/** What the files are. */
	public enum FilesAre {
		/** Sounds. */
		SOUNDS(AssetSource.AUDIO),
		/** Pictures. */
		PICTURES(AssetSource.IMAGE);

		private final String type;

		FilesAre(String type) {
			this.type = type;
		}
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%files.table", help = "%files.table.help") Path table,
			@Parameter(value = "file", label = "%styles.fileColumn", help = "%styles.fileColumn.help") String fileColumn,
			@Parameter(label = "%files.folder", help = "%files.folder.help", folder = true) Path folder,
			@Parameter(value = "sounds", label = "%files.are", help = "%files.are.help") FilesAre filesAre,
			@Parameter(value = "", label = "%files.id", help = "%files.id.help") String idColumn,
			@Parameter(value = "style", label = "%files.classes", help = "%files.classes.help") List<String> classes,
			@Parameter(value = "", label = "%files.tags", help = "%files.tags.help") List<String> tags,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Ledger ledger = new Ledger(p.badLines(), context);
		String[] classes = p.classes().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toArray(String[]::new);
		SoundSet set = new SoundSet(p.filesAre().type, classes);
		new FileTable(folder, p.fileColumn(), p.idColumn(), p.tags(), p.filesAre().type, _ -> false).read(p.table(), set, ledger);
		if (set.size() == 0) {
			throw new InputException(p.table().toString(), 0, Messages.file_noRows, Messages.files_expected);
		}
		return set.build(Names.dataset(p.table()), ledger.origin(ID));
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isRegularFile(path)) {
			return Optional.empty();
		}
		try {
			Sniffer form = Sniffer.look(TextFile.of(path), "auto", "\"", "yes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (int c = 0; c < form.columns(); c++) {
				Path file = !COLUMNS.contains(form.names().get(c).toLowerCase(Locale.ROOT)) || form.rows().isEmpty() || form.rows().getFirst().size() <= c ? null
						: SoundFiles.within(path.toAbsolutePath().getParent(), form.rows().getFirst().get(c));
				if (file != null && (SoundFiles.is(file) || Pictures.is(file))) {
					return Optional.of(new Probe(Files.exists(file) ? 0.85 : 0.5, Map.of("table", path.toAbsolutePath().toString(), "folder", path.toAbsolutePath().getParent().toString(), //$NON-NLS-1$ //$NON-NLS-2$
							"file-column", form.names().get(c), "files-are", SoundFiles.is(file) ? "sounds" : "pictures"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
							NLS.bind(Messages.files_probe, form.names().get(c))));
				}
			}
			return Optional.empty();
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
