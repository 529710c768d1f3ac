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
import java.util.Arrays;

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
import org.recital.vision.internal.search.Copies;
import org.recital.vision.internal.search.Links;
import org.recital.vision.internal.search.RowScorer;
import org.recital.vision.internal.search.RowScorers;

/**
 * A hierarchical navigable small world (Malkov and Yashunin 2018): finds most of the rows nearest to a vector without comparing
 * all of them, by Lucene's graph. Rows that are the same (for cosines: of one direction) are one node of it, so that copies cost nothing of what
 * is found. Built by one thread, row after row, with a fixed seed: the same rows give the same graph.
 * Immutable once built, and safe for any number of threads.
 */
public final class NeighbourGraph {

	/** Rows a row is connected with on every level but the lowest, where it is twice as many. */
	public static final int CONNECTIONS = 16;
	/** Candidates kept while a row is put in. */
	public static final int CANDIDATES = 100;

	private static final long SEED = 42;
	private static final int ASK = 64;
	/** Nodes that are looked at behind the last that is needed: the scores of the graph are rounded. */
	private static final int SPARE = 8;

	private final Measure measure;
	private final int width;
	private final float[] rows;
	private final int size;
	private final Copies copies;
	/** What the graph compares: one row a node, of length 1 for cosines. */
	private final float[] distinct;
	private final Links links;

	private NeighbourGraph(Measure measure, int size, int width, float[] rows, Copies copies, float[] distinct, Links links) {
		this.measure = measure;
		this.size = size;
		this.width = width;
		this.rows = rows;
		this.copies = copies;
		this.distinct = distinct;
		this.links = links;
	}

	/**
	 * Builds the graph.
	 *
	 * @param rows  one after another; kept, and must not change
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
		float[] compared = compared(measure, size, width, rows);
		Copies copies = Copies.of(compared, size, width);
		float[] distinct = copies.distinct(compared, width);
		int nodes = copies.nodes();
		RowScorers scorers = new RowScorers(measure, nodes, width, distinct);
		try {
			HnswGraphBuilder builder = HnswGraphBuilder.create(scorers, connections, candidates, SEED, nodes);
			for (int i = 0; i < nodes; i++) {
				if (i % ASK == 0) {
					check.run();
				}
				builder.addGraphNode(i);
			}
			return new NeighbourGraph(measure, size, width, rows, copies, distinct, Links.of(builder.getCompletedGraph()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static float[] compared(Measure measure, int size, int width, float[] rows) {
		return measure == Measure.COSINE ? RowScorer.unit(rows, size, width) : rows;
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
		if ((long) size * width != rows.length) {
			throw new IOException("damaged: " + rows.length + " values for " + size + " rows of " + width); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		float[] compared = compared(measure, size, width, rows);
		// graphs of format 1 have a node a row
		Copies copies = links.size() == size ? Copies.none(size) : Copies.of(compared, size, width);
		if (links.size() != copies.nodes()) {
			throw new IOException("damaged: a graph of " + links.size() + " nodes for " + copies.nodes() + " distinct rows"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return new NeighbourGraph(measure, size, width, rows, copies, copies.distinct(compared, width), links);
	}

	/** Number of rows. */
	public int size() {
		return size;
	}

	/** Number of rows that differ, which are the nodes of the graph. */
	public int distinct() {
		return copies.nodes();
	}

	/** Bytes the graph takes beside the rows. */
	public long bytes() {
		return links.bytes() + copies.bytes();
	}

	/**
	 * Rows near a vector.
	 *
	 * @param k          how many
	 * @param distinct rows kept on the way, k or more: more find more of the nearest and take longer
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
			RowScorer scorer = new RowScorer(measure, copies.nodes(), width, distinct);
			scorer.to(measure == Measure.COSINE ? RowScorer.unit(vector, 1, width) : vector, 0);
			KnnCollector collected = new TopKnnCollector(Math.min(copies.nodes(), Math.max(k, candidates)), Integer.MAX_VALUE);
			HnswGraphSearcher.search(scorer, collected, links.view(), null);
			int[] near = behind(collected.topDocs().scoreDocs, Math.min(k, size));
			float[] chosen = new float[Math.multiplyExact(near.length, width)];
			for (int i = 0; i < near.length; i++) {
				System.arraycopy(rows, near[i] * width, chosen, i * width, width);
			}
			return named(new NearestVectors(measure, near.length, width, chosen).of(vector, k), near);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Rows behind the nearest nodes, ascending; of one node not more than are wanted, and no more nodes than may be needed. */
	private int[] behind(ScoreDoc[] nodes, int k) {
		int[] near = new int[Math.multiplyExact(2, Math.max(k, nodes.length))];
		int n = 0;
		int spare = SPARE;
		for (int i = 0; i < nodes.length && spare > 0; i++) {
			spare -= n >= k ? 1 : 0;
			int many = Math.min(k, copies.count(nodes[i].doc));
			near = n + many > near.length ? Arrays.copyOf(near, 2 * (n + many)) : near;
			for (int c = 0; c < many; c++) {
				near[n++] = copies.row(nodes[i].doc, c);
			}
		}
		near = Arrays.copyOf(near, n);
		Arrays.sort(near);
		return near;
	}

	private static Found named(Found places, int[] near) {
		int[] found = new int[places.rows().length];
		for (int i = 0; i < found.length; i++) {
			found[i] = near[places.rows()[i]];
		}
		return new Found(found, places.values());
	}
}
