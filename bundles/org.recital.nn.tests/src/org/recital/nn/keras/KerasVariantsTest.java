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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.nn.Library;
import org.recital.nn.keras.SlowNetwork.Weight;

/** The same network written in other ways says the same: channels first, Keras 1, separable convolutions taken apart, activations as layers. */
class KerasVariantsTest {

	private static final int SIDE = 10;
	private static final String ZEROS = "\"kernel_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}}";

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

	private static String conv(String name, int filters, int size, String format, String from) {
		return layer("Conv2D", name, "\"filters\":" + filters + ",\"kernel_size\":[" + size + ',' + size + "],\"strides\":[1,1],\"padding\":\"same\",\"data_format\":\"" + format
				+ "\",\"dilation_rate\":[1,1],\"activation\":\"relu\",\"use_bias\":true," + ZEROS, from);
	}

	private static String layer(String type, String name, String config, String from) {
		return "{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{\"name\":\"" + name + "\"," + config + "},\"inbound_nodes\":["
				+ (from == null ? "" : "[[\"" + from + "\",0,0,{}]]") + "]}";
	}

	private static String model(String version, String out, String... layers) {
		return "{\"class_name\":\"Model\",\"keras_version\":\"" + version + "\",\"config\":{\"name\":\"m\",\"layers\":[" + String.join(",", layers)
				+ "],\"input_layers\":[[\"in\",0,0]],\"output_layers\":[[\"" + out + "\",0,0]]}}";
	}

	private static String input(boolean first) {
		return layer("InputLayer", "in", "\"batch_input_shape\":[null," + (first ? "3,10,10" : "10,10,3") + "],\"dtype\":\"float32\"", null);
	}

