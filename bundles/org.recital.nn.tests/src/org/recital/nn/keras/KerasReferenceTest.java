/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.nn.Library;
import org.recital.nn.keras.SlowNetwork.Weight;
import org.recital.nn.keras.internal.KnownArchitectures;

/**
 * Whole topologies at their full widths say what Keras itself said of the same made weights and picture. The values that are kept were
 * written by {@code beside/keras_reference.py}, which follows the same recipe for weights.
 */
class KerasReferenceTest {

	private static final Runnable GO = () -> {
		// nobody cancels
	};

	@TempDir
	Path folder;

	@BeforeAll
	static void needsTheLibrary() {
		try {
			Library.start();
		} catch (IOException e) {
			assumeTrue(false, "Deeplearning4j does not start here: " + e.getMessage());
		}
	}

	/** What Keras said of a layer: the shape, the largest value, and 64 evenly spaced ones. */
	private record Said(String layer, int[] shape, double largest, double[] values) {
	}

	private static List<Said> kept(String network) throws IOException {
		List<Said> kept = new ArrayList<>();
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(KerasReferenceTest.class.getResourceAsStream(network + ".txt"), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String[] w = line.split(" ");
				kept.add(new Said(w[0], Arrays.stream(w[1].split("x")).mapToInt(Integer::parseInt).toArray(), Double.parseDouble(w[2]),
						Arrays.stream(w).skip(3).mapToDouble(Double::parseDouble).toArray()));
			}
		}
		return kept;
	}

	@ParameterizedTest
	@CsvSource({ "inception_v3, 139, 23869000, 188", "resnet50, 80, 25636712, 0" })
	void whatKerasSaidIsSaid(String network, int side, long weights, int before) throws IOException {
		Map<String, List<Weight>> made = new LinkedHashMap<>();
		KerasFiles.weights(KerasFiles.sized(KnownArchitectures.json(network, List.of("predictions")), side), 1)
				.forEach((layer, own) -> made.put(later(layer, before), own.stream().map(w -> made(layer, w)).toList()));
		Path file = folder.resolve(network + ".h5");
		KerasFiles.write(file, null, made);
		assertEquals(network, KerasNetwork.recognise(file).orElseThrow());
		String json = KerasFiles.sized(KnownArchitectures.json(network, List.copyOf(made.keySet())), side);
		KerasNetwork read = KerasNetwork.open(file, json, side, GO);
		assertEquals(weights, read.size(), "weights: as Keras counts them, and a scale of 1 for normalisations without");
		agree(network, read, side);
	}

	/** The files themselves, where somebody has had the script write them: NETWORK.h5 in a folder. They are too large to keep. */
	@ParameterizedTest
	@CsvSource({ "inception_v3, 139", "resnet50, 80" })
	void wholeModelsOfKerasAreRead(String network, int side) throws IOException {
		Path file = Path.of(System.getProperty("recital.keras", "none"), network + ".h5");
		assumeTrue(Files.exists(file), "no " + file + " of keras_reference.py; set recital.keras to its folder");
		KerasNetwork read = KerasNetwork.open(file, null, 0, GO);
		assertEquals(network, read.architecture());
		assertArrayEquals(new int[] { side, side, 3 }, read.input());
		agree(network, read, side);
	}

	/** Layers without names of their own have numbers that go on from other networks of the process that wrote them. */
	private static String later(String layer, int before) {
		boolean numbered = layer.matches("(conv2d|batch_normalization)_\\d+");
		int at = layer.lastIndexOf('_');
		return numbered ? layer.substring(0, at + 1) + (Integer.parseInt(layer.substring(at + 1)) + before) : layer;
	}

	private static void agree(String network, KerasNetwork read, int side) throws IOException {
		float[] picture = new float[side * side * 3];
		double[] u = numbers("picture", picture.length);
		for (int i = 0; i < picture.length; i++) {
			picture[i] = (float) (2 * u[i] - 1);
		}
		List<String> there = read.layers().stream().map(KerasNetwork.Layer::name).toList();
		List<Said> kept = kept(network).stream().filter(s -> there.contains(s.layer)).toList();
		assertTrue(kept.size() >= 6, kept.size() + " layers");
		List<KerasNetwork.Activation> said = read.run(kept.stream().map(Said::layer).toList(), picture, 1, GO);
		for (int k = 0; k < kept.size(); k++) {
			Said s = kept.get(k);
			float[] v = said.get(k).values();
			assertArrayEquals(s.shape, said.get(k).shape(), s.layer);
			double largest = 0;
			for (float x : v) {
				largest = Math.max(largest, Math.abs(x));
			}
			double worst = Math.abs(largest - s.largest);
			for (int i = 0; i < s.values.length; i++) {
				worst = Math.max(worst, Math.abs(s.values[i] - v[(int) ((long) i * v.length / s.values.length)]));
			}
			System.out.printf(java.util.Locale.ROOT, "%s %s: off by %.1e of the largest value%n", network, s.layer, worst / s.largest);
			assertTrue(worst <= 1e-4 * s.largest, s.layer + ": off by " + worst + " where values go up to " + s.largest);
		}
	}

	/** As the script makes it. */
	private static Weight made(String layer, Weight w) {
		double[] u = numbers(layer + '/' + w.name(), w.values().length);
		float[] v = new float[u.length];
		boolean kernel = w.name().equals("kernel");
		double fanIn = u.length / (double) w.shape()[w.shape().length - 1];
		double scale = Math.sqrt(6 / fanIn);
		double middle = w.name().equals("gamma") && layer.endsWith("_3_bn") ? 0.2 : w.name().equals("gamma") || w.name().equals("moving_variance") ? 1 : 0;
		for (int i = 0; i < v.length; i++) {
			v[i] = (float) (kernel ? (2 * u[i] - 1) * scale : middle + (u[i] - 0.5) * 0.4);
		}
		return new Weight(w.name(), w.shape(), v);
	}

	/** SplitMix64 (Steele, Lea and Flood 2014), begun with the FNV-1a hash of a name; from 0 to 1. */
	private static double[] numbers(String name, int n) {
		long seed = 0xCBF29CE484222325L;
		for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
			seed = (seed ^ b) * 0x100000001B3L;
		}
		double[] u = new double[n];
		for (int i = 0; i < n; i++) {
			long z = seed + (i + 1) * 0x9E3779B97F4A7C15L;
			z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
			z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
			z ^= z >>> 31;
			u[i] = (z >>> 11) * 0x1p-53;
		}
		return u;
	}
}
