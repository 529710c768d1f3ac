/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.recital.api.step.Contributions;

/**
 * What a pipeline is checked against.
 *
 * @param file          the pipeline's file: named in problems, and its folder is the base of relative paths
 * @param contributions what steps may use
 * @param data          what {@code ${data}} stands for; when empty, the pipeline's own {@code data:}
 * @param sets          overrides {@code step.parameter} to value, as {@code --set} gives them; {@code seed} is taken too
 */
public record CheckContext(Path file, Contributions contributions, Optional<Path> data, Map<String, String> sets) {

	/** Without overrides. */
	public static CheckContext of(Path file, Contributions contributions) {
		return new CheckContext(file, contributions, Optional.empty(), Map.of());
	}
}
