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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** {@code recital cache size|clear}. */
public final class CacheCommand implements Command {

	private static final String SIZE = "size"; //$NON-NLS-1$
	private static final String CLEAR = "clear"; //$NON-NLS-1$

	@Override
	public String name() {
		return "cache"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "size|clear"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.cache_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("cache", "DIR", Messages.option_cache)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Usage, IOException {
		String what = arguments.operands().isEmpty() ? SIZE : arguments.operands().getFirst();
		if (!what.equals(SIZE) && !what.equals(CLEAR) || arguments.operands().size() > 1) {
			throw new Usage(Messages.bind(Messages.cache_unknown, String.join(" ", arguments.operands()))); //$NON-NLS-1$
		}
		ArtifactStore store = new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)); //$NON-NLS-1$
		long size = store.size();
		int entries = store.entries();
		if (what.equals(CLEAR)) {
			store.clear();
		}
		if (session.json()) {
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("folder", store.folder()); //$NON-NLS-1$
			content.put("bytes", size); //$NON-NLS-1$
			content.put("entries", entries); //$NON-NLS-1$
			content.put("limit", ArtifactStore.limit()); //$NON-NLS-1$
			content.put("cleared", what.equals(CLEAR)); //$NON-NLS-1$
			session.json("cache", content); //$NON-NLS-1$
		} else {
			session.terminal().print(Messages.count(what.equals(CLEAR) ? Messages.cache_cleared : Messages.cache_size, store.folder(), entries,
					bytes(size), bytes(ArtifactStore.limit())));
		}
		return ExitCode.DONE;
	}

	/** A number of bytes for a person. */
	static String bytes(long bytes) {
		if (bytes < 1024) {
			return bytes + " B"; //$NON-NLS-1$
		}
		int power = Math.min(4, (63 - Long.numberOfLeadingZeros(bytes)) / 10);
		return String.format(Locale.ROOT, "%.1f %ciB", bytes / (double) (1L << (10 * power)), "KMGT".charAt(power - 1)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
