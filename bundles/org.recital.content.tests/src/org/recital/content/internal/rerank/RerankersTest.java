/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Reranker;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Partners;
import org.recital.content.internal.With;
import org.recital.testkit.TestData;

/** Each re-ranker against the same done by definition, anew for every place; what lambda does; fall-backs. */
class RerankersTest {

	private static final Aspects ASPECTS = RerankersContractTest.aspects(40);
	private static final boolean[] TAIL = tail();

	private static boolean[] tail() {
		boolean[] tail = new boolean[40];
		for (int i = 0; i < 40; i++) {
			tail[i] = i % 3 == 1;
		}
		return tail;
	}

	private static Pool pool(long seed, int size) {
		Random random = new Random(seed);
		List<Integer> items = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
		java.util.Collections.shuffle(items, random);
		double[] relevance = IntStream.range(0, size).mapToDouble(k -> Math.rint(random.nextDouble() * 20) / 20).sorted().toArray();
		double[] down = IntStream.range(0, size).mapToDouble(k -> relevance[size - 1 - k]).toArray();
		int[] met = items.subList(size, size + 8).stream().mapToInt(i -> i).sorted().toArray();
		float[] values = new float[met.length];
		for (int k = 0; k < values.length; k++) {
			values[k] = 1 + random.nextInt(5);
		}
		return new Pool(items.subList(0, size).stream().mapToInt(i -> i).toArray(), down, met, values);
	}

	/** Takes, each time, the candidate that is worth most by definition, with what is in the list. */
	private static int[] slowly(Pool pool, ToDoubleBiFunction<List<Integer>, Integer> worth) {
		List<Integer> list = new ArrayList<>();
		for (int place = 0; place < pool.size(); place++) {
			int best = -1;
			for (int c = 0; c < pool.size(); c++) {
				if (!list.contains(c) && (best < 0 || worth.applyAsDouble(list, c) > worth.applyAsDouble(list, best) + 1e-12)) {
					best = c;
				}
			}
			list.add(best);
		}
		return list.stream().mapToInt(c -> c).toArray();
	}

	private static boolean has(int item, int category) {
		return Arrays.stream(ASPECTS.codes(), ASPECTS.offsets()[item], ASPECTS.offsets()[item + 1]).anyMatch(c -> c == category);
	}

	private static Map<Integer, Double> shares(int[] items, float[] weights) {
		Map<Integer, Double> sums = new TreeMap<>();
		double all = 0;
		for (int k = 0; k < items.length; k++) {
			int item = items[k];
			int[] of = IntStream.range(0, 6).filter(c -> has(item, c)).toArray();
			for (int c : of) {
				sums.merge(c, weights[k] / (double) of.length, Double::sum);
			}
			all += of.length > 0 ? weights[k] : 0;
		}
		double total = all;
		sums.replaceAll((c, s) -> s / total);
		return sums;
	}

