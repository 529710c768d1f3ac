/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.ArrayList;
import java.util.List;

import org.recital.vision.features.ColourName;

/** Main colours with their shares, how many colours there are in effect, and the share of each colour that has a name. */
public record PaletteDescriber(int colours) implements Describer {

	@Override
	public List<String> labels() {
		List<String> labels = new ArrayList<>();
		for (int k = 1; k <= colours; k++) {
			for (String what : new String[] { "share", "lightness", "green-red", "blue-yellow" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				labels.add("colour " + k + ' ' + what); //$NON-NLS-1$
			}
		}
		labels.add("number of colours"); //$NON-NLS-1$
		for (ColourName name : ColourName.values()) {
			labels.add("share of " + name.word()); //$NON-NLS-1$
		}
		return labels;
	}

	@Override
	public void describe(Planes planes, float[] out, int at) {
		ColourClusters main = new ColourClusters(planes, colours);
		double entropy = 0;
		for (int k = 0; k < main.count(); k++) {
			int to = at + 4 * k;
			out[to] = main.share(k);
			for (int axis = 0; axis < 3; axis++) {
				out[to + 1 + axis] = main.lab(k, axis) / 100;
			}
			entropy -= main.share(k) > 0 ? main.share(k) * Math.log(main.share(k)) : 0;
		}
		int names = at + 4 * colours + 1;
		out[names - 1] = (float) (Math.exp(entropy) / colours);
		ColourCells cells = main.cells();
		double all = planes.l().length;
		for (int c = 0; c < cells.count; c++) {
			out[names + ColourName.of(cells.lab[3 * c], cells.lab[3 * c + 1], cells.lab[3 * c + 2]).ordinal()] += (float) (cells.weight[c] / all);
		}
	}
}
