/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.Arrays;

/**
 * Numbers that are learned: a matrix with its gradient and what {@link Adam} keeps of it. The gradient and the moments are
 * made when first asked for, so a network that only scores holds the values alone.
 */
public final class Weights {

	private final int rows;
	private final int columns;
	private final float[] value;
	private float[] gradient;
	private float[] first;
	private float[] second;

	/**
	 * @param value rows x columns numbers; not copied
	 */
	public Weights(int rows, int columns, float[] value) {
		if (value.length != Math.multiplyExact(rows, columns)) {
			throw new IllegalArgumentException(value.length + " numbers for " + rows + " x " + columns); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.rows = rows;
		this.columns = columns;
		this.value = value;
	}

	/** All 0. */
	public static Weights zero(int rows, int columns) {
		return new Weights(rows, columns, new float[Math.multiplyExact(rows, columns)]);
	}

	/** All the same. */
	public static Weights constant(int rows, int columns, float value) {
		Weights w = zero(rows, columns);
		Arrays.fill(w.value, value);
		return w;
	}

	/** Normal with mean 0. */
	public static Weights normal(int rows, int columns, double deviation, long seed) {
		Weights w = zero(rows, columns);
		for (int k = 0; k < w.value.length; k++) {
			w.value[k] = (float) deviation * Mix.normal(seed, k);
		}
		return w;
	}

	/**
	 * Uniform, its width by the sum of inputs (rows) and outputs (columns) of a layer (Glorot and Bengio 2010, Understanding
	 * the difficulty of training deep feedforward neural networks, AISTATS).
	 */
	public static Weights glorot(int rows, int columns, long seed) {
		Weights w = zero(rows, columns);
		float bound = (float) Math.sqrt(6.0 / (rows + columns));
		for (int k = 0; k < w.value.length; k++) {
			w.value[k] = bound * (2 * Mix.uniform(seed, k) - 1);
		}
		return w;
	}

	public int rows() {
		return rows;
	}

	public int columns() {
		return columns;
	}

	/** The numbers, row after row; whoever learns writes here. */
	public float[] value() {
		return value;
	}

	/** Derivatives of the loss, of the same shape as {@link #value()}. */
	public float[] gradient() {
		if (gradient == null) {
			gradient = new float[value.length];
		}
		return gradient;
	}

	/** Forgets the gradient and what {@link Adam} keeps, as if nothing had been learned; the values stay. */
	public void settle() {
		gradient = null;
		first = null;
		second = null;
	}

	/** Whether {@link Adam} has moved any of them. */
	boolean isMoved() {
		return first != null;
	}

	float[] first() {
		if (first == null) {
			first = new float[value.length];
		}
		return first;
	}

	float[] second() {
		if (second == null) {
			second = new float[value.length];
		}
		return second;
	}
}
