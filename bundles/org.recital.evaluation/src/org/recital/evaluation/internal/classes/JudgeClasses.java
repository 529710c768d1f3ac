/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.ClassMetric;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.JudgedClasses;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.learning.Predictions;
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
import org.recital.evaluation.internal.evaluate.Gathering;
import org.recital.evaluation.statistics.PartSizes;
import org.recital.evaluation.statistics.SplitMark;

/**
 * Judges predictions of classes by metrics: each entity (item, or track, artist, ...) of the side judged whose class is known. Gives an
 * evaluation like any other, whose entities are these; the vectors are kept for tests of significance, and which class was taken for which.
 */
public final class JudgeClasses implements GatheringStep<JudgeClassesParameters>, ParameterRules<JudgeClassesParameters> {

	private static final String PREDICTIONS = "predictions";

	@Override
	public void run(JudgeClassesParameters parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Split split = inputs.get(Port.SPLIT, Split.class);
		List<Named<Predictions>> all = inputs.all(PREDICTIONS, Predictions.class);
		check(all, split);
		Map<MetricInfo, ClassMetric> metrics = metrics(parameters.metrics(), context);
		Part part = split.part();
		Predictions first = all.getFirst().value();
		List<MetricVector> vectors = new ArrayList<>();
		List<Evaluation.Classes> classes = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		Sides sides = Sides.of(split, parameters.side().role());
		for (Named<Predictions> p : all) {
			context.checkCancelled();
			Judged judged = Judged.of(p, sides);
			if (p == all.getFirst()) {
				notes.add(SplitMark.of(part, split.rule(), first.ids(), judged.who(), judged.names()).note());
				notes.add(new PartSizes(part.toString(), sides.trained(), sides.judged()).note());
				notes.add(parameters.comparison().note());
			}
			judged.notes().forEach(notes::add);
			judge(p.name(), judged, metrics, part, vectors);
			Bins bins = Bins.of(judged.classes());
			classes.add(new Evaluation.Classes(p.name(), part.index(), first.labels(), judged.classes().confusion(), bins.counts(), bins.confidence(),
					bins.hits()));
		}
		notes.forEach(context::note);
		boolean only = part.folds() * part.repeats() == 1;
		outputs.put(Port.EVALUATION,
				new Evaluation(new EntityKind(first.entity()), first.ids(), IdIndex.of(), new String[0], List.of(part),
						all.stream().map(Named::name).toList(), all.stream().map(Named::label).toList(), List.copyOf(metrics.keySet()), vectors,
						List.of(), only ? notes : notes.stream().map(line -> part + ": " + line).toList(), classes));
	}

	private static void judge(String name, Judged judged, Map<MetricInfo, ClassMetric> metrics, Part part, List<MetricVector> vectors) {
		for (Map.Entry<MetricInfo, ClassMetric> m : metrics.entrySet()) {
			double[] values = m.getValue().values(judged.classes());
			int[] who = values == null ? new int[0] : judged.who();
			vectors.add(new MetricVector(name, m.getKey().key(), part.index(), who, values == null ? new double[0] : values,
					values == null ? null : m.getValue().weights(judged.classes()), m.getValue().overall(judged.classes())));
		}
	}

	private static Map<MetricInfo, ClassMetric> metrics(List<String> asked, StepContext context) throws InputException {
		Map<MetricInfo, ClassMetric> found = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		ClassMetrics.read(asked, context.contributions(), problems, context::warn).forEach((contribution, metric) -> found
				.put(new MetricInfo(contribution.id(), contribution.id(), 0, contribution.name(), metric.isOverall() ? Aggregate.OVERALL
						: metric.isWeighted() ? Aggregate.WEIGHTED_MEAN : Aggregate.MEAN, metric.higherIsBetter()), metric));
		if (!problems.isEmpty()) {
			throw new InputException(problems);
		}
		return found;
	}

	@Override
	public List<ParameterProblem> check(JudgeClassesParameters parameters, Contributions contributions) {
		List<Problem> problems = new ArrayList<>();
		ClassMetrics.read(parameters.metrics(), contributions, problems, p -> { });
		return problems.stream().map(p -> new ParameterProblem("metrics", p.message(), p.expected())).toList();
	}

