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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.ObjectBox;
import org.recital.vision.decode.Picture;

/** A detector that was learned here; kept as docs/regions.md says. */
final class YoloDetector implements Detector {

	private static final int FORMAT = 1;

	private final NetForm form;
	private final List<String> classes;
	private final float[][] anchors;
	private final NetRunner runner;

	/** @param anchors {width, height} in cells */
	YoloDetector(NetForm form, List<String> classes, float[][] anchors, Map<String, Tensor> weights) {
		this.form = form;
		this.classes = List.copyOf(classes);
		this.anchors = anchors;
		runner = new NetRunner(form, () -> ImageGraphs.detector(form, anchors, ImageGraphs.How.NOT), weights);
	}

	@Override
	public List<String> classes() {
		return classes;
	}

	@Override
	public List<ObjectBox> detect(Picture image, double least) {
		return YoloBoxes.found(runner.output(ImageSet.input(image, form.side())), anchors.length, form, image.width(), image.height(), least);
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
		float[] sizes = new float[2 * anchors.length];
		for (int a = 0; a < anchors.length; a++) {
			sizes[2 * a] = anchors[a][0];
			sizes[2 * a + 1] = anchors[a][1];
		}
		out.put("anchors", sizes);
		runner.save(out.nested("weights"));
	}

	static YoloDetector load(ModelReader in) throws IOException {
		int format = in.intValue("format");
		if (format != FORMAT) {
			throw new IOException("a detector of format " + format + "; this version reads format " + FORMAT);
		}
		NetForm form = NetForm.load(in);
		List<String> classes = List.of(in.texts("classes"));
		float[] sizes = in.floats("anchors");
		float[][] anchors = new float[sizes.length / 2][];
		for (int a = 0; a < anchors.length; a++) {
			anchors[a] = Arrays.copyOfRange(sizes, 2 * a, 2 * a + 2);
			if (!(anchors[a][0] > 0 && anchors[a][1] > 0 && anchors[a][0] < 1e6 && anchors[a][1] < 1e6)) {
				throw new IOException("the network is damaged: an anchor of " + Arrays.toString(anchors[a]));
			}
		}
		if (classes.size() != form.kinds() || sizes.length % 2 != 0 || anchors.length == 0) {
			throw new IOException("the network is damaged: " + classes.size() + " classes for " + form.kinds() + ", " + sizes.length + " sizes");
		}
		YoloDetector detector = new YoloDetector(form, classes, anchors, NetRunner.weights(in.nested("weights")));
		detector.runner.check();
		return detector;
	}
}
