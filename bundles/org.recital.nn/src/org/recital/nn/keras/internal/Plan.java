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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.shade.jackson.databind.ObjectMapper;

/** An architecture written down as Keras 2 writes it: layers are added one after another, each from the last one unless others are named. */
final class Plan {

	private final List<Map<String, Object>> layers = new ArrayList<>();
	private String last;

	/** Begins with an input of three channels, its size open where a side is 0. */
	Plan(String input, int side) {
		Map<String, Object> config = new LinkedHashMap<>();
		List<Object> shape = new ArrayList<>();
		shape.add(null);
		shape.add(side > 0 ? side : null);
		shape.add(side > 0 ? side : null);
		shape.add(3);
		config.put("batch_input_shape", shape); //$NON-NLS-1$
		config.put("dtype", "float32"); //$NON-NLS-1$ //$NON-NLS-2$
		last = null;
		add("InputLayer", input, config); //$NON-NLS-1$
	}

	/** The layer added last. */
	String last() {
		return last;
	}

	/** What comes next takes from this one. */
	Plan from(String name) {
		last = name;
		return this;
	}

	Plan conv(String name, int filters, int size, int stride, boolean same, String activation) {
		return conv(name, filters, size, size, stride, same, activation, true);
	}

	/** Without a bias, as before a normalisation. */
	Plan conv(String name, int filters, int high, int wide, int stride, boolean same) {
		return conv(name, filters, high, wide, stride, same, "linear", false); //$NON-NLS-1$
	}

	private Plan conv(String name, int filters, int high, int wide, int stride, boolean same, String activation, boolean bias) {
		Map<String, Object> c = new LinkedHashMap<>();
		c.put("filters", filters); //$NON-NLS-1$
		c.put("kernel_size", List.of(high, wide)); //$NON-NLS-1$
		c.put("strides", List.of(stride, stride)); //$NON-NLS-1$
		c.put("padding", same ? "same" : "valid"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
		c.put("dilation_rate", List.of(1, 1)); //$NON-NLS-1$
		c.put("activation", activation); //$NON-NLS-1$
		c.put("use_bias", bias); //$NON-NLS-1$
		initialisers(c);
		return add("Conv2D", name, c); //$NON-NLS-1$
	}

	Plan dense(String name, int units, String activation) {
		Map<String, Object> c = new LinkedHashMap<>();
		c.put("units", units); //$NON-NLS-1$
		c.put("activation", activation); //$NON-NLS-1$
		c.put("use_bias", true); //$NON-NLS-1$
		initialisers(c);
		return add("Dense", name, c); //$NON-NLS-1$
	}

	/** What the library insists on, though the weights are given. */
	private static void initialisers(Map<String, Object> c) {
		c.put("kernel_initializer", Map.of("class_name", "Zeros", "config", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		c.put("bias_initializer", Map.of("class_name", "Zeros", "config", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	Plan norm(String name, double epsilon) {
		return norm(name, epsilon, true);
	}

	/** A normalisation that shifts and does not scale. */
	Plan shift(String name, double epsilon) {
		return norm(name, epsilon, false);
	}

	private Plan norm(String name, double epsilon, boolean scale) {
		Map<String, Object> c = new LinkedHashMap<>();
		c.put("axis", 3); //$NON-NLS-1$
		c.put("momentum", 0.99); //$NON-NLS-1$
		c.put("epsilon", epsilon); //$NON-NLS-1$
		c.put("center", true); //$NON-NLS-1$
		c.put("scale", scale); //$NON-NLS-1$
		return add("BatchNormalization", name, c); //$NON-NLS-1$
	}

	Plan activation(String name, String function) {
		return add("Activation", name, of("activation", function)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	Plan maxPool(String name, int size, int stride) {
		Map<String, Object> c = of("pool_size", List.of(size, size)); //$NON-NLS-1$
		c.put("strides", List.of(stride, stride)); //$NON-NLS-1$
		c.put("padding", "valid"); //$NON-NLS-1$ //$NON-NLS-2$
		c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
		return add("MaxPooling2D", name, c); //$NON-NLS-1$
	}

	/** The mean of each pixel's surroundings. */
	Plan mean(String name, int size) {
		Map<String, Object> c = of("pool_size", List.of(size, size)); //$NON-NLS-1$
		c.put("strides", List.of(1, 1)); //$NON-NLS-1$
		c.put("padding", "same"); //$NON-NLS-1$ //$NON-NLS-2$
		c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
		return add("AveragePooling2D", name, c); //$NON-NLS-1$
	}

	Plan averageAll(String name) {
		return add("GlobalAveragePooling2D", name, of("data_format", "channels_last")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	Plan pad(String name, int by) {
		Map<String, Object> c = of("padding", List.of(List.of(by, by), List.of(by, by))); //$NON-NLS-1$
		c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
		return add("ZeroPadding2D", name, c); //$NON-NLS-1$
	}

	Plan flatten(String name) {
		return add("Flatten", name, of("data_format", "channels_last")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	Plan dropout(String name) {
		return add("Dropout", name, of("rate", 0.5)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	Plan join(String type, String name, String... from) {
		return add(type, name, type.equals("Concatenate") ? of("axis", 3) : new LinkedHashMap<>(), from); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Map<String, Object> of(String key, Object value) {
		Map<String, Object> c = new LinkedHashMap<>();
		c.put(key, value);
		return c;
	}

	private Plan add(String type, String name, Map<String, Object> config, String... from) {
		Map<String, Object> layer = new LinkedHashMap<>();
		layer.put("class_name", type); //$NON-NLS-1$
		layer.put("name", name); //$NON-NLS-1$
		config.put("name", name); //$NON-NLS-1$
		config.put("trainable", true); //$NON-NLS-1$
		layer.put("config", config); //$NON-NLS-1$
		List<Object> inbound = new ArrayList<>();
		for (String f : from.length > 0 ? from : last == null ? new String[0] : new String[] { last }) {
			inbound.add(List.of(f, 0, 0, Map.of()));
		}
		layer.put("inbound_nodes", inbound.isEmpty() ? List.of() : List.of(inbound)); //$NON-NLS-1$
		layers.add(layer);
		last = name;
		return this;
	}

	/** The model in JSON; its output is the layer added last. */
	String json() {
		Map<String, Object> config = new LinkedHashMap<>();
		config.put("name", "model"); //$NON-NLS-1$ //$NON-NLS-2$
		config.put("layers", layers); //$NON-NLS-1$
		config.put("input_layers", List.of(List.of(layers.get(0).get("name"), 0, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		config.put("output_layers", List.of(List.of(last, 0, 0))); //$NON-NLS-1$
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("class_name", "Model"); //$NON-NLS-1$ //$NON-NLS-2$
		model.put("config", config); //$NON-NLS-1$
		model.put("keras_version", "2.2.4"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			return new ObjectMapper().writeValueAsString(model);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
