/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.content.internal.ContentRows;

/**
 * The mean row of each item, each column shifted and scaled to mean 0 and variance 1 over the items learned from, with a 1 behind it (for the
 * intercept). A column that is the same for all of them is 0.
 *
 * @param width columns, that of ones included
 * @param data  items x width; 0 for items without features
 * @param has   whether anything is known of each item
 */
record StandardRows(int width, float[] data, boolean[] has) {

	/** A column whose deviation is less than this share of its size is all rounding. */
	private static final double NOTHING = 1e-6;

	/**
	 * @param learned which items are learned from
	 * @throws InputException when there are no features of items, or they are of other data
	 */
	static StandardRows of(TrainingData data, boolean[] learned, String engine) throws InputException {
		ContentRows rows = ContentRows.plain(data, engine);
		int columns = rows.width();
		int n = rows.entities();
		double[] mean = new double[columns];
		double[] deviation = new double[columns];
		int count = 0;
		for (int i = 0; i < n; i++) {
			if (learned[i] && rows.has(i)) {
				count++;
				for (int c = 0; c < columns; c++) {
					mean[c] += rows.data()[i * columns + c];
				}
			}
		}
		for (int c = 0; c < columns; c++) {
			mean[c] /= Math.max(1, count);
		}
		for (int i = 0; i < n; i++) {
			if (learned[i] && rows.has(i)) {
				for (int c = 0; c < columns; c++) {
					double d = rows.data()[i * columns + c] - mean[c];
					deviation[c] += d * d;
				}
			}
		}
		int width = columns + 1;
		float[] standard = new float[Math.multiplyExact(n, width)];
		boolean[] has = new boolean[n];
		for (int c = 0; c < columns; c++) {
			double d = Math.sqrt(deviation[c] / Math.max(1, count));
			deviation[c] = d > NOTHING * Math.abs(mean[c]) ? 1 / d : 0;
		}
		for (int i = 0; i < n; i++) {
			has[i] = rows.has(i);
			for (int c = 0; has[i] && c < columns; c++) {
				standard[i * width + c] = (float) ((rows.data()[i * columns + c] - mean[c]) * deviation[c]);
			}
			standard[i * width + columns] = has[i] ? 1 : 0;
		}
		return new StandardRows(width, standard, has);
	}
}
