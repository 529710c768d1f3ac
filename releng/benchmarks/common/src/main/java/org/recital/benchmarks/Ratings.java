/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A users x items matrix as every program of the benchmark is given it.
 *
 * @param users   number of rows
 * @param items   number of columns
 * @param offsets users + 1 ascending offsets
 * @param columns items of each row, ascending within a row
 * @param values  1 to 5, parallel to columns
 */
public record Ratings(int users, int items, int[] offsets, int[] columns, float[] values) {

	public int size() {
		return columns.length;
	}

	/** The user of each entry. */
	public int[] rows() {
		int[] rows = new int[columns.length];
		for (int u = 0; u < users; u++) {
			java.util.Arrays.fill(rows, offsets[u], offsets[u + 1], u);
		}
		return rows;
	}

	void write(Path file) throws IOException {
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
			out.writeInt(users);
			out.writeInt(items);
			out.writeInt(columns.length);
			for (int u = 0; u < users; u++) {
				out.writeInt(offsets[u + 1] - offsets[u]);
			}
			for (int k = 0; k < columns.length; k++) {
				out.writeInt(columns[k]);
				out.writeByte((int) values[k]);
			}
		}
	}

	static Ratings read(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
			int users = in.readInt();
			int items = in.readInt();
			int size = in.readInt();
			int[] offsets = new int[users + 1];
			for (int u = 0; u < users; u++) {
				offsets[u + 1] = offsets[u] + in.readInt();
			}
			int[] columns = new int[size];
			float[] values = new float[size];
			for (int k = 0; k < size; k++) {
				columns[k] = in.readInt();
				values[k] = in.readByte();
			}
			return new Ratings(users, items, offsets, columns, values);
		}
	}
}
