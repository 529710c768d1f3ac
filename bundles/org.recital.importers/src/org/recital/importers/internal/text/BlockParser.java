/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.build.IdTable;

/** Parses blocks of lines into columns. One for each thread. */
final class BlockParser {

	/** Wrong lines kept of each block; more are counted. */
	static final int EXAMPLES = 20;

	private static final int LONGEST_VALUE = 60;

	private final EventLayout layout;
	private final TextFile file;
	private final FieldScanner scanner;
	private final int columns;
	private final int[] extras;
	private final float[] extraValues;

	private IdTable userIds;
	private IdTable itemIds;
	private int expectedUsers = 1 << 10;
	private int expectedItems = 1 << 10;
	private int[] users;
	private int[] items;
	private float[] values;
	private int[] times;
	private float[][] more;
	private int rows;
	private int bad;
	private int line;
	private boolean open;
	private List<LineFault> faults;

	BlockParser(EventLayout layout, TextFile file) {
		this.layout = layout;
		this.file = file;
		this.scanner = new FieldScanner(layout.delimiter(), layout.quote(), layout.needed());
		this.columns = layout.columns();
		this.extras = layout.extras();
		this.extraValues = new float[extras.length];
		allocate(1 << 14);
	}

	/** Parses a block. The block's buffer may be written over; nothing of the result refers to it. */
	BlockResult parse(BlockReader.Block block) {
		userIds = new IdTable(expectedUsers);
		itemIds = new IdTable(expectedItems);
		faults = new ArrayList<>(0);
		rows = 0;
		bad = 0;
		line = 0;
		int empty = 0;
		int skip = block.number() == 0 ? layout.skipLines() : 0;
		byte[] b = block.bytes();
		int length = block.length();
		if (block.tooLong()) {
			line = 1;
			fault(Fault.LONG, -1, 0, null, 0, 0);
		}
		int p = 0;
		while (p < length) {
			int start = p;
			while (p < length && b[p] != '\n') {
				p++;
			}
			int end = p;
			open = p == length && block.open();
			p++;
			line++;
			if (line <= skip) {
				continue;
			}
			if (end > start && b[end - 1] == '\r') {
				end--;
			}
			if (start == end || isBlank(b, start, end)) {
				empty++;
			} else {
				parseLine(b, start, end);
			}
		}
		expectedUsers = userIds.size();
		expectedItems = itemIds.size();
		int read = line - empty - Math.min(skip, line);
		return new BlockResult(block.number(), line, read, rows, Arrays.copyOf(users, rows), Arrays.copyOf(items, rows),
				values == null ? null : Arrays.copyOf(values, rows), times == null ? null : Arrays.copyOf(times, rows), copyExtras(),
				userIds, itemIds, bad, faults);
	}

	private void parseLine(byte[] b, int from, int to) {
		if (to - from > BlockReader.MAX_LINE) {
			fault(Fault.LONG, -1, 0, null, 0, 0);
			return;
		}
		int found = scanner.scan(b, from, to);
		if (found != columns) {
			fault(found < 0 ? Fault.QUOTE : Fault.COLUMNS, -1, found, null, 0, 0);
			return;
		}
		float value = 1;
		if (layout.value() >= 0) {
			value = number(b, layout.value());
			if (Float.isNaN(value)) {
				return;
			}
			if (!layout.right(value)) {
				fieldFault(Fault.SCALE, layout.value(), b);
				return;
			}
		}
		int time = -1;
		if (layout.time() >= 0) {
			int s = start(b, layout.time());
			int e = end(b, layout.time(), s);
			if (s < e) {
				long seconds = layout.timeFormat().parse(b, s, e);
				long offset = seconds - EventTable.TIME_BASE;
				if (seconds == TimeFormat.INVALID || offset < 0 || offset >= 0xFFFFFFFFL) {
					fieldFault(seconds == TimeFormat.INVALID ? Fault.TIME : Fault.TIME_RANGE, layout.time(), b);
					return;
				}
				time = (int) offset;
			}
		}
		for (int x = 0; x < extras.length; x++) {
			int s = start(b, extras[x]);
			extraValues[x] = Float.NaN;
			if (s < end(b, extras[x], s)) {
				extraValues[x] = number(b, extras[x]);
				if (Float.isNaN(extraValues[x])) {
					return;
				}
			}
		}
		add(b, value, time);
	}

