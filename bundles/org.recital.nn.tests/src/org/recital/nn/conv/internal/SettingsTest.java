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

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.learning.LearningData;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Clips;

/** What does not need the library: schedules, balance, judgement by item, architectures as text. */
class SettingsTest {

	private static Settings with(Settings.Schedule schedule, int warmUp) {
		return new Settings(Settings.Optimiser.ADAM, 0.1, schedule, warmUp, 0, 8, 10, 0, true, Augmentation.NONE);
	}

	@Test
	void learningRatesFollowTheirSchedule() {
		assertEquals(0.1, with(Settings.Schedule.CONSTANT, 0).rate(10), 1e-12);
		assertEquals(0.1, with(Settings.Schedule.COSINE, 0).rate(1), 1e-12);
		assertEquals(0.05, with(Settings.Schedule.COSINE, 0).rate(6), 1e-12);
		assertEquals(0.1 * (1 + Math.cos(0.9 * Math.PI)) / 2, with(Settings.Schedule.COSINE, 0).rate(10), 1e-12);
		assertEquals(0.1, with(Settings.Schedule.STEPS, 0).rate(5), 1e-12);
		assertEquals(0.01, with(Settings.Schedule.STEPS, 0).rate(6), 1e-12);
		assertEquals(0.001, with(Settings.Schedule.STEPS, 0).rate(9), 1e-12);
		Settings warm = with(Settings.Schedule.COSINE, 4);
		assertEquals(0.02, warm.rate(1), 1e-12);
		assertEquals(0.08, warm.rate(4), 1e-12);
		assertEquals(0.1, warm.rate(5), 1e-12);
	}

	@Test
	void rareClassesCountMore() {
		assertArrayEquals(new float[] { 1 / 1.6f, 2.5f, 1 }, Fit.balanced(new int[] { 8, 2, 0 }));
	}

	@Test
	void examplesOfAnItemAreJudgedByTheirMean() throws Exception {
		LearningData data = Clips.data(12, 1, 4, 4, 1);
		int n = data.validation().size();
		float[] p = new float[3 * n];
		for (int k = 0; k < n; k++) {
			int label = data.validation().label(k);
			p[3 * k + label] = k == 0 ? 0.2f : 0.5f;
			p[3 * k + (label + 1) % 3] = k == 0 ? 0.8f : 0.5f - 0.1f;
			p[3 * k + (label + 2) % 3] = k == 0 ? 0 : 0.1f;
		}
		ByItem judged = ByItem.of(data.validation(), p, 3);
		assertEquals((n - 1.0) / n, judged.accuracy(), 1e-12);
		assertEquals(-(Math.log(0.2) + (n - 1) * Math.log(0.5)) / n, judged.loss(), 1e-6);
	}

	@Test
	void architecturesAreReadAsTheyWereWrittenAndNothingElseIs() throws Exception {
		for (List<Block> blocks : List.of(Architectures.li(1, Block.Activation.TANH, 0.5), Architectures.efficient(0.5, 0.1),
				Architectures.attention(1, 32, 4, 0.2), Architectures.mobile(1, Block.Activation.RELU, 0),
				Architectures.residual(1, 4, Block.Activation.RELU, 0), Architectures.recurrent(1, 8, true, 0))) {
			Architecture a = new Architecture(2, 64, 100, 6, blocks);
			assertEquals(a, Architecture.parse(a.text()));
		}
		String head = "input channels=1 bands=8 frames=8 classes=2\n";
		for (String bad : List.of("", "input channels=1", head + "Pool size=2 stride=2", head + "Pool size=-2 stride=2 padding=0",
				head + "Thread size=2", head + "Pool size=2 stride=2 padding=x", head.replace("bands=8", "bands=99999999") + "GlobalPool")) {
			assertThrows(IOException.class, () -> Architecture.parse(bad), bad);
		}
	}
}
