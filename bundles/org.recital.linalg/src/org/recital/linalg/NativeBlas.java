/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** OpenBLAS by the foreign-function API: it reads and writes our arrays where they are. */
final class NativeBlas implements Blas {

	// constants of cblas.h
	private static final int ROW_MAJOR = 101;
	private static final int AS_IS = 111;
	private static final int TRANSPOSED = 112;
	private static final int UPPER = 121;

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
	private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

	/** Set before a function is first used, which makes it a constant that the compiler sees through. */
	private static SymbolLookup lookup;

	private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;

	// each in a class of its own, because linking costs milliseconds and few engines need all

	private static final class Gemm {
		static final MethodHandle GEMM = link("cblas_sgemm", FunctionDescriptor.ofVoid(INT, INT, INT, INT, INT, //$NON-NLS-1$
				INT, FLOAT, ADDRESS, INT, ADDRESS, INT, FLOAT, ADDRESS, INT));
	}

	private static final class Syrk {
		static final MethodHandle SYRK = link("cblas_ssyrk", FunctionDescriptor.ofVoid(INT, INT, INT, INT, INT, //$NON-NLS-1$
				FLOAT, ADDRESS, INT, FLOAT, ADDRESS, INT));
	}

	private static final class Gemv {
		static final MethodHandle GEMV = link("cblas_sgemv", FunctionDescriptor.ofVoid(INT, INT, INT, INT, //$NON-NLS-1$
				FLOAT, ADDRESS, INT, ADDRESS, INT, FLOAT, ADDRESS, INT));
	}

	private static MethodHandle link(String function, FunctionDescriptor type) {
		// critical: arrays of the heap are passed as they are; calls are kept short by their callers
		return Linker.nativeLinker().downcallHandle(find(function), type, Linker.Option.critical(true));
	}

	/**
	 * Loads the library; for the whole life of the process.
	 *
	 * @throws IllegalArgumentException when it cannot be loaded or lacks a function
	 */
	static synchronized NativeBlas load(Path library) {
		lookup = SymbolLookup.libraryLookup(library, Arena.global());
		find("cblas_sgemm"); //$NON-NLS-1$
		find("cblas_ssyrk"); //$NON-NLS-1$
		find("cblas_sgemv"); //$NON-NLS-1$
		Linker linker = Linker.nativeLinker();
		try {
			// its own threads would divide sums in ways of their own, and wait by spinning
			MethodHandle threads = linker.downcallHandle(find("openblas_set_num_threads"), FunctionDescriptor.ofVoid(INT)); //$NON-NLS-1$
			threads.invokeExact(1);
			return new NativeBlas();
		} catch (Throwable e) {
			throw unexpected(e);
		}
	}

	private static MemorySegment find(String function) {
		return lookup.find(function)
				.orElseThrow(() -> new IllegalArgumentException("OpenBLAS has no function " + function)); //$NON-NLS-1$
	}

	@Override
	public String name() {
		try {
			MethodHandle config = Linker.nativeLinker().downcallHandle(find("openblas_get_config"), FunctionDescriptor.of(ADDRESS)); //$NON-NLS-1$
			MemorySegment text = (MemorySegment) config.invokeExact();
			return text.reinterpret(1 << 10).getString(0).strip();
		} catch (Throwable e) {
			throw unexpected(e);
		}
	}

	@Override
	public boolean isNative() {
		return true;
	}

	@Override
	public void gemm(boolean transposeA, boolean transposeB, int m, int n, int k, float alpha, float[] a, int atA, int distanceA,
			float[] b, int atB, int distanceB, float beta, float[] c, int atC, int distanceC) {
		if (m == 0 || n == 0) {
			return;
		}
		// out of bounds here would be somebody else's memory there
		check(a, atA, distanceA, transposeA ? k : m, transposeA ? m : k);
		check(b, atB, distanceB, transposeB ? n : k, transposeB ? k : n);
		check(c, atC, distanceC, m, n);
		try {
			Gemm.GEMM.invokeExact(ROW_MAJOR, transposeA ? TRANSPOSED : AS_IS, transposeB ? TRANSPOSED : AS_IS, m, n, k, alpha,
					at(a, atA), distanceA, at(b, atB), distanceB, beta, at(c, atC), distanceC);
		} catch (Throwable e) {
			throw unexpected(e);
		}
	}

	@Override
	public void addGram(int n, int k, float[] a, int atA, int distanceA, float[] c, int atC, int distanceC) {
		if (n == 0 || k == 0) {
			return;
		}
		check(a, atA, distanceA, k, n);
		check(c, atC, distanceC, n, n);
		try {
			Syrk.SYRK.invokeExact(ROW_MAJOR, UPPER, TRANSPOSED, n, k, 1f, at(a, atA), distanceA, 1f, at(c, atC), distanceC);
		} catch (Throwable e) {
			throw unexpected(e);
		}
	}

	@Override
	public void gemv(boolean transpose, int m, int n, float[] a, int atA, int distanceA, float[] x, int atX, float beta, float[] y,
			int atY) {
		int in = transpose ? m : n;
		int out = transpose ? n : m;
		check(a, atA, distanceA, m, n);
		check(x, atX, Math.max(1, in), 1, in);
		check(y, atY, Math.max(1, out), 1, out);
		if (out == 0) {
			return;
		}
		try {
			Gemv.GEMV.invokeExact(ROW_MAJOR, transpose ? TRANSPOSED : AS_IS, m, n, 1f, at(a, atA), distanceA, at(x, atX), 1,
					beta, at(y, atY), 1);
		} catch (Throwable e) {
			throw unexpected(e);
		}
	}

	private static MemorySegment at(float[] array, int at) {
		MemorySegment whole = MemorySegment.ofArray(array);
		return at == 0 ? whole : whole.asSlice((long) at * Float.BYTES);
	}

	private static void check(float[] array, int at, int distance, int rows, int columns) {
		if (at < 0 || distance < Math.max(1, columns) || rows > 0 && at + (rows - 1L) * distance + columns > array.length) {
			throw new IndexOutOfBoundsException(rows + " x " + columns + " from " + at + " in rows of " + distance //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ " do not lie in an array of " + array.length); //$NON-NLS-1$
		}
	}

	private static RuntimeException unexpected(Throwable e) {
		if (e instanceof Error error) {
			throw error;
		}
		return e instanceof RuntimeException r ? r : new IllegalStateException(e);
	}
}
