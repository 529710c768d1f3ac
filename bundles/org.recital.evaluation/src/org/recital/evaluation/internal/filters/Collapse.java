/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;

/**
 * Says how several events of one user and item become one value where a matrix is needed. The events stay as they are, so
 * that a split by time still sees each of them; {@link Deduplicate} merges them for good.
 */
public final class Collapse implements DatasetFilter<Collapse.Parameters> {

	/**
	 * @param rule the rule
	 */
	public record Parameters(
			@Parameter(label = "%collapse.rule.label", help = "%collapse.rule.help") CollapseRule rule) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) {
		String done = Messages.say(Messages.Collapse_done, Names.kebab(p.rule().name()), Names.kebab(data.collapse().name()));
		return data.withEvents(data.events(), done).withCollapse(p.rule());
	}
}
