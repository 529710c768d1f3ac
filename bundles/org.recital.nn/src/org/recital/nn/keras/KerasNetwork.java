/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.conv.internal.Helpers;
import org.recital.nn.conv.internal.LibraryThread;
import org.recital.nn.keras.internal.Importing;
import org.recital.nn.keras.internal.KerasConfig;
import org.recital.nn.keras.internal.KerasFile;
import org.recital.nn.keras.internal.KnownArchitectures;
import org.recital.nn.keras.internal.Messages;

/**
 * A network that Keras has trained, read from its {@code .h5} file: its layers, and their activations for pictures. Whole models
 * (Functional and Sequential, Keras 1 and 2, channels last or first) and files of weights alone, of which the architecture is
 * known here or given. The file is read in Java; Deeplearning4j builds the layers from the configuration and runs them.
 * <p>
 * Weights are given to layers as Keras does it, in the order of the file, not by their names, which differ between versions.
 */
public final class KerasNetwork {

	/**
	 * A layer.
	 *
	 * @param name     as Keras calls it
	 * @param type     its class in Keras, {@code Conv2D} for instance
	 * @param function its activation function, {@code softmax} for instance; empty where it has none
	 * @param inputs   names of the layers it takes from
	 */
	public record Layer(String name, String type, String function, List<String> inputs) {
	}

	/**
	 * What a layer says of a batch.
	 *
	 * @param shape  of one picture: height, width and channels, or one length
	 * @param values of all pictures, one after another
	 */
	public record Activation(int[] shape, float[] values) {
	}

	private final ComputationGraph net;
	private final KerasConfig config;
	private final String architecture;
	private final int[] input;

	private KerasNetwork(ComputationGraph net, KerasConfig config, String architecture, int[] input) {
		this.net = net;
		this.config = config;
		this.architecture = architecture;
		this.input = input;
	}

	/**
	 * Whether a file is of this kind, by its first bytes.
	 *
	 * @throws IOException when it cannot be read
	 */
	public static boolean accepts(Path file) throws IOException {
		return KerasFile.accepts(file);
	}

	/**
	 * What a file says of itself without being loaded: the architecture it is recognised as ({@code vgg16}, {@code squeezenet}, ...).
	 *
	 * @return empty where it is none of those known here
	 * @throws IOException when it cannot be read
	 */
	public static Optional<String> recognise(Path file) throws IOException {
		try (KerasFile keras = KerasFile.open(file)) {
			return KnownArchitectures.recognise(keras.layerNames());
		}
	}

	/**
	 * Reads a network.
	 *
	 * @param file         the {@code .h5} file
	 * @param architecture JSON of the model (as {@code model.to_json()} writes it) for a file of weights alone; null: the file's own
	 *                     or one that is known
	 * @param side         height and width where the network leaves them open
	 * @param check        throws when the person has cancelled
	 * @throws NetworkFileException when it cannot be used; says why
	 * @throws IOException          when it cannot be read or the library does not start
	 */
	public static KerasNetwork open(Path file, String architecture, int side, Runnable check) throws IOException {
		Helpers.start();
		try (KerasFile keras = KerasFile.open(file)) {
			List<String> names = keras.layerNames();
			Optional<String> known = KnownArchitectures.recognise(names);
			String json = architecture != null ? architecture : keras.config().orElse(null);
			if (json == null) {
				json = known.map(name -> KnownArchitectures.json(name, names)).orElseThrow(() -> new NetworkFileException(Messages.weightsAlone,
						Messages.bind(Messages.weightsAloneExpected, String.join(", ", KnownArchitectures.names())), null)); //$NON-NLS-1$
			}
			KerasConfig config = KerasConfig.of(json, keras.version(), side);
			ComputationGraph net = onThread(() -> Importing.network(config, keras, check), check);
			return new KerasNetwork(net, config, known.orElse(""), config.input()); //$NON-NLS-1$
		}
	}

	/** What it was recognised as; empty where it is none of those known here. */
	public String architecture() {
		return architecture;
	}

	/** All layers but inputs, from the first to the last. */
	public List<Layer> layers() {
		return config.layers();
	}

	/** Height, width and channels of a picture. */
	public int[] input() {
		return input.clone();
	}

	/** Number of weights. */
	public long size() {
		return net.numParams();
	}

	/**
	 * Runs pictures through the network. One batch at a time in the process; the library uses all processors for it.
	 *
	 * @param layers names of layers
	 * @param images n pictures of {@link #input()}, the channels of a pixel beside each other, whichever way the file has it
	 * @param check  throws when the person has cancelled; asked ten times a second, and what runs ends behind it
	 * @return for each layer
	 * @throws IllegalArgumentException when there is no such layer, or the images do not fill the batch
	 */
	public List<Activation> run(List<String> layers, float[] images, int n, Runnable check) throws IOException {
		int size = input[0] * input[1] * input[2];
		if (images.length < (long) n * size) {
			throw new IllegalArgumentException(images.length + " values for " + n + " pictures of " + size); //$NON-NLS-1$ //$NON-NLS-2$
		}
		float[] batch = images.length == n * size ? images : Arrays.copyOf(images, n * size);
		long[] shape = { n, input[0], input[1], input[2] };
		return onThread(() -> {
			INDArray[] out = net.output(layers, false, new INDArray[] { Nd4j.create(batch, shape, 'c') }, null);
			return Arrays.stream(out).map(KerasNetwork::activation).toList();
		}, check);
	}

	private static Activation activation(INDArray array) {
		int[] shape = Arrays.stream(array.shape()).skip(1).mapToInt(Math::toIntExact).toArray();
		return new Activation(shape, array.dup('c').data().asFloat());
	}

	private static <T> T onThread(java.util.concurrent.Callable<T> work, Runnable check) throws IOException {
		try {
			return LibraryThread.run(stopped -> work.call(), check);
		} catch (IOException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
