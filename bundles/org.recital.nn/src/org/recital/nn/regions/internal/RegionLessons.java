/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.conv.internal.Lessons;
import org.recital.nn.regions.RegionMap;

/** Images and the regions known in them, judged by mean intersection over union. */
final class RegionLessons implements Lessons {

	private static final int ROWS = 16;
	private static final double SURE = 1e-7;

	private final NetForm form;
	private final RegionMap[] masks;
	private final ImageSet training;
	private final ImageSet validation;
	private final ImageSchooling schooling;

	/** @param masks by item, of the size the network takes */
	RegionLessons(NetForm form, RegionMap[] masks, ImageSet training, ImageSet validation, ImageSchooling schooling) {
		this.form = form;
		this.masks = masks;
		this.training = training;
		this.validation = validation;
		this.schooling = schooling;
	}

	@Override
	public int size() {
		return training.size();
	}

	@Override
	public INDArray[] batch(int[] order, int from, int to, long seed) {
		int n = to - from;
		int plane = form.side() * form.side();
		float[] x = new float[n * 3 * plane];
		float[] y = new float[n * form.kinds() * plane];
		for (int k = 0; k < n; k++) {
			int e = order[from + k];
			Change change = Change.of(schooling, form.side(), seed, k);
			training.input(e, change, x, k * 3 * plane);
			wanted(masks[training.get(e).item()], change, form.kinds(), y, k * form.kinds() * plane);
		}
		return new INDArray[] { Nd4j.create(x, new long[] { n, 3, form.side(), form.side() }, 'c'),
				Nd4j.create(y, new long[] { n, form.kinds(), form.side(), form.side() }, 'c') };
	}

	/** A plane a class, 1 where a pixel is of it; all 0 where it is unknown, which nothing is learned from. */
	static void wanted(RegionMap mask, Change change, int classes, float[] y, int at) {
		int side = mask.width();
		for (int row = 0; row < mask.height(); row++) {
			for (int column = 0; column < side; column++) {
				int kind = mask.at(change.column(column, side), change.row(row, side));
				if (kind < classes) {
					y[at + (kind * mask.height() + row) * side + column] = 1;
				}
			}
		}
	}

	@Override
	public Optional<Judged> judge(ComputationGraph net, Runnable check) {
		if (validation.size() == 0) {
			return Optional.empty();
		}
		List<RegionMap> found = new ArrayList<>();
		List<RegionMap> known = new ArrayList<>();
		int plane = form.side() * form.side();
		double loss = 0;
		long pixels = 0;
		for (int from = 0; from < validation.size(); from += ROWS) {
			check.run();
			int n = Math.min(ROWS, validation.size() - from);
			float[] x = new float[n * 3 * plane];
			for (int k = 0; k < n; k++) {
				validation.input(from + k, x, k * 3 * plane);
			}
			float[] out = net.output(Nd4j.create(x, new long[] { n, 3, form.side(), form.side() }, 'c'))[0].dup('c').data().asFloat();
			for (int k = 0; k < n; k++) {
				RegionMap mask = masks[validation.get(from + k).item()];
				int at = k * form.kinds() * plane;
				found.add(NetSegmenter.likeliest(out, at, form.kinds(), form.side(), form.side()));
				known.add(mask);
				for (int p = 0; p < plane; p++) {
					int kind = mask.kinds()[p] & 0xFF;
					if (kind < form.kinds()) {
						loss -= Math.log(Math.max(SURE, out[at + kind * plane + p]));
						pixels++;
					}
				}
			}
		}
		RegionOverlap overlap = new RegionOverlap(form.kinds(), found, known);
		int[] once = new int[found.size()];
		Arrays.fill(once, 1);
		double right = overlap.mean(once);
		double mean = pixels == 0 ? 0 : loss / pixels;
		return Optional.of(new Judged(mean, right, 1 - (Double.isNaN(right) ? 0 : right) + ObjectLessons.LOSS_COUNTS * mean));
	}
}
