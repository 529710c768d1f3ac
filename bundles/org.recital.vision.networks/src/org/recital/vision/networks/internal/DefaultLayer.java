/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The layer that is taken when none is named: the last one before the network turns to its own classes. From the result backwards are
 * passed over: probabilities (softmax, sigmoid), then one fully connected layer, then what only reshapes or drops. A convolution is that
 * layer where it takes from a pooled map, and where its maps of classes are pooled to give the probabilities.
 */
final class DefaultLayer {

	private static final Set<String> DENSE = Set.of("Dense", "Gemm", "MatMul"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final Set<String> SHAPES = Set.of("Flatten", "Reshape", "Dropout", "Squeeze", "Identity", "Cast", "Unsqueeze"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

	private static final Set<String> CONVOLUTIONS = Set.of("Conv", "Conv2D"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final Set<String> POOLED = Set.of("GlobalAveragePool", "GlobalMaxPool", "ReduceMean", "GlobalAveragePooling2D", "GlobalMaxPooling2D"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	private static final Set<String> POOLS = Set.of("GlobalAveragePool", "GlobalMaxPool", "ReduceMean", "GlobalAveragePooling2D", "GlobalMaxPooling2D", "AveragePool", "AveragePooling2D"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final Set<String> RECTIFIES = Set.of("Relu", "ReLU", "Activation"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private DefaultLayer() {
	}

	/** Its name. */
	static String of(List<VisionNetwork.Layer> layers) {
		Map<String, VisionNetwork.Layer> byName = new HashMap<>();
		layers.forEach(layer -> byName.put(layer.name(), layer));
		VisionNetwork.Layer at = back(layers.getLast(), byName, Set.of(), true);
		VisionNetwork.Layer convolved = convolution(back(at, byName, SHAPES, false), byName, at != layers.getLast());
		if (convolved != null) {
			return back(before(convolved, byName), byName, SHAPES, false).name();
		}
		VisionNetwork.Layer dense = at;
		if (at.type().equals("Add")) { //$NON-NLS-1$ // a product and its bias are two operations in some exports
			VisionNetwork.Layer product = before(at, byName);
			dense = product != null && product.type().equals("MatMul") && made(at, byName) == 1 ? product : at; //$NON-NLS-1$
		}
		if (DENSE.contains(dense.type()) && before(dense, byName) != null) {
			at = before(dense, byName);
		}
		return back(at, byName, SHAPES, false).name();
	}

	/** The convolution that gives the classes; null where none does. */
	private static VisionNetwork.Layer convolution(VisionNetwork.Layer result, Map<String, VisionNetwork.Layer> byName, boolean ends) {
		VisionNetwork.Layer under = before(result, byName);
		if (under == null) {
			return null;
		}
		if (CONVOLUTIONS.contains(result.type())) {
			return POOLED.contains(back(under, byName, SHAPES, false).type()) ? result : null;
		}
		VisionNetwork.Layer maps = back(under, byName, RECTIFIES, false);
		boolean classes = ends && POOLS.contains(result.type()) && CONVOLUTIONS.contains(maps.type()) && before(maps, byName) != null;
		return classes ? maps : null;
	}

	private static VisionNetwork.Layer back(VisionNetwork.Layer from, Map<String, VisionNetwork.Layer> byName, Set<String> types, boolean ends) {
		VisionNetwork.Layer at = from;
		// a layer of a damaged graph may take from itself
		for (int k = 0; k < byName.size() && (ends ? at.ends() : types.contains(at.type())) && before(at, byName) != null; k++) {
			at = before(at, byName);
		}
		return at;
	}

	/** The first input that a layer makes: others are constants. */
	private static VisionNetwork.Layer before(VisionNetwork.Layer layer, Map<String, VisionNetwork.Layer> byName) {
		return layer.inputs().stream().map(byName::get).filter(l -> l != null).findFirst().orElse(null);
	}

	private static long made(VisionNetwork.Layer layer, Map<String, VisionNetwork.Layer> byName) {
		return layer.inputs().stream().filter(byName::containsKey).count();
	}
}
