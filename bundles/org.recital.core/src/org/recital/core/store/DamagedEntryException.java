/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import java.io.IOException;

/** An entry of the cache that cannot be read; it is thrown away and computed again. */
public final class DamagedEntryException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String key;

	public DamagedEntryException(String key, String reason, Throwable cause) {
		super(reason, cause);
		this.key = key;
	}

	/** Key of the entry. */
	public String key() {
		return key;
	}
}
