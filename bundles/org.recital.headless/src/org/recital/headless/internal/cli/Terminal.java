/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to standard output, progress and problems to standard error, so that a result can be
 * piped. On a terminal the last line of standard error may be a progress bar, which is drawn over.
 */
public final class Terminal {

	private static final String CLEAR_LINE = "\r\u001b[K"; //$NON-NLS-1$

	private final PrintStream out;
	private final PrintStream err;
	private final boolean live;
	private final int width;
	private boolean barShown;

	/**
	 * @param live  whether standard error is a terminal that understands escape sequences
	 * @param width columns
	 */
	public Terminal(PrintStream out, PrintStream err, boolean live, int width) {
		this.out = out;
		this.err = err;
		this.live = live;
		this.width = width;
	}

	/** Whether a progress bar may be drawn. */
	public boolean isLive() {
		return live;
	}

	/** Columns. */
	public int width() {
		return width;
	}

	/** A line of the result. */
	public synchronized void print(String line) {
		hideBar();
		out.println(line);
		out.flush();
	}

	/** A sentence of the result, broken between words where it is longer than the terminal is wide. */
	public void wrap(String text) {
		int most = Math.clamp(width, 60, 120);
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) { //$NON-NLS-1$
			if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
				print(line.toString());
				line.setLength(0);
				line.append("  "); //$NON-NLS-1$
			}
			line.append(line.isEmpty() || line.toString().isBlank() ? "" : " ").append(word); //$NON-NLS-1$ //$NON-NLS-2$
		}
		print(line.toString());
	}

	/** A line about what goes on. */
	public synchronized void say(String line) {
		hideBar();
		err.println(line);
		err.flush();
	}

	/** Draws the progress bar, over the last one; without effect where it cannot be drawn. */
	public synchronized void bar(String line) {
		if (live) {
			String cut = line.length() >= width ? line.substring(0, Math.max(0, width - 1)) : line;
			err.print(CLEAR_LINE + cut);
			err.flush();
			barShown = true;
		}
	}

	/** Takes the progress bar away. */
	public synchronized void hideBar() {
		if (barShown) {
			err.print(CLEAR_LINE);
			err.flush();
			barShown = false;
		}
	}
}
