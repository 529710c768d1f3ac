/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.learning.Examples;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Trainer;
import org.recital.api.step.Contribution;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.Extractor;
import org.recital.api.step.GatheringStep;
import org.recital.api.step.Importer;
import org.recital.api.step.Inputs;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Reranker;
import org.recital.api.step.Splitter;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.api.step.Transformer;
import org.recital.core.store.internal.EntitiesFile;

/** Calls a contribution as its kind wants to be called. */
@SuppressWarnings({ "unchecked", "rawtypes" }) // the record fits the contribution: the check made it of its schema
final class StepInvoker {

	private StepInvoker() {
	}

	/** What a step does for a part: values by output port. */
	static Map<String, Object> run(Task task, Values inputs, StepContext context) throws Exception {
		Contribution c = task.contribution();
		Record p = task.node().parameters();
		Map<String, Object> outputs = new LinkedHashMap<>();
		if (task.role() == Task.Role.GATHER) {
			SortedMap<Part, Object> results = new TreeMap<>();
			for (Task.Input i : task.inputs()) {
				results.put(i.source().part(), inputs.value(i));
			}
			outputs.put(c.outputs().getFirst().name(), c.create(GatheringStep.class).gather(p, results, context));
		} else {
			switch (c.kind()) {
			case IMPORTER -> outputs.put("data", c.create(Importer.class).read(p, context)); //$NON-NLS-1$
			case FILTER -> outputs.put("data", c.create(DatasetFilter.class).apply(p, inputs.get("data", Dataset.class), context)); //$NON-NLS-1$ //$NON-NLS-2$
			case SPLITTER -> outputs.put("split", split(task, c.create(Splitter.class), inputs, context)); //$NON-NLS-1$
			case EXTRACTOR -> outputs.put("features", c.create(Extractor.class).extract(p, inputs.get("data", Dataset.class), //$NON-NLS-1$ //$NON-NLS-2$
					inputs.find("fit", Split.class), context)); //$NON-NLS-1$
			case TRANSFORMER -> outputs.put("features", c.create(Transformer.class).transform(p, //$NON-NLS-1$
					inputs.get("features", Features.class), inputs.find("fit", Split.class), context)); //$NON-NLS-1$ //$NON-NLS-2$
			case TRAINER -> {
				Trainer trainer = c.create(Trainer.class);
				LearningData data = LearningData.of(split(task, inputs), inputs.get("features", Features.class), trainer.target(p)); //$NON-NLS-1$
				outputs.put("network", model(c, data, trainer.train(p, data, context))); //$NON-NLS-1$
			}
			case ENGINE -> {
				Split split = split(task, inputs);
				TrainingData data = new TrainingData(split, values(inputs, "features", Features.class), //$NON-NLS-1$
						values(inputs, "recommenders", RecommenderModel.class)); //$NON-NLS-1$
				outputs.put("recommender", model(c, split, c.create(Engine.class).fit(p, data, context))); //$NON-NLS-1$
			}
			case RERANKER -> {
				Split split = split(task, inputs);
				TrainingData data = new TrainingData(split, values(inputs, "features", Features.class), //$NON-NLS-1$
						List.of(inputs.get("recommender", RecommenderModel.class))); //$NON-NLS-1$
				outputs.put("recommender", model(c, split, c.create(Reranker.class).rerank(p, data, context))); //$NON-NLS-1$
			}
			case STEP -> c.create(Step.class).run(p, inputs, outputs::put, context);
			default -> throw new IllegalStateException(c.kind().toString());
			}
		}
		for (Port port : c.outputs()) {
			if (outputs.get(port.name()) == null) {
				throw new IllegalStateException(Messages.bind(Messages.gaveNothing, port.name()));
			}
		}
		outputs.keySet().removeIf(name -> c.output(name).isEmpty());
		return outputs;
	}

	private static Split split(Task task, Splitter splitter, Values inputs, StepContext context) throws Exception {
		Split split = splitter.split(task.node().parameters(), inputs.get("data", Dataset.class), task.part(), context); //$NON-NLS-1$
		if (split != null && !split.part().equals(task.part())) {
			throw new IllegalStateException(Messages.bind(Messages.wrongPart, split.part(), task.part()));
		}
		return split;
	}

	/** The split of this part and no other. */
	private static Split split(Task task, Values inputs) {
		Split split = inputs.get("split", Split.class); //$NON-NLS-1$
		if (task.role() == Task.Role.PART && !split.part().equals(task.part())) {
			throw new IllegalStateException(Messages.bind(Messages.wrongPart, split.part(), task.part()));
		}
		return split;
	}

	private static <T> List<T> values(Values inputs, String port, Class<T> type) {
		return inputs.all(port, type).stream().map(Inputs.Named::value).toList();
	}

	private static RecommenderModel model(Contribution c, Split split, Recommender recommender) {
		if (recommender == null) {
			return null;
		}
		// users and items as they will be read from a file, so that a value from the cache is no different
		return new RecommenderModel(c.kind() == Kind.RERANKER ? Kind.RERANKER : Kind.ENGINE, c.id(), recommender,
				EntitiesFile.reduced(split.dataset().users()), EntitiesFile.reduced(split.dataset().items()), split.seen(),
				split.dataset().scale());
	}

	private static NetworkModel model(Contribution c, LearningData data, Network network) {
		if (network == null) {
			return null;
		}
		TreeSet<Integer> items = new TreeSet<>();
		for (Examples side : List.of(data.training(), data.validation())) {
			for (int e = 0; e < side.size(); e++) {
				items.add(side.item(e));
			}
		}
		return new NetworkModel(c.id(), network, EntityKind.ITEM, data.target(), data.extractor(),
				IdIndex.of(items.stream().map(data::id).toArray(String[]::new)));
	}

	/** The values that go into a task. */
	static final class Values implements Inputs {
		private final Task task;
		private final Map<Task.Input, Object> values;

		Values(Task task, Map<Task.Input, Object> values) {
			this.task = task;
			this.values = values;
		}

		Object value(Task.Input input) {
			return values.get(input);
		}

		@Override
		public Part part() {
			return task.part();
		}

		@Override
		public <T> T get(String port, Class<T> type) {
			return find(port, type).orElseThrow(() -> new IllegalArgumentException(Messages.bind(Messages.noInput, port)));
		}

		@Override
		public <T> Optional<T> find(String port, Class<T> type) {
			List<Named<T>> all = all(port, type);
			return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().value());
		}

		@Override
		public <T> List<Named<T>> all(String port, Class<T> type) {
			List<Named<T>> all = new ArrayList<>();
			for (Task.Input i : task.inputs()) {
				if (i.port().equals(port)) {
					Object value = values.get(i);
					if (!type.isInstance(value)) {
						throw new IllegalArgumentException(Messages.bind(Messages.wrongType,
								new Object[] { port, i.name(), value.getClass().getSimpleName(), type.getSimpleName() }));
					}
					all.add(new Named<>(i.name(), i.label(), type.cast(value)));
				}
			}
			return all;
		}
	}
}
