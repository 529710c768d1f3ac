/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/**
 * Images of some items, stretched to a square and held as bytes: three a pixel. The originals' sizes are kept.
 */
final class ImageSet {

	private final int side;
	private final List<Entry> entries;

	/** One image: which item's, its size before, and its pixels. */
	record Entry(int item, int width, int height, byte[] rgb) {
	}

	private ImageSet(int side, List<Entry> entries) {
		this.side = side;
		this.entries = entries;
	}

	/** The images of a data set's items. */
	static AssetSource source(Dataset data) throws InputException {
		return data.assets(EntityKind.ITEM, AssetSource.IMAGE)
				.orElseThrow(() -> new InputException(MessageFormat.format(Messages.NoImages, data.name()), Messages.NoImages_expected));
	}

	/** Reads images on all threads; those that cannot be read are warned about and left out. */
	static ImageSet of(Dataset data, boolean[] wanted, int side, StepContext context) throws InputException {
		AssetSource images = source(data);
		Entry[] read = new Entry[wanted.length];
		Problem[] problems = new Problem[wanted.length];
		context.parallel().forEach(wanted.length, i -> {
			if (wanted[i] && images.has(i)) {
				context.checkCancelled();
				try {
					Picture p = read(images, i);
					read[i] = new Entry(i, p.width(), p.height(), bytes(Resize.to(p, side, side)));
				} catch (IOException e) {
					problems[i] = Problem.warning(images.name(i), 0, 0, e.getMessage(), Messages.Unread_expected);
				}
			}
		});
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < wanted.length; i++) {
			if (problems[i] != null) {
				context.warn(problems[i]);
			}
			if (read[i] != null) {
				entries.add(read[i]);
			}
		}
		return new ImageSet(side, entries);
	}

	/** The image of an item as it is. */
	static Picture read(AssetSource images, int item) throws IOException {
		try (SeekableByteChannel in = images.open(item)) {
			return ImageFiles.read(in, images.name(item), ImageLimits.DEFAULT);
		}
	}

	private static byte[] bytes(Picture p) {
		byte[] rgb = new byte[3 * p.rgb().length];
		int n = p.rgb().length;
		for (int i = 0; i < n; i++) {
			rgb[i] = (byte) (p.rgb()[i] >> 16);
			rgb[n + i] = (byte) (p.rgb()[i] >> 8);
			rgb[2 * n + i] = (byte) p.rgb()[i];
		}
		return rgb;
	}

	/** What a network takes of an image: 3 x side x side, each from -1 to 1. */
	static float[] input(Picture image, int side) {
		byte[] rgb = bytes(Resize.to(image, side, side));
		float[] x = new float[rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			x[i] = (rgb[i] & 0xFF) / 127.5f - 1;
		}
		return x;
	}

	int size() {
		return entries.size();
	}

	Entry get(int k) {
		return entries.get(k);
	}

	/** The images of a part of them. */
	ImageSet subset(java.util.function.IntPredicate items) {
		return new ImageSet(side, entries.stream().filter(e -> items.test(e.item)).toList());
	}

	/** Writes an image as a network takes it. */
	void input(int k, float[] x, int at) {
		input(k, Change.NONE, x, at);
	}

	/** Writes an image changed; what comes in from beyond an edge is what is at the edge. */
	void input(int k, Change change, float[] x, int at) {
		byte[] rgb = entries.get(k).rgb;
		for (int c = 0; c < 3; c++) {
			for (int y = 0; y < side; y++) {
				int from = (c * side + change.row(y, side)) * side;
				int to = at + (c * side + y) * side;
				for (int i = 0; i < side; i++) {
					float v = (rgb[from + change.column(i, side)] & 0xFF) / 127.5f - 1;
					x[to + i] = Math.clamp(v * change.by()[c] + change.plus()[c], -1f, 1f);
				}
			}
		}
	}
}
