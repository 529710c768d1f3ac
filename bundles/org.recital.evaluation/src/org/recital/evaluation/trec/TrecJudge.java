/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;
import org.recital.evaluation.internal.metrics.AveragePrecisionOfRelevant;
import org.recital.evaluation.internal.metrics.HitRate;
import org.recital.evaluation.internal.metrics.NdcgGraded;
import org.recital.evaluation.internal.metrics.Precision;
import org.recital.evaluation.internal.metrics.PrecisionOfList;
import org.recital.evaluation.internal.metrics.Recall;
import org.recital.evaluation.internal.metrics.ReciprocalRank;

/**
 * Judges a TREC run by our metrics under the names trec_eval has for them, query by query. Which of ours is which of theirs:
 * <table>
 * <caption>Measures of trec_eval and our metrics</caption>
 * <tr><td>{@code P_k}</td><td>{@code precision@k}</td></tr>
 * <tr><td>{@code recall_k}</td><td>{@code recall@k}</td></tr>
 * <tr><td>{@code success_k}</td><td>{@code hit-rate@k}</td></tr>
 * <tr><td>{@code map}, {@code map_cut_k}</td><td>{@code map-relevant}</td></tr>
 * <tr><td>{@code recip_rank}</td><td>{@code mrr} over the whole list</td></tr>
 * <tr><td>{@code ndcg}, {@code ndcg_cut_k}</td><td>{@code ndcg-graded}, whatever the level of relevance</td></tr>
 * <tr><td>{@code set_P}, {@code set_recall}</td><td>{@code precision-list} and {@code recall} over the whole list</td></tr>
 * <tr><td>{@code Rprec}</td><td>{@code precision@r} for r relevant documents</td></tr>
 * </table>
 */
public final class TrecJudge {

	private static final int ALL = Integer.MAX_VALUE;
	private static final int[] CUTS = { 5, 10, 15, 20, 30, 100, 200, 500, 1000 };
	private static final int[] SUCCESS_CUTS = { 1, 5, 10 };

	private final TrecQrels qrels;
	private final int level;

	/**
	 * @param level least relevance that counts as relevant, 1 or more ({@code -l} of trec_eval)
	 */
	public TrecJudge(TrecQrels qrels, int level) {
		if (level < 1) {
			throw new IllegalArgumentException("level: " + level);
		}
		this.qrels = qrels;
		this.level = level;
	}

	/**
	 * All measures of all queries that are judged and, unless {@code complete}, in the run.
	 *
	 * @param complete whether judged queries that the run has not count as empty lists ({@code -c} of trec_eval)
	 * @return measures by name, by query in the order of their names
	 */
	public Map<String, Map<String, Double>> judge(TrecRun run, boolean complete) {
		Map<String, Map<String, Double>> results = new TreeMap<>();
		for (String query : qrels.queries()) {
			List<TrecRun.Scored> documents = run.documents(query);
			if (complete || !documents.isEmpty()) {
				results.put(query, judge(query, documents));
			}
		}
		return results;
	}

	/** The mean of every measure over queries, the sum of numbers ({@code num_...}): what trec_eval calls {@code all}. */
	public static Map<String, Double> all(Map<String, Map<String, Double>> results) {
		Map<String, Double> all = new LinkedHashMap<>();
		results.values().forEach(measures -> measures.forEach((name, value) -> all.merge(name, value, Double::sum)));
		all.replaceAll((name, sum) -> name.startsWith("num_") ? sum : sum / results.size());
		return all;
	}

	/**
	 * The measures of one query.
	 *
	 * @param documents best first
	 */
	public Map<String, Double> judge(String query, List<TrecRun.Scored> documents) {
		Map<String, Integer> judged = qrels.documents(query);
		RankedUser binary = ranked(documents, judged, level);
		RankedUser graded = ranked(documents, judged, 1);
		int hits = 0;
		for (float gain : binary.gains()) {
			hits += gain != 0 ? 1 : 0;
		}
		Map<String, Double> m = new LinkedHashMap<>();
		m.put("num_ret", (double) documents.size());
		m.put("num_rel", (double) binary.relevant());
		m.put("num_rel_ret", (double) hits);
		m.put("map", value(new AveragePrecisionOfRelevant(), binary, ALL));
		m.put("Rprec", binary.relevant() == 0 ? 0 : new Precision().value(binary, binary.relevant()));
		m.put("recip_rank", value(new ReciprocalRank(), binary, ALL));
		m.put("ndcg", value(new NdcgGraded(), graded, ALL));
		for (int k : CUTS) {
			m.put("P_" + k, value(new Precision(), binary, k));
			m.put("recall_" + k, value(new Recall(), binary, k));
			m.put("ndcg_cut_" + k, value(new NdcgGraded(), graded, k));
			m.put("map_cut_" + k, value(new AveragePrecisionOfRelevant(), binary, k));
		}
		for (int k : SUCCESS_CUTS) {
			m.put("success_" + k, value(new HitRate(), binary, k));
		}
		double precision = value(new PrecisionOfList(), binary, ALL);
		double recall = value(new Recall(), binary, ALL);
		m.put("set_P", precision);
		m.put("set_recall", recall);
		m.put("set_F", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
		return m;
	}

	/** trec_eval gives 0 to a query without a relevant document, which our evaluation leaves out. */
	private static double value(RankingMetric metric, RankedUser user, int cutoff) {
		return user.relevant() == 0 ? 0 : metric.value(user, cutoff);
	}

	private static RankedUser ranked(List<TrecRun.Scored> documents, Map<String, Integer> judged, int level) {
		float[] gains = new float[documents.size()];
		for (int place = 0; place < gains.length; place++) {
			int relevance = judged.getOrDefault(documents.get(place).name(), 0);
			gains[place] = relevance >= level ? relevance : 0;
		}
		List<Integer> relevant = new ArrayList<>(judged.values().stream().filter(r -> r >= level).sorted().toList()).reversed();
		float[] ideal = new float[relevant.size()];
		for (int k = 0; k < ideal.length; k++) {
			ideal[k] = relevant.get(k);
		}
		int[] items = new int[gains.length];
		Arrays.setAll(items, place -> place);
		return new RankedUser(0, items, items.length, gains, ideal.length, ideal, null);
	}
}
