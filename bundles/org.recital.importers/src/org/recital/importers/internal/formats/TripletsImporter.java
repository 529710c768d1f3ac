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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.delimited.MetadataTable;
import org.recital.importers.internal.delimited.Sniffer;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads triplets of user, item and number of plays, as the Taste Profile subset of the Million Song Dataset has them
 * ({@code train_triplets.txt}); and of songs either {@code unique_tracks.txt} or a table with a header.
 * <p>
 * Source: Bertin-Mahieux et al. 2011, The Million Song Dataset.
 */
public final class TripletsImporter implements Importer<TripletsImporter.Parameters> {

	static final String ID = "triplets"; //$NON-NLS-1$

	private static final Delimiter SEP = new Delimiter("<SEP>", false); //$NON-NLS-1$
	private static final List<String> NAMES = List.of("user", "item", "plays"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%triplets.file", help = "%triplets.file.help") Path file,
			@Parameter(value = "", label = "%triplets.songs", help = "%triplets.songs.help") Path songs,
			@Parameter(value = "false", label = "%triplets.unheard", help = "%triplets.unheard.help") boolean unheard,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		TextFile file = TextFile.of(p.file());
		EventLayout layout = EventLayout.of(delimiter(file), -1, 0, NAMES, 0, 1, 2, EventLayout.NONE).bounded(0,
				Float.POSITIVE_INFINITY, 0);
		EventTable table = EventReader.read(file, layout, ledger, users.ids(), items.ids(), 80);
		List<Attribute> attributes = Names.given(p.songs()) ? songs(p, items, ledger) : List.of();
		ledger.progress(20);
		return new Dataset(Names.dataset(p.file()), table.events(List.of()), items.build(attributes), users.build(), ValueScale.PLAYS,
				ledger.origin(ID));
	}

	private static Delimiter delimiter(TextFile file) {
		String line = file.firstLine();
		return line.indexOf('\t') >= 0 ? Delimiter.TAB : line.indexOf(',') >= 0 ? Delimiter.COMMA : Delimiter.BLANKS;
	}

	private static List<Attribute> songs(Parameters p, EntityTable items, Ledger ledger) throws IOException, InputException {
		TextFile file = TextFile.of(p.songs());
		MetadataTable table = new MetadataTable(EntityKind.ITEM, items, ledger, p.unheard());
		int heard = items.ids().size();
		if (file.firstLine().contains(SEP.text())) {
			long left = 0;
			List<String> names = List.of("song", "artist", "title"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			try (RecordReader reader = new RecordReader(file, SEP, -1, ledger)) {
				reader.columns(4, 4, "track", "song", "artist", "title"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				String[] record;
				while ((record = reader.next()) != null) {
					boolean known = p.unheard() || items.ids().find(record[1].strip()) >= 0;
					if (record[1].isBlank()) {
						reader.wrong(org.eclipse.osgi.util.NLS.bind(Messages.line_id, "song"), Messages.expected_id); //$NON-NLS-1$
					} else if (known) {
						table.add(record[1], names, new String[] { record[1], record[2], record[3] }, 0);
					} else {
						left++;
					}
				}
				reader.sum();
			}
			ledger.count(Messages.songs_unheard, left);
		} else {
			Sniffer form = Sniffer.look(file, "auto", "\"", "auto"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			if (!form.header()) {
				throw new InputException(file.name(), 1, Messages.file_noHeader, Messages.songs_form);
			}
			table.read(file, form, "auto"); //$NON-NLS-1$
		}
		ledger.count(Messages.count_itemsUndescribed, items.undescribed(heard));
		ledger.count(Messages.count_itemsUnused, items.ids().size() - heard);
		return table.attributes(Map.of());
	}

	@Override
	public Optional<Probe> probe(Path path) {
		Path found = null;
		if (Files.isRegularFile(path)) {
			found = path;
		} else if (Files.isDirectory(path)) {
			for (String name : new String[] { "train_triplets.txt", "train_triplets.txt.gz", "train_triplets.txt.zip" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				found = found == null && Files.isRegularFile(path.resolve(name)) ? path.resolve(name) : found;
			}
		}
		if (found == null) {
			return Optional.empty();
		}
		try {
			String line = TextFile.of(found).firstLine();
			if (line.getBytes(StandardCharsets.UTF_8).length > 500) {
				return Optional.empty();
			}
			double confidence = line.matches("[0-9a-f]{40}\\s+SO[0-9A-Z]{16}\\s+[0-9]+") ? 0.95 //$NON-NLS-1$
					: found.getFileName().toString().contains("triplets") && line.split("\\s+").length == 3 ? 0.6 : 0; //$NON-NLS-1$ //$NON-NLS-2$
			return confidence == 0 ? Optional.empty()
					: Optional.of(new Probe(confidence, Map.of("file", found.toAbsolutePath().toString()), Messages.triplets_probe)); //$NON-NLS-1$
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
