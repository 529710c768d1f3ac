/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.recital.nn.keras.SlowNetwork.Maps;
import org.recital.nn.keras.SlowNetwork.Weight;
import org.recital.nn.keras.internal.KnownArchitectures;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;

/**
 * Writes reference values of SqueezeNet for images: means of the maps of two layers, by the slow run in double precision. Nothing of what is
 * tested takes part but the list of layers.
 *
 * <pre>{@code java org.recital.nn.keras.SqueezeNetReference WEIGHTS.h5 FOLDER_OF_PNG OUT.txt}</pre>
 */
final class SqueezeNetReference {

	private SqueezeNetReference() {
	}

	public static void main(String[] args) throws Exception {
		Map<String, List<Weight>> weights = new LinkedHashMap<>();
		try (HdfFile file = new HdfFile(Path.of(args[0]))) {
			for (String layer : (String[]) file.getAttribute("layer_names").getData()) {
				Group group = (Group) file.getByPath(layer);
				List<Weight> own = new ArrayList<>();
				if (group.getAttribute("weight_names").getData() instanceof String[] names) {
					for (String name : names) {
						Dataset set = (Dataset) group.getByPath(name);
						own.add(new Weight(name, set.getDimensions(), (float[]) set.getDataFlat()));
					}
				}
				weights.put(layer, own);
			}
		}
		SlowNetwork network = new SlowNetwork(KerasFiles.sized(KnownArchitectures.json("squeezenet", List.of()), 227), weights);
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2]))); Stream<Path> images = Files.list(Path.of(args[1]))) {
			for (Path image : images.filter(p -> p.toString().endsWith(".png")).sorted().toList()) {
				Map<String, Maps> said = network.run(values(ImageIO.read(image.toFile())));
				for (String layer : List.of("fire5/concat", "drop9")) {
					out.print(image.getFileName() + " " + layer);
					for (double v : means(said.get(layer))) {
						out.printf(Locale.ROOT, " %.7g", v);
					}
					out.println();
				}
			}
		}
	}

	/** Blue, green, red, less the means of ImageNet. */
	private static double[] values(BufferedImage image) {
		double[] v = new double[3 * 227 * 227];
		for (int p = 0; p < 227 * 227; p++) {
			int rgb = image.getRGB(p % 227, p / 227);
			v[3 * p] = (rgb & 0xFF) - 103.939;
			v[3 * p + 1] = (rgb >> 8 & 0xFF) - 116.779;
			v[3 * p + 2] = (rgb >> 16 & 0xFF) - 123.68;
		}
		return v;
	}

	private static double[] means(Maps maps) {
		int c = maps.shape()[2];
		double[] means = new double[c];
		for (int i = 0; i < maps.v().length; i++) {
			means[i % c] += maps.v()[i] * c / maps.v().length;
		}
		return means;
	}
}
