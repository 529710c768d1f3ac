/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.recital.core.describe.DatasetDescription;
import org.recital.core.describe.DatasetDescription.AttributeSummary;
import org.recital.core.describe.DatasetDescription.Bar;
import org.recital.core.describe.DatasetDescription.Bucket;
import org.recital.core.describe.DatasetDescription.Quantiles;
import org.recital.core.describe.DatasetDescription.Share;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.TextTable;

/** A description of a data set for a terminal. */
final class DescriptionText {

	private static final int BAR = 40;
	/** A timeline of more buckets is drawn as one line of blocks. */
	private static final int MOST_BUCKETS = 20;
	private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"; //$NON-NLS-1$

	/** What attributes say most often is broken into lines. */
	private static final int MOST_WIDTH = 120;

	private DescriptionText() {
	}

	static List<String> lines(DatasetDescription d) {
		List<String> lines = new ArrayList<>();
		lines.add(d.name());
		lines.add(""); //$NON-NLS-1$
		lines.addAll(new TextTable("", "").row(Messages.text_users, count(d.users())).row(Messages.text_items, count(d.items())) //$NON-NLS-1$ //$NON-NLS-2$
				.row(Messages.text_events, count(d.events())).row(Messages.text_pairs, count(d.pairs()))
				.row(Messages.text_density, String.format(Locale.ROOT, "%.4g %%", 100 * d.density())) //$NON-NLS-1$
				.row(Messages.text_scale, d.scale()).lines().subList(2, 8));
		lines.add(""); //$NON-NLS-1$
		spread(d, lines);
		values(d, lines);
		tail(d, lines);
		timeline(d, lines);
		attributes(Messages.text_itemAttributes, d.itemAttributes(), d.items(), lines);
		attributes(Messages.text_userAttributes, d.userAttributes(), d.users(), lines);
		d.assets().forEach(a -> lines.add(Messages.bind(Messages.text_assets,
				new Object[] { a.kind(), a.type(), count(a.present()), count(a.missing()) })));
		origin(d, lines);
		return lines;
	}

	private static void spread(DatasetDescription d, List<String> lines) {
		TextTable table = new TextTable(Messages.text_spread, ">min", ">25 %", ">median", ">75 %", ">95 %", ">max", ">" + Messages.text_mean, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				">" + Messages.text_none); //$NON-NLS-1$
		row(table, Messages.text_perUser, d.eventsPerUser());
		row(table, Messages.text_perItem, d.eventsPerItem());
		lines.addAll(table.lines());
		lines.add(""); //$NON-NLS-1$
	}

	private static void row(TextTable table, String name, Quantiles q) {
		table.row(name, count(q.least()), count(q.lowerQuartile()), count(q.median()), count(q.upperQuartile()), count(q.ninetyFive()),
				count(q.most()), String.format(Locale.ROOT, "%.1f", q.mean()), count(q.none())); //$NON-NLS-1$
	}

