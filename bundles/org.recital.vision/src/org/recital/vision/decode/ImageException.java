/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.decode;

import java.io.IOException;

import org.recital.api.problem.Problem;

/** An image file that cannot be read: which, what is wrong and what was expected. */
public final class ImageException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String file;
	private final String what;
	private final String expected;

	/**
	 * @param file     the file, as a person knows it
	 * @param what     what is wrong, with the value met
	 * @param expected what would be right
	 * @param cause    what a decoder threw, or null
	 */
	public ImageException(String file, String what, String expected, Throwable cause) {
		super(file + ": " + what + "; " + expected, cause); //$NON-NLS-1$ //$NON-NLS-2$
		this.file = file;
		this.what = what;
		this.expected = expected;
	}

	/** The file. */
	public String file() {
		return file;
	}

	/** The same as a warning of a step that goes on without the file. */
	public Problem warning() {
		return Problem.warning(file, 0, 0, what, expected);
	}
}
