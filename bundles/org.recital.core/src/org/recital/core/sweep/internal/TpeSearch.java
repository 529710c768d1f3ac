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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.recital.core.sweep.Dimension;

/**
 * Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio, Kégl 2011, section 4). The best 15 % of the trials (their
 * gamma) make the density l, the others g; of 24 values drawn from l the one with the greatest l / g is proposed, parameter by
 * parameter, as the tree here has no conditions. The first ten trials are drawn evenly. Settings come in rounds of four,
 * whatever number runs side by side; those of a round count as poor for the later ones of the same round, so that they differ.
 */
public final class TpeSearch implements Search {

	private static final double GAMMA = 0.15;
	private static final int CANDIDATES = 24;
	private static final int STARTUP = 10;
	private static final int ROUND = 4;
	private static final int ATTEMPTS = 20;

	private final List<Dimension> space;
	private final Draw draw;
	private final Map<String, Object> written;
	private final int trials;
	private boolean exhausted;

	/** @param trials how many settings, the written one included */
	public TpeSearch(List<Dimension> space, Map<String, Object> written, int trials, long seed) {
		this.space = space;
		this.draw = new Draw(space, seed);
		this.written = written;
		this.trials = trials;
	}

	@Override
	public List<Proposal> next(List<Scored> scores) {
		List<Proposal> round = new ArrayList<>();
		int end = Math.min(trials, scores.size() < STARTUP ? STARTUP : scores.size() + ROUND);
		for (int n = scores.size(); n < end && !exhausted; n++) {
			SplittableRandom random = draw.random(n);
			Map<String, Object> setting = n == 0 ? written : n < STARTUP ? draw.even(random) : propose(scores, round, random);
			if (setting == null) {
				exhausted = true;
			} else {
				draw.add(setting);
				round.add(new Proposal(setting, 1));
			}
		}
		return round;
	}

	@Override
	public int total() {
		return trials;
	}

	private Map<String, Object> propose(List<Scored> scores, List<Proposal> round, SplittableRandom random) {
		List<Integer> order = new ArrayList<>(IntStream.range(0, scores.size()).boxed().toList());
		order.sort(Comparator.comparingDouble((Integer i) -> scores.get(i).score()).reversed());
		int below = (int) Math.ceil(GAMMA * order.size());
		List<Map<String, Object>> good = new ArrayList<>();
		List<Map<String, Object>> poor = new ArrayList<>();
		for (int k = 0; k < order.size(); k++) {
			Scored s = scores.get(order.get(k));
			(k < below && s.score() > Double.NEGATIVE_INFINITY ? good : poor).add(s.proposal().setting());
		}
		round.forEach(p -> poor.add(p.setting()));
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Map<String, Object> setting = new LinkedHashMap<>();
			for (Dimension d : space) {
				setting.put(d.name(), d.value(best(d, good, poor, random)));
			}
			if (draw.add(setting)) {
				return setting;
			}
		}
		return draw.even(random); // around the best everything was tried
	}

	private static double best(Dimension d, List<Map<String, Object>> good, List<Map<String, Object>> poor, SplittableRandom random) {
		Density l = density(d, good);
		Density g = density(d, poor);
		double best = 0;
		double greatest = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < CANDIDATES; c++) {
			// where it will be after rounding
			double at = d.unit(d.value(l.draw(random)));
			double gain = Math.log(l.at(at)) - Math.log(g.at(at));
			if (gain > greatest) {
				greatest = gain;
				best = at;
			}
		}
		return best;
	}

	private static Density density(Dimension d, List<Map<String, Object>> settings) {
		double[] units = settings.stream().mapToDouble(s -> d.unit(s.get(d.name()))).filter(u -> !Double.isNaN(u)).toArray();
		return d.kind() == Dimension.Kind.CHOICE ? Density.ofChoices(units, d.choices().size()) : Density.ofNumbers(units);
	}
}
