/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * A switching hybrid (Burke 2002, section 2.2): people who met few things get the lists of one recommender, all others those of
 * another. Of how many things on is given or chosen on the validation side. With more than two partners each has the people of a
 * range, in the order in which they are connected.
 */
public final class Switching implements Engine<Switching.Parameters> {

	static final String ID = "switching"; //$NON-NLS-1$
	/** Thresholds tried between two partners: this many quantiles of history sizes. */
	private static final int QUANTILES = 20;

	/**
	 * Parameters.
	 *
	 * @param thresholds one less than partners, ascending: whoever met that many or more gets the next partner; empty: chosen
	 * @param top        thresholds are chosen for lists of this length
	 */
	public record Parameters(
			@Parameter(value = "", label = "%switching.thresholds", help = "%switching.thresholds.help") List<Integer> thresholds,
			@Parameter(value = "10", label = "%hybrid.top", help = "%hybrid.top.help", min = 1, max = 1000) int top) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		List<Partner> partners = Partner.of(ID, data, 2);
		Interactions known = Known.of(data);
		int[] thresholds;
		if (p.thresholds.isEmpty()) {
			if (data.validation().size() == 0) {
				throw new InputException(NLS.bind(Messages.Hybrid_noValidation, ID, "thresholds"), NLS.bind(Messages.Hybrid_noValidationHint, "thresholds")); //$NON-NLS-1$ //$NON-NLS-2$
			}
			thresholds = choose(partners, known, data.validation(), p.top, context);
		} else {
			thresholds = p.thresholds.stream().mapToInt(t -> t).toArray();
			boolean ascending = thresholds.length == partners.size() - 1;
			for (int k = 1; k < thresholds.length; k++) {
				ascending &= thresholds[k] >= thresholds[k - 1];
			}
			if (!ascending) {
				throw new InputException(NLS.bind(Messages.Switching_thresholds, thresholds.length, partners.size()), Messages.Switching_thresholdsHint);
			}
		}
		return SwitchingRecommender.of(partners, thresholds, known);
	}

	/**
	 * Thresholds of the best mean nDCG. For every user, each partner's nDCG is known; what is chosen is where, in the order of
	 * history sizes, one ends and the next begins: by dynamic programming over the sizes tried, so all combinations are seen.
	 */
	private static int[] choose(List<Partner> partners, Interactions known, Interactions wanted, int top, StepContext context) {
		double[][] byUser = new double[wanted.rows()][];
		List<Recommender> askable = partners.stream().map(q -> BeforeValidation.of(q.recommender())).toList();
		context.parallel().forBlocks(wanted.rows(), 16, (from, to) -> {
			Ndcg ndcg = new Ndcg(top);
			float[] row = new float[wanted.columns()];
			for (int u = from; u < to; u++) {
				context.checkCancelled();
				if (wanted.count(u) > 0) {
					byUser[u] = new double[partners.size()];
					for (int p = 0; p < partners.size(); p++) {
						askable.get(p).score(u, row);
						byUser[u][p] = ndcg.of(row, u, known, wanted);
					}
				}
			}
		});
		int[] cuts = cuts(byUser, known);
		int[] thresholds = best(byUser, known, cuts, partners.size());
		note(byUser, known, thresholds, partners, top, context);
		return thresholds;
	}

	/** Sizes at which to switch: 0 (never the partner before), some between, and one more than anybody has met. */
	static int[] cuts(double[][] byUser, Interactions known) {
		int[] sizes = IntStream.range(0, byUser.length).filter(u -> byUser[u] != null).map(known::count).sorted().toArray();
		TreeSet<Integer> cuts = new TreeSet<>();
		cuts.add(0);
		for (int q = 1; q < QUANTILES; q++) {
			cuts.add(sizes[q * sizes.length / QUANTILES]);
		}
		cuts.add(sizes[sizes.length - 1] + 1);
		return cuts.stream().mapToInt(c -> c).toArray();
	}

	/** Ties go to lower thresholds: later partners, which are meant for those of whom more is known. */
	static int[] best(double[][] byUser, Interactions known, int[] cuts, int partners) {
		int n = cuts.length;
		// gain[p][c]: what partner p gives the users of cell c, who met cuts[c] to cuts[c + 1] things
		double[][] gain = new double[partners][n];
		for (int u = 0; u < byUser.length; u++) {
			if (byUser[u] != null) {
				int c = n - 1;
				while (known.count(u) < cuts[c]) {
					c--;
				}
				for (int p = 0; p < partners; p++) {
					gain[p][c] += byUser[u][p];
				}
			}
		}
		// value[p][c]: the best of cells c and on, with partner p at c or later ones
		double[][] value = new double[partners][n + 1];
		int[][] next = new int[partners][n + 1];
		for (int p = partners - 1; p >= 0; p--) {
			next[p][n] = n;
			for (int c = n - 1; c >= 0; c--) {
				double stay = gain[p][c] + value[p][c + 1];
				boolean go = p + 1 < partners && value[p + 1][c] >= stay;
				value[p][c] = go ? value[p + 1][c] : stay;
				next[p][c] = go ? c : next[p][c + 1];
			}
		}
		int[] thresholds = new int[partners - 1];
		int at = 0;
		for (int p = 0; p < partners - 1; p++) {
			at = next[p][at];
			thresholds[p] = at == n ? Integer.MAX_VALUE : cuts[at];
		}
		return thresholds;
	}

	private static void note(double[][] byUser, Interactions known, int[] thresholds, List<Partner> partners, int top, StepContext context) {
		double sum = 0;
		double[] alone = new double[partners.size()];
		int n = 0;
		for (int u = 0; u < byUser.length; u++) {
			if (byUser[u] != null) {
				n++;
				sum += byUser[u][SwitchingRecommender.partner(thresholds, known.count(u))];
				for (int p = 0; p < alone.length; p++) {
					alone[p] += byUser[u][p];
				}
			}
		}
		StringBuilder each = new StringBuilder();
		StringBuilder at = new StringBuilder();
		for (int p = 0; p < alone.length; p++) {
			each.append(p == 0 ? "" : ", ").append(partners.get(p).id()).append(' ').append(round(alone[p] / n)); //$NON-NLS-1$ //$NON-NLS-2$
			at.append(p == 0 ? "" : p == 1 ? Integer.toString(thresholds[0]) : ", " + thresholds[p - 1]); //$NON-NLS-1$ //$NON-NLS-2$
		}
		context.note(NLS.bind(Messages.Switching_note, new Object[] { at, top, round(sum / n), n, each }));
	}

	static String round(double value) {
		return String.format(Locale.ROOT, "%.4f", value); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return SwitchingRecommender.load(in);
	}
}
