/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.List;
import java.util.Map;

/**
 * Where the parts of a step stand in the text.
 *
 * @param step       the step's name (its key)
 * @param body       from the name to the end of the last value
 * @param keys       the keys {@code uses}, {@code label}, {@code with}, {@code from}
 * @param values     the values of those keys
 * @param parameters the names of its parameters
 * @param settings   the values of its parameters
 * @param ports      the names of its input ports
 * @param references the references of each port, in the order of {@link StepElement#from()}
 */
public record Marks(Mark step, Mark body, Map<String, Mark> keys, Map<String, Mark> values, Map<String, Mark> parameters,
		Map<String, Mark> settings, Map<String, Mark> ports, Map<String, List<Mark>> references) {

	/** Where the value of {@code uses} stands; the step's name when it has none. */
	public Mark uses() {
		return values.getOrDefault("uses", step); //$NON-NLS-1$
	}
}
