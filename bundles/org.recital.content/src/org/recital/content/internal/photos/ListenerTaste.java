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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.UserFeatureFoldIn.Cue;
import org.recital.api.engine.UserFeatureFoldIn.Reason;
import org.recital.api.engine.UserFeatureFoldIn.Taste;
import org.recital.api.engine.UserFeatureFoldIn.Trait;

/**
 * Says what counts for somebody, of the terms that the scores are made of. What photos add to a class is one term a value,
 * coefficient times value; their sum goes through one logarithm, whose value is given to the terms in proportion (integrated
 * gradients from the usual shares, Sundararajan, Taly and Yan 2017, which for a function of a sum is just that).
 */
final class ListenerTaste implements Taste {

	private static final int WORDS = 3;
	/** A class is worth telling when it is liked so many times as much as usual. */
	private static final double TELLING = 1.1;
	/** Terms weaker than this share of all are not told. */
	private static final double FAINT = 0.02;

	private final TasteModel model;
	private final Listener listener;
	/** What is said of each thing, and of what has no word. */
	private final String[] words;
	/** Classes x things: what each thing seen in photos adds to the score of a class. */
	private final double[][] seen;

	/** @param row features of photos as they were measured; null without photos */
	ListenerTaste(TasteModel model, Listener listener, float[] row) {
		this.model = model;
		this.listener = listener;
		PhotoWords things = new PhotoWords(model.looks().labels());
		int n = model.classes().size();
		seen = new double[n][things.size() + 1];
		// of each thing in deviations, weighted with what it adds anywhere: photos are bright or dark, whatever that speaks for
		double[] much = new double[things.size() + 1];
		for (int a = 0; a < n && listener.z != null; a++) {
			see(a, things, much);
		}
		boolean[] more = new boolean[much.length];
		for (int t = 0; t < more.length; t++) {
			more[t] = much[t] > 0;
		}
		words = things.of(row, more);
	}

	private void see(int a, PhotoWords things, double[] much) {
		int n = model.classes().size();
		double trust = listener.trust[model.classes().groupOf(a)];
		double moved = listener.shares[a] - model.usual()[a];
		double[] terms = new double[listener.z.length];
		double sum = 0;
		for (int d = 0; d < terms.length; d++) {
			terms[d] = trust * listener.z[d] * model.coefficients()[d * n + a];
			sum += terms[d];
		}
		// where the shares were cut to be proper, the terms add up to more than was moved
		double all = sum * moved > 0 && Math.abs(sum) > Math.abs(moved) && trust > 0.999 ? sum : moved;
		double slope = Math.abs(all) > 1e-9 && listener.likes[a] / all > 0 ? listener.likes[a] / all
				: model.weights()[1 + model.classes().groupOf(a)] / model.usual()[a];
		for (int d = 0; d < terms.length; d++) {
			int thing = things.of(d);
			double term = slope * terms[d];
			seen[a][thing] += term;
			much[thing] += Math.abs(term) * things.sign(d) * listener.z[d];
		}
	}

	/** Shares of a class: of several, each with a weight. */
	private record Sum(double[] things, double photos, double met, double disliked) {
	}

	private Sum sum(double[] weights) {
		double[] things = new double[words.length];
		double photos = 0;
		double likes = 0;
		double disliked = 0;
		for (int a = 0; a < weights.length; a++) {
			if (weights[a] == 0) {
				continue;
			}
			for (int t = 0; t < things.length; t++) {
				things[t] += weights[a] * seen[a][t];
				photos += weights[a] * seen[a][t];
			}
			likes += weights[a] * listener.likes[a];
			disliked += weights[a] * listener.dislikes[a];
		}
		return new Sum(things, photos, listener.met ? likes - photos : 0, disliked);
	}

	private List<Cue> cues(Sum s, double popular) {
		double all = Math.abs(s.met) + Math.abs(s.disliked) + Math.abs(popular);
		for (double v : s.things) {
			all += Math.abs(v);
		}
		List<Cue> cues = new ArrayList<>();
		for (int t = 0; t < s.things.length && all > 0; t++) {
			add(cues, words[t], s.things[t] / all);
		}
		if (all > 0) {
			add(cues, Messages.Cue_met, s.met / all);
			add(cues, Messages.Cue_disliked, s.disliked / all);
			add(cues, popular > 0 ? Messages.Cue_popular : Messages.Cue_unknown, popular / all);
		}
		cues.sort(Comparator.comparingDouble((Cue c) -> Math.abs(c.weight())).reversed());
		return List.copyOf(cues);
	}

