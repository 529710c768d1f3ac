/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.content.internal.Formats;

/**
 * What kinds of songs there are: groups (style, mood, tempo) of classes, and of each song its share of each class. They come from
 * features of songs whose values are named {@code group: class}; shares of a song in a group sum to 1, or are all 0 where nothing is
 * known. Values of the same features with other names are numbers that are told to people and not learned from.
 */
@SuppressWarnings("nls")
final class SongClasses {

	private static final String BETWEEN = ": ";

	private final String[] groups;
	private final String[] classes;
	private final int[] groupOf;
	private final int items;
	/** Items x classes. */
	private final float[] shares;
	private final String[] names;
	/** Names x items. */
	private final float[] numbers;

	private SongClasses(String[] groups, String[] classes, int[] groupOf, int items, float[] shares, String[] names, float[] numbers) {
		this.groups = groups;
		this.classes = classes;
		this.groupOf = groupOf;
		this.items = items;
		this.shares = shares;
		this.names = names;
		this.numbers = numbers;
	}

	/**
	 * Classes of songs.
	 *
	 * @throws InputException when no value is named as a class, or features are of other songs
	 */
	static SongClasses of(List<Features> features, int items) throws InputException {
		List<String> groups = new ArrayList<>();
		List<String> classes = new ArrayList<>();
		List<Integer> groupOf = new ArrayList<>();
		List<float[]> columns = new ArrayList<>();
		Map<String, float[]> numbers = new LinkedHashMap<>();
		for (Features f : features) {
			if (!f.kind().equals(EntityKind.ITEM)) {
				continue;
			}
			if (f.entities() != items) {
				throw new InputException(NLS.bind(org.recital.content.internal.Messages.Features_size, new Object[] { f.extractor(), f.entities(), items, f.kind() }),
						org.recital.content.internal.Messages.Features_sizeHint);
			}
			boolean named = f.labels().stream().anyMatch(l -> l.contains(BETWEEN));
			for (int d = 0; named && d < f.width(); d++) {
				String label = f.labels().get(d);
				int at = label.indexOf(BETWEEN);
				float[] column = column(f, d, items);
				if (at < 0) {
					numbers.put(label, column);
					continue;
				}
				String group = label.substring(0, at);
				if (!groups.contains(group)) {
					groups.add(group);
				}
				groupOf.add(groups.indexOf(group));
				classes.add(label.substring(at + BETWEEN.length()));
				columns.add(column);
			}
		}
		if (classes.isEmpty()) {
			throw new InputException(NLS.bind(Messages.Visual_noClasses, VisualTaste.ID), Messages.Visual_noClassesHint);
		}
		int[] ofClass = groupOf.stream().mapToInt(Integer::intValue).toArray();
		float[] flat = new float[numbers.size() * items];
		int n = 0;
		for (float[] column : numbers.values()) {
			System.arraycopy(column, 0, flat, items * n++, items);
		}
		return new SongClasses(groups.toArray(String[]::new), classes.toArray(String[]::new), ofClass, items,
				normalised(columns, ofClass, groups.size(), items), numbers.keySet().toArray(String[]::new), flat);
	}

	/** The mean of a value over the rows of each item; NaN where there are none. */
	private static float[] column(Features f, int d, int items) {
		float[] column = new float[items];
		for (int i = 0; i < items; i++) {
			double sum = 0;
			for (int r = f.begin(i); r < f.end(i); r++) {
				sum += f.data()[r * f.width() + d];
			}
			column[i] = f.has(i) ? (float) (sum / (f.end(i) - f.begin(i))) : Float.NaN;
		}
		return column;
	}

	private static float[] normalised(List<float[]> columns, int[] groupOf, int groups, int items) {
		int width = groupOf.length;
		float[] shares = new float[Math.multiplyExact(items, width)];
		double[] sums = new double[groups];
		for (int i = 0; i < items; i++) {
			Arrays.fill(sums, 0);
			for (int a = 0; a < width; a++) {
				float v = columns.get(a)[i];
				shares[i * width + a] = v > 0 ? v : 0;
				sums[groupOf[a]] += shares[i * width + a];
			}
			for (int a = 0; a < width; a++) {
				shares[i * width + a] = sums[groupOf[a]] > 0 ? (float) (shares[i * width + a] / sums[groupOf[a]]) : 0;
			}
		}
		return shares;
	}

	int groups() {
		return groups.length;
	}

	String group(int g) {
		return groups[g];
	}

	/** Number of classes of all groups. */
	int size() {
		return classes.length;
	}

	String name(int a) {
		return classes[a];
	}

	int groupOf(int a) {
		return groupOf[a];
	}

	int items() {
		return items;
	}

	/** Shares: item i's begin at {@code i * size()}; nobody changes them. */
	float[] shares() {
		return shares;
	}

	/** Adds a song's shares, each times a weight. */
	void add(int item, double weight, double[] to) {
		for (int a = 0; a < classes.length; a++) {
			to[a] += weight * shares[item * classes.length + a];
		}
	}

	/** The class a song has most of in each group that is known of it. */
	Map<String, String> traits(int item) {
		Map<String, String> traits = new LinkedHashMap<>();
		for (int g = 0; g < groups.length; g++) {
			int best = -1;
			for (int a = 0; a < classes.length; a++) {
				float share = shares[item * classes.length + a];
				if (groupOf[a] == g && share > 0 && (best < 0 || share > shares[item * classes.length + best])) {
					best = a;
				}
			}
			if (best >= 0) {
				traits.put(groups[g], classes[best]);
			}
		}
		return traits;
	}

	/** What is measured of a song. */
	Map<String, Double> numbers(int item) {
		Map<String, Double> all = new LinkedHashMap<>();
		for (int n = 0; n < names.length; n++) {
			float v = numbers[n * items + item];
			if (v == v) {
				all.put(names[n], (double) v);
			}
		}
		return all;
	}

	void save(ModelWriter out) throws IOException {
		out.put("groups", groups);
		out.put("classes", classes);
		out.put("group-of", groupOf);
		out.put("items", items);
		out.put("shares", shares);
		out.put("names", names);
		out.put("numbers", numbers);
	}

	static SongClasses load(ModelReader in) throws IOException {
		SongClasses c = new SongClasses(in.texts("groups"), in.texts("classes"), in.ints("group-of"), in.intValue("items"), in.floats("shares"),
				in.texts("names"), in.floats("numbers"));
		Formats.check(c.groupOf.length == c.classes.length && (long) c.items * c.classes.length == c.shares.length
				&& (long) c.items * c.names.length == c.numbers.length, VisualTaste.ID, "classes of songs do not fit");
		for (int g : c.groupOf) {
			Formats.check(g >= 0 && g < c.groups.length, VisualTaste.ID, "a class of no group");
		}
		return c;
	}
}
