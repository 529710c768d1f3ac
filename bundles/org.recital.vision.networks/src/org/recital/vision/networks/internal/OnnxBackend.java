/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;

/** A network of an ONNX file, run by ONNX Runtime. */
final class OnnxBackend implements VisionNetwork {

	private static final int FLOAT = 1;
	private static final Set<String> ENDS = Set.of("Softmax", "LogSoftmax", "Sigmoid"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Give sizes, places and truths, which are no values of pictures. */
	private static final Set<String> COUNTS = Set.of("Shape", "Size", "NonZero", "ArgMax", "ArgMin", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "And", "Or", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"Not", "Xor", "IsNaN", "IsInf"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** What they give behind the first is a mask, places, or what they learned. */
	private static final Set<String> FIRST = Set.of("Dropout", "MaxPool", "BatchNormalization", "LayerNormalization", "TopK"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private final OnnxFile file;
	private final int threads;
	private final Input input;
	private OnnxNetwork network;

	OnnxBackend(Path path, int side, int threads) throws IOException {
		this.file = OnnxFile.read(path);
		this.threads = threads;
		this.input = input(file, side);
	}

	private static Input input(OnnxFile file, int side) throws OnnxException {
		if (file.inputs().size() != 1) {
			throw new OnnxException(Messages.bind(Messages.inputs, Integer.toString(file.inputs().size())), Messages.inputsExpected, null);
		}
		OnnxFile.Value in = file.inputs().get(0);
		long[] s = in.shape();
		boolean last = s.length == 4 && channels(s[3]) && !channels(s[1]);
		long c = s.length != 4 ? 0 : last ? s[3] : s[1] < 0 ? 3 : s[1];
		if (in.type() != FLOAT || !channels(c)) {
			throw new OnnxException(Messages.bind(Messages.inputShape, in.name(), Arrays.toString(s)), Messages.inputShapeExpected, null);
		}
		long h = last ? s[1] : s[2];
		long w = last ? s[2] : s[3];
		if (h == 0 || w == 0 || h > 4096 || w > 4096 || s[0] > 4096 || s[0] == 0) {
			throw new OnnxException(Messages.bind(Messages.inputShape, in.name(), Arrays.toString(s)), Messages.inputShapeExpected, null);
		}
		return new Input(h < 0 ? side : (int) h, w < 0 ? side : (int) w, (int) c, !last, (int) Math.max(0, s[0]));
	}

	private static boolean channels(long n) {
		return n == 1 || n == 3;
	}

	@Override
	public String description() {
		return file.producer().isBlank() ? "ONNX" : "ONNX, " + file.producer(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Optional<Preprocessing> preprocessing() {
		String producer = file.producer().toLowerCase(Locale.ROOT);
		if (producer.contains("pytorch")) { //$NON-NLS-1$
			return Optional.of(Preprocessing.TORCH);
		}
		return producer.contains("caffe") ? Optional.of(Preprocessing.CAFFE) : Optional.empty(); //$NON-NLS-1$
	}

	/** What an operation makes of the pictures: weights that are computed, shapes and masks are no layers. */
	@Override
	public List<Layer> layers() {
		List<Layer> layers = new ArrayList<>();
		Set<String> seen = new HashSet<>(Set.of(file.inputs().get(0).name()));
		String last = file.outputs().isEmpty() ? "" : file.outputs().get(0); //$NON-NLS-1$
		Layer result = null;
		for (OnnxFile.Node node : file.nodes()) {
			boolean looks = !COUNTS.contains(node.type()) && node.inputs().stream().anyMatch(seen::contains);
			List<String> given = FIRST.contains(node.type()) && !node.outputs().isEmpty() ? node.outputs().subList(0, 1) : node.outputs();
			for (String output : given) {
				Layer layer = new Layer(output, node.type(), ENDS.contains(node.type()), node.inputs());
				if (!output.isEmpty() && output.equals(last)) {
					result = layer;
				} else if (!output.isEmpty() && looks) {
					layers.add(layer);
				}
				if (looks) {
					seen.add(output);
				}
			}
		}
		if (result != null) {
			layers.add(result);
		}
		return layers;
	}

	@Override
	public Input input() {
		return input;
	}

	@Override
	public boolean channelsFirstInside() {
		return true;
	}

	@Override
	public void choose(List<String> layers) throws IOException {
		network = OnnxNetwork.load(file, layers, threads);
	}

	@Override
	public List<Activation> run(FloatBuffer images, int n, Runnable check) throws IOException {
		long[] shape = input.channelsFirst() ? new long[] { n, input.channels(), input.height(), input.width() }
				: new long[] { n, input.height(), input.width(), input.channels() };
		List<Activation> all = new ArrayList<>();
		for (OnnxNetwork.Tensor t : network.run(images, shape, check)) {
			if (t.shape().length == 0 || t.shape()[0] != n) {
				throw new OnnxException(Messages.bind(Messages.noBatch, Arrays.toString(t.shape())), Messages.noBatchExpected, null);
			}
			all.add(new Activation(Arrays.stream(t.shape()).skip(1).mapToInt(Math::toIntExact).toArray(), t.values()));
		}
		return all;
	}

	@Override
	public void close() throws IOException {
		if (network != null) {
			network.close();
		}
	}
}
