/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;

/** Makes replies of what a sweep tells. */
final class SweepTelling implements SweepListener {

	private final long id;
	private final Consumer<Reply> say;
	/** Parts of steps that work: each is told once, not for each percent. */
	private final Set<String> working = new HashSet<>();

	SweepTelling(long id, Consumer<Reply> say) {
		this.id = id;
		this.say = say;
	}

	private void tell(SweepNews news) {
		say.accept(Reply.swept(id, news));
	}

	@Override
	public void planned(SearchMethod search, List<Dimension> space, int total, int resumed) {
		tell(SweepNews.planned(search, space, total, resumed));
	}

	@Override
	public void begins(SweepRecord known) {
		tell(SweepNews.begins(known));
	}

	@Override
	public void proposed(int trial, Map<String, Object> setting, double resource) {
		tell(SweepNews.proposed(trial, setting, resource));
	}

	@Override
	public void changed(int trial, StepUpdate update) {
		String which = trial + "/" + update.step() + '/' + update.part(); //$NON-NLS-1$
		if (update.state() == StepState.RUNNING ? working.add(which) : working.remove(which)) {
			tell(SweepNews.changed(trial, update));
		}
	}

	@Override
	public void ended(Trial trial, SweepProgress progress) {
		tell(SweepNews.ended(trial, progress));
	}

	@Override
	public void working(String detail, SweepProgress progress) {
		tell(SweepNews.working(detail, progress));
	}

	@Override
	public void warned(String step, Problem problem) {
		say.accept(Reply.warned(id, step, problem));
	}

	@Override
	public RunListener chosen(Trial best) {
		tell(SweepNews.chosen(best));
		return new Telling(id, say);
	}
}
