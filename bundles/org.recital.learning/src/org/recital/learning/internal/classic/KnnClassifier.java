/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;
import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Classes of the nearest training rows: {@code p(c) = (n_c + 1) / (k + classes)} where n_c of the k nearest are of class c (rule of succession, so
 * that nothing is impossible). How many neighbours is chosen among several by the log loss on validation. Distances are Euclidean, or of
 * rows made of length 1 (cosine); ties go to the row that came first.
 */
public final class KnnClassifier implements Trainer<KnnClassifier.Parameters> {

	/** How far rows are from each other. */
	public enum Distance {
		/** Euclidean. */
		EUCLIDEAN,
		/** Euclidean between rows made of length 1. */
		COSINE
	}

	/**
	 * @param target      attribute that says the class; empty: the only one that can be it
	 * @param neighbours  numbers of neighbours to choose from
	 * @param distance    between rows
	 * @param standardise whether each dimension gets mean 0 and deviation 1 first
	 * @param refit       whether validation rows are neighbours once the choice is made
	 */
	public record Parameters(
			@Parameter(value = "", label = "%target.label", help = "%target.help") String target,
			@Parameter(value = "1, 3, 5, 9, 15, 25", label = "%knn.neighbours.label", help = "%knn.neighbours.help", min = 1, max = 100) List<Integer> neighbours,
			@Parameter(value = "euclidean", label = "%knn.distance.label", help = "%knn.distance.help") Distance distance,
			@Parameter(value = "true", label = "%standardise.label", help = "%standardise.help") boolean standardise,
			@Parameter(value = "true", label = "%refit.label", help = "%refit.help") boolean refit) {
		public Parameters {
			Grid.positive("neighbours", neighbours.stream().map(Integer::doubleValue).toList()); //$NON-NLS-1$
		}
	}

	@Override
	public String target(Parameters p) {
		return p.target();
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		Sides sides = Sides.of(data);
		Tried tried = new Tried(context);
		Scaling scaling = Scaling.of(sides.rows(), sides.width(), p.standardise());
		float[] rows = prepared(p.distance(), scaling.apply(sides.rows()), sides.width());
		Grid.Choice choice = Grid.choose("neighbours", p.neighbours().stream().map(Integer::doubleValue).toList(), sides.hasValidation(), context, //$NON-NLS-1$
				(number, k) -> {
					Losses of = Losses.of(new Near(new Head(data, TrainingCurve.NONE), scaling, p.distance(), (int) k, rows, sides.labels()), sides.vRows(),
							sides.vLabels(), context::checkCancelled);
					return tried.add(number, Double.NaN, of);
				});
		Head head = new Head(data, tried.curve());
		int k = (int) choice.value();
		if (p.refit() && sides.hasValidation()) {
			Sides all = sides.merged();
			Scaling again = Scaling.of(all.rows(), all.width(), p.standardise());
			return new Near(head, again, p.distance(), k, prepared(p.distance(), again.apply(all.rows()), all.width()), all.labels());
		}
		return new Near(head, scaling, p.distance(), k, rows, sides.labels());
	}

	private static float[] prepared(Distance distance, float[] rows, int width) {
		for (int at = 0; distance == Distance.COSINE && at < rows.length; at += width) {
			double squares = 0;
			for (int d = 0; d < width; d++) {
				squares += (double) rows[at + d] * rows[at + d];
			}
			double factor = squares == 0 ? 0 : 1 / Math.sqrt(squares);
			for (int d = 0; d < width; d++) {
				rows[at + d] *= factor;
			}
		}
		return rows;
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		Head head = Head.load(in.nested("head")); //$NON-NLS-1$
		Scaling scaling = Scaling.load(in.nested("scaling")); //$NON-NLS-1$
		head.check(scaling.width());
		float[] rows = in.floats("rows"); //$NON-NLS-1$
		int[] classes = in.ints("classes"); //$NON-NLS-1$
		Head.check("rows", (long) classes.length * scaling.width(), rows.length); //$NON-NLS-1$
		for (int c : classes) {
			if (c < 0 || c >= head.labels().size()) {
				throw new IOException("damaged: class " + c + " of " + head.labels().size()); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		try {
			return new Near(head, scaling, Distance.valueOf(in.text("distance")), in.intValue("neighbours"), rows, classes); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException e) {
			throw new IOException("damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private record Near(Head head, Scaling scaling, Distance distance, int neighbours, float[] rows, int[] classes) implements ClassicNetwork {

		@Override
		public void predict(float[] asked, int n, float[] out) {
			int width = scaling.width();
			int labels = labels().size();
			int k = Math.min(neighbours, classes.length);
			double[] nearest = new double[k];
			int[] who = new int[k];
			float[] row = new float[width];
			for (int r = 0; r < n; r++) {
				scaling.apply(asked, r, 1, row);
				prepared(distance, row, width);
				int found = 0;
				for (int t = 0; t < classes.length; t++) {
					double limit = found < k ? Double.POSITIVE_INFINITY : nearest[k - 1];
					double d = squared(row, t * width, width, limit);
					if (d < limit) {
						int at = found < k ? found++ : k - 1;
						for (; at > 0 && nearest[at - 1] > d; at--) {
							nearest[at] = nearest[at - 1];
							who[at] = who[at - 1];
						}
						nearest[at] = d;
						who[at] = t;
					}
				}
				for (int c = 0; c < labels; c++) {
					int votes = 0;
					for (int f = 0; f < found; f++) {
						votes += classes[who[f]] == c ? 1 : 0;
					}
					out[r * labels + c] = (float) ((votes + 1.0) / (found + labels));
				}
			}
		}

		private double squared(float[] row, int at, int width, double limit) {
			double sum = 0;
			for (int d = 0; d < width && sum < limit; d++) {
				double off = row[d] - rows[at + d];
				sum += off * off;
			}
			return sum;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			head.save(out.nested("head")); //$NON-NLS-1$
			scaling.save(out.nested("scaling")); //$NON-NLS-1$
			out.put("distance", distance.name()); //$NON-NLS-1$
			out.put("neighbours", neighbours); //$NON-NLS-1$
			out.put("rows", rows); //$NON-NLS-1$
			out.put("classes", classes); //$NON-NLS-1$
		}
	}
}
