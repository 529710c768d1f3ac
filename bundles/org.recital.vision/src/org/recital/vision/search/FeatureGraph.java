/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.search;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Features;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.ColumnScale;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.linalg.NeighbourIndex;

/**
 * A {@link NeighbourGraph} over all rows of features. Columns that have names are of many units: those are standardised and their
 * distance counts; of others, layers of networks, the cosine counts. How much of the nearest it finds is measured when it is
 * built, on rows of its own. Immutable, and safe for any number of threads.
 */
public final class FeatureGraph implements NeighbourIndex {

	/** Rows on which is measured what it finds. */
	private static final int SAMPLE = 200;
	/** Nearest that are looked for in the measurement. */
	private static final int NEAREST = 10;
	/** Rows that are measured between two looks at whether the person has cancelled. */
	private static final int TOGETHER = 20;

	private final Features features;
	private final Measure measure;
	private final float[] moves;
	private final ColumnScale scale;
	private final NeighbourGraph graph;
	private final int candidates;
	private final int sampled;
	private final double recall;

	private FeatureGraph(Features features, float[] moves, NeighbourGraph graph, int candidates, int sampled, double recall) {
		this.features = features;
		this.moves = moves;
		this.measure = measure(features);
		this.scale = scale(features, moves);
		this.graph = graph;
		this.candidates = candidates;
		this.sampled = sampled;
		this.recall = recall;
	}

	/** What nearest means among rows of features. */
	public static Measure measure(Features features) {
		return features.labels().isEmpty() ? Measure.COSINE : Measure.EUCLIDEAN;
	}

	/** The same without knowing how far columns move. */
	public static FeatureGraph of(Features features, int connections, int building, int candidates, Runnable check) {
		return of(features, new float[0], connections, building, candidates, check);
	}

	/**
	 * Builds the graph and measures what it finds.
	 *
	 * @param moves       how far each column moves when the same is measured again, see {@link ColumnScale#of(float[], int, float[])}; empty: not known
	 * @param connections of a row, see {@link NeighbourGraph#CONNECTIONS}
	 * @param building    candidates kept while a row is put in, see {@link NeighbourGraph#CANDIDATES}
	 * @param candidates  kept while it is searched, at least
	 * @param check       is called often; what it throws ends the building
	 */
	public static FeatureGraph of(Features features, float[] moves, int connections, int building, int candidates, Runnable check) {
		float[] rows = rows(features, scale(features, moves));
		NeighbourGraph graph = NeighbourGraph.of(measure(features), features.rows(), features.width(), rows, connections, building, check);
		int sampled = features.rows() < 2 ? 0 : Math.min(SAMPLE, features.rows());
		return new FeatureGraph(features, moves.clone(), graph, candidates, sampled, recall(features, graph, rows, candidates, sampled, check));
	}

	private static ColumnScale scale(Features features, float[] moves) {
		return measure(features) == Measure.EUCLIDEAN && features.rows() > 0 ? ColumnScale.of(features.data(), features.width(), moves) : null;
	}

	private static float[] rows(Features features, ColumnScale scale) {
		return scale == null ? features.data() : scale.apply(features.data());
	}

	/** Of a row's nearest others, how many the graph finds; among those of one distance any counts. */
	private static double recall(Features features, NeighbourGraph graph, float[] rows, int candidates, int sampled, Runnable check) {
		if (sampled == 0) {
			return 1;
		}
		int width = features.width();
		int k = Math.min(NEAREST, features.rows() - 1);
		Measure measure = measure(features);
		NearestVectors all = new NearestVectors(measure, features.rows(), width, rows);
		long found = 0;
		for (int from = 0; from < sampled; from += TOGETHER) {
			check.run();
			int n = Math.min(TOGETHER, sampled - from);
			float[] asked = new float[n * width];
			for (int i = 0; i < n; i++) {
				System.arraycopy(rows, place(from + i, sampled, features.rows()) * width, asked, i * width, width);
			}
			Found[] exact = all.of(asked, n, k + 1, Loop.SEQUENTIAL);
			for (int i = 0; i < n; i++) {
				int self = place(from + i, sampled, features.rows());
				float[] nearest = others(exact[i], self, k);
				float[] near = others(graph.of(Arrays.copyOfRange(asked, i * width, (i + 1) * width), k + 1, Math.max(candidates, 2 * (k + 1))), self, k);
				float limit = nearest[k - 1];
				float rounding = 1e-5f * Math.max(1, Math.abs(limit));
				for (float value : near) {
					found += (measure == Measure.COSINE ? value >= limit - rounding : value <= limit + rounding) ? 1 : 0;
				}
			}
		}
		return found / ((double) sampled * k);
	}

	private static int place(int i, int sampled, int rows) {
		return (int) ((long) i * rows / sampled);
	}

	/** Values of all but the row itself; where many are the same and it is not among them, of the first. */
	private static float[] others(Found found, int self, int k) {
		float[] values = new float[Math.min(k, found.rows().length)];
		int n = 0;
		for (int i = 0; i < found.rows().length && n < values.length; i++) {
			if (found.rows()[i] != self) {
				values[n++] = found.values()[i];
			}
		}
		return Arrays.copyOf(values, n);
	}

	/** The features it is of. */
	public Features features() {
		return features;
	}

	/** Bytes the graph takes beside the rows. */
	public long bytes() {
		return graph.bytes();
	}

	@Override
	public int size() {
		return features.rows();
	}

	@Override
	public int width() {
		return features.width();
	}

	@Override
	public Measure measure() {
		return measure;
	}

	@Override
	public Found of(float[] vector, int k) {
		return graph.of(scale == null ? vector : scale.apply(vector), k, (int) Math.min(Integer.MAX_VALUE, Math.max(candidates, 2L * k)));
	}

	@Override
	public double recall() {
		return recall;
	}

	@Override
	public int sampled() {
		return sampled;
	}

	/** Writes all but the features. */
	public void write(ModelWriter out) throws IOException {
		out.put("search", candidates, sampled, size(), width()); //$NON-NLS-1$
		out.put("recall", new double[] { recall }); //$NON-NLS-1$
		out.put("moves", moves); //$NON-NLS-1$
		graph.write(out.nested("graph")); //$NON-NLS-1$
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws IOException when it is damaged or of other features
	 */
	public static FeatureGraph read(Features features, ModelReader in) throws IOException {
		int[] search = in.ints("search"); //$NON-NLS-1$
		double[] recall = in.doubles("recall"); //$NON-NLS-1$
		float[] moves = in.has("moves") ? in.floats("moves") : new float[0]; //$NON-NLS-1$ //$NON-NLS-2$
		if (search.length != 4 || recall.length != 1 || search[0] < 1 || search[2] != features.rows() || search[3] != features.width()
				|| !(recall[0] >= 0 && recall[0] <= 1) || moves.length != 0 && moves.length != features.width()) {
			throw new IOException("damaged: a graph of other features"); //$NON-NLS-1$
		}
		NeighbourGraph graph = NeighbourGraph.read(measure(features), features.rows(), features.width(), rows(features, scale(features, moves)), in.nested("graph")); //$NON-NLS-1$
		return new FeatureGraph(features, moves, graph, search[0], search[1], recall[0]);
	}
}