	/** All of the same entities and classes, in the same order. */
	private static void check(List<Named<Predictions>> all, Split split) throws InputException {
		if (all.isEmpty()) {
			throw new InputException(Messages.nothing, Messages.nothingExpected);
		}
		Predictions first = all.getFirst().value();
		for (Named<Predictions> p : all) {
			Predictions v = p.value();
			boolean same = v.entity().equals(first.entity()) && v.target().equals(first.target()) && v.ids().size() == first.ids().size();
			for (int e = 0; same && e < v.ids().size(); e++) {
				same = v.ids().id(e).equals(first.ids().id(e));
			}
			if (!same || !v.labels().equals(first.labels())) {
				throw new InputException(NLS.bind(Messages.other, new Object[] { p.name(), v.ids().size(), v.entity(), v.target(),
						all.getFirst().name(), first.ids().size(), first.entity(), first.target() }), Messages.otherExpected);
			}
			if (v.entity().equals(Predictions.ITEM) && v.ids().size() != split.dataset().items().size()) {
				throw new InputException(NLS.bind(Messages.otherData, new Object[] { p.name(), v.ids().size(), split.dataset().items().size() }),
						Messages.otherDataExpected);
			}
		}
	}

	@Override
	public Object gather(JudgeClassesParameters parameters, SortedMap<Part, Object> results, StepContext context) throws Exception {
		return Gathering.of(results.values());
	}

	/**
	 * The items of a split on the side judged and on the training side.
	 *
	 * @param items   whether each item is on the side judged
	 * @param role    of the side judged
	 * @param trained number of items learned from
	 * @param judged  number of items judged on
	 */
	record Sides(boolean[] items, Role role, int trained, int judged) {

		static Sides of(Split split, Role role) {
			boolean[] items = split.items(role);
			return new Sides(items, role, count(split.items(Role.TRAIN)), count(items));
		}

		private static int count(boolean[] on) {
			int n = 0;
			for (boolean b : on) {
				n += b ? 1 : 0;
			}
			return n;
		}
	}

	/**
	 * The predictions of one classifier that are judged.
	 *
	 * @param who     the entities, ascending
	 * @param classes what is predicted of them and what is true
	 * @param notes   what was left out
	 */
	record Judged(int[] who, JudgedClasses classes, List<String> notes) {

		static Judged of(Named<Predictions> named, Sides sides) throws InputException {
			Predictions p = named.value();
			int k = p.labels().size();
			int[] who = new int[p.size()];
			int[] truth = new int[p.size()];
			float[] probabilities = new float[p.size() * k];
			int n = 0;
			int unknown = 0;
			boolean items = p.entity().equals(Predictions.ITEM);
			for (int i = 0; i < p.size(); i++) {
				boolean on = p.roles()[i] == 0 && items ? sides.items[p.who()[i]] : (p.roles()[i] & sides.role.code()) != 0;
				if (on && p.truth()[i] < 0) {
					unknown++;
				} else if (on) {
					who[n] = p.who()[i];
					truth[n] = p.truth()[i];
					System.arraycopy(p.probabilities(), i * k, probabilities, n * k, k);
					n++;
				}
			}
			if (n == 0) {
				throw new InputException(NLS.bind(Messages.nobody, new Object[] { named.name(), p.size(), p.entity() }), Messages.nobodyExpected);
			}
			List<String> notes = unknown == 0 ? List.of()
					: List.of(NLS.bind(Messages.unknown, new Object[] { named.name(), unknown, p.entity(), p.target() }));
			return new Judged(java.util.Arrays.copyOf(who, n), JudgedClasses.of(p.labels(), java.util.Arrays.copyOf(truth, n),
					java.util.Arrays.copyOf(probabilities, n * k)), notes);
		}

		/** The true classes by name, parallel to who. */
		String[] names() {
			String[] names = new String[who.length];
			for (int i = 0; i < names.length; i++) {
				names[i] = classes.labels().get(classes.truth()[i]);
			}
			return names;
		}
	}
}
