/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx;

import java.io.IOException;

/** A file of a network that cannot be used: what is wrong and what was expected. */
public final class OnnxException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String what;
	private final String expected;

	/**
	 * @param what     what is wrong, with the value met
	 * @param expected what would be right, or what to do
	 * @param cause    what the runtime threw, or null
	 */
	public OnnxException(String what, String expected, Throwable cause) {
		super(what + "; " + expected, cause); //$NON-NLS-1$
		this.what = what;
		this.expected = expected;
	}

	/** What is wrong. */
	public String what() {
		return what;
	}

	/** What would be right. */
	public String expected() {
		return expected;
	}
}
