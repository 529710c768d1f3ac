/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.List;

import org.recital.core.pipeline.StepElement;
import org.recital.core.pipeline.SweepElement;

/**
 * What a pipeline's text says, unchecked.
 *
 * @param name  empty when not given
 * @param seed  0 when not given
 * @param data  empty when not given
 * @param steps in the order of the text
 * @param sweep what it says of a sweep; null when it says nothing
 */
public record Outline(String name, long seed, String data, List<StepElement> steps, SweepElement sweep) {

	/** Without a sweep. */
	public Outline(String name, long seed, String data, List<StepElement> steps) {
		this(name, seed, data, steps, null);
	}
}
