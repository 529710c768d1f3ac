/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.List;
import java.util.Map;

import org.recital.api.step.Contribution;

/**
 * A checked step.
 *
 * @param name         its name in the pipeline
 * @param label        what a person calls it; empty when not given
 * @param contribution what it uses
 * @param parameters   an instance of the contribution's parameter record; relative paths are resolved against the pipeline's folder
 * @param given        what was given for parameters, {@code ${data}} and overrides filled in; the others have their defaults
 * @param inputs       the connected input ports, each with its references in the order of the text
 * @param line         1-based line of its name
 */
public record StepNode(String name, String label, Contribution contribution, Record parameters, Map<String, Object> given,
		Map<String, List<Reference>> inputs, int line) {

	/** The label, or the name when it has none. */
	public String title() {
		return label.isBlank() ? name : label;
	}
}
