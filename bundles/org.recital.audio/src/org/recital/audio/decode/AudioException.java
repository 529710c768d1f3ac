/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import java.io.IOException;

import org.recital.api.problem.Problem;
import org.recital.audio.internal.Messages;

/** A sound file that cannot be read: which, where, what is wrong and what was expected. */
public final class AudioException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String file;
	private final long position;
	private final String what;
	private final String expected;

	/**
	 * @param file     the file, as a person knows it
	 * @param position byte in the file where it is wrong, or -1
	 * @param what     what is wrong, with the value met
	 * @param expected what would be right
	 * @param cause    what a decoder threw, or null
	 */
	public AudioException(String file, long position, String what, String expected, Throwable cause) {
		super(file + (position < 0 ? "" : Messages.bind(Messages.atByte, Long.toString(position))) + ": " + what + "; " + expected, cause); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		this.file = file;
		this.position = position;
		this.what = what;
		this.expected = expected;
	}

	/** The file. */
	public String file() {
		return file;
	}

	/** Byte in the file where it is wrong, or -1 where that is not known. */
	public long position() {
		return position;
	}

	/** The same as a warning of a step that goes on without the file. */
	public Problem warning() {
		return Problem.warning(file, 0, 0, position < 0 ? what : what + Messages.bind(Messages.atByte, Long.toString(position)), expected);
	}
}
