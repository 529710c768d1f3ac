/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.HashMap;
import java.util.Map;

/** The two ways an {@link IdIndex} is stored. */
final class IdIndexes {

	private IdIndexes() {
	}

	static final class Text implements IdIndex {
		private final String[] ids;
		private final Map<String, Integer> index;

		Text(String[] ids) {
			this.ids = ids;
			this.index = HashMap.newHashMap(ids.length);
			for (int i = 0; i < ids.length; i++) {
				if (index.put(ids[i], i) != null) {
					throw new IllegalArgumentException("id occurs twice: " + ids[i]); //$NON-NLS-1$
				}
			}
		}

		@Override
		public int size() {
			return ids.length;
		}

		@Override
		public String id(int i) {
			return ids[i];
		}

		@Override
		public int indexOf(String id) {
			return index.getOrDefault(id, -1);
		}
	}

	/** Open addressing over primitive arrays: 20 bytes an id instead of over 100. */
	static final class Numbers implements IdIndex {
		private final long[] ids;
		private final int[] table;
		private final int mask;

		Numbers(long[] ids) {
			this.ids = ids;
			int capacity = Integer.highestOneBit(Math.max(2, ids.length * 2 - 1)) << 1;
			table = new int[capacity];
			mask = capacity - 1;
			for (int i = 0; i < ids.length; i++) {
				int slot = slot(ids[i]);
				while (table[slot] != 0) {
					if (ids[table[slot] - 1] == ids[i]) {
						throw new IllegalArgumentException("id occurs twice: " + ids[i]); //$NON-NLS-1$
					}
					slot = (slot + 1) & mask;
				}
				table[slot] = i + 1;
			}
		}

		private int slot(long id) {
			long h = id * 0x9E3779B97F4A7C15L;
			return (int) (h >>> 32) & mask;
		}

		@Override
		public int size() {
			return ids.length;
		}

		@Override
		public String id(int i) {
			return Long.toString(ids[i]);
		}

		@Override
		public int indexOf(String id) {
			long number;
			try {
				number = Long.parseLong(id);
			} catch (NumberFormatException e) {
				return -1; // not a number: no entity here has that name
			}
			if (!Long.toString(number).equals(id)) {
				return -1; // "007" is another name than "7"
			}
			int slot = slot(number);
			while (table[slot] != 0) {
				if (ids[table[slot] - 1] == number) {
					return table[slot] - 1;
				}
				slot = (slot + 1) & mask;
			}
			return -1;
		}
	}
}
