/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.core.sweep.Dimension;

/** Every combination of levels, after the setting as written; the last parameter changes quickest. */
public final class GridSearch implements Search {

	private static final int ROUND = 8;

	private final List<Map<String, Object>> settings = new ArrayList<>();

	/**
	 * @param written the setting as written; tried first
	 * @param points  levels of a number
	 */
	public GridSearch(List<Dimension> space, Map<String, Object> written, int points) {
		settings.add(written);
		for (Map<String, Object> s : settings(space, points)) {
			if (!s.equals(written)) {
				settings.add(s);
			}
		}
	}

	/** How many combinations there are. */
	public static double size(List<Dimension> space, int points) {
		double size = 1;
		for (Dimension d : space) {
			size *= d.kind() == Dimension.Kind.CHOICE ? d.count() : d.levels(points).size();
		}
		return size;
	}

	/** All combinations; whole numbers are all taken when they are no more than the points. */
	static List<Map<String, Object>> settings(List<Dimension> space, int points) {
		List<Map<String, Object>> all = List.of(Map.of());
		for (Dimension d : space) {
			List<Object> levels = d.levels((int) Math.max(2, Math.min(points, d.count())));
			List<Map<String, Object>> more = new ArrayList<>(all.size() * levels.size());
			for (Map<String, Object> s : all) {
				for (Object level : levels) {
					Map<String, Object> setting = new LinkedHashMap<>(s);
					setting.put(d.name(), level);
					more.add(setting);
				}
			}
			all = more;
		}
		return all;
	}

	@Override
	public List<Proposal> next(List<Scored> scores) {
		return settings.subList(Math.min(scores.size(), settings.size()), Math.min(scores.size() + ROUND, settings.size())).stream()
				.map(s -> new Proposal(s, 1)).toList();
	}

	@Override
	public int total() {
		return settings.size();
	}
}
