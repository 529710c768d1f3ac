/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe;

import java.util.List;
import java.util.Map;

/**
 * What a data set holds. A tree of records, lists, texts and numbers, so that it can be written as JSON as it is.
 *
 * @param name           what a person calls it
 * @param users          number of users, those without events included
 * @param items          number of items, those without events included
 * @param events         number of events
 * @param pairs          number of different pairs of user and item
 * @param density        pairs / (users x items), 0 to 1
 * @param scale          what values mean, in words ({@code ratings 0.5 to 5 in steps of 0.5})
 * @param values         how values are spread
 * @param eventsPerUser  how many events users have
 * @param eventsPerItem  how many events items have
 * @param longTail       how much of the events the most popular items have, for 1, 5, 10 and 20 % of the items
 * @param timeline       when events took place; null when the data has no times
 * @param itemAttributes what is known of items
 * @param userAttributes what is known of users
 * @param assets         posters, sounds, texts
 * @param origin         where it comes from and what was met while reading it
 */
public record DatasetDescription(String name, int users, int items, long events, long pairs, double density, String scale,
		Histogram values, Quantiles eventsPerUser, Quantiles eventsPerItem, List<Share> longTail, Timeline timeline,
		List<AttributeSummary> itemAttributes, List<AttributeSummary> userAttributes, List<AssetSummary> assets, OriginSummary origin) {

	/**
	 * How numbers are spread.
	 *
	 * @param least   least; 0 when there are none
	 * @param most    greatest
	 * @param mean    arithmetic mean
	 * @param missing how many are not known
	 * @param bars    ascending, with no gap between them; one a value when there are few values
	 */
	public record Histogram(double least, double most, double mean, long missing, List<Bar> bars) {
	}

	/**
	 * A bar.
	 *
	 * @param from  first value it counts
	 * @param to    up to here, exclusive but for the last bar; equal to {@code from} where a bar counts one value
	 * @param count how many
	 */
	public record Bar(double from, double to, long count) {
	}

	/**
	 * Quantiles of a number of events (nearest rank), over those that have at least one.
	 *
	 * @param none how many have none
	 * @param mean arithmetic mean
	 */
	public record Quantiles(int least, int lowerQuartile, int median, int upperQuartile, int ninetyFive, int most, double mean, int none) {
	}

	/**
	 * Part of the long tail.
	 *
	 * @param items  part of the items, the most popular first: 0.01, 0.05, 0.1, 0.2
	 * @param events their part of the events, 0 to 1
	 */
	public record Share(double items, double events) {
	}

	/**
	 * When events took place.
	 *
	 * @param first   ISO 8601 in UTC
	 * @param last    ISO 8601 in UTC
	 * @param unit    {@code day}, {@code month} or {@code year}
	 * @param buckets ascending, with no gap between them
	 * @param missing how many events have no time
	 */
	public record Timeline(String first, String last, String unit, List<Bucket> buckets, long missing) {
	}

	/**
	 * A day, month or year.
	 *
	 * @param start {@code 2026}, {@code 2026-03}, {@code 2026-03-31}
	 * @param count number of events
	 */
	public record Bucket(String start, long count) {
	}

	/**
	 * What is known of users or items.
	 *
	 * @param name     name of the attribute
	 * @param type     {@code number}, {@code text} or {@code categories}
	 * @param known    of how many something is known
	 * @param distinct number of different values or categories
	 * @param top      the most frequent categories or texts, at most ten; empty when all differ
	 */
	public record AttributeSummary(String name, String type, int known, int distinct, List<Count> top) {
	}

	/**
	 * How often.
	 *
	 * @param label what
	 * @param count how often
	 */
	public record Count(String label, long count) {
	}

	/**
	 * Assets of a kind and type.
	 *
	 * @param kind    {@code item} or {@code user}
	 * @param type    {@code image}, {@code audio}, {@code text}
	 * @param present how many have one
	 * @param missing how many have none
	 */
	public record AssetSummary(String kind, String type, int present, int missing) {
	}

	/**
	 * Where it comes from.
	 *
	 * @param contribution id of the importer
	 * @param files        the files read
	 * @param read         rows read, good and bad
	 * @param setAside     rows set aside
	 * @param examples     the first of those
	 * @param counts       further counts by what they count
	 * @param steps        what was done since
	 */
	public record OriginSummary(String contribution, List<String> files, long read, long setAside, List<String> examples,
			Map<String, Long> counts, List<String> steps) {
	}
}
