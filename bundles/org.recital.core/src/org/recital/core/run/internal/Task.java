/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.recital.api.data.Part;
import org.recital.api.step.Contribution;
import org.recital.api.step.Port;
import org.recital.core.pipeline.StepNode;

/**
 * A step, or a part of one, or the gathering of its parts.
 *
 * @param place  place in topological order; those it needs have lower ones
 * @param node   the step
 * @param part   the part; {@link Part#ONLY} for a step with no splitter upstream, and for a gathering
 * @param parts  how many parts the step has
 * @param role   what it does
 * @param inputs what it needs, in the order of ports and references; of a gathering: its parts in order
 * @param seed   seed
 * @param key    key in the cache
 */
public record Task(int place, StepNode node, Part part, int parts, Role role, List<Input> inputs, long seed, String key) {

	/** What a task does. */
	public enum Role {
		/** The step, once, with no splitter upstream. */
		SINGLE,
		/** The step for one part. */
		PART,
		/** The gathering of a step's parts. */
		GATHER
	}

	/**
	 * A value that goes in.
	 *
	 * @param port   the port it goes to
	 * @param source what gives it
	 * @param output the source's port
	 * @param name   the reference as in the pipeline
	 * @param label  what a person reads for the source
	 */
	public record Input(String port, Task source, String output, String name, String label) {
	}

	/** Name of the step. */
	public String step() {
		return node.name();
	}

	/** Place among the parts of the step, {@link #parts()} for a gathering. */
	public int index() {
		return role == Role.GATHER ? parts : role == Role.SINGLE ? 0 : part.index();
	}

	/** {@code r0f1}, {@code all} where there are no parts, {@code gathered}. */
	public String partName() {
		return switch (role) {
		case SINGLE -> "all"; //$NON-NLS-1$
		case PART -> part.toString();
		case GATHER -> "gathered"; //$NON-NLS-1$
		};
	}

	/** Id of the port type, by output. */
	public Map<String, String> types() {
		Map<String, String> types = new TreeMap<>();
		for (Port p : node.contribution().outputs()) {
			types.put(p.name(), p.types().iterator().next());
		}
		return types;
	}

	/** What the step uses. */
	public Contribution contribution() {
		return node.contribution();
	}

	@Override
	public boolean equals(Object o) {
		return this == o;
	}

	@Override
	public int hashCode() {
		return place;
	}

	@Override
	public String toString() {
		return step() + '/' + partName();
	}
}
