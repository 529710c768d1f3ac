/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.recital.core.run.RunOutcome;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Terminal;
import org.recital.headless.internal.cli.TextTable;

/** What a sweep found, for a terminal: its best settings beside the one as written, the choice, and what to know. */
final class SweepText {

	private static final int MOST_ROWS = 10;

	private SweepText() {
	}

	static void print(SweepOutcome outcome, Path file, Terminal terminal) {
		SweepRecord record = outcome.record();
		if (outcome.result() == RunOutcome.Result.CANCELLED && outcome.run() == null) {
			terminal.say(Messages.count(Messages.sweep_cancelled, record.trials().size(), file));
			return;
		}
		if (outcome.before()) {
			terminal.say(Messages.bind(Messages.sweep_before, outcome.run().folder()));
		}
		terminal.print(""); //$NON-NLS-1$
		table(record, terminal);
		terminal.print(""); //$NON-NLS-1$
		record.best().ifPresent(best -> {
			boolean written = best.setting().equals(record.trials().getFirst().setting());
			terminal.wrap(written ? Messages.sweep_writtenIsBest : Messages.bind(Messages.sweep_best, setting(best.setting())));
		});
		record.notes().forEach(n -> terminal.wrap(sentence(n)));
	}

	private static String sentence(String note) {
		return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + '.';
	}

	private static void table(SweepRecord record, Terminal terminal) {
		boolean rungs = record.trials().stream().anyMatch(t -> !t.isFull());
		Comparator<Trial> order = Comparator.comparingDouble((Trial t) -> t.resource()).thenComparingDouble(t -> t.score(record.higherIsBetter()));
		List<Trial> best = record.trials().stream().filter(t -> t.state() == Trial.State.DONE).sorted(order.reversed()).limit(MOST_ROWS).toList();
		List<Dimension> space = record.space();
		String[] head = new String[space.size() + 3];
		head[0] = Messages.sweep_setting;
		head[1] = record.metric();
		head[2] = rungs ? Messages.sweep_share : ""; //$NON-NLS-1$
		boolean oneStep = space.stream().map(Dimension::step).distinct().count() == 1;
		for (int d = 0; d < space.size(); d++) {
			head[d + 3] = oneStep ? space.get(d).parameter() : space.get(d).name();
		}
		TextTable table = new TextTable(head);
		best.forEach(t -> table.row(row(t, space, rungs, t.number() == record.chosen())));
		record.written().filter(t -> !best.contains(t)).ifPresent(t -> table.row(row(t, space, rungs, false)));
		table.lines().forEach(terminal::print);
		long failed = record.trials().stream().filter(t -> t.state() == Trial.State.FAILED).count();
		if (failed > 0) {
			terminal.wrap(Messages.count(Messages.sweep_failed, failed,
					record.trials().stream().filter(t -> t.state() == Trial.State.FAILED).findFirst().orElseThrow().error()));
		}
	}

	private static Object[] row(Trial t, List<Dimension> space, boolean rungs, boolean chosen) {
		Object[] cells = new Object[space.size() + 3];
		cells[0] = t.number() == 0 ? Messages.sweep_asWritten : Integer.toString(t.number());
		cells[1] = (chosen ? "*" : " ") + value(t.value()); //$NON-NLS-1$ //$NON-NLS-2$
		cells[2] = rungs ? String.format(Locale.ROOT, "%.3g", t.resource()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		for (int d = 0; d < space.size(); d++) {
			cells[d + 3] = t.setting().get(space.get(d).name());
		}
		return cells;
	}

	static String value(double value) {
		return String.format(Locale.ROOT, "%.4f", value); //$NON-NLS-1$
	}

	/** {@code item.neighbours=35, item.shrinkage=10} */
	static String setting(Map<String, Object> setting) {
		return setting.entrySet().stream().map(e -> e.getKey() + '=' + e.getValue()).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}
}
