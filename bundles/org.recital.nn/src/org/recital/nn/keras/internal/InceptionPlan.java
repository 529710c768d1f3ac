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
import java.util.Comparator;
import java.util.List;

/**
 * Inception v3 (Szegedy et al. 2016) as Keras builds it. Its layers have no names of their own but numbers in the order in which they were
 * made, which begin where the process that wrote the file was: they are taken from the file, and begin at 1 where there is none.
 */
final class InceptionPlan {

	/** Convolutions, and normalisations behind them. */
	static final int CONVOLUTIONS = 94;

	private final Plan plan;
	private final List<String> convolutions;
	private final List<String> normalisations;
	private int made;
	private int pools;
	private int means;

	private InceptionPlan(List<String> layers, boolean top) {
		plan = new Plan("input_1", top ? 299 : 0); //$NON-NLS-1$
		convolutions = numbered(layers, "conv2d"); //$NON-NLS-1$
		normalisations = numbered(layers, "batch_normalization"); //$NON-NLS-1$
	}

	/** Whether layers of these names are those of this network. */
	static boolean is(List<String> layers) {
		return layers.contains("mixed9_1") && layers.contains("mixed10") && numbers(layers, "conv2d").size() == CONVOLUTIONS //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				&& numbers(layers, "batch_normalization").size() == CONVOLUTIONS; //$NON-NLS-1$
	}

	/** In JSON. */
	static String json(List<String> layers, boolean top) {
		return new InceptionPlan(layers, top).build(top);
	}

	private static List<String> numbers(List<String> layers, String kind) {
		return layers.stream().filter(l -> l.matches(kind + "(_\\d{1,9})?")).sorted(Comparator.comparingInt(l -> number(l, kind))).toList(); //$NON-NLS-1$
	}

	private static int number(String layer, String kind) {
		return layer.length() == kind.length() ? 0 : Integer.parseInt(layer.substring(kind.length() + 1));
	}

	private static List<String> numbered(List<String> layers, String kind) {
		List<String> given = numbers(layers, kind);
		if (given.size() == CONVOLUTIONS) {
			return given;
		}
		List<String> usual = new ArrayList<>();
		for (int k = 1; k <= CONVOLUTIONS; k++) {
			usual.add(kind + '_' + k);
		}
		return usual;
	}

	private String build(boolean top) {
		conv("input_1", 32, 3, 3, 2, false); //$NON-NLS-1$
		conv(plan.last(), 32, 3, 3, 1, false);
		maxPool(conv(plan.last(), 64, 3, 3, 1, true));
		conv(plan.last(), 80, 1, 1, 1, false);
		String x = maxPool(conv(plan.last(), 192, 3, 3, 1, false));
		x = small(x, 32, "mixed0"); //$NON-NLS-1$
		x = small(x, 64, "mixed1"); //$NON-NLS-1$
		x = small(x, 64, "mixed2"); //$NON-NLS-1$
		String one = conv(x, 384, 3, 3, 2, false);
		String two = conv(conv(conv(x, 64, 1, 1, 1, true), 96, 3, 3, 1, true), 96, 3, 3, 2, false);
		x = join("mixed3", one, two, maxPool(x)); //$NON-NLS-1$
		x = long7(x, 128, "mixed4"); //$NON-NLS-1$
		x = long7(x, 160, "mixed5"); //$NON-NLS-1$
		x = long7(x, 160, "mixed6"); //$NON-NLS-1$
		x = long7(x, 192, "mixed7"); //$NON-NLS-1$
		one = conv(conv(x, 192, 1, 1, 1, true), 320, 3, 3, 2, false);
		two = conv(conv(conv(conv(x, 192, 1, 1, 1, true), 192, 1, 7, 1, true), 192, 7, 1, 1, true), 192, 3, 3, 2, false);
		x = join("mixed8", one, two, maxPool(x)); //$NON-NLS-1$
		x = wide(x, 0);
		x = wide(x, 1);
		if (top) {
			plan.averageAll("avg_pool").dense("predictions", 1000, "softmax"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return plan.json();
	}

	private String small(String x, int pooled, String name) {
		String one = conv(x, 64, 1, 1, 1, true);
		String five = conv(conv(x, 48, 1, 1, 1, true), 64, 5, 5, 1, true);
		String three = conv(conv(conv(x, 64, 1, 1, 1, true), 96, 3, 3, 1, true), 96, 3, 3, 1, true);
		return join(name, one, five, three, conv(mean(x), pooled, 1, 1, 1, true));
	}

	/** Kernels of 7 by 1 and 1 by 7 instead of 7 by 7. */
	private String long7(String x, int inner, String name) {
		String one = conv(x, 192, 1, 1, 1, true);
		String once = conv(conv(conv(x, inner, 1, 1, 1, true), inner, 1, 7, 1, true), 192, 7, 1, 1, true);
		String twice = conv(x, inner, 1, 1, 1, true);
		twice = conv(conv(twice, inner, 7, 1, 1, true), inner, 1, 7, 1, true);
		twice = conv(conv(twice, inner, 7, 1, 1, true), 192, 1, 7, 1, true);
		return join(name, one, once, twice, conv(mean(x), 192, 1, 1, 1, true));
	}

	/** Branches that part once more. */
	private String wide(String x, int number) {
		String one = conv(x, 320, 1, 1, 1, true);
		String three = conv(x, 384, 1, 1, 1, true);
		String across = conv(three, 384, 1, 3, 1, true);
		String three2 = join("mixed9_" + number, across, conv(three, 384, 3, 1, 1, true)); //$NON-NLS-1$
		String twice = conv(conv(x, 448, 1, 1, 1, true), 384, 3, 3, 1, true);
		across = conv(twice, 384, 1, 3, 1, true);
		String twice2 = join("concatenate_" + (number + 1), across, conv(twice, 384, 3, 1, 1, true)); //$NON-NLS-1$
		return join("mixed" + (9 + number), one, three2, twice2, conv(mean(x), 192, 1, 1, 1, true)); //$NON-NLS-1$
	}

	private String conv(String from, int filters, int high, int wide, int stride, boolean same) {
		plan.from(from).conv(convolutions.get(made), filters, high, wide, stride, same).shift(normalisations.get(made), 1e-3);
		made++;
		return plan.activation("activation_" + made, "relu").last(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String maxPool(String from) {
		return plan.from(from).maxPool("max_pooling2d_" + ++pools, 3, 2).last(); //$NON-NLS-1$
	}

	private String mean(String from) {
		return plan.from(from).mean("average_pooling2d_" + ++means, 3).last(); //$NON-NLS-1$
	}

	private String join(String name, String... from) {
		return plan.join("Concatenate", name, from).last(); //$NON-NLS-1$
	}
}
