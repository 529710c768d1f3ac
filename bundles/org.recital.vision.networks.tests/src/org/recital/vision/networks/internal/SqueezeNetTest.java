/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Features;
import org.recital.api.step.SimpleContext;

/** Real weights: SqueezeNet 1.1 trained on ImageNet, on images of this folder, held to values a slow run in double precision gave. */
class SqueezeNetTest {

	private static final List<String> NAMES = List.of("faces", "grid", "sunset");

	@Test
	void saysWhatTheSlowRunSaid(@TempDir Path folder) throws Exception {
		Path weights = weights();
		Path[] images = new Path[NAMES.size()];
		for (int k = 0; k < images.length; k++) {
			images[k] = folder.resolve(NAMES.get(k) + ".png");
			Files.write(images[k], resource(NAMES.get(k) + ".png"));
		}
		SimpleContext context = new SimpleContext(1, 2);
		Features said = new PretrainedNetwork().extract(new PretrainedNetwork.Parameters(weights, Path.of(""), List.of("fire5/concat", "drop9"), Pooling.MEAN,
				Preprocessing.AUTOMATIC, Framing.CROP, 227, 2, "item", 1_000_000), Images.data(images), Optional.empty(), context);
		assertEquals(256 + 512, said.width());
		String[] lines = new String(resource("squeezenet.txt"), StandardCharsets.UTF_8).split("\n");
		for (int k = 0; k < lines.length; k++) {
			String[] words = lines[k].split(" ");
			assertEquals(NAMES.get(k / 2) + ".png", words[0]);
			float[] row = said.row(k / 2);
			int from = k % 2 == 0 ? 0 : 256;
			double largest = 0;
			for (int i = 2; i < words.length; i++) {
				largest = Math.max(largest, Double.parseDouble(words[i]));
			}
			for (int i = 2; i < words.length; i++) {
				assertEquals(Double.parseDouble(words[i]), row[from + i - 2], 2e-5 * largest, words[0] + ' ' + words[1] + ' ' + (i - 2));
			}
		}
		assertTrue(context.notes().stream().anyMatch(n -> n.contains("squeezenet") && n.contains("caffe") && n.contains("227 x 227")), context.notes().toString());
	}

	@Test
	void theLastLayerIsTakenWhenNoneIsNamed(@TempDir Path folder) throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		Features said = new PretrainedNetwork().extract(new PretrainedNetwork.Parameters(weights(), Path.of(""), List.of(), Pooling.MAX, Preprocessing.AUTOMATIC,
				Framing.STRETCH, 64, 4, "item", 1_000_000), Images.data(Images.made(folder, 5, 80, 120)), Optional.empty(), context);
		assertEquals(512, said.width());
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5 }, said.offsets());
		assertTrue(said.extractor().contains("fire9/concat"), said.extractor());
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream in = SqueezeNetTest.class.getResourceAsStream("fixtures/" + name)) {
			return in.readAllBytes();
		}
	}

	private static Path weights() {
		String name = "weights/squeezenet/squeezenet_weights_tf_dim_ordering_tf_kernels_notop.h5";
		for (String given : new String[] { System.getProperty("recital.shared"), System.getenv("RECITAL_SHARED") }) {
			if (given != null && Files.isRegularFile(Path.of(given, name))) {
				return Path.of(given, name);
			}
		}
		for (Path at = Path.of(System.getProperty("recital.root", "")).toAbsolutePath(); at != null; at = at.getParent()) {
			for (Path candidate : new Path[] { at.resolve("shared").resolve(name), at.resolveSibling("shared").resolve(name) }) {
				if (Files.isRegularFile(candidate)) {
					return candidate;
				}
			}
		}
		assumeTrue(false, "no weights of SqueezeNet (set recital.shared)");
		throw new AssertionError();
	}
}
