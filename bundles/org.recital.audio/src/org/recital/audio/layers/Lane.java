/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import java.util.List;

import org.recital.api.media.LayerView;
import org.recital.api.media.Inks;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.api.media.ValueAxis;

/**
 * One strip of a stack of layers: a layer, those laid over it, and how they are shown.
 *
 * @param layer   the ground
 * @param over    layers over it, painted with its axis; or empty
 * @param axis    its axis
 * @param levels  which levels its colours stand for
 * @param palette its colours
 */
public record Lane(MediaLayer layer, List<MediaLayer> over, ValueAxis axis, Levels levels, Palette palette) {

	public Lane {
		over = List.copyOf(over);
	}

	/** A layer as it is usually shown. */
	public static Lane of(MediaLayer layer, Palette palette) {
		return new Lane(layer, List.of(), layer.axes().getFirst(), layer.levels(), palette);
	}

	/** The same with further layers over it. */
	public Lane with(MediaLayer... more) {
		return new Lane(layer, List.of(more), axis, levels, palette);
	}

	/** The same along another axis. */
	public Lane with(ValueAxis other) {
		return new Lane(layer, over, other, levels, palette);
	}

	/** Whether a range of time can be painted completely. */
	public boolean prepared(double from, double to) {
		return layer.prepared(from, to) && over.stream().allMatch(l -> l.prepared(from, to));
	}

	/** Paints the layer and those over it; what has no data is left as it is. */
	public void paint(double from, double to, int width, int height, Inks inks, int[] argb, int offset, int stride) {
		LayerView view = new LayerView(from, to, width, height, axis, levels, palette, inks);
		layer.paint(view, argb, offset, stride);
		for (MediaLayer l : over) {
			int[] above = new int[width * height];
			l.paint(new LayerView(from, to, width, height, axis, l.levels(), palette, inks), above, 0, width);
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					int at = offset + y * stride + x;
					argb[at] = over(above[y * width + x], argb[at]);
				}
			}
		}
	}

	/** Lays pixels over an opaque ground. */
	public static void flatten(int[] argb, int ground) {
		for (int i = 0; i < argb.length; i++) {
			int a = argb[i] >>> 24;
			if (a < 255) {
				argb[i] = a == 0 ? ground : over(argb[i], ground);
			}
		}
	}

	/** Straight alpha: one colour over another. */
	static int over(int top, int below) {
		int a = top >>> 24;
		if (a == 255 || below >>> 24 == 0) {
			return a == 0 ? below : top;
		}
		if (a == 0) {
			return below;
		}
		int b = below >>> 24;
		int alpha = a * 255 + b * (255 - a);
		int result = (alpha + 127) / 255 << 24;
		for (int shift = 0; shift <= 16; shift += 8) {
			int t = top >> shift & 0xFF;
			int u = below >> shift & 0xFF;
			result |= (t * a * 255 + u * b * (255 - a) + alpha / 2) / alpha << shift;
		}
		return result;
	}
}
