/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;

/**
 * Attributes as numbers: one dimension a category, 1 (or its weight) for those who have it and 0 for the others, and one
 * dimension a number, scaled. Dimensions are in the order of the attributes, within categories in the order of their
 * labels; each is labelled {@code genres: Comedy} or {@code age}. Which categories there are, means and ranges are learned
 * from the training side where a split is connected. Whoever has none of the categories and none of the numbers has no
 * row; whoever has only some of the numbers gets the mean for the others.
 */
public final class Metadata implements Extractor<Metadata.Parameters> {

	/** How numbers are scaled. */
	public enum Scaling {
		/** (v - least) / (most - least), 0 where all are equal; outside 0 to 1 for those not learned from, if need be. */
		MIN_MAX,
		/** (v - mean) / standard deviation (divided by n), 0 where all are equal. */
		Z_SCORE,
		/** As they are. */
		NONE
	}

	/**
	 * @param entities   whose features
	 * @param attributes names of attributes; empty: all numbers and all categories but {@code tags}, which are many and are
	 *                   what {@link TextTfIdf} is for
	 * @param minCount   categories that fewer of those learned from have are left out
	 * @param numbers    how numbers are scaled
	 * @param weights    whether categories count with their weights
	 */
	public record Parameters(
			@Parameter(value = "item", label = "%content.entities.label", help = "%content.entities.help") Whose entities,
			@Parameter(value = "", label = "%metadata.attributes.label", help = "%metadata.attributes.help") List<String> attributes,
			@Parameter(value = "1", label = "%metadata.min-count.label", help = "%metadata.min-count.help", min = 1) int minCount,
			@Parameter(value = "min-max", label = "%metadata.numbers.label", help = "%metadata.numbers.help") Scaling numbers,
			@Parameter(value = "false", label = "%metadata.weights.label", help = "%metadata.weights.help") boolean weights) {
	}

	/** The dimension of a number, and how it is scaled: (v - shift) / width. */
	private record NumberDimension(Attribute.Numeric attribute, int dimension, double shift, double width, double mean) {
		float scaled(double value) {
			return width == 0 ? 0 : (float) ((value - shift) / width);
		}
	}

