/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.ScoreMetric;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterRules;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.api.step.GatheringStep;
import org.recital.api.step.Inputs;
import org.recital.api.step.Inputs.Named;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.StepContext;
import org.recital.evaluation.statistics.CandidateMark;
import org.recital.evaluation.statistics.PartSizes;
import org.recital.evaluation.statistics.SplitMark;

/**
 * Judges recommenders, and lists that other tools made, by metrics: each user with at least one relevant item of the test
 * (or validation) side. Lists come from {@link Recommender#recommend}; scores are asked for only where a metric needs them. The
 * same result for any number of threads: each user's value has its own place, and sums run over users in order.
 * <p>
 * A recommender or metric that throws is reported and left out; the others are judged.
 */
public final class Evaluate implements GatheringStep<EvaluateParameters>, ParameterRules<EvaluateParameters> {

	private static final String RECOMMENDERS = "recommenders";
	private static final String LISTS = "lists";
	private static final String FEATURES = "features";

	@Override
	public void run(EvaluateParameters parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Split split = inputs.get(Port.SPLIT, Split.class);
		List<Named<RecommenderModel>> recommenders = inputs.all(RECOMMENDERS, RecommenderModel.class);
		List<Named<Recommendations>> lists = inputs.all(LISTS, Recommendations.class);
		check(split, recommenders, lists);
		List<MetricRequest> metrics = MetricRequest.read(parameters.metrics(), parameters.top(), context);
		Truth truth = Truth.of(split, features(inputs, split), parameters);
		Part part = split.part();
		boolean onlyPart = part.folds() * part.repeats() == 1;
		List<String> notes = new ArrayList<>(truth.notes());
		notes.add(SplitMark.of(part, split.rule(), truth.judgement()).note());
		notes.add(new PartSizes(part.toString(), truth.train().size(), truth.judgement().relevant().size()).note());
		notes.add(parameters.comparison().note());
		if (truth.candidates() != null) {
			notes.add(CandidateMark.of(part, Names.kebab(parameters.candidates().name()), split.dataset().items().ids(), truth.candidates()).note());
		}
		noteSampled(metrics, part, notes, context);
		Map<String, UserGroups> groups = new HashMap<>();
		for (MetricRequest m : metrics) {
			if (m.isOfGroups() && !groups.containsKey(m.info().groups())) {
				groups.put(m.info().groups(), UserGroups.of(m.info().groups(), truth));
			}
		}

		int n = places(parameters, metrics);
		boolean scored = metrics.stream().anyMatch(m -> m.metric() instanceof ScoreMetric || m.isSampled());
		Progress progress = new Progress(context.monitor(), Messages.Evaluate_task,
				recommenders.size() * truth.users().length * (scored ? 2 : 1));
		Judge judge = new Judge(truth, metrics, groups, part.index(), context, progress);
		List<String> names = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		List<MetricVector> vectors = new ArrayList<>();
		List<Evaluation.Lists> kept = new ArrayList<>();
		RuntimeException failure = null;
		for (Named<RecommenderModel> r : recommenders) {
			context.checkCancelled();
			progress.at(r.label());
			try {
				Recommender recommender = parameters.side() == EvaluateParameters.Side.VALIDATION
						? BeforeValidation.of(r.value().recommender())
						: r.value().recommender();
				JudgedLists asked = JudgedLists.ask(recommender, truth, n, context, progress);
				vectors.addAll(judge.judge(r.name(), recommender, asked));
				keep(r.name(), asked, truth, parameters, part, kept);
			} catch (OperationCanceledException e) {
				throw e;
			} catch (RuntimeException e) {
				failure = e;
				String message = NLS.bind(Messages.Evaluate_recommenderFailed, new Object[] { r.name(), r.value().engine(), e });
				notes.add(message);
				context.warn(Problem.warning("", 0, 0, message, ""));
				continue;
			}
			names.add(r.name());
			labels.add(r.label());
		}
		for (Named<Recommendations> l : lists) {
			JudgedLists taken = JudgedLists.take(l.value(), truth, n);
			note(notes, l.name(), taken, l.value(), n);
			vectors.addAll(judge.ofLists(l.name(), taken));
			judge.noteListsOnly(l.name());
			keep(l.name(), taken, truth, parameters, part, kept);
			names.add(l.name());
			labels.add(l.label());
		}
		if (names.isEmpty()) {
			throw failure;
		}
		notes.addAll(judge.notes());
		notes.forEach(context::note);
		Dataset data = split.dataset();
		outputs.put(Port.EVALUATION,
				new Evaluation(EntityKind.USER, data.users().ids(), data.items().ids(), labels(data), List.of(part), names, labels,
						metrics.stream().map(MetricRequest::info).toList(), vectors, kept,
						onlyPart ? notes : notes.stream().map(line -> part + ": " + line).toList()));
	}

