/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.util.List;

import org.recital.core.worker.WorkerServer;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;

/** {@code recital worker}: serves the window over the standard streams. Not for people. */
public final class WorkerCommand implements Command {

	@Override
	public String name() {
		return "worker"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.worker_help;
	}

	@Override
	public List<Option> options() {
		return List.of();
	}

	@Override
	public int run(Arguments arguments, Session session) throws IOException {
		WorkerServer.serveStandardStreams(session.contributions());
		return ExitCode.DONE;
	}
}
