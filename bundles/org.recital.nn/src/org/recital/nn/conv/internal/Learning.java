/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.ConvNetwork;
import org.recital.nn.conv.EightBitNetwork;

/** What all trainers of convolutional networks share. */
public final class Learning {

	private Learning() {
	}

	/**
	 * Learns a network.
	 *
	 * @param id     of the trainer, for messages and the checkpoint
	 * @param blocks between input and classes
	 * @param crop   frames the network takes at a time; 0: all of a row
	 */
	public static ConvNetwork train(String id, List<Block> blocks, Settings settings, int crop, LearningData data, StepContext context)
			throws InputException {
		Architecture a = architecture(data, blocks, crop);
		boolean oneDnn = start();
		int[] shape = data.shape();
		int frames = shape[shape.length - 1];
		Normaliser normaliser = Normaliser.of(data.training(), a.channels() * a.bands(), context::checkCancelled);
		for (int band = 0; band < normaliser.mean().length; band++) {
			if (!Float.isFinite(normaliser.mean()[band]) || !Float.isFinite(normaliser.scale()[band])) {
				throw new InputException(MessageFormat.format(Messages.Numbers, band), Messages.Numbers_expected);
			}
		}
		Batches batches = new Batches(a.channels(), a.bands(), frames, a.frames(), normaliser);
		float[] balance = settings.balance() ? Fit.balanced(data.training().counts(a.classes())) : null;
		try {
			ConvNetwork network = LibraryThread.run(stopped -> {
				OpenMp.threads(context.parallel().threads());
				ComputationGraph net = new ComputationGraph(
						Graphs.of(a, settings.updater(), settings.regularisation(), balance, context.seed()).configuration());
				net.init();
				try {
					Fit fit = new Fit(net, new ClassLessons(batches, a.classes(), settings.change(), data.training(), data.validation()), settings, context, id);
					TrainingCurve curve = fit.run(stopped);
					return new ConvNetwork(shape, a, batches, data.classes(), curve, ConvNetwork.weights(net));
				} finally {
					net.close(); // else its memory, which is not the heap's, waits for a collector that sees no need
					OpenMp.threads(Runtime.getRuntime().availableProcessors()); // the thread will work for others
				}
			}, context::checkCancelled);
			note(id, network, oneDnn, context);
			return network;
		} catch (Graphs.TooSmallException e) {
			throw new InputException(MessageFormat.format(Messages.TooSmall, e.bands, e.frames, e.block), Messages.TooSmall_expected);
		} catch (InputException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/**
	 * Reads a network of any kind made here.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	static Network load(ModelReader in) throws IOException {
		return EightBitNetwork.is(in) ? EightBitNetwork.load(in) : ConvNetwork.load(in);
	}

	/**
	 * Starts the library, once.
	 *
	 * @return whether oneDNN runs convolutions
	 */
	public static boolean start() throws InputException {
		try {
			return LibraryThread.call(Helpers::start);
		} catch (IOException e) {
			throw new InputException(MessageFormat.format(Messages.NoLibrary, e.getMessage()), Messages.NoLibrary_expected);
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	private static Architecture architecture(LearningData data, List<Block> blocks, int crop) throws InputException {
		int[] shape = data.shape();
		if (shape.length != 2 && shape.length != 3) {
			throw new InputException(MessageFormat.format(Messages.Shape, Arrays.toString(shape)), Messages.Shape_expected);
		}
		int frames = shape[shape.length - 1];
		if (crop > frames) {
			throw new InputException(MessageFormat.format(Messages.Crop, Integer.toString(crop), Integer.toString(frames)),
					MessageFormat.format(Messages.Crop_expected, Integer.toString(crop), Integer.toString(frames)));
		}
		return new Architecture(shape.length == 3 ? shape[0] : 1, shape[shape.length - 2], crop == 0 ? frames : crop, data.classes().size(),
				blocks);
	}

	private static void note(String id, ConvNetwork network, boolean oneDnn, StepContext context) {
		TrainingCurve curve = network.curve();
		if (curve.points().isEmpty()) {
			return;
		}
		TrainingCurve.Point kept = curve.points().get(Math.max(0, curve.best() - 1));
		String helper = oneDnn ? Messages.On : Messages.Off;
		context.note(kept.validationLoss() == kept.validationLoss()
				? MessageFormat.format(Messages.Trained, id, curve.points().size(), curve.best(), kept.validationLoss(),
						kept.validationAccuracy(), network.size(), helper)
				: MessageFormat.format(Messages.NoValidation, id, curve.points().size(), network.size(), helper));
	}
}
