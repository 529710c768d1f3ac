/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;

/**
 * Made-up clips with a style: three clips a track, features around a point of their style, and a split by track. For tests of trainers.
 *
 * @param split    every fourth track is test, every fifth of the rest validation
 * @param features rows of every clip
 */
public record LabelledData(Split split, Features features) {

	/** Name of the attribute that says the class. */
	public static final String TARGET = "style"; //$NON-NLS-1$

	private static final int CLIPS = 3;

	/**
	 * Makes some.
	 *
	 * @param classes names of the classes; tracks go round
	 * @param tracks  number of tracks, three clips each
	 * @param rows    rows a clip
	 * @param shape   of a row
	 * @param spread  deviation of a value from that of its style, which is about 1
	 */
	public static LabelledData make(List<String> classes, int tracks, int rows, int[] shape, double spread, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int items = tracks * CLIPS;
		int width = 1;
		for (int s : shape) {
			width *= s;
		}
		double[][] centres = new double[classes.size()][width];
		for (double[] c : centres) {
			for (int d = 0; d < width; d++) {
				c[d] = random.nextGaussian();
			}
		}
		String[] ids = new String[items];
		String[] track = new String[items];
		int[] offsets = new int[items + 1];
		int[] codes = new int[items];
		int[] rowOffsets = new int[items + 1];
		byte[] roles = new byte[items];
		float[] data = new float[items * rows * width];
		for (int i = 0; i < items; i++) {
			int t = i / CLIPS;
			int group = t / classes.size(); // so that every class has tracks on every side
			ids[i] = "clip" + i; //$NON-NLS-1$
			track[i] = "track" + t; //$NON-NLS-1$
			codes[i] = t % classes.size();
			offsets[i + 1] = i + 1;
			rowOffsets[i + 1] = (i + 1) * rows;
			roles[i] = (group % 4 == 3 ? Role.TEST : group % 4 == 2 ? Role.VALIDATION : Role.TRAIN).code();
			for (int v = 0; v < rows * width; v++) {
				data[i * rows * width + v] = (float) (centres[codes[i]][v % width] + spread * random.nextGaussian());
			}
		}
		Entities entities = new Entities(EntityKind.ITEM, IdIndex.of(ids),
				List.of(new Attribute.Categories(TARGET, classes.toArray(String[]::new), offsets, codes, null),
						new Attribute.Text("track", track))); //$NON-NLS-1$
		Dataset dataset = new Dataset("Made up", new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), //$NON-NLS-1$
				FloatColumn.constant(0, 1), null, Map.of()), entities, new Entities(EntityKind.USER, IdIndex.of()), ValueScale.UNARY,
				Origin.generated("made up")); //$NON-NLS-1$
		return new LabelledData(new Split(dataset, Part.ONLY, "by track", new byte[0], roles), //$NON-NLS-1$
				new Features(EntityKind.ITEM, "made up", shape, rowOffsets, data, List.of())); //$NON-NLS-1$
	}

	/** The class of each item. */
	public int[] labels() {
		return categories().codes().clone();
	}

	private Attribute.Categories categories() {
		return split.dataset().items().categories(TARGET).orElseThrow();
	}

	/** The same with other classes of the items, one each. */
	public LabelledData withLabels(int[] labels) {
		Entities items = split.dataset().items();
		Attribute.Categories old = categories();
		Entities other = new Entities(items.kind(), items.ids(), List.of(
				new Attribute.Categories(TARGET, old.labels(), old.offsets(), labels, null), items.attribute("track").orElseThrow())); //$NON-NLS-1$
		Dataset d = split.dataset();
		Dataset dataset = new Dataset(d.name(), d.events(), other, d.users(), d.scale(), d.origin());
		return new LabelledData(new Split(dataset, split.part(), split.rule(), split.roles(), split.itemRoles()), features);
	}

	/** The same with other roles of the items, one each. */
	public LabelledData withRoles(byte[] roles) {
		return new LabelledData(new Split(split.dataset(), split.part(), split.rule(), split.roles(), roles), features);
	}

	/** The same with other features, as many rows of the same shape. */
	public LabelledData withRows(float[] data) {
		return new LabelledData(split, new Features(features.kind(), features.extractor(), features.shape(), features.offsets(), data,
				features.labels()));
	}
}
