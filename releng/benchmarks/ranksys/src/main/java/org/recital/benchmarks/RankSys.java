/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jooq.lambda.tuple.Tuple;
import org.jooq.lambda.tuple.Tuple3;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.FastPreferenceData;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.mf.als.HKVFactorizer;
import es.uam.eps.ir.ranksys.mf.rec.MFRecommender;
import es.uam.eps.ir.ranksys.nn.item.ItemNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.CachedItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.TopKItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.sim.VectorCosineItemSimilarity;
import es.uam.eps.ir.ranksys.nn.user.UserNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.user.neighborhood.CachedUserNeighborhood;
import es.uam.eps.ir.ranksys.nn.user.neighborhood.TopKUserNeighborhood;
import es.uam.eps.ir.ranksys.nn.user.sim.VectorCosineUserSimilarity;
import es.uam.eps.ir.ranksys.rec.fast.FastRecommender;

/** RankSys, with neighbourhoods computed when it learns. */
final class RankSys implements Contender {

	private final Work work;
	private final Ratings train;
	private final FastPreferenceData<Integer, Integer> data;
	private FastRecommender<Integer, Integer> recommender;

	private RankSys(Work work, Ratings train) {
		this.work = work;
		this.train = train;
		int[] users = train.rows();
		Stream<Tuple3<Integer, Integer, Double>> entries = IntStream.range(0, train.size())
				.mapToObj(k -> Tuple.tuple(users[k], train.columns()[k], 1.0));
		data = SimpleFastPreferenceData.load(entries, SimpleFastUserIndex.load(IntStream.range(0, train.users()).boxed()),
				SimpleFastItemIndex.load(IntStream.range(0, train.items()).boxed()));
	}

	@Override
	public void fit() {
		switch (work) {
		case ITEM_KNN -> recommender = new ItemNeighborhoodRecommender<>(data,
				new CachedItemNeighborhood<>(new TopKItemNeighborhood<>(new VectorCosineItemSimilarity<>(data, 0.5, true), 20)), 1);
		case USER_KNN -> recommender = new UserNeighborhoodRecommender<>(data,
				new CachedUserNeighborhood<>(new TopKUserNeighborhood<>(new VectorCosineUserSimilarity<>(data, 0.5, true), 100)), 1);
		case IALS -> recommender = new MFRecommender<>(data, data,
				new HKVFactorizer<Integer, Integer>(Settings.IALS_REGULARISATION, x -> 1 + Settings.IALS_ALPHA * x, 15).factorize(64, data));
		default -> throw new IllegalStateException();
		}
	}

	@Override
	public void recommend(int n, int[] lists) {
		Users.all(train.users(), n, lists, (user, length, list) -> {
			int from = train.offsets()[user];
			int to = train.offsets()[user + 1];
			IntPredicate unseen = i -> Arrays.binarySearch(train.columns(), from, to, i) < 0;
			int k = 0;
			for (var best : recommender.getRecommendation(user, length, unseen).getIidxs()) {
				list[k++] = best.v1;
			}
		});
	}

	public static void main(String[] arguments) throws Exception {
		Process.main(arguments, (work, train) -> work == Work.EASE || work == Work.BIASED_MF ? null : new RankSys(work, train));
	}
}