	@Override
	public List<ParameterProblem> check(EvaluateParameters parameters, Contributions contributions) {
		List<Problem> problems = new ArrayList<>();
		// what does not load is told when it is run, and left out
		MetricRequest.read(parameters.metrics(), parameters.top(), contributions, problems, p -> { });
		return problems.stream().map(p -> new ParameterProblem("metrics", p.message(), p.expected())).toList();
	}

	@Override
	public Object gather(EvaluateParameters parameters, SortedMap<Part, Object> results, StepContext context) throws Exception {
		return Gathering.of(results.values());
	}

	private static Features features(Inputs inputs, Split split) throws InputException {
		Features features = inputs.find(FEATURES, Features.class).orElse(null);
		if (features != null && (!features.kind().equals(EntityKind.ITEM) || features.entities() != split.dataset().items().size())) {
			throw new InputException(
					NLS.bind(Messages.Evaluate_features,
							new Object[] { features.entities(), features.kind(), split.dataset().items().size() }),
					Messages.Evaluate_features_expected);
		}
		return features;
	}

	private static void noteSampled(List<MetricRequest> metrics, Part part, List<String> notes, StepContext context) {
		List<String> sampled = metrics.stream().filter(MetricRequest::isSampled).map(m -> m.info().key()).toList();
		if (!sampled.isEmpty()) {
			String note = NLS.bind(Messages.Evaluate_sampled, String.join(", ", sampled));
			notes.add(note + '.');
			if (part.index() == 0) { // one warning a run is enough
				context.warn(Problem.warning("", 0, 0, note, Messages.Evaluate_sampled_expected));
			}
		}
	}

	private static void check(Split split, List<Named<RecommenderModel>> recommenders, List<Named<Recommendations>> lists)
			throws InputException {
		if (recommenders.isEmpty() && lists.isEmpty()) {
			throw new InputException(Messages.Evaluate_nothing, Messages.Evaluate_nothing_expected);
		}
		int users = split.dataset().users().size();
		int items = split.dataset().items().size();
		for (Named<RecommenderModel> r : recommenders) {
			Recommender recommender = r.value().recommender();
			if (recommender.users() != users || recommender.items() != items) {
				throw new InputException(
						NLS.bind(Messages.Evaluate_other,
								new Object[] { r.name(), recommender.users(), recommender.items(), users, items }),
						Messages.Evaluate_other_expected);
			}
		}
		for (Named<Recommendations> l : lists) {
			int mostUser = l.value().users().length == 0 ? -1 : l.value().users()[l.value().users().length - 1];
			int mostItem = -1;
			for (int item : l.value().items()) {
				mostItem = Math.max(mostItem, item);
			}
			if (mostUser >= users || mostItem >= items) {
				throw new InputException(
						NLS.bind(Messages.Evaluate_other, new Object[] { l.name(), mostUser + 1, mostItem + 1, users, items }),
						Messages.Evaluate_other_expected);
			}
		}
	}

	/** Length of the lists to ask for: what the largest cutoff needs and what is kept. */
	private static int places(EvaluateParameters parameters, List<MetricRequest> metrics) {
		int n = Math.max(1, parameters.keepLists());
		for (MetricRequest m : metrics) {
			n = m.isOfLists() ? Math.max(n, m.info().cutoff()) : n;
		}
		return n;
	}

	private static void keep(String name, JudgedLists lists, Truth truth, EvaluateParameters parameters, Part part,
			List<Evaluation.Lists> kept) {
		if (parameters.keepLists() > 0) {
			kept.add(new Evaluation.Lists(name, part.index(), lists.cut(truth.users(), parameters.keepLists())));
		}
	}

	private static void note(List<String> notes, String name, JudgedLists taken, Recommendations given, int n) {
		if (given.n() < n) {
			notes.add(NLS.bind(Messages.Evaluate_short, new Object[] { name, given.n(), n }));
		}
		if (taken.missing() > 0) {
			notes.add(NLS.bind(Messages.Evaluate_missing, name, taken.missing()));
		}
		if (taken.seenListed() > 0) {
			notes.add(NLS.bind(Messages.Evaluate_seen, name, taken.seenListed()));
		}
		if (taken.barred() > 0) {
			notes.add(NLS.bind(Messages.Evaluate_barred, name, taken.barred()));
		}
		if (taken.repeated() > 0) {
			notes.add(NLS.bind(Messages.Evaluate_repeated, name, taken.repeated()));
		}
	}

	private static String[] labels(Dataset data) {
		String[] labels = new String[data.items().size()];
		for (int item = 0; item < labels.length; item++) {
			labels[item] = data.items().label(item);
		}
		return labels;
	}
}
