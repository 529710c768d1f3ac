/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How the value of a port type is stored in the cache and shown when peeked at. Extension point
 * {@code org.recital.api.portTypes}; the contribution's id is the port type.
 *
 * @param <T> class of the values
 */
public interface Codec<T> {

	/** Class of the values. */
	Class<T> type();

	/** Number of the format that {@link #write} writes. */
	int format();

	/**
	 * Writes a value as files of an empty folder.
	 *
	 * @param store gives values that are stored elsewhere (the data set of a split) a reference instead of a copy
	 */
	void write(T value, Path folder, Store store) throws IOException;

	/**
	 * Reads what {@link #write} wrote, in this or an earlier format; large arrays may stay on disk, mapped.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	T read(Path folder, int format, Store store) throws IOException;

	/**
	 * Whether a value that was read takes much less of the heap than one that a step made, because its large arrays stay on disk,
	 * mapped. Of such a type a large value is exchanged for the one read back as soon as it has been written, where nothing else
	 * that the step gave may point to it.
	 */
	default boolean isLighterWhenRead() {
		return false;
	}

	/** A few lines that tell a person what the value is: sizes, ranges, the first entries. */
	String peek(T value);

	/** The cache as a codec sees it. */
	interface Store {

		/**
		 * A reference to a value that an earlier step gave.
		 *
		 * @throws IOException when the value has not been stored
		 */
		String reference(Object value) throws IOException;

		/** The value a reference stands for. */
		<T> T resolve(String reference, Class<T> type) throws IOException;

		/** What all bundles contribute, to load what an engine wrote. */
		Contributions contributions();
	}
}
