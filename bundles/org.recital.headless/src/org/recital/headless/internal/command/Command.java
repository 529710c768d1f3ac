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

import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;

/** One command of the command line. */
public interface Command {

	/** The word that calls it. */
	String name();

	/** Its operands, as in a manual: {@code FILE...}. */
	String operands();

	/** One line: what it does. */
	String help();

	/** The options it takes beside {@code --json} and {@code --help}. */
	List<Option> options();

	/**
	 * Does it.
	 *
	 * @return one of {@link ExitCode}
	 * @throws Exception what went wrong; {@link org.recital.headless.internal.cli.Usage} and
	 *                   {@link org.recital.api.problem.InputException} are the person's to mend
	 */
	int run(Arguments arguments, Session session) throws Exception;
}
