/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chain of layers (Sequential in Keras) written as a graph, so that there is one way to run networks. */
final class Chain {

	private Chain() {
	}

	/** The layers joined one after another, an input put in front where there is none. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> graph(List<Map<String, Object>> chain) {
		List<Map<String, Object>> layers = new ArrayList<>();
		Map<String, Object> first = (Map<String, Object>) chain.get(0).get("config"); //$NON-NLS-1$
		if (!"InputLayer".equals(chain.get(0).get("class_name"))) { //$NON-NLS-1$ //$NON-NLS-2$
			Map<String, Object> config = new LinkedHashMap<>();
			config.put("batch_input_shape", new ArrayList<>((List<Object>) first.get("batch_input_shape"))); //$NON-NLS-1$ //$NON-NLS-2$
			config.put("dtype", "float32"); //$NON-NLS-1$ //$NON-NLS-2$
			config.put("name", "chain_input"); //$NON-NLS-1$ //$NON-NLS-2$
			layers.add(layer("InputLayer", "chain_input", config)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (Map<String, Object> l : chain) {
			layers.add(layer((String) l.get("class_name"), KerasConfig.name(l), (Map<String, Object>) l.get("config"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int k = 1; k < layers.size(); k++) {
			layers.get(k).put("inbound_nodes", List.of(List.of(List.of(layers.get(k - 1).get("name"), 0, 0, Map.of())))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Map<String, Object> config = new LinkedHashMap<>();
		config.put("name", "chain"); //$NON-NLS-1$ //$NON-NLS-2$
		config.put("layers", layers); //$NON-NLS-1$
		config.put("input_layers", List.of(List.of(layers.get(0).get("name"), 0, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		config.put("output_layers", List.of(List.of(layers.getLast().get("name"), 0, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("config", config); //$NON-NLS-1$
		return model;
	}

	private static Map<String, Object> layer(String type, String name, Map<String, Object> config) {
		Map<String, Object> layer = new LinkedHashMap<>();
		layer.put("class_name", type); //$NON-NLS-1$
		layer.put("name", name); //$NON-NLS-1$
		config.putIfAbsent("name", name); //$NON-NLS-1$
		layer.put("config", config); //$NON-NLS-1$
		layer.put("inbound_nodes", new ArrayList<>()); //$NON-NLS-1$
		return layer;
	}
}
