/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Block.Activation;
import org.recital.nn.conv.Clips;
import org.recital.nn.conv.ConvNetwork;

/** Every architecture is built as published, learns, and is the same when it has been written and read. */
class ArchitecturesTest {

	private static final Settings TWICE = new Settings(Settings.Optimiser.ADAM, 1e-3, Settings.Schedule.CONSTANT, 0, 1e-4, 8, 2, 0, true,
			new Augmentation(0.2, 4, 4, 0.25, 0.1));

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	static Map<String, List<Block>> small() {
		Map<String, List<Block>> all = new LinkedHashMap<>();
		all.put("zhang", Architectures.zhang(0.125, Activation.ELU, 0.5, true));
		all.put("residual", Architectures.residual(0.125, 2, Activation.RELU, 0.2));
		all.put("mobile", Architectures.mobile(0.125, Activation.RELU, 0.2));
		all.put("efficient", Architectures.efficient(0.125, 0.2));
		all.put("recurrent", Architectures.recurrent(0.125, 8, false, 0.2));
		all.put("gated", Architectures.recurrent(0.125, 8, true, 0.2));
		all.put("attention", Architectures.attention(0.125, 8, 2, 0.2));
		return all;
	}

	@Test
	void eachLearnsAndIsTheSameAfterItWasKept() throws Exception {
		LearningData data = Clips.data(15, 2, 32, 32, 5);
		for (Map.Entry<String, List<Block>> e : small().entrySet()) {
			ConvNetwork network = Learning.train(e.getKey(), e.getValue(), TWICE, 0, data, new SimpleContext(3, 1));
			float[] rows = data.validation().toArray();
			int n = data.validation().size();
			float[] p = new float[3 * n];
			network.predict(rows, n, p);
			for (int k = 0; k < n; k++) {
				assertEquals(1, p[3 * k] + p[3 * k + 1] + p[3 * k + 2], 1e-5, e.getKey());
			}
			assertEquals(2, network.curve().points().size(), e.getKey());
			float[] again = new float[p.length];
			kept(network).predict(rows, n, again);
			assertArrayEquals(p, again, e.getKey());
			for (Network.Layer layer : network.layers()) {
				float[] a = network.activations(layer.name(), rows, 2);
				assertEquals(2 * layer.width(), a.length, e.getKey() + layer);
			}
			float[] map = network.gradCam(java.util.Arrays.copyOf(rows, 2 * 32 * 32), 1);
			assertEquals(32 * 32, map.length, e.getKey());
			for (float v : map) {
				assertTrue(v >= 0 && v <= 1.0001f, e.getKey() + v);
			}
			assertEquals(network.architecture(), Architecture.parse(network.architecture().text()));
		}
	}

	@Test
	void lisLastPoolingLeavesSixBySixBy256() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			Graphs.Built built = Graphs.of(new Architecture(1, 256, 256, 6, Architectures.li(1, Activation.RELU, 0.5)));
			Map<String, org.deeplearning4j.nn.conf.inputs.InputType> types = built.configuration()
					.getLayerActivationTypes(org.deeplearning4j.nn.conf.inputs.InputType.convolutional(256, 256, 1,
							org.deeplearning4j.nn.conf.CNN2DFormat.NCHW));
			assertArrayEquals(new long[] { 96, 62, 62 }, types.get("1-convolution").getShape());
			assertArrayEquals(new long[] { 96, 30, 30 }, types.get("2-pool").getShape());
			assertArrayEquals(new long[] { 256, 30, 30 }, types.get("4-convolution").getShape());
			assertArrayEquals(new long[] { 256, 6, 6 }, types.get("9-pool").getShape());
			assertArrayEquals(new long[] { 4096 }, types.get("11-dense").getShape());
			assertArrayEquals(new long[] { 1000 }, types.get("13-dense").getShape());
			return null;
		});
	}

	@Test
	void lisNarrowNetworkRunsOnItsOwnSize() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			ComputationGraph net = new ComputationGraph(
					Graphs.of(new Architecture(2, 256, 256, 3, Architectures.li(0.02, Activation.TANH, 0.5))).configuration());
			net.init();
			assertArrayEquals(new long[] { 1, 3 }, net.output(org.nd4j.linalg.factory.Nd4j.rand(1, 2, 256, 256))[0].shape());
			return null;
		});
	}

	@Test
	void featuresThatAreTooSmallAreRefusedWithTheBlock() throws Exception {
		LearningData data = Clips.data(12, 1, 16, 16, 5);
		InputException e = assertThrows(InputException.class,
				() -> Learning.train("li", Architectures.li(0.02, Activation.RELU, 0), TWICE, 0, data, new SimpleContext(3, 1)));
		assertTrue(e.getMessage().contains("block 2"), e.getMessage());
	}

	@Test
	void aDamagedModelIsRefused() throws Exception {
		LearningData data = Clips.data(12, 1, 16, 16, 5);
		ConvNetwork network = Learning.train("zhang", Architectures.zhang(0.125, Activation.RELU, 0, false), TWICE, 0, data,
				new SimpleContext(3, 1));
		Map<String, ConvNetwork.Tensor> weights = new LinkedHashMap<>(network.weights());
		weights.put("1-convolution_W", new ConvNetwork.Tensor(new int[] { 1 }, new float[1]));
		assertThrows(IOException.class, () -> kept(network.with(weights)));
	}

	static ConvNetwork kept(ConvNetwork network) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			network.save(out);
		}
		return ConvNetwork.load(ModelReader.open("test", bytes.toByteArray(), Contributions.NONE));
	}
}
