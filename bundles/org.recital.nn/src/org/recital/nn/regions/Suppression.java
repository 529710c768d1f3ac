/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the surest of boxes of one class that cover much the same. */
public final class Suppression {

	/** As YOLO and most others have it. */
	public static final double OVERLAP = 0.45;

	private static final Comparator<ObjectBox> ORDER = Comparator.comparingDouble((ObjectBox b) -> -b.score()).thenComparingInt(ObjectBox::kind)
			.thenComparingDouble(ObjectBox::left).thenComparingDouble(ObjectBox::top).thenComparingDouble(ObjectBox::right)
			.thenComparingDouble(ObjectBox::bottom);

	private Suppression() {
	}

	/**
	 * Greedy suppression by class: the surest box stays, boxes of its class that overlap it more than so much go, and so on. The
	 * outcome does not depend on the order of the boxes.
	 *
	 * @param boxes   not changed
	 * @param overlap intersection over union above which one of two goes, 0 to 1
	 * @param most    boxes kept at most
	 * @return the surest first
	 */
	public static List<ObjectBox> of(List<ObjectBox> boxes, double overlap, int most) {
		List<ObjectBox> sorted = new ArrayList<>(boxes);
		sorted.sort(ORDER);
		List<ObjectBox> kept = new ArrayList<>();
		for (ObjectBox b : sorted) {
			if (kept.size() == most) {
				break;
			}
			boolean free = true;
			for (int k = 0; free && k < kept.size(); k++) {
				free = kept.get(k).kind() != b.kind() || kept.get(k).overlap(b) <= overlap;
			}
			if (free) {
				kept.add(b);
			}
		}
		return kept;
	}
}
