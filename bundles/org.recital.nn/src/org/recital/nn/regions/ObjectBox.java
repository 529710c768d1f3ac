/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

/**
 * A thing in an image, and the box around it.
 *
 * @param kind   number of its class, see {@link Detector#classes()}
 * @param left   pixels from the left edge of the image; fractions of pixels count
 * @param top    pixels from the upper edge
 * @param right  where it ends, greater than left
 * @param bottom where it ends, greater than top
 * @param score  0 to 1, how sure a detector is; 1 for what is known
 */
public record ObjectBox(int kind, float left, float top, float right, float bottom, float score) {

	/** What is known to be there. */
	public ObjectBox(int kind, float left, float top, float right, float bottom) {
		this(kind, left, top, right, bottom, 1);
	}

	/** Pixels it covers; 0 for an empty box. */
	public double area() {
		return Math.max(0, (double) right - left) * Math.max(0, (double) bottom - top);
	}

	/** Area both boxes cover over the area that one of them covers: 0 to 1, 0 for empty boxes. */
	public double overlap(ObjectBox other) {
		double wide = (double) Math.min(right, other.right) - Math.max(left, other.left);
		double high = (double) Math.min(bottom, other.bottom) - Math.max(top, other.top);
		if (!(wide > 0 && high > 0)) {
			return 0;
		}
		double both = wide * high;
		return both / (area() + other.area() - both);
	}
}
