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
import java.util.List;
import java.util.Map;

import org.recital.nn.keras.NetworkFileException;

/**
 * Brings configurations to one form: layers of Keras 1 are written as those of Keras 2, and channels go last. The library's own reading of both
 * was found to take sizes of maps for numbers of channels.
 */
final class Modern {

	private static final Map<String, String> NAMES = Map.of("nb_filter", "filters", "subsample", "strides", "border_mode", "padding", "bias", "use_bias", "output_dim", "units", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
			"p", "rate"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final Map<String, String> MERGES = Map.of("concat", "Concatenate", "sum", "Add", "mul", "Multiply", "ave", "Average", "max", "Maximum"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

	private Modern() {
	}

	/** Turns layers of Keras 1 into those of Keras 2, in place. */
	@SuppressWarnings("unchecked")
	static void fromFirst(List<Map<String, Object>> layers) throws NetworkFileException {
		for (Map<String, Object> layer : layers) {
			Map<String, Object> c = (Map<String, Object>) layer.get("config"); //$NON-NLS-1$
			for (Map.Entry<String, String> name : NAMES.entrySet()) {
				if (c.containsKey(name.getKey())) {
					c.put(name.getValue(), c.remove(name.getKey()));
				}
			}
			if ("th".equals(c.get("dim_ordering"))) { //$NON-NLS-1$ //$NON-NLS-2$
				throw new NetworkFileException(Messages.bind(Messages.theano, KerasConfig.name(layer)), Messages.theanoExpected, null);
			}
			if (c.remove("dim_ordering") != null) { //$NON-NLS-1$
				c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			kind(layer, c);
			zeros(c, "kernel_initializer"); //$NON-NLS-1$
			zeros(c, "bias_initializer"); //$NON-NLS-1$
		}
	}

	private static void kind(Map<String, Object> layer, Map<String, Object> c) throws NetworkFileException {
		switch ((String) layer.get("class_name")) { //$NON-NLS-1$
		case "Convolution2D" -> { //$NON-NLS-1$
			layer.put("class_name", "Conv2D"); //$NON-NLS-1$ //$NON-NLS-2$
			c.put("kernel_size", List.of(c.remove("nb_row"), c.remove("nb_col"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			c.put("dilation_rate", List.of(1, 1)); //$NON-NLS-1$
		}
		case "BatchNormalization" -> { //$NON-NLS-1$
			if (c.get("mode") instanceof Number mode && mode.intValue() != 0) { //$NON-NLS-1$
				throw new NetworkFileException(Messages.bind(Messages.unknownLayer, KerasConfig.name(layer), "BatchNormalization, mode " + mode), Messages.cannotBuildExpected, null); //$NON-NLS-1$
			}
			c.put("center", true); //$NON-NLS-1$
			c.put("scale", true); //$NON-NLS-1$
		}
		case "Merge" -> { //$NON-NLS-1$
			String type = MERGES.get(c.get("mode")); //$NON-NLS-1$
			if (type == null) {
				throw new NetworkFileException(Messages.bind(Messages.unknownLayer, KerasConfig.name(layer), "Merge, mode " + c.get("mode")), Messages.cannotBuildExpected, null); //$NON-NLS-1$ //$NON-NLS-2$
			}
			layer.put("class_name", type); //$NON-NLS-1$
			c.put("axis", c.getOrDefault("concat_axis", -1)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		default -> {
			// the rest is called the same
		}
		}
	}

	private static void zeros(Map<String, Object> c, String initialiser) {
		c.put(initialiser, Map.of("class_name", "Zeros", "config", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * Puts channels last, in place. Kernels of Keras 2 are the same either way.
	 *
	 * @throws NetworkFileException where maps are flattened: the order of what follows would be another
	 */
	@SuppressWarnings("unchecked")
	static void channelsLast(List<Map<String, Object>> layers) throws NetworkFileException {
		for (Map<String, Object> layer : layers) {
			Map<String, Object> c = (Map<String, Object>) layer.get("config"); //$NON-NLS-1$
			String type = (String) layer.get("class_name"); //$NON-NLS-1$
			if (type.equals("Flatten") || type.equals("Reshape")) { //$NON-NLS-1$ //$NON-NLS-2$
				throw new NetworkFileException(Messages.bind(Messages.flattened, KerasConfig.name(layer)), Messages.flattenedExpected, null);
			}
			if (c.containsKey("data_format")) { //$NON-NLS-1$
				c.put("data_format", "channels_last"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			boolean normalises = type.equals("BatchNormalization") || type.equals("Concatenate"); //$NON-NLS-1$ //$NON-NLS-2$
			if (normalises && axis(c) == 1) {
				c.put("axis", 3); //$NON-NLS-1$
			}
			if (c.get("batch_input_shape") instanceof List<?> s && s.size() == 4) { //$NON-NLS-1$
				List<Object> moved = new ArrayList<>();
				moved.add(s.get(0));
				moved.add(s.get(2));
				moved.add(s.get(3));
				moved.add(s.get(1));
				c.put("batch_input_shape", moved); //$NON-NLS-1$
			}
		}
	}

	/** A number, or a list of one as some versions write it. */
	private static int axis(Map<String, Object> c) {
		return switch (c.get("axis")) { //$NON-NLS-1$
		case Number n -> n.intValue();
		case List<?> l when l.size() == 1 && l.get(0) instanceof Number n -> n.intValue();
		case null, default -> -1;
		};
	}
}
