/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.List;
import java.util.Locale;

import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.Trial;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Terminal;

/** Tells a person how a sweep gets on: a bar on a terminal, a line a setting otherwise; how many are left, and how long. */
final class SweepProgressText implements SweepListener {

	private static final int BAR = 24;
	private static final int MOST_WARNINGS = 5;

	private final Terminal terminal;
	private final boolean quiet;
	private RunProgress run;
	private double best = Double.NaN;
	private int warnings;

	SweepProgressText(Terminal terminal, boolean quiet) {
		this.terminal = terminal;
		this.quiet = quiet;
	}

	@Override
	public void planned(SearchMethod search, List<Dimension> space, int total, int resumed) {
		if (quiet) {
			return;
		}
		String names = String.join(", ", space.stream().map(SweepProgressText::range).toList()); //$NON-NLS-1$
		terminal.say(Messages.bind(Messages.sweep_planned, search.name().toLowerCase(Locale.ROOT), names));
		if (resumed > 0) {
			terminal.say(Messages.count(Messages.sweep_resumed, resumed));
		}
	}

	private static String range(Dimension d) {
		return d.name() + ' ' + switch (d.kind()) {
		case CHOICE -> d.choices().toString();
		default -> number(d.min()) + ".." + number(d.max()) + (d.log() ? " log" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		};
	}

	private static String number(double d) {
		return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
	}

	@Override
	public void ended(Trial trial, SweepProgress progress) {
		boolean better = progress.best().isPresent() && progress.best().get().number() == trial.number();
		best = progress.best().map(Trial::value).orElse(Double.NaN);
		if (!quiet && !terminal.isLive()) {
			String value = trial.state() == Trial.State.FAILED ? Messages.state_failed + ": " + trial.error() //$NON-NLS-1$
					: SweepText.value(trial.value()) + (better ? "*" : " "); //$NON-NLS-1$ //$NON-NLS-2$
			terminal.say("  " + count(progress) + "  " + value + "  " + SweepText.setting(trial.setting())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		working("", progress); //$NON-NLS-1$
	}

	private static String count(SweepProgress p) {
		String left = p.leftMillis() < 0 ? "" : ", " + Messages.bind(Messages.sweep_left, duration(p.leftMillis())); //$NON-NLS-1$ //$NON-NLS-2$
		return (p.total() == 0 ? Integer.toString(p.done()) : p.done() + "/" + p.total()) + left; //$NON-NLS-1$
	}

	private static String duration(long millis) {
		long s = (millis + 999) / 1000;
		return s < 100 ? s + " s" : s < 6000 ? (s + 30) / 60 + " min" : String.format(Locale.ROOT, "%.1f h", s / 3600.0); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public void working(String detail, SweepProgress progress) {
		if (!quiet) {
			double byTime = progress.leftMillis() < 0 ? 0 : progress.elapsedMillis() / (double) Math.max(1, progress.elapsedMillis() + progress.leftMillis());
			double share = progress.total() == 0 ? byTime : Math.max(byTime, progress.done() / (double) progress.total());
			int filled = (int) Math.round(Math.min(1, share) * BAR);
			terminal.bar("\u2588".repeat(filled) + "\u2591".repeat(BAR - filled) + ' ' + count(progress) //$NON-NLS-1$ //$NON-NLS-2$
					+ (Double.isNaN(best) ? "" : Messages.bind(Messages.sweep_bestSoFar, SweepText.value(best)))); //$NON-NLS-1$
		}
	}

	@Override
	public void warned(String step, Problem problem) {
		if (warnings++ < MOST_WARNINGS) {
			terminal.say(Messages.bind(Messages.problem_warningOfStep, step, problem));
		}
	}

	@Override
	public RunListener chosen(Trial trial) {
		if (!quiet) {
			terminal.say(Messages.bind(Messages.sweep_chosen, SweepText.setting(trial.setting()), SweepText.value(trial.value())));
		}
		run = new RunProgress(terminal, quiet);
		return run;
	}

	void end() {
		if (run != null) {
			run.end();
		}
		terminal.hideBar();
	}
}
