/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.List;

/** A node of a YAML text with its place; offsets are in {@code char}s, ends exclusive. */
public sealed interface YamlNode {

	/** Where it begins, anchor and tag included. */
	int start();

	/** Where its value begins, behind anchor and tag. */
	int content();

	/** Where it ends, without comments and blank lines behind it. */
	int end();

	/** Its anchor, or null. */
	String anchor();

	/** Number of values when all aliases are written out. */
	long size();

	/** What an alias stands for, else itself. */
	default YamlNode resolved() {
		return this instanceof Alias a ? a.target() : this;
	}

	/**
	 * @param value  as written, without quotes
	 * @param plain  without quotes and not a block
	 * @param quote  the quote it is in, else 0
	 * @param tagged whether a tag makes it a text
	 */
	record Scalar(int start, int content, int end, String anchor, String value, boolean plain, char quote, boolean tagged)
			implements YamlNode {
		@Override
		public long size() {
			return 1;
		}

		/** Whether nothing is written at all. */
		boolean isEmpty() {
			return plain && content >= end;
		}

		/** The value as YAML's core schema has it. */
		Object typed() {
			return plain && !tagged ? ScalarTypes.typed(value) : value;
		}
	}

	/** Stands for a node with an anchor; the target is no alias itself. */
	record Alias(int start, int end, String name, YamlNode target) implements YamlNode {
		@Override
		public int content() {
			return start;
		}

		@Override
		public String anchor() {
			return null;
		}

		@Override
		public long size() {
			return target.size();
		}
	}

	/** {@code [a, b]} or lines with dashes. */
	record Sequence(int start, int content, int end, String anchor, boolean flow, List<YamlNode> items, long size)
			implements YamlNode {
	}

	/** <code>{a: 1}</code> or lines with colons. */
	record Mapping(int start, int content, int end, String anchor, boolean flow, List<Entry> entries, long size)
			implements YamlNode {

		/** The first entry of that key, or null. */
		Entry entry(String key) {
			for (Entry e : entries) {
				if (e.name().equals(key)) {
					return e;
				}
			}
			return null;
		}
	}

	/** A key and its value. */
	record Entry(Scalar key, YamlNode value) {
		String name() {
			return key.value();
		}

		int start() {
			return key.start();
		}

		int end() {
			return Math.max(key.end(), value.end());
		}
	}
}
