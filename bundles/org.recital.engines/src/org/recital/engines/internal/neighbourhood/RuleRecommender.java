/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Reasons;
import org.recital.engines.internal.SumRecommender;
import org.recital.engines.internal.Training;
import org.recital.engines.internal.graph.Walk;
import org.recital.linalg.Accumulate;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Scores by rules. Over the users of the training side, with n(...) how many met all of the items:
 * <pre>
 * support(j, i) = n(j, i)     confidence(j, i) = n(j, i) / n(j)     lift(j, i) = confidence(j, i) / (n(i) / n)
 * score(u, i)   = best, or sum, over the items j of u of confidence(j, i)     rules of enough support, confidence and lift
 * </pre>
 * Somebody for whom no rule fires gets what is popular.
 */
final class RuleRecommender extends SumRecommender implements Explainer, Updatable {

	static final int FORMAT = 1;

	private final RuleEngine.Parameters parameters;
	private final SparseRows train;
	private final SparseRows profiles;
	/** Items x items: row j has the confidence of the rules with condition j. */
	private final SparseRows rules;
	private final float[] popularity;

	private RuleRecommender(RuleEngine.Parameters parameters, SparseRows train, SparseRows profiles, SparseRows rules) {
		this.parameters = parameters;
		this.train = train;
		this.profiles = profiles;
		this.rules = rules;
		this.popularity = Matrices.popularity(train);
	}

	static RuleRecommender learn(RuleEngine.Parameters p, SparseRows train, SparseRows profiles, Loop loop) {
		SparseRows on = train.binary();
		SparseRows there = on.transpose();
		double users = train.rows();
		SparseRows rules = Walk.of(there, on, (j, row) -> {
			double met = there.count(j);
			for (int i = 0; i < row.length; i++) {
				float both = row[i];
				if (both > 0) {
					double confidence = both / met;
					double lift = confidence * users / there.count(i);
					row[i] = both >= p.support() && confidence >= p.confidence() && lift >= p.lift() ? (float) confidence : 0;
				}
			}
		}, Integer.MAX_VALUE, loop);
		return new RuleRecommender(p, train, profiles, rules);
	}

	@Override
	public int users() {
		return train.rows();
	}

	@Override
	public int items() {
		return train.columns();
	}

	@Override
	protected boolean sum(int user, float[] sums) {
		return sum(profiles.indices(), profiles.begin(user), profiles.end(user), sums);
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return sum(items, 0, items.length, sums);
	}

	private boolean sum(int[] items, int from, int to, float[] sums) {
		boolean any = false;
		for (int p = from; p < to; p++) {
			int begin = rules.begin(items[p]);
			int end = rules.end(items[p]);
			any |= end > begin;
			if (parameters.combine() == RuleEngine.Combine.SUM) {
				Accumulate.add(sums, rules.indices(), rules.values(), begin, end, 1);
			} else {
				for (int q = begin; q < end; q++) {
					sums[rules.indices()[q]] = Math.max(sums[rules.indices()[q]], rules.value(q));
				}
			}
		}
		return any;
	}

	@Override
	protected float[] fallback() {
		return popularity;
	}

	/** The rule of the greatest confidence, in words. */
	@Override
	public Explanation explain(int user, int item) {
		int best = -1;
		float confidence = 0;
		for (int p = profiles.begin(user); p < profiles.end(user); p++) {
			int j = profiles.indices()[p];
			for (int q = rules.begin(j); q < rules.end(j); q++) {
				if (rules.indices()[q] == item && rules.value(q) > confidence) {
					confidence = rules.value(q);
					best = j;
				}
			}
		}
		if (best < 0) {
			return new Explanation(profiles.count(user) == 0 ? Reasons.popular() : Reasons.nothing(), List.of());
		}
		String lift = String.format(Locale.ROOT, "%.1f", confidence / popularity[item]); //$NON-NLS-1$
		return new Explanation(String.format(Messages.Explain_rule, Math.round(100 * confidence), lift),
				List.of(new Cause(EntityKind.ITEM.name(), best, confidence)));
	}

	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		Training.checkAdded(users(), items(), added);
		context.monitor().beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		SparseRows all = Matrices.merge(train, added);
		SparseRows known = profiles == train ? all : Matrices.merge(profiles, added);
		return learn(parameters, all, known, Loops.of(context, 100));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("support", parameters.support()); //$NON-NLS-1$
		out.put("least", new double[] { parameters.confidence(), parameters.lift() }); //$NON-NLS-1$
		out.put("sum", parameters.combine() == RuleEngine.Combine.SUM ? 1 : 0); //$NON-NLS-1$
		Matrices.save(train, out.nested("train")); //$NON-NLS-1$
		Profiles.save(profiles, train, out);
		Matrices.save(rules, out.nested("rules")); //$NON-NLS-1$
	}

	static RuleRecommender load(ModelReader in) throws IOException {
		Formats.read(in, "association-rules", FORMAT); //$NON-NLS-1$
		double[] least = in.doubles("least"); //$NON-NLS-1$
		RuleEngine.Parameters p = new RuleEngine.Parameters(in.intValue("support"), least[0], least[1], //$NON-NLS-1$
				in.intValue("sum") == 1 ? RuleEngine.Combine.SUM : RuleEngine.Combine.BEST); //$NON-NLS-1$
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		return new RuleRecommender(p, train, Profiles.load(in, train),
				Matrices.load(in.nested("rules"))); //$NON-NLS-1$
	}
}
