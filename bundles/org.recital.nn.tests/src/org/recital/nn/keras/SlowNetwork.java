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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.shade.jackson.databind.ObjectMapper;

/**
 * Runs a Keras model the obvious way: layer by layer, one value after another, in double precision. Written from Keras' own documentation of its
 * layers, channels last. For tests to compare with.
 */
final class SlowNetwork {

	/** A weight as Keras has it. */
	record Weight(String name, int[] shape, float[] values) {
	}

	/** A layer of the configuration. */
	record Node(String name, String type, Map<String, Object> config, List<String> inputs) {

		int[] pair(String key) {
			List<?> v = (List<?>) config.get(key);
			return new int[] { ((Number) v.get(0)).intValue(), ((Number) v.get(1)).intValue() };
		}

		boolean same() {
			return "same".equals(config.get("padding"));
		}
	}

	/** Height x width x channels, or one length. */
	record Maps(int[] shape, double[] v) {
	}

	private final List<Node> nodes = new ArrayList<>();
	private final Map<String, List<Weight>> weights;
	private int[] input;

	@SuppressWarnings("unchecked")
	SlowNetwork(String json, Map<String, List<Weight>> weights) {
		this.weights = weights;
		try {
			Map<String, Object> model = new ObjectMapper().readValue(json, LinkedHashMap.class);
			for (Map<String, Object> layer : (List<Map<String, Object>>) ((Map<String, Object>) model.get("config")).get("layers")) {
				Map<String, Object> config = (Map<String, Object>) layer.get("config");
				List<String> inputs = new ArrayList<>();
				for (Object node : (List<Object>) layer.get("inbound_nodes")) {
					((List<Object>) node).forEach(from -> inputs.add(((List<Object>) from).get(0).toString()));
				}
				nodes.add(new Node(layer.get("name").toString(), layer.get("class_name").toString(), config, inputs));
				if ("InputLayer".equals(layer.get("class_name"))) {
					List<Number> s = (List<Number>) config.get("batch_input_shape");
					input = new int[] { s.get(1).intValue(), s.get(2).intValue(), s.get(3).intValue() };
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<Node> nodes() {
		return nodes;
	}

	/** Shapes of all layers. */
	Map<String, int[]> shapes() {
		Map<String, int[]> shapes = new LinkedHashMap<>();
		for (Node n : nodes) {
			int[] in = n.inputs().isEmpty() ? input : shapes.get(n.inputs().get(0));
			shapes.put(n.name(), switch (n.type()) {
			case "Conv2D" -> over(in, n, n.pair("kernel_size"), ((Number) n.config().get("filters")).intValue());
			case "DepthwiseConv2D" -> over(in, n, n.pair("kernel_size"), in[2]);
			case "MaxPooling2D", "AveragePooling2D" -> over(in, n, n.pair("pool_size"), in[2]);
			case "ZeroPadding2D" -> padded(in, n);
			case "Dense" -> new int[] { ((Number) n.config().get("units")).intValue() };
			case "Flatten" -> new int[] { Arrays.stream(in).reduce(1, (a, b) -> a * b) };
			case "GlobalAveragePooling2D" -> new int[] { in[2] };
			case "Concatenate" -> new int[] { in[0], in[1], n.inputs().stream().mapToInt(i -> shapes.get(i)[2]).sum() };
			default -> in;
			});
		}
		return shapes;
	}

	private static int[] padded(int[] in, Node n) {
		List<?> p = (List<?>) n.config().get("padding");
		List<?> h = (List<?>) p.get(0);
		List<?> w = (List<?>) p.get(1);
		return new int[] { in[0] + (int) h.get(0) + (int) h.get(1), in[1] + (int) w.get(0) + (int) w.get(1), in[2] };
	}

	private static int[] over(int[] in, Node n, int[] size, int channels) {
		int[] stride = n.pair("strides");
		return new int[] { out(in[0], size[0], stride[0], n.same()), out(in[1], size[1], stride[1], n.same()), channels };
	}

	private static int out(int in, int size, int stride, boolean same) {
		return same ? (in + stride - 1) / stride : (in - size) / stride + 1;
	}

	/** Rows before the first, as TensorFlow pads. */
	private static int before(int in, int size, int stride, boolean same) {
		return same ? Math.max(0, (out(in, size, stride, true) - 1) * stride + size - in) / 2 : 0;
	}

	/** What all layers say of one picture. */
	Map<String, Maps> run(double[] picture) {
		Map<String, int[]> shapes = shapes();
		Map<String, Maps> all = new LinkedHashMap<>();
		for (Node n : nodes) {
			List<Maps> in = n.inputs().stream().map(all::get).toList();
			Maps out = new Maps(shapes.get(n.name()), new double[Arrays.stream(shapes.get(n.name())).reduce(1, (a, b) -> a * b)]);
			List<Weight> w = weights.getOrDefault(n.name(), List.of());
			switch (n.type()) {
			case "InputLayer" -> System.arraycopy(picture, 0, out.v, 0, out.v.length);
			case "Conv2D" -> conv(n, in.get(0), w, out);
			case "DepthwiseConv2D" -> depthwise(n, in.get(0), w, out);
			case "Dense" -> dense(in.get(0), w, out);
			case "BatchNormalization" -> norm(n, in.get(0), w, out);
			case "MaxPooling2D" -> pool(n, in.get(0), out, true);
			case "AveragePooling2D" -> pool(n, in.get(0), out, false);
			case "GlobalAveragePooling2D" -> averageAll(in.get(0), out);
			case "ZeroPadding2D" -> pad(n, in.get(0), out);
			case "Concatenate" -> concatenate(in, out);
			case "Add" -> in.forEach(m -> add(m, out));
			case "Activation", "Dropout", "Flatten" -> System.arraycopy(in.get(0).v, 0, out.v, 0, out.v.length);
			default -> throw new IllegalArgumentException(n.type());
			}
			activate((String) n.config().get("activation"), out.v);
			all.put(n.name(), out);
		}
		return all;
	}

	private static void add(Maps m, Maps out) {
		for (int i = 0; i < out.v.length; i++) {
			out.v[i] += m.v[i];
		}
	}

	private static void activate(String function, double[] v) {
		if ("relu".equals(function)) {
			for (int i = 0; i < v.length; i++) {
				v[i] = Math.max(0, v[i]);
			}
		} else if ("softmax".equals(function)) {
			double max = Arrays.stream(v).max().orElseThrow();
			double sum = 0;
			for (int i = 0; i < v.length; i++) {
				v[i] = Math.exp(v[i] - max);
				sum += v[i];
			}
			for (int i = 0; i < v.length; i++) {
				v[i] /= sum;
			}
		} else if (function != null && !function.equals("linear")) {
			throw new IllegalArgumentException(function);
		}
	}

	private static void conv(Node n, Maps in, List<Weight> w, Maps out) {
		int[] k = n.pair("kernel_size");
		int[] s = n.pair("strides");
		int c = in.shape[2];
		int f = out.shape[2];
		int top = before(in.shape[0], k[0], s[0], n.same());
		int left = before(in.shape[1], k[1], s[1], n.same());
		float[] kernel = w.get(0).values();
		for (int y = 0; y < out.shape[0]; y++) {
			for (int x = 0; x < out.shape[1]; x++) {
				int o = (y * out.shape[1] + x) * f;
				for (int j = 0; j < f && w.size() > 1; j++) {
					out.v[o + j] = w.get(1).values()[j];
				}
				for (int a = 0; a < k[0]; a++) {
					for (int b = 0; b < k[1]; b++) {
						int iy = y * s[0] + a - top;
						int ix = x * s[1] + b - left;
						if (iy >= 0 && ix >= 0 && iy < in.shape[0] && ix < in.shape[1]) {
							for (int i = 0; i < c; i++) {
								double v = in.v[(iy * in.shape[1] + ix) * c + i];
								int from = ((a * k[1] + b) * c + i) * f;
								for (int j = 0; j < f; j++) {
									out.v[o + j] += v * kernel[from + j];
								}
							}
						}
					}
				}
			}
		}
	}

	private static void depthwise(Node n, Maps in, List<Weight> w, Maps out) {
		int[] k = n.pair("kernel_size");
		int[] s = n.pair("strides");
		int c = in.shape[2];
		int top = before(in.shape[0], k[0], s[0], n.same());
		int left = before(in.shape[1], k[1], s[1], n.same());
		for (int y = 0; y < out.shape[0]; y++) {
			for (int x = 0; x < out.shape[1]; x++) {
				for (int i = 0; i < c; i++) {
					double sum = w.size() > 1 ? w.get(1).values()[i] : 0;
					for (int a = 0; a < k[0]; a++) {
						for (int b = 0; b < k[1]; b++) {
							int iy = y * s[0] + a - top;
							int ix = x * s[1] + b - left;
							if (iy >= 0 && ix >= 0 && iy < in.shape[0] && ix < in.shape[1]) {
								sum += in.v[(iy * in.shape[1] + ix) * c + i] * w.get(0).values()[(a * k[1] + b) * c + i];
							}
						}
					}
					out.v[(y * out.shape[1] + x) * c + i] = sum;
				}
			}
		}
	}

	private static void dense(Maps in, List<Weight> w, Maps out) {
		int f = out.v.length;
		for (int j = 0; j < f && w.size() > 1; j++) {
			out.v[j] = w.get(1).values()[j];
		}
		for (int i = 0; i < in.v.length; i++) {
			for (int j = 0; j < f; j++) {
				out.v[j] += in.v[i] * w.get(0).values()[i * f + j];
			}
		}
	}

	private static void norm(Node n, Maps in, List<Weight> w, Maps out) {
		int c = out.shape[out.shape.length - 1];
		double epsilon = ((Number) n.config().get("epsilon")).doubleValue();
		boolean scaled = w.size() == 4;
		for (int i = 0; i < out.v.length; i++) {
			int j = i % c;
			double gamma = scaled ? w.get(0).values()[j] : 1;
			double beta = w.get(w.size() - 3).values()[j];
			double mean = w.get(w.size() - 2).values()[j];
			double variance = w.get(w.size() - 1).values()[j];
			out.v[i] = gamma * (in.v[i] - mean) / Math.sqrt(variance + epsilon) + beta;
		}
	}

	private static void pool(Node n, Maps in, Maps out, boolean greatest) {
		int[] k = n.pair("pool_size");
		int[] s = n.pair("strides");
		int c = in.shape[2];
		int top = before(in.shape[0], k[0], s[0], n.same());
		int left = before(in.shape[1], k[1], s[1], n.same());
		for (int y = 0; y < out.shape[0]; y++) {
			for (int x = 0; x < out.shape[1]; x++) {
				for (int i = 0; i < c; i++) {
					double most = Double.NEGATIVE_INFINITY;
					double sum = 0;
					int count = 0;
					for (int a = 0; a < k[0]; a++) {
						for (int b = 0; b < k[1]; b++) {
							int iy = y * s[0] + a - top;
							int ix = x * s[1] + b - left;
							if (iy >= 0 && ix >= 0 && iy < in.shape[0] && ix < in.shape[1]) {
								double v = in.v[(iy * in.shape[1] + ix) * c + i];
								most = Math.max(most, v);
								sum += v;
								count++;
							}
						}
					}
					out.v[(y * out.shape[1] + x) * c + i] = greatest ? most : sum / count;
				}
			}
		}
	}

	private static void averageAll(Maps in, Maps out) {
		int c = in.shape[2];
		for (int i = 0; i < in.v.length; i++) {
			out.v[i % c] += in.v[i] * c / in.v.length;
		}
	}

	private static void pad(Node n, Maps in, Maps out) {
		List<?> p = (List<?>) n.config().get("padding");
		int top = (int) ((List<?>) p.get(0)).get(0);
		int left = (int) ((List<?>) p.get(1)).get(0);
		int c = in.shape[2];
		for (int y = 0; y < in.shape[0]; y++) {
			System.arraycopy(in.v, y * in.shape[1] * c, out.v, ((y + top) * out.shape[1] + left) * c, in.shape[1] * c);
		}
	}

	private static void concatenate(List<Maps> in, Maps out) {
		int at = 0;
		int c = out.shape[2];
		for (Maps m : in) {
			int own = m.shape[2];
			for (int p = 0; p < m.v.length / own; p++) {
				System.arraycopy(m.v, p * own, out.v, p * c + at, own);
			}
			at += own;
		}
	}
}
