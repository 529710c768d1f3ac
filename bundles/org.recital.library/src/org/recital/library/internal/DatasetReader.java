/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.step.StepContext;
import org.recital.library.Signal.Kind;
import org.recital.library.internal.LibraryImporter.Signals;

/** Reads all of a library, in one transaction. */
final class DatasetReader {

	private static final int ROWS_AT_A_TIME = 10_000;
	private static final String SKIPS = "skips"; //$NON-NLS-1$

	private final Connection connection;
	private final StepContext context;

	DatasetReader(Connection connection, StepContext context) {
		this.connection = connection;
		this.context = context;
	}

	/** Entities by their numbers in the database. */
	private record Numbered(String[] ids, String[] labels, Map<Integer, Integer> places) {
	}

	/** @param files photos and sounds */
	Dataset read(String name, Signals signals, LibraryAssets files) throws SQLException {
		Numbered items = numbered("SELECT no, id, title FROM item ORDER BY no"); //$NON-NLS-1$
		Numbered people = numbered("SELECT no, id, name FROM person ORDER BY no"); //$NON-NLS-1$
		Rows rows = signals(signals, people.places, items.places);
		List<Attribute> ofItems = new ArrayList<>();
		ofItems.add(new Attribute.Text("title", items.labels)); //$NON-NLS-1$
		ofItems.addAll(attributes("SELECT item, name, text FROM item_attribute ORDER BY item, name, place", items.places)); //$NON-NLS-1$
		List<Attribute> ofPeople = attributes("SELECT person, name, text FROM person_attribute ORDER BY person, name", people.places); //$NON-NLS-1$
		List<AssetSource> assets = new ArrayList<>();
		Map<String, Long> counts = new LinkedHashMap<>(Map.of(Messages.import_count, (long) rows.size));
		files.sounds(connection, items.places).ifPresent(s -> {
			assets.add(s.files());
			if (s.missing() > 0) {
				counts.put(Messages.import_soundsMissing, s.missing());
			}
		});
		files.photos(connection, people.places).ifPresent(photos -> {
			ofPeople.removeIf(a -> a.name().equals(EntityKind.PHOTOS));
			ofPeople.add(photos.whose());
			assets.add(photos.files());
			counts.put(Messages.import_photosCount, (long) photos.files().size());
		});
		Origin origin = new Origin(LibraryImporter.ID, List.of(name), rows.size, 0, List.of(), counts, List.of());
		Map<String, FloatColumn> extras = signals == Signals.PLAYS ? Map.of(SKIPS, FloatColumn.of(Arrays.copyOf(rows.skips, rows.size))) : Map.of();
		Events events = new Events(IntColumn.of(Arrays.copyOf(rows.people, rows.size)), IntColumn.of(Arrays.copyOf(rows.items, rows.size)),
				FloatColumn.of(Arrays.copyOf(rows.values, rows.size)), TimeColumn.of(Arrays.copyOf(rows.seconds, rows.size)), extras);
		ValueScale scale = rows.scale(signals);
		CollapseRule rule = signals == Signals.PLAYS ? scale.collapse() : CollapseRule.LAST;
		return new Dataset(name, events, new Entities(EntityKind.ITEM, IdIndex.of(items.ids), ofItems),
				new Entities(EntityKind.USER, IdIndex.of(people.ids), ofPeople), assets, scale, rule, origin);
	}

	private Numbered numbered(String sql) throws SQLException {
		List<String> ids = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		Map<Integer, Integer> places = new HashMap<>();
		walk(sql, r -> {
			places.put(r.getInt(1), ids.size());
			ids.add(r.getString(2));
			labels.add(r.getString(3));
		});
		return new Numbered(ids.toArray(String[]::new), labels.toArray(String[]::new), places);
	}

	@FunctionalInterface
	private interface Walker {
		void row(ResultSet row) throws SQLException;
	}

	private void walk(String sql, Walker walker) throws SQLException {
		try (PreparedStatement s = connection.prepareStatement(sql)) {
			s.setFetchSize(ROWS_AT_A_TIME);
			try (ResultSet rows = s.executeQuery()) {
				for (int n = 0; rows.next(); n++) {
					if (n % ROWS_AT_A_TIME == 0) {
						context.checkCancelled();
					}
					walker.row(rows);
				}
			}
		}
	}

	/** Columns that grow. */
	private static final class Rows {

		private int[] people = new int[1024];
		private int[] items = new int[1024];
		private float[] values = new float[1024];
		private float[] skips = new float[1024];
		private long[] seconds = new long[1024];
		private int size;

