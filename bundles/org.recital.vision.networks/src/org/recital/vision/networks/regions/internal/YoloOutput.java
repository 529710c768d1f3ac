/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.regions.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.regions.Detector;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.Suppression;

/**
 * Boxes in what networks of the YOLO family give, as their exporters write it: of version 8 and later {1, 4 + classes, boxes}, of
 * version 5 and 7 {1, boxes, 5 + classes} with a confidence after the box. A box is its middle, width and height in pixels of the
 * network's picture.
 *
 * @param boxes      how many
 * @param classes    how many
 * @param confidence whether there is one beside the classes' scores, and the values of a box stand together
 */
record YoloOutput(int boxes, int classes, boolean confidence) {

	/**
	 * The layout of an output.
	 *
	 * @return null when it is none of a YOLO network with so many classes
	 */
	static YoloOutput of(long[] shape, int classes) {
		if (shape.length != 3 || shape[0] != 1 || shape[1] < 1 || shape[2] < 1 || shape[1] * shape[2] > 1 << 28) {
			return null;
		}
		if (shape[2] == 5 + classes) {
			return new YoloOutput((int) shape[1], classes, true);
		}
		if (shape[1] == 4 + classes) {
			return new YoloOutput((int) shape[2], classes, false);
		}
		return null; // turned over, one class more or fewer could not be told from another layout
	}

	/** The boxes in an image of this size. */
	List<ObjectBox> found(float[] values, Frame frame, int width, int height, double least) {
		int first = confidence ? 5 : 4;
		int wide = first + classes;
		List<ObjectBox> found = new ArrayList<>();
		for (int b = 0; b < boxes; b++) {
			double sure = confidence ? at(values, b, 4, wide) : 1;
			if (!(sure >= least)) {
				continue;
			}
			for (int c = 0; c < classes; c++) {
				double score = sure * at(values, b, first + c, wide);
				if (score >= least) {
					double x = at(values, b, 0, wide);
					double y = at(values, b, 1, wide);
					double halfWide = at(values, b, 2, wide) / 2.0;
					double halfHigh = at(values, b, 3, wide) / 2.0;
					float left = Math.max(0, frame.x(x - halfWide));
					float top = Math.max(0, frame.y(y - halfHigh));
					float right = Math.min(width, frame.x(x + halfWide));
					float bottom = Math.min(height, frame.y(y + halfHigh));
					if (left < right && top < bottom) {
						found.add(new ObjectBox(c, left, top, right, bottom, (float) Math.min(1, score)));
					}
				}
			}
		}
		return Suppression.of(found, Suppression.OVERLAP, Detector.MOST);
	}

	private float at(float[] values, int box, int value, int wide) {
		return values[confidence ? box * wide + value : value * boxes + box];
	}
}
