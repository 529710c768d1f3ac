/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shares per window and how far they move. A like that began at {@code b} weighs {@code w * 2^-((t - b) / halfLife)} at the end
 * {@code t} of a window it stands in.
 * <p>
 * Few likes move shares by accident, so every distance is accompanied by what the same likes give in a random order: which item was
 * liked when is shuffled, the times stay (a permutation test; Good, Permutation, Parametric and Bootstrap Tests, 2005).
 */
final class DriftComputation {

	private static final int SHUFFLES = 200;
	private static final double LEVEL = 0.95;
	/** The longest time that is told: weeks of 77 years. What is older is left out, so that a wrong date costs no memory. */
	private static final int MOST_WINDOWS = 4000;
	/** Less is what subtraction leaves of nothing. */
	private static final double NOTHING = 1e-9;

	private final TasteQuery query;
	private final List<String> labels;
	private final int[][] ofLikes;
	/** First days of windows, and the day after the last. */
	private final List<LocalDate> days = new ArrayList<>();
	/** What is left of a window's weights at the end of the next, by window. */
	private final double[] fading;
	/** What happens in a window: who, and by how much. */
	private final List<List<Change>> changes = new ArrayList<>();
	private final int[] began;

	/** A like begins to count, or ends. */
	private record Change(int like, double weight) {
	}

	/** @param ofLikes places in labels of each like's values */
	DriftComputation(List<Like> likes, int[][] ofLikes, List<String> labels, TasteQuery query) {
		this.query = query;
		this.labels = labels;
		this.ofLikes = ofLikes;
		days(likes);
		int windows = days.size() - 1;
		this.fading = new double[windows];
		this.began = new int[windows];
		for (int w = 0; w < windows; w++) {
			changes.add(new ArrayList<>());
			fading[w] = w == 0 ? 0 : left(end(w - 1), end(w));
		}
		for (int l = 0; l < likes.size(); l++) {
			add(l, likes.get(l));
		}
	}

	private void days(List<Like> likes) {
		LocalDate first = begin(likes.getFirst().since());
		LocalDate last = first;
		for (Like like : likes) {
			LocalDate day = begin(like.since());
			first = day.isBefore(first) ? day : first;
			last = day.isAfter(last) ? day : last;
		}
		LocalDate earliest = query.step() == TasteQuery.Step.WEEK ? last.minusWeeks(MOST_WINDOWS - 1L) : last.minusMonths(MOST_WINDOWS - 1L);
		LocalDate day = first.isBefore(earliest) ? earliest : first;
		while (!day.isAfter(last)) {
			days.add(day);
			day = query.step().next(day);
		}
		days.add(day);
	}

	private LocalDate begin(Instant time) {
		return query.step().begin(time.atZone(query.zone()).toLocalDate());
	}

	private Instant end(int window) {
		return days.get(window + 1).atStartOfDay(query.zone()).toInstant();
	}

	/** What is left of a like's weight after a time. */
	private double left(Instant from, Instant to) {
		if (query.halfLife().isZero()) {
			return 0;
		}
		return Math.pow(2, -(to.toEpochMilli() - from.toEpochMilli()) / (double) query.halfLife().toMillis());
	}

	private int window(Instant time) {
		int found = java.util.Collections.binarySearch(days, time.atZone(query.zone()).toLocalDate());
		return found >= 0 ? found : -found - 2;
	}

	private void add(int number, Like like) {
		int from = window(like.since());
		int until = like.until().equals(Instant.MAX) ? Integer.MAX_VALUE : window(like.until());
		if (from < 0) {
			return;
		}
		began[from]++;
		if (until == from) {
			return; // it does not stand when the window ends
		}
		boolean fades = !query.halfLife().isZero();
		changes.get(from).add(new Change(number, fades ? like.weight() * left(like.since(), end(from)) : like.weight()));
		if (fades && until < began.length) {
			changes.get(until).add(new Change(number, -like.weight() * left(like.since(), end(until))));
		}
	}

