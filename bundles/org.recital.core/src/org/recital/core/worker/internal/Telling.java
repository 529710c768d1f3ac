/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.util.List;
import java.util.function.Consumer;

import org.recital.api.problem.Problem;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepUpdate;

/**
 * Makes replies of what a run tells.
 *
 * @param id  number of the request
 * @param say takes the replies
 */
record Telling(long id, Consumer<Reply> say) implements RunListener {

	@Override
	public void planned(List<PlannedStep> steps) {
		say.accept(Reply.planned(id, steps));
	}

	@Override
	public void changed(StepUpdate update) {
		say.accept(Reply.changed(id, update));
	}

	@Override
	public void warned(String step, Problem problem) {
		say.accept(Reply.warned(id, step, problem));
	}

	@Override
	public void noted(String step, String line) {
		say.accept(Reply.noted(id, step, line));
	}

	@Override
	public void learned(CurveUpdate update) {
		say.accept(Reply.learned(id, update));
	}
}
