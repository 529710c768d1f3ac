/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.SortedMap;

import org.recital.api.data.Part;

/**
 * A step that runs once per part and whose results are then gathered to one value. Declared with {@code gathers="true"} and
 * exactly one output port.
 *
 * @param <P> parameter record
 */
public interface GatheringStep<P extends Record> extends Step<P> {

	/** Gathers what {@link #run} gave for each part, in the order of the parts. */
	Object gather(P parameters, SortedMap<Part, Object> results, StepContext context) throws Exception;
}
