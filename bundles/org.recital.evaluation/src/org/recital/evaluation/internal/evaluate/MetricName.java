/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/**
 * How a pipeline names a metric: {@code ndcg}, {@code ndcg@10}, {@code ndcg@10-sampled-99}, {@code ndcg@10-by-gender}.
 *
 * @param text    as it was written
 * @param id      of the contribution
 * @param cutoff  what follows the @, null without one
 * @param sampled what follows {@code -sampled-}, null without it
 * @param groups  what follows {@code -by-}, null without it
 */
record MetricName(String text, String id, String cutoff, String sampled, String groups) {

	/** Greatest cutoff. */
	static final int MOST = 10_000;

	private static final Pattern NAME = Pattern.compile("(.+?)\\s*(?:@\\s*(.*?))?(?:-sampled-(.*?))?(?:-by-(.+))?", Pattern.DOTALL);

	/** Takes a name apart; an id that holds one of the marks (as a whole) is that contribution. */
	static MetricName of(String text, Contributions contributions) {
		String name = text.strip();
		Matcher m = NAME.matcher(name);
		if (contributions.find(Kind.METRIC, name).isPresent() || !m.matches()) {
			return new MetricName(text, name, null, null, null);
		}
		return new MetricName(text, m.group(1), m.group(2), m.group(3), m.group(4));
	}

	/** A whole number from 1 to {@link #MOST}, or null. */
	static Integer number(String text) {
		try {
			int number = Integer.parseInt(text.strip());
			return number >= 1 && number <= MOST ? number : null;
		} catch (NumberFormatException e) {
			return null; // the caller says what was expected
		}
	}

	/** What follows the metric and its cutoff in a key. */
	String ending() {
		return (sampled == null ? "" : "-sampled-" + number(sampled)) + (groups == null ? "" : "-by-" + groups.strip());
	}

	/** Ids of all metrics, in the order of their declaration. */
	static java.util.List<String> ids(Contributions contributions) {
		return contributions.all(Kind.METRIC).stream().map(Contribution::id).toList();
	}
}
