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

import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.neighborhood.CachingUserNeighborhood;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.RatingSGDFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.impl.similarity.GenericItemSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.TanimotoCoefficientSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * Mahout's single-machine recommenders. They have no cosine of sets, so neighbours are those by Jaccard (Tanimoto); item
 * similarities are all computed when it learns and not cut to 20, which {@code GenericItemSimilarity} cannot do for each item.
 */
final class Mahout implements Contender {

	private final Work work;
	private final Ratings train;
	private final DataModel data;
	private Recommender recommender;

	private Mahout(Work work, Ratings train) {
		this.work = work;
		this.train = train;
		this.data = work == Work.ITEM_KNN || work == Work.USER_KNN ? sets(train) : preferences(train, work == Work.IALS);
	}

	private static DataModel sets(Ratings train) {
		FastByIDMap<FastIDSet> rows = new FastByIDMap<>(train.users());
		for (int u = 0; u < train.users(); u++) {
			FastIDSet items = new FastIDSet();
			for (int k = train.offsets()[u]; k < train.offsets()[u + 1]; k++) {
				items.add(train.columns()[k]);
			}
			rows.put(u, items);
		}
		return new GenericBooleanPrefDataModel(rows);
	}

	private static DataModel preferences(Ratings train, boolean ones) {
		FastByIDMap<PreferenceArray> rows = new FastByIDMap<>(train.users());
		for (int u = 0; u < train.users(); u++) {
			int from = train.offsets()[u];
			PreferenceArray row = new GenericUserPreferenceArray(train.offsets()[u + 1] - from);
			for (int k = 0; k < row.length(); k++) {
				row.setUserID(k, u);
				row.setItemID(k, train.columns()[from + k]);
				row.setValue(k, ones ? 1 : train.values()[from + k]);
			}
			rows.put(u, row);
		}
		return new GenericDataModel(rows);
	}

	@Override
	public void fit() throws Exception {
		switch (work) {
		case ITEM_KNN -> recommender = new GenericBooleanPrefItemBasedRecommender(data,
				new GenericItemSimilarity(new TanimotoCoefficientSimilarity(data), data));
		case USER_KNN -> {
			var similarity = new TanimotoCoefficientSimilarity(data);
			recommender = new GenericBooleanPrefUserBasedRecommender(data,
					new CachingUserNeighborhood(new NearestNUserNeighborhood(100, similarity, data), data), similarity);
		}
		case IALS -> recommender = new SVDRecommender(data, new ALSWRFactorizer(data, 64, 0.05, 15, true, Settings.IALS_ALPHA));
		case BIASED_MF -> recommender = new SVDRecommender(data,
				new RatingSGDFactorizer(data, 50, Settings.MF_RATE, Settings.MF_REGULARISATION, 0.01, 20, 1));
		default -> throw new IllegalStateException();
		}
	}

	@Override
	public void recommend(int n, int[] lists) {
		Users.all(train.users(), n, lists, (user, length, list) -> {
			int k = 0;
			for (RecommendedItem item : recommender.recommend(user, length)) {
				list[k++] = (int) item.getItemID();
			}
		});
	}

	@Override
	public boolean rates() {
		return work == Work.BIASED_MF;
	}

	@Override
	public void predict(int[] users, int[] items, float[] into) throws Exception {
		double sum = 0;
		for (float v : train.values()) {
			sum += v;
		}
		float mean = (float) (sum / train.size());
		Arrays.fill(into, mean);
		for (int k = 0; k < into.length; k++) {
			try {
				into[k] = recommender.estimatePreference(users[k], items[k]);
			} catch (NoSuchItemException e) {
				// It has learned nothing of this item; the mean stays.
				into[k] = mean;
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		Process.main(arguments, (work, train) -> work == Work.EASE ? null : new Mahout(work, train));
	}
}
