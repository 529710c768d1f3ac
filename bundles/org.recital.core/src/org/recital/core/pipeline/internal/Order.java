/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.Mark;

/** Sorts steps so that each comes behind those it takes from, and finds circles. */
final class Order {

	private final Map<String, CheckedStep> steps;
	private final Problems problems;

	Order(Map<String, CheckedStep> steps, Problems problems) {
		this.steps = steps;
		this.problems = problems;
	}

	/** The steps in order; those in a circle, and behind one, are left out. */
	List<CheckedStep> sorted() {
		List<CheckedStep> all = List.copyOf(steps.values());
		Map<String, Integer> place = new HashMap<>();
		for (int i = 0; i < all.size(); i++) {
			place.put(all.get(i).name(), i);
		}
		int[] waits = new int[all.size()];
		List<List<Integer>> followers = new ArrayList<>();
		all.forEach(_ -> followers.add(new ArrayList<>()));
		for (int i = 0; i < all.size(); i++) {
			for (String source : all.get(i).upstream.keySet()) {
				followers.get(place.get(source)).add(i);
				waits[i]++;
			}
		}
		// of those that could come next, the first in the text
		PriorityQueue<Integer> ready = new PriorityQueue<>();
		for (int i = 0; i < waits.length; i++) {
			if (waits[i] == 0) {
				ready.add(i);
			}
		}
		List<CheckedStep> sorted = new ArrayList<>();
		Map<String, CheckedStep> left = new LinkedHashMap<>(steps);
		while (!ready.isEmpty()) {
			int next = ready.poll();
			sorted.add(all.get(next));
			left.remove(all.get(next).name());
			for (int f : followers.get(next)) {
				if (--waits[f] == 0) {
					ready.add(f);
				}
			}
		}
		circles(left);
		return sorted;
	}

	/** Every step left has one before it among those left; so going back from any of them ends in a circle. */
	private void circles(Map<String, CheckedStep> left) {
		Set<String> done = new HashSet<>();
		for (CheckedStep start : left.values()) {
			Map<String, Integer> path = new LinkedHashMap<>();
			CheckedStep at = start;
			while (at != null && !done.contains(at.name()) && path.putIfAbsent(at.name(), path.size()) == null) {
				CheckedStep back = null;
				for (String source : at.upstream.keySet()) {
					if (left.containsKey(source) && !(done.contains(source) && back != null)) {
						back = left.get(source);
						if (!done.contains(source)) {
							break;
						}
					}
				}
				at = back;
			}
			if (at != null && !done.contains(at.name())) {
				List<String> names = List.copyOf(path.keySet()).subList(path.get(at.name()), path.size());
				report(names);
			}
			done.addAll(path.keySet());
		}
	}

	/** @param back each step followed by one it takes from; the last takes from the first */
	private void report(List<String> back) {
		// told in the direction in which values flow, from the step that comes first in the text
		List<String> flow = new ArrayList<>(back.reversed());
		int first = 0;
		for (int i = 1; i < flow.size(); i++) {
			if (offset(flow.get(i)) < offset(flow.get(first))) {
				first = i;
			}
		}
		java.util.Collections.rotate(flow, -first);
		CheckedStep step = steps.get(flow.getFirst());
		CheckedStep.Place place = step.upstream.get(flow.getLast());
		Mark mark = step.element.marks().references().get(place.port()).get(place.index());
		List<String> circle = new ArrayList<>(flow);
		circle.add(flow.getFirst());
		problems.error(mark, step.name(), "", NLS.bind(Messages.cycle, String.join(" \u2192 ", circle)), Messages.cycleExpected); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private int offset(String step) {
		return steps.get(step).element.marks().step().offset();
	}
}
