/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.run.internal;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.core.pipeline.StepNode;
import org.recital.core.store.StoredEntry.Source;

/** What a task's values are made from: the steps upstream that read something from outside. */
public final class Sources {

	private Sources() {
	}

	/** Sources of a task, each once. */
	static List<Source> of(Task task) {
		List<Source> sources = new ArrayList<>();
		collect(task, Collections.newSetFromMap(new IdentityHashMap<>()), Collections.newSetFromMap(new IdentityHashMap<>()), sources);
		return sources;
	}

	private static void collect(Task task, Set<Task> seen, Set<StepNode> told, List<Source> sources) {
		if (!seen.add(task)) {
			return;
		}
		for (Task.Input input : task.inputs()) {
			collect(input.source(), seen, told, sources);
		}
		if (isReader(task.node()) && told.add(task.node())) {
			sources.add(new Source(task.node().contribution().id(), parameters(task.node())));
		}
	}

	/** With no input it reads from outside; with a path it may. */
	private static boolean isReader(StepNode node) {
		return node.inputs().isEmpty() || node.parameters() != null
				&& Arrays.stream(node.parameters().getClass().getRecordComponents()).map(RecordComponent::getType).anyMatch(Path.class::equals);
	}

	/** All parameters of a step as resolved; files and folders by absolute path. */
	public static Map<String, Object> parameters(StepNode node) {
		try {
			return Keys.values(node.contribution().parameters(), node.parameters());
		} catch (org.recital.api.step.ContributionException e) {
			return node.given(); // it ran with these, and no longer loads
		}
	}
}
