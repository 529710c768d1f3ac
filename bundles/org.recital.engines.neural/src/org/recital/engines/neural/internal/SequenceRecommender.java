/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.SequenceLayer;
import org.recital.nn.Training;
import org.recital.nn.Weights;

/**
 * Recommends what a {@link SequenceNetwork} expects next. A person's history is what training knows of them and, of people held
 * out, what is folded in, each in order of time; the validation side is no part of it, because choices are made by
 * recommending for it. It does not fold in anybody later: what is folded in has no order.
 */
final class SequenceRecommender extends NeuralRecommender {

	static final int FORMAT = 1;

	/** So many of the last items are tried for an explanation. */
	private static final int TRIED = 50;

	private final SequenceNetwork network;
	private final Sequences histories;
	private final int length;
	private final float[] turned;

	private SequenceRecommender(Base base, SequenceNetwork network, Sequences histories, int length) {
		super(base);
		this.network = network;
		this.histories = histories;
		this.length = length;
		this.turned = network.turned();
	}

	/** Learns. */
	static Recommender fit(SequenceSettings p, SequenceLayer layer, TrainingData data, StepContext context) throws InputException {
		Material m = Material.of(data, p.holdOut(), context.seed());
		Sequences learn = Sequences.of(data.trainEvents(), data.users(), m.learn());
		SequenceLearner learner = new SequenceLearner(p, m, learn, layer, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs(), p.patience(), "learning-rate"), learner, context); //$NON-NLS-1$
		Notes.trained(context, p.engine(), outcome, m);
		return new SequenceRecommender(Base.of(m), learner.network(), Sequences.of(data.knownEvents(), data.users(), null), p.length());
	}

	/** Reads what {@link #save} wrote. */
	static Recommender load(ModelReader in, String engine, Function<List<Weights>, SequenceLayer> layer) throws IOException {
		Saved.format(in, engine, FORMAT);
		List<Weights> w = Saved.weights(in.nested("weights"), -1); //$NON-NLS-1$
		SequenceNetwork network = new SequenceNetwork(w.get(0), w.get(1), layer.apply(w.subList(2, w.size())));
		Sequences histories = new Sequences(in.ints("histories/offsets"), in.ints("histories/items")); //$NON-NLS-1$ //$NON-NLS-2$
		return new SequenceRecommender(Base.load(in), network, histories, in.intValue("length")); //$NON-NLS-1$
	}

	@Override
	boolean known(int user) {
		return histories.count(user) > 0;
	}

	@Override
	void scoreKnown(int user, float[] scores) {
		network.score(histories.last(user, length), turned, scores);
	}

	@Override
	public Explanation explain(int user, int item) {
		if (!known(user)) {
			return new Explanation(Messages.Explain_popular, List.of());
		}
		int[] history = histories.last(user, length);
		float[] scores = new float[items()];
		network.score(history, turned, scores);
		float whole = scores[item];
		List<Cause> causes = new ArrayList<>();
		for (int k = Math.max(0, history.length - TRIED); k < history.length && history.length > 1; k++) {
			int[] without = new int[history.length - 1];
			System.arraycopy(history, 0, without, 0, k);
			System.arraycopy(history, k + 1, without, k, without.length - k);
			network.score(without, turned, scores);
			int met = history[k];
			if (met != item && whole - scores[item] > 0 && causes.stream().noneMatch(c -> c.index() == met)) {
				causes.add(new Cause(EntityKind.ITEM.name(), met, whole - scores[item]));
			}
		}
		causes.sort(Comparator.comparingDouble(Cause::weight).reversed().thenComparingInt(Cause::index));
		int n = Math.min(SENTENCES.size() - 1, causes.size());
		return new Explanation(SENTENCES.get(n), List.copyOf(causes.subList(0, n)));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, FORMAT);
		Saved.put(out.nested("weights"), network.weights()); //$NON-NLS-1$
		out.put("histories/offsets", histories.offsets()); //$NON-NLS-1$
		out.put("histories/items", histories.items()); //$NON-NLS-1$
		out.put("length", length); //$NON-NLS-1$
		saveBase(out);
	}
}
