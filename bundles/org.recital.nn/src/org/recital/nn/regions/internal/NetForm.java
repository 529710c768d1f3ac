/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * What a network of images looks like, but for its weights.
 *
 * @param side  pixels each way of what it takes: images are stretched to a square
 * @param width maps of its first convolution
 * @param steps how often its body halves the resolution
 * @param kinds number of classes
 */
record NetForm(int side, int width, int steps, int kinds) {

	NetForm {
		if (side < 8 || width < 1 || steps < 1 || steps > 6 || kinds < 1 || side % (1 << steps) != 0 || side > 4096 || width > 4096) {
			throw new IllegalArgumentException("a network of side " + side + ", width " + width + ", " + steps + " steps and " + kinds + " classes");
		}
	}

	/** Cells each way after all steps. */
	int cells() {
		return side >> steps;
	}

	void save(ModelWriter out) throws IOException {
		out.put("form", side, width, steps, kinds);
	}

	static NetForm load(ModelReader in) throws IOException {
		int[] form = in.ints("form");
		if (form.length != 4) {
			throw new IOException("the network is damaged: a form of " + form.length + " numbers, expected 4");
		}
		try {
			return new NetForm(form[0], form[1], form[2], form[3]);
		} catch (IllegalArgumentException e) {
			throw new IOException("the network is damaged: " + e.getMessage(), e);
		}
	}
}
