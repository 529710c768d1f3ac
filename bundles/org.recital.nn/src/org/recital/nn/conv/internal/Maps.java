/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Maps that lie outside the heap, and work on them spread over processors. */
final class Maps {

	private static final int BLOCKS = 16;

	private Maps() {
	}

	/** Whether an array (examples x channels x rows x columns) lies in memory row after row with nothing between, so that {@link #floats} are its numbers. */
	static boolean readable(INDArray a) {
		if (a.rank() != 4 || a.dataType() != DataType.FLOAT || a.ordering() != 'c' || a.length() > Integer.MAX_VALUE) {
			return false;
		}
		long[] strides = a.stride();
		long expected = 1;
		for (int k = 3; k >= 0; k--) {
			if (a.size(k) != 1 && strides[k] != expected) {
				return false;
			}
			expected *= a.size(k);
		}
		return floats(a).remaining() >= a.length();
	}

	/** The numbers of a {@link #readable} array, from its first. */
	static FloatBuffer floats(INDArray a) {
		FloatBuffer all = a.data().asNioFloat();
		return all.slice(all.position(), all.limit() - all.position());
	}

	/** Work on some of many. */
	interface Some {
		void work(int first, int end);
	}

	/** Spreads work of which no part depends on another over processors, so that the result is the same however many there are. */
	static void spread(int n, Some some) {
		if (OpenMp.threads() == 1) {
			some.work(0, n);
			return;
		}
		int blocks = Math.min(BLOCKS, n);
		IntStream.range(0, blocks).parallel().forEach(b -> some.work((int) ((long) n * b / blocks), (int) ((long) n * (b + 1) / blocks)));
	}
}
