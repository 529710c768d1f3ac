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
import java.util.List;
import java.util.Map;

import org.recital.api.model.ModelReader;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Segmenter;
import org.recital.vision.decode.Picture;

/** A U-Net that was learned here; kept as docs/regions.md says. */
final class NetSegmenter extends NetModel implements Segmenter {

	NetSegmenter(NetForm form, List<String> classes, Map<String, Tensor> weights) {
		super(form, classes, weights, () -> ImageGraphs.regions(form, ImageGraphs.How.NOT));
	}

	@Override
	public RegionMap segment(Picture image) {
		return likeliest(output(image), 0, form.kinds(), form.side(), form.side());
	}

	/**
	 * The likeliest class of each pixel, the first of several.
	 *
	 * @param values one plane a class, one after another
	 * @param at     where the first plane begins
	 */
	static RegionMap likeliest(float[] values, int at, int classes, int width, int height) {
		int plane = width * height;
		byte[] kinds = new byte[plane];
		for (int p = 0; p < plane; p++) {
			int best = 0;
			for (int c = 1; c < classes; c++) {
				best = values[at + c * plane + p] > values[at + best * plane + p] ? c : best;
			}
			kinds[p] = (byte) best;
		}
		return new RegionMap(width, height, kinds);
	}

	static NetSegmenter load(ModelReader in) throws IOException {
		Kept kept = Kept.of(in, "a network of regions");
		NetSegmenter segmenter = new NetSegmenter(kept.form(), kept.classes(), kept.weights());
		segmenter.check();
		return segmenter;
	}
}
