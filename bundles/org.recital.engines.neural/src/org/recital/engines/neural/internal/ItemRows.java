/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;

/**
 * All connected features of items side by side, a row an item: of each feature the mean of its rows, scaled to length 1. An item
 * without any has zeros.
 *
 * @param width floats a row; 0 when nothing is connected
 * @param data  items x width
 * @param has   1 for items of which something is known
 */
record ItemRows(int width, float[] data, byte[] has) {

	static ItemRows of(TrainingData data) throws InputException {
		int width = 0;
		for (Features f : data.features()) {
			if (!f.kind().equals(EntityKind.ITEM)) {
				throw new InputException(NLS.bind(Messages.Features_kind, f.extractor(), f.kind().name()), Messages.Features_kind_expected);
			}
			if (f.entities() != data.items()) {
				throw new InputException(NLS.bind(Messages.Features_size,
						new Object[] { f.extractor(), f.entities(), f.kind().name(), data.items() }), Messages.Features_size_expected);
			}
			width += f.width();
		}
		float[] rows = new float[Math.multiplyExact(data.items(), width)];
		byte[] has = new byte[data.items()];
		int from = 0;
		for (Features f : data.features()) {
			for (int i = 0; i < has.length; i++) {
				if (f.has(i)) {
					has[i] = 1;
					mean(f, i, rows, i * width + from);
				}
			}
			from += f.width();
		}
		return new ItemRows(width, rows, has);
	}

	private static void mean(Features f, int item, float[] rows, int at) {
		for (int r = f.begin(item); r < f.end(item); r++) {
			for (int k = 0; k < f.width(); k++) {
				rows[at + k] += f.data()[r * f.width() + k];
			}
		}
		double squares = 0;
		for (int k = 0; k < f.width(); k++) {
			squares += (double) rows[at + k] * rows[at + k];
		}
		float by = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
		for (int k = 0; k < f.width(); k++) {
			rows[at + k] *= by;
		}
	}

	void save(ModelWriter out) throws IOException {
		out.put("width", width); //$NON-NLS-1$
		out.put("data", data); //$NON-NLS-1$
		out.put("has", has); //$NON-NLS-1$
	}

	static ItemRows load(ModelReader in) throws IOException {
		return new ItemRows(in.intValue("width"), in.floats("data"), in.bytes("has")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
