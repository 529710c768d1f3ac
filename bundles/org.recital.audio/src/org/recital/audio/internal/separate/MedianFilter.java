/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.separate;

import java.util.Arrays;

/**
 * Running medians of a matrix along either of its axes, exact for any finite values. Beyond its ends the matrix is mirrored,
 * the outermost value included (d c b a | a b c d | d c b a: what scipy calls {@code reflect}). Columns are worked on in
 * blocks by one {@link MedianNetwork}; floats are compared as integers of the same order, which the processor does faster.
 * Not for several threads at a time.
 */
public final class MedianFilter {

	/** Values a register: with a window of 31 all registers stay within the processor's nearest caches. */
	private static final int WIDTH = 128;
	/** Values a line of the cache holds, half of them: how many outputs are turned back into rows at a time. */
	private static final int TURN = 8;

	/** Takes the medians of one row of a block. */
	@FunctionalInterface
	private interface Sink {
		void take(int row, int[] medians);
	}

	private final int size;
	private final MedianNetwork network;
	/** Per instruction: output that is done then, or -1, and its register. */
	private final int[] doneOutput;
	private final int[] doneRegister;
	private final int[][] registers;

	/**
	 * @param size length of the window: odd, 1 or more
	 */
	public MedianFilter(int size) {
		if (size < 1 || size % 2 == 0) {
			throw new IllegalArgumentException("size of a median must be odd: " + size); //$NON-NLS-1$
		}
		this.size = size;
		network = size == 1 ? null : new MedianNetwork(size);
		int instructions = size == 1 ? 0 : network.program().length / 5;
		doneOutput = new int[instructions];
		doneRegister = new int[instructions];
		registers = new int[size == 1 ? 0 : network.registers()][];
		if (size > 1) {
			Arrays.fill(doneOutput, -1);
			int[] results = network.results();
			for (int o = 0; o < network.outputs(); o++) {
				doneOutput[results[2 * o]] = o;
				doneRegister[results[2 * o]] = results[2 * o + 1];
			}
			for (int i = network.inputs(); i < registers.length; i++) {
				registers[i] = new int[WIDTH];
			}
		}
	}

	/**
	 * Medians over neighbouring rows.
	 *
	 * @param in  {@code rows * cols} values, row after row
	 * @param out gets as many; not {@code in}
	 */
	public void acrossRows(float[] in, int rows, int cols, float[] out) {
		if (size == 1) {
			System.arraycopy(in, 0, out, 0, rows * cols);
			return;
		}
		int[][] block = new int[rows][WIDTH];
		for (int from = 0; from < cols; from += WIDTH) {
			int first = from;
			int w = Math.min(WIDTH, cols - from);
			for (int r = 0; r < rows; r++) {
				ordered(in, r * cols + from, w, block[r]);
			}
			run(block, (row, medians) -> floats(medians, w, out, row * cols + first));
		}
	}

	/**
	 * Medians over neighbouring values of a row.
	 *
	 * @param in  {@code rows * cols} values, row after row
	 * @param out gets as many; not {@code in}
	 */
	public void alongRows(float[] in, int rows, int cols, float[] out) {
		if (size == 1) {
			System.arraycopy(in, 0, out, 0, rows * cols);
			return;
		}
		int[][] block = new int[cols][WIDTH];
		int[][] done = new int[TURN][WIDTH];
		for (int from = 0; from < rows; from += WIDTH) {
			int first = from;
			int h = Math.min(WIDTH, rows - from);
			for (int c = 0; c < cols; c += TURN) {
				turn(in, first, h, cols, c, Math.min(cols, c + TURN), block);
			}
			run(block, (col, medians) -> {
				int k = col % TURN;
				System.arraycopy(medians, 0, done[k], 0, h);
				if (k == TURN - 1 || col == cols - 1) {
					turnBack(done, k + 1, h, out, first * cols + col - k, cols);
				}
			});
		}
	}

	private void run(int[][] block, Sink sink) {
		int rows = block.length;
		int[] program = network.program();
		int[][] reg = registers;
		for (int first = 0; first < rows; first += network.outputs()) {
			for (int i = 0; i < network.inputs(); i++) {
				reg[i] = block[mirrored(first - size / 2 + i, rows)];
			}
			for (int p = 0, q = 0; p < program.length; p += 5, q++) {
				int[] a = reg[program[p + 1]];
				int[] b = reg[program[p + 2]];
				switch (program[p]) {
				case MedianNetwork.MIN -> min(a, b, reg[program[p + 3]]);
				case MedianNetwork.MAX -> max(a, b, reg[program[p + 4]]);
				default -> both(a, b, reg[program[p + 3]], reg[program[p + 4]]);
				}
				if (doneOutput[q] >= 0 && first + doneOutput[q] < rows) {
					sink.take(first + doneOutput[q], reg[doneRegister[q]]);
				}
			}
		}
	}

	/** The row that stands for row i, within or beyond 0 to n - 1. */
	static int mirrored(int i, int n) {
		int k = Math.floorMod(i, 2 * n);
		return k < n ? k : 2 * n - 1 - k;
	}

	private static void both(int[] a, int[] b, int[] lo, int[] hi) {
		for (int i = 0; i < WIDTH; i++) {
			int x = a[i];
			int y = b[i];
			lo[i] = Math.min(x, y);
			hi[i] = Math.max(x, y);
		}
	}

	private static void min(int[] a, int[] b, int[] lo) {
		for (int i = 0; i < WIDTH; i++) {
			lo[i] = Math.min(a[i], b[i]);
		}
	}

	private static void max(int[] a, int[] b, int[] hi) {
		for (int i = 0; i < WIDTH; i++) {
			hi[i] = Math.max(a[i], b[i]);
		}
	}

	/** Floats as integers of the same order: negative ones have all bits but the sign turned. The reverse is the same. */
	private static void ordered(float[] in, int at, int n, int[] out) {
		for (int i = 0; i < n; i++) {
			int bits = Float.floatToRawIntBits(in[at + i]);
			out[i] = bits ^ bits >> 31 & Integer.MAX_VALUE;
		}
	}

	private static void floats(int[] in, int n, float[] out, int at) {
		for (int i = 0; i < n; i++) {
			int bits = in[i];
			out[at + i] = Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
		}
	}

	/** Columns from to to of h rows become rows of the block. */
	private static void turn(float[] in, int first, int h, int cols, int from, int to, int[][] block) {
		for (int j = 0; j < h; j++) {
			int at = (first + j) * cols;
			for (int c = from; c < to; c++) {
				int bits = Float.floatToRawIntBits(in[at + c]);
				block[c][j] = bits ^ bits >> 31 & Integer.MAX_VALUE;
			}
		}
	}

	private static void turnBack(int[][] done, int n, int h, float[] out, int at, int cols) {
		for (int j = 0; j < h; j++) {
			for (int k = 0; k < n; k++) {
				int bits = done[k][j];
				out[at + j * cols + k] = Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
			}
		}
	}
}
