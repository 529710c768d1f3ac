/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether tests can run the library. */
final class Native {

	private Native() {
	}

	static void assume() {
		ClassLoader loader = Native.class.getClassLoader();
		assumeTrue(loader.getResource("org/nd4j/linalg/cpu/nativecpu/bindings/linux-x86_64-onednn-avx2") != null
				|| loader.getClass().getName().contains("Equinox"), "no fragment with native code: skipped");
	}
}
