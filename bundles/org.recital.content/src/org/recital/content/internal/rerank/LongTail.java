/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * Personalised re-ranking against popularity bias (Abdollahpouri, Burke and Mobasher 2019): xQuAD with two aspects, the short
 * head (the most popular items that together have {@code head} of all events) and the long tail. Each place goes to the candidate
 * with the most of (1 - lambda) P(i|u) + lambda P(d|u) (1 - share of d in the list so far), where d is the candidate's part and
 * P(d|u) the share of that part in what the person met (equations 2 and 4, the smooth variant; binary: nothing once the list has
 * one of that part). Who never met the tail is not made to.
 */
public final class LongTail implements Reranker<LongTail.Parameters> {

	static final String ID = "long-tail"; //$NON-NLS-1$

	/** How a part is served. */
	public enum Variant {
		/** By its share of the list so far. */
		SMOOTH,
		/** By one item. */
		BINARY
	}

	/**
	 * Parameters.
	 *
	 * @param lambda     weight of the balance against relevance
	 * @param candidates how many of the best are put in order
	 * @param head       share of events that the short head has
	 * @param variant    how a part is served
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%rerank.lambda", help = "%long-tail.lambda.help", min = 0, max = 1) double lambda,
			@Parameter(value = "100", label = "%rerank.candidates", help = "%rerank.candidates.help", min = 1, max = 10000, searchMin = 20, searchMax = 200) int candidates,
			@Parameter(value = "0.8", label = "%long-tail.head", help = "%long-tail.head.help", min = 0, max = 1) double head,
			@Parameter(value = "smooth", label = "%long-tail.variant", help = "%long-tail.variant.help") Variant variant) {
	}

	@Override
	public Recommender rerank(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		return Reranking.of(ID, data, new Parts(p.lambda, p.variant == Variant.SMOOTH, tail(Known.counts(data.train()), p.head)), p.candidates, context);
	}

	/** Which items are in the tail: all but the most popular that reach the head's share of events, ties by index. */
	static boolean[] tail(int[] counts, double head) {
		long all = 0;
		long[] order = new long[counts.length];
		for (int i = 0; i < counts.length; i++) {
			all += counts[i];
			order[i] = (long) (Integer.MAX_VALUE - counts[i]) << 32 | i;
		}
		Arrays.sort(order);
		boolean[] tail = new boolean[counts.length];
		long before = 0;
		for (long o : order) {
			int i = (int) o;
			tail[i] = before >= head * all;
			before += counts[i];
		}
		return tail;
	}

	@Override
	@SuppressWarnings("nls")
	public Recommender load(ModelReader in) throws IOException {
		return RerankedRecommender.load(in, ID, nested -> {
			byte[] mask = nested.bytes("tail");
			boolean[] tail = new boolean[mask.length];
			for (int i = 0; i < tail.length; i++) {
				tail[i] = mask[i] != 0;
			}
			return new Parts(nested.doubles("lambda")[0], nested.intValue("smooth") != 0, tail);
		});
	}

	/** The criterion. */
	record Parts(double lambda, boolean smooth, boolean[] tail) implements Criterion {

		@Override
		public Run begin(Pool pool) {
			int met = 0;
			for (int i : pool.met()) {
				met += tail[i] ? 1 : 0;
			}
			double ofTail = pool.met().length == 0 ? 0 : met / (double) pool.met().length;
			double ofHead = pool.met().length == 0 ? 0 : 1 - ofTail;
			int[] taken = new int[2];
			return new Run() {
				@Override
				public double gain(int c) {
					boolean t = tail[pool.items()[c]];
					int n = taken[0] + taken[1];
					int same = taken[t ? 1 : 0];
					double served = smooth ? n == 0 ? 0 : same / (double) n : Math.min(1, same);
					return (1 - lambda) * pool.relevance()[c] + lambda * (t ? ofTail : ofHead) * (1 - served);
				}

				@Override
				public void take(int c) {
					taken[tail[pool.items()[c]] ? 1 : 0]++;
				}
			};
		}

		@Override
		public String reason() {
			return Messages.Why_tail;
		}

		@Override
		@SuppressWarnings("nls")
		public void save(ModelWriter out) throws IOException {
			out.put("lambda", new double[] { lambda });
			out.put("smooth", smooth ? 1 : 0);
			byte[] mask = new byte[tail.length];
			for (int i = 0; i < mask.length; i++) {
				mask[i] = (byte) (tail[i] ? 1 : 0);
			}
			out.put("tail", mask);
		}
	}
}