	private static float[] ones(int n) {
		float[] ones = new float[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	@Test
	void varietyIsByTheNearestItemAbove() throws Exception {
		boolean[] learned = new boolean[40];
		Arrays.fill(learned, true);
		ContentRows rows = ContentRows.of(List.of(TestData.features(EntityKind.ITEM, 40, 5, 3)), learned, "test", true);
		for (int seed = 0; seed < 20; seed++) {
			Pool pool = pool(seed, 15);
			double lambda = seed / 20.0;
			ToDoubleBiFunction<List<Integer>, Integer> byCategories = (list, c) -> (1 - lambda) * pool.relevance()[c]
					- lambda * list.stream().mapToDouble(j -> jaccard(pool.items()[c], pool.items()[j])).max().orElse(0);
			assertArrayEquals(slowly(pool, byCategories), Greedy.order(pool, new Mmr.Variety(lambda, new Mmr.ByAspects(ASPECTS))));
			ToDoubleBiFunction<List<Integer>, Integer> byFeatures = (list, c) -> (1 - lambda) * pool.relevance()[c]
					- lambda * list.stream().mapToDouble(j -> cosine(rows, pool.items()[c], pool.items()[j])).max().orElse(0);
			assertArrayEquals(slowly(pool, byFeatures), Greedy.order(pool, new Mmr.Variety(lambda, new Mmr.ByFeatures(rows))));
		}
	}

	private static double jaccard(int a, int b) {
		long both = IntStream.range(0, 6).filter(c -> has(a, c) && has(b, c)).count();
		long either = IntStream.range(0, 6).filter(c -> has(a, c) || has(b, c)).count();
		return either == 0 ? 0 : both / (double) either;
	}

	private static double cosine(ContentRows rows, int a, int b) {
		double ab = 0;
		double aa = 0;
		double bb = 0;
		for (int d = 0; d < rows.width(); d++) {
			double x = rows.data()[a * rows.width() + d];
			double y = rows.data()[b * rows.width() + d];
			ab += x * y;
			aa += x * x;
			bb += y * y;
		}
		return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
	}

	@Test
	void tastesAreServedByDefinition() {
		for (int seed = 0; seed < 20; seed++) {
			Pool pool = pool(seed, 15);
			double lambda = seed / 20.0;
			Map<Integer, Double> wanted = shares(pool.met(), ones(pool.met().length));
			ToDoubleBiFunction<List<Integer>, Integer> worth = (list, c) -> {
				double sum = 0;
				for (Map.Entry<Integer, Double> w : wanted.entrySet()) {
					double left = 1;
					for (int j : list) {
						left *= has(pool.items()[j], w.getKey()) ? 1 - pool.relevance()[j] : 1;
					}
					sum += w.getValue() * (has(pool.items()[c], w.getKey()) ? pool.relevance()[c] : 0) * left;
				}
				return (1 - lambda) * pool.relevance()[c] + lambda * sum;
			};
			assertArrayEquals(slowly(pool, worth), Greedy.order(pool, new Xquad.Intents(lambda, ASPECTS)), "seed " + seed);
		}
	}

	/** (1 - lambda) relevance of the whole list - lambda KL(p, q), as in the paper. */
	private static double calibration(Pool pool, List<Integer> list, double lambda, float[] weights) {
		double relevance = list.stream().mapToDouble(c -> pool.relevance()[c]).sum();
		Map<Integer, Double> q = shares(list.stream().mapToInt(c -> pool.items()[c]).toArray(), ones(list.size()));
		double kl = 0;
		for (Map.Entry<Integer, Double> p : shares(pool.met(), weights).entrySet()) {
			double smoothed = 0.99 * q.getOrDefault(p.getKey(), 0.0) + 0.01 * p.getValue();
			kl += p.getValue() * Math.log(p.getValue() / smoothed);
		}
		return (1 - lambda) * relevance - lambda * kl;
	}

	@Test
	void sharesAreCalibratedByDefinition() {
		for (int seed = 0; seed < 20; seed++) {
			Pool pool = pool(seed, 12);
			double lambda = seed / 20.0;
			boolean weighted = seed % 2 == 1;
			float[] weights = weighted ? pool.values() : ones(pool.met().length);
			ToDoubleBiFunction<List<Integer>, Integer> worth = (list, c) -> {
				List<Integer> longer = new ArrayList<>(list);
				longer.add(c);
				return calibration(pool, longer, lambda, weights);
			};
			assertArrayEquals(slowly(pool, worth), Greedy.order(pool, new Calibrated.Shares(lambda, weighted, ASPECTS)), "seed " + seed);
		}
	}

	/** The greedy list of three is not far from the best of all lists of three. */
	@Test
	void greedyIsNearTheBest() {
		for (int seed = 0; seed < 10; seed++) {
			Pool pool = pool(seed, 9);
			float[] ones = ones(pool.met().length);
			int[] order = Greedy.order(pool, new Calibrated.Shares(0.6, false, ASPECTS));
			double empty = calibration(pool, List.of(), 0.6, ones);
			double reached = calibration(pool, List.of(order[0], order[1], order[2]), 0.6, ones) - empty;
			double best = 0;
			for (int a = 0; a < 9; a++) {
				for (int b = 0; b < a; b++) {
					for (int c = 0; c < b; c++) {
						best = Math.max(best, calibration(pool, List.of(a, b, c), 0.6, ones) - empty);
					}
				}
			}
			assertTrue(reached >= 0.8 * best, reached + " of " + best);
		}
	}

	@Test
	void headAndTailAreBalancedByDefinition() {
		for (int seed = 0; seed < 20; seed++) {
			Pool pool = pool(seed, 15);
			double lambda = seed / 20.0;
			for (boolean smooth : new boolean[] { true, false }) {
				double ofTail = Arrays.stream(pool.met()).filter(i -> TAIL[i]).count() / (double) pool.met().length;
				ToDoubleBiFunction<List<Integer>, Integer> worth = (list, c) -> {
					boolean t = TAIL[pool.items()[c]];
					double same = list.stream().filter(j -> TAIL[pool.items()[j]] == t).count();
					double served = list.isEmpty() ? 0 : smooth ? same / list.size() : same > 0 ? 1 : 0;
					return (1 - lambda) * pool.relevance()[c] + lambda * (t ? ofTail : 1 - ofTail) * (1 - served);
				};
				assertArrayEquals(slowly(pool, worth), Greedy.order(pool, new LongTail.Parts(lambda, smooth, TAIL)), "seed " + seed);
			}
		}
	}

	@Test
	void theHeadHasItsShareOfEvents() {
		assertArrayEquals(new boolean[] { false, true, false, true, false }, LongTail.tail(new int[] { 5, 1, 9, 2, 3 }, 0.8));
		assertArrayEquals(new boolean[] { true, true }, LongTail.tail(new int[] { 1, 2 }, 0));
		assertArrayEquals(new boolean[] { false, false, true }, LongTail.tail(new int[] { 1, 2, 0 }, 1));
	}

	@Test
	void numbersOfItemsAreThoseOfTheirFormulas() {
		assertArrayEquals(new double[] { 1, Math.log(8 / 2.0) / Math.log(8), 0, 1 }, Novelty.novelty(new int[] { 1, 2, 8, 0 }, 8), 1e-12);
		assertArrayEquals(new double[] { 1, Math.sqrt(9 / 4.0), 3 }, InversePropensity.weights(new int[] { 8, 3, 0 }, 0.5), 1e-12);
		Pool pool = new Pool(new int[] { 0, 1, 2 }, new double[] { 1, 0.5, 0 }, new int[0], new float[0]);
		assertArrayEquals(new int[] { 1, 0, 2 }, Greedy.order(pool, new ByItem(0, true, new double[] { 1, 2.1, 5 })));
		assertArrayEquals(new int[] { 2, 0, 1 }, Greedy.order(pool, new ByItem(0.6, false, new double[] { 0, 0.3, 1 })));
	}

	private static final Dataset DATA = withGenres(TestData.ratings(50, 40, 900, 5));
	private static final Split SPLIT = TestData.split(DATA, 0.1, 0.2, 6);

	private static Dataset withGenres(Dataset d) {
		Attribute genres = new Attribute.Categories("genres", new String[] { "a", "b", "c", "d", "e", "f" }, ASPECTS.offsets(), ASPECTS.codes(), null);
		return new Dataset(d.name(), d.events(), new Entities(EntityKind.ITEM, d.items().ids(), List.of(genres)), d.users(), d.scale(), d.origin());
	}

	private static <P extends Record> Recommender rerank(Reranker<P> reranker, Class<P> type, Features[] features, Object... given) throws InputException {
		return reranker.rerank(With.of(type, given), new TrainingData(SPLIT, List.of(features), List.of(Partners.tastes(SPLIT))), new SimpleContext(1, 2));
	}

	private static List<Recommender> all(double lambda) throws InputException {
		Features[] none = {};
		return List.of(rerank(new Mmr(), Mmr.Parameters.class, none, "lambda", lambda),
				rerank(new Mmr(), Mmr.Parameters.class, new Features[] { TestData.features(EntityKind.ITEM, 40, 4, 1) }, "lambda", lambda),
				rerank(new Xquad(), Xquad.Parameters.class, none, "lambda", lambda),
				rerank(new Calibrated(), Calibrated.Parameters.class, none, "lambda", lambda),
				rerank(new LongTail(), LongTail.Parameters.class, none, "lambda", lambda),
				rerank(new InversePropensity(), InversePropensity.Parameters.class, none, "beta", lambda),
				rerank(new Novelty(), Novelty.Parameters.class, none, "lambda", lambda));
	}

	private static int[] list(Recommender r, int user, int n) {
		int[] items = new int[n];
		r.recommend(new int[] { user }, n, SPLIT.seen(), items, new float[n]);
		return items;
	}

	@Test
	void withLambdaZeroListsStayAsTheyAre() throws Exception {
		Recommender below = Partners.tastes(SPLIT).recommender();
		int k = 0;
		for (Recommender r : all(0)) {
			for (int u = 0; u < 50; u++) {
				assertArrayEquals(list(below, u, 15), list(r, u, 15), "re-ranker " + k + ", user " + u);
			}
			k++;
		}
	}

	@Test
	void withLambdaTheyChangeAndSayWhy() throws Exception {
		Recommender below = Partners.tastes(SPLIT).recommender();
		int k = 0;
		for (Recommender r : all(0.6)) {
			int moved = 0;
			boolean said = false;
			for (int u = 0; u < 50; u++) {
				int[] list = list(r, u, 10);
				moved += Arrays.equals(list(below, u, 10), list) ? 0 : 1;
				for (int i : list) {
					said |= ((Explainer) r).explain(u, i).sentence().startsWith("moved up from place ");
				}
			}
			assertTrue(moved > 10 && said, "re-ranker " + k + " changed " + moved);
			k++;
		}
	}

	@Test
	void listsAreFilledWithTheRestInItsOrder() throws Exception {
		Recommender below = Partners.tastes(SPLIT).recommender();
		Recommender r = rerank(new Novelty(), Novelty.Parameters.class, new Features[0], "candidates", 5, "lambda", 1.0);
		for (int u = 0; u < 50; u++) {
			int[] before = list(below, u, 12);
			int[] after = list(r, u, 12);
			assertArrayEquals(Arrays.copyOfRange(before, 5, 12), Arrays.copyOfRange(after, 5, 12));
			assertArrayEquals(Arrays.stream(before, 0, 5).sorted().toArray(), Arrays.stream(after, 0, 5).sorted().toArray());
		}
	}

	@Test
	void equalScoresAllCountAsRelevant() throws Exception {
		float[][] rows = new float[50][40];
		Recommender r = new Mmr().rerank(With.of(Mmr.Parameters.class), new TrainingData(SPLIT, List.of(), List.of(Partners.given(SPLIT, rows))),
				new SimpleContext(1, 1));
		// the first of all, then what is least like it
		int[] list = list(r, 0, 2);
		assertEquals(0, jaccard(list[0], list[1]));
	}

	@Test
	void withoutGenresItSaysWhatThereIs() {
		TrainingData data = new TrainingData(SPLIT, List.of(), List.of(Partners.fame(SPLIT)));
		InputException e = assertThrows(InputException.class,
				() -> new Xquad().rerank(With.of(Xquad.Parameters.class, "attribute", "tags"), data, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("tags") && e.getMessage().contains("genres"), e.getMessage());
		Split plain = TestData.split(TestData.ratings(50, 40, 900, 5), 0, 0.2, 6);
		TrainingData none = new TrainingData(plain, List.of(), List.of(Partners.fame(plain)));
		for (Reranker<?> r : List.of(new Mmr(), new Calibrated(), new Xquad())) {
			assertThrows(InputException.class, () -> defaults(r, none));
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static void defaults(Reranker r, TrainingData data) throws InputException {
		Class<? extends Record> type = r instanceof Mmr ? Mmr.Parameters.class : r instanceof Xquad ? Xquad.Parameters.class : Calibrated.Parameters.class;
		r.rerank(With.of(type), data, new SimpleContext(1, 1));
	}

	@Test
	void withoutARecommenderOrWithOneOfOthersItSaysSo() {
		assertThrows(InputException.class, () -> new Novelty().rerank(With.of(Novelty.Parameters.class),
				new TrainingData(SPLIT, List.of(), List.of()), new SimpleContext(1, 1)));
		Split other = TestData.split(TestData.ratings(20, 30, 100, 5), 0, 0.2, 6);
		assertThrows(InputException.class, () -> new Novelty().rerank(With.of(Novelty.Parameters.class),
				new TrainingData(SPLIT, List.of(), List.of(Partners.fame(other))), new SimpleContext(1, 1)));
		assertEquals(40, new Partners.Fame().fit(new None(), new TrainingData(SPLIT, List.of(), List.of()), new SimpleContext(1, 1)).items());
	}
}