	private static void add(List<Cue> cues, String text, double weight) {
		if (Math.abs(weight) > FAINT) {
			cues.add(new Cue(text, weight));
		}
	}

	/** The words of what was seen that speaks for it, strongest first; what has no word is left out. */
	private String seenWords(Sum s) {
		List<Cue> for_ = new ArrayList<>();
		for (int t = 0; t < words.length - 1; t++) {
			if (s.things[t] > 0) {
				for_.add(new Cue(words[t], s.things[t]));
			}
		}
		for_.sort(Comparator.comparingDouble(Cue::weight).reversed());
		return PhotoWords.list(for_.stream().limit(WORDS).map(Cue::text).toList());
	}

	/** The class of each group that is liked most beyond what is usual; -1 where none is. */
	private int[] best() {
		int[] best = new int[model.classes().groups()];
		java.util.Arrays.fill(best, -1);
		for (int a = 0; a < model.usual().length; a++) {
			int g = model.classes().groupOf(a);
			double lift = listener.shares[a] / model.usual()[a];
			if (lift > TELLING && model.weights()[1 + g] > 0 && (best[g] < 0 || lift > listener.shares[best[g]] / model.usual()[best[g]])) {
				best[g] = a;
			}
		}
		return best;
	}

	private double[] only(int[] classes) {
		double[] weights = new double[model.usual().length];
		for (int a : classes) {
			if (a >= 0) {
				weights[a] = 1;
			}
		}
		return weights;
	}

	private String names(int[] classes) {
		List<String> names = new ArrayList<>();
		for (int a : classes) {
			if (a >= 0) {
				names.add(model.classes().name(a));
			}
		}
		return String.join(", ", names); //$NON-NLS-1$
	}

	@Override
	public String sentence() {
		int[] best = best();
		String liked = names(best);
		if (listener.z == null && !listener.met) {
			return ""; //$NON-NLS-1$
		}
		if (liked.isEmpty()) {
			return listener.z == null ? Messages.Taste_nothingMet : Messages.Taste_nothingSeen;
		}
		Sum s = sum(only(best));
		String sight = seenWords(s);
		boolean photos = listener.z != null && !sight.isEmpty() && s.photos > 0;
		if (photos && s.met > 0) {
			return NLS.bind(Messages.Taste_both, sight, liked);
		}
		return NLS.bind(photos ? Messages.Taste_photos : Messages.Taste_met, photos ? sight : liked, liked);
	}

	@Override
	public List<Cue> cues() {
		return cues(sum(only(best())), 0);
	}

	@Override
	public List<Trait> traits() {
		List<Trait> traits = new ArrayList<>();
		SongClasses classes = model.classes();
		for (int a = 0; a < classes.size(); a++) {
			traits.add(new Trait(classes.group(classes.groupOf(a)), classes.name(a), listener.shares[a], model.usual()[a]));
		}
		traits.sort(Comparator.comparingDouble((Trait t) -> Math.abs(Math.log(t.share() / t.usual()))).reversed());
		return List.copyOf(traits);
	}

	@Override
	public Reason reason(int item) {
		SongClasses classes = model.classes();
		double[] weights = new double[classes.size()];
		classes.add(item, 1, weights);
		Sum s = sum(weights);
		double usual = 0;
		for (double p : model.popularity()) {
			usual += p;
		}
		double popular = listener.popularity(item) - model.weights()[0] * usual / Math.max(1, model.popularity().length);
		List<Cue> cues = cues(s, popular);
		String sight = seenWords(s);
		String kind = kind(item);
		if (kind.isEmpty() || s.photos <= 0 && s.met <= 0 || listener.z == null && !listener.met) {
			return new Reason(popular > 0 ? Messages.Why_popular : Messages.Why_little, cues);
		}
		boolean photos = s.photos > 0 && !sight.isEmpty();
		if (photos && s.met > 0) {
			return new Reason(NLS.bind(Messages.Why_both, new Object[] { sight, kind }), cues);
		}
		return new Reason(photos ? NLS.bind(Messages.Why_photos, sight, kind) : NLS.bind(Messages.Why_met, kind), cues);
	}

	/** Those classes of a song that are liked more than usual. */
	private String kind(int item) {
		List<String> kind = new ArrayList<>();
		SongClasses classes = model.classes();
		Map<String, String> traits = classes.traits(item);
		for (int a = 0; a < classes.size(); a++) {
			if (classes.name(a).equals(traits.get(classes.group(classes.groupOf(a)))) && listener.likes[a] > 0) {
				kind.add(classes.name(a));
			}
		}
		return String.join(", ", kind); //$NON-NLS-1$
	}
}
