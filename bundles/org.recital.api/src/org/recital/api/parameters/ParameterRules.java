/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.util.List;

import org.recital.api.step.Contributions;

/**
 * What a contribution's class implements when its parameters keep rules that annotations cannot say: names of other
 * contributions, values that depend on each other. Asked when a pipeline is checked, long before anything runs; must
 * answer at once and touch no file.
 *
 * @param <P> parameter record
 */
public interface ParameterRules<P extends Record> {

	/**
	 * What is wrong, with the names of parameters as in YAML (kebab case); empty when nothing is.
	 *
	 * @param parameters    each within its own bounds
	 * @param contributions what all bundles contribute
	 */
	List<ParameterProblem> check(P parameters, Contributions contributions);
}
