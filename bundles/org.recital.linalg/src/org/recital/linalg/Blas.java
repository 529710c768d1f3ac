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
 * Dense products of single precision. Matrices are arrays in row-major order, so that several lie in one array: a place where
 * they begin and the distance of their rows ("leading dimension") say where. One call works on one thread, the caller's; who
 * wants more cuts the work into fixed blocks, so that results do not depend on the number of threads. Two implementations,
 * OpenBLAS and Java, differ by rounding.
 */
public interface Blas {

	/** Set to {@code java}, this system property leaves OpenBLAS out. */
	String PROPERTY = "org.recital.blas"; //$NON-NLS-1$

	/** OpenBLAS where there is one for this platform, else Java; found out at the first call. */
	static Blas get() {
		return BlasChoice.CHOSEN.blas();
	}

	/** The one that needs no native library. */
	static Blas java() {
		return JavaBlas.INSTANCE;
	}

	/** Why {@link #get()} is not OpenBLAS; empty when it is. */
	static String whyNotNative() {
		return BlasChoice.CHOSEN.whyNot();
	}

	/** Name and version, with the processor it is made for, for a person. */
	String name();

	/** Whether it runs at the speed of the machine's vector units. */
	boolean isNative();

	/**
	 * {@code C = alpha op(A) op(B) + beta C}, where op(A) is m x k, op(B) k x n and C m x n. With beta 0 what was in C does not
	 * matter. C must not overlap A or B.
	 *
	 * @param transposeA whether op(A) is A transposed (A is then k x m)
	 * @param transposeB whether op(B) is B transposed (B is then n x k)
	 * @param atA        first element of A in its array; of B and C likewise
	 * @param distanceA  elements from one row of A to the next; of B and C likewise
	 */
	void gemm(boolean transposeA, boolean transposeB, int m, int n, int k, float alpha, float[] a, int atA, int distanceA,
			float[] b, int atB, int distanceB, float beta, float[] c, int atC, int distanceC);

	/**
	 * {@code C = C + transpose(A) A}, the upper triangle; A is k x n, C n x n. What is below the diagonal may change too.
	 */
	void addGram(int n, int k, float[] a, int atA, int distanceA, float[] c, int atC, int distanceC);

	/**
	 * {@code y = op(A) x + beta y}; A is m x n. With beta 0 what was in y does not matter.
	 *
	 * @param transpose whether op(A) is A transposed: x has then m and y n elements, else the other way round
	 */
	void gemv(boolean transpose, int m, int n, float[] a, int atA, int distanceA, float[] x, int atX, float beta, float[] y,
			int atY);
}