		void add(int person, int item, float value, float skip, long second) {
			if (size == people.length) {
				int more = size + (size >> 1);
				people = Arrays.copyOf(people, more);
				items = Arrays.copyOf(items, more);
				values = Arrays.copyOf(values, more);
				skips = Arrays.copyOf(skips, more);
				seconds = Arrays.copyOf(seconds, more);
			}
			people[size] = person;
			items[size] = item;
			values[size] = value;
			skips[size] = skip;
			seconds[size++] = second;
		}

		/** The last row of each person and item, without those of value 0, in their order. */
		Rows lastOnes() {
			LongSet seen = new LongSet(size);
			boolean[] last = new boolean[size];
			for (int r = size - 1; r >= 0; r--) {
				last[r] = seen.add((long) people[r] << Integer.SIZE | items[r]) && values[r] != 0;
			}
			Rows kept = new Rows();
			for (int r = 0; r < size; r++) {
				if (last[r]) {
					kept.add(people[r], items[r], values[r], skips[r], seconds[r]);
				}
			}
			return kept;
		}

		ValueScale scale(Signals signals) {
			if (signals == Signals.PLAYS) {
				return ValueScale.PLAYS;
			}
			if (signals == Signals.THUMBS) {
				return ValueScale.ratings(-1, 1, 2);
			}
			float least = Float.POSITIVE_INFINITY;
			float most = Float.NEGATIVE_INFINITY;
			boolean whole = true;
			boolean half = true;
			for (int r = 0; r < size; r++) {
				least = Math.min(least, values[r]);
				most = Math.max(most, values[r]);
				whole &= values[r] == Math.rint(values[r]);
				half &= values[r] * 2 == Math.rint(values[r] * 2);
			}
			return size == 0 ? ValueScale.UNARY : ValueScale.ratings(least, most, whole ? 1 : half ? 0.5 : 0);
		}
	}

	private Rows signals(Signals signals, Map<Integer, Integer> people, Map<Integer, Integer> items) throws SQLException {
		Rows rows = new Rows();
		SignalBlocks.forEach(connection, 0, (number, who, what, code, amount, millis) -> {
			Kind kind = Kind.of(code);
			boolean wanted = signals.are(kind);
			if (number % ROWS_AT_A_TIME == 0) {
				context.checkCancelled();
			}
			Integer person = people.get(who);
			Integer item = items.get(what);
			if (wanted && person != null && item != null) { // else they came after people and items were read
				boolean skip = kind == Kind.SKIP;
				rows.add(person, item, skip ? 0 : (float) amount, skip ? (float) amount : 0, Math.floorDiv(millis, 1000));
			}
		});
		return signals == Signals.THUMBS ? rows.lastOnes() : rows;
	}

	/** Attributes from rows of entity, name, text: numbers when all are and there is one each, else categories. */
	private List<Attribute> attributes(String sql, Map<Integer, Integer> places) throws SQLException {
		Map<String, Column> columns = new LinkedHashMap<>();
		walk(sql, r -> columns.computeIfAbsent(r.getString(2), k -> new Column(places.size())).add(places.get(r.getInt(1)), r.getString(3)));
		List<Attribute> attributes = new ArrayList<>();
		columns.forEach((name, column) -> attributes.add(column.attribute(name)));
		return attributes;
	}

	/** Values of one attribute. */
	private static final class Column {

		private final List<List<String>> values;
		private boolean numbers = true;

		Column(int size) {
			this.values = new ArrayList<>(java.util.Collections.nCopies(size, List.of()));
		}

		void add(int entity, String text) {
			List<String> now = values.get(entity);
			if (now.isEmpty()) {
				values.set(entity, List.of(text));
			} else {
				List<String> more = new ArrayList<>(now);
				more.add(text);
				values.set(entity, more);
				numbers = false;
			}
			numbers = numbers && isNumber(text);
		}

		private static boolean isNumber(String text) {
			try {
				return Float.isFinite(Float.parseFloat(text));
			} catch (NumberFormatException e) {
				return false;
			}
		}

		Attribute attribute(String name) {
			if (numbers) {
				float[] floats = new float[values.size()];
				for (int e = 0; e < floats.length; e++) {
					floats[e] = values.get(e).isEmpty() ? Float.NaN : Float.parseFloat(values.get(e).getFirst());
				}
				return new Attribute.Numeric(name, floats);
			}
			Map<String, Integer> labels = new LinkedHashMap<>();
			int[] offsets = new int[values.size() + 1];
			List<Integer> codes = new ArrayList<>();
			for (int e = 0; e < values.size(); e++) {
				for (String text : values.get(e)) {
					codes.add(labels.computeIfAbsent(text, t -> labels.size()));
				}
				offsets[e + 1] = codes.size();
			}
			return new Attribute.Categories(name, labels.keySet().toArray(String[]::new), offsets, codes.stream().mapToInt(Integer::intValue).toArray(), null);
		}
	}
}
