/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * How learning went.
 *
 * @param points one an epoch (for what is fitted at once: one a setting tried), ascending
 * @param best   the epoch whose model was kept; 0 when there are no points
 */
public record TrainingCurve(List<Point> points, int best) {

	/** Nothing was watched. */
	public static final TrainingCurve NONE = new TrainingCurve(List.of(), 0);

	/**
	 * One epoch. What was not measured is {@link Double#NaN}.
	 *
	 * @param epoch              1-based
	 * @param trainingLoss       mean over the examples seen in this epoch
	 * @param validationLoss     mean over the validation examples after it
	 * @param validationAccuracy share of the validation examples put into their class after it, or what {@code measure} names; 0 to 1
	 * @param learningRate       the step size of its last step
	 * @param measure            what the accuracy is where no classes are told, as people call it ("nDCG@100"); empty: the share put into
	 *                           their class
	 */
	public record Point(int epoch, double trainingLoss, double validationLoss, double validationAccuracy, double learningRate, String measure) {

		public Point {
			measure = measure == null ? "" : measure; // as records before there were measures have it //$NON-NLS-1$
		}

		/** Of what tells classes. */
		public Point(int epoch, double trainingLoss, double validationLoss, double validationAccuracy, double learningRate) {
			this(epoch, trainingLoss, validationLoss, validationAccuracy, learningRate, ""); //$NON-NLS-1$
		}
	}

	public TrainingCurve {
		points = List.copyOf(points);
	}

	/**
	 * The curve one epoch later.
	 *
	 * @param point an epoch; what the curve has from that epoch on is left out: learning began anew there
	 * @param kept  whether this epoch's model is the best so far
	 */
	public TrainingCurve with(Point point, boolean kept) {
		List<Point> all = new ArrayList<>(points.size() + 1);
		for (Point p : points) {
			if (p.epoch < point.epoch) {
				all.add(p);
			}
		}
		all.add(point);
		return new TrainingCurve(all, kept ? point.epoch : best < point.epoch ? best : 0);
	}

	/** Writes it into a model. */
	public void save(ModelWriter out) throws IOException {
		double[] all = new double[points.size() * 5];
		int at = 0;
		for (Point p : points) {
			all[at++] = p.epoch;
			all[at++] = p.trainingLoss;
			all[at++] = p.validationLoss;
			all[at++] = p.validationAccuracy;
			all[at++] = p.learningRate;
		}
		out.put("points", all); //$NON-NLS-1$
		out.put("best", best); //$NON-NLS-1$
		String measure = points.isEmpty() ? "" : points.getLast().measure; //$NON-NLS-1$
		if (!measure.isEmpty()) {
			out.put("measure", measure); //$NON-NLS-1$
		}
	}

	/** Reads what {@link #save} wrote. */
	public static TrainingCurve load(ModelReader in) throws IOException {
		double[] all = in.doubles("points"); //$NON-NLS-1$
		if (all.length % 5 != 0) {
			throw new IOException("damaged: a training curve of " + all.length + " numbers, expected 5 an epoch"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Point> points = new ArrayList<>();
		String measure = in.has("measure") ? in.text("measure") : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (int i = 0; i < all.length; i += 5) {
			points.add(new Point((int) all[i], all[i + 1], all[i + 2], all[i + 3], all[i + 4], measure));
		}
		return new TrainingCurve(points, in.intValue("best")); //$NON-NLS-1$
	}
}
