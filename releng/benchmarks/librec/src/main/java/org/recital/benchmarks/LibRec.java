/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.lang.reflect.Method;

import com.google.common.collect.BiMap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.Table;

import net.librec.conf.Configuration;
import net.librec.data.DataContext;
import net.librec.data.DataConvertor;
import net.librec.data.DataSplitter;
import net.librec.data.model.AbstractDataModel;
import net.librec.math.structure.DataSet;
import net.librec.math.structure.SparseMatrix;
import net.librec.recommender.AbstractRecommender;
import net.librec.recommender.RecommenderContext;
import net.librec.recommender.cf.ItemKNNRecommender;
import net.librec.recommender.cf.UserKNNRecommender;
import net.librec.recommender.cf.ranking.WRMFRecommender;
import net.librec.recommender.cf.rating.BiasedMFRecommender;
import net.librec.recommender.item.RecommendedList;
import net.librec.similarity.AbstractRecommenderSimilarity;
import net.librec.similarity.BinaryCosineSimilarity;

/** LibRec; its steps are protected, so that they are called by reflection, each once. */
final class LibRec implements Contender {

	/** A matrix in memory where LibRec would read files. */
	private static final class Model extends AbstractDataModel {
		private final BiMap<String, Integer> users = HashBiMap.create();
		private final BiMap<String, Integer> items = HashBiMap.create();

		Model(SparseMatrix train, SparseMatrix test, Configuration settings) {
			conf = settings;
			context = new DataContext(settings);
			trainDataSet = train;
			testDataSet = test;
			dataSplitter = new Given(train, test);
			for (int u = 0; u < train.numRows(); u++) {
				users.put("u" + u, u);
			}
			for (int i = 0; i < train.numColumns(); i++) {
				items.put("i" + i, i);
			}
		}

		@Override
		protected void buildConvert() {
			// nothing is read
		}

		@Override
		public DataSet getDatetimeDataSet() {
			return null;
		}

		@Override
		public BiMap<String, Integer> getUserMappingData() {
			return users;
		}

		@Override
		public BiMap<String, Integer> getItemMappingData() {
			return items;
		}

		@Override
		public void saveDataModel() {
			// nothing is kept
		}
	}

	/** The split that was made elsewhere. */
	private record Given(SparseMatrix train, SparseMatrix test) implements DataSplitter {
		@Override
		public void splitData() {
			// it is split
		}

		@Override
		public void setDataConvertor(DataConvertor convertor) {
			// nothing is read
		}

		@Override
		public SparseMatrix getTrainData() {
			return train;
		}

		@Override
		public SparseMatrix getTestData() {
			return test;
		}

		@Override
		public SparseMatrix getValidData() {
			return null;
		}
	}

	private final Work work;
	private final Model model;
	private final Configuration settings = new Configuration();
	private AbstractRecommender recommender;

	private LibRec(Work work, Ratings train) {
		this.work = work;
		Table<Integer, Integer, Double> table = HashBasedTable.create();
		int[] users = train.rows();
		for (int k = 0; k < train.size(); k++) {
			table.put(users[k], train.columns()[k], work == Work.BIASED_MF ? train.values()[k] : 1.0);
		}
		model = new Model(new SparseMatrix(train.users(), train.items(), table),
				new SparseMatrix(train.users(), train.items(), HashBasedTable.<Integer, Integer, Double>create()), settings);
		settings.set("rec.recommender.isranking", Boolean.toString(work != Work.BIASED_MF));
		settings.set("rec.recommender.ranking.topn", "10");
		settings.set("rec.neighbors.knn.number", work == Work.ITEM_KNN ? "20" : "100");
		settings.set("rec.factor.number", work == Work.IALS ? "64" : "50");
		settings.set("rec.iterator.maximum", work == Work.IALS ? "15" : "20");
		settings.set("rec.wrmf.weight.coefficient", Double.toString(Settings.IALS_ALPHA));
		String regularisation = Double.toString(work == Work.IALS ? Settings.IALS_REGULARISATION : Settings.MF_REGULARISATION);
		settings.set("rec.user.regularization", regularisation);
		settings.set("rec.item.regularization", regularisation);
		settings.set("rec.bias.regularization", regularisation);
		settings.set("rec.iterator.learnrate", Double.toString(Settings.MF_RATE));
		settings.set("rec.learnrate.bolddriver", "false");
		settings.set("rec.recommender.similarity.key", work == Work.ITEM_KNN ? "item" : "user");
		settings.set("rec.similarity.shrinkage", "0");
	}

	@Override
	public void fit() throws Exception {
		RecommenderContext context = new RecommenderContext(settings, model);
		recommender = switch (work) {
		case ITEM_KNN -> new ItemKNNRecommender();
		case USER_KNN -> new UserKNNRecommender();
		case IALS -> new WRMFRecommender();
		case BIASED_MF -> new BiasedMFRecommender();
		default -> throw new IllegalStateException();
		};
		if (work == Work.ITEM_KNN || work == Work.USER_KNN) {
			// Its CosineSimilarity looks at what both have alone, so it is 1 for all where all values are 1.
			AbstractRecommenderSimilarity similarity = new BinaryCosineSimilarity();
			similarity.buildSimilarityMatrix(model);
			context.setSimilarity(similarity);
		}
		recommender.setContext(context);
		call("setup");
		call("trainModel");
	}

	private Object call(String name) throws Exception {
		for (Class<?> c = recommender.getClass(); c != null; c = c.getSuperclass()) {
			for (Method m : c.getDeclaredMethods()) {
				if (m.getName().equals(name) && m.getParameterCount() == 0) {
					m.setAccessible(true);
					return m.invoke(recommender);
				}
			}
		}
		throw new NoSuchMethodException(name);
	}

	@Override
	public void recommend(int n, int[] lists) throws Exception {
		RecommendedList found = (RecommendedList) call("recommendRank");
		for (int u = 0; u < model.users.size(); u++) {
			if (found.contains(u)) {
				int k = 0;
				for (var entry : found.getItemIdxListByUserIdx(u)) {
					if (k < n) {
						lists[u * n + k++] = entry.getKey();
					}
				}
			}
		}
	}

	@Override
	public boolean rates() {
		return work == Work.BIASED_MF;
	}

	@Override
	public void predict(int[] users, int[] items, float[] into) throws Exception {
		Method one = BiasedMFRecommender.class.getDeclaredMethod("predict", int.class, int.class);
		one.setAccessible(true);
		for (int k = 0; k < into.length; k++) {
			into[k] = ((Double) one.invoke(recommender, users[k], items[k])).floatValue();
		}
	}

	public static void main(String[] arguments) throws Exception {
		Process.main(arguments, (work, train) -> work == Work.EASE ? null : new LibRec(work, train));
	}
}
