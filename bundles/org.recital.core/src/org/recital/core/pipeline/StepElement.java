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
 * A step as written, unchecked.
 *
 * @param name  its key
 * @param uses  id of the contribution; empty when not given
 * @param label what a person calls it; empty when not given
 * @param with  parameters as YAML gives them: String, Boolean, Long, BigInteger, Double, List, Map, or null
 * @param from  references by input port, in the order of the text
 * @param marks where its parts stand
 */
public record StepElement(String name, String uses, String label, Map<String, Object> with, Map<String, List<String>> from,
		Marks marks) {

	/** The label, or the name when it has none. */
	public String title() {
		return label.isBlank() ? name : label;
	}
}
