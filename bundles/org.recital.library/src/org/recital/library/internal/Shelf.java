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
import java.util.BitSet;
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
	/** All titles one after the other, each with a line end, where each begins, and the values of all likewise: read in one go, not here and there. */
	private final String titles;
	private final int[] titleStarts;
	private final int[] values;
	private final int[] valueStarts;

	Shelf(List<Entry> entries) {
		this.entries = entries.toArray(Entry[]::new);
		Arrays.sort(this.entries, BY_TITLE);
		this.titleStarts = new int[entries.size() + 1];
		this.valueStarts = new int[entries.size() + 1];
		this.values = new int[entries.stream().mapToInt(e -> e.values.length).sum()];
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < this.entries.length; i++) {
			Entry e = this.entries[i];
			all.append(e.folded).append('\n');
			titleStarts[i + 1] = all.length();
			System.arraycopy(e.values, 0, values, valueStarts[i], e.values.length);
			valueStarts[i + 1] = valueStarts[i] + e.values.length;
		}
		this.titles = all.toString();
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
	private final class Condition {

		private final Predicate<Value> test;
		private final byte[] known;
		private final Value[] all;

		Condition(Predicate<Value> test, Snapshot snapshot) {
			this.test = test;
			this.all = snapshot.values();
			this.known = new byte[snapshot.size()];
		}

		boolean isMetBy(int entry) {
			for (int v = valueStarts[entry]; v < valueStarts[entry + 1]; v++) {
				int n = values[v];
				if (known[n] == 0) {
					known[n] = (byte) (test.test(all[n]) ? 1 : -1);
				}
				if (known[n] > 0) {
					return true;
				}
			}
			return false;
		}
	}

	/** Entries with a word in the title. */
	private BitSet titled(String word) {
		BitSet found = new BitSet(entries.length);
		int at = titles.indexOf(word);
		while (at >= 0) {
			int place = Arrays.binarySearch(titleStarts, at);
			int entry = place >= 0 ? place : -place - 2;
			found.set(entry);
			at = titles.indexOf(word, titleStarts[entry + 1]);
		}
		return found;
	}

	List<Integer> search(ItemQuery query, Snapshot snapshot) {
		BitSet fits = new BitSet(entries.length);
		fits.set(0, entries.length);
		query.having().forEach((name, text) -> {
			String folded = Folding.fold(text);
			keep(fits, null, new Condition(v -> v.name().equals(name) && v.folded().contains(folded), snapshot));
		});
		query.between().forEach((name, range) -> keep(fits, null,
				new Condition(v -> v.name().equals(name) && v.number() >= range.least() && v.number() <= range.most(), snapshot)));
		String all = Folding.fold(query.words());
		for (String word : all.split("\\s+")) { //$NON-NLS-1$
			if (!word.isEmpty()) {
				keep(fits, titled(word), new Condition(v -> v.folded().contains(word), snapshot));
			}
		}
		List<Integer> found = new ArrayList<>();
		int from = first(all);
		int to = from;
		while (to < entries.length && entries[to].folded.startsWith(all)) {
			to++;
		}
		collect(from, to, fits, query.limit(), found);
		collect(0, from, fits, query.limit(), found);
		collect(to, entries.length, fits, query.limit(), found);
		return found;
	}

	/** Takes those away that are not titled so and do not meet a condition. */
	private static void keep(BitSet fits, BitSet titled, Condition condition) {
		for (int i = fits.nextSetBit(0); i >= 0; i = fits.nextSetBit(i + 1)) {
			if ((titled == null || !titled.get(i)) && !condition.isMetBy(i)) {
				fits.clear(i);
			}
		}
	}

	private void collect(int from, int to, BitSet fits, int limit, List<Integer> found) {
		for (int i = fits.nextSetBit(from); i >= 0 && i < to && found.size() < limit; i = fits.nextSetBit(i + 1)) {
			found.add(entries[i].no);
		}
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
