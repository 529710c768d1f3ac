/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.List;

/** Says one kind of thing about a picture in numbers. Safe for any number of threads. */
public interface Describer {

	/** Names of the numbers; their count is the width. */
	List<String> labels();

	/** Writes the numbers to {@code out[at ..]}. */
	void describe(Planes planes, float[] out, int at);
}
