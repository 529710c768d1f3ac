/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.recital.natives.Natives;

/**
 * Chooses between OpenBLAS and Java, once.
 *
 * @param whyNot why it is Java; empty when it is not
 */
record BlasChoice(Blas blas, String whyNot) {

	static final BlasChoice CHOSEN = choose();

	private static BlasChoice choose() {
		if ("java".equals(System.getProperty(Blas.PROPERTY))) { //$NON-NLS-1$
			return java("the system property " + Blas.PROPERTY + " says java"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try {
			Optional<Path> library = Natives.openblas();
			if (library.isEmpty()) {
				return java("no OpenBLAS for " + System.getProperty("os.name") + ' ' + System.getProperty("os.arch") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ " is installed"); //$NON-NLS-1$
			}
			return new BlasChoice(NativeBlas.load(library.get()), ""); //$NON-NLS-1$
		} catch (IOException | LinkageError | RuntimeException e) {
			// a library that is missing, not readable or not for this system must not keep anybody from working
			return java(e.toString());
		}
	}

	private static BlasChoice java(String whyNot) {
		return new BlasChoice(JavaBlas.INSTANCE, whyNot);
	}
}
