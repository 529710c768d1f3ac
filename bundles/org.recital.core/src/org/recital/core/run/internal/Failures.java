/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.ContributionException;

/** Says in a sentence why a step failed: which step, where it stands, the cause, and what to do. */
public final class Failures {

	private Failures() {
	}

	/** The sentence. */
	public static String sentence(Task task, Throwable cause) {
		Throwable t = unwrap(cause);
		String where = Messages.bind(Messages.where, new Object[] { task.step(), task.contribution().id(), task.node().line() })
				+ (task.role() == Task.Role.PART ? Messages.bind(Messages.inPart, task.part()) : ""); //$NON-NLS-1$
		if (task.node().line() == 0) {
			return cause(t, task); // a step that no person wrote: data looked at by itself
		}
		return Messages.bind(Messages.failed, where, cause(t, task));
	}

	private static String cause(Throwable t, Task task) {
		String bundle = task.contribution().bundle() + ' ' + task.contribution().bundleVersion();
		return switch (t) {
		case InputException e -> e.problems().getFirst() + (e.problems().size() == 1 ? "" //$NON-NLS-1$
				: Messages.bind(Messages.andMore, e.problems().size() - 1));
		case ContributionException e -> message(e);
		case OutOfMemoryError e -> Messages.bind(Messages.outOfMemory, Runtime.getRuntime().maxMemory() >> 20);
		case StackOverflowError e -> Messages.bind(Messages.stackOverflow, bundle);
		case LinkageError e -> Messages.bind(Messages.linkage, e.toString(), bundle);
		case OperationCanceledException e -> Messages.bind(Messages.cancelledItself, bundle);
		case IOException e -> Messages.bind(Messages.reading, e instanceof java.nio.file.NoSuchFileException
				? Messages.bind(Messages.missingFile, e.getMessage()) : message(e));
		default -> Messages.bind(Messages.unexpected, message(t), place(t) + bundle);
		};
	}

	/** The sentence at its place in the pipeline, then everything else that is known. */
	static List<Problem> problems(String file, Task task, String sentence, Throwable cause) {
		List<Problem> problems = new ArrayList<>();
		problems.add(Problem.error(file, task.node().line(), 0, sentence, "")); //$NON-NLS-1$
		if (unwrap(cause) instanceof InputException e && e.problems().size() > 1) {
			problems.addAll(e.problems());
		}
		return problems;
	}

	/** Helpers of {@link org.recital.api.step.Parallel} wrap what is no RuntimeException. */
	private static Throwable unwrap(Throwable t) {
		Throwable at = t;
		while (at instanceof IllegalStateException && at.getCause() != null
				&& (at.getCause() instanceof InputException || at.getCause() instanceof IOException)) {
			at = at.getCause();
		}
		return at;
	}

	private static String message(Throwable t) {
		String name = t.getClass().getSimpleName();
		return t.getMessage() == null || t.getMessage().isBlank() ? name
				: t instanceof ContributionException || t instanceof IOException ? t.getMessage() : name + ": " + t.getMessage(); //$NON-NLS-1$
	}

	/** The first line of a contribution's own code on the stack. */
	private static String place(Throwable t) {
		for (StackTraceElement e : t.getStackTrace()) {
			if (!e.getClassName().startsWith("java.") && !e.getClassName().startsWith("jdk.") //$NON-NLS-1$ //$NON-NLS-2$
					&& !e.getClassName().startsWith("org.recital.core.run.internal")) { //$NON-NLS-1$
				return e + ", "; //$NON-NLS-1$
			}
		}
		return ""; //$NON-NLS-1$
	}
}
