/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.delimited.ColumnChoice;
import org.recital.importers.internal.delimited.DelimitedImporter.Values;
import org.recital.importers.internal.delimited.MetadataTable;
import org.recital.importers.internal.text.EventLayout;

/** Reads events from a table or query of H2 (embedded) or PostgreSQL. */
public final class JdbcImporter implements Importer<JdbcImporter.Parameters> {

	static final String ID = "jdbc"; //$NON-NLS-1$

	private static final String H2_ENDING = ".mv.db"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%jdbc.url", help = "%jdbc.url.help") String url,
			@Parameter(value = "", label = "%jdbc.login", help = "%jdbc.login.help") String login,
			@Parameter(value = "", label = "%jdbc.table", help = "%jdbc.table.help") String table,
			@Parameter(value = "", label = "%jdbc.query", help = "%jdbc.query.help") String query,
			@Parameter(value = "auto", label = "%delimited.user", help = "%jdbc.column.help") String user,
			@Parameter(value = "auto", label = "%delimited.item", help = "%jdbc.column.help") String item,
			@Parameter(value = "auto", label = "%delimited.value", help = "%jdbc.column.help") String value,
			@Parameter(value = "auto", label = "%delimited.time", help = "%jdbc.column.help") String time,
			@Parameter(value = "", label = "%delimited.extras", help = "%delimited.extras.help") List<String> extras,
			@Parameter(value = "auto", label = "%delimited.values", help = "%delimited.values.help") Values values,
			@Parameter(value = "", label = "%jdbc.items", help = "%jdbc.items.help") String items,
			@Parameter(value = "", label = "%jdbc.users", help = "%jdbc.users.help") String users,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {

		public Parameters {
			if (table.isBlank() == query.isBlank()) {
				throw new IllegalArgumentException(Messages.jdbc_what + "; " + Messages.jdbc_whatExpected); //$NON-NLS-1$
			}
		}
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable items = new EntityTable(EntityKind.ITEM);
		try (Database database = Database.connect(p.url(), p.login())) {
			if (!p.query().isBlank() && !p.query().toLowerCase(Locale.ROOT).contains("order by")) { //$NON-NLS-1$
				context.note(Messages.jdbc_order);
			}
			EventTable table;
			EventRows.Columns columns;
			String sql = events(p, database);
			try (ResultSet rows = database.query(sql)) {
				columns = columns(p, database.name(), rows);
				table = new EventRows(database.name(), columns, ledger, p.values() == Values.COUNTS).read(rows, users.ids(), items.ids());
			} catch (SQLException e) {
				throw database.failed(e);
			}
			ledger.progress(70);
			List<Attribute> itemAttributes = metadata(database, p.items(), EntityKind.ITEM, items, ledger);
			List<Attribute> userAttributes = metadata(database, p.users(), EntityKind.USER, users, ledger);
			ledger.progress(30);
			ValueScale scale = table.summary() == null ? ValueScale.UNARY
					: p.values() == Values.COUNTS || p.values() == Values.AUTO && table.summary().looksLikeCounts() ? ValueScale.PLAYS
							: table.summary().ratings();
			List<String> extras = new ArrayList<>();
			for (int x : columns.extras()) {
				extras.add(columns.names().get(x));
			}
			ledger.source(database.name());
			return new Dataset(p.table().isBlank() ? database.name() : p.table(), table.events(extras), items.build(itemAttributes),
					users.build(userAttributes), scale, ledger.origin(ID));
		}
	}

