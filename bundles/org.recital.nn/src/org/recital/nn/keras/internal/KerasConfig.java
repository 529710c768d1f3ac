/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.recital.nn.keras.KerasNetwork;
import org.recital.nn.keras.NetworkFileException;

/**
 * The configuration of a Keras model: looked through for what cannot be run, brought to the form of Keras 2 with channels last, chains
 * (Sequential) turned into graphs (Functional), open sizes filled in.
 */
public final class KerasConfig {

	/** What the library builds; anything else is refused by name. */
	static final Set<String> TYPES = Set.of("InputLayer", "Conv2D", "Convolution2D", "SeparableConv2D", "DepthwiseConv2D", "Dense", "Activation", "ReLU", "LeakyReLU", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"ELU", "Softmax", "PReLU", "MaxPooling2D", "AveragePooling2D", "GlobalAveragePooling2D", "GlobalMaxPooling2D", "BatchNormalization", "Dropout", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"SpatialDropout2D", "Flatten", "Reshape", "ZeroPadding2D", "Cropping2D", "UpSampling2D", "Merge", "Add", "Concatenate", "Average", "Maximum", "Multiply", "Subtract"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$
	private static final Set<String> CODE = Set.of("Lambda", "TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final Set<String> MODELS = Set.of("Model", "Functional", "Sequential"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int MAX_LAYERS = 4000;

	private final Map<String, Object> model;
	private final Map<String, Map<String, Object>> configs;
	private final List<KerasNetwork.Layer> layers;
	private final int[] input;

	private KerasConfig(Map<String, Object> model, Map<String, Map<String, Object>> configs, List<KerasNetwork.Layer> layers, int[] input) {
		this.model = model;
		this.configs = configs;
		this.layers = layers;
		this.input = input;
	}

	/**
	 * Looks through a configuration.
	 *
	 * @param json    of a model
	 * @param version of Keras; the configuration's own counts where it has one
	 * @param side    height and width where they are open
	 * @throws NetworkFileException when it cannot be run here
	 */
	public static KerasConfig of(String json, String version, int side) throws NetworkFileException {
		try {
			return read(json, version, side);
		} catch (IOException | ClassCastException | NullPointerException | IndexOutOfBoundsException | StackOverflowError e) {
			if (e instanceof NetworkFileException x) {
				throw x;
			}
			throw new NetworkFileException(Messages.bind(Messages.badConfig, e.toString()), Messages.badConfigExpected, e);
		}
	}

	@SuppressWarnings("unchecked")
	private static KerasConfig read(String json, String fileVersion, int side) throws IOException {
		Map<String, Object> model = new ObjectMapper().readValue(json, LinkedHashMap.class);
		String written = String.valueOf(model.getOrDefault("keras_version", fileVersion)); //$NON-NLS-1$
		int version = written.startsWith("1") ? 1 : 2; //$NON-NLS-1$
		String kind = (String) model.get("class_name"); //$NON-NLS-1$
		Object body = model.get("config"); //$NON-NLS-1$
		List<Map<String, Object>> layers = (List<Map<String, Object>>) (body instanceof Map<?, ?> m ? m.get("layers") : body); //$NON-NLS-1$
		if (layers.isEmpty() || layers.size() > MAX_LAYERS) {
			throw new NetworkFileException(Messages.bind(Messages.badConfig, layers.size() + " layers"), Messages.badConfigExpected, null); //$NON-NLS-1$
		}
		check(layers);
		if (version == 1) {
			Modern.fromFirst(layers);
		}
		boolean first = channelsFirst(layers);
		if ("Sequential".equals(kind)) { //$NON-NLS-1$
			model = Chain.graph(layers);
			layers = (List<Map<String, Object>>) ((Map<String, Object>) model.get("config")).get("layers"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		model.put("class_name", "Model"); //$NON-NLS-1$ //$NON-NLS-2$
		model.put("keras_version", "2.2.4"); //$NON-NLS-1$ //$NON-NLS-2$
		model.put("backend", "tensorflow"); //$NON-NLS-1$ //$NON-NLS-2$
		if (first) {
			Modern.channelsLast(layers);
		}
		int[] input = input(layers, side);
		Map<String, Map<String, Object>> configs = new LinkedHashMap<>();
		List<KerasNetwork.Layer> shown = new ArrayList<>();
		for (Map<String, Object> layer : layers) {
			String name = name(layer);
			configs.put(name, (Map<String, Object>) layer.get("config")); //$NON-NLS-1$
			if (!"InputLayer".equals(layer.get("class_name"))) { //$NON-NLS-1$ //$NON-NLS-2$
				Object function = configs.get(name).get("activation"); //$NON-NLS-1$
				shown.add(new KerasNetwork.Layer(name, (String) layer.get("class_name"), function instanceof String f ? f : "", inbound(layer))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return new KerasConfig(model, configs, List.copyOf(shown), input);
	}

	static String name(Map<String, Object> layer) {
		Object own = layer.get("name"); //$NON-NLS-1$
		return own != null ? own.toString() : ((Map<?, ?>) layer.get("config")).get("name").toString(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void check(List<Map<String, Object>> layers) throws NetworkFileException {
		for (Map<String, Object> layer : layers) {
			String type = (String) layer.get("class_name"); //$NON-NLS-1$
			if (CODE.contains(type)) {
				throw new NetworkFileException(Messages.bind(Messages.lambda, name(layer), type), Messages.lambdaExpected, null);
			}
			if (MODELS.contains(type)) {
				throw new NetworkFileException(Messages.bind(Messages.nested, name(layer), type), Messages.nestedExpected, null);
			}
			if (!TYPES.contains(type)) {
				throw new NetworkFileException(Messages.bind(Messages.unknownLayer, name(layer), type),
						Messages.bind(Messages.unknownLayerExpected, String.join(", ", new TreeSet<>(TYPES))), null); //$NON-NLS-1$
			}
		}
	}

	private static boolean channelsFirst(List<Map<String, Object>> layers) {
		return layers.stream().map(layer -> ((Map<?, ?>) layer.get("config")).get("data_format")).anyMatch("channels_first"::equals); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Height, width, channels; open ones are filled in. */
	@SuppressWarnings("unchecked")
	private static int[] input(List<Map<String, Object>> layers, int side) throws NetworkFileException {
		List<Map<String, Object>> inputs = layers.stream().filter(layer -> "InputLayer".equals(layer.get("class_name"))).toList(); //$NON-NLS-1$ //$NON-NLS-2$
		if (inputs.size() != 1) {
			throw new NetworkFileException(Messages.bind(Messages.noPictures, inputs.size() + " inputs"), Messages.noPicturesExpected, null); //$NON-NLS-1$
		}
		List<Object> shape = (List<Object>) ((Map<?, ?>) inputs.get(0).get("config")).get("batch_input_shape"); //$NON-NLS-1$ //$NON-NLS-2$
		if (shape == null || shape.size() != 4) {
			throw new NetworkFileException(Messages.bind(Messages.noPictures, String.valueOf(shape)), Messages.noPicturesExpected, null);
		}
		int[] input = new int[3];
		for (int k = 1; k < 4; k++) {
			Number n = (Number) shape.get(k);
			input[k - 1] = n != null ? n.intValue() : k == 3 ? 3 : side;
			shape.set(k, input[k - 1]);
		}
		if (Math.min(input[0], input[1]) < 1 || Math.max(input[0], input[1]) > 4096 || input[2] != 1 && input[2] != 3) {
			throw new NetworkFileException(Messages.bind(Messages.noPictures, Arrays.toString(input)), Messages.noPicturesExpected, null);
		}
		return input;
	}

	/** Names of the layers a layer takes from: {@code [[["a", 0, 0, {}], ["b", 0, 0]]]}. */
	private static List<String> inbound(Map<String, Object> layer) {
		List<?> nodes = (List<?>) layer.get("inbound_nodes"); //$NON-NLS-1$
		List<String> names = new ArrayList<>();
		for (Object from : nodes.isEmpty() ? Collections.emptyList() : (List<?>) nodes.get(0)) {
			names.add(((List<?>) from).get(0).toString());
		}
		return List.copyOf(names);
	}

	/** The model for the library. */
	public String json() throws IOException {
		return new ObjectMapper().writeValueAsString(model);
	}

	/** Height, width and channels of the input. */
	public int[] input() {
		return input.clone();
	}

	/** All layers but inputs. */
	public List<KerasNetwork.Layer> layers() {
		return layers;
	}

	/** What is written of a layer. */
	Map<String, Object> layer(String name) {
		return configs.getOrDefault(name, Map.of());
	}
}
