/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.Events;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.problem.InputException;

/** Files of which tool. */
public enum Format {

	/** A run for each engine and the judgements ({@code qrel}) it is judged by. */
	TREC {
		@Override
		public List<Path> write(Exported run, Path out, Exported.Notes notes) throws IOException, InputException {
			List<Path> written = new ArrayList<>();
			for (Part part : run.splits().keySet()) {
				List<Exported.Relevant> relevant = run.relevant(part);
				boolean graded = relevant.stream().allMatch(r -> r.value() >= 1 && r.value() == Math.rint(r.value()) && r.value() < 1e6f);
				if (!graded) {
					notes.accept(Messages.Export_binary);
				}
				try (TableFile file = new TableFile(out.resolve(run.name() + run.suffix(part) + ".qrel"), ' ')) { //$NON-NLS-1$
					for (Exported.Relevant r : relevant) {
						file.line(r.user(), "0", r.item(), graded ? TableFile.number(r.value()) : "1"); //$NON-NLS-1$ //$NON-NLS-2$
					}
					written.add(file.done());
				}
				for (String engine : run.engines()) {
					try (TableFile file = new TableFile(out.resolve(engine + run.suffix(part) + ".run"), ' ')) { //$NON-NLS-1$
						if (run.lists(engine, part, (user, item, place, score) -> file.line(user, "Q0", item, Integer.toString(place), //$NON-NLS-1$
								TableFile.number(score), engine))) {
							written.add(file.done());
						}
					}
				}
			}
			return written;
		}
	},

	/** RecBole's atomic files: {@code name.train.inter}, {@code name.valid.inter}, {@code name.test.inter}, and the lists. */
	RECBOLE {
		@Override
		public List<Path> write(Exported run, Path out, Exported.Notes notes) throws IOException, InputException {
			List<Path> written = new ArrayList<>();
			String[] header = { "user_id:token", "item_id:token", "rating:float", "timestamp:float" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (Part part : run.splits().keySet()) {
				String name = run.name() + run.suffix(part);
				sides(run.splits().get(part), header, written, notes, side -> out.resolve(name).resolve(name + '.'
						+ (side == Role.TRAIN ? "train" : side == Role.VALIDATION ? "valid" : "test") + ".inter")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				lists(run, part, out, ".inter", new String[] { header[0], header[1], "score:float" }, written); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return written;
		}
	},

	/** Elliot's files for the strategy "fixed": {@code train.tsv}, {@code val.tsv}, {@code test.tsv}, and the lists. */
	ELLIOT {
		@Override
		public List<Path> write(Exported run, Path out, Exported.Notes notes) throws IOException, InputException {
			List<Path> written = new ArrayList<>();
			for (Part part : run.splits().keySet()) {
				Path folder = out.resolve(run.name() + run.suffix(part));
				sides(run.splits().get(part), null, written, notes, side -> folder
						.resolve(side == Role.TRAIN ? "train.tsv" : side == Role.VALIDATION ? "val.tsv" : "test.tsv")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				lists(run, part, out, ".tsv", null, written); //$NON-NLS-1$
			}
			return written;
		}
	};

	/** Where a side goes. */
	private interface Sides {
		Path file(Role side);
	}

	/**
	 * Writes.
	 *
	 * @param notes told what a reader should know
	 * @return the files, in the order they were written
	 * @throws InputException when a name cannot stand in such a file
	 */
	public abstract List<Path> write(Exported run, Path out, Exported.Notes notes) throws IOException, InputException;

	/** The events of each side, one a line; known events of people held out go with the training, for others have no such side. */
	private static void sides(Split split, String[] header, List<Path> written, Exported.Notes notes, Sides sides) throws IOException, InputException {
		Events events = split.dataset().events();
		TimeColumn times = events.times().orElse(null);
		if (split.count(Role.KNOWN) > 0) {
			notes.accept(Messages.Export_known);
		}
		for (Role side : new Role[] { Role.TRAIN, Role.VALIDATION, Role.TEST }) {
			byte mask = side == Role.TRAIN ? Role.mask(Role.TRAIN, Role.KNOWN) : side.code();
			if (side == Role.VALIDATION && split.count(side) == 0) {
				continue;
			}
			try (TableFile file = new TableFile(sides.file(side), '\t')) {
				if (header != null) {
					file.line(java.util.Arrays.copyOf(header, times == null ? 3 : 4));
				}
				for (int e = 0; e < events.size(); e++) {
					if ((split.roles()[e] & mask) == 0) {
						continue;
					}
					String user = split.dataset().users().ids().id(events.users().get(e));
					String item = split.dataset().items().ids().id(events.items().get(e));
					String value = TableFile.number(events.values().get(e));
					if (times == null) {
						file.line(user, item, value);
					} else {
						file.line(user, item, value, Long.toString(times.get(e) == TimeColumn.MISSING ? 0 : times.get(e)));
					}
				}
				written.add(file.done());
			}
		}
	}

	private static void lists(Exported run, Part part, Path out, String ending, String[] header, List<Path> written) throws IOException, InputException {
		for (String engine : run.engines()) {
			try (TableFile file = new TableFile(out.resolve("recs").resolve(engine + run.suffix(part) + ending), '\t')) { //$NON-NLS-1$
				if (header != null) {
					file.line(header);
				}
				if (run.lists(engine, part, (user, item, place, score) -> file.line(user, item, TableFile.number(score)))) {
					written.add(file.done());
				}
			}
		}
	}
}