	private static void values(DatasetDescription d, List<String> lines) {
		if (d.values() == null || d.values().bars().isEmpty()) {
			return;
		}
		lines.add(Messages.bind(Messages.text_values, new Object[] { number(d.values().least()), number(d.values().most()),
				String.format(Locale.ROOT, "%.3f", d.values().mean()) })); //$NON-NLS-1$
		long most = d.values().bars().stream().mapToLong(Bar::count).max().orElse(1);
		TextTable table = new TextTable(">", "", ">"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int digits = digits(d.values().bars());
		for (Bar b : d.values().bars()) {
			table.row(b.from() == b.to() ? number(b.from(), digits) : number(b.from(), digits) + " \u2013 " + number(b.to(), digits), //$NON-NLS-1$
					"\u2588".repeat((int) Math.round(BAR * (double) b.count() / Math.max(1, most))), count(b.count())); //$NON-NLS-1$
		}
		table.lines().stream().skip(2).forEach(lines::add);
		lines.add(""); //$NON-NLS-1$
	}

	private static void tail(DatasetDescription d, List<String> lines) {
		if (!d.longTail().isEmpty()) {
			lines.add(Messages.bind(Messages.text_tail, percents("%.0f", d.longTail().stream().map(Share::items).toList()), //$NON-NLS-1$
					percents("%.1f", d.longTail().stream().map(Share::events).toList()))); //$NON-NLS-1$
			lines.add(""); //$NON-NLS-1$
		}
	}

	/** {@code 1, 5, 10, 20 %} */
	private static String percents(String format, List<Double> shares) {
		return shares.stream().map(s -> String.format(Locale.ROOT, format, 100 * s)).collect(Collectors.joining(", ")) + " %"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void timeline(DatasetDescription d, List<String> lines) {
		if (d.timeline() == null || d.timeline().buckets().isEmpty()) {
			return;
		}
		List<Bucket> buckets = d.timeline().buckets();
		lines.add(Messages.bind(Messages.text_timeline, new Object[] { d.timeline().first().substring(0, 10), d.timeline().last().substring(0, 10),
				buckets.size(), d.timeline().unit() }));
		long most = buckets.stream().mapToLong(Bucket::count).max().orElse(1);
		if (buckets.size() <= MOST_BUCKETS) {
			TextTable table = new TextTable("", "", ">"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (Bucket b : buckets) {
				table.row(b.start(), "\u2588".repeat((int) Math.round(BAR * (double) b.count() / Math.max(1, most))), count(b.count())); //$NON-NLS-1$
			}
			table.lines().stream().skip(2).forEach(lines::add);
		} else {
			lines.add(sparkline(buckets, most));
		}
		lines.add(""); //$NON-NLS-1$
	}

	private static String sparkline(List<Bucket> buckets, long most) {
		int width = Math.min(100, buckets.size());
		StringBuilder line = new StringBuilder();
		for (int k = 0; k < width; k++) {
			int from = (int) ((long) k * buckets.size() / width);
			int to = Math.max(from + 1, (int) ((long) (k + 1) * buckets.size() / width));
			double mean = buckets.subList(from, to).stream().mapToLong(Bucket::count).average().orElse(0);
			int height = mean == 0 ? 0 : Math.clamp((int) Math.ceil(8 * mean / most), 1, 8);
			line.append(BLOCKS.charAt(height));
		}
		return line.toString();
	}

	private static void attributes(String title, List<AttributeSummary> attributes, int of, List<String> lines) {
		if (attributes.isEmpty()) {
			return;
		}
		TextTable table = new TextTable(title, Messages.text_type, ">" + Messages.text_known, ">" + Messages.text_distinct, Messages.text_mostOften); //$NON-NLS-1$ //$NON-NLS-2$
		for (AttributeSummary a : attributes) {
			String top = a.top().stream().limit(5).map(c -> c.label() + " (" + count(c.count()) + ')').collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
			table.row(a.name(), a.type(), String.format(Locale.ROOT, "%.1f %%", of == 0 ? 0 : 100.0 * a.known() / of), count(a.distinct()), top); //$NON-NLS-1$
		}
		lines.addAll(table.lines(MOST_WIDTH));
		lines.add(""); //$NON-NLS-1$
	}

	private static void origin(DatasetDescription d, List<String> lines) {
		lines.add(Messages.bind(Messages.text_origin, new Object[] { d.origin().contribution(), count(d.origin().read()), count(d.origin().setAside()) }));
		d.origin().files().forEach(f -> lines.add("  " + f)); //$NON-NLS-1$
		d.origin().examples().forEach(e -> lines.add("  " + e)); //$NON-NLS-1$
		d.origin().counts().forEach((what, n) -> lines.add("  " + what + ": " + count(n))); //$NON-NLS-1$ //$NON-NLS-2$
		d.origin().steps().forEach(s -> lines.add("  " + s)); //$NON-NLS-1$
	}

	private static String count(long n) {
		return String.format(Locale.ROOT, "%,d", n); //$NON-NLS-1$
	}

	/** As many places behind the point as tell all bounds apart, the same for all. */
	private static int digits(List<Bar> bars) {
		for (int digits = 0; digits < 6; digits++) {
			double unit = Math.pow(10, digits);
			double narrowest = bars.stream().mapToDouble(b -> b.to() - b.from()).filter(w -> w > 0).min().orElse(0);
			double slack = Math.max(narrowest / 20, 1e-9);
			if (bars.stream().allMatch(b -> Math.abs(Math.rint(b.from() * unit) / unit - b.from()) <= slack
					&& Math.abs(Math.rint(b.to() * unit) / unit - b.to()) <= slack)) {
				return digits;
			}
		}
		return 6;
	}

	private static String number(double d, int digits) {
		return Math.abs(d) >= 1e15 ? String.format(Locale.ROOT, "%.4g", d) : String.format(Locale.ROOT, "%." + digits + 'f', d); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String number(double d) {
		return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : !Double.isFinite(d) ? Double.toString(d)
				: new java.math.BigDecimal(d).round(new java.math.MathContext(4)).stripTrailingZeros().toPlainString();
	}
}
