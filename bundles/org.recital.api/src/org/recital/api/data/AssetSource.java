/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * The posters, songs or texts of the entities of one kind, opened one at a time and never loaded whole.
 * Safe for any number of threads.
 */
public interface AssetSource {

	/** Images: posters, photos. */
	String IMAGE = "image"; //$NON-NLS-1$
	/** Sounds: songs, speech. */
	String AUDIO = "audio"; //$NON-NLS-1$
	/** Texts: synopses, reviews. */
	String TEXT = "text"; //$NON-NLS-1$

	/** Whose assets these are. */
	EntityKind kind();

	/** {@link #IMAGE}, {@link #AUDIO}, {@link #TEXT} or another. */
	String type();

	/** Number of entities (with or without an asset). */
	int size();

	/** Whether the entity has one. */
	boolean has(int entity);

	/** File name or address, for messages and for the format by its ending. */
	String name(int entity);

	/**
	 * Opens the asset of an entity for reading; the caller closes it.
	 *
	 * @throws IOException when it has none or it cannot be read
	 */
	SeekableByteChannel open(int entity) throws IOException;

	/** Number of entities that have one. */
	default int count() {
		int n = 0;
		for (int i = 0; i < size(); i++) {
			if (has(i)) {
				n++;
			}
		}
		return n;
	}
}
