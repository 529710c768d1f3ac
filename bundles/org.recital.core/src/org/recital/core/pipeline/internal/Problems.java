/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.problem.Problem;
import org.recital.api.problem.Problem.Severity;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.PipelineProblem;

/** Collects problems. Bounded, so that a file made to be wrong everywhere costs neither time nor memory without end. */
public final class Problems {

	static final int MOST = 1000;
	private static final int MOST_NEAREST = 200;
	private static final int LONGEST = 60;

	private final String file;
	private final List<PipelineProblem> found = new ArrayList<>();
	private int more;
	private int nearest;

	Problems(String file) {
		this.file = file;
	}

	/** An error at a place; null: not about the text. */
	void error(Mark mark, String step, String parameter, String message, String expected) {
		add(Severity.ERROR, mark, step, parameter, message, expected);
	}

	void error(Mark mark, String message, String expected) {
		error(mark, "", "", message, expected); //$NON-NLS-1$ //$NON-NLS-2$
	}

	void warning(Mark mark, String step, String message, String expected) {
		add(Severity.WARNING, mark, step, "", message, expected); //$NON-NLS-1$
	}

	private void add(Severity severity, Mark mark, String step, String parameter, String message, String expected) {
		if (found.size() >= MOST) {
			more++;
			return;
		}
		Problem problem = mark == null ? new Problem(severity, file, 0, 0, message, expected)
				: new Problem(severity, file, mark.line(), mark.column(), message, expected);
		found.add(new PipelineProblem(problem, step, parameter, mark == null ? -1 : mark.offset(), mark == null ? 0 : mark.length()));
	}

	/** Takes over what was found in the text alone, for this file. */
	void addAll(Collection<PipelineProblem> others) {
		for (PipelineProblem p : others) {
			Problem o = p.problem();
			found.add(new PipelineProblem(new Problem(o.severity(), file, o.line(), o.column(), o.message(), o.expected()),
					p.step(), p.parameter(), p.offset(), p.length()));
		}
	}

	boolean hasErrors() {
		return found.stream().anyMatch(PipelineProblem::isError);
	}

	/** All by place; what is not about the text last. */
	List<PipelineProblem> sorted() {
		List<PipelineProblem> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparingInt(p -> p.offset() < 0 ? Integer.MAX_VALUE : p.offset()));
		if (more > 0) {
			sorted.add(new PipelineProblem(Problem.error(file, 0, 0, NLS.bind(Messages.moreProblems, more), ""), "", "", -1, 0)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return sorted;
	}

	/** "did you mean ...?" or, when nothing is near, the other sentence. */
	String nearest(String name, Collection<String> candidates, String otherwise) {
		if (name.length() > LONGEST || nearest++ > MOST_NEAREST) {
			return otherwise;
		}
		Optional<String> found = Names.nearest(name, candidates);
		return found.map(n -> NLS.bind(Messages.didYouMean, n)).orElse(otherwise);
	}

	/** Names for a sentence: all when they are few, else the first. */
	static String list(Collection<String> names) {
		if (names.size() <= 12) {
			return String.join(", ", names); //$NON-NLS-1$
		}
		return String.join(", ", names.stream().limit(12).toList()) + ", \u2026"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A name as it can stand in a sentence. */
	static String brief(String name) {
		String line = name.replaceAll("\\p{Cntrl}", "\uFFFD"); //$NON-NLS-1$ //$NON-NLS-2$
		return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + '\u2026';
	}
}
