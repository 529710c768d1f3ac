/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.recital.api.problem.Problem;

/** The rows and problems of a block of assets, written and read. */
record AssetBlock(float[][] rows, Problem[] problems, int first, int end, int width) {

	void write(DataOutputStream out) throws IOException {
		out.writeInt(width);
		out.writeInt(end - first);
		for (int e = first; e < end; e++) {
			float[] row = rows[e];
			out.writeInt(row == null ? 0 : row.length);
			if (row != null) {
				ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(row.length, Float.BYTES));
				bytes.asFloatBuffer().put(row);
				out.write(bytes.array());
			}
			Problem p = problems[e - first];
			out.writeUTF(p == null ? "" : clip(p.message())); //$NON-NLS-1$
			out.writeUTF(p == null ? "" : clip(p.expected())); //$NON-NLS-1$
			out.writeUTF(p == null ? "" : clip(p.file())); //$NON-NLS-1$
		}
	}

	/** What fits into the form of a text. */
	private static String clip(String text) {
		return text.length() <= 10_000 ? text : text.substring(0, 10_000);
	}

	/** Fills the block; it is filled only when all of it could be read. */
	Boolean read(DataInputStream in) throws IOException {
		if (in.readInt() != width || in.readInt() != end - first) {
			throw new IOException("of another shape"); //$NON-NLS-1$
		}
		float[][] found = new float[end - first][];
		Problem[] met = new Problem[end - first];
		for (int e = 0; e < found.length; e++) {
			int n = in.readInt();
			if (n > 0) {
				byte[] bytes = in.readNBytes(Math.multiplyExact(n, Float.BYTES));
				found[e] = new float[n];
				ByteBuffer.wrap(bytes).asFloatBuffer().get(found[e]);
			}
			String message = in.readUTF();
			String expected = in.readUTF();
			String file = in.readUTF();
			met[e] = message.isEmpty() ? null : Problem.warning(file, 0, 0, message, expected);
		}
		System.arraycopy(found, 0, rows, first, found.length);
		System.arraycopy(met, 0, problems, 0, met.length);
		return Boolean.TRUE;
	}

	@Override
	public String toString() {
		return first + ".." + end + ' ' + Arrays.toString(problems); //$NON-NLS-1$
	}
}
