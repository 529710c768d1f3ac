/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.recital.core.sweep.Dimension;

/**
 * Successive halving (Jamieson, Talwalkar 2016): n settings with eta^-k of what there is, the best n / eta of them with eta
 * times as much, and so on, until those that are left have all. The least share is 1/27 or above: what is learned of less
 * says little of what is learned of all.
 */
public final class HalvingSearch implements Search {

	private static final double LEAST = 1.0 / 27 - 1e-9;

	private final Draw draw;
	private final Map<String, Object> written;
	private final int eta;
	private final int[] sizes;
	private int rung = -1;
	private int begin;

	/** @param trials number of settings in the lowest rung, the written one included */
	public HalvingSearch(List<Dimension> space, Map<String, Object> written, int trials, int eta, long seed) {
		this.draw = new Draw(space, seed);
		this.written = written;
		this.eta = eta;
		int rungs = 1;
		while (trials / Math.pow(eta, rungs) >= 1 && Math.pow(eta, -rungs) >= LEAST) {
			rungs++;
		}
		sizes = IntStream.range(0, rungs).map(k -> (int) Math.max(1, trials / Math.pow(this.eta, k))).toArray();
	}

	private double resource(int k) {
		return k == sizes.length - 1 ? 1 : Math.pow(eta, k - (sizes.length - 1));
	}

	@Override
	public List<Proposal> next(List<Scored> scores) {
		rung++;
		if (rung >= sizes.length) {
			return List.of();
		}
		List<Proposal> round = new ArrayList<>();
		if (rung == 0) {
			draw.add(written);
			round.add(new Proposal(written, resource(0)));
			for (int n = 1; n < sizes[0]; n++) {
				Map<String, Object> setting = draw.even(draw.random(n));
				if (setting == null) {
					break;
				}
				round.add(new Proposal(setting, resource(0)));
			}
			return round;
		}
		List<Integer> last = new ArrayList<>(IntStream.range(begin, scores.size()).boxed().toList());
		// the sort is stable: among equals the first goes on; what failed on little fails on all
		last.removeIf(i -> scores.get(i).score() == Double.NEGATIVE_INFINITY);
		last.sort(Comparator.comparingDouble((Integer i) -> scores.get(i).score()).reversed());
		begin = scores.size();
		for (int i : last.subList(0, Math.min(sizes[rung], last.size()))) {
			round.add(new Proposal(scores.get(i).proposal().setting(), resource(rung)));
		}
		return round;
	}

	@Override
	public int total() {
		return IntStream.of(sizes).sum();
	}
}
