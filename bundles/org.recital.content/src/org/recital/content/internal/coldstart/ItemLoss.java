/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import org.recital.api.data.Interactions;
import org.recital.api.engine.LatentFactors;

/** How wrong predicted factors of one item are. */
interface ItemLoss {

	/**
	 * The loss of an item.
	 *
	 * @param predicted factors and bias
	 * @param slope     receives the slopes of the loss by them
	 */
	double of(int item, double[] predicted, double[] slope);

	/** Half the weighted squared distance to the factors that were learned (equation 3 of van den Oord et al.). */
	record OfFactors(Targets targets, double[] weights) implements ItemLoss {
		@Override
		public double of(int item, double[] predicted, double[] slope) {
			double sum = 0;
			for (int t = 0; t < predicted.length; t++) {
				double d = predicted[t] - targets.rows()[item * predicted.length + t];
				slope[t] = weights[item] * d;
				sum += weights[item] * d * d / 2;
			}
			return sum;
		}
	}

	/**
	 * Half the weighted squared error of the predicted preferences (equation 4): {@code sum over users of c (p - b_u - b_i - p_u . q_i)^2}, p and
	 * c being 1 and 1 + alpha for who met the item, 0 and 1 for the others; divided by the number of users. Most of the sum is over all users
	 * and the same for all items, so an item costs the square of its width and a row for each user who met it.
	 */
	final class OfPredictions implements ItemLoss {

		private final float[] users; // with a 1 behind each row: it meets the bias of the item
		private final double[] biases;
		private final double[] gram;
		private final double[] shift;
		private final double constant;
		private final int width;
		private final int known;
		private final Interactions byItem;
		private final double alpha;

		OfPredictions(LatentFactors model, Interactions train, double alpha) {
			this.width = model.factors() + 1;
			this.byItem = train.transpose();
			this.alpha = alpha;
			this.users = new float[Math.multiplyExact(train.rows(), width)];
			this.biases = new double[train.rows()];
			this.gram = new double[width * width];
			this.shift = new double[width];
			float[] vector = new float[width - 1];
			double squares = 0;
			int n = 0;
			for (int u = 0; u < train.rows(); u++) {
				float bias = train.count(u) == 0 ? Float.NaN : model.userFactors(u, vector);
				if (bias == bias) {
					n++;
					biases[u] = bias;
					squares += bias * bias;
					System.arraycopy(vector, 0, users, u * width, width - 1);
					users[u * width + width - 1] = 1;
					for (int r = 0; r < width; r++) {
						shift[r] += biases[u] * users[u * width + r];
						for (int c = 0; c < width; c++) {
							gram[r * width + c] += (double) users[u * width + r] * users[u * width + c];
						}
					}
				}
			}
			this.constant = squares;
			this.known = Math.max(1, n);
		}

		@Override
		public double of(int item, double[] predicted, double[] slope) {
			double loss = constant / 2;
			for (int r = 0; r < width; r++) {
				double sum = 0;
				for (int c = 0; c < width; c++) {
					sum += gram[r * width + c] * predicted[c];
				}
				slope[r] = sum + shift[r];
				loss += predicted[r] * (sum / 2 + shift[r]);
			}
			int[] who = byItem.columns(item);
			for (int u : who) {
				double score = biases[u];
				for (int k = 0; k < width; k++) {
					score += users[u * width + k] * predicted[k];
				}
				double c = 1 + alpha;
				double more = c * (score - 1) - score;
				loss += (c * (score - 1) * (score - 1) - score * score) / 2;
				for (int k = 0; k < width; k++) {
					slope[k] += more * users[u * width + k];
				}
			}
			for (int k = 0; k < width; k++) {
				slope[k] /= known;
			}
			return loss / known;
		}
	}
}
