/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.text.MessageFormat;
import java.util.Map;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.conv.ConvNetwork;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.nn.conv.internal.Fit;
import org.recital.nn.conv.internal.Learning;
import org.recital.nn.conv.internal.Lessons;
import org.recital.nn.conv.internal.LibraryThread;
import org.recital.nn.conv.internal.OpenMp;
import org.recital.nn.conv.internal.Settings;

/** What both trainers share: sides of a split, and learning on the library's thread. */
final class ImageLearning {

	private ImageLearning() {
	}

	/** What came of it. */
	record Learned(TrainingCurve curve, Map<String, Tensor> weights) {
	}

	/** How a configuration is made for learning. */
	@FunctionalInterface
	interface Configuration {
		ComputationGraphConfiguration of(ImageGraphs.How how);
	}

	/** Items that are learned from, those held out, or those tested: each item on one side alone, training before validation before test. */
	static boolean[] side(Split split, Role role) {
		boolean[] on = split.items(role).clone();
		for (Role other : new Role[] { Role.TRAIN, Role.VALIDATION }) {
			if (other == role) {
				break;
			}
			boolean[] before = split.items(other);
			for (int i = 0; i < on.length; i++) {
				on[i] &= !before[i];
			}
		}
		return on;
	}

	/** The names of the items of two sets of images. */
	static IdIndex learned(Split split, ImageSet training, ImageSet validation) {
		boolean[] met = new boolean[split.dataset().items().size()];
		for (ImageSet set : new ImageSet[] { training, validation }) {
			for (int k = 0; k < set.size(); k++) {
				met[set.get(k).item()] = true;
			}
		}
		String[] names = new String[training.size() + validation.size()];
		int n = 0;
		for (int i = 0; i < met.length; i++) {
			if (met[i]) {
				names[n++] = split.dataset().items().ids().id(i);
			}
		}
		return IdIndex.of(java.util.Arrays.copyOf(names, n));
	}

	/**
	 * Learns.
	 *
	 * @param id of the step, for messages and the checkpoint
	 */
	static Learned learn(String id, Configuration configuration, Lessons lessons, Settings settings, StepContext context) throws InputException {
		boolean oneDnn = Learning.start();
		try {
			Learned learned = LibraryThread.run(stopped -> {
				OpenMp.threads(context.parallel().threads());
				ComputationGraph net = new ComputationGraph(configuration
						.of(new ImageGraphs.How(settings.updater(), settings.regularisation(), context.seed(), DataType.FLOAT)));
				net.init();
				try {
					TrainingCurve curve = new Fit(net, lessons, settings, context, id).run(stopped);
					return new Learned(curve, ConvNetwork.weights(net));
				} finally {
					net.close(); // its memory is not the heap's: a collector that sees no need would leave it
					OpenMp.threads(Runtime.getRuntime().availableProcessors()); // the thread will work for others
				}
			}, context::checkCancelled);
			if (!oneDnn) {
				context.note(MessageFormat.format(Messages.Slow, id));
			}
			return learned;
		} catch (InputException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** What the network kept says on what was held out, for a note. */
	static String kept(TrainingCurve curve) {
		if (curve.best() < 1 || curve.points().isEmpty()) {
			return Messages.NothingHeld;
		}
		TrainingCurve.Point p = curve.points().get(curve.best() - 1);
		return Double.isNaN(p.validationAccuracy()) ? Messages.NothingHeld
				: MessageFormat.format(Messages.Kept, curve.best(), p.validationLoss(), p.validationAccuracy());
	}
}
