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
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Segmenter;
import org.recital.vision.decode.Picture;

/** A U-Net that was learned here; kept as docs/regions.md says. */
final class NetSegmenter implements Segmenter {

	private static final int FORMAT = 1;

	private final NetForm form;
	private final List<String> classes;
	private final NetRunner runner;

	NetSegmenter(NetForm form, List<String> classes, Map<String, Tensor> weights) {
		this.form = form;
		this.classes = List.copyOf(classes);
		runner = new NetRunner(form, () -> ImageGraphs.regions(form, ImageGraphs.How.NOT), weights);
	}

	@Override
	public List<String> classes() {
		return classes;
	}

	@Override
	public RegionMap segment(Picture image) {
		return likeliest(runner.output(ImageSet.input(image, form.side())), 0, form.kinds(), form.side(), form.side());
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

	/** Number of weights. */
	long size() {
		return runner.size();
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("format", FORMAT);
		form.save(out);
		out.put("classes", classes.toArray(String[]::new));
		runner.save(out.nested("weights"));
	}

	static NetSegmenter load(ModelReader in) throws IOException {
		int format = in.intValue("format");
		if (format != FORMAT) {
			throw new IOException("a network of regions of format " + format + "; this version reads format " + FORMAT);
		}
		NetForm form = NetForm.load(in);
		List<String> classes = List.of(in.texts("classes"));
		if (classes.size() != form.kinds()) {
			throw new IOException("the network is damaged: " + classes.size() + " classes for " + form.kinds());
		}
		NetSegmenter segmenter = new NetSegmenter(form, classes, NetRunner.weights(in.nested("weights")));
		segmenter.runner.check();
		return segmenter;
	}
}
