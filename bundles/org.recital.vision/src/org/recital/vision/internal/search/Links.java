/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.NeighborArray;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * The edges of a graph as flat arrays, which are smaller than those it was built in and can be kept in a file. On level 0 are all
 * rows; on each level above fewer, in ascending order. Immutable; a search looks at it through a view of its own.
 */
public final class Links {

	private final int size;
	private final int most;
	private final int entry;
	/** By level, from level 1 on: the rows on it, ascending. */
	private final int[][] nodes;
	/** By level: where the neighbours of its n-th row begin; one more than there are rows. */
	private final int[][] offsets;
	private final int[][] neighbours;

	private Links(int size, int most, int entry, int[][] nodes, int[][] offsets, int[][] neighbours) {
		this.size = size;
		this.most = most;
		this.entry = entry;
		this.nodes = nodes;
		this.offsets = offsets;
		this.neighbours = neighbours;
	}

	/** Those of a graph that is complete. */
	public static Links of(OnHeapHnswGraph graph) {
		int size = graph.size();
		int levels = size == 0 ? 0 : graph.numLevels();
		int[][] nodes = new int[levels][];
		int[][] offsets = new int[levels][];
		int[][] neighbours = new int[levels][];
		for (int level = 0; level < levels; level++) {
			int[] on = level == 0 ? null : HnswGraph.NodesIterator.getSortedNodes(graph.getNodesOnLevel(level));
			int count = on == null ? size : on.length;
			int[] begin = new int[count + 1];
			for (int i = 0; i < count; i++) {
				begin[i + 1] = begin[i] + graph.getNeighbors(level, on == null ? i : on[i]).size();
			}
			int[] all = new int[begin[count]];
			for (int i = 0; i < count; i++) {
				NeighborArray of = graph.getNeighbors(level, on == null ? i : on[i]);
				System.arraycopy(of.nodes(), 0, all, begin[i], of.size());
			}
			nodes[level] = on == null ? new int[0] : on;
			offsets[level] = begin;
			neighbours[level] = all;
		}
		return new Links(size, graph.maxConn(), size == 0 ? -1 : graph.entryNode(), nodes, offsets, neighbours);
	}

	/** Writes all it needs to be read again. */
	public void write(ModelWriter out) throws IOException {
		out.put("links", size, most, entry, offsets.length); //$NON-NLS-1$
		for (int level = 0; level < offsets.length; level++) {
			ModelWriter one = out.nested("level" + level); //$NON-NLS-1$
			one.put("nodes", nodes[level]); //$NON-NLS-1$
			one.put("offsets", offsets[level]); //$NON-NLS-1$
			one.put("neighbours", neighbours[level]); //$NON-NLS-1$
		}
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws IOException when it points to what is not there
	 */
	public static Links read(ModelReader in) throws IOException {
		int[] head = in.ints("links"); //$NON-NLS-1$
		require(head.length == 4 && head[0] >= 0 && head[3] >= 0 && head[3] <= 64 && head[0] == 0 == (head[3] == 0));
		int[][] nodes = new int[head[3]][];
		int[][] offsets = new int[head[3]][];
		int[][] neighbours = new int[head[3]][];
		for (int level = 0; level < head[3]; level++) {
			ModelReader one = in.nested("level" + level); //$NON-NLS-1$
			nodes[level] = one.ints("nodes"); //$NON-NLS-1$
			offsets[level] = one.ints("offsets"); //$NON-NLS-1$
			neighbours[level] = one.ints("neighbours"); //$NON-NLS-1$
		}
		Links read = new Links(head[0], head[1], head[2], nodes, offsets, neighbours);
		for (int level = 0; level < head[3]; level++) {
			read.check(level);
		}
		require(head[3] == 0 || head[2] >= 0 && head[2] < head[0] && read.place(head[3] - 1, head[2]) >= 0);
		return read;
	}

	private void check(int level) throws IOException {
		int[] on = nodes[level];
		int[] begin = offsets[level];
		require(begin.length == (level == 0 ? size : on.length) + 1 && (level == 0) == (on.length == 0) && begin[0] == 0);
		require(begin[begin.length - 1] == neighbours[level].length);
		for (int i = 1; i < begin.length; i++) {
			require(begin[i] >= begin[i - 1]);
		}
		for (int i = 0; i < on.length; i++) {
			require(on[i] >= 0 && on[i] < size && (i == 0 || on[i] > on[i - 1]));
		}
		for (int to : neighbours[level]) {
			require(to >= 0 && to < size && place(level, to) >= 0);
		}
	}

	private static void require(boolean right) throws IOException {
		if (!right) {
			throw new IOException("damaged: the edges of a graph lead to what is not there"); //$NON-NLS-1$
		}
	}

	/** Number of rows. */
	public int size() {
		return size;
	}

	/** Bytes these arrays take. */
	public long bytes() {
		long ints = 0;
		for (int level = 0; level < offsets.length; level++) {
			ints += nodes[level].length + (long) offsets[level].length + neighbours[level].length;
		}
		return ints * Integer.BYTES;
	}

	private int place(int level, int node) {
		return level == 0 ? node : Arrays.binarySearch(nodes[level], node);
	}

	/** For one search; has a place of its own. */
	public HnswGraph view() {
		return new View();
	}

	private final class View extends HnswGraph {

		private int[] all = new int[0];
		private int begin;
		private int next;
		private int end;

		@Override
		public void seek(int level, int node) {
			int place = place(level, node);
			all = neighbours[level];
			begin = offsets[level][place];
			next = begin;
			end = offsets[level][place + 1];
		}

		@Override
		public int nextNeighbor() {
			return next < end ? all[next++] : org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
		}

		@Override
		public int neighborCount() {
			return end - begin;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public int numLevels() {
			return offsets.length;
		}

		@Override
		public int maxConn() {
			return most;
		}

		@Override
		public int entryNode() {
			return entry;
		}

		@Override
		public NodesIterator getNodesOnLevel(int level) {
			return level == 0 ? new ArrayNodesIterator(size) : new ArrayNodesIterator(nodes[level], nodes[level].length);
		}
	}
}
