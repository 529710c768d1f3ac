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

/**
 * Finds things in images. It names no library: a network learned here and one of another maker look alike. Immutable and safe for any
 * number of threads.
 */
public interface Detector {

	/** At most so many boxes are given of one image. */
	int MOST = 100;

	/** The classes by name; {@link ObjectBox#kind()} is a place in it. */
	List<String> classes();

	/**
	 * The things in an image.
	 *
	 * @param image of any size
	 * @param least score a box has at least, 0 to 1
	 * @return boxes in pixels of the image and within it, the surest first, at most {@link #MOST}; of boxes of one class that cover
	 *         much the same only the surest
	 */
	List<ObjectBox> detect(Picture image, double least);

	/** Writes all it needs to be read again by {@link DetectorMaker#loadDetector}. */
	void save(ModelWriter out) throws IOException;
}
