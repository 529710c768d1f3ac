/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.regions.internal;

import java.nio.FloatBuffer;

import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/**
 * How an image lies in the picture a network is given.
 *
 * @param scale  pixels of the network's picture for one of the image, across
 * @param scaleY the same downwards
 * @param left   pixels before the image, across
 * @param top    the same downwards
 */
record Frame(double scale, double scaleY, int left, int top) {

	/** How images are brought to the network's size. */
	enum Fit {
		/** The whole image in its shape, with grey beside it: as YOLO is trained. */
		LETTERBOX,
		/** Stretched. */
		STRETCH
	}

	/** How values of pixels are brought to scale. */
	enum Scaling {
		/** From 0 to 1. */
		UNIT(0, 0, 0, 255, 255, 255),
		/** Standardised with mean and deviation over ImageNet, as in torchvision. */
		TORCH(255 * 0.485, 255 * 0.456, 255 * 0.406, 255 * 0.229, 255 * 0.224, 255 * 0.225),
		/** From -1 to 1. */
		TF(127.5, 127.5, 127.5, 127.5, 127.5, 127.5);

		private final double[] minus;
		private final double[] over;

		Scaling(double m0, double m1, double m2, double d0, double d1, double d2) {
			minus = new double[] { m0, m1, m2 };
			over = new double[] { d0, d1, d2 };
		}
	}

	/** The grey beside an image, as YOLO has it. */
	private static final int GREY = 114;

	/** Writes an image as a network takes it: red, green, blue, each height x width. */
	static Frame put(Picture image, int width, int height, Fit fit, Scaling scaling, FloatBuffer to) {
		double scale = fit == Fit.STRETCH ? (double) width / image.width() : Math.min((double) width / image.width(), (double) height / image.height());
		int wide = fit == Fit.STRETCH ? width : Math.clamp(Math.round(image.width() * scale), 1, width);
		int high = fit == Fit.STRETCH ? height : Math.clamp(Math.round(image.height() * scale), 1, height);
		int left = (width - wide) / 2;
		int top = (height - high) / 2;
		int[] rgb = Resize.to(image, wide, high).rgb();
		int plane = width * height;
		for (int c = 0; c < 3; c++) {
			float less = (float) scaling.minus[c];
			float by = (float) (1 / scaling.over[c]);
			for (int p = 0; p < plane; p++) {
				int x = p % width - left;
				int y = p / width - top;
				int value = x < 0 || y < 0 || x >= wide || y >= high ? GREY : rgb[y * wide + x] >> 16 - 8 * c & 0xFF;
				to.put(c * plane + p, (value - less) * by);
			}
		}
		return new Frame((double) wide / image.width(), (double) high / image.height(), left, top);
	}

	/** Where a place of the network's picture is in the image, across. */
	float x(double at) {
		return (float) ((at - left) / scale);
	}

	/** The same downwards. */
	float y(double at) {
		return (float) ((at - top) / scaleY);
	}
}
