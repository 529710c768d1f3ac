/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first lines of a file, cut into fields one way or another. */
public final class SampleLines {

	private static final int MOST = 200;

	private final TextFile file;
	private final List<byte[]> lines = new ArrayList<>();

	public SampleLines(TextFile file) {
		this.file = file;
		byte[] head = file.head();
		int at = 0;
		while (at < head.length && lines.size() < MOST) {
			int end = at;
			while (end < head.length && head[end] != '\n') {
				end++;
			}
			boolean cut = end == head.length && head.length >= TextFile.HEAD && !lines.isEmpty();
			int stop = end > at && head[end - 1] == '\r' ? end - 1 : end;
			if (stop > at && !cut) {
				lines.add(Arrays.copyOfRange(head, at, stop));
			}
			at = end + 1;
		}
	}

	/** Number of lines that are not empty. */
	public int size() {
		return lines.size();
	}

	/** Fields of every line; null for one whose quotation marks do not match or that has too many fields. */
	public List<List<String>> fields(Delimiter delimiter, int quote) {
		FieldScanner scanner = new FieldScanner(delimiter, quote, RecordReader.MOST_COLUMNS);
		List<List<String>> all = new ArrayList<>();
		for (byte[] line : lines) {
			byte[] copy = line.clone();
			int found = scanner.scan(copy, 0, copy.length);
			if (found < 0 || found > RecordReader.MOST_COLUMNS) {
				all.add(null);
				continue;
			}
			List<String> fields = new ArrayList<>();
			for (int i = 0; i < found; i++) {
				fields.add(file.text(copy, scanner.starts[i], scanner.ends[i]).strip());
			}
			all.add(fields);
		}
		return all;
	}
}
