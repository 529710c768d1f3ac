/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nd4j.nativeblas;

/**
 * A name under which Deeplearning4j 1.0.0-M2.1 still looks for its native library when it decides whether layers are run by
 * oneDNN ({@code BaseMKLDNNHelper.mklDnnEnabled}, by reflection); the class itself has moved, and without this one the slow
 * way is taken in silence.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

	/** What it asks. */
	public static final class Environment {

		private static final Environment INSTANCE = new Environment();

		private Environment() {
		}

		/** The only one. */
		public static Environment getInstance() {
			return INSTANCE;
		}

		/** Whether the native library has been built with oneDNN. */
		public boolean isUseMKLDNN() {
			return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
		}
	}
}
