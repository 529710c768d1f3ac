/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.model;

/**
 * The file a model is kept in, format 1. All numbers are little-endian.
 * <pre>
 * 8 bytes   "RECITALM"
 * int       format number
 * sections: short length of name (UTF-8), name, byte type, long length in bytes, content
 *           types: 1 bytes, 2 int[], 3 long[], 4 float[], 5 double[], 6 text (UTF-8)
 * short     -1, then 32 bytes: SHA-256 of all before
 * </pre>
 * Names of nested parts are joined by '/'.
 */
final class ModelFormat {

	static final byte[] MAGIC = "RECITALM".getBytes(java.nio.charset.StandardCharsets.US_ASCII); //$NON-NLS-1$
	static final int FORMAT = 1;
	static final byte BYTES = 1;
	static final byte INTS = 2;
	static final byte LONGS = 3;
	static final byte FLOATS = 4;
	static final byte DOUBLES = 5;
	static final byte TEXT = 6;
	static final int HASH = 32;

	private ModelFormat() {
	}
}
