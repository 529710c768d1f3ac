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
import java.lang.ref.Cleaner;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.Picture;

/** A network of an ONNX file that takes one image of three channels; it can be kept whole. */
final class OnnxModel {

	private static final int FORMAT = 1;
	private static final int FLOAT = 1;
	private static final Cleaner CLEANER = Cleaner.create();

	private final OnnxFile file;
	private final List<String> classes;
	private final Frame.Fit fit;
	private final Frame.Scaling scaling;
	private final int width;
	private final int height;
	private final OnnxNetwork network;

	/** What it says of an image. */
	record Said(OnnxNetwork.Tensor tensor, Frame frame) {
	}

	/**
	 * @param side of the picture where the network leaves it open
	 * @throws OnnxException when it takes something else, or has weights in other files
	 */
	OnnxModel(OnnxFile file, List<String> classes, Frame.Fit fit, Frame.Scaling scaling, int side) throws IOException {
		this.file = file;
		this.classes = List.copyOf(classes);
		this.fit = fit;
		this.scaling = scaling;
		long[] s = file.inputs().isEmpty() ? new long[0] : file.inputs().get(0).shape();
		if (file.inputs().size() != 1 || file.inputs().get(0).type() != FLOAT || s.length != 4 || s[1] != 3 || s[0] > 1 || s[2] > 4096 || s[3] > 4096
				|| s[2] == 0 || s[3] == 0 || file.outputs().isEmpty()) {
			throw new OnnxException(Messages.bind(Messages.Input, Arrays.toString(s)), Messages.Input_expected, null);
		}
		if (!file.external().isEmpty()) {
			throw new OnnxException(Messages.bind(Messages.External, file.external().get(0)), Messages.External_expected, null);
		}
		height = s[2] < 0 ? side : (int) s[2];
		width = s[3] < 0 ? side : (int) s[3];
		network = OnnxNetwork.load(file, List.of(file.outputs().get(0)), 1);
		OnnxNetwork held = network;
		CLEANER.register(this, () -> {
			try {
				held.close();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e); // nobody hears it; the memory goes with the process
			}
		});
	}

	List<String> classes() {
		return classes;
	}

	/** Runs it on one image. */
	Said run(Picture image) {
		FloatBuffer batch = OnnxNetwork.buffer(3 * width * height);
		Frame frame = Frame.put(image, width, height, fit, scaling, batch);
		try {
			return new Said(network.run(batch, new long[] { 1, 3, height, width }).get(0), frame);
		} catch (IOException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** Shape of what comes out, by running it on a grey picture. */
	long[] shape() {
		int[] grey = new int[16];
		Arrays.fill(grey, 0xFF808080);
		return run(new Picture(4, 4, grey)).tensor.shape();
	}

	void save(ModelWriter out) throws IOException {
		out.put("format", FORMAT);
		out.put("classes", classes.toArray(String[]::new));
		out.put("fit", fit.name());
		out.put("scaling", scaling.name());
		out.put("size", width, height);
		out.put("onnx", file.bytes());
	}

	static OnnxModel load(ModelReader in) throws IOException {
		int format = in.intValue("format");
		if (format != FORMAT) {
			throw new IOException("a network of format " + format + "; this version reads format " + FORMAT);
		}
		Path copy = Files.createTempFile("recital", ".onnx"); // the reader wants a file
		try {
			Files.write(copy, in.bytes("onnx"));
			return new OnnxModel(OnnxFile.read(copy), List.of(in.texts("classes")), Frame.Fit.valueOf(in.text("fit")), Frame.Scaling.valueOf(in.text("scaling")),
					in.ints("size")[0]);
		} catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
			throw new IOException("the network is damaged: " + e.getMessage(), e);
		} finally {
			Files.delete(copy);
		}
	}
}
