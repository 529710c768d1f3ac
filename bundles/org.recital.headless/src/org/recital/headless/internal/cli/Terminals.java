/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jline.terminal.TerminalBuilder;

/** The terminal this process has, if any. */
public final class Terminals {

	private static final int DEFAULT_WIDTH = 120;

	private Terminals() {
	}

	/** Standard output and error as UTF-8, with a bar where there is a terminal that can show one. */
	public static Terminal standard() {
		Console console = System.console();
		boolean live = console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM")); //$NON-NLS-1$ //$NON-NLS-2$
		return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), live, live ? width() : DEFAULT_WIDTH);
	}

	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new Remembering(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
	}

	/** Why standard output could not be written; null when it could, or when who read it has gone. */
	public static String broken() {
		String why = Remembering.why;
		return why == null || why.contains("Broken pipe") || why.contains("pipe is being closed") ? null : why; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** PrintStream says nothing of what goes wrong. */
	private static final class Remembering extends FilterOutputStream {
		private static volatile String why;

		Remembering(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			try {
				out.write(bytes, from, length);
			} catch (IOException e) {
				why = String.valueOf(e.getMessage());
				throw e;
			}
		}
	}

	/** Asked once; a terminal that does not say gets the default. */
	private static int width() {
		try {
			String columns = System.getenv("COLUMNS"); //$NON-NLS-1$
			if (columns != null && columns.matches("\\d{2,4}")) { //$NON-NLS-1$
				return Integer.parseInt(columns);
			}
			try (org.jline.terminal.Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
				return terminal.getWidth() > 20 ? terminal.getWidth() : DEFAULT_WIDTH;
			}
		} catch (IOException | IllegalStateException | LinkageError e) {
			return DEFAULT_WIDTH; // a narrower bar than possible is no harm
		}
	}
}
