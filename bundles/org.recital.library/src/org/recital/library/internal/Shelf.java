/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.recital.library.ItemQuery;
import org.recital.library.internal.AttributeValues.Snapshot;
import org.recital.library.internal.AttributeValues.Value;

/** Items as they are searched for, by title. Never changes. */
final class Shelf {

	/**
	 * An item.
	 *
	 * @param no     its number
	 * @param folded its title, folded
	 * @param values numbers of its attributes' values
	 */
	record Entry(int no, String folded, int[] values) {
	}

	private static final Comparator<Entry> BY_TITLE = Comparator.comparing(Entry::folded).thenComparingInt(Entry::no);

	private final Entry[] entries;

	Shelf(List<Entry> entries) {
		this.entries = entries.toArray(Entry[]::new);
		Arrays.sort(this.entries, BY_TITLE);
	}

	/** With items that are new or changed. */
	Shelf with(List<Entry> changed) {
		Set<Integer> replaced = new HashSet<>();
		changed.forEach(e -> replaced.add(e.no));
		List<Entry> all = new ArrayList<>(entries.length + changed.size());
		for (Entry e : entries) {
			if (!replaced.contains(e.no)) {
				all.add(e);
			}
		}
		all.addAll(changed);
		return new Shelf(all); // sorting what is nearly sorted costs little
	}

	/** What values must be, each looked at once in a search. */
	private static final class Condition {

		private final Predicate<Value> test;
		private final byte[] known;
		private final Value[] values;

		Condition(Predicate<Value> test, Snapshot snapshot) {
			this.test = test;
			this.values = snapshot.values();
			this.known = new byte[snapshot.size()];
		}

		boolean anyOf(int[] numbers) {
			for (int n : numbers) {
				if (known[n] == 0) {
					known[n] = (byte) (test.test(values[n]) ? 1 : -1);
				}
				if (known[n] > 0) {
					return true;
				}
			}
			return false;
		}
	}

	/** Words of a query: each in the title or in a value. */
	private record Word(String word, Condition condition) {
		boolean isIn(Entry e) {
			return e.folded.contains(word) || condition.anyOf(e.values);
		}
	}

	List<Integer> search(ItemQuery query, Snapshot snapshot) {
		List<Word> words = new ArrayList<>();
		String all = Folding.fold(query.words());
		for (String word : all.split("\\s+")) { //$NON-NLS-1$
			if (!word.isEmpty()) {
				words.add(new Word(word, new Condition(v -> v.folded().contains(word), snapshot)));
			}
		}
		List<Condition> conditions = new ArrayList<>();
		query.having().forEach((name, text) -> {
			String folded = Folding.fold(text);
			conditions.add(new Condition(v -> v.name().equals(name) && v.folded().contains(folded), snapshot));
		});
		query.between().forEach((name, range) -> conditions
				.add(new Condition(v -> v.name().equals(name) && v.number() >= range.least() && v.number() <= range.most(), snapshot)));

		List<Integer> found = new ArrayList<>();
		int from = first(all);
		int to = from;
		while (to < entries.length && entries[to].folded.startsWith(all)) {
			to++;
		}
		collect(from, to, words, conditions, query.limit(), found);
		collect(0, from, words, conditions, query.limit(), found);
		collect(to, entries.length, words, conditions, query.limit(), found);
		return found;
	}

	/** The place of the first title that is not before a text. */
	private int first(String text) {
		int low = 0;
		int high = entries.length;
		while (low < high) {
			int middle = low + high >>> 1;
			if (entries[middle].folded.compareTo(text) < 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private void collect(int from, int to, List<Word> words, List<Condition> conditions, int limit, List<Integer> found) {
		for (int i = from; i < to && found.size() < limit; i++) {
			Entry e = entries[i];
			boolean fits = true;
			for (int k = 0; fits && k < conditions.size(); k++) {
				fits = conditions.get(k).anyOf(e.values);
			}
			for (int k = 0; fits && k < words.size(); k++) {
				fits = words.get(k).isIn(e);
			}
			if (fits) {
				found.add(e.no);
			}
		}
	}

	Map<String, Integer> count(String attribute, Snapshot snapshot) {
		Map<String, Integer> counts = new HashMap<>();
		for (Entry e : entries) {
			for (int n : e.values) {
				if (snapshot.values()[n].name().equals(attribute)) {
					counts.merge(snapshot.values()[n].text(), 1, Integer::sum);
				}
			}
		}
		Map<String, Integer> sorted = new LinkedHashMap<>();
		counts.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.forEach(e -> sorted.put(e.getKey(), e.getValue()));
		return sorted;
	}
}
