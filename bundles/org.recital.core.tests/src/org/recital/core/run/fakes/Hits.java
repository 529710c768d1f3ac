/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.parameters.None;
import org.recital.api.step.GatheringStep;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.StepContext;

/** How many of the first five are in the test, an evaluation of one metric. */
public final class Hits implements GatheringStep<None> {

	private static final int N = 5;

	@Override
	public void run(None parameters, Inputs inputs, Outputs outputs, StepContext context) {
		Calls.count("hits");
		Calls.count("hits sees " + split(inputs).dataset().events().size());
		Split split = split(inputs);
		int users = split.dataset().users().size();
		int[] all = new int[users];
		Arrays.setAll(all, u -> u);
		List<MetricVector> vectors = new ArrayList<>();
		List<Evaluation.Lists> lists = new ArrayList<>();
		List<String> names = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (Inputs.Named<RecommenderModel> r : inputs.all("recommenders", RecommenderModel.class)) {
			int[] items = new int[users * N];
			float[] scores = new float[users * N];
			r.value().recommender().recommend(all, N, split.seen(), items, scores);
			double[] hits = new double[users];
			double sum = 0;
			for (int k = 0; k < items.length; k++) {
				if (items[k] >= 0 && !Float.isNaN(split.test().value(k / N, items[k]))) {
					hits[k / N]++;
					sum++;
				}
			}
			names.add(r.name());
			labels.add(r.label());
			vectors.add(new MetricVector(r.name(), "hits@5", inputs.part().index(), all, hits, null, sum / users));
			lists.add(new Evaluation.Lists(r.name(), inputs.part().index(), new Recommendations(N, all, items, scores)));
		}
		String[] titles = new String[split.dataset().items().size()];
		Arrays.setAll(titles, split.dataset().items()::label);
		outputs.put("evaluation", new Evaluation(EntityKind.USER, split.dataset().users().ids(), split.dataset().items().ids(), titles,
				List.of(inputs.part()), names, labels,
				List.of(new MetricInfo("hits@5", "hits", N, "Hits", MetricInfo.Aggregate.MEAN, true)), vectors, lists,
				List.of("part " + inputs.part())));
	}

	private static Split split(Inputs inputs) {
		return inputs.get("split", Split.class);
	}

	@Override
	public Object gather(None parameters, SortedMap<Part, Object> results, StepContext context) {
		Calls.count("gather");
		Evaluation first = (Evaluation) results.firstEntry().getValue();
		List<MetricVector> vectors = new ArrayList<>();
		List<Evaluation.Lists> lists = new ArrayList<>();
		Set<String> notes = new LinkedHashSet<>();
		results.values().forEach(r -> {
			vectors.addAll(((Evaluation) r).vectors());
			lists.addAll(((Evaluation) r).lists());
			notes.addAll(((Evaluation) r).notes());
		});
		return new Evaluation(first.kind(), first.entities(), first.items(), first.itemLabels(), List.copyOf(results.keySet()),
				first.recommenders(), first.labels(), first.metrics(), vectors, lists, List.copyOf(notes));
	}
}
