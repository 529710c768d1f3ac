/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/**
 * What part of a layer is painted, how large and in which colours.
 *
 * @param from    seconds at the left edge
 * @param to      seconds at the right edge, greater than {@code from}; both may lie outside of the sound
 * @param width   pixels
 * @param height  pixels
 * @param axis    which value is at which height: one of {@link MediaLayer#axes}, or a part of one, or that of another layer
 *                when this one is laid over it
 * @param levels  which levels the colours stand for
 * @param palette colours of levels
 * @param inks    colours of lines
 */
public record LayerView(double from, double to, int width, int height, ValueAxis axis, Levels levels, Palette palette, Inks inks) {

	/**
	 * @throws IllegalArgumentException when the range or the size is empty
	 */
	public LayerView {
		if (!(to > from) || width < 1 || height < 1) {
			throw new IllegalArgumentException(from + " to " + to + " s, " + width + " x " + height); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** A layer as it is first shown: its first axis and its levels, dark on light or light on dark. */
	public static LayerView of(MediaLayer layer, double from, double to, int width, int height, Palette palette, Inks inks) {
		return new LayerView(from, to, width, height, layer.axes().getFirst(), layer.levels(), palette, inks);
	}

	/** Seconds at the left edge of a column of pixels; {@code x + 0.5} is its middle. */
	public double seconds(double x) {
		return from + x * (to - from) / width;
	}

	/** Seconds to a pixel. */
	public double secondsPerPixel() {
		return (to - from) / width;
	}

	/** The value at the upper edge of a row of pixels, row 0 on top; {@code y + 0.5} is its middle. */
	public double value(double y) {
		return axis.value(1 - y / height);
	}

	/** The column of a time; may lie outside. */
	public double x(double seconds) {
		return (seconds - from) / (to - from) * width;
	}

	/** The row of a value, from the top; may lie outside. */
	public double y(double value) {
		return (1 - axis.fraction(value)) * height;
	}
}
