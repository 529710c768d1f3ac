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

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * What was learned.
 *
 * @param classes      of songs
 * @param looks        how features of photos are scaled
 * @param coefficients features x classes: what a standardised feature adds to the share of a class
 * @param usual        share of each class among what people like
 * @param photos       how many songs what photos say is worth, a number a group
 * @param others       how many songs the usual shares are worth, a number a group
 * @param weights      of popularity, then of each group
 * @param popularity   of each song: the logarithm of 1 + how many people met it
 */
@SuppressWarnings("nls")
record TasteModel(SongClasses classes, Looks looks, double[] coefficients, double[] usual, double[] photos, double[] others, double[] weights,
		double[] popularity) {

	/** Shares of classes that photos let expect, or the usual ones. */
	double[] prior(double[] z) {
		double[] prior = z == null ? usual.clone() : PhotoRegression.shares(coefficients, z, usual);
		Profile.proper(prior, usual, classes);
		return prior;
	}

	void save(ModelWriter out) throws IOException {
		classes.save(out.nested("classes"));
		looks.save(out.nested("looks"));
		out.put("coefficients", coefficients);
		out.put("usual", usual);
		out.put("photos", photos);
		out.put("others", others);
		out.put("weights", weights);
		out.put("popularity", popularity);
	}

	static TasteModel load(ModelReader in) throws IOException {
		TasteModel m = new TasteModel(SongClasses.load(in.nested("classes")), Looks.load(in.nested("looks")), in.doubles("coefficients"), in.doubles("usual"),
				in.doubles("photos"), in.doubles("others"), in.doubles("weights"), in.doubles("popularity"));
		int size = m.classes.size();
		int groups = m.classes.groups();
		Formats.check(m.usual.length == size && m.coefficients.length == size * m.looks.labels().size() && m.photos.length == groups
				&& m.others.length == groups && m.weights.length == groups + 1 && m.popularity.length == m.classes.items(), VisualTaste.ID, "sizes do not fit");
		return m;
	}
}
