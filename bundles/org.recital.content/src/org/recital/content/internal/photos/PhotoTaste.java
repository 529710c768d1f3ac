/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * Makes one row a person of the features of their photos: the number of photos, the mean of each value (of shares of colours: the
 * histogram of the palette of all photos), and, of two photos or more, its deviation (divided by n - 1). Learns nothing.
 */
@SuppressWarnings("nls")
public final class PhotoTaste implements Step<PhotoTaste.Parameters> {

	/** Name of the value that says how many photos a row is made of. */
	static final String COUNT = "photos";
	/** What names of deviations begin with. */
	static final String DEVIATION = "deviation of ";

	/**
	 * Parameters.
	 *
	 * @param deviation whether to tell how far a person's photos differ, beside what they are like on average
	 */
	public record Parameters(
			@Parameter(value = "true", label = "%photo-taste.deviation.label", help = "%photo-taste.deviation.help") boolean deviation) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Dataset data = inputs.get("data", Dataset.class);
		Features photos = inputs.get("features", Features.class);
		if (!photos.kind().equals(EntityKind.PHOTO)) {
			throw new InputException(NLS.bind(Messages.Taste_kind, photos.extractor(), photos.kind()), Messages.Taste_kindHint);
		}
		Attribute.Categories whose = data.users().categories(EntityKind.PHOTOS)
				.orElseThrow(() -> new InputException(NLS.bind(Messages.Taste_noPhotos, data.name()), Messages.Taste_noPhotosHint));
		if (whose.labels().length != photos.entities()) {
			throw new InputException(NLS.bind(Messages.Taste_other, photos.entities(), whose.labels().length), Messages.Taste_otherHint);
		}
		int people = data.users().size();
		int width = 1 + photos.width() * (p.deviation ? 2 : 1);
		boolean[] has = new boolean[people];
		List<float[]> rows = new ArrayList<>();
		for (int u = 0; u < people; u++) {
			if ((u & 1023) == 0) {
				context.checkCancelled();
			}
			float[] row = row(photos, whose.codes(u), width, p.deviation);
			has[u] = row != null;
			if (has[u]) {
				rows.add(row);
			}
		}
		float[] all = new float[Math.multiplyExact(rows.size(), width)];
		for (int r = 0; r < rows.size(); r++) {
			System.arraycopy(rows.get(r), 0, all, r * width, width);
		}
		context.note(NLS.bind(Messages.Taste_note, new Object[] { rows.size(), people, photos.rows() }));
		outputs.put("features", Features.single(EntityKind.USER, photos.extractor(), people, has, width, all, labels(photos, p.deviation)));
	}

	private static List<String> labels(Features photos, boolean deviation) {
		List<String> labels = new ArrayList<>(List.of(COUNT));
		for (int d = 0; d < photos.width(); d++) {
			labels.add(photos.labels().isEmpty() ? photos.extractor() + ' ' + (d + 1) : photos.labels().get(d));
		}
		int n = labels.size();
		for (int d = 1; deviation && d < n; d++) {
			labels.add(DEVIATION + labels.get(d));
		}
		return labels;
	}

	/** The row of somebody; null when none of their photos has features. */
	private static float[] row(Features photos, int[] own, int width, boolean deviation) {
		int w = photos.width();
		double[] sum = new double[w];
		double[] squares = new double[w];
		int n = 0;
		for (int photo : own) {
			if (!photos.has(photo)) {
				continue;
			}
			n++;
			int rows = photos.end(photo) - photos.begin(photo);
			for (int d = 0; d < w; d++) {
				double mean = 0;
				for (int r = photos.begin(photo); r < photos.end(photo); r++) {
					mean += photos.data()[r * w + d];
				}
				mean /= rows;
				sum[d] += mean;
				squares[d] += mean * mean;
			}
		}
		if (n == 0) {
			return null;
		}
		float[] row = new float[width];
		row[0] = n;
		for (int d = 0; d < w; d++) {
			row[1 + d] = (float) (sum[d] / n);
			if (deviation && n > 1) {
				row[1 + w + d] = (float) Math.sqrt(Math.max(0, squares[d] - sum[d] * sum[d] / n) / (n - 1));
			}
		}
		return row;
	}
}
