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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
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
import org.recital.importers.internal.audio.SongFiles;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.delimited.MetadataTable;
import org.recital.importers.internal.delimited.Sniffer;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.TextFile;
import org.recital.importers.internal.text.TimeFormat;

/**
 * Reads a play log: who played what when, how often to the end and how often skipped. Values are plays; skips are the
 * further column {@code skips}. Tables beside it may say what is known of songs and people, and where the songs can be heard.
 */
public final class PlayLogImporter implements Importer<PlayLogImporter.Parameters> {

	static final String ID = "play-log"; //$NON-NLS-1$
	/** Name of the further column. */
	static final String SKIPS = "skips"; //$NON-NLS-1$

	private static final List<String> ROLES = List.of("user", "item", "time", "plays", SKIPS); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final List<Set<String>> NAMES = List.of(
			Set.of("user", "userid", "listener", "listenerid", "person", "profile"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			Set.of("item", "itemid", "song", "songid", "track", "trackid", "artist", "artistid"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			Set.of("time", "timestamp", "date", "datetime", "when", "playedat"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			Set.of("plays", "playcount", "listens", "count"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Set.of(SKIPS, "skipcount", "skipped")); //$NON-NLS-1$ //$NON-NLS-2$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%playlog.file", help = "%playlog.file.help") Path file,
			@Parameter(value = "", label = "%playlog.order", help = "%playlog.order.help") List<String> order,
			@Parameter(value = "auto", label = "%delimited.delimiter", help = "%delimited.delimiter.help") String delimiter,
			@Parameter(value = "auto", label = "%delimited.timeFormat", help = "%delimited.timeFormat.help") String timeFormat,
			@Parameter(value = "", label = "%playlog.songs", help = "%playlog.songs.help") Path songs,
			@Parameter(value = "", label = "%playlog.people", help = "%playlog.people.help") Path people,
			@Parameter(value = "", label = "%playlog.audio", help = "%playlog.audio.help", folder = true) Path audio,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		TextFile file = TextFile.of(p.file());
		Sniffer form = Sniffer.look(file, p.delimiter(), "\"", "auto"); //$NON-NLS-1$ //$NON-NLS-2$
		int[] columns = p.order().isEmpty() && form.header() ? byHeader(form.names())
				: byOrder(p.order().isEmpty() ? ROLES.subList(0, Math.min(ROLES.size(), form.columns())) : p.order());
		for (int role = 0; role < 2; role++) {
			if (columns[role] < 0) {
				throw new InputException(file.name(), 1, NLS.bind(Messages.playlog_header, ROLES.get(role)), Messages.playlog_orderExpected);
			}
		}
		// a line has as many fields as the order names, when it is given; else as most lines have
		List<String> names = p.order().isEmpty() ? form.names() : p.order();
		int[] extras = columns[4] < 0 ? new int[0] : new int[] { columns[4] };
		EventLayout layout = EventLayout.of(form.delimiter(), form.quote(), form.header() ? 1 : 0, names, columns[0], columns[1],
				columns[3], columns[2]).bounded(0, Float.POSITIVE_INFINITY, 0).timed(TimeFormat.named(p.timeFormat())).with(extras);
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		EventTable table = EventReader.read(file, layout, ledger, users.ids(), items.ids(), 100);
		List<Attribute> ofItems = about(p.songs(), EntityKind.ITEM, items, ledger);
		List<Attribute> ofUsers = about(p.people(), EntityKind.USER, users, ledger);
		Entities songs = items.build(ofItems);
		Path beside = Names.given(p.songs()) ? p.songs() : null;
		Path folder = Names.given(p.audio()) ? p.audio() : null;
		List<AssetSource> assets = Stream.of(SongFiles.find(songs, beside, folder, ledger), SongFiles.scores(songs, beside, folder, ledger))
				.flatMap(Optional::stream).toList();
		return new Dataset(Names.dataset(p.file()), table.events(extras.length == 0 ? List.of() : List.of(SKIPS)), songs,
				users.build(ofUsers), assets, ValueScale.PLAYS, ValueScale.PLAYS.collapse(), ledger.origin(ID));
	}

	/** What a table says of songs or people; those it names and nobody played, or who played nothing, are added. */
	private static List<Attribute> about(Path path, EntityKind kind, EntityTable entities, Ledger ledger) throws IOException, InputException {
		if (!Names.given(path)) {
			return List.of();
		}
		return new MetadataTable(kind, entities, ledger, true).read(TextFile.of(path), "\"", "auto", Map.of()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static int[] byHeader(List<String> names) {
		int[] columns = { -1, -1, -1, -1, -1 };
		for (int c = 0; c < names.size(); c++) {
			String bare = names.get(c).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""); //$NON-NLS-1$ //$NON-NLS-2$
			for (int role = 0; role < columns.length; role++) {
				if (columns[role] < 0 && NAMES.get(role).contains(bare)) {
					columns[role] = c;
					break;
				}
			}
		}
		return columns;
	}

	private static int[] byOrder(List<String> order) throws InputException {
		int[] columns = { -1, -1, -1, -1, -1 };
		List<String> wrong = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int c = 0; c < order.size(); c++) {
			String name = order.get(c).toLowerCase(Locale.ROOT);
			int role = ROLES.indexOf(name);
			if (name.equals("-")) { //$NON-NLS-1$
				continue;
			} else if (role < 0 || !seen.add(name)) {
				wrong.add(order.get(c));
			} else {
				columns[role] = c;
			}
		}
		if (!wrong.isEmpty()) {
			throw new InputException(NLS.bind(Messages.playlog_order, String.join(", ", wrong)), Messages.playlog_orderExpected); //$NON-NLS-1$
		}
		return columns;
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isRegularFile(path)) {
			return Optional.empty();
		}
		try {
			Sniffer form = Sniffer.look(TextFile.of(path), "auto", "\"", "auto"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			int[] columns = byHeader(form.names());
			boolean log = form.header() && columns[0] >= 0 && columns[1] >= 0 && columns[3] >= 0 && (columns[2] >= 0 || columns[4] >= 0);
			return log ? Optional.of(new Probe(columns[4] >= 0 ? 0.9 : 0.6, Map.of("file", path.toAbsolutePath().toString()), //$NON-NLS-1$
					NLS.bind(Messages.playlog_probe, String.join(", ", form.names())))) : Optional.empty(); //$NON-NLS-1$
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
