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
import java.io.UncheckedIOException;

import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.vision.internal.search.Links;
import org.recital.vision.internal.search.RowScorer;
import org.recital.vision.internal.search.RowScorers;

/**
 * A hierarchical navigable small world (Malkov and Yashunin 2018): finds most of the rows nearest to a vector without comparing
 * all of them, by Lucene's graph. Built by one thread, row after row, with a fixed seed: the same rows give the same graph.
 * Immutable once built, and safe for any number of threads.
 */
public final class NeighbourGraph {

	/** Rows a row is connected with on every level but the lowest, where it is twice as many. */
	public static final int CONNECTIONS = 16;
	/** Candidates kept while a row is put in. */
	public static final int CANDIDATES = 100;

	private static final long SEED = 42;
	private static final int ASK = 64;

	private final Measure measure;
	private final int width;
	private final float[] rows;
	private final int size;
	private final Links links;

	private NeighbourGraph(Measure measure, int size, int width, float[] rows, Links links) {
		this.measure = measure;
		this.size = size;
		this.width = width;
		this.rows = rows;
		this.links = links;
	}

	/**
	 * Builds the graph.
	 *
	 * @param rows  one after another; copied for cosines, else kept and must not change
	 * @param check is called often; what it throws ends the building
	 */
	public static NeighbourGraph of(Measure measure, int size, int width, float[] rows, Runnable check) {
		return of(measure, size, width, rows, CONNECTIONS, CANDIDATES, check);
	}

	/**
	 * Builds the graph.
	 *
	 * @param connections more find more, and cost memory (about 8 bytes each and row) and time
	 * @param candidates  more find more, and cost time to build
	 */
	public static NeighbourGraph of(Measure measure, int size, int width, float[] rows, int connections, int candidates, Runnable check) {
		if ((long) size * width != rows.length) {
			throw new IllegalArgumentException(size + " rows of " + width + " values are not " + rows.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		float[] kept = measure == Measure.COSINE ? RowScorer.unit(rows, size, width) : rows;
		RowScorers scorers = new RowScorers(measure, size, width, kept);
		try {
			HnswGraphBuilder builder = HnswGraphBuilder.create(scorers, connections, candidates, SEED, size);
			for (int i = 0; i < size; i++) {
				if (i % ASK == 0) {
					check.run();
				}
				builder.addGraphNode(i);
			}
			return new NeighbourGraph(measure, size, width, kept, Links.of(builder.getCompletedGraph()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes the edges, and none of the rows. */
	public void write(ModelWriter out) throws IOException {
		links.write(out);
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @param rows those the graph was built of
	 * @throws IOException when it is damaged or of another number of rows
	 */
	public static NeighbourGraph read(Measure measure, int size, int width, float[] rows, ModelReader in) throws IOException {
		Links links = Links.read(in);
		if (links.size() != size || (long) size * width != rows.length) {
			throw new IOException("damaged: a graph of " + links.size() + " rows for " + size); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new NeighbourGraph(measure, size, width, measure == Measure.COSINE ? RowScorer.unit(rows, size, width) : rows, links);
	}

	/** Number of rows. */
	public int size() {
		return size;
	}

	/** Bytes the graph takes beside the rows. */
	public long bytes() {
		return links.bytes();
	}

	/**
	 * Rows near a vector.
	 *
	 * @param k          how many
	 * @param candidates kept on the way, k or more: more find more of the nearest and take longer
	 * @return with their exact cosines or distances; nearest first, lower number among equals
	 */
	public Found of(float[] vector, int k, int candidates) {
		if (vector.length != width) {
			throw new IllegalArgumentException(vector.length + " values for rows of " + width); //$NON-NLS-1$
		}
		if (size == 0 || k == 0) {
			return new Found(new int[0], new float[0]);
		}
		try {
			RowScorer scorer = new RowScorer(measure, size, width, rows);
			scorer.to(measure == Measure.COSINE ? RowScorer.unit(vector, 1, width) : vector, 0);
			KnnCollector collected = new TopKnnCollector(Math.min(size, Math.max(k, candidates)), Integer.MAX_VALUE);
			HnswGraphSearcher.search(scorer, collected, links.view(), null);
			ScoreDoc[] docs = collected.topDocs().scoreDocs;
			float[] chosen = new float[docs.length * width];
			for (int i = 0; i < docs.length; i++) {
				System.arraycopy(rows, docs[i].doc * width, chosen, i * width, width);
			}
			return named(new NearestVectors(measure, docs.length, width, chosen).of(vector, k), docs);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Found named(Found places, ScoreDoc[] docs) {
		int[] found = new int[places.rows().length];
		for (int i = 0; i < found.length; i++) {
			found[i] = docs[places.rows()[i]].doc;
		}
		return new Found(found, places.values());
	}
}
