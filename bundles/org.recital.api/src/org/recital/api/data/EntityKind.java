/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Objects;

/**
 * What a thing is that has an index: an item, a user, a group, a photo, an utterance, a segment. An open set.
 *
 * @param name singular, lower case
 */
public record EntityKind(String name) {

	/** What is recommended: a film, a song. */
	public static final EntityKind ITEM = new EntityKind("item"); //$NON-NLS-1$
	/** To whom it is recommended. */
	public static final EntityKind USER = new EntityKind("user"); //$NON-NLS-1$
	/**
	 * A photo of a user. A data set has them as assets of this kind, numbered by the labels of the users' attribute
	 * {@link #PHOTOS}.
	 */
	public static final EntityKind PHOTO = new EntityKind("photo"); //$NON-NLS-1$
	/** The users' attribute of categories that says which photos are whose; its labels are in the order of the photos. */
	public static final String PHOTOS = "photos"; //$NON-NLS-1$

	public EntityKind {
		Objects.requireNonNull(name);
	}

	@Override
	public String toString() {
		return name;
	}
}
