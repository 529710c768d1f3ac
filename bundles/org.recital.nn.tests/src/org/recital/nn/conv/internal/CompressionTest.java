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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Block.Activation;
import org.recital.nn.conv.Clips;
import org.recital.nn.conv.ConvNetwork;
import org.recital.nn.conv.EightBitNetwork;
import org.recital.nn.conv.Pruning;

/** A network becomes smaller and still says nearly the same. */
class CompressionTest {

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	private static ConvNetwork trained(LearningData data, List<Block> blocks, int epochs) throws Exception {
		return Learning.train("test", blocks, new Settings(Settings.Optimiser.ADAM, 0.01, Settings.Schedule.COSINE, 0, 0, 24, epochs, 0, true,
				Augmentation.NONE), 16, data, new SimpleContext(1, 1));
	}

	private static List<Block> mixed() {
		List<Block> blocks = new ArrayList<>(Architectures.zhang(0.25, Activation.ELU, 0.2, true).subList(0, 4));
		blocks.add(new Block.Convolution(12, 3, 2, 1, false, Activation.TANH));
		blocks.add(new Block.Pool(3, 1, 1));
		blocks.add(new Block.GlobalPool());
		blocks.add(new Block.Dropout(0.2));
		blocks.add(new Block.Dense(16, Activation.SWISH));
		return blocks;
	}

	@Test
	void eightBitsSayNearlyWhatFloatsSayInAQuarterOfTheRoom() throws Exception {
		LearningData data = Clips.data(60, 2, 16, 20, 1);
		for (List<Block> blocks : List.of(Architectures.zhang(0.25, Activation.ELU, 0.2, true), mixed())) {
			ConvNetwork network = trained(data, blocks, 6);
			EightBitNetwork small = EightBitNetwork.of(network);
			float[] rows = data.training().toArray();
			int n = data.training().size();
			float[] p = new float[3 * n];
			float[] q = new float[3 * n];
			network.predict(rows, n, p);
			small.predict(rows, n, q);
			assertArrayEquals(p, q, 0.08f);
			assertEquals(ByItem.of(data.training(), p, 3).accuracy(), ByItem.of(data.training(), q, 3).accuracy(), 0.07);
			byte[] bytes = kept(small);
			assertEquals(bytes.length, Compress.size(small));
			assertTrue(Compress.milliseconds(small) > 0);
			assertTrue(bytes.length < 0.45 * kept(network).length, bytes.length + " bytes");
			float[] again = new float[3 * n];
			Learning.load(ModelReader.open("test", bytes, Contributions.NONE)).predict(rows, n, again);
			assertArrayEquals(q, again);
		}
	}

	@Test
	void whatHasNoEightBitVersionIsNamed() throws Exception {
		LearningData data = Clips.data(12, 1, 16, 16, 1);
		ConvNetwork network = Learning.train("test", Architectures.mobile(0.125, Activation.RELU, 0),
				new Settings(Settings.Optimiser.SGD, 0.01, Settings.Schedule.CONSTANT, 0, 0, 8, 1, 0, true, Augmentation.NONE), 0, data,
				new SimpleContext(1, 1));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> EightBitNetwork.of(network)).getMessage().contains("Separable"));
	}

	@Test
	void pruningTakesTheSmallestWeightsAndNothingElse() throws Exception {
		LearningData data = Clips.data(12, 1, 16, 20, 1);
		ConvNetwork network = trained(data, Architectures.zhang(0.125, Activation.RELU, 0, true), 1);
		assertEquals(0, Pruning.zeros(network), 1e-3);
		ConvNetwork half = Pruning.prune(network, 0.5);
		assertEquals(0.5, Pruning.zeros(half), 1e-3);
		network.weights().forEach((name, t) -> {
			float[] left = half.weights().get(name).values();
			float leastKept = Float.POSITIVE_INFINITY;
			float mostCut = 0;
			for (int k = 0; k < left.length; k++) {
				if (left[k] == 0) {
					mostCut = Math.max(mostCut, Math.abs(t.values()[k]));
				} else {
					assertEquals(t.values()[k], left[k]);
					leastKept = Math.min(leastKept, Math.abs(left[k]));
				}
			}
			assertTrue(mostCut <= leastKept, name);
			assertTrue(name.endsWith("_W") || mostCut == 0, name);
		});
		assertEquals(1, Pruning.zeros(Pruning.prune(network, 1)));
		assertThrows(IllegalArgumentException.class, () -> Pruning.prune(network, 1.5));
	}

	private static byte[] kept(Network network) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			network.save(out);
		}
		return bytes.toByteArray();
	}
}
