/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.vision.decode.Picture;
import org.recital.vision.features.PictureFeatures;

/**
 * Colours of an image: the first two colour moments (mean and standard deviation) of each cell of a grid in CIELAB (D65),
 * after Stricker and Orengo 1995, and a histogram over CIELAB. Width: 6 grid^2 + bins^3. Moments are divided by 100; the
 * histogram is the root of each bin's share of pixels, so that Euclidean distance is Hellinger's. Nothing is learned.
 */
public final class ColourGrid implements Extractor<ColourGrid.Parameters> {

	/** Colours of cells do not change with more pixels. */
	private static final int SIDE = 1024;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "4", label = "%colourGrid.grid", help = "%colourGrid.grid.help", min = 1, max = 32) int grid,
			@Parameter(value = "4", label = "%colourGrid.bins", help = "%colourGrid.bins.help", min = 0, max = 16) int bins,
			@Parameter(value = "item", label = "%colourGrid.kind", help = "%colourGrid.kind.help") String kind,
			@Parameter(value = "50000000", label = "%colourGrid.maxPixels", help = "%colourGrid.maxPixels.help", unit = "%colourGrid.maxPixels.unit", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return PictureFeatures.of(context, data, p.kind, "colour-grid", SIDE, p.maxPixels, labels(p), picture -> describe(picture, p)); //$NON-NLS-1$
	}

	@Override
	public Optional<float[]> repeatability(Parameters p, Dataset data, StepContext context) {
		return PictureFeatures.repeatability(context, data, p.kind, SIDE, p.maxPixels, width(p), picture -> describe(picture, p));
	}

	private static int width(Parameters p) {
		return 6 * p.grid * p.grid + p.bins * p.bins * p.bins;
	}

	private static List<String> labels(Parameters p) {
		List<String> labels = new ArrayList<>();
		for (int y = 0; y < p.grid; y++) {
			for (int x = 0; x < p.grid; x++) {
				for (String what : new String[] { "L", "a", "b", "sd L", "sd a", "sd b" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
					labels.add(what + " (" + x + ',' + y + ')'); //$NON-NLS-1$
				}
			}
		}
		for (int k = 0; k < p.bins * p.bins * p.bins; k++) {
			labels.add("Lab bin " + k / (p.bins * p.bins) + ' ' + k / p.bins % p.bins + ' ' + k % p.bins); //$NON-NLS-1$
		}
		return labels;
	}

	/** The row of one picture. */
	static float[] describe(Picture picture, Parameters p) {
		int w = picture.width();
		int h = picture.height();
		double[] sums = new double[7 * p.grid * p.grid];
		int[] histogram = new int[p.bins * p.bins * p.bins];
		float[] lab = new float[3];
		for (int y = 0; y < h; y++) {
			int cellY = (int) ((long) y * p.grid / h);
			for (int x = 0; x < w; x++) {
				Lab.of(picture.at(x, y), lab);
				int at = 7 * (cellY * p.grid + (int) ((long) x * p.grid / w));
				for (int c = 0; c < 3; c++) {
					sums[at + c] += lab[c];
					sums[at + 3 + c] += (double) lab[c] * lab[c];
				}
				sums[at + 6]++;
				if (p.bins > 0) {
					histogram[bin(lab, p.bins)]++;
				}
			}
		}
		float[] row = new float[width(p)];
		for (int cell = 0; cell < p.grid * p.grid; cell++) {
			double n = Math.max(1, sums[7 * cell + 6]);
			for (int c = 0; c < 3; c++) {
				double mean = sums[7 * cell + c] / n;
				row[6 * cell + c] = (float) (mean / 100);
				row[6 * cell + 3 + c] = (float) (Math.sqrt(Math.max(0, sums[7 * cell + 3 + c] / n - mean * mean)) / 100);
			}
		}
		for (int k = 0; k < histogram.length; k++) {
			row[6 * p.grid * p.grid + k] = (float) Math.sqrt(histogram[k] / (double) ((long) w * h));
		}
		return row;
	}

	/** L runs from 0 to 100, a and b of sRGB from about -108 to 108. */
	private static int bin(float[] lab, int bins) {
		int l = Math.clamp((int) (lab[0] / 100 * bins), 0, bins - 1);
		int a = Math.clamp((int) ((lab[1] + 108) / 216 * bins), 0, bins - 1);
		int b = Math.clamp((int) ((lab[2] + 108) / 216 * bins), 0, bins - 1);
		return (l * bins + a) * bins + b;
	}
}
