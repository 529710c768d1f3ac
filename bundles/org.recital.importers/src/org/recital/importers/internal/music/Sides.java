/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

/** What a published split says of an item: the values of its attribute. */
final class Sides {

	/** The attribute. */
	static final String SPLIT = "split"; //$NON-NLS-1$
	/** Learned from. */
	static final String TRAIN = "train"; //$NON-NLS-1$
	/** Chosen by. */
	static final String VALIDATION = "validation"; //$NON-NLS-1$
	/** Judged on. */
	static final String TEST = "test"; //$NON-NLS-1$

	private Sides() {
	}
}
