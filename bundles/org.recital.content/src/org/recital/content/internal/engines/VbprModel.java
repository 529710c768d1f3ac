/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.util.SplittableRandom;

import org.recital.content.internal.ContentRows;

/**
 * What VBPR learns: x(u, i) = b(i) + g(u) . g(i) + t(u) . E f(i) + c . f(i) (He and McAuley 2016, equation 4; what is the same
 * for all items of a user has no part in a ranking).
 */
final class VbprModel {

	final ContentRows content;
	final int factors;
	final int visual;
	/** users x (factors + visual): g(u), t(u). */
	float[] users;
	/** items x factors. */
	float[] items;
	/** items. */
	float[] bias;
	/** visual x width of a row. */
	float[] embedding;
	/** Width of a row. */
	float[] contentBias;

	VbprModel(ContentRows content, int users, int factors, int visual, long seed) {
		this.content = content;
		this.factors = factors;
		this.visual = visual;
		SplittableRandom random = new SplittableRandom(seed);
		this.users = noise(users * (factors + visual), 0.1, random);
		this.items = noise(content.entities() * factors, 0.1, random);
		this.bias = new float[content.entities()];
		// rows have length 1, so a projection of such a row begins as small as the other factors
		this.embedding = noise(visual * content.width(), 0.1, random);
		this.contentBias = new float[content.width()];
	}

	private VbprModel(VbprModel from) {
		content = from.content;
		factors = from.factors;
		visual = from.visual;
		users = from.users.clone();
		items = from.items.clone();
		bias = from.bias.clone();
		embedding = from.embedding.clone();
		contentBias = from.contentBias.clone();
	}

	static float[] noise(int n, double deviation, SplittableRandom random) {
		float[] noise = new float[n];
		for (int k = 0; k < n; k++) {
			noise[k] = (float) (deviation * random.nextGaussian());
		}
		return noise;
	}

	VbprModel copy() {
		return new VbprModel(this);
	}

	/** Room of one learner. */
	static final class Room {
		final float[] difference;
		final float[] projected;

		Room(VbprModel m) {
			difference = new float[m.content.width()];
			projected = new float[m.visual];
		}
	}

	/** x(u, i) - x(u, j); leaves f(i) - f(j) and E (f(i) - f(j)) in the room. */
	double difference(int u, int i, int j, Room room) {
		int width = content.width();
		float[] f = content.data();
		float[] d = room.difference;
		double x = (double) bias[i] - bias[j];
		for (int w = 0; w < width; w++) {
			d[w] = f[i * width + w] - f[j * width + w];
			x += (double) contentBias[w] * d[w];
		}
		int at = u * (factors + visual);
		for (int k = 0; k < factors; k++) {
			x += (double) users[at + k] * (items[i * factors + k] - items[j * factors + k]);
		}
		for (int v = 0; v < visual; v++) {
			float sum = 0;
			int e = v * width;
			for (int w = 0; w < width; w++) {
				sum += embedding[e + w] * d[w];
			}
			room.projected[v] = sum;
			x += (double) users[at + factors + v] * sum;
		}
		return x;
	}

	/**
	 * One step of learning for a triple (He and McAuley 2016, section 3.3).
	 *
	 * @return its loss before
	 */
	double step(int u, int i, int j, double rate, double reg, double contentReg, Room room) {
		double x = difference(u, i, j, room);
		double e = Bpr.slope(x);
		int width = content.width();
		int at = u * (factors + visual);
		for (int k = 0; k < factors; k++) {
			float p = users[at + k];
			float qi = items[i * factors + k];
			float qj = items[j * factors + k];
			users[at + k] += (float) (rate * (e * (qi - qj) - reg * p));
			items[i * factors + k] += (float) (rate * (e * p - reg * qi));
			items[j * factors + k] += (float) (rate * (-e * p - reg * qj));
		}
		bias[i] += (float) (rate * (e - reg * bias[i]));
		bias[j] += (float) (rate * (-e - reg * bias[j]));
		float[] d = room.difference;
		for (int v = 0; v < visual; v++) {
			float t = users[at + factors + v];
			users[at + factors + v] += (float) (rate * (e * room.projected[v] - reg * t));
			float gain = (float) (rate * e * t);
			float decay = (float) (rate * contentReg);
			int row = v * width;
			for (int w = 0; w < width; w++) {
				embedding[row + w] += gain * d[w] - decay * embedding[row + w];
			}
		}
		float gain = (float) (rate * e);
		float decay = (float) (rate * contentReg);
		for (int w = 0; w < width; w++) {
			contentBias[w] += gain * d[w] - decay * contentBias[w];
		}
		return Bpr.loss(x);
	}

	boolean finite() {
		double sum = 0;
		for (float[] all : new float[][] { users, items, bias, embedding, contentBias }) {
			for (float v : all) {
				sum += Math.abs(v);
			}
		}
		return Double.isFinite(sum);
	}

	/**
	 * Factors to score by. An item nobody met has neither bias nor factors of its own: its features alone speak for it.
	 *
	 * @param learned whether an item was met
	 */
	Factors factors(boolean[] learned) {
		int size = factors + visual;
		int width = content.width();
		int n = content.entities();
		float[] q = new float[n * size];
		float[] b = new float[n];
		float[] f = content.data();
		for (int i = 0; i < n; i++) {
			if (learned[i]) {
				System.arraycopy(items, i * factors, q, i * size, factors);
				b[i] = bias[i];
			}
			for (int v = 0; v < visual; v++) {
				float sum = 0;
				for (int w = 0; w < width; w++) {
					sum += embedding[v * width + w] * f[i * width + w];
				}
				q[i * size + factors + v] = sum;
			}
			float sum = 0;
			for (int w = 0; w < width; w++) {
				sum += contentBias[w] * f[i * width + w];
			}
			b[i] += sum;
		}
		return new Factors(size, users, new float[users.length / Math.max(1, size)], q, b);
	}
}
