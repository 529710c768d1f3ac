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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.step.Inputs;
import org.recital.api.step.Kind;
import org.recital.api.step.SimpleContext;

/** What comes into the step, by hand. */
public final class GivenInputs implements Inputs {

	private final Split split;
	private final Map<String, List<Named<Object>>> many = new LinkedHashMap<>();
	private final Map<String, Object> single = new LinkedHashMap<>();

	public GivenInputs(Split split) {
		this.split = split;
		single.put("split", split);
	}

	public GivenInputs recommender(String name, Recommender recommender) {
		var data = split.dataset();
		many.computeIfAbsent("recommenders", p -> new ArrayList<>()).add(new Named<>(name, name.toUpperCase(),
				new RecommenderModel(Kind.ENGINE, "table", recommender, data.users(), data.items(), split.seen(), data.scale())));
		return this;
	}

	public GivenInputs lists(String name, Recommendations lists) {
		many.computeIfAbsent("lists", p -> new ArrayList<>()).add(new Named<>(name, name.toUpperCase(), lists));
		return this;
	}

	public GivenInputs features(Features features) {
		single.put("features", features);
		return this;
	}

	public Evaluation evaluate(EvaluateParameters parameters, SimpleContext context) throws Exception {
		Object[] result = new Object[1];
		new Evaluate().run(parameters, this, (port, value) -> result[0] = value, context);
		return (Evaluation) result[0];
	}

	@Override
	public Part part() {
		return split.part();
	}

	@Override
	public <T> T get(String port, Class<T> type) {
		return type.cast(split);
	}

	@Override
	public <T> Optional<T> find(String port, Class<T> type) {
		return Optional.ofNullable(type.cast(single.get(port)));
	}

	@SuppressWarnings("unchecked")
	@Override
	public <T> List<Named<T>> all(String port, Class<T> type) {
		return (List<Named<T>>) (List<?>) many.getOrDefault(port, List.of());
	}
}
