/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Locale;
import java.util.function.DoubleSupplier;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.LossWatch;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Runs epochs on arrays that are learned in place: progress with the loss, cancel, an end with the last good model when the
 * loss explodes, and an end with the best model when quality on validation no longer grows.
 */
final class Epochs {

	/** Learns one epoch. */
	@FunctionalInterface
	interface Epoch {
		/** Learns, and gives the mean loss: not negative; of the model as the epoch found it. */
		double run(int epoch);
	}

	/**
	 * When to stop early.
	 *
	 * @param quality  greater is better; null: there is no validation
	 * @param every    epochs from one look to the next
	 * @param patience looks without a gain that are borne; 0: never stops early
	 */
	record Early(DoubleSupplier quality, int every, int patience) {
		static final Early NEVER = new Early(null, 1, 0);

		boolean wanted() {
			return quality != null && patience > 0;
		}
	}

	private final String engine;
	private final String parameter;
	private final StepContext context;

	/**
	 * @param engine    its id, for notes
	 * @param parameter what to look at when the loss explodes, as in YAML
	 */
	Epochs(String engine, String parameter, StepContext context) {
		this.engine = engine;
		this.parameter = parameter;
		this.context = context;
	}

	/**
	 * Runs.
	 *
	 * @param epochs  how many at most
	 * @param learned the arrays that epochs change; after this they hold the best model
	 * @return epochs of the model that was kept
	 * @throws InputException when the loss is no number from the start
	 */
	int run(int epochs, Early early, Epoch epoch, float[]... learned) throws InputException {
		context.monitor().beginTask("", epochs); //$NON-NLS-1$
		try {
			return learn(epochs, early, epoch, learned);
		} finally {
			context.monitor().done();
		}
	}

	private int learn(int epochs, Early early, Epoch epoch, float[][] learned) throws InputException {
		LossWatch watch = new LossWatch(parameter);
		float[][] before = new float[learned.length][];
		float[][] best = early.wanted() ? copies(learned) : null;
		double bestQuality = Double.NEGATIVE_INFINITY;
		int bestEpoch = 0;
		int worse = 0;
		double loss = Double.NaN;
		int done = 0;
		while (done < epochs && !(early.wanted() && worse >= early.patience())) {
			context.checkCancelled();
			copy(learned, before);
			double now = epoch.run(done + 1);
			context.checkCancelled();
			if (!watch.goesOn(done + 1, finite(learned) ? now : Double.NaN, context)) {
				copy(before, learned);
				break;
			}
			loss = now;
			done++;
			context.monitor().subTask(NLS.bind(Messages.Epochs_progress, new Object[] { done, epochs, number(loss) }));
			context.monitor().worked(1);
			if (early.wanted() && (done % early.every() == 0 || done == epochs)) {
				double quality = early.quality().getAsDouble();
				if (quality > bestQuality) {
					bestQuality = quality;
					bestEpoch = done;
					worse = 0;
					copy(learned, best);
				} else {
					worse++;
				}
			}
		}
		if (bestEpoch > 0) {
			copy(best, learned);
			context.note(NLS.bind(Messages.Epochs_best,
					new Object[] { engine, bestEpoch, done, number(Math.abs(bestQuality)), number(loss) }));
			return bestEpoch;
		}
		context.note(NLS.bind(Messages.Epochs_note, new Object[] { engine, done, number(loss) }));
		return done;
	}

	private static float[][] copies(float[][] of) {
		float[][] copies = new float[of.length][];
		copy(of, copies);
		return copies;
	}

	private static void copy(float[][] from, float[][] to) {
		for (int a = 0; a < from.length; a++) {
			if (to[a] == null) {
				to[a] = from[a].clone();
			} else {
				System.arraycopy(from[a], 0, to[a], 0, from[a].length);
			}
		}
	}

	private static boolean finite(float[][] all) {
		for (float[] one : all) {
			if (!Vectors.finite(one)) {
				return false;
			}
		}
		return true;
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.5g", value); //$NON-NLS-1$
	}
}
