/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.recital.nn.keras.SlowNetwork.Maps;
import org.recital.nn.keras.SlowNetwork.Weight;
import org.recital.nn.keras.internal.KnownArchitectures;

/**
 * VGG16 at its full size, 138 million made weights and pictures of 224 x 224: written as Keras writes it, read, and one picture held to the slow
 * run in double precision. Takes minutes and 4 GB of memory, so it is no test.
 *
 * <pre>{@code java -Xmx5g org.recital.nn.keras.FullVgg16 FILE.h5 BATCH}</pre>
 */
final class FullVgg16 {

	private FullVgg16() {
	}

	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[0]);
		int batch = Integer.parseInt(args[1]);
		String json = KnownArchitectures.json("vgg16", List.of("predictions"));
		Map<String, List<Weight>> weights = KerasFiles.weights(json, 1);
		if (!Files.exists(file)) {
			KerasFiles.write(file, null, weights);
		}
		Runnable go = () -> {
			// nobody cancels
		};
		long begun = System.nanoTime();
		KerasNetwork network = KerasNetwork.open(file, null, 0, go);
		System.out.printf(Locale.ROOT, "%s, %d weights, %d bytes, read in %.1f s%n", network.architecture(), network.size(), Files.size(file), (System.nanoTime() - begun) / 1e9);
		float[] pictures = new float[batch * 3 * 224 * 224];
		Random random = new Random(2);
		for (int i = 0; i < pictures.length; i++) {
			pictures[i] = (float) (50 * random.nextGaussian());
		}
		List<String> layers = List.of("block5_pool", "fc2");
		for (int k = 0; k < 3; k++) {
			begun = System.nanoTime();
			network.run(layers, pictures, batch, go);
			System.out.printf(Locale.ROOT, "a batch of %d in %.0f ms%n", batch, (System.nanoTime() - begun) / 1e6);
		}
		List<KerasNetwork.Activation> said = network.run(layers, pictures, 1, go);
		double[] one = new double[3 * 224 * 224];
		for (int i = 0; i < one.length; i++) {
			one[i] = pictures[i];
		}
		Map<String, Maps> slow = new SlowNetwork(json, weights).run(one);
		for (int k = 0; k < layers.size(); k++) {
			double[] expected = slow.get(layers.get(k)).v();
			double largest = 0;
			double worst = 0;
			for (int i = 0; i < expected.length; i++) {
				largest = Math.max(largest, Math.abs(expected[i]));
				worst = Math.max(worst, Math.abs(expected[i] - said.get(k).values()[i]));
			}
			System.out.printf(Locale.ROOT, "%s: off by at most %.2g of its largest value%n", layers.get(k), worst / largest);
		}
	}
}
