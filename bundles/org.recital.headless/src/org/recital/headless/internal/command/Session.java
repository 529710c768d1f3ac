/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.step.Contributions;
import org.recital.headless.internal.cli.Json;
import org.recital.headless.internal.cli.Terminal;

/**
 * What a command has to work with.
 */
public final class Session {

	private final Terminal terminal;
	private final boolean json;
	private final IProgressMonitor monitor;
	private final Path folder;
	private final Supplier<Contributions> contributions;
	private Contributions known;

	/**
	 * @param terminal      where to write
	 * @param json          whether results are to be written as JSON
	 * @param monitor       is cancelled when the person interrupts
	 * @param folder        the current folder
	 * @param contributions read when first needed: not every command needs them, and it takes time
	 */
	public Session(Terminal terminal, boolean json, IProgressMonitor monitor, Path folder, Supplier<Contributions> contributions) {
		this.terminal = terminal;
		this.json = json;
		this.monitor = monitor;
		this.folder = folder;
		this.contributions = contributions;
	}

	public Terminal terminal() {
		return terminal;
	}

	public boolean json() {
		return json;
	}

	public IProgressMonitor monitor() {
		return monitor;
	}

	/** The current folder, absolute. */
	public Path folder() {
		return folder;
	}

	/** What all bundles contribute. */
	public synchronized Contributions contributions() {
		if (known == null) {
			known = contributions.get();
		}
		return known;
	}

	/** Writes a result as one JSON document: {@code {"recital": 1, "kind": kind, ...}}. */
	public void json(String kind, Map<String, ?> content) {
		terminal.print(Json.document(kind, content));
	}
}
