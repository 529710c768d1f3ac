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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
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
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads {@code hetrec2011-lastfm-2k}: how often people played artists, tags they gave, how many friends they have.
 * <p>
 * Source: Cantador, Brusilovsky and Kuflik 2011, Second Workshop on Information Heterogeneity and Fusion in Recommender
 * Systems (HetRec 2011).
 */
public final class HetrecLastFmImporter implements Importer<HetrecLastFmImporter.Parameters> {

	static final String ID = "hetrec-lastfm"; //$NON-NLS-1$

	private static final String EVENTS = "user_artists.dat"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%hetrec.folder", help = "%hetrec.folder.help", folder = true) Path folder,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = p.folder();
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.folder_missing, Messages.folder_missingExpected);
		}
		if (!Files.isRegularFile(folder.resolve(EVENTS))) {
			throw new InputException(folder.toString(), 0, Messages.hetrec_none, Messages.hetrec_noneExpected);
		}
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable artists = new EntityTable(EntityKind.ITEM);
		EventLayout layout = EventLayout.of(Delimiter.TAB, -1, 1, List.of("userID", "artistID", "weight"), 0, 1, 2, EventLayout.NONE) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.bounded(0, Float.POSITIVE_INFINITY, 0);
		EventTable table = EventReader.read(TextFile.of(folder.resolve(EVENTS)), layout, ledger, users.ids(), artists.ids(), 70);
		int played = artists.ids().size();
		Path names = folder.resolve("artists.dat"); //$NON-NLS-1$
		if (Files.exists(names)) {
			artists(names, artists, ledger);
			ledger.count(Messages.count_itemsUndescribed, artists.undescribed(played));
			ledger.count(Messages.count_itemsUnused, artists.ids().size() - played);
		}
		tags(folder, users, artists, ledger);
		Path friends = folder.resolve("user_friends.dat"); //$NON-NLS-1$
		if (Files.exists(friends)) {
			friends(friends, users, ledger);
		}
		ledger.progress(30);
		return new Dataset(Names.dataset(folder), table.events(List.of()), artists.build(), users.build(), ValueScale.PLAYS,
				ledger.origin(ID));
	}

	private static void artists(Path path, EntityTable artists, Ledger ledger) throws IOException, InputException {
		AttributeColumn.Texts names = artists.texts("name"); //$NON-NLS-1$
		AttributeColumn.Texts urls = artists.texts("url"); //$NON-NLS-1$
		AttributeColumn.Texts pictures = artists.texts("pictureurl"); //$NON-NLS-1$
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.TAB, -1, ledger)) {
			reader.header();
			reader.columns(2, 4, "id", "name", "url", "pictureURL"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			String[] record;
			while ((record = reader.next()) != null) {
				if (record[0].isBlank()) {
					reader.wrong(NLS.bind(Messages.line_id, "id"), Messages.expected_id); //$NON-NLS-1$
					continue;
				}
				int artist = artists.ids().intern(record[0].strip());
				if (!artists.describe(artist)) {
					ledger.count(Messages.count_itemsTwice, 1);
					continue;
				}
				names.set(artist, record[1].strip());
				urls.set(artist, record.length > 2 ? record[2].strip() : null);
				pictures.set(artist, record.length > 3 ? record[3].strip() : null);
			}
			reader.sum();
		}
	}

	/** Tags of artists, weighted by how many people gave them; how many tags each person gave. */
	private static void tags(Path folder, EntityTable users, EntityTable artists, Ledger ledger) throws IOException, InputException {
		Path dated = folder.resolve("user_taggedartists-timestamps.dat"); //$NON-NLS-1$
		Path given = Files.exists(dated) ? dated : folder.resolve("user_taggedartists.dat"); //$NON-NLS-1$
		Path names = folder.resolve("tags.dat"); //$NON-NLS-1$
		if (!Files.exists(given) || !Files.exists(names)) {
			return;
		}
		Map<String, String> words = words(names, ledger);
		AttributeColumn.Labels tags = artists.labels("tags", true); //$NON-NLS-1$
		AttributeColumn.Numbers tagged = users.numbers("tags given"); //$NON-NLS-1$
		long nameless = 0;
		long unknownArtists = 0;
		long unknownUsers = 0;
		try (RecordReader reader = new RecordReader(TextFile.of(given), Delimiter.TAB, -1, ledger)) {
			reader.header();
			String[] record;
			while ((record = reader.next()) != null) {
				int artist = record.length < 3 ? -1 : artists.ids().find(record[1].strip());
				String word = record.length < 3 ? null : words.get(record[2].strip());
				int user = users.ids().find(record[0].strip());
				unknownArtists += artist < 0 ? 1 : 0;
				nameless += word == null ? 1 : 0;
				unknownUsers += user < 0 ? 1 : 0;
				if (artist >= 0 && word != null) {
					tags.add(artist, word);
				}
				if (user >= 0) {
					tagged.add(user, 1);
				}
			}
			reader.sum();
		}
		ledger.count(Messages.count_tagsWithoutName, nameless);
		ledger.count(Messages.count_artistsUnknown, unknownArtists);
		ledger.count(Messages.count_taggersUnknown, unknownUsers);
	}

	private static Map<String, String> words(Path path, Ledger ledger) throws IOException, InputException {
		Map<String, String> words = new HashMap<>();
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.TAB, -1, ledger)) {
			reader.header();
			reader.columns(2, 2, "tagID", "tagValue"); //$NON-NLS-1$ //$NON-NLS-2$
			String[] record;
			while ((record = reader.next()) != null) {
				words.putIfAbsent(record[0].strip(), record[1].strip().toLowerCase(Locale.ROOT));
			}
			reader.sum();
		}
		return words;
	}

	private static void friends(Path path, EntityTable users, Ledger ledger) throws IOException, InputException {
		AttributeColumn.Numbers friends = users.numbers("friends"); //$NON-NLS-1$
		long unknown = 0;
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.TAB, -1, ledger)) {
			reader.header();
			String[] record;
			while ((record = reader.next()) != null) {
				int user = users.ids().find(record[0].strip());
				if (user < 0) {
					unknown++;
				} else {
					friends.add(user, 1); // each friendship stands there once from either side
				}
			}
			reader.sum();
		}
		ledger.count(Messages.count_friendsUnknown, unknown);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		Path folder = Files.isRegularFile(path) && path.getFileName().toString().equals(EVENTS) ? path.toAbsolutePath().getParent() : path;
		return Files.isRegularFile(folder.resolve(EVENTS))
				? Optional.of(new Probe(0.95, Map.of("folder", folder.toAbsolutePath().toString()), Messages.hetrec_probe)) //$NON-NLS-1$
				: Optional.empty();
	}
}
