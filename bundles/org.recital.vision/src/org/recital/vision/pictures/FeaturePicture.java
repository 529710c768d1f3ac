/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.pictures;

import org.recital.vision.decode.Picture;

/** Shows what an extractor measures on an image as a picture beside it. Safe for any number of threads; knows no window. */
public interface FeaturePicture {

	/** Id of the extractor whose features it shows. */
	String extractor();

	/**
	 * Paints.
	 *
	 * @param image  what is measured; fitted to the usual 256 pixels or as it is
	 * @param width  pixels across of what comes, 1 or more
	 * @param height pixels down
	 * @return opaque ARGB, row after row
	 */
	int[] paint(Picture image, int width, int height);
}