	/** The query for events: as given; or all columns of a table in an order that does not depend on how they are stored. */
	private static String events(Parameters p, Database database) throws InputException {
		if (!p.query().isBlank()) {
			return Database.reading(p.query());
		}
		String table = database.table(p.table());
		EventRows.Columns c;
		try (ResultSet none = database.query("select * from " + table + " where 1 = 0")) { //$NON-NLS-1$ //$NON-NLS-2$
			c = columns(p, database.name(), none);
		} catch (SQLException e) {
			throw database.failed(e);
		}
		List<String> order = new ArrayList<>();
		for (int column : new int[] { c.time(), c.user(), c.item(), c.value() }) {
			if (column >= 0) {
				order.add(Database.quoted(c.names().get(column)));
			}
		}
		return "select * from " + table + " order by " + String.join(", ", order); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static EventRows.Columns columns(Parameters p, String source, ResultSet rows) throws InputException, SQLException {
		List<String> names = names(rows);
		RowReader types = new RowReader(rows);
		int user = ColumnChoice.required(source, names, p.user(), guess(names, "user", 0), "user"); //$NON-NLS-1$ //$NON-NLS-2$
		int item = ColumnChoice.required(source, names, p.item(), guess(names, "item", 1), "item"); //$NON-NLS-1$ //$NON-NLS-2$
		int third = names.size() > 2 && types.isNumber(2) ? 2 : -1;
		int value = p.values() == Values.UNARY ? EventLayout.NONE
				: ColumnChoice.of(source, names, p.value(), guess(names, "rating|value|score|plays|count", third)); //$NON-NLS-1$
		int dated = -1;
		for (int c = names.size() - 1; c >= 0; c--) {
			dated = types.isTime(c) ? c : dated;
		}
		int time = ColumnChoice.of(source, names, p.time(), guess(names, "time|date", dated)); //$NON-NLS-1$
		int[] extras = new int[p.extras().size()];
		for (int x = 0; x < extras.length; x++) {
			extras[x] = ColumnChoice.required(source, names, p.extras().get(x), -1, "extras"); //$NON-NLS-1$
		}
		return new EventRows.Columns(names, user, item, value, time, extras);
	}

	/** The only column whose name contains one of the words, else the usual one. */
	private static int guess(List<String> names, String words, int usual) {
		Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
		List<String> fits = names.stream().filter(n -> pattern.matcher(n).find()).toList();
		return fits.size() == 1 ? names.indexOf(fits.getFirst()) : usual < names.size() ? usual : -1;
	}

	private static List<String> names(ResultSet rows) throws SQLException {
		ResultSetMetaData about = rows.getMetaData();
		List<String> names = new ArrayList<>();
		for (int c = 1; c <= about.getColumnCount(); c++) {
			names.add(about.getColumnLabel(c));
		}
		return names;
	}

	/** Attributes from a table or query whose first column is the id. */
	private static List<Attribute> metadata(Database database, String source, EntityKind kind, EntityTable entities, Ledger ledger)
			throws InputException {
		if (source.isBlank()) {
			return List.of();
		}
		boolean query = source.strip().contains(" "); //$NON-NLS-1$
		String sql = query ? Database.reading(source) : "select * from " + database.table(source) + " order by 1"; //$NON-NLS-1$ //$NON-NLS-2$
		MetadataTable table = new MetadataTable(kind, entities, ledger, true);
		int known = entities.ids().size();
		Map<String, String> types = new LinkedHashMap<>();
		try (ResultSet rows = database.query(sql)) {
			List<String> names = names(rows);
			RowReader row = new RowReader(rows);
			boolean[] met = new boolean[names.size()];
			while (rows.next()) {
				ledger.context().checkCancelled();
				String[] values = new String[names.size()];
				for (int c = 0; c < values.length; c++) {
					values[c] = row.text(c);
					met[c] |= values[c] != null && !values[c].isBlank();
				}
				if (met.length > 0 && values[0] != null && !values[0].isBlank()) {
					table.add(values[0], names, values, 0);
				}
			}
			for (int c = 1; c < met.length; c++) {
				if (met[c]) {
					types.put(names.get(c), row.isNumber(c) ? "number" : "auto"); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		} catch (SQLException e) {
			throw database.failed(e);
		}
		boolean items = kind.equals(EntityKind.ITEM);
		ledger.count(items ? Messages.count_itemsUndescribed : Messages.count_usersUndescribed, entities.undescribed(known));
		ledger.count(items ? Messages.count_itemsUnused : Messages.count_usersUnused, entities.ids().size() - known);
		return types.isEmpty() ? List.of() : table.attributes(types);
	}

	/**
	 * The number of rows and the sum of a hash of each row, computed by the database, for events and metadata: it changes
	 * with any field of any row. A text of its own for each call when the database cannot be asked, so that nothing kept is
	 * taken for its content.
	 */
	@Override
	public Optional<String> fingerprint(Parameters p) {
		try (Database database = Database.connect(p.url(), p.login())) {
			StringBuilder text = new StringBuilder(sum(database, p.query().isBlank() ? "select * from " + database.table(p.table()) //$NON-NLS-1$
					: Database.reading(p.query())));
			for (String source : List.of(p.items(), p.users())) {
				if (!source.isBlank()) {
					text.append(' ').append(sum(database, source.strip().contains(" ") ? Database.reading(source) //$NON-NLS-1$
							: "select * from " + database.table(source))); //$NON-NLS-1$
				}
			}
			return Optional.of(text.toString());
		} catch (InputException e) {
			return Optional.of("unknown at " + System.nanoTime()); // reading says what is wrong //$NON-NLS-1$
		}
	}

	private static String sum(Database database, String query) throws InputException {
		String hash;
		if (database.isPostgres()) {
			hash = "hashtextextended(q::text, 0)"; //$NON-NLS-1$
		} else {
			try (ResultSet none = database.query("select * from (" + query + ") q where 1 = 0")) { //$NON-NLS-1$ //$NON-NLS-2$
				hash = names(none).stream().map(n -> "coalesce(cast(q." + Database.quoted(n) + " as varchar), char(30))") //$NON-NLS-1$ //$NON-NLS-2$
						.collect(Collectors.joining(" || char(31) || ", "ora_hash(", ")")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			} catch (SQLException e) {
				throw database.failed(e);
			}
		}
		try (ResultSet row = database.query("select count(*), sum(" + hash + ") from (" + query + ") q")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			row.next();
			return row.getString(1) + ' ' + row.getString(2);
		} catch (SQLException e) {
			throw database.failed(e);
		}
	}

	@Override
	public Optional<Probe> probe(Path path) {
		String name = String.valueOf(path.getFileName());
		if (!Files.isRegularFile(path) || !name.endsWith(H2_ENDING)) {
			return Optional.empty();
		}
		String file = path.toAbsolutePath().toString().replace('\\', '/');
		String url = "jdbc:h2:file:" + file.substring(0, file.length() - H2_ENDING.length()); //$NON-NLS-1$
		return Optional.of(new Probe(0.5, Map.of("url", url), NLS.bind(Messages.jdbc_probe, name))); //$NON-NLS-1$
	}
}
