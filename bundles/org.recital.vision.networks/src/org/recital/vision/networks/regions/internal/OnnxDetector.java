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
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorMaker;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.vision.decode.Picture;

/** Takes a detector of the YOLO family from an ONNX file. What is inside is not known: whether images judged were learned from, neither. */
public final class OnnxDetector implements Step<OnnxDetector.Parameters>, DetectorMaker {

	private static final String ID = "onnx-detector";

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%onnx.file", help = "%onnx.file.help") Path file,
			@Parameter(label = "%onnx.classes", help = "%onnx.classes.help", min = 1) List<String> classes,
			@Parameter(value = "letterbox", label = "%onnx.fit", help = "%onnx.fit.help") Frame.Fit fit,
			@Parameter(value = "unit", label = "%onnx.scaling", help = "%onnx.scaling.help") Frame.Scaling scaling,
			@Parameter(value = "640", label = "%onnx.side", help = "%onnx.side.help", min = 32, max = 4096, unit = "px") int side) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException, IOException {
		try {
			Detector detector = new Yolo(new OnnxModel(OnnxFile.read(p.file), p.classes, p.fit, p.scaling, p.side));
			outputs.put("detector", new DetectorModel(ID, detector, TrainingCurve.NONE, IdIndex.of()));
		} catch (OnnxException e) {
			throw new InputException(p.file.toString(), e.what(), e.expected(), e);
		}
	}

	@Override
	public Detector loadDetector(ModelReader in) throws IOException {
		return new Yolo(OnnxModel.load(in));
	}

	/** Boxes of a network. */
	static final class Yolo implements Detector {

		private final OnnxModel model;
		private final YoloOutput output;

		Yolo(OnnxModel model) throws IOException {
			this.model = model;
			long[] shape = model.shape();
			output = YoloOutput.of(shape, model.classes().size());
			if (output == null) {
				throw new OnnxException(
						Messages.bind(Messages.Boxes, Arrays.toString(shape), Integer.toString(model.classes().size())), Messages.Boxes_expected, null);
			}
		}

		@Override
		public List<String> classes() {
			return model.classes();
		}

		@Override
		public List<ObjectBox> detect(Picture image, double least) {
			OnnxModel.Said said = model.run(image);
			return output.found(said.tensor().values(), said.frame(), image.width(), image.height(), least);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			model.save(out);
		}
	}
}
