/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * The axes in which a symmetric matrix is diagonal. Products of vectors stay what they are when all are turned alike.
 *
 * @param turn     size x size, row k is axis k
 * @param diagonal what the matrix is along each axis, 0 or more
 */
record PrincipalAxes(float[] turn, float[] diagonal) {

	private static final int BLOCK = 1024;

	/**
	 * @param m    size x size, symmetric, no eigenvalue below 0 but for rounding
	 * @param loop asked for cancel now and then
	 */
	static PrincipalAxes of(float[] m, int size, Loop loop) {
		double[][] square = new double[size][size];
		for (int i = 0; i < size; i++) {
			row(m, i * size, square[i]);
		}
		SymmetricEigen eigen = SymmetricEigen.of(square, new Check(loop));
		float[] turn = new float[size * size];
		float[] diagonal = new float[size];
		for (int k = 0; k < size; k++) {
			diagonal[k] = (float) Math.max(0, eigen.values()[k]);
			row(eigen.vectors()[k], turn, k * size);
		}
		return new PrincipalAxes(turn, diagonal);
	}

	private static void row(float[] m, int at, double[] row) {
		for (int j = 0; j < row.length; j++) {
			row[j] = m[at + j];
		}
	}

	private static void row(double[] row, float[] m, int at) {
		for (int j = 0; j < row.length; j++) {
			m[at + j] = (float) row[j];
		}
	}

	/** An empty task, because a loop asks for cancel with each. */
	private record Check(Loop loop) implements Runnable {
		@Override
		public void run() {
			loop.forEach(1, t -> {
				// what matters is that the loop came here
			});
		}
	}

	/** Vectors as they are along the axes: a copy. */
	float[] along(Blas blas, float[] vectors, int rows, Loop loop) {
		int size = diagonal.length;
		float[] turned = new float[rows * size];
		loop.forBlocks(rows, BLOCK, (from, to) -> along(blas, vectors, from * size, to - from, turned, from * size));
		return turned;
	}

	/** Some vectors as they are along the axes. */
	void along(Blas blas, float[] vectors, int at, int rows, float[] turned, int atTurned) {
		int size = diagonal.length;
		blas.gemm(false, true, rows, size, size, 1, vectors, at, size, turn, 0, size, 0, turned, atTurned, size);
	}

	/** And back again. */
	void back(Blas blas, float[] turned, int atTurned, int rows, float[] vectors, int at) {
		int size = diagonal.length;
		blas.gemm(false, false, rows, size, size, 1, turned, atTurned, size, turn, 0, size, 0, vectors, at, size);
	}
}
