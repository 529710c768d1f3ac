/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;

/**
 * A row an item (or user) of all connected features side by side: of each the mean of its rows, where wanted with the mean of
 * those learned from taken off (so that what all have in common says nothing), scaled to length 1 (so that features of many dimensions or
 * great values weigh no more than others). One of which nothing is known has a row of zeros.
 */
@SuppressWarnings("nls")
public final class ContentRows {

	private static final double NOTHING = 1e-20;
	/** Most floats of the matrix: 1 GiB. */
	private static final long MOST_FLOATS = 1L << 28;

	private final int width;
	private final float[] data;
	private final boolean[] has;

	private ContentRows(int width, float[] data, boolean[] has) {
		this.width = width;
		this.data = data;
		this.has = has;
	}

	/**
	 * Makes rows of the connected features of items, which there must be.
	 *
	 * @param engine its id, for errors
	 * @throws InputException when there are none, some are not of items, or are of other data
	 */
	public static ContentRows ofItems(TrainingData data, String engine, boolean centre) throws InputException {
		checkItems(data, engine);
		return of(data.features(), learned(Known.counts(data.train())), engine, centre);
	}

	/**
	 * The mean row of each item as it is, neither centred nor scaled: for those whose lengths say something.
	 *
	 * @param engine its id, for errors
	 * @throws InputException as {@link #ofItems}
	 */
	public static ContentRows plain(TrainingData data, String engine) throws InputException {
		checkItems(data, engine);
		return rows(data.features(), new boolean[data.items()], engine, false, false);
	}

	private static void checkItems(TrainingData data, String engine) throws InputException {
		if (data.features().isEmpty()) {
			throw new InputException(NLS.bind(Messages.Features_none, engine), Messages.Features_noneHint);
		}
		for (Features f : data.features()) {
			if (!f.kind().equals(EntityKind.ITEM)) {
				throw new InputException(NLS.bind(Messages.Features_kind, f.extractor(), f.kind()), NLS.bind(Messages.Features_kindHint, engine));
			}
		}
	}

	/**
	 * Makes rows.
	 *
	 * @param features of one kind; may be empty: rows of no floats
	 * @param learned  of each entity whether it is learned from
	 * @param engine   its id, for errors
	 * @param centre   whether the mean of those learned from is taken off
	 * @throws InputException when they are of other data
	 */
	public static ContentRows of(List<Features> features, boolean[] learned, String engine, boolean centre) throws InputException {
		return rows(features, learned, engine, centre, true);
	}

	private static ContentRows rows(List<Features> features, boolean[] learned, String engine, boolean centre, boolean unit) throws InputException {
		int entities = learned.length;
		for (Features f : features) {
			if (f.entities() != entities) {
				throw new InputException(NLS.bind(Messages.Features_size, new Object[] { f.extractor(), f.entities(), entities, f.kind() }),
						Messages.Features_sizeHint);
			}
		}
		int width = features.stream().mapToInt(Features::width).sum();
		if ((long) entities * width > MOST_FLOATS) {
			throw new InputException(NLS.bind(Messages.Features_memory, new Object[] { engine, entities, width }), Messages.Features_memoryHint);
		}
		float[] rows = new float[entities * width];
		boolean[] has = new boolean[entities];
		int at = 0;
		for (Features f : features) {
			double[] shift = centre ? centre(f, learned) : new double[f.width()];
			for (int e = 0; e < entities; e++) {
				if (f.has(e)) {
					has[e] = true;
					if (unit) {
						unit(mean(f, e), shift, rows, e * width + at);
					} else {
						copy(mean(f, e), rows, e * width + at);
					}
				}
			}
			at += f.width();
		}
		return new ContentRows(width, rows, has);
	}

	/** Which have been met at all. */
	public static boolean[] learned(int[] counts) {
		boolean[] learned = new boolean[counts.length];
		for (int i = 0; i < counts.length; i++) {
			learned[i] = counts[i] > 0;
		}
		return learned;
	}

