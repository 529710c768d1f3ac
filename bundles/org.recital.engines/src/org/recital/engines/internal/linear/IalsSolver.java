/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

import org.recital.linalg.Blas;
import org.recital.linalg.Loop;
import org.recital.linalg.RegularisedRows;
import org.recital.linalg.SparseRows;

/** Solves one side for the other as it is. */
final class IalsSolver {

	/** Up to so many factors the axes are found in a tenth of a second. */
	private static final int FEW = 128;
	/** Rows for each factor that make finding the axes worth while. */
	private static final int MANY = 32;

	private final IalsSettings settings;
	private final Cost cost;
	private final RegularisedRows rows;

	/**
	 * @param fixed  vectors of the other side
	 * @param others how many there are
	 * @param solved how many rows are about to be solved; 0: some now and then
	 * @param steps  of conjugate gradients
	 */
	IalsSolver(IalsSettings settings, float[] fixed, int others, int solved, int steps, Loop loop) {
		int f = settings.factors();
		boolean turned = solved > 0 && (f <= FEW || solved / MANY >= f);
		this.settings = settings;
		this.cost = new Cost(settings, others);
		this.rows = new RegularisedRows(Blas.get(), fixed, others, f, (float) settings.weight(), steps, turned, loop);
	}

	/** What the square of a vector costs. A class and no lambda: those cost milliseconds when they are first met. */
	private record Cost(IalsSettings settings, int others) implements IntToDoubleFunction {
		@Override
		public double applyAsDouble(int events) {
			return settings.lambda(events, others);
		}
	}

	/** a Y'Y. */
	float[] weightedGram() {
		return rows.weightedGram();
	}

	/**
	 * Improves the vectors of all rows, or of some. Rows without events get 0.
	 *
	 * @param events rows x others
	 * @param which  null: all
	 * @param x      vectors, improved
	 * @return the loss, what is regularised of {@code x} with it, summed in the order of rows
	 */
	double solve(SparseRows events, IntPredicate which, float[] x, Loop loop) {
		int n = events.rows();
		double[] losses = new double[(n + RegularisedRows.BLOCK - 1) / RegularisedRows.BLOCK];
		ConcurrentLinkedQueue<RegularisedRows.Worker> free = new ConcurrentLinkedQueue<>();
		loop.forBlocks(n, RegularisedRows.BLOCK, (from, to) -> {
			RegularisedRows.Worker taken = free.poll();
			RegularisedRows.Worker worker = taken == null ? rows.new Worker() : taken;
			losses[from / RegularisedRows.BLOCK] = worker.solve(events, from, to, which, cost, x);
			free.add(worker);
		});
		double sum = 0;
		for (double loss : losses) {
			sum += loss;
		}
		return sum;
	}

	/** The vector of one row. */
	float[] solve(int[] indices, float[] values) {
		float[] x = new float[settings.factors()];
		SparseRows row = new SparseRows(1, cost.others(), new int[] { 0, indices.length }, indices, settings.binary() ? null : values);
		rows.new Worker().solve(row, 0, 1, null, cost, x);
		return x;
	}

	/** What regularising the vectors of the other side costs. */
	static double penalty(IalsSettings settings, SparseRows events, int others, float[] y) {
		int f = settings.factors();
		double sum = 0;
		for (int r = 0; r < events.rows(); r++) {
			double squares = 0;
			for (int k = r * f; k < (r + 1) * f; k++) {
				squares += (double) y[k] * y[k];
			}
			sum += settings.lambda(events.count(r), others) * squares;
		}
		return sum;
	}
}
