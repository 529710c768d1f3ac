/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

import java.io.IOException;
import java.util.List;

import org.recital.api.model.ModelWriter;
import org.recital.vision.decode.Picture;

/** Says of each pixel of an image what it belongs to. Immutable and safe for any number of threads. */
public interface Segmenter {

	/** The classes by name; the numbers of a {@link RegionMap} are places in it. */
	List<String> classes();

	/**
	 * The regions of an image.
	 *
	 * @param image of any size
	 * @return of the size the network works in, stretched over the whole image
	 */
	RegionMap segment(Picture image);

	/** Writes all it needs to be read again by {@link SegmenterMaker#loadSegmenter}. */
	void save(ModelWriter out) throws IOException;
}
