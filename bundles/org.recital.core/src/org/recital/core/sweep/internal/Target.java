/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.core.pipeline.StepNode;
import org.recital.core.sweep.Dimension;

/**
 * What of a pipeline is searched and judged.
 *
 * @param searched    the steps whose parameters are searched, by name
 * @param space       the parameters
 * @param written     the setting as the pipeline has it
 * @param judge       the step that evaluates
 * @param metric      key of the metric, as the judge's parameter names it; empty when it names none
 * @param recommender the step whose values count, as the judge refers to it
 * @param affected    names of the steps that depend on what is searched, those searched included, and that the judge needs
 * @param needed      names of all steps the judge needs, itself included
 * @param splitters   names of the splitters among them
 * @param resource    of halving: the parameter that grows; null when it is the share of the training events
 */
record Target(Map<String, StepNode> searched, List<Dimension> space, Map<String, Object> written, StepNode judge, String metric,
		String recommender, Set<String> affected, Set<String> needed, Set<String> splitters, Growing resource) {

	/**
	 * A parameter that grows.
	 *
	 * @param full its value for a trial with all there is
	 */
	record Growing(String step, String parameter, long full) {

		long at(double resource) {
			return Math.max(1, Math.round(full * resource));
		}
	}
}
