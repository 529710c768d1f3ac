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
final class YoloDetector extends NetModel implements Detector {

	private final float[][] anchors;

	/** @param anchors {width, height} in cells */
	YoloDetector(NetForm form, List<String> classes, float[][] anchors, Map<String, Tensor> weights) {
		super(form, classes, weights, () -> ImageGraphs.detector(form, anchors, ImageGraphs.How.NOT));
		this.anchors = anchors;
	}

	@Override
	public List<ObjectBox> detect(Picture image, double least) {
		return YoloBoxes.found(output(image), anchors.length, form, image.width(), image.height(), least);
	}

	@Override
	void more(ModelWriter out) throws IOException {
		float[] sizes = new float[2 * anchors.length];
		for (int a = 0; a < anchors.length; a++) {
			sizes[2 * a] = anchors[a][0];
			sizes[2 * a + 1] = anchors[a][1];
		}
		out.put("anchors", sizes);
	}

	static YoloDetector load(ModelReader in) throws IOException {
		Kept kept = Kept.of(in, "a detector");
		float[] sizes = in.floats("anchors");
		float[][] anchors = new float[sizes.length / 2][];
		for (int a = 0; a < anchors.length; a++) {
			anchors[a] = Arrays.copyOfRange(sizes, 2 * a, 2 * a + 2);
			if (!(anchors[a][0] > 0 && anchors[a][1] > 0 && anchors[a][0] < 1e6 && anchors[a][1] < 1e6)) {
				throw new IOException("the network is damaged: an anchor of " + Arrays.toString(anchors[a]));
			}
		}
		if (sizes.length % 2 != 0 || anchors.length == 0) {
			throw new IOException("the network is damaged: " + sizes.length + " sizes of anchors");
		}
		YoloDetector detector = new YoloDetector(kept.form(), kept.classes(), anchors, kept.weights());
		detector.check();
		return detector;
	}
}
