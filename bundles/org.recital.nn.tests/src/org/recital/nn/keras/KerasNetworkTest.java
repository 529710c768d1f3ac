/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.nn.Library;
import org.recital.nn.keras.SlowNetwork.Maps;
import org.recital.nn.keras.SlowNetwork.Weight;
import org.recital.nn.keras.internal.KnownArchitectures;

/** Keras files are read, and what their layers say is what a slow, obvious version in double precision says. */
class KerasNetworkTest {

	private static final Runnable GO = () -> {
		// nobody cancels
	};

	@TempDir
	Path folder;

	@BeforeAll
	static void needsTheLibrary() {
		try {
			Library.start();
		} catch (IOException e) {
			assumeTrue(false, "Deeplearning4j does not start here: " + e.getMessage());
		}
	}

	@ParameterizedTest
	@CsvSource({ "vgg16, 32, 'block1_conv1,block5_pool,fc2,predictions'", "resnet50, 64, 'pool1_pool,conv2_block1_out,conv5_block3_out,avg_pool,predictions'",
			"squeezenet, 64, 'pool1,fire2/concat,fire9/concat,loss'" })
	void wholeModelsSayWhatTheyShould(String name, int side, String layers) throws IOException {
		List<String> top = List.of("predictions", "conv10");
		String json = KerasFiles.sized(KnownArchitectures.json(name, top), side);
		agree(json, true, layers.split(","));
	}

	@Test
	void filesOfWeightsAloneAreRecognised() throws IOException {
		String json = KerasFiles.sized(KnownArchitectures.json("resnet50", List.of()), 64);
		Path file = folder.resolve("weights.h5");
		KerasFiles.write(file, null, KerasFiles.weights(json, 3));
		KerasNetwork network = KerasNetwork.open(file, null, 64, GO);
		assertEquals("resnet50", network.architecture());
		assertArrayEquals(new int[] { 64, 64, 3 }, network.input());
		assertEquals("conv5_block3_out", network.layers().getLast().name());
	}

