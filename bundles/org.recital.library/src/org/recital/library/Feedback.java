/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.SignalBlocks;
import org.recital.library.internal.Sql;

/** What people did and said. */
public final class Feedback {

	private static final int BATCH = 1000;

	private final Desk desk;

	Feedback(Desk desk) {
		this.desk = desk;
	}

	/**
	 * Keeps a signal.
	 *
	 * @return ends when it is on disk; with a {@link LibraryException} when person or item are not in the library
	 */
	public CompletableFuture<Void> record(Signal signal) {
		return record(List.of(signal));
	}

	/** Keeps signals, all or none. */
	public CompletableFuture<Void> record(Collection<Signal> signals) {
		List<Signal> all = List.copyOf(signals);
		// the refusal is a result, no exception in the database: others in the same transaction are not held up by it
		return desk.write(c -> add(c, all), all.size()).thenAccept(refused -> {
			if (refused.isPresent()) {
				Signal s = refused.get();
				throw new CompletionException(new LibraryException(NLS.bind(Messages.signal_unknown, s.person(), s.item())));
			}
		});
	}

	/** Adds; the first that cannot be, none being added then. */
	private Optional<Signal> add(Connection c, List<Signal> all) throws SQLException {
		Map<String, Integer> people = numbers(c, "person", all.stream().map(Signal::person)); //$NON-NLS-1$
		Map<String, Integer> items = numbers(c, "item", all.stream().map(Signal::item)); //$NON-NLS-1$
		for (Signal s : all) {
			if (!people.containsKey(s.person()) || !items.containsKey(s.item())) {
				return Optional.of(s);
			}
		}
		for (Signal s : all) {
			desk.blocks().add(people.get(s.person()), items.get(s.item()), s.kind().code(), s.value(), s.time().toEpochMilli());
		}
		return Optional.empty();
	}

	/** Numbers of those ids that there are. */
	private static Map<String, Integer> numbers(Connection c, String table, Stream<String> ids) throws SQLException {
		List<String> asked = ids.distinct().toList();
		Map<String, Integer> numbers = new HashMap<>();
		for (int from = 0; from < asked.size(); from += BATCH) {
			Object[] some = asked.subList(from, Math.min(asked.size(), from + BATCH)).toArray();
			Sql.list(c, "SELECT no, id FROM " + table + " WHERE id IN (?" + ", ?".repeat(some.length - 1) + ')', //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					r -> numbers.put(r.getString(2), r.getInt(1)), some);
		}
		return numbers;
	}

	/** Number of signals. */
	public long size() throws LibraryException {
		return desk.read(SignalBlocks::size);
	}

	/** All that a person did and said, in the order it was kept. */
	public List<Signal> of(String person) throws LibraryException {
		List<Signal> signals = new ArrayList<>();
		desk.memory().of(person, (item, kind, value, millis) -> signals.add(new Signal(person, item, kind, value, Instant.ofEpochMilli(millis))));
		return signals;
	}

	/** What a person says now: the last thumb on each item; those taken back are left out. */
	public Map<String, Integer> thumbs(String person) throws LibraryException {
		Map<String, Integer> thumbs = new LinkedHashMap<>();
		desk.memory().of(person, (item, kind, value, millis) -> {
			if (kind == Signal.Kind.THUMB) {
				thumbs.put(item, (int) value);
			}
		});
		thumbs.values().removeIf(v -> v == 0);
		return thumbs;
	}

	/** Values of an attribute of the items a person did or said something about, by item; items without it are left out. */
	public Map<String, List<String>> values(String person, String attribute) throws LibraryException {
		int[] items = desk.memory().items(person);
		Map<String, List<String>> values = new LinkedHashMap<>();
		desk.read(c -> {
			for (int from = 0; from < items.length; from += BATCH) {
				int[] some = Arrays.copyOfRange(items, from, Math.min(items.length, from + BATCH));
				Sql.list(c, "SELECT i.id, a.text FROM item i JOIN item_attribute a ON a.item = i.no WHERE a.name = ? AND i.no IN (" //$NON-NLS-1$
						+ Sql.numbers(some) + ") ORDER BY i.no, a.place", //$NON-NLS-1$
						r -> values.computeIfAbsent(r.getString(1), k -> new ArrayList<>()).add(r.getString(2)), attribute);
			}
			return null;
		});
		return values;
	}
}
