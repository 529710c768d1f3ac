/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import org.recital.api.data.EntityKind;

/** Whose features are made. */
public enum Whose {
	/** Of items. */
	ITEM(EntityKind.ITEM),
	/** Of users. */
	USER(EntityKind.USER);

	private final EntityKind kind;

	Whose(EntityKind kind) {
		this.kind = kind;
	}

	/** The kind of entity. */
	EntityKind kind() {
		return kind;
	}
}
