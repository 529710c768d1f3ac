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
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;

/**
 * Relates what people's photos look like to what they like: ridge regression from features of photos to shares of styles, moods and
 * tempi among what they like ({@link PhotoRegression}); what photos say is the prior to which what a person met is added
 * ({@link Profile}); songs are scored by popularity and by how much more than usual a person likes what they are
 * ({@link ChoiceWeights}). The idea that photos tell taste in music is that of Ahire, Kabra and Lungare, whose paper describes no model; this one is
 * ours, linear so that it can say what it goes by.
 */
public final class VisualTaste implements Engine<VisualTaste.Parameters> {

	static final String ID = "visual-taste"; //$NON-NLS-1$
	/** Values of photos at most: the matrix of the regression is that wide. */
	private static final int MOST = 3000;
	/** A person of this many songs counts half as much as one of very many. */
	private static final double HALF = 5;

	/**
	 * Parameters.
	 *
	 * @param photos whether features of people are used; if not, all people look alike, for comparison
	 * @param all    whether everything met counts as liked, or only what is valued no less than the person's mean
	 */
	public record Parameters(
			@Parameter(value = "true", label = "%visual-taste.photos", help = "%visual-taste.photos.help") boolean photos,
			@Parameter(value = "true", label = "%visual-taste.all", help = "%visual-taste.all.help") boolean all) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		SongClasses classes = SongClasses.of(data.features(EntityKind.ITEM), data.items());
		Features photos = photos(p, data);
		Interactions train = data.train();
		double[][] counts = new double[train.rows()][];
		double[] usual = usual(classes, train, counts, p.all, context);
		int[] learners = learners(train, photos);
		Looks looks = looks(photos, learners);
		double[][] z = new double[learners.length][];
		double[][] shares = new double[learners.length][];
		double[][] own = new double[learners.length][];
		double[] weights = new double[learners.length];
		int[][] chosen = new int[learners.length][];
		for (int k = 0; k < learners.length; k++) {
			int u = learners[k];
			z[k] = photos == null ? new double[0] : looks.standardised(photos.row(photos.begin(u)));
			own[k] = counts[u];
			shares[k] = Profile.shares(counts[u], usual, classes);
			chosen[k] = train.columns(u);
			weights[k] = chosen[k].length / (chosen[k].length + HALF);
		}
		PhotoRegression.Learned learned = new PhotoRegression(z, shares, weights, usual, classes, context).learn();
		context.checkCancelled();
		double[][] same = new double[learners.length][];
		Arrays.fill(same, usual);
		double[] told = new double[classes.groups()];
		double[] others = new double[classes.groups()];
		for (int g = 0; g < told.length; g++) {
			context.checkCancelled();
			told[g] = Profile.strength(learned.told(), own, g, classes);
			others[g] = Profile.strength(same, own, g, classes);
		}
		double[] popularity = popularity(train);
		double[][] expected = learned.told();
		if (Double.isInfinite(learned.strength())) {
			// photos tell nothing apart: every other song a person met is to be told by the others
			expected = byHalf(classes, usual, others, chosen);
			chosen = half(chosen, 1);
		}
		double[] choice = new ChoiceWeights(classes, popularity, expected, usual, chosen, context).learn();
		note(context, classes, learned, told, choice, learners.length, photos != null);
		TasteModel model = new TasteModel(classes, looks, learned.coefficients(), usual, told, others, choice, popularity);
		return new TasteRecommender(model, rows(photos, train.rows()), Known.of(data), p.all);
	}

	private static double[][] byHalf(SongClasses classes, double[] usual, double[] strength, int[][] chosen) {
		double[][] expected = new double[chosen.length][];
		int[][] first = half(chosen, 0);
		for (int k = 0; k < expected.length; k++) {
			double[] counts = new double[classes.size()];
			for (int item : first[k]) {
				classes.add(item, 1, counts);
			}
			expected[k] = Profile.posterior(usual, strength, counts, classes);
		}
		return expected;
	}

	private static int[][] half(int[][] all, int rest) {
		int[][] half = new int[all.length][];
		for (int k = 0; k < half.length; k++) {
			int[] items = all[k];
			half[k] = java.util.stream.IntStream.range(0, items.length).filter(i -> i % 2 == rest).map(i -> items[i]).toArray();
		}
		return half;
	}

	/** The features of people; null when they are not wanted. */
	private static Features photos(Parameters p, TrainingData data) throws InputException {
		List<Features> of = data.features(EntityKind.USER);
		if (!p.photos) {
			return null;
		}
		if (of.size() != 1) {
			throw new InputException(NLS.bind(Messages.Visual_one, ID, of.size()), Messages.Visual_oneHint);
		}
		Features photos = of.getFirst();
		if (photos.entities() != data.users()) {
			throw new InputException(NLS.bind(Messages.Taste_other, photos.entities(), data.users()), Messages.Taste_otherHint);
		}
		if (photos.width() > MOST) {
			throw new InputException(NLS.bind(Messages.Visual_wide, photos.width(), MOST), Messages.Visual_wideHint);
		}
		return photos;
	}

	/** Counts what each person likes, and gives the mean shares over people, none of them 0. */
	private static double[] usual(SongClasses classes, Interactions train, double[][] counts, boolean all, StepContext context) {
		double[] usual = new double[classes.size()];
		for (int u = 0; u < train.rows(); u++) {
			if ((u & 255) == 0) {
				context.checkCancelled();
			}
			counts[u] = Evidence.of(classes, train.columns(u), Evidence.weights(train.values(u), all)).liked();
			double[] sums = new double[classes.groups()];
			for (int a = 0; a < usual.length; a++) {
				sums[classes.groupOf(a)] += counts[u][a];
			}
			for (int a = 0; a < usual.length; a++) {
				double sum = sums[classes.groupOf(a)];
				usual[a] += sum > 0 ? counts[u][a] / sum : 0;
			}
		}
		for (int a = 0; a < usual.length; a++) {
			usual[a] += 0.5; // half a person who likes all alike
		}
		double[] sums = new double[classes.groups()];
		for (int a = 0; a < usual.length; a++) {
			sums[classes.groupOf(a)] += usual[a];
		}
		for (int a = 0; a < usual.length; a++) {
			usual[a] /= sums[classes.groupOf(a)];
		}
		return usual;
	}

	/** People of the training side, with photos where those are wanted. */
	private static int[] learners(Interactions train, Features photos) {
		List<Integer> learners = new ArrayList<>();
		for (int u = 0; u < train.rows(); u++) {
			if (train.count(u) > 0 && (photos == null || photos.has(u))) {
				learners.add(u);
			}
		}
		return learners.stream().mapToInt(Integer::intValue).toArray();
	}

	private static Looks looks(Features photos, int[] learners) {
		if (photos == null) {
			return new Looks(List.of(), new double[0], new double[0]);
		}
		float[][] rows = new float[learners.length][];
		for (int k = 0; k < rows.length; k++) {
			rows[k] = photos.row(photos.begin(learners[k]));
		}
		List<String> labels = new ArrayList<>(photos.labels());
		for (int d = labels.size(); d < photos.width(); d++) {
			labels.add(photos.extractor() + ' ' + (d + 1));
		}
		return Looks.of(labels, rows);
	}

	private static double[] popularity(Interactions train) {
		int[] counts = Known.counts(train);
		double[] popularity = new double[counts.length];
		for (int i = 0; i < counts.length; i++) {
			popularity[i] = Math.log1p(counts[i]);
		}
		return popularity;
	}

	private static float[][] rows(Features photos, int users) {
		float[][] rows = new float[users][];
		for (int u = 0; photos != null && u < users; u++) {
			rows[u] = photos.has(u) ? photos.row(photos.begin(u)) : null;
		}
		return rows;
	}

	private static void note(StepContext context, SongClasses classes, PhotoRegression.Learned learned, double[] told, double[] choice, int people,
			boolean photos) {
		if (photos) {
			context.note(Double.isInfinite(learned.strength()) ? NLS.bind(Messages.Visual_nothing, new Object[] { people, number(learned.gain()), number(learned.error()) })
					: NLS.bind(Messages.Visual_learned, new Object[] { people, number(learned.strength()), number(learned.gain()), number(learned.error()) }));
		}
		StringBuilder groups = new StringBuilder();
		for (int g = 0; g < classes.groups(); g++) {
			groups.append(groups.isEmpty() ? "" : "; ") //$NON-NLS-1$ //$NON-NLS-2$
					.append(NLS.bind(Messages.Visual_group, new Object[] { classes.group(g), number(told[g]), number(choice[g + 1]) }));
		}
		context.note(NLS.bind(Messages.Visual_weights, number(choice[0]), groups));
	}

	private static String number(double v) {
		return String.format(Locale.ROOT, "%.3g", v); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return TasteRecommender.load(in);
	}
}
