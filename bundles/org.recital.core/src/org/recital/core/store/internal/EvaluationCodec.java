/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Evaluation.Classes;
import org.recital.api.evaluation.Evaluation.Lists;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;

/**
 * Stores an evaluation as two files: {@code evaluation.json}, which people and programs can read, and
 * {@code evaluation.data}, a model container with the arrays that evaluation.json names ({@code i0} int[], {@code d0}
 * double[], {@code f0} float[]), ids and labels. Arrays of equal content are stored once: all metrics of a recommender have the same users.
 */
public final class EvaluationCodec implements Codec<Evaluation> {

	private record Head(int format, String kind, List<Part> parts, List<String> recommenders, List<String> labels,
			List<MetricInfo> metrics, List<Vector> vectors, List<ListOf> lists, List<String> notes, List<ClassesOf> classes) {
	}

	/** Names of arrays in evaluation.data; weights is null where all are 1. */
	private record Vector(String recommender, String metric, int part, double overall, String entities, String values, String weights) {
	}

	/** Names of arrays in evaluation.data. */
	private record ListOf(String recommender, int part, int n, String users, String items, String scores) {
	}

	/** Names of arrays in evaluation.data. */
	private record ClassesOf(String recommender, int part, List<String> labels, String confusion, String bins, String confidence,
			String hits) {
	}

	private static final String HEAD = "evaluation.json"; //$NON-NLS-1$
	private static final String DATA = "evaluation.data"; //$NON-NLS-1$

	@Override
	public Class<Evaluation> type() {
		return Evaluation.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(Evaluation value, Path folder, Store store) throws IOException {
		write(value, folder);
	}

	/** Writes without a cache. */
	public static void write(Evaluation value, Path folder) throws IOException {
		List<Vector> vectors = new ArrayList<>();
		List<ListOf> lists = new ArrayList<>();
		List<ClassesOf> classes = new ArrayList<>();
		try (ModelWriter out = ModelWriter.create(folder.resolve(DATA))) {
			ArrayPool arrays = new ArrayPool(out);
			for (MetricVector v : value.vectors()) {
				vectors.add(new Vector(v.recommender(), v.metric(), v.part(), v.overall(), arrays.put(v.entities()), arrays.put(v.values()),
						v.weights() == null ? null : arrays.put(v.weights())));
			}
			for (Lists l : value.lists()) {
				Recommendations r = l.lists();
				lists.add(new ListOf(l.recommender(), l.part(), r.n(), arrays.put(r.users()), arrays.put(r.items()), arrays.put(r.scores())));
			}
			for (Classes c : value.classes()) {
				classes.add(new ClassesOf(c.recommender(), c.part(), c.labels(), arrays.put(c.confusion()), arrays.put(c.bins()),
						arrays.put(c.confidence()), arrays.put(c.hits())));
			}
			EntitiesFile.write(out.nested("entities"), value.entities()); //$NON-NLS-1$
			EntitiesFile.write(out.nested("items"), value.items()); //$NON-NLS-1$
			out.put("itemLabels", value.itemLabels()); //$NON-NLS-1$
		}
		Json.write(folder.resolve(HEAD), new Head(1, value.kind().name(), value.parts(), value.recommenders(), value.labels(),
				value.metrics(), vectors, lists, value.notes(), classes.isEmpty() ? null : classes)); // no member where there are none
	}

	@Override
	public Evaluation read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		return read(folder);
	}

