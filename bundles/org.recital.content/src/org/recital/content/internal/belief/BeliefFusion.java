/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * A deep belief network that fuses what songs sound like with who plays and who skips them: a machine with Gaussian visible units for
 * the sounds, one with binary visible units for behaviour, machines stacked above both (as Srivastava and Salakhutdinov 2012
 * join pictures and words), each learned by contrastive divergence from what the one below says, then all of them fine-tuned by
 * back-propagation to tell what people played to the end from what they skipped and what they did not play. A person is the mean of
 * what they played and of what they skipped; a song nobody has met is known by its sound.
 */
public final class BeliefFusion implements Engine<BeliefFusion.Parameters> {

	static final String ID = "belief-fusion"; //$NON-NLS-1$
	private static final int MOST_UNITS = 4096;

	/** What is fused. */
	public enum Sources {
		BOTH,
		AUDIO,
		BEHAVIOUR
	}

	/**
	 * Parameters; defaults and their sources in docs/engines/content.md.
	 *
	 * @param sources         what is looked at
	 * @param likes           how liking is told
	 * @param audioUnits      hidden units above the sounds
	 * @param behaviourUnits  hidden units above behaviour
	 * @param joint           hidden units of the layers above both, from the lowest up
	 * @param steps           of Gibbs sampling
	 * @param pretraining     epochs of each machine
	 * @param pretrainingRate learning rate of machines
	 * @param unheard         songs not met for each that was
	 * @param hide            share of cases in which listeners are hidden
	 * @param epochs          of fine-tuning
	 * @param learningRate    of fine-tuning
	 * @param regularisation  of weights in fine-tuning
	 * @param batch           cases a step
	 * @param patience        epochs without a better validation loss after which it ends; 0: all epochs
	 */
	public record Parameters(
			@Parameter(value = "both", label = "%belief.sources", help = "%belief.sources.help") Sources sources,
			@Parameter(value = "skips", label = "%belief.likes", help = "%belief.likes.help") Likes likes,
			@Parameter(value = "32", label = "%belief.audioUnits", help = "%belief.audioUnits.help", min = 1, max = 4096, log = true, searchMin = 16, searchMax = 128) int audioUnits,
			@Parameter(value = "32", label = "%belief.behaviourUnits", help = "%belief.behaviourUnits.help", min = 1, max = 4096, log = true, searchMin = 16, searchMax = 128) int behaviourUnits,
			@Parameter(value = "64", label = "%belief.joint", help = "%belief.joint.help", min = 1, max = 8) List<Integer> joint,
			@Parameter(value = "1", label = "%belief.steps", help = "%belief.steps.help", min = 1, max = 1000, searchMax = 10) int steps,
			@Parameter(value = "20", label = "%belief.pretraining", help = "%belief.pretraining.help", min = 0, max = 10000, searchMax = 100) int pretraining,
			@Parameter(value = "0.05", label = "%belief.pretrainingRate", help = "%belief.pretrainingRate.help", min = 1e-7, max = 1e6, log = true, searchMin = 0.005, searchMax = 0.2) double pretrainingRate,
			@Parameter(value = "2", label = "%belief.unheard", help = "%belief.unheard.help", min = 0, max = 100, searchMax = 5) int unheard,
			@Parameter(value = "0.5", label = "%belief.hide", help = "%belief.hide.help", min = 0, max = 1) double hide,
			@Parameter(value = "30", label = "%epochs", help = "%epochs.help", min = 1, max = 10000, searchMin = 5, searchMax = 100) int epochs,
			@Parameter(value = "0.002", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 1e6, log = true, searchMin = 0.0005, searchMax = 0.01) double learningRate,
			@Parameter(value = "0.0001", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
			@Parameter(value = "32", label = "%belief.batch", help = "%belief.batch.help", min = 1, max = 100000, log = true, searchMin = 16, searchMax = 256) int batch,
			@Parameter(value = "5", label = "%belief.patience", help = "%belief.patience.help", min = 0, max = 10000, searchMax = 20) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		for (int units : p.joint) {
			if (units < 1 || units > MOST_UNITS) {
				throw new InputException(NLS.bind(Messages.Belief_joint, ID, units), NLS.bind(Messages.Belief_jointHint, MOST_UNITS));
			}
		}
		Heard heard = Heard.of(data.train(), data.trainEvents(), p.likes);
		context.checkCancelled();
		boolean[] learned = ContentRows.learned(Known.counts(data.train()));
		ContentRows rows = p.sources == Sources.BEHAVIOUR ? null : ContentRows.plain(data, ID);
		Songs songs = Songs.of(rows, learned, p.sources == Sources.AUDIO ? null : Listening.of(heard.likes()));
		context.checkCancelled();
		SplittableRandom random = new SplittableRandom(context.seed());
		context.monitor().beginTask("", p.pretraining * (2 + p.joint.size()) + p.epochs); //$NON-NLS-1$
		try {
			Pairs train = new Pairs(heard, data.train());
			Stack stack = pretrained(p, songs, heard, train, learned, random, context);
			Pairs validation = data.validation().size() == 0 ? null
					: new Pairs(Heard.of(data.validation(), data.seenEvents(), p.likes), data.train(), data.validation());
			FineTuning.Outcome outcome = new FineTuning(p, songs, heard, train, validation, random).learn(stack, context);
			note(outcome, validation != null, context);
			Heard known = Known.of(data) == data.train() ? heard : Heard.of(Known.of(data), data.knownEvents(), p.likes);
			return BeliefRecommender.of(songs, outcome.stack(), known, p.likes, context);
		} finally {
			context.monitor().done();
		}
	}

	private static void note(FineTuning.Outcome outcome, boolean validation, StepContext context) {
		if (validation && Double.isFinite(outcome.loss())) {
			context.note(NLS.bind(Messages.Belief_chosen, new Object[] { ID, outcome.epoch(), String.format(Locale.ROOT, "%.4f", outcome.loss()) })); //$NON-NLS-1$
		}
	}

	/** Learns the machines, the lowest first. */
	private static Stack pretrained(Parameters p, Songs songs, Heard heard, Pairs train, boolean[] learned, SplittableRandom random,
			StepContext context) throws InputException {
		Pretraining learning = new Pretraining(p.steps, p.pretraining, p.pretrainingRate, p.batch);
		Rbm audio = null;
		if (songs.audio() != null) {
			audio = learning.learn(Rbm.of(true, songs.width(), p.audioUnits, random), sounds(songs, learned), random, context);
		}
		Rbm behaviour = null;
		if (songs.listening() != null) {
			behaviour = learning.learn(Rbm.of(false, songs.listening().visible(), p.behaviourUnits, random), listeners(songs, train.pool), random, context);
		}
		List<Rbm> joint = new ArrayList<>();
		Stack lower = new Stack(audio, behaviour, joint, new float[1]);
		Profile[] profiles = People.of(heard, songs, lower, context);
		int width = Pair.width(lower.units());
		for (int units : p.joint) {
			Pretraining.Cases cases = new MetPairs(songs, lower, train, profiles, List.copyOf(joint));
			joint.add(learning.learn(Rbm.of(false, width, units, random), cases, random, context));
			width = units;
		}
		float[] output = new float[width + 1];
		for (int j = 0; j < width; j++) {
			output[j] = (float) (random.nextGaussian() / Math.sqrt(width));
		}
		return new Stack(audio, behaviour, joint, output);
	}

	private static Pretraining.Cases sounds(Songs songs, boolean[] learned) {
		int[] heard = songs.heard(learned);
		return new Pretraining.Cases() {
			@Override
			public int size() {
				return heard.length;
			}

			@Override
			public void row(int index, float[] units) {
				System.arraycopy(songs.audio(), heard[index] * songs.width(), units, 0, songs.width());
			}
		};
	}

	private static Pretraining.Cases listeners(Songs songs, int[] met) {
		return new Pretraining.Cases() {
			@Override
			public int size() {
				return met.length;
			}

			@Override
			public void row(int index, float[] units) {
				songs.listening().row(met[index], units);
			}
		};
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return BeliefRecommender.load(in);
	}
}