	@Test
	void separateWeightsWithADescriptionAreRead() throws IOException {
		String json = Small.json();
		Path file = folder.resolve("own.h5");
		Map<String, List<Weight>> weights = KerasFiles.weights(json, 5);
		KerasFiles.write(file, null, weights);
		NetworkFileException e = assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO));
		assertTrue(e.expected().contains("vgg16"), e.getMessage());
		assertEquals("out", KerasNetwork.open(file, json, 16, GO).layers().getLast().name());
	}

	@Test
	void depthwiseAndNormalisationWithoutScaleAgree() throws IOException {
		agree(Small.json(), true, "depth", "norm", "mean", "out");
	}

	@Test
	void chainsAreRead() throws IOException {
		agree(Small.json(), false, "depth", "norm", "mean", "out");
	}

	@Test
	void codeIsRefused() {
		String json = Small.json().replace("\"AveragePooling2D\"", "\"Lambda\"");
		NetworkFileException e = refused(json);
		assertTrue(e.what().contains("Lambda") && e.what().contains("mean"), e.what());
	}

	@Test
	void unknownLayersAreNamed() {
		NetworkFileException e = refused(Small.json().replace("\"AveragePooling2D\"", "\"MyPooling\""));
		assertTrue(e.what().contains("MyPooling"), e.what());
		assertTrue(e.expected().contains("MaxPooling2D"), e.expected());
	}

	@Test
	void modelsInsideModelsAreRefused() {
		assertTrue(refused(Small.json().replace("\"AveragePooling2D\"", "\"Functional\"")).what().contains("Functional"));
	}

	@Test
	void missingWeightsAreNamed() {
		Map<String, List<Weight>> weights = new LinkedHashMap<>(KerasFiles.weights(Small.json(), 1));
		weights.put("depth", List.of());
		Path file = folder.resolve("missing.h5");
		KerasFiles.write(file, Small.json(), weights);
		NetworkFileException e = assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO));
		assertTrue(e.what().contains("depth"), e.what());
	}

	@Test
	void weightsOfAnotherShapeAreRefused() {
		Map<String, List<Weight>> weights = new LinkedHashMap<>(KerasFiles.weights(Small.json(), 1));
		weights.put("out", List.of(new Weight("kernel", new int[] { 3, 2 }, new float[6]), new Weight("bias", new int[] { 2 }, new float[2])));
		Path file = folder.resolve("shape.h5");
		KerasFiles.write(file, Small.json(), weights);
		assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO));
	}

	@Test
	void weightsThatAreNoNumbersAreRefused() {
		Map<String, List<Weight>> weights = KerasFiles.weights(Small.json(), 1);
		weights.get("depth").get(0).values()[4] = Float.NaN;
		Path file = folder.resolve("nan.h5");
		KerasFiles.write(file, Small.json(), weights);
		assertTrue(assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO)).what().contains("depth"));
	}

	@Test
	void damagedFilesGiveOneKindOfError() throws IOException {
		Path file = folder.resolve("whole.h5");
		KerasFiles.write(file, Small.json(), KerasFiles.weights(Small.json(), 1));
		byte[] whole = Files.readAllBytes(file);
		Random random = new Random(7);
		Path broken = folder.resolve("broken.h5");
		int refused = 0;
		for (int k = 0; k < 40; k++) {
			byte[] bytes = k < 20 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int b = 0; k >= 20 && b < 30; b++) {
				bytes[random.nextInt(Math.min(bytes.length, 4000))] = (byte) random.nextInt(256);
			}
			Files.write(broken, bytes);
			try {
				KerasNetwork.open(broken, null, 16, GO);
			} catch (NetworkFileException e) {
				refused++; // any other exception fails the test
			}
		}
		assertTrue(refused >= 30, refused + " of 40 refused");
	}

	@Test
	void otherFilesAreNoKerasFiles() throws IOException {
		Path file = Files.writeString(folder.resolve("a.h5"), "no network at all");
		assertFalse(KerasNetwork.accepts(file));
		assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO));
	}

	@Test
	void cancelIsHeard() throws IOException {
		Path file = folder.resolve("cancel.h5");
		KerasFiles.write(file, Small.json(), KerasFiles.weights(Small.json(), 1));
		KerasNetwork network = KerasNetwork.open(file, null, 16, GO);
		assertThrows(OperationCanceledException.class, () -> network.run(List.of("out"), new float[16 * 16 * 3], 1, () -> {
			throw new OperationCanceledException();
		}));
	}

	private NetworkFileException refused(String json) {
		Path file = folder.resolve("refused.h5");
		KerasFiles.write(file, json, KerasFiles.weights(Small.json(), 1));
		return assertThrows(NetworkFileException.class, () -> KerasNetwork.open(file, null, 16, GO));
	}

	private void agree(String json, boolean graph, String... layers) throws IOException {
		Map<String, List<Weight>> weights = KerasFiles.weights(json, 11);
		Path file = folder.resolve("model.h5");
		KerasFiles.write(file, graph ? json : Small.chain(json), weights);
		KerasNetwork network = KerasNetwork.open(file, null, 0, GO);
		int size = network.input()[0] * network.input()[1] * 3;
		float[] pictures = new float[2 * size];
		Random random = new Random(2);
		for (int i = 0; i < pictures.length; i++) {
			pictures[i] = (float) random.nextGaussian();
		}
		List<KerasNetwork.Activation> said = network.run(List.of(layers), pictures, 2, GO);
		SlowNetwork slow = new SlowNetwork(json, weights);
		for (int p = 0; p < 2; p++) {
			double[] one = new double[size];
			for (int i = 0; i < size; i++) {
				one[i] = pictures[p * size + i];
			}
			Map<String, Maps> expected = slow.run(one);
			for (int k = 0; k < layers.length; k++) {
				close(layers[k], expected.get(layers[k]), said.get(k), p);
			}
		}
	}

	/** Within a few roundings of single precision of the layer's own size. */
	private static void close(String layer, Maps expected, KerasNetwork.Activation said, int picture) {
		assertArrayEquals(expected.shape(), said.shape(), layer);
		double[] v = expected.v();
		double largest = 0;
		double worst = 0;
		for (int i = 0; i < v.length; i++) {
			largest = Math.max(largest, Math.abs(v[i]));
			worst = Math.max(worst, Math.abs(v[i] - said.values()[picture * v.length + i]));
		}
		assertTrue(largest > 0, layer + " is all zeros");
		assertTrue(worst <= 2e-5 * largest, layer + ": off by " + worst + " where values go up to " + largest);
	}

	/** A small network with what the large ones have not. */
	private static final class Small {

		static String json() {
			List<String> layers = new ArrayList<>();
			layers.add(layer("InputLayer", "in", "\"batch_input_shape\":[null,16,16,3],\"dtype\":\"float32\"", null));
			layers.add(layer("Conv2D", "conv", "\"filters\":6,\"kernel_size\":[3,3],\"strides\":[1,1],\"padding\":\"same\",\"data_format\":\"channels_last\","
					+ "\"dilation_rate\":[1,1],\"activation\":\"relu\",\"use_bias\":false,\"kernel_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},"
					+ "\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}}", "in"));
			layers.add(layer("DepthwiseConv2D", "depth", "\"kernel_size\":[3,3],\"strides\":[2,2],\"padding\":\"same\",\"data_format\":\"channels_last\","
					+ "\"dilation_rate\":[1,1],\"depth_multiplier\":1,\"activation\":\"linear\",\"use_bias\":true,\"depthwise_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},"
					+ "\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}}", "conv"));
			layers.add(layer("BatchNormalization", "norm", "\"axis\":3,\"momentum\":0.99,\"epsilon\":0.001,\"center\":true,\"scale\":false", "depth"));
			layers.add(layer("AveragePooling2D", "mean", "\"pool_size\":[3,3],\"strides\":[1,1],\"padding\":\"same\",\"data_format\":\"channels_last\"", "norm"));
			layers.add(layer("Flatten", "flat", "\"data_format\":\"channels_last\"", "mean"));
			layers.add(layer("Dense", "out", "\"units\":5,\"activation\":\"softmax\",\"use_bias\":true,\"kernel_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},"
					+ "\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}}", "flat"));
			return "{\"class_name\":\"Model\",\"keras_version\":\"2.2.4\",\"config\":{\"name\":\"m\",\"layers\":[" + String.join(",", layers)
					+ "],\"input_layers\":[[\"in\",0,0]],\"output_layers\":[[\"out\",0,0]]}}";
		}

		/** The same as a chain, the size of the input with its first layer. */
		static String chain(String json) {
			String layers = json.substring(json.indexOf("\"layers\":[") + 10, json.indexOf("],\"input_layers\""));
			String rest = layers.substring(layers.indexOf("{\"class_name\":\"Conv2D\""));
			rest = rest.replaceAll(",\"inbound_nodes\":\\[\\[\\[\"[a-z]+\",0,0,\\{\\}\\]\\]\\]", "");
			return "{\"class_name\":\"Sequential\",\"keras_version\":\"2.1.6\",\"config\":["
					+ rest.replace("\"filters\":6", "\"batch_input_shape\":[null,16,16,3],\"dtype\":\"float32\",\"filters\":6") + "]}";
		}

		private static String layer(String type, String name, String config, String from) {
			return "{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{\"name\":\"" + name + "\"," + config + "},\"inbound_nodes\":["
					+ (from == null ? "" : "[[\"" + from + "\",0,0,{}]]") + "]}";
		}
	}
}