	/** The categories of an attribute and the dimension of each, -1 for those left out. */
	private record CategoryDimensions(Attribute.Categories attribute, int[] dimensionOf) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		Entities of = data.entities(p.entities().kind());
		boolean[] learners = Fit.learners("metadata", fit, of.kind(), of.size()); //$NON-NLS-1$
		List<String> labels = new ArrayList<>();
		List<CategoryDimensions> categories = new ArrayList<>();
		List<NumberDimension> numbers = new ArrayList<>();
		for (Attribute a : chosen(of, p.attributes())) {
			context.checkCancelled();
			switch (a) {
			case Attribute.Categories c -> categories.add(categories(c, learners, p.minCount(), labels));
			case Attribute.Text t -> categories.add(categories(AttributeCategories.of(t), learners, p.minCount(), labels));
			case Attribute.Numeric n -> number(n, learners, p.numbers(), labels, context).ifPresent(numbers::add);
			}
		}
		if (labels.isEmpty()) {
			throw new InputException(Messages.say(Messages.Metadata_none, of.kind()), Messages.Metadata_noneHint);
		}
		boolean[] has = known(of.size(), categories, numbers);
		int rows = 0;
		for (boolean h : has) {
			rows += h ? 1 : 0;
		}
		int width = labels.size();
		Fit.checkMemory("metadata", rows, width, Messages.Metadata_memoryHint); //$NON-NLS-1$
		float[] values = new float[rows * width];
		int at = 0;
		for (int e = 0; e < of.size(); e++) {
			if (has[e]) {
				fill(values, at, e, categories, numbers, p.weights());
				at += width;
			}
		}
		context.note(Messages.say(Messages.Metadata_note, width, rows, of.size(), of.kind()));
		return Features.single(of.kind(), "metadata", of.size(), has, width, values, labels); //$NON-NLS-1$
	}

	private static List<Attribute> chosen(Entities of, List<String> names) throws InputException {
		List<Attribute> chosen = new ArrayList<>();
		if (names.isEmpty()) {
			of.attributes().values().stream().filter(a -> !(a instanceof Attribute.Text) && !a.name().equals("tags")).forEach(chosen::add); //$NON-NLS-1$
		}
		for (String name : names) {
			chosen.add(AttributeCategories.find(of, name, "metadata")); //$NON-NLS-1$
		}
		return chosen;
	}

	private static CategoryDimensions categories(Attribute.Categories a, boolean[] learners, int least, List<String> labels) {
		int[] counts = new int[a.labels().length];
		int[] lastSeen = new int[counts.length]; // entity + 1: a code that is listed twice counts once
		for (int e = 0; e < learners.length; e++) {
			for (int c = a.offsets()[e]; learners[e] && c < a.offsets()[e + 1]; c++) {
				int code = a.codes()[c];
				counts[code] += lastSeen[code] == e + 1 ? 0 : 1;
				lastSeen[code] = e + 1;
			}
		}
		int[] dimensionOf = new int[counts.length];
		for (int code = 0; code < counts.length; code++) {
			dimensionOf[code] = counts[code] >= least ? labels.size() : -1;
			if (counts[code] >= least) {
				labels.add(a.name() + ": " + a.labels()[code]); //$NON-NLS-1$
			}
		}
		return new CategoryDimensions(a, dimensionOf);
	}

	private static Optional<NumberDimension> number(Attribute.Numeric a, boolean[] learners, Scaling scaling, List<String> labels,
			StepContext context) {
		double sum = 0;
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		int n = 0;
		for (int e = 0; e < learners.length; e++) {
			double v = a.values()[e];
			if (learners[e] && Double.isFinite(v)) {
				sum += v;
				least = Math.min(least, v);
				most = Math.max(most, v);
				n++;
			}
		}
		if (n == 0) {
			context.note(Messages.say(Messages.Metadata_noNumber, a.name()));
			return Optional.empty();
		}
		double mean = sum / n;
		double squares = 0;
		for (int e = 0; e < learners.length; e++) {
			double v = a.values()[e];
			squares += learners[e] && Double.isFinite(v) ? (v - mean) * (v - mean) : 0;
		}
		labels.add(a.name());
		int dimension = labels.size() - 1;
		return Optional.of(switch (scaling) {
		case MIN_MAX -> new NumberDimension(a, dimension, least, most - least, mean);
		case Z_SCORE -> new NumberDimension(a, dimension, mean, Math.sqrt(squares / n), mean);
		case NONE -> new NumberDimension(a, dimension, 0, 1, mean);
		});
	}

	private static boolean[] known(int entities, List<CategoryDimensions> categories, List<NumberDimension> numbers) {
		boolean[] has = new boolean[entities];
		for (int e = 0; e < entities; e++) {
			for (CategoryDimensions c : categories) {
				for (int k = c.attribute.offsets()[e]; k < c.attribute.offsets()[e + 1]; k++) {
					has[e] |= c.dimensionOf[c.attribute.codes()[k]] >= 0;
				}
			}
			for (NumberDimension n : numbers) {
				has[e] |= Float.isFinite(n.attribute.values()[e]);
			}
		}
		return has;
	}

	private static void fill(float[] values, int at, int e, List<CategoryDimensions> categories, List<NumberDimension> numbers,
			boolean weights) {
		for (CategoryDimensions c : categories) {
			float[] weight = weights ? c.attribute.weights() : null;
			for (int k = c.attribute.offsets()[e]; k < c.attribute.offsets()[e + 1]; k++) {
				int dimension = c.dimensionOf[c.attribute.codes()[k]];
				if (dimension >= 0) {
					values[at + dimension] = weight == null ? 1 : weight[k];
				}
			}
		}
		for (NumberDimension n : numbers) {
			double v = n.attribute.values()[e];
			values[at + n.dimension] = n.scaled(Double.isFinite(v) ? v : n.mean);
		}
	}
}
