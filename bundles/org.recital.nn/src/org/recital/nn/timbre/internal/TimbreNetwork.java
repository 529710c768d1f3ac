/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.io.IOException;
import java.util.List;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.TrainedNetwork;

/** Statistics of a segment, brought to scale, and a regression by how alike they are to those learned from. */
final class TimbreNetwork extends TrainedNetwork {

	static final int FORMAT = 2;
	/** Standardised statistics are held within so many deviations. */
	private static final double FAR = 4;
	/** Greatest level, dB. */
	private static final float MOST = 500;

	private final int[] shape;
	private final double perSecond;
	private final double[] mean;
	private final double[] scale;
	private final Kernel kernel;
	private final SegmentStatistics statistics;

	TimbreNetwork(int[] shape, double perSecond, List<String> labels, TrainingCurve curve, double[] mean, double[] scale, Kernel kernel) {
		super(shape, labels, curve);
		this.shape = shape.clone();
		this.perSecond = perSecond;
		this.mean = mean;
		this.scale = scale;
		this.kernel = kernel;
		this.statistics = new SegmentStatistics(shape[shape.length - 2], shape[shape.length - 1], perSecond);
	}

	TimbreNetwork with(TrainingCurve other) {
		return new TimbreNetwork(shape, perSecond, labels(), other, mean, scale, kernel);
	}

	/** Statistics of one row, all channels; levels are held within what sounds can have. */
	static double[] statistics(SegmentStatistics statistics, int[] shape, float[] rows, int at) {
		int channels = shape.length == 3 ? shape[0] : 1;
		int size = shape[shape.length - 2] * shape[shape.length - 1];
		double[] x = new double[channels * SegmentStatistics.SIZE];
		float[] held = new float[size];
		for (int c = 0; c < channels; c++) {
			for (int k = 0; k < size; k++) {
				held[k] = Math.clamp(rows[at + c * size + k], -MOST, MOST);
			}
			statistics.of(held, 0, x, c * SegmentStatistics.SIZE);
		}
		return x;
	}

	static void standardise(double[] x, double[] mean, double[] scale) {
		for (int j = 0; j < x.length; j++) {
			x[j] = Math.clamp((x[j] - mean[j]) * scale[j], -FAR, FAR);
		}
	}

	/** Brings statistics to this network's scale. */
	void standardise(double[] x) {
		standardise(x, mean, scale);
	}

	/** Probabilities of standardised statistics. */
	double[] probabilities(double[] x) {
		return kernel.probabilities(x);
	}

	@Override
	public List<Layer> layers() {
		return List.of(new Layer("statistics", new int[] { mean.length })); //$NON-NLS-1$
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		int width = inputWidth();
		for (int i = 0; i < n; i++) {
			double[] x = statistics(statistics, shape, rows, i * width);
			standardise(x, mean, scale);
			double[] p = probabilities(x);
			for (int c = 0; c < p.length; c++) {
				out[i * p.length + c] = (float) p[c];
			}
		}
	}

	@Override
	public float[] activations(String layer, float[] rows, int n) {
		if (!layer.equals("statistics")) { //$NON-NLS-1$
			throw new IllegalArgumentException("no layer " + layer); //$NON-NLS-1$
		}
		float[] out = new float[n * mean.length];
		for (int i = 0; i < n; i++) {
			double[] x = statistics(statistics, shape, rows, i * inputWidth());
			standardise(x, mean, scale);
			for (int j = 0; j < x.length; j++) {
				out[i * x.length + j] = (float) x[j];
			}
		}
		return out;
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("format", FORMAT); //$NON-NLS-1$
		saveHead(out);
		out.put("per-second", new double[] { perSecond }); //$NON-NLS-1$
		out.put("mean", mean); //$NON-NLS-1$
		out.put("scale", scale); //$NON-NLS-1$
		kernel.save(out.nested("kernel")); //$NON-NLS-1$
	}

	static TimbreNetwork load(ModelReader in) throws IOException {
		int format = in.intValue("format"); //$NON-NLS-1$
		if (format != FORMAT) {
			throw new IOException("timbre-ensemble of format " + format + "; this version reads format " + FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int[] shape = in.ints("input"); //$NON-NLS-1$
		double[] mean = in.doubles("mean"); //$NON-NLS-1$
		double[] scale = in.doubles("scale"); //$NON-NLS-1$
		double[] perSecond = in.doubles("per-second"); //$NON-NLS-1$
		int channels = shape.length == 3 ? shape[0] : 1;
		if (shape.length < 2 || shape.length > 3 || mean.length != channels * SegmentStatistics.SIZE || scale.length != mean.length
				|| perSecond.length != 1) {
			throw new IOException("the model is damaged: " + mean.length + " statistics of " + shape.length + " dimensions"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		List<String> labels = List.of(in.texts("classes")); //$NON-NLS-1$
		return new TimbreNetwork(shape, perSecond[0], labels, TrainingCurve.load(in.nested("curve")), mean, scale, //$NON-NLS-1$
				Kernel.load(in.nested("kernel"), labels.size(), SegmentStatistics.families(channels), mean.length)); //$NON-NLS-1$
	}
}