	private static double[] mean(Features f, int item) {
		double[] mean = new double[f.width()];
		for (int r = f.begin(item); r < f.end(item); r++) {
			for (int d = 0; d < mean.length; d++) {
				mean[d] += f.data()[r * mean.length + d];
			}
		}
		for (int d = 0; d < mean.length; d++) {
			mean[d] /= f.end(item) - f.begin(item);
		}
		return mean;
	}

	private static double[] centre(Features f, boolean[] learned) {
		double[] centre = new double[f.width()];
		int n = 0;
		for (int i = 0; i < learned.length; i++) {
			if (learned[i] && f.has(i)) {
				double[] mean = mean(f, i);
				for (int d = 0; d < centre.length; d++) {
					centre[d] += mean[d];
				}
				n++;
			}
		}
		for (int d = 0; d < centre.length; d++) {
			centre[d] /= Math.max(1, n);
		}
		return centre;
	}

	private static void copy(double[] row, float[] to, int at) {
		for (int d = 0; d < row.length; d++) {
			to[at + d] = (float) row[d];
		}
	}

	/** Scaled to length 1; a row that is nothing but rounding stays 0. */
	private static void unit(double[] row, double[] shift, float[] to, int at) {
		double squares = 0;
		double before = 0;
		for (int d = 0; d < row.length; d++) {
			before += row[d] * row[d];
			row[d] -= shift[d];
			squares += row[d] * row[d];
		}
		if (squares > NOTHING * Math.max(1, before)) {
			double inverse = 1 / Math.sqrt(squares);
			for (int d = 0; d < row.length; d++) {
				to[at + d] = (float) (row[d] * inverse);
			}
		}
	}

	/** Number of items (or users). */
	public int entities() {
		return has.length;
	}

	/** Floats a row. */
	public int width() {
		return width;
	}

	/** Item i's row begins at {@code i * width()}; nobody changes it. */
	public float[] data() {
		return data;
	}

	/** Whether anything is known of the item. */
	public boolean has(int item) {
		return has[item];
	}

	/** Dot product of two items' rows. */
	public double dot(int a, int b) {
		double sum = 0;
		int x = a * width;
		int y = b * width;
		for (int d = 0; d < width; d++) {
			sum += (double) data[x + d] * data[y + d];
		}
		return sum;
	}

	/** Cosine of two items' rows; 0 where one is all zeros. */
	public double cosine(int a, int b) {
		double lengths = dot(a, a) * dot(b, b);
		return lengths > 0 ? dot(a, b) / Math.sqrt(lengths) : 0;
	}

	/** The row of an item (copied). */
	public double[] row(int item) {
		double[] row = new double[width];
		for (int d = 0; d < width; d++) {
			row[d] = data[item * width + d];
		}
		return row;
	}

	/** The same for more; the new ones have nothing. */
	public ContentRows grown(int entities) {
		return new ContentRows(width, Arrays.copyOf(data, entities * width), Arrays.copyOf(has, entities));
	}

	public void save(ModelWriter out) throws IOException {
		out.put("width", width);
		out.put("rows", data);
		byte[] mask = new byte[has.length];
		for (int i = 0; i < mask.length; i++) {
			mask[i] = (byte) (has[i] ? 1 : 0);
		}
		out.put("has", mask);
	}

	/**
	 * @throws IOException when it is damaged
	 */
	public static ContentRows load(ModelReader in) throws IOException {
		int width = in.intValue("width");
		float[] rows = in.floats("rows");
		byte[] mask = in.bytes("has");
		if (width < 0 || (long) width * mask.length != rows.length) {
			throw new IOException("the model is damaged: " + rows.length + " floats for " + mask.length + " rows of " + width);
		}
		boolean[] has = new boolean[mask.length];
		for (int i = 0; i < has.length; i++) {
			has[i] = mask[i] != 0;
		}
		return new ContentRows(width, rows, has);
	}
}
