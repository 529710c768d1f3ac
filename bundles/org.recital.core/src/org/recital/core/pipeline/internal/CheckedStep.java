/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.step.Contribution;
import org.recital.core.pipeline.Reference;
import org.recital.core.pipeline.StepElement;

/** A step while it is being checked. */
final class CheckedStep {

	final StepElement element;
	/** Null when it uses nothing known. */
	final Contribution contribution;
	/** Null after a problem. */
	Record parameters;
	Map<String, Object> given = Map.of();
	final Map<String, List<Reference>> inputs = new LinkedHashMap<>();
	/** The steps it takes from, each once, and where the first such reference is. */
	final Map<String, Place> upstream = new LinkedHashMap<>();
	boolean used;

	/** The place of a reference. */
	record Place(String port, int index) {
	}

	CheckedStep(StepElement element, Contribution contribution) {
		this.element = element;
		this.contribution = contribution;
	}

	String name() {
		return element.name();
	}

	void take(String port, int index, Reference reference) {
		inputs.computeIfAbsent(port, _ -> new ArrayList<>()).add(reference);
		upstream.putIfAbsent(reference.step(), new Place(port, index));
	}
}
