/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.delimited;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.recital.importers.internal.build.ValueSummary;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.TextFile;
import org.recital.importers.internal.text.TimeFormat;
import org.recital.importers.preview.ColumnRole;
import org.recital.importers.preview.DelimitedPreview;
import org.recital.importers.preview.PreviewOptions;

/** Reads any delimited text, one event a line, its columns named by a person or guessed. */
public final class DelimitedImporter implements Importer<DelimitedImporter.Parameters> {

	static final String ID = "delimited"; //$NON-NLS-1$

	private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "dat", "data", "tab", "gz", "zip"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	/** Whether the first line names the columns. */
	public enum Header {
		/** Guessed. */
		AUTO,
		/** It does. */
		YES,
		/** It is data. */
		NO
	}

	/** What values are. */
	public enum Values {
		/** Guessed: counts when whole, not negative and beyond 10; else ratings. */
		AUTO,
		/** A person said how much they like it. */
		RATINGS,
		/** How often. */
		COUNTS,
		/** It happened. */
		UNARY
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%delimited.file", help = "%delimited.file.help") Path file,
			@Parameter(value = "auto", label = "%delimited.user", help = "%delimited.column.help") String user,
			@Parameter(value = "auto", label = "%delimited.item", help = "%delimited.column.help") String item,
			@Parameter(value = "auto", label = "%delimited.value", help = "%delimited.value.help") String value,
			@Parameter(value = "auto", label = "%delimited.time", help = "%delimited.time.help") String time,
			@Parameter(value = "", label = "%delimited.extras", help = "%delimited.extras.help") List<String> extras,
			@Parameter(value = "auto", label = "%delimited.delimiter", help = "%delimited.delimiter.help") String delimiter,
			@Parameter(value = "\"", label = "%delimited.quote", help = "%delimited.quote.help") String quote,
			@Parameter(value = "auto", label = "%delimited.header", help = "%delimited.header.help") Header header,
			@Parameter(value = "auto", label = "%delimited.timeFormat", help = "%delimited.timeFormat.help") String timeFormat,
			@Parameter(value = "auto", label = "%delimited.encoding", help = "%delimited.encoding.help") String encoding,
			@Parameter(value = "auto", label = "%delimited.values", help = "%delimited.values.help") Values values,
			@Parameter(value = "-.inf", label = "%delimited.least", help = "%delimited.least.help") double least,
			@Parameter(value = ".inf", label = "%delimited.most", help = "%delimited.most.help") double most,
			@Parameter(value = "", label = "%delimited.items", help = "%delimited.items.help") Path items,
			@Parameter(value = "auto", label = "%delimited.itemId", help = "%delimited.itemId.help") String itemId,
			@Parameter(value = "", label = "%delimited.itemColumns", help = "%delimited.itemColumns.help") Map<String, String> itemColumns,
			@Parameter(value = "", label = "%delimited.users", help = "%delimited.users.help") Path users,
			@Parameter(value = "auto", label = "%delimited.userId", help = "%delimited.userId.help") String userId,
			@Parameter(value = "", label = "%delimited.userColumns", help = "%delimited.userColumns.help") Map<String, String> userColumns,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {

		public Parameters {
			if (least > most) {
				throw new IllegalArgumentException(NLS.bind(Messages.delimited_bounds, least, most));
			}
		}
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		TextFile file = TextFile.of(p.file(), p.encoding());
		Sniffer form = Sniffer.look(file, p.delimiter(), p.quote(), lower(p.header()));
		List<String> names = form.names();
		int user = ColumnChoice.required(file.name(), names, p.user(), form.column(ColumnRole.USER), "user"); //$NON-NLS-1$
		int item = ColumnChoice.required(file.name(), names, p.item(), form.column(ColumnRole.ITEM), "item"); //$NON-NLS-1$
		int value = p.values() == Values.UNARY ? EventLayout.NONE
				: ColumnChoice.of(file.name(), names, p.value(), form.column(ColumnRole.VALUE));
		int time = ColumnChoice.of(file.name(), names, p.time(), form.column(ColumnRole.TIME));
		int[] extras = new int[p.extras().size()];
		List<String> extraNames = new ArrayList<>();
		for (int x = 0; x < extras.length; x++) {
			extras[x] = ColumnChoice.required(file.name(), names, p.extras().get(x), EventLayout.NONE, "extras"); //$NON-NLS-1$
			extraNames.add(names.get(extras[x]));
		}
		EventLayout layout = EventLayout.of(form.delimiter(), form.quote(), form.header() ? 1 : 0, names, user, item, value, time)
				.bounded((float) (p.values() == Values.COUNTS ? Math.max(0, p.least()) : p.least()), (float) p.most(), 0).timed(TimeFormat.named(p.timeFormat())).with(extras);
		context.note(NLS.bind(Messages.delimited_note, new Object[] { form.delimiter().name(), names.get(user), names.get(item),
				value < 0 ? "-" : names.get(value), time < 0 ? "-" : names.get(time) })); //$NON-NLS-1$ //$NON-NLS-2$

		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		EventTable table = EventReader.read(file, layout, ledger, users.ids(), items.ids(), 80);
		List<Attribute> itemAttributes = !Names.given(p.items()) ? List.of()
				: new MetadataTable(EntityKind.ITEM, items, ledger, true).read(TextFile.of(p.items(), p.encoding()), p.quote(), p.itemId(), p.itemColumns());
		List<Attribute> userAttributes = !Names.given(p.users()) ? List.of()
				: new MetadataTable(EntityKind.USER, users, ledger, true).read(TextFile.of(p.users(), p.encoding()), p.quote(), p.userId(), p.userColumns());
		ledger.progress(20);
		ValueScale scale = scale(p, table.summary());
		return new Dataset(Names.dataset(p.file()), table.events(extraNames), items.build(itemAttributes), users.build(userAttributes),
				List.of(), scale, scale.collapse(), ledger.origin(ID));
	}

	private static ValueScale scale(Parameters p, ValueSummary summary) {
		if (summary == null) {
			return ValueScale.UNARY;
		}
		boolean counts = p.values() == Values.COUNTS || p.values() == Values.AUTO && Double.isInfinite(p.most()) && summary.looksLikeCounts();
		if (counts) {
			return ValueScale.PLAYS;
		}
		ValueScale met = summary.ratings();
		return ValueScale.ratings(Double.isInfinite(p.least()) ? met.least() : p.least(),
				Double.isInfinite(p.most()) ? met.most() : p.most(), met.step());
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(java.util.Locale.ROOT);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isRegularFile(path) || !ENDINGS.contains(Names.ending(path))) {
			return Optional.empty();
		}
		try {
			DelimitedPreview preview = DelimitedPreview.of(path, PreviewOptions.AUTO);
			if (preview.columns().size() < 2 || preview.rows().isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(new Probe(preview.header() ? 0.4 : 0.3, preview.parameters(),
					NLS.bind(Messages.delimited_probe, preview.columns().size(), preview.delimiter())));
		} catch (IOException | InputException e) {
			return Optional.empty(); // not readable as text: nothing this importer knows
		}
	}
}
