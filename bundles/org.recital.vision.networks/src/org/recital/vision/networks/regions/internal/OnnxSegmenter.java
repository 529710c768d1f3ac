/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.regions.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.IdIndex;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterMaker;
import org.recital.nn.regions.SegmenterModel;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.Picture;

/** Takes a network of regions from an ONNX file: one that gives scores of classes for each pixel, {1, classes, height, width}. Images are stretched. */
public final class OnnxSegmenter implements Step<OnnxSegmenter.Parameters>, SegmenterMaker {

	private static final String ID = "onnx-segmenter";

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%onnx.file", help = "%onnx.file.help") Path file,
			@Parameter(label = "%onnx.classes", help = "%onnx.classes.help", min = 2, max = 255) List<String> classes,
			@Parameter(value = "torch", label = "%onnx.scaling", help = "%onnx.scaling.help") Frame.Scaling scaling,
			@Parameter(value = "512", label = "%onnx.side", help = "%onnx.side.help", min = 32, max = 4096, unit = "px") int side) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException, IOException {
		try {
			Segmenter segmenter = new Scores(new OnnxModel(OnnxFile.read(p.file), p.classes, Frame.Fit.STRETCH, p.scaling, p.side));
			outputs.put("segmenter", new SegmenterModel(ID, segmenter, TrainingCurve.NONE, IdIndex.of()));
		} catch (OnnxException e) {
			throw new InputException(p.file.toString(), e.what(), e.expected(), e);
		}
	}

	@Override
	public Segmenter loadSegmenter(ModelReader in) throws IOException {
		return new Scores(OnnxModel.load(in));
	}

	/** The likeliest class of each pixel. */
	static final class Scores implements Segmenter {

		private final OnnxModel model;

		Scores(OnnxModel model) throws IOException {
			this.model = model;
			long[] s = model.shape();
			if (s.length != 4 || s[0] != 1 || s[1] != model.classes().size()) {
				throw new OnnxException(Messages.bind(Messages.Pixels, Arrays.toString(s), Integer.toString(model.classes().size())),
						Messages.Pixels_expected, null);
			}
		}

		@Override
		public List<String> classes() {
			return model.classes();
		}

		@Override
		public RegionMap segment(Picture image) {
			OnnxNetwork.Tensor t = model.run(image).tensor();
			int height = (int) t.shape()[2];
			int width = (int) t.shape()[3];
			int plane = width * height;
			byte[] kinds = new byte[plane];
			for (int p = 0; p < plane; p++) {
				int best = 0;
				for (int c = 1; c < model.classes().size(); c++) {
					best = t.values()[c * plane + p] > t.values()[best * plane + p] ? c : best;
				}
				kinds[p] = (byte) best;
			}
			return new RegionMap(width, height, kinds);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			model.save(out);
		}
	}
}
