/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * A split that somebody else made, read from files with a user and an item a line: one file a role (u1.base and u1.test of
 * MovieLens 100K), or one file with a role column. A file name may hold {@code {fold}}. Lines are matched to the data set by
 * the names of user and item; all events of a pair get its role. A pair that is listed for several roles gets the one
 * learned from first: train, validation, known, test. Lines of pairs that the data set has not, and pairs listed several
 * times, are counted in a note.
 */
public final class GivenSplit implements Splitter<GivenSplit.Parameters> {

	/** Stands for the number of the fold in a file name. */
	static final String FOLD = "{fold}"; //$NON-NLS-1$

	/**
	 * @param folder     where the files are
	 * @param test       name of the file of test pairs; empty when there is a file of roles
	 * @param train      name of the file of training pairs; empty: all pairs no other file lists
	 * @param validation name of the file of validation pairs; may be empty
	 * @param roles      name of a file with a role column instead (train, validation, known, test)
	 * @param folds      how many folds; above 1 the names hold {fold}
	 * @param firstFold  number of the first fold in file names
	 * @param delimiter  what is between columns; empty: the first of tab, "::", comma, semicolon, bar, blank that the first
	 *                   line has
	 * @param user       user column: its number from 1, or its name in the first line
	 * @param item       item column, likewise
	 * @param role       role column, likewise; only for a file of roles
	 * @param header     whether the first line is a header; it is taken for one when a column is given by name
	 */
	public record Parameters(
			@Parameter(label = "%given-split.folder.label", help = "%given-split.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%given-split.test.label", help = "%given-split.test.help") String test,
			@Parameter(value = "", label = "%given-split.train.label", help = "%given-split.train.help") String train,
			@Parameter(value = "", label = "%given-split.validation.label", help = "%given-split.validation.help") String validation,
			@Parameter(value = "", label = "%given-split.roles.label", help = "%given-split.roles.help") String roles,
			@Parameter(value = "1", label = "%given-split.folds.label", help = "%given-split.folds.help", min = 1, max = 1000) int folds,
			@Parameter(value = "1", label = "%given-split.first-fold.label", help = "%given-split.first-fold.help", min = 0) int firstFold,
			@Parameter(value = "", label = "%given-split.delimiter.label", help = "%given-split.delimiter.help") String delimiter,
			@Parameter(value = "1", label = "%given-split.user.label", help = "%given-split.user.help") String user,
			@Parameter(value = "2", label = "%given-split.item.label", help = "%given-split.item.help") String item,
			@Parameter(value = "3", label = "%given-split.role.label", help = "%given-split.role.help") String role,
			@Parameter(value = "false", label = "%given-split.header.label", help = "%given-split.header.help") boolean header) {
		public Parameters {
			boolean files = !test.isBlank();
			if (files == !roles.isBlank()) {
				throw new IllegalArgumentException(Messages.GivenSplit_which);
			}
			if (!roles.isBlank() && !(train.isBlank() && validation.isBlank())) {
				throw new IllegalArgumentException(Messages.GivenSplit_which);
			}
			String name = files ? test : roles;
			if (folds > 1 && !name.contains(FOLD)) {
				throw new IllegalArgumentException(Messages.say(Messages.GivenSplit_fold, folds, name));
			}
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(p.folds(), 1);
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException, IOException {
		Roles.needEvents("given-split", data); //$NON-NLS-1$
		Pairs pairs = Pairs.of(data);
		PairFile reader = new PairFile(p, data, pairs);
		String files;
		if (p.roles().isBlank()) {
			reader.read(file(p, p.test(), part), Role.TEST);
			files = name(p, p.test(), part);
			if (!p.validation().isBlank()) {
				reader.read(file(p, p.validation(), part), Role.VALIDATION);
				files = name(p, p.validation(), part) + ", " + files; //$NON-NLS-1$
			}
			if (!p.train().isBlank()) {
				reader.read(file(p, p.train(), part), Role.TRAIN);
				files = name(p, p.train(), part) + ", " + files; //$NON-NLS-1$
			}
		} else {
			reader.read(file(p, p.roles(), part), null);
			files = name(p, p.roles(), part);
		}
		byte[] roles = reader.roles(p.roles().isBlank() && p.train().isBlank());
		context.note(Messages.say(Messages.GivenSplit_counts, reader.matched(), reader.unmatched(), reader.conflicts(), unlisted(roles)));
		if (reader.unmatched() > 0) {
			context.warn(Problem.warning(p.folder().toString(), 0, 0,
					Messages.say(Messages.GivenSplit_unmatched, reader.unmatched(), reader.example()), Messages.GivenSplit_unmatchedHint));
		}
		if (reader.matched() == 0) {
			throw new InputException(p.folder().toString(), 0, Messages.say(Messages.GivenSplit_none, files, reader.example()),
					Messages.say(Messages.GivenSplit_noneHint, data.users().ids().id(data.events().users().get(0)),
							data.items().ids().id(data.events().items().get(0))));
		}
		String rule = Messages.say(Messages.GivenSplit_rule, files, reader.matched(), reader.unmatched(), reader.conflicts());
		return Roles.ofPairs("given-split", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static int unlisted(byte[] roles) {
		int n = 0;
		for (byte r : roles) {
			n += r == 0 ? 1 : 0;
		}
		return n;
	}

	private static String name(Parameters p, String pattern, Part part) {
		return pattern.replace(FOLD, Integer.toString(part.fold() + p.firstFold()));
	}

	private static Path file(Parameters p, String pattern, Part part) {
		return p.folder().resolve(name(p, pattern, part));
	}
}
