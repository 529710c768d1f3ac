/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.io.IOException;

import org.recital.nn.internal.Starter;

/**
 * The deep-learning library (Deeplearning4j 1.0.0-M2.1 with its native side). Nothing here touches it until {@link #start()}
 * is called: the first call on a machine copies about 370 MB of native code to the cache folder (seconds), later ones take a
 * third of a second, and every further call in the same process nothing.
 *
 * @param backend what it runs on, as the library calls it
 * @param threads on how many threads of its own
 * @param oneDnn  whether convolutions are run by oneDNN; without it they are four times slower
 */
public record Library(String backend, int threads, boolean oneDnn) {

	/**
	 * Starts the library, once.
	 *
	 * @throws IOException when there is no native code for this platform, or it cannot be copied or loaded; says which
	 */
	public static Library start() throws IOException {
		return Starter.start();
	}
}
