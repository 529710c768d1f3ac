/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import org.recital.vision.decode.Picture;
import org.recital.vision.internal.Lab;

/**
 * A picture as kernels want it: CIELAB in three planes, and the slopes of its lightness. What several of them need is made once.
 * For one thread.
 */
public final class Planes {

	private final Picture picture;
	private final float[] l;
	private final float[] a;
	private final float[] b;
	private float[] across;
	private float[] down;
	private float[] laplacian;

	/** Converts a picture. */
	public Planes(Picture picture) {
		this.picture = picture;
		int n = picture.rgb().length;
		l = new float[n];
		a = new float[n];
		b = new float[n];
		float[] lab = new float[3];
		int last = 0;
		boolean known = false;
		for (int i = 0; i < n; i++) {
			int rgb = picture.rgb()[i];
			if (!known || rgb != last) {
				Lab.of(rgb, lab);
				last = rgb;
				known = true;
			}
			l[i] = lab[0];
			a[i] = lab[1];
			b[i] = lab[2];
		}
	}

	/** The picture itself. */
	public Picture picture() {
		return picture;
	}

	/** Pixels across. */
	public int width() {
		return picture.width();
	}

	/** Pixels down. */
	public int height() {
		return picture.height();
	}

	/** Lightness, 0 to 100, row after row. */
	public float[] l() {
		return l;
	}

	/** From green (below 0) to red. */
	public float[] a() {
		return a;
	}

	/** From blue (below 0) to yellow. */
	public float[] b() {
		return b;
	}

	/** Slope of lightness to the right a pixel, by Sobel's operator; 0 along the border. */
	public float[] across() {
		slopes();
		return across;
	}

	/** Slope of lightness downwards a pixel, by Sobel's operator; 0 along the border. */
	public float[] down() {
		slopes();
		return down;
	}

	/** The Laplacian of lightness over four neighbours; 0 along the border. */
	public float[] laplacian() {
		slopes();
		return laplacian;
	}

	private void slopes() {
		if (across != null) {
			return;
		}
		int w = width();
		int h = height();
		across = new float[l.length];
		down = new float[l.length];
		laplacian = new float[l.length];
		for (int y = 1; y < h - 1; y++) {
			row(y * w + 1, (y + 1) * w - 1, w);
		}
	}

	private void row(int from, int end, int w) {
		for (int i = from; i < end; i++) {
			float upper = l[i - w + 1] - l[i - w - 1];
			float lower = l[i + w + 1] - l[i + w - 1];
			across[i] = (upper + 2 * (l[i + 1] - l[i - 1]) + lower) * 0.125f;
			float left = l[i + w - 1] - l[i - w - 1];
			float right = l[i + w + 1] - l[i - w + 1];
			down[i] = (left + 2 * (l[i + w] - l[i - w]) + right) * 0.125f;
			laplacian[i] = l[i - 1] + l[i + 1] + l[i - w] + l[i + w] - 4 * l[i];
		}
	}
}
