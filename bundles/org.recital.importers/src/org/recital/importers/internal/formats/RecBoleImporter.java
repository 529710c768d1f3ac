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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
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
import org.recital.importers.internal.delimited.ColumnChoice;
import org.recital.importers.internal.formats.AtomicHeader.Type;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads atomic files of RecBole: {@code name.inter} and beside it {@code name.item} and {@code name.user}, tabs between
 * columns, a typed header.
 * <p>
 * Source: Zhao et al. 2021, RecBole: Towards a Unified, Comprehensive and Efficient Framework for Recommendation
 * Algorithms; the format in its documentation.
 */
public final class RecBoleImporter implements Importer<RecBoleImporter.Parameters> {

	static final String ID = "recbole"; //$NON-NLS-1$

	private static final String INTER = ".inter"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%recbole.path", help = "%recbole.path.help") Path path,
			@Parameter(value = "user_id", label = "%recbole.user", help = "%recbole.field.help") String user,
			@Parameter(value = "item_id", label = "%recbole.item", help = "%recbole.field.help") String item,
			@Parameter(value = "auto", label = "%recbole.value", help = "%recbole.value.help") String value,
			@Parameter(value = "auto", label = "%recbole.time", help = "%recbole.time.help") String time,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path inter = inter(p.path());
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		TextFile file = TextFile.of(inter);
		AtomicHeader header;
		try (RecordReader reader = new RecordReader(file, Delimiter.TAB, -1, ledger)) {
			header = AtomicHeader.of(file.name(), reader.header());
		}
		List<String> names = header.names();
		int user = ColumnChoice.required(file.name(), names, choice(names, p.user(), "user_id"), header.find(p.user(), "user"), "user"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int item = ColumnChoice.required(file.name(), names, choice(names, p.item(), "item_id"), header.find(p.item(), "item"), "item"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int time = ColumnChoice.of(file.name(), names, p.time(), header.number("timestamp")); //$NON-NLS-1$
		int rating = header.number("rating"); //$NON-NLS-1$
		int value = ColumnChoice.of(file.name(), names, p.value(), rating >= 0 ? rating : header.number("label")); //$NON-NLS-1$
		List<Integer> extras = new ArrayList<>();
		for (int c = 0; c < names.size(); c++) {
			if (c == user || c == item || c == time || c == value) {
				continue;
			} else if (header.types().get(c) == Type.FLOAT) {
				extras.add(c);
			} else {
				context.note(NLS.bind(Messages.recbole_leftOut, new Object[] { names.get(c), file.shortName(),
						header.types().get(c).name().toLowerCase(java.util.Locale.ROOT) }));
			}
		}
		EventLayout layout = EventLayout.of(Delimiter.TAB, -1, 1, names, user, item, value, time)
				.with(extras.stream().mapToInt(Integer::intValue).toArray());
		EventTable table = EventReader.read(file, layout, ledger, users.ids(), items.ids(), 80);
		List<Attribute> itemAttributes = entities(inter, ".item", items, p.item(), "item", Messages.count_itemsTwice, ledger); //$NON-NLS-1$ //$NON-NLS-2$
		List<Attribute> userAttributes = entities(inter, ".user", users, p.user(), "user", Messages.count_usersTwice, ledger); //$NON-NLS-1$ //$NON-NLS-2$
		ledger.progress(20);
		ValueScale scale = table.summary() == null ? ValueScale.UNARY
				: table.summary().looksLikeCounts() ? ValueScale.PLAYS : table.summary().ratings();
		return new Dataset(Names.dataset(inter), table.events(extras.stream().map(names::get).toList()), items.build(itemAttributes),
				users.build(userAttributes), scale, ledger.origin(ID));
	}

	private static List<Attribute> entities(Path inter, String ending, EntityTable entities, String id, String word, String twice,
			Ledger ledger) throws IOException, InputException {
		Path path = inter.resolveSibling(stem(inter) + ending);
		if (!Files.isRegularFile(path)) {
			return List.of();
		}
		int named = entities.ids().size();
		List<Attribute> attributes = AtomicEntities.read(TextFile.of(path), entities, id, word, twice, ledger);
		boolean items = word.equals("item"); //$NON-NLS-1$
		ledger.count(items ? Messages.count_itemsUndescribed : Messages.count_usersUndescribed, entities.undescribed(named));
		ledger.count(items ? Messages.count_itemsUnused : Messages.count_usersUnused, entities.ids().size() - named);
		return attributes;
	}

	/** The usual name need not be there, another one must. */
	private static String choice(List<String> names, String given, String usual) {
		return names.contains(given) || !given.equals(usual) ? given : "auto"; //$NON-NLS-1$
	}

	private static Path inter(Path path) throws IOException, InputException {
		if (Files.isRegularFile(path) && path.toString().endsWith(INTER)) {
			return path;
		}
		if (!Files.isDirectory(path)) {
			throw new InputException(path.toString(), 0, Messages.folder_missing, Messages.recbole_noneExpected);
		}
		List<Path> found = inters(path);
		if (found.isEmpty()) {
			throw new InputException(path.toString(), 0, Messages.recbole_none, Messages.recbole_noneExpected);
		}
		if (found.size() > 1) {
			throw new InputException(path.toString(), 0, NLS.bind(Messages.recbole_several,
					String.join(", ", found.stream().map(f -> f.getFileName().toString()).toList())), Messages.recbole_severalExpected); //$NON-NLS-1$
		}
		return found.getFirst();
	}

	private static List<Path> inters(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(INTER) && Files.isRegularFile(f)).sorted().toList();
		}
	}

	private static String stem(Path inter) {
		String name = inter.getFileName().toString();
		return name.substring(0, name.length() - INTER.length());
	}

	@Override
	public Optional<Probe> probe(Path path) {
		try {
			List<Path> found = Files.isDirectory(path) ? inters(path)
					: path.toString().endsWith(INTER) && Files.isRegularFile(path) ? List.of(path) : List.of();
			if (found.isEmpty() || !TextFile.of(found.getFirst()).firstLine().contains(":token")) { //$NON-NLS-1$
				return Optional.empty();
			}
			return Optional.of(new Probe(0.95, Map.of("path", found.getFirst().toAbsolutePath().toString()), //$NON-NLS-1$
					NLS.bind(Messages.recbole_probe, found.getFirst().getFileName())));
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
