/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.conv.internal.Lessons;
import org.recital.nn.regions.ObjectBox;

/** Images and the boxes known in them, judged by mean average precision. */
final class ObjectLessons implements Lessons {

	/** Of boxes less sure nothing is kept when validation is judged: they hardly change the average and are many. */
	static final double LEAST = 0.01;
	/** Of two networks with the same precision the one with the lesser loss is kept. */
	static final double LOSS_COUNTS = 1e-6;
	private static final int ROWS = 16;

	private final NetForm form;
	private final int anchors;
	private final List<List<ObjectBox>> learned;
	private final List<List<ObjectBox>> held;
	private final ImageSet training;
	private final ImageSet validation;
	private final ImageSchooling schooling;

	ObjectLessons(NetForm form, List<String> classes, float[][] anchors, KnownObjects known, ImageSet training, ImageSet validation,
			ImageSchooling schooling) {
		this.form = form;
		this.anchors = anchors.length;
		this.training = training;
		this.validation = validation;
		this.schooling = schooling;
		learned = boxes(training, known, classes);
		held = boxes(validation, known, classes);
	}

	private static List<List<ObjectBox>> boxes(ImageSet images, KnownObjects known, List<String> classes) {
		List<List<ObjectBox>> boxes = new ArrayList<>();
		for (int k = 0; k < images.size(); k++) {
			boxes.add(known.of(images.get(k).item(), classes));
		}
		return boxes;
	}

	/** How many boxes of the training side are not learned, since another has its middle in the same cell. */
	int passedOver() {
		int passed = 0;
		float[] room = new float[wide()];
		for (int k = 0; k < training.size(); k++) {
			Arrays.fill(room, 0);
			passed += learned.get(k).size()
					- YoloBoxes.wanted(learned.get(k), training.get(k).width(), training.get(k).height(), Change.NONE, form, room, 0);
		}
		return passed;
	}

	/** Floats that are wanted of an image. */
	private int wide() {
		return (4 + form.kinds()) * form.cells() * form.cells();
	}

	@Override
	public int size() {
		return training.size();
	}

	@Override
	public INDArray[] batch(int[] order, int from, int to, long seed) {
		int n = to - from;
		int size = 3 * form.side() * form.side();
		float[] x = new float[n * size];
		float[] y = new float[n * wide()];
		for (int k = 0; k < n; k++) {
			int e = order[from + k];
			Change change = Change.of(schooling, form.side(), seed, k);
			training.input(e, change, x, k * size);
			YoloBoxes.wanted(learned.get(e), training.get(e).width(), training.get(e).height(), change, form, y, k * wide());
		}
		return arrays(x, y, n);
	}

	private INDArray[] arrays(float[] x, float[] y, int n) {
		return new INDArray[] { Nd4j.create(x, new long[] { n, 3, form.side(), form.side() }, 'c'),
				Nd4j.create(y, new long[] { n, 4 + form.kinds(), form.cells(), form.cells() }, 'c') };
	}

	@Override
	public Optional<Judged> judge(ComputationGraph net, Runnable check) {
		if (validation.size() == 0) {
			return Optional.empty();
		}
		List<List<ObjectBox>> found = new ArrayList<>();
		double loss = 0;
		int size = 3 * form.side() * form.side();
		int given = anchors * (5 + form.kinds()) * form.cells() * form.cells();
		for (int from = 0; from < validation.size(); from += ROWS) {
			check.run();
			int n = Math.min(ROWS, validation.size() - from);
			float[] x = new float[n * size];
			float[] y = new float[n * wide()];
			for (int k = 0; k < n; k++) {
				ImageSet.Entry e = validation.get(from + k);
				validation.input(from + k, x, k * size);
				YoloBoxes.wanted(held.get(from + k), e.width(), e.height(), Change.NONE, form, y, k * wide());
			}
			INDArray[] batch = arrays(x, y, n);
			loss += net.score(new DataSet(batch[0], batch[1]), false) * n;
			float[] out = net.output(batch[0])[0].dup('c').data().asFloat();
			for (int k = 0; k < n; k++) {
				ImageSet.Entry e = validation.get(from + k);
				found.add(YoloBoxes.found(Arrays.copyOfRange(out, k * given, (k + 1) * given), anchors, form, e.width(), e.height(), LEAST));
			}
		}
		AveragePrecision precision = new AveragePrecision(form.kinds(), found, held);
		double right = precision.overThresholds(precision.once());
		double mean = loss / validation.size();
		return Optional.of(new Judged(mean, right, 1 - (Double.isNaN(right) ? 0 : right) + LOSS_COUNTS * mean));
	}
}
