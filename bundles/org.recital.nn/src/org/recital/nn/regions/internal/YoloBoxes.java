/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.regions.Detector;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.Suppression;

/** Boxes as the output layer takes and gives them (Redmon and Farhadi 2017, YOLO9000: better, faster, stronger). */
final class YoloBoxes {

	/** Of a thing at least this share is left in the image. */
	private static final double SEEN = 0.3;

	private YoloBoxes() {
	}

	/**
	 * What the layer is to learn of one image: (4 + classes) x cells x cells. In the cell that holds the middle of a box stand its left,
	 * top, right and bottom in cells, and 1 for its class. Of several boxes with their middles in one cell the first is learned.
	 *
	 * @param boxes    in pixels of an image of this size; those without a class are passed over
	 * @param change   of the image; what is hardly left in it is not wanted
	 * @param y        room, all 0
	 * @return how many are learned
	 */
	static int wanted(List<ObjectBox> boxes, int width, int height, Change change, NetForm form, float[] y, int at) {
		int cells = form.cells();
		int plane = cells * cells;
		int learned = 0;
		float right = (float) change.right() * cells / form.side();
		float down = (float) change.down() * cells / form.side();
		for (ObjectBox b : boxes) {
			float l = b.left() * cells / width;
			float r = b.right() * cells / width;
			float left = Math.clamp((change.mirrored() ? cells - r : l) + right, 0, cells);
			float end = Math.clamp((change.mirrored() ? cells - l : r) + right, 0, cells);
			float top = Math.clamp(b.top() * cells / height + down, 0, cells);
			float bottom = Math.clamp(b.bottom() * cells / height + down, 0, cells);
			double seen = (double) (end - left) * (bottom - top);
			if (b.kind() < 0 || !(seen > SEEN * (r - l) * (b.bottom() - b.top()) * cells / height)) {
				continue;
			}
			int column = Math.min(cells - 1, (int) ((left + end) / 2));
			int row = Math.min(cells - 1, (int) ((top + bottom) / 2));
			int cell = at + row * cells + column;
			if (y[cell + 2 * plane] > 0) {
				continue; // its place is taken
			}
			y[cell] = left;
			y[cell + plane] = top;
			y[cell + 2 * plane] = end;
			y[cell + 3 * plane] = bottom;
			y[cell + (4 + b.kind()) * plane] = 1;
			learned++;
		}
		return learned;
	}

	/**
	 * The boxes in what the layer gives for one image.
	 *
	 * @param out     for each anchor 5 + classes planes of cells x cells: x, y in the cell, width, height in cells, confidence,
	 *                probabilities of classes
	 * @param anchors how many
	 * @param width   pixels of the image
	 * @param least   score, which is confidence times probability, a box has at least
	 */
	static List<ObjectBox> found(float[] out, int anchors, NetForm form, int width, int height, double least) {
		int cells = form.cells();
		int plane = cells * cells;
		float across = (float) width / cells;
		float down = (float) height / cells;
		List<ObjectBox> boxes = new ArrayList<>();
		for (int a = 0; a < anchors; a++) {
			int block = a * (5 + form.kinds()) * plane;
			for (int cell = 0; cell < plane; cell++) {
				int at = block + cell;
				float confidence = out[at + 4 * plane];
				if (confidence < least) {
					continue;
				}
				float x = (cell % cells + out[at]) * across;
				float y = (cell / cells + out[at + plane]) * down;
				float wide = out[at + 2 * plane] * across / 2;
				float high = out[at + 3 * plane] * down / 2;
				float left = Math.max(0, x - wide);
				float top = Math.max(0, y - high);
				float right = Math.min(width, x + wide);
				float bottom = Math.min(height, y + high);
				for (int c = 0; c < form.kinds() && left < right && top < bottom; c++) {
					float score = confidence * out[at + (5 + c) * plane];
					if (score >= least) {
						boxes.add(new ObjectBox(c, left, top, right, bottom, Math.min(1, score)));
					}
				}
			}
		}
		return Suppression.of(boxes, Suppression.OVERLAP, Detector.MOST);
	}
}
