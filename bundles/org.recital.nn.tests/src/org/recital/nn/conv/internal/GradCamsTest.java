/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.ConvNetwork;

/** The weights of Grad-CAM against what happens to a class's score when a map is moved a little. */
final class GradCamsTest {

	private static final float STEP = 1e-2f;

	private GradCamsTest() {
	}

	static void check(ConvNetwork network, float[] row) throws Exception {
		Architecture a = network.architecture();
		LibraryThread.call(() -> {
			Graphs.Built built = Graphs.of(a);
			ComputationGraph net = new ComputationGraph(built.configuration());
			net.init();
			Runner.put(net, network.weights());
			INDArray maps = GradCams.maps(net, a, network.batches(), row, 0);
			ComputationGraph rest = new ComputationGraph(Graphs.head(a).configuration());
			rest.init();
			for (Map.Entry<String, INDArray> e : rest.paramTable().entrySet()) {
				if (!e.getKey().startsWith(Graphs.PROBE)) {
					e.getValue().assign(net.paramTable().get(e.getKey()));
				}
			}
			int channels = (int) maps.size(1);
			rest.getParam(Graphs.PROBE + "_W").assign(org.nd4j.linalg.factory.Nd4j.eye(channels).reshape(channels, channels, 1, 1));
			double places = maps.size(2) * maps.size(3);
			double most = 0;
			for (int ofClass = 0; ofClass < a.classes(); ofClass++) {
				float[] found = GradCams.weights(net, a, maps, ofClass);
				for (int c = 0; c < channels; c++) {
					INDArray bias = rest.getParam(Graphs.PROBE + "_b");
					bias.assign(0).putScalar(c, STEP);
					double up = rest.output(maps)[0].getDouble(0, ofClass);
					bias.putScalar(c, -STEP);
					double down = rest.output(maps)[0].getDouble(0, ofClass);
					assertEquals((up - down) / (2 * STEP) / places, found[c], 2e-3, "map " + c + " for class " + ofClass);
					most = Math.max(most, Math.abs(found[c]));
				}
			}
			assertTrue(most > 4e-3, "no gradient to speak of: " + most);
			return null;
		});
	}
}
