/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.objdetect.DetectedObject;
import org.deeplearning4j.nn.layers.objdetect.Yolo2OutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.recital.nn.Library;
import org.recital.nn.Mix;
import org.recital.nn.NetDifferences;
import org.recital.nn.conv.internal.Helpers;
import org.recital.nn.conv.internal.LibraryThread;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Suppression;

/** What the library's layers learn and give is what we take them for. */
class LayersTest {

	private static final int EXAMPLES = 2;
	private static final NetDifferences DIFFERENCES = new NetDifferences(1e-6, 1e-4, 1e-3, 1);
	/** Layers at both ends, in the middle, and on either side of what goes beside. */
	private static final Set<String> FEW = Set.of("step1", "body2-norm", "boxes", "down1b", "deep-b", "up2a", "up1b-norm", "scores");
	private static final float[][] ANCHORS = { { 0.8f, 0.9f }, { 2.2f, 1.4f } };

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		try {
			Library.start();
		} catch (IOException | RuntimeException | LinkageError e) {
			assumeTrue(false, "no native code of the networks' library: skipped");
		}
	}

	private static ImageGraphs.How how() {
		return new ImageGraphs.How(new Sgd(0.1), List.of(), 3, DataType.DOUBLE);
	}

	@Test
	void gradientsOfADetectorAreThoseOfDifferences() throws Exception {
		NetForm form = new NetForm(32, 3, 3, 2);
		float[] y = new float[EXAMPLES * 6 * 16];
		YoloBoxes.wanted(List.of(new ObjectBox(0, 2, 3, 9, 12), new ObjectBox(1, 14, 10, 30, 25)), 32, 32, Change.NONE, form, y, 0);
		YoloBoxes.wanted(List.of(new ObjectBox(1, 1, 18, 13, 31)), 32, 32, Change.NONE, form, y, 6 * 16);
		LibraryThread.call(() -> {
			Helpers.start();
			check(ImageGraphs.detector(form, ANCHORS, how()), form, y, new long[] { EXAMPLES, 6, 4, 4 });
			return null;
		});
	}

	@Test
	void gradientsOfANetworkOfRegionsAreThoseOfDifferencesAlsoWherePixelsAreUnknown() throws Exception {
		NetForm form = new NetForm(16, 2, 2, 3);
		float[] y = new float[EXAMPLES * 3 * 256];
		byte[] kinds = new byte[256];
		for (int e = 0; e < EXAMPLES; e++) {
			for (int p = 0; p < 256; p++) {
				int kind = Mix.below(4, 5 + e, p);
				kinds[p] = (byte) (kind == 3 ? RegionMap.UNKNOWN : kind);
			}
			RegionLessons.wanted(new RegionMap(16, 16, kinds.clone()), Change.NONE, 3, y, e * 3 * 256);
		}
		LibraryThread.call(() -> {
			Helpers.start();
			check(ImageGraphs.regions(form, how()), form, y, new long[] { EXAMPLES, 3, 16, 16 });
			check(ImageGraphs.regions(form, new float[] { 0.25f, 1, 3 }, how()), form, y, new long[] { EXAMPLES, 3, 16, 16 });
			return null;
		});
	}

	private static void check(ComputationGraphConfiguration configuration, NetForm form, float[] y, long[] shape) {
		ComputationGraph net = new ComputationGraph(configuration);
		net.init();
		net.setInputs(Nd4j.create(NetDifferences.noise(EXAMPLES * 3 * form.side() * form.side(), 5), new long[] { EXAMPLES, 3, form.side(), form.side() }, 'c')
				.castTo(DataType.DOUBLE));
		net.setLabels(Nd4j.create(y, shape, 'c').castTo(DataType.DOUBLE));
		int checked = DIFFERENCES.check(net, name -> FEW.contains(name.substring(0, name.indexOf('_'))), "gradient of"); // each takes two steps
		assertTrue(checked >= 4, checked + " of them");
	}

	@Test
	void boxesAreReadAsTheLibraryReadsThem() throws Exception {
		NetForm form = new NetForm(32, 3, 3, 2);
		LibraryThread.call(() -> {
			Helpers.start();
			ComputationGraph net = new ComputationGraph(ImageGraphs.detector(form, ANCHORS, ImageGraphs.How.NOT));
			net.init();
			INDArray out = net.output(Nd4j.create(NetDifferences.noise(3 * 32 * 32, 9), new long[] { 1, 3, 32, 32 }, 'c'))[0];
			List<DetectedObject> theirs = new ArrayList<>(((Yolo2OutputLayer) net.getOutputLayer(0)).getPredictedObjects(out, 0.3));
			theirs.sort(Comparator.comparingDouble(o -> -o.getConfidence() * o.getClassPredictions().maxNumber().doubleValue()));
			assertTrue(theirs.size() > 3, "nothing to compare");
			float[] values = out.dup('c').data().asFloat();
			List<ObjectBox> ours = YoloBoxes.found(values, 2, form, 320, 160, 0.001);
			List<ObjectBox> kept = new ArrayList<>();
			for (DetectedObject o : theirs) { // in cells; of an image of 320 x 160 a cell is 80 x 40
				kept.add(new ObjectBox(o.getPredictedClass(), (float) Math.max(0, 80 * o.getTopLeftXY()[0]), (float) Math.max(0, 40 * o.getTopLeftXY()[1]),
						(float) Math.min(320, 80 * o.getBottomRightXY()[0]), (float) Math.min(160, 40 * o.getBottomRightXY()[1]),
						(float) (o.getConfidence() * o.getClassPredictions().maxNumber().doubleValue())));
			}
			for (ObjectBox k : Suppression.of(kept, Suppression.OVERLAP, 3)) {
				assertTrue(ours.stream().anyMatch(b -> b.kind() == k.kind() && b.overlap(k) > 0.999 && Math.abs(b.score() - k.score()) < 1e-4), k + " in " + ours);
			}
			return null;
		});
	}
}
