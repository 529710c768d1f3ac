/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes up titles and names. */
final class Words {

	private static final List<String> FIRST = List.of("Silent", "Golden", "Last", "Hidden", "Broken", "Crimson", "Distant", "Electric", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"Frozen", "Gentle", "Hollow", "Iron", "Lonely", "Midnight", "Northern", "Paper", "Quiet", "Restless", "Second", "Tangled", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"Velvet", "Wandering", "Winter", "Yellow"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final List<String> SECOND = List.of("Harbour", "Garden", "Empire", "Letter", "River", "Signal", "Mirror", "Station", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"Forest", "Promise", "Engine", "Island", "Orchard", "Lantern", "Tide", "Summer", "Castle", "Circus", "Valley", "Bridge", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"Comet", "Shadow", "Window", "Stranger"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final List<String> BANDS = List.of("The Kettles", "Mara Lind", "Open Field", "Otto & Ida", "Pale Harbour", "Quartet 9", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"Rook", "Saltwater", "Tin Parade", "Ulla Berg", "Vector Twelve", "Wide Awake", "Yarrow", "Zephyr Club", "Ada Moon", "Big Lantern"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

	private final Chance chance;
	private final Set<String> used = new HashSet<>();

	Words(Chance chance) {
		this.chance = chance;
	}

	/** A title nobody had before. */
	String title() {
		String base = chance.of(FIRST) + ' ' + chance.of(SECOND);
		String title = base;
		for (int n = 2; !used.add(title); n++) {
			title = base + ' ' + n;
		}
		return title;
	}

	/** An artist of a style: two artists in three keep to one style. */
	String artist(int style) {
		int n = chance.below(8);
		String name = BANDS.get((style * 5 + n) % BANDS.size());
		return n < 5 ? name + ' ' + (style + 1) : name;
	}
}