	/** Shares and weights of all windows; shares of an unknown one are all 0. */
	private record Course(double[][] shares, double[] weights) {
	}

	/** How far each window is from the known one before, and the last from the first. */
	private record Distances(double[] steps, double inAll) {
	}

	TasteDrift compute() {
		int[] order = new int[ofLikes.length];
		Arrays.setAll(order, i -> i);
		Course course = course(order);
		Distances real = distances(course);
		double[][] steps = new double[real.steps.length][SHUFFLES];
		double[] inAll = new double[SHUFFLES];
		SplittableRandom random = new SplittableRandom(1); // the same picture each time
		for (int s = 0; s < SHUFFLES; s++) {
			shuffle(order, random);
			Distances shuffled = distances(course(order));
			for (int w = 0; w < steps.length; w++) {
				steps[w][s] = shuffled.steps[w];
			}
			inAll[s] = shuffled.inAll;
		}
		List<TasteWindow> windows = new ArrayList<>();
		for (int w = 0; w < steps.length; w++) {
			windows.add(new TasteWindow(days.get(w), days.get(w + 1), course.shares[w], course.weights[w], began[w], real.steps[w],
					Double.isNaN(real.steps[w]) ? Double.NaN : level(steps[w])));
		}
		return new TasteDrift(query.attribute(), labels, windows, real.inAll, Double.isNaN(real.inAll) ? Double.NaN : level(inAll));
	}

	private static void shuffle(int[] order, SplittableRandom random) {
		for (int i = order.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int other = order[j];
			order[j] = order[i];
			order[i] = other;
		}
	}

	private static double level(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.ceil(LEVEL * sorted.length) - 1];
	}

	/** What windows look like when like {@code l} has the values of like {@code order[l]}. */
	private Course course(int[] order) {
		int windows = fading.length;
		double[][] shares = new double[windows][labels.size()];
		double[] weights = new double[windows];
		double[] now = new double[labels.size()];
		for (int w = 0; w < windows; w++) {
			for (int k = 0; k < now.length; k++) {
				now[k] *= fading[w];
			}
			for (Change change : changes.get(w)) {
				int[] values = ofLikes[order[change.like]];
				for (int value : values) {
					now[value] += change.weight / values.length;
				}
			}
			for (double weight : now) {
				weights[w] += Math.max(0, weight);
			}
			weights[w] = weights[w] < NOTHING ? 0 : weights[w];
			for (int k = 0; k < now.length && weights[w] > 0; k++) {
				shares[w][k] = Math.max(0, now[k]) / weights[w];
			}
		}
		return new Course(shares, weights);
	}

	private static Distances distances(Course course) {
		double[] steps = new double[course.weights.length];
		int first = -1;
		int before = -1;
		for (int w = 0; w < steps.length; w++) {
			boolean known = course.weights[w] > 0;
			steps[w] = known && before >= 0 ? jensenShannon(course.shares[before], course.shares[w]) : Double.NaN;
			before = known ? w : before;
			first = known && first < 0 ? w : first;
		}
		return new Distances(steps, first == before ? Double.NaN : jensenShannon(course.shares[first], course.shares[before]));
	}

	/**
	 * The square root of the Jensen-Shannon divergence with logarithms to base 2: a metric in [0, 1] (Endres and Schindelin, A new metric
	 * for probability distributions, 2003).
	 */
	static double jensenShannon(double[] p, double[] q) {
		double sum = 0;
		for (int k = 0; k < p.length; k++) {
			double middle = (p[k] + q[k]) / 2;
			sum += part(p[k], middle) + part(q[k], middle);
		}
		return Math.sqrt(Math.min(1, Math.max(0, sum / (2 * Math.log(2)))));
	}

	private static double part(double p, double middle) {
		return p > 0 ? p * Math.log(p / middle) : 0;
	}
}
