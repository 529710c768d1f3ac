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
import org.recital.api.engine.BeforeValidation;
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
 * Recommends what a {@link SequenceNetwork} expects next. A person's history is all that is known of them when the test is
 * recommended for, in order of time: events of training and validation and, of people held out, what is folded in. For choices
 * on the validation side there is the history before. It does not fold in anybody later: what is folded in has no order.
 */
final class SequenceRecommender extends NeuralRecommender implements BeforeValidation {

	/** 2: with the histories before validation, where these are others; 1 had those alone. */
	static final int FORMAT = 2;

	/** So many of the last items are tried for an explanation. */
	private static final int TRIED = 50;

	private final SequenceNetwork network;
	private final Sequences histories;
	/** Without validation events; null when there are none. */
	private final Sequences before;
	private final int length;
	private final float[] turned;

	private SequenceRecommender(Base base, SequenceNetwork network, Sequences histories, Sequences before, int length, float[] turned) {
		super(base);
		this.network = network;
		this.histories = histories;
		this.before = before;
		this.length = length;
		this.turned = turned;
	}

	/** Learns. */
	static Recommender fit(String engine, int width, SequenceParameters p, SequenceLayer layer, TrainingData data, StepContext context)
			throws InputException {
		Material m = Material.of(data, p.holdOut(), context.seed());
		Sequences learn = Sequences.of(data.trainEvents(), data.users(), m.learn());
		SequenceLearner learner = new SequenceLearner(width, p, m, learn, layer, context);
		Training.Outcome outcome = Training.run(new Training.Plan(p.epochs(), p.patience(), "learning-rate", Training.AVERAGING), learner, context); //$NON-NLS-1$
		Notes.trained(context, engine, outcome, m);
		Sequences histories = Sequences.of(data.seenEvents(), data.users(), null);
		Sequences before = Sequences.of(data.knownEvents(), data.users(), null);
		SequenceNetwork network = learner.network();
		return new SequenceRecommender(Base.of(m), network, histories, before.items().length == histories.items().length ? null : before,
				p.length(), network.turned());
	}

	/** Reads what {@link #save} wrote. */
	static Recommender load(ModelReader in, String engine, Function<List<Weights>, SequenceLayer> layer) throws IOException {
		Saved.format(in, engine, FORMAT);
		List<Weights> w = Saved.weights(in.nested("weights"), -1); //$NON-NLS-1$
		SequenceNetwork network = new SequenceNetwork(w.get(0), w.get(1), layer.apply(w.subList(2, w.size())));
		Sequences before = in.has("before/offsets") ? sequences(in, "before") : null; //$NON-NLS-1$ //$NON-NLS-2$
		return new SequenceRecommender(Base.load(in), network, sequences(in, "histories"), before, in.intValue("length"), network.turned()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Sequences sequences(ModelReader in, String name) throws IOException {
		return new Sequences(in.ints(name + "/offsets"), in.ints(name + "/items")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void put(ModelWriter out, String name, Sequences s) throws IOException {
		out.put(name + "/offsets", s.offsets()); //$NON-NLS-1$
		out.put(name + "/items", s.items()); //$NON-NLS-1$
	}

	@Override
	public Recommender beforeValidation() {
		return before == null ? this : new SequenceRecommender(base(), network, before, null, length, turned);
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
		put(out, "histories", histories); //$NON-NLS-1$
		if (before != null) {
			put(out, "before", before); //$NON-NLS-1$
		}
		out.put("length", length); //$NON-NLS-1$
		saveBase(out);
	}
}
