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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.nn.keras.KerasNetwork;

/** A network of Keras, run by Deeplearning4j. */
final class KerasBackend implements VisionNetwork {

	/** Layers that only one family of {@code keras.applications} has, and how that family was trained. */
	private static final Map<String, Preprocessing> SIGNS = Map.of("fire9/concat", Preprocessing.CAFFE, //$NON-NLS-1$ SqueezeNet
			"block5_conv3", Preprocessing.CAFFE, //$NON-NLS-1$ VGG
			"conv5_block3_3_conv", Preprocessing.CAFFE, //$NON-NLS-1$ ResNet
			"res5c_branch2c", Preprocessing.CAFFE, //$NON-NLS-1$ ResNet-50 of older versions
			"mixed10", Preprocessing.TF, //$NON-NLS-1$ Inception v3
			"block14_sepconv2", Preprocessing.TF, //$NON-NLS-1$ Xception
			"conv_pw_13", Preprocessing.TF, //$NON-NLS-1$ MobileNet
			"block_16_project", Preprocessing.TF, //$NON-NLS-1$ MobileNet v2
			"conv5_block16_concat", Preprocessing.TORCH); //$NON-NLS-1$ DenseNet

	private final KerasNetwork network;
	private List<String> chosen = List.of();
	private float[] batch = new float[0];

	KerasBackend(Path file, String architecture, int side, Runnable check) throws IOException {
		network = KerasNetwork.open(file, architecture, side, check);
	}

	@Override
	public String description() {
		String known = network.architecture();
		return known.isEmpty() ? "Keras" : "Keras, " + known; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Optional<Preprocessing> preprocessing() {
		// ResNet v2 has the same names inside, and is trained otherwise
		if (network.layers().stream().anyMatch(l -> l.name().equals("post_relu"))) { //$NON-NLS-1$
			return Optional.of(Preprocessing.TF);
		}
		return network.layers().stream().map(l -> SIGNS.get(l.name())).filter(p -> p != null).findFirst();
	}

	@Override
	public List<Layer> layers() {
		return network.layers().stream().map(l -> new Layer(l.name(), l.type(), ends(l), l.inputs())).toList();
	}

	private static boolean ends(KerasNetwork.Layer layer) {
		boolean classes = layer.function().equals("softmax") || layer.function().equals("sigmoid"); //$NON-NLS-1$ //$NON-NLS-2$
		return layer.type().equals("Softmax") || layer.type().equals("Activation") && classes; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Input input() {
		int[] in = network.input();
		return new Input(in[0], in[1], in[2], false, 0);
	}

	@Override
	public boolean channelsFirstInside() {
		return false;
	}

	@Override
	public void choose(List<String> layers) {
		chosen = List.copyOf(layers);
	}

	@Override
	public List<Activation> run(FloatBuffer images, int n, Runnable check) throws IOException {
		int size = n * input().size();
		if (batch.length != size) {
			batch = new float[size];
		}
		images.get(0, batch);
		return network.run(chosen, batch, n, check).stream().map(a -> new Activation(a.shape(), a.values())).toList();
	}

	@Override
	public void close() {
		batch = new float[0];
	}
}
