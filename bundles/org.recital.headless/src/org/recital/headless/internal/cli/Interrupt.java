/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.command.ExitCode;

import sun.misc.Signal;

/** What an interrupt from the keyboard does: the first asks the command to stop, the second ends the process. */
public final class Interrupt {

	private Interrupt() {
	}

	/** From now on an interrupt cancels the monitor. */
	public static void cancels(IProgressMonitor monitor, Terminal terminal) {
		AtomicInteger times = new AtomicInteger();
		try {
			Signal.handle(new Signal("INT"), signal -> { //$NON-NLS-1$
				if (times.getAndIncrement() > 0) {
					Runtime.getRuntime().halt(ExitCode.CANCELLED);
				}
				monitor.setCanceled(true);
				terminal.say(Messages.command_cancelling);
			});
		} catch (IllegalArgumentException | LinkageError e) {
			// this Java keeps the signal for itself: an interrupt then ends the process at once, as usual
			terminal.hideBar();
		}
	}
}
