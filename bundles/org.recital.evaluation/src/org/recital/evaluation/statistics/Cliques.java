/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The largest sets of things that are all alike two by two: the maximal cliques of a graph. Graphs of rows that cannot be told apart are
 * nearly intervals of the order of rows, and have few.
 *
 * @see "Bron, Kerbosch: Algorithm 457: Finding All Cliques of an Undirected Graph, Communications of the ACM 16(9), 1973"
 * @see "Piepho: An Algorithm for a Letter-Based Representation of All-Pairwise Comparisons, Journal of Computational and Graphical Statistics 13(2), 2004"
 */
final class Cliques {

	private final boolean[][] alike;
	private final List<List<Integer>> found = new ArrayList<>();

	private Cliques(boolean[][] alike) {
		this.alike = alike;
	}

	/** All maximal cliques, each ascending, ordered by their members. */
	static List<List<Integer>> of(boolean[][] alike) {
		Cliques cliques = new Cliques(alike);
		BitSet all = new BitSet();
		all.set(0, alike.length);
		cliques.extend(new BitSet(), all, new BitSet());
		cliques.found.sort(Cliques::compare);
		return cliques.found;
	}

	private void extend(BitSet clique, BitSet candidates, BitSet done) {
		if (candidates.isEmpty()) {
			if (done.isEmpty() && !clique.isEmpty()) {
				found.add(clique.stream().boxed().toList());
			}
			return;
		}
		int pivot = candidates.nextSetBit(0);
		int most = -1;
		for (int v = candidates.nextSetBit(0); v >= 0; v = candidates.nextSetBit(v + 1)) {
			int n = neighbours(v, candidates).cardinality();
			if (n > most) {
				most = n;
				pivot = v;
			}
		}
		BitSet open = (BitSet) candidates.clone();
		open.andNot(neighbours(pivot, candidates));
		for (int v = open.nextSetBit(0); v >= 0; v = open.nextSetBit(v + 1)) {
			clique.set(v);
			extend(clique, neighbours(v, candidates), neighbours(v, done));
			clique.clear(v);
			candidates.clear(v);
			done.set(v);
		}
	}

	private BitSet neighbours(int v, BitSet among) {
		BitSet neighbours = new BitSet();
		for (int u = among.nextSetBit(0); u >= 0; u = among.nextSetBit(u + 1)) {
			neighbours.set(u, alike[v][u]);
		}
		return neighbours;
	}

	private static int compare(List<Integer> a, List<Integer> b) {
		for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
			if (!a.get(k).equals(b.get(k))) {
				return Integer.compare(a.get(k), b.get(k));
			}
		}
		return Integer.compare(a.size(), b.size());
	}
}