	/** Reads without a cache. */
	public static Evaluation read(Path folder) throws IOException {
		Path file = folder.resolve(HEAD);
		Head head = Json.read(file, Head.class);
		Formats.check(file, head.format, 1);
		if (head.kind == null || head.parts == null || head.recommenders == null || head.labels == null || head.metrics == null
				|| head.vectors == null || head.lists == null || head.notes == null) {
			throw new IOException(file + ": damaged: something is missing"); //$NON-NLS-1$
		}
		ModelReader in = ModelReader.open(folder.resolve(DATA), Contributions.NONE);
		IdIndex entities = EntitiesFile.ids(in.nested("entities")); //$NON-NLS-1$
		IdIndex items = EntitiesFile.ids(in.nested("items")); //$NON-NLS-1$
		String[] labels = in.texts("itemLabels"); //$NON-NLS-1$
		if (labels.length != items.size()) {
			throw new IOException(file + ": damaged: " + labels.length + " labels for " + items.size() + " items"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		Map<String, int[]> ints = new HashMap<>();
		List<MetricVector> vectors = new ArrayList<>();
		for (Vector v : head.vectors) {
			int[] who = ints(in, ints, v.entities);
			Checks.range(v.metric, who, 0, entities.size());
			double[] values = in.doubles(v.values);
			double[] weights = v.weights == null ? null : in.doubles(v.weights);
			if (values.length != who.length || weights != null && weights.length != who.length) {
				throw new IOException(file + ": damaged: " + values.length + " values of " + v.metric + " for " + who.length); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			vectors.add(new MetricVector(v.recommender, v.metric, v.part, who, values, weights, v.overall));
		}
		List<Lists> lists = new ArrayList<>();
		for (ListOf l : head.lists) {
			int[] users = ints(in, ints, l.users);
			int[] listed = ints(in, ints, l.items);
			Checks.range("users", users, 0, entities.size()); //$NON-NLS-1$
			Checks.range("lists", listed, -1, items.size()); //$NON-NLS-1$
			lists.add(new Lists(l.recommender, l.part, RecommendationsCodec.of(l.n, users, listed, in.floats(l.scores))));
		}
		List<Classes> classes = new ArrayList<>();
		for (ClassesOf c : head.classes == null ? List.<ClassesOf>of() : head.classes) {
			if (c.labels == null) {
				throw new IOException(file + ": damaged: something is missing"); //$NON-NLS-1$
			}
			try {
				classes.add(new Classes(c.recommender, c.part, c.labels, ints(in, ints, c.confusion), ints(in, ints, c.bins),
						in.doubles(c.confidence), ints(in, ints, c.hits)));
			} catch (IllegalArgumentException e) {
				throw new IOException(file + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
			}
		}
		return new Evaluation(new EntityKind(head.kind), entities, items, labels, head.parts, head.recommenders, head.labels,
				head.metrics, vectors, lists, head.notes, classes);
	}

	private static int[] ints(ModelReader in, Map<String, int[]> read, String name) throws IOException {
		int[] found = read.get(name);
		if (found == null) {
			found = in.ints(name);
			read.put(name, found);
		}
		return found;
	}

	@Override
	public String peek(Evaluation value) {
		StringBuilder text = new StringBuilder();
		for (String r : value.recommenders()) {
			text.append(r).append(':');
			for (MetricInfo m : value.metrics()) {
				text.append(' ').append(m.key()).append(' ').append(String.format(java.util.Locale.ROOT, "%.4f", value.overall(r, m.key()))); //$NON-NLS-1$
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** Writes each array once. */
	private static final class ArrayPool {
		private record Key(Object array) {
			@Override
			public boolean equals(Object o) {
				return o instanceof Key k && Arrays.deepEquals(new Object[] { array }, new Object[] { k.array });
			}

			@Override
			public int hashCode() {
				return Arrays.deepHashCode(new Object[] { array });
			}
		}

		private final ModelWriter out;
		private final Map<Key, String> names = new HashMap<>();

		ArrayPool(ModelWriter out) {
			this.out = out;
		}

		String put(int[] array) throws IOException {
			String name = names.get(new Key(array));
			if (name == null) {
				name = "i" + names.size(); //$NON-NLS-1$
				out.put(name, array);
				names.put(new Key(array), name);
			}
			return name;
		}

		String put(double[] array) throws IOException {
			String name = names.get(new Key(array));
			if (name == null) {
				name = "d" + names.size(); //$NON-NLS-1$
				out.put(name, array);
				names.put(new Key(array), name);
			}
			return name;
		}

		String put(float[] array) throws IOException {
			String name = names.get(new Key(array));
			if (name == null) {
				name = "f" + names.size(); //$NON-NLS-1$
				out.put(name, array);
				names.put(new Key(array), name);
			}
			return name;
		}
	}
}
