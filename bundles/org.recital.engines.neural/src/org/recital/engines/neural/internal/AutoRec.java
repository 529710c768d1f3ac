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
import java.util.List;

import org.recital.api.engine.RatingPredictor;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;
import org.recital.nn.Gemm;
import org.recital.nn.Vectors;
import org.recital.nn.Work;

/** Recommenders by an {@link AutoRecNetwork}: of users' rows or items', of lists alone or of ratings too. */
final class AutoRec {

	private AutoRec() {
	}

	/**
	 * The one that suits.
	 *
	 * @param learned which users were learned from, for a network of items' rows; null: it is one of users' rows
	 */
	static NeuralRecommender of(NeuralRecommender.Base base, AutoRecNetwork network, byte[] learned) {
		if (learned == null) {
			return network.ratings() ? new UserRatings(base, network) : new ByUser(base, network);
		}
		return new ByItem(base, network, learned);
	}

	/** Scores while it learns. */
	static Judge.Scorer byUser(AutoRecNetwork network, SparseRows profiles) {
		float[] outputs = Vectors.transposed(network.decoder().rows(), network.decoder().columns(), network.decoder().value());
		return (user, scores) -> {
			float[] h = new float[network.hidden() + 1];
			network.hidden(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), h, 0);
			Gemm.nn(1, profiles.columns(), h.length, h, 0, outputs, 0, scores, 0, false);
		};
	}

	/** (Hidden + 1) x items: the hidden layers of all items. */
	private static float[] hidden(AutoRecNetwork network, SparseRows rows, Work work) {
		int width = network.hidden() + 1;
		float[] all = new float[rows.rows() * width];
		work.blocks(rows.rows(), 64, (from, to) -> {
			for (int i = from; i < to; i++) {
				network.hidden(rows.indices(), rows.values(), rows.begin(i), rows.end(i), all, i * width);
			}
		});
		return Vectors.transposed(rows.rows(), width, all);
	}

	private static void save(ModelWriter out, AutoRecNetwork network) throws IOException {
		Saved.format(out, AutoRecEngine.FORMAT);
		out.put("settings", new float[] { network.ratings() ? 1 : 0, network.mean() }); //$NON-NLS-1$
		Saved.put(out.nested("weights"), List.of(network.encoder(), network.bias(), network.decoder())); //$NON-NLS-1$
	}

	private static class ByUser extends FoldingRecommender {
		final AutoRecNetwork network;
		private final float[] outputs;

		ByUser(Base base, AutoRecNetwork network) {
			super(base);
			this.network = network;
			outputs = Vectors.transposed(network.decoder().rows(), network.decoder().columns(), network.decoder().value());
		}

		@Override
		void scoreProfile(int[] items, float[] values, float[] scores) {
			float[] h = new float[network.hidden() + 1];
			network.hidden(items, values, 0, items.length, h, 0);
			Gemm.nn(1, items(), h.length, h, 0, outputs, 0, scores, 0, false);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			AutoRec.save(out, network);
			saveBase(out);
		}
	}

	private static final class UserRatings extends ByUser implements RatingPredictor {
		UserRatings(Base base, AutoRecNetwork network) {
			super(base, network);
		}

		@Override
		public float predict(int user, int item) {
			float[] h = new float[network.hidden() + 1];
			network.hidden(profiles.indices(), profiles.values(), profiles.begin(user), profiles.end(user), h, 0);
			return network.output(h, 0, item);
		}
	}

	private static final class ByItem extends NeuralRecommender implements RatingPredictor {
		private final AutoRecNetwork network;
		/** (Hidden + 1) x items. */
		private final float[] hidden;
		private final byte[] learned;

		ByItem(Base base, AutoRecNetwork network, byte[] learned) {
			super(base);
			this.network = network;
			this.learned = learned;
			this.hidden = AutoRec.hidden(network, base.profiles().transpose(), Work.alone());
		}

		@Override
		boolean known(int user) {
			return learned[user] != 0;
		}

		@Override
		void scoreKnown(int user, float[] scores) {
			int width = network.hidden() + 1;
			Gemm.nn(1, items(), width, network.decoder().value(), user * width, hidden, 0, scores, 0, false);
		}

		/** Hidden layers that are alike speak for each other. */
		@Override
		public Explanation explain(int user, int item) {
			if (profiles.count(user) == 0) {
				return new Explanation(Messages.Explain_popular, List.of());
			}
			return Alike.explain(profileItems(user), item, network.hidden() + 1, centred());
		}

		/** Hidden layers around their middle, one item after another. */
		private float[] centred() {
			float[] turned = Vectors.transposed(network.hidden() + 1, items(), hidden);
			for (int k = 0; k < turned.length; k++) {
				turned[k] = k % (network.hidden() + 1) == network.hidden() ? 0 : turned[k] - 0.5f;
			}
			return turned;
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			AutoRec.save(out, network);
			out.put("learned", learned); //$NON-NLS-1$
			saveBase(out);
		}

		@Override
		public float predict(int user, int item) {
			if (!known(user)) {
				return network.mean();
			}
			float[] scores = new float[items()];
			scoreKnown(user, scores);
			return scores[item] + network.mean();
		}
	}
}
