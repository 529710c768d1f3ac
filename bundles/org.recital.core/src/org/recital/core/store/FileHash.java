/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

/**
 * Hash of a file or folder.
 *
 * @param hash  hexadecimal SHA-256 of the content; of a folder: of the list of relative paths and hashes of its files; empty
 *              when it is missing
 * @param files number of files
 * @param bytes their length together
 */
public record FileHash(String hash, int files, long bytes) {

	/** There is no such file. */
	public static final FileHash MISSING = new FileHash("", 0, 0); //$NON-NLS-1$
}
