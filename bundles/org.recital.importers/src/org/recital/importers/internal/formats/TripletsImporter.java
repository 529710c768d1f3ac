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
import java.util.LinkedHashMap;
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
import org.recital.importers.internal.Folders;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.build.IdTable;
import org.recital.importers.internal.delimited.MetadataTable;
import org.recital.importers.internal.delimited.Sniffer;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads triplets of user, item and number of plays, as the Taste Profile subset of the Million Song Dataset has them
 * ({@code train_triplets.txt}); and of songs either {@code unique_tracks.txt} or a table with a header. Songs known to be matched to a wrong
 * track ({@code sid_mismatches.txt}) may be left out, and genres of tracks read.
 * <p>
 * Source: Bertin-Mahieux et al. 2011, The Million Song Dataset; genres: Schreiber 2015, Improving genre annotations for the Million Song Dataset.
 */
public final class TripletsImporter implements Importer<TripletsImporter.Parameters> {

	static final String ID = "triplets"; //$NON-NLS-1$

	private static final List<String> NAMES = List.of("user", "item", "plays"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** What may stand beside the triplets, by the parameter it is for. */
	private static final Map<String, String> BESIDE = Map.of("songs", "unique_tracks.txt", "mismatches", "sid_mismatches.txt"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%triplets.file", help = "%triplets.file.help") Path file,
			@Parameter(value = "", label = "%triplets.songs", help = "%triplets.songs.help") Path songs,
			@Parameter(value = "", label = "%triplets.mismatches", help = "%triplets.mismatches.help") Path mismatches,
			@Parameter(value = "", label = "%triplets.styles", help = "%triplets.styles.help") Path styles,
			@Parameter(value = "false", label = "%triplets.unheard", help = "%triplets.unheard.help") boolean unheard,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		if (Names.given(p.styles()) && !Names.given(p.songs())) {
			throw new InputException(p.styles().toString(), 0, Messages.songs_noTracks, Messages.songs_noTracksExpected);
		}
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		TextFile file = TextFile.of(p.file());
		EventLayout layout = EventLayout.of(delimiter(file), -1, 0, NAMES, 0, 1, 2, EventLayout.NONE).bounded(0,
				Float.POSITIVE_INFINITY, 0);
		IdTable leftOut = Names.given(p.mismatches()) ? MillionSongs.mismatches(p.mismatches(), ledger) : null;
		EventTable table = EventReader.read(file, layout, ledger, users.ids(), items.ids(), leftOut, 80);
		List<Attribute> attributes = Names.given(p.songs()) ? songs(p, items, leftOut, ledger) : List.of();
		ledger.progress(20);
		return new Dataset(Names.dataset(p.file()), table.events(List.of()), items.build(attributes), users.build(), ValueScale.PLAYS,
				ledger.origin(ID));
	}

	private static Delimiter delimiter(TextFile file) {
		String line = file.firstLine();
		return line.indexOf('\t') >= 0 ? Delimiter.TAB : line.indexOf(',') >= 0 ? Delimiter.COMMA : Delimiter.BLANKS;
	}

	private static List<Attribute> songs(Parameters p, EntityTable items, IdTable leftOut, Ledger ledger) throws IOException, InputException {
		TextFile file = TextFile.of(p.songs());
		MetadataTable table = new MetadataTable(EntityKind.ITEM, items, ledger, p.unheard());
		int heard = items.ids().size();
		if (MillionSongs.is(file)) {
			MillionSongs songs = new MillionSongs(items, ledger);
			songs.songs(file, table, p.unheard(), leftOut);
			if (Names.given(p.styles())) {
				songs.styles(p.styles());
			}
		} else if (Names.given(p.styles())) {
			throw new InputException(file.name(), 1, Messages.songs_noTracks, Messages.songs_noTracksExpected);
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

	/** The file and what stands beside it. */
	private static Map<String, Object> found(Path file) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("file", file.toAbsolutePath().toString()); //$NON-NLS-1$
		for (Map.Entry<String, String> e : BESIDE.entrySet()) {
			Path beside = Folders.file(file.toAbsolutePath().getParent(), e.getValue());
			if (beside != null) {
				parameters.put(e.getKey(), beside.toString());
			}
		}
		return parameters;
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
					: Optional.of(new Probe(confidence, found(found), Messages.triplets_probe));
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
