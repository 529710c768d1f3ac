/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.recital.nn.keras.SlowNetwork.Weight;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

/** Makes weights for architectures, and files as Keras writes them. */
final class KerasFiles {

	private KerasFiles() {
	}

	/** Writes a whole model, or weights alone where there is no configuration. */
	static void write(Path file, String config, Map<String, List<Weight>> weights) {
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			if (config != null) {
				hdf.putAttribute("model_config", config);
				hdf.putAttribute("keras_version", "2.2.4");
				hdf.putAttribute("backend", "tensorflow");
			}
			WritableGroup root = config != null ? hdf.putGroup("model_weights") : hdf;
			root.putAttribute("layer_names", weights.keySet().toArray(String[]::new));
			Map<String, WritableGroup> groups = new HashMap<>();
			for (Map.Entry<String, List<Weight>> e : weights.entrySet()) {
				List<Weight> own = e.getValue();
				// Keras writes groups for layers without weights too; this writer cannot
				if (!own.isEmpty()) {
					WritableGroup layer = group(root, e.getKey(), groups);
					layer.putAttribute("weight_names", own.stream().map(w -> "own/" + w.name() + ":0").toArray(String[]::new));
					WritableGroup inner = layer.putGroup("own");
					own.forEach(w -> inner.putDataset(w.name() + ":0", nested(w.values(), w.shape(), 0, 0)));
				}
			}
		}
	}

	/** A group for each part of a name, as slashes ask for. */
	private static WritableGroup group(WritableGroup root, String path, Map<String, WritableGroup> groups) {
		WritableGroup at = root;
		String so = "";
		for (String part : path.split("/")) {
			so += '/' + part;
			WritableGroup from = at;
			at = groups.computeIfAbsent(so, k -> from.putGroup(part));
		}
		return at;
	}

	/** An array of arrays, as the writer wants it. */
	private static Object nested(float[] values, int[] shape, int depth, int at) {
		if (depth == shape.length - 1) {
			return java.util.Arrays.copyOfRange(values, at, at + shape[depth]);
		}
		int step = 1;
		for (int d = depth + 1; d < shape.length; d++) {
			step *= shape[d];
		}
		Object first = nested(values, shape, depth + 1, at);
		Object all = java.lang.reflect.Array.newInstance(first.getClass(), shape[depth]);
		java.lang.reflect.Array.set(all, 0, first);
		for (int k = 1; k < shape[depth]; k++) {
			java.lang.reflect.Array.set(all, k, nested(values, shape, depth + 1, at + k * step));
		}
		return all;
	}

	/** Random weights of the sizes an architecture asks for, scaled so that activations keep their size (He et al. 2015). */
	static Map<String, List<Weight>> weights(String json, long seed) {
		Random random = new Random(seed);
		SlowNetwork net = new SlowNetwork(json, Map.of());
		Map<String, int[]> shapes = net.shapes();
		Map<String, List<Weight>> all = new LinkedHashMap<>();
		for (SlowNetwork.Node n : net.nodes()) {
			int[] in = n.inputs().isEmpty() ? null : shapes.get(n.inputs().get(0));
			int[] out = shapes.get(n.name());
			List<Weight> own = new ArrayList<>();
			boolean bias = !Boolean.FALSE.equals(n.config().get("use_bias"));
			switch (n.type()) {
			case "Conv2D" -> {
				int k = n.pair("kernel_size")[0];
				int l = n.pair("kernel_size")[1];
				own.add(random("kernel", random, k * l * in[2], k, l, in[2], out[2]));
				bias(own, bias, random, out[2]);
			}
			case "DepthwiseConv2D" -> {
				int k = n.pair("kernel_size")[0];
				own.add(random("depthwise_kernel", random, k * k, k, k, in[2], 1));
				bias(own, bias, random, in[2]);
			}
			case "Dense" -> {
				own.add(random("kernel", random, in[0], in[0], out[0]));
				bias(own, bias, random, out[0]);
			}
			case "BatchNormalization" -> {
				if (!Boolean.FALSE.equals(n.config().get("scale"))) {
					own.add(around("gamma", random, 1, out[out.length - 1]));
				}
				own.add(around("beta", random, 0, out[out.length - 1]));
				own.add(around("moving_mean", random, 0, out[out.length - 1]));
				own.add(around("moving_variance", random, 1, out[out.length - 1]));
			}
			default -> own.clear();
			}
			all.put(n.name(), own);
		}
		return all;
	}

	private static void bias(List<Weight> own, boolean bias, Random random, int n) {
		if (bias) {
			own.add(around("bias", random, 0, n));
		}
	}

	private static Weight random(String name, Random random, int fanIn, int... shape) {
		float[] values = new float[java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact)];
		float scale = (float) Math.sqrt(6.0 / fanIn);
		for (int i = 0; i < values.length; i++) {
			values[i] = (2 * random.nextFloat() - 1) * scale;
		}
		return new Weight(name, shape, values);
	}

	private static Weight around(String name, Random random, float middle, int n) {
		float[] values = new float[n];
		for (int i = 0; i < n; i++) {
			values[i] = middle + (random.nextFloat() - 0.5f) * 0.4f;
		}
		return new Weight(name, new int[] { n }, values);
	}

	/** The same architecture with pictures of another size. */
	@SuppressWarnings("unchecked")
	static String sized(String json, int side) {
		try {
			ObjectMapper mapper = new ObjectMapper();
			Map<String, Object> model = mapper.readValue(json, LinkedHashMap.class);
			List<Map<String, Object>> layers = (List<Map<String, Object>>) ((Map<String, Object>) model.get("config")).get("layers");
			List<Object> shape = (List<Object>) ((Map<String, Object>) layers.get(0).get("config")).get("batch_input_shape");
			shape.set(1, side);
			shape.set(2, side);
			return mapper.writeValueAsString(model);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
