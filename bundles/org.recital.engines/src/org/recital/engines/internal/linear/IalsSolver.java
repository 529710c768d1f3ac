/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;

import org.recital.linalg.Blas;
import org.recital.linalg.Loop;
import org.recital.linalg.RegularisedRows;
import org.recital.linalg.SparseRows;

/** Solves one side for the other as it is. */
final class IalsSolver {

	private final IalsSettings settings;
	private final int others;
	private final RegularisedRows rows;

	/**
	 * @param fixed  vectors of the other side
	 * @param others how many there are
	 * @param steps  of conjugate gradients
	 */
	IalsSolver(IalsSettings settings, float[] fixed, int others, int steps, Loop loop) {
		this.settings = settings;
		this.others = others;
		this.rows = new RegularisedRows(Blas.get(), fixed, others, settings.factors(), (float) settings.weight(), steps, loop);
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
		int f = settings.factors();
		double[] losses = new double[(n + RegularisedRows.BLOCK - 1) / RegularisedRows.BLOCK];
		ConcurrentLinkedQueue<RegularisedRows.Worker> free = new ConcurrentLinkedQueue<>();
		loop.forBlocks(n, RegularisedRows.BLOCK, (from, to) -> {
			RegularisedRows.Worker taken = free.poll();
			RegularisedRows.Worker worker = taken == null ? rows.new Worker() : taken;
			double loss = 0;
			for (int r = from; r < to; r++) {
				if (which == null || which.test(r)) {
					loss += solve(worker, events.indices(), events.values(), events.begin(r), events.end(r), x, r * f);
				}
			}
			losses[from / RegularisedRows.BLOCK] = loss;
			free.add(worker);
		});
		double sum = 0;
		for (double loss : losses) {
			sum += loss;
		}
		return sum;
	}

	/** The vector of one row. */
	float[] solve(int[] indices, float[] values, int from, int to) {
		float[] x = new float[settings.factors()];
		solve(rows.new Worker(), indices, settings.binary() ? null : values, from, to, x, 0);
		return x;
	}

	private double solve(RegularisedRows.Worker worker, int[] indices, float[] values, int from, int to, float[] x, int at) {
		if (from == to) {
			Arrays.fill(x, at, at + settings.factors(), 0);
			return 0;
		}
		float lambda = settings.lambda(to - from, others);
		double loss = worker.solve(indices, values, from, to, lambda, x, at);
		for (int k = at; k < at + settings.factors(); k++) {
			loss += (double) lambda * x[k] * x[k];
		}
		return loss;
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
