/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.headless.internal.cli.Interrupt;
import org.recital.headless.internal.cli.Terminal;
import org.recital.headless.internal.cli.Terminals;
import org.recital.headless.internal.command.ExitCode;

/** The command line: what {@code recital} with arguments starts. Its exit code is that of the command. */
public final class HeadlessApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		// The launcher's own arguments (-application, -data, ...) are taken off before they reach us.
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		NullProgressMonitor monitor = new NullProgressMonitor();
		Terminal terminal = Terminals.standard();
		Interrupt.cancels(monitor, terminal);
		int code = new CommandLine(terminal, monitor, Path.of("").toAbsolutePath(), ContributionRegistry::platform).run(arguments); //$NON-NLS-1$
		if (code == ExitCode.DONE && Terminals.broken() != null) {
			terminal.say(Messages.bind(Messages.output_broken, Terminals.broken()));
			return ExitCode.FAILED;
		}
		return code;
	}

	@Override
	public void stop() {
		// Commands end by themselves; there is nothing to close.
	}
}
