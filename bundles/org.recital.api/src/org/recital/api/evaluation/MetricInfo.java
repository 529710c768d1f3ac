/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric as it was asked for.
 *
 * @param key            {@code ndcg@10}: unique within an evaluation
 * @param id             id of the contribution
 * @param cutoff         0 when it has none
 * @param name           what a person reads
 * @param aggregate      how the number of all users comes from those of each
 * @param higherIsBetter whether more is better
 */
public record MetricInfo(String key, String id, int cutoff, String name, Aggregate aggregate, boolean higherIsBetter) {

	private static final Pattern SAMPLED = Pattern.compile("-sampled-([1-9]\\d{0,8})(?:-by-|$)"); //$NON-NLS-1$
	private static final String BY = "-by-"; //$NON-NLS-1$

	/** How one number comes from many. */
	public enum Aggregate {
		/** The mean over users. */
		MEAN,
		/** The root of the weighted mean over users (RMSE: each user's mean square error, weighted by their events). */
		ROOT_OF_WEIGHTED_MEAN,
		/** The weighted mean over users (MAE). */
		WEIGHTED_MEAN,
		/** A number for all users together, with none for each. */
		OVERALL
	}

	/**
	 * How many sampled items the relevant ones were ranked among, as the key says ({@code ndcg@10-sampled-99}); 0 when they were
	 * ranked among all.
	 */
	public int sampled() {
		Matcher m = SAMPLED.matcher(key);
		return m.find() ? Integer.parseInt(m.group(1)) : 0;
	}

	/** The attribute whose groups of users it compares, as the key says ({@code ndcg@10-by-gender}); empty when it compares none. */
	public String groups() {
		int by = key.indexOf(BY);
		return by < 0 ? "" : key.substring(by + BY.length()); //$NON-NLS-1$
	}
}