	private static Weight random(String name, long seed, int... shape) {
		float[] v = new float[java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
		Random random = new Random(seed);
		for (int i = 0; i < v.length; i++) {
			v[i] = random.nextFloat() - 0.5f;
		}
		return new Weight(name, shape, v);
	}

	private static Map<String, List<Weight>> weights() {
		Map<String, List<Weight>> all = new LinkedHashMap<>();
		all.put("a", List.of(random("kernel", 1, 3, 3, 3, 4), random("bias", 2, 4)));
		all.put("norm", List.of(random("gamma", 3, 4), random("beta", 4, 4), random("mean", 5, 4), new Weight("variance", new int[] { 4 }, new float[] { 0.5f, 1, 2, 0.7f })));
		all.put("b", List.of(random("kernel", 6, 3, 3, 4, 5), random("bias", 7, 5)));
		return all;
	}

	private static String plain(String format) {
		boolean first = format.equals("channels_first");
		return model("2.2.4", "all", input(first), conv("a", 4, 3, format, "in"),
				layer("BatchNormalization", "norm", "\"axis\":" + (first ? 1 : 3) + ",\"momentum\":0.99,\"epsilon\":0.001,\"center\":true,\"scale\":true", "a"),
				layer("MaxPooling2D", "pool", "\"pool_size\":[2,2],\"strides\":[2,2],\"padding\":\"valid\",\"data_format\":\"" + format + '"', "norm"),
				conv("b", 5, 3, format, "pool"), layer("GlobalAveragePooling2D", "all", "\"data_format\":\"" + format + '"', "b"));
	}

	private static float[] picture() {
		float[] last = new float[3 * SIDE * SIDE];
		Random random = new Random(9);
		for (int i = 0; i < last.length; i++) {
			last[i] = random.nextFloat() - 0.5f;
		}
		return last;
	}

	private KerasNetwork open(String json, Map<String, List<Weight>> weights) throws IOException {
		Path file = folder.resolve("variant.h5");
		KerasFiles.write(file, json, weights);
		return KerasNetwork.open(file, null, 0, () -> {
			// nobody cancels
		});
	}

	private static float[] said(KerasNetwork network, String layer) throws IOException {
		return network.run(List.of(layer), picture(), 1, () -> {
			// nobody cancels
		}).get(0).values();
	}

	private float[] expected() throws IOException {
		KerasNetwork last = open(plain("channels_last"), weights());
		float[] said = said(last, "all");
		double[] one = new double[3 * SIDE * SIDE];
		float[] picture = picture();
		for (int i = 0; i < one.length; i++) {
			one[i] = picture[i];
		}
		double[] slow = new SlowNetwork(plain("channels_last"), weights()).run(one).get("all").v();
		for (int i = 0; i < slow.length; i++) {
			assertEquals(slow[i], said[i], 1e-5);
		}
		return said;
	}

	@Test
	void channelsFirst() throws IOException {
		KerasNetwork first = open(plain("channels_first"), weights());
		assertArrayEquals(new int[] { SIDE, SIDE, 3 }, first.input());
		assertArrayEquals(expected(), said(first, "all"), 1e-5f);
	}

	@Test
	void kerasOne() throws IOException {
		String one = "\"subsample\":[1,1],\"border_mode\":\"same\",\"dim_ordering\":\"tf\",\"activation\":\"relu\",\"bias\":true,\"init\":\"zero\","
				+ "\"W_regularizer\":null,\"b_regularizer\":null,\"W_constraint\":null,\"b_constraint\":null,\"activity_regularizer\":null,\"trainable\":true";
		String json = model("1.2.2", "all", input(false), layer("Convolution2D", "a", "\"nb_filter\":4,\"nb_row\":3,\"nb_col\":3," + one, "in"),
				layer("BatchNormalization", "norm", "\"axis\":3,\"momentum\":0.99,\"epsilon\":0.001,\"mode\":0,\"gamma_regularizer\":null,\"beta_regularizer\":null", "a"),
				layer("MaxPooling2D", "pool", "\"pool_size\":[2,2],\"strides\":[2,2],\"border_mode\":\"valid\",\"dim_ordering\":\"tf\"", "norm"),
				layer("Convolution2D", "b", "\"nb_filter\":5,\"nb_row\":3,\"nb_col\":3," + one, "pool"), layer("GlobalAveragePooling2D", "all", "\"dim_ordering\":\"tf\"", "b"));
		assertArrayEquals(expected(), said(open(json, weights()), "all"), 1e-5f);
	}

	@Test
	void whatCannotBeToldIsRefused() {
		String flat = plain("channels_first").replace("\"GlobalAveragePooling2D\"", "\"Flatten\"");
		assertTrue(assertThrows(NetworkFileException.class, () -> open(flat, weights())).what().contains("all"));
		String theano = model("1.2.2", "a", input(false), layer("Convolution2D", "a", "\"nb_filter\":4,\"nb_row\":3,\"nb_col\":3,\"dim_ordering\":\"th\"", "in"));
		assertTrue(assertThrows(NetworkFileException.class, () -> open(theano, weights())).what().contains("Theano"));
	}

	@Test
	void separableIsDepthwiseThenPointwise() throws IOException {
		String head = "\"kernel_size\":[3,3],\"strides\":[1,1],\"padding\":\"same\",\"data_format\":\"channels_last\",\"dilation_rate\":[1,1],\"depth_multiplier\":1,";
		String zeros = "\"depthwise_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},\"pointwise_initializer\":{\"class_name\":\"Zeros\",\"config\":{}},"
				+ "\"bias_initializer\":{\"class_name\":\"Zeros\",\"config\":{}}";
		Weight depth = random("depthwise_kernel", 1, 3, 3, 3, 1);
		Weight point = random("kernel", 2, 1, 1, 3, 6);
		Weight bias = random("bias", 3, 6);
		// the library cannot build a depthwise convolution right behind the input
		List<Weight> before = List.of(random("kernel", 5, 1, 1, 3, 3), random("bias", 6, 3));
		String first = conv("f", 3, 1, "channels_last", "in");
		KerasNetwork together = open(model("2.2.4", "s", input(false), first, layer("SeparableConv2D", "s", "\"filters\":6," + head + "\"activation\":\"relu\",\"use_bias\":true," + zeros, "f")),
				Map.of("f", before, "s", List.of(depth, new Weight("pointwise_kernel", point.shape(), point.values()), bias)));
		KerasNetwork apart = open(model("2.2.4", "p", input(false), first, layer("DepthwiseConv2D", "d", head + "\"activation\":\"linear\",\"use_bias\":false," + zeros, "f"),
				conv("p", 6, 1, "channels_last", "d")), Map.of("f", before, "d", List.of(depth), "p", List.of(point, bias)));
		assertArrayEquals(said(apart, "p"), said(together, "s"), 1e-5f);
	}

	@Test
	void layersWithoutWeights() throws IOException {
		KerasNetwork network = open(model("2.2.4", "sum", input(false), layer("LeakyReLU", "leaky", "\"alpha\":0.25", "in"), layer("ReLU", "relu", "\"max_value\":0.3", "in"),
				layer("UpSampling2D", "up", "\"size\":[2,2],\"data_format\":\"channels_last\"", "leaky"),
				layer("Cropping2D", "cut", "\"cropping\":[[3,7],[4,6]],\"data_format\":\"channels_last\"", "up"), layer("GlobalMaxPooling2D", "most", "\"data_format\":\"channels_last\"", "cut"),
				layer("ELU", "elu", "\"alpha\":1.0", "in"),
				"{\"class_name\":\"Multiply\",\"name\":\"times\",\"config\":{\"name\":\"times\"},\"inbound_nodes\":[[[\"leaky\",0,0,{}],[\"relu\",0,0,{}]]]}",
				"{\"class_name\":\"Maximum\",\"name\":\"sum\",\"config\":{\"name\":\"sum\"},\"inbound_nodes\":[[[\"times\",0,0,{}],[\"elu\",0,0,{}]]]}"), Map.of("none", List.of(random("k", 1, 1, 1))));
		float[] in = picture();
		float[] leaky = said(network, "leaky");
		float[] relu = said(network, "relu");
		float[] elu = said(network, "elu");
		float[] cut = said(network, "cut");
		float[] times = said(network, "times");
		for (int i = 0; i < in.length; i++) {
			assertEquals(in[i] > 0 ? in[i] : 0.25 * in[i], leaky[i], 1e-6);
			assertEquals(Math.clamp(in[i], 0, 0.3), relu[i], 1e-6);
			assertEquals(in[i] > 0 ? in[i] : Math.expm1(in[i]), elu[i], 1e-6);
			assertEquals(leaky[i] * relu[i], times[i], 1e-6);
			int c = i % 3;
			int x = i / 3 % SIDE;
			int y = i / 3 / SIDE;
			assertEquals(leaky[((y + 3) / 2 * SIDE + (x + 4) / 2) * 3 + c], cut[i], 1e-6);
		}
	}
}
