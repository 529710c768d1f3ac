/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What songs are asked for: those that suit photos, what was said of songs, or both.
 *
 * @param run    folder of a run that has a model of the engine {@code visual-taste}
 * @param step   name of its step; empty for the first that has a model
 * @param user   id of a person of the run whose plays count too, and whose photos do when none are given; empty for a stranger
 * @param photos files of photos; may be empty
 * @param thumbs by id of a song: 1 up, -1 down, 0 nothing
 * @param n      how many songs
 */
public record ListenSpec(Path run, String step, String user, List<Path> photos, Map<String, Integer> thumbs, int n) {

	public ListenSpec {
		step = step == null ? "" : step; //$NON-NLS-1$
		user = user == null ? "" : user; //$NON-NLS-1$
		photos = photos == null ? List.of() : List.copyOf(photos);
		thumbs = thumbs == null ? Map.of() : Map.copyOf(thumbs);
	}

	/** As arguments of the question. */
	Map<String, Object> with() {
		return Map.of("run", run.toAbsolutePath().toString(), "step", step, "user", user, "photos", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				photos.stream().map(p -> p.toAbsolutePath().toString()).toList(), "thumbs", thumbs, "n", n); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
