/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.nio.FloatBuffer;

import org.recital.vision.decode.Picture;

/** How values of pixels (sRGB, 0 to 255) become what a network was trained on. */
public enum Preprocessing {

	/** As the network's family was trained, where that is known. */
	AUTOMATIC(false, new double[3], new double[3]),
	/** Blue, green, red, less their means over ImageNet: VGG, ResNet and SqueezeNet of Keras, all that comes from Caffe. */
	CAFFE(true, new double[] { 103.939, 116.779, 123.68 }, new double[] { 1, 1, 1 }),
	/** From -1 to 1: Inception, Xception, MobileNet and other networks of TensorFlow. */
	TF(false, new double[] { 127.5, 127.5, 127.5 }, new double[] { 127.5, 127.5, 127.5 }),
	/** Standardised with mean and deviation over ImageNet: networks of torchvision, DenseNet of Keras. */
	TORCH(false, new double[] { 255 * 0.485, 255 * 0.456, 255 * 0.406 }, new double[] { 255 * 0.229, 255 * 0.224, 255 * 0.225 }),
	/** From 0 to 1. */
	UNIT(false, new double[3], new double[] { 255, 255, 255 }),
	/** From 0 to 255. */
	RAW(false, new double[3], new double[] { 1, 1, 1 });

	private final boolean blueFirst;
	private final double[] minus;
	private final double[] over;

	Preprocessing(boolean blueFirst, double[] minus, double[] over) {
		this.blueFirst = blueFirst;
		this.minus = minus;
		this.over = over;
	}

	/** Whether it makes sense of a single channel: means by colour do not. */
	boolean grey() {
		return this == TF || this == UNIT || this == RAW;
	}

	/**
	 * Writes a picture to a place of a batch.
	 *
	 * @param picture of the size the network takes
	 * @param out     written from {@code at} on
	 */
	void fill(Picture picture, VisionNetwork.Input input, FloatBuffer out, int at) {
		int pixels = input.height() * input.width();
		int[] rgb = picture.rgb();
		int channels = input.channels();
		float[] values = new float[pixels * channels];
		for (int c = 0; c < channels; c++) {
			int shift = blueFirst ? 8 * c : 16 - 8 * c;
			float less = (float) minus[c];
			float by = (float) (1 / over[c]);
			int to = input.channelsFirst() ? c * pixels : c;
			int step = input.channelsFirst() ? 1 : channels;
			for (int p = 0; p < pixels; p++) {
				float v = channels == 1 ? luma(rgb[p]) : rgb[p] >> shift & 0xFF;
				values[to] = (v - less) * by;
				to += step;
			}
		}
		out.put(at, values);
	}

	/** Of BT.601, on values as stored, as decoders of grey images have it. */
	private static float luma(int rgb) {
		return 0.299f * (rgb >> 16 & 0xFF) + 0.587f * (rgb >> 8 & 0xFF) + 0.114f * (rgb & 0xFF);
	}
}
