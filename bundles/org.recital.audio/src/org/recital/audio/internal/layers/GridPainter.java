/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.Arrays;

import org.recital.api.media.LayerView;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.FrameSource;

/** Paints levels in tiles: each pixel the loudest of the frames and bands it stands for. */
public final class GridPainter {

	private GridPainter() {
	}

	/** Paints what of the view is there. */
	public static void paint(LevelTiles tiles, FrameSource source, Bands bands, LayerView view, int[] argb, int offset, int stride) {
		double perFrame = source.secondsPerFrame();
		double framesPerPixel = view.secondsPerPixel() / perFrame;
		int resolution = 0;
		while (resolution < LevelTiles.RESOLUTIONS - 1 && framesPerPixel >= Math.pow(4, resolution + 1)) {
			resolution++;
		}
		// frame t covers t - 1/2 to t + 1/2: positions are counted from the left edge of frame 0
		double first = (view.from() - source.firstSeconds()) / perFrame + 0.5;
		int width = view.width();
		int[] columns = new int[width + 1];
		int x0 = width;
		int x1 = 0;
		for (int x = 0; x <= width; x++) {
			double at = first + x * framesPerPixel;
			columns[x] = (int) Math.floor(Math.clamp(at, -1.0, tiles.frames())) >> 2 * resolution;
			if (at + framesPerPixel > 0 && at < tiles.frames() && x < width) {
				x0 = Math.min(x0, x);
				x1 = x + 1;
			}
		}
		if (x0 >= x1) {
			return;
		}
		int perTile = LevelTiles.FRAMES >> 2 * resolution;
		int low = Math.max(0, columns[x0]);
		int high = Math.min((tiles.frames() - 1) >> 2 * resolution, Math.max(columns[x1], columns[x1 - 1]));
		int shift = LevelTiles.SHIFT - 2 * resolution;
		byte[][] there = new byte[(high >> shift) - (low >> shift) + 1][];
		for (int t = 0; t < there.length; t++) {
			there[t] = tiles.tile((low >> shift) + t);
		}
		int start = LevelTiles.start(resolution, tiles.bands());
		int base = (low >> shift) << shift;
		byte[] line = new byte[there.length * perTile];
		int[] begin = new int[width];
		int[] end = new int[width];
		for (int x = x0; x < x1; x++) {
			begin[x] = Math.clamp(columns[x], low, high) - base;
			end[x] = Math.max(begin[x] + 1, Math.clamp(columns[x + 1], low, high + 1) - base);
		}
		boolean single = framesPerPixel <= 1;
		int[] colours = colours(tiles, view);
		int lastLow = -1;
		int lastHigh = -1;
		for (int y = 0; y < view.height(); y++) {
			int[] rows = rows(bands, view, y);
			if (rows == null) {
				continue;
			}
			int out = offset + y * stride;
			if (rows[0] == lastLow && rows[1] == lastHigh && opaque(there)) {
				System.arraycopy(argb, out - stride + x0, argb, out + x0, x1 - x0);
				continue;
			}
			if (rows[0] != lastLow || rows[1] != lastHigh) {
				gather(there, line, perTile, start, rows[0], rows[1]);
			}
			lastLow = rows[0];
			lastHigh = rows[1];
			if (single) {
				for (int x = x0; x < x1; x++) {
					int v = line[begin[x]];
					if (v != LevelTiles.NOTHING) {
						argb[out + x] = colours[v + 128];
					}
				}
			} else {
				for (int x = x0; x < x1; x++) {
					int v = line[begin[x]];
					for (int c = begin[x] + 1; c < end[x]; c++) {
						v = Math.max(v, line[c]);
					}
					if (v != LevelTiles.NOTHING) {
						argb[out + x] = colours[v + 128];
					}
				}
			}
		}
	}

	private static boolean opaque(byte[][] there) {
		for (byte[] t : there) {
			if (t == null) {
				return false;
			}
		}
		return true;
	}

	/** Colour of every stored value, by value + 128. */
	private static int[] colours(LevelTiles tiles, LayerView view) {
		int[] colours = new int[256];
		for (int v = -127; v < 128; v++) {
			colours[v + 128] = view.palette().argb(view.levels().index(tiles.level(v)));
		}
		return colours;
	}

	/** First and last band of a row of pixels: those with their middle in it, else the one it lies in; null outside. */
	private static int[] rows(Bands bands, LayerView view, int y) {
		double upper = view.value(y);
		double lower = view.value(y + 1);
		int middle = bands.at(view.value(y + 0.5));
		if (middle < 0) {
			return null;
		}
		double[] centres = bands.centres();
		int low = middle;
		while (low > 0 && centres[low - 1] >= lower) {
			low--;
		}
		int high = middle;
		while (high < centres.length - 1 && centres[high + 1] < upper) {
			high++;
		}
		return new int[] { low, high };
	}

	/** The loudest of bands from the first to the last, over all tiles. */
	private static void gather(byte[][] there, byte[] line, int perTile, int start, int first, int last) {
		for (int t = 0; t < there.length; t++) {
			byte[] tile = there[t];
			int at = t * perTile;
			if (tile == null) {
				Arrays.fill(line, at, at + perTile, LevelTiles.NOTHING);
				continue;
			}
			System.arraycopy(tile, start + first * perTile, line, at, perTile);
			for (int b = first + 1; b <= last; b++) {
				loudest(tile, start + b * perTile, line, at, perTile);
			}
		}
	}

	private static void loudest(byte[] tile, int from, byte[] line, int at, int n) {
		for (int i = 0; i < n; i++) {
			line[at + i] = (byte) Math.max(line[at + i], tile[from + i]);
		}
	}
}