	private void add(byte[] b, float value, int time) {
		int us = start(b, layout.user());
		int ue = end(b, layout.user(), us);
		int is = start(b, layout.item());
		int ie = end(b, layout.item(), is);
		if (us == ue || is == ie) {
			fault(Fault.ID, us == ue ? layout.user() : layout.item(), 0, null, 0, 0);
			return;
		}
		if (rows == users.length) {
			allocate(rows * 2);
		}
		users[rows] = userIds.intern(b, us, ue);
		items[rows] = itemIds.intern(b, is, ie);
		if (values != null) {
			values[rows] = value;
		}
		if (times != null) {
			times[rows] = time;
		}
		for (int x = 0; x < extras.length; x++) {
			more[x][rows] = extraValues[x];
		}
		rows++;
	}

	/** The number in a column; NaN after a fault was recorded. */
	private float number(byte[] b, int column) {
		int s = start(b, column);
		int e = end(b, column, s);
		float v = Numbers.parseFloat(b, s, e);
		if (Float.isNaN(v) || Float.isInfinite(v)) {
			String text = new String(b, s, Math.min(e - s, LONGEST_VALUE), StandardCharsets.ISO_8859_1);
			fieldFault(Numbers.saysNotFinite(text) ? Fault.FINITE : Fault.NUMBER, column, b);
			return Float.NaN;
		}
		return v;
	}

	private int start(byte[] b, int column) {
		int s = scanner.starts[column];
		int e = scanner.ends[column];
		while (s < e && (b[s] == ' ' || b[s] == '\t')) {
			s++;
		}
		return s;
	}

	private int end(byte[] b, int column, int start) {
		int e = scanner.ends[column];
		while (e > start && (b[e - 1] == ' ' || b[e - 1] == '\t')) {
			e--;
		}
		return e;
	}

	private static boolean isBlank(byte[] b, int from, int to) {
		for (int i = from; i < to; i++) {
			if (b[i] != ' ' && b[i] != '\t') {
				return false;
			}
		}
		return true;
	}

	private void fieldFault(Fault fault, int column, byte[] b) {
		int s = start(b, column);
		fault(fault, column, 0, b, s, end(b, column, s));
	}

	private void fault(Fault fault, int column, int found, byte[] b, int from, int to) {
		bad++;
		if (faults.size() < EXAMPLES) {
			String value = ""; //$NON-NLS-1$
			if (b != null) {
				int stop = Math.min(to, from + LONGEST_VALUE);
				value = file.text(b, from, stop) + (stop < to ? "..." : ""); //$NON-NLS-1$ //$NON-NLS-2$
			}
			faults.add(new LineFault(line, fault, column, value, found, open));
		}
	}

	private void allocate(int size) {
		users = users == null ? new int[size] : Arrays.copyOf(users, size);
		items = items == null ? new int[size] : Arrays.copyOf(items, size);
		if (layout.value() >= 0) {
			values = values == null ? new float[size] : Arrays.copyOf(values, size);
		}
		if (layout.time() >= 0) {
			times = times == null ? new int[size] : Arrays.copyOf(times, size);
		}
		if (more == null) {
			more = new float[extras.length][0];
		}
		for (int x = 0; x < extras.length; x++) {
			more[x] = Arrays.copyOf(more[x], size);
		}
	}

	private float[][] copyExtras() {
		float[][] copy = new float[extras.length][];
		for (int x = 0; x < extras.length; x++) {
			copy[x] = Arrays.copyOf(more[x], rows);
		}
		return copy;
	}
}
