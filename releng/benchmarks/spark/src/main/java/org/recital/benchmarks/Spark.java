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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark MLlib's alternating least squares, in one process on all processors. It cannot leave out what a user has met, so the
 * lists are made of its factors by a plain loop of ours.
 */
final class Spark implements Contender {

	private final Ratings train;
	private final SparkSession session;
	private final Dataset<Row> data;
	private float[][] users;
	private float[][] items;

	private Spark(Ratings train) {
		this.train = train;
		session = SparkSession.builder().master("local[*]").appName("benchmark").config("spark.ui.enabled", "false")
				.config("spark.driver.host", "localhost").config("spark.driver.bindAddress", "127.0.0.1")
				.config("spark.sql.shuffle.partitions", "4").getOrCreate();
		int[] rows = train.rows();
		List<Row> entries = IntStream.range(0, train.size()).mapToObj(k -> RowFactory.create(rows[k], train.columns()[k], 1f))
				.collect(Collectors.toList());
		StructType type = new StructType().add("user", DataTypes.IntegerType).add("item", DataTypes.IntegerType).add("rating",
				DataTypes.FloatType);
		data = session.createDataFrame(entries, type).repartition(4).cache();
		data.count();
	}

	@Override
	public void fit() {
		ALSModel model = new ALS().setImplicitPrefs(true).setRank(64).setMaxIter(15).setAlpha(Settings.IALS_ALPHA).setRegParam(0.05)
				.setNumBlocks(4).setUserCol("user").setItemCol("item").setRatingCol("rating").setSeed(1).fit(data);
		users = factors(model.userFactors(), train.users());
		items = factors(model.itemFactors(), train.items());
	}

	private static float[][] factors(Dataset<Row> rows, int size) {
		float[][] factors = new float[size][];
		for (Row row : rows.collectAsList()) {
			List<Float> values = row.getList(1);
			float[] f = new float[values.size()];
			for (int k = 0; k < f.length; k++) {
				f[k] = values.get(k);
			}
			factors[row.getInt(0)] = f;
		}
		return factors;
	}

	@Override
	public void recommend(int n, int[] lists) {
		Users.all(train.users(), n, lists, (user, length, list) -> {
			double[] scores = new double[train.items()];
			for (int i = 0; i < scores.length; i++) {
				scores[i] = Double.NaN;
				if (items[i] != null && users[user] != null) {
					double sum = 0;
					for (int f = 0; f < items[i].length; f++) {
						sum += items[i][f] * users[user][f];
					}
					scores[i] = sum;
				}
			}
			for (int k = train.offsets()[user]; k < train.offsets()[user + 1]; k++) {
				scores[train.columns()[k]] = Double.NaN;
			}
			Users.best(scores, length, list);
		});
	}

	public static void main(String[] arguments) throws Exception {
		java.util.logging.LogManager.getLogManager().reset();
		Process.main(arguments, (work, train) -> work == Work.IALS ? new Spark(train) : null);
	}
}
