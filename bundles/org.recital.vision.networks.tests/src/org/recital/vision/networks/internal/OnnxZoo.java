/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.recital.api.data.Features;
import org.recital.api.step.SimpleContext;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxNetwork;

/**
 * Runs every {@code .onnx} of a folder over its images: the layer that is taken when none is named, four inside, and the result, all at
 * once and unpooled; writes them for {@code beside/onnx_zoo.py}, which lays ONNX Runtime's own values beside them.
 *
 * <pre>{@code java org.recital.vision.networks.internal.OnnxZoo FOLDER}</pre>
 */
public final class OnnxZoo {

	private OnnxZoo() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		Path[] images = files(folder, ".png"); //$NON-NLS-1$
		int failed = 0;
		for (Path file : files(folder, ".onnx")) { //$NON-NLS-1$
			try {
				System.out.println(file.getFileName() + ": " + run(file, images)); //$NON-NLS-1$
			} catch (IOException | org.recital.api.problem.InputException e) {
				failed++;
				System.out.println(file.getFileName() + ": FAILED " + e.getMessage()); //$NON-NLS-1$
			}
		}
		System.out.println(failed + " failed"); //$NON-NLS-1$
	}

	private static Path[] files(Path folder, String end) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(f -> f.getFileName().toString().endsWith(end)).sorted().toArray(Path[]::new);
		}
	}

	private static String run(Path file, Path[] images) throws Exception {
		try {
			return run(file, images, false);
		} catch (org.recital.api.problem.InputException e) {
			return run(file, images, true);
		}
	}

	/** The layer at a place, or the next that has the batch first: within attention some have not. */
	private static String layer(Path file, List<String> all, int place, boolean careful) throws IOException {
		for (int at = place; careful && at < all.size(); at++) {
			try (OnnxBackend backend = new OnnxBackend(file, 224, 2)) {
				backend.choose(List.of(all.get(at)));
				backend.run(OnnxNetwork.buffer(2 * backend.input().size()), 2, () -> {
					// nobody cancels
				});
				return all.get(at);
			} catch (OnnxException e) {
				System.out.println("  " + all.get(at) + ": " + e.what()); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return all.get(place);
	}

	private static String run(Path file, Path[] images, boolean careful) throws Exception {
		List<String> layers;
		String itself;
		int n;
		Preprocessing way;
		try (OnnxBackend backend = new OnnxBackend(file, 224, 2)) {
			List<String> all = backend.layers().stream().map(VisionNetwork.Layer::name).toList();
			n = all.size();
			itself = DefaultLayer.of(backend.layers());
			way = backend.preprocessing().orElse(Preprocessing.UNIT);
			Set<String> some = new LinkedHashSet<>(List.of(itself));
			for (double place : new double[] { 0.1, 0.35, 0.6, 0.85 }) {
				some.add(layer(file, all, (int) (place * n), careful));
			}
			some.add(all.get(n - 2));
			some.add(all.getLast());
			layers = new ArrayList<>(some);
		}
		PretrainedNetwork.Parameters p = new PretrainedNetwork.Parameters(file, Path.of(""), layers, Pooling.NONE, //$NON-NLS-1$
				way == Preprocessing.UNIT ? way : Preprocessing.AUTOMATIC, Framing.CROP, 0, 2, "item", 1_000_000); //$NON-NLS-1$
		SimpleContext context = new SimpleContext(1, 2);
		long begun = System.nanoTime();
		Features said = new PretrainedNetwork().extract(p, Images.data(images), Optional.empty(), context);
		String stem = file.getFileName().toString().replaceFirst("[.]onnx$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(stem + ".rows"))))) { //$NON-NLS-1$
			for (float v : said.data()) {
				out.writeFloat(v);
			}
		}
		List<String> lines = new ArrayList<>(List.of(way.name().toLowerCase(java.util.Locale.ROOT) + '\t' + n + '\t' + itself));
		lines.addAll(layers);
		Files.write(file.resolveSibling(stem + ".said"), lines); //$NON-NLS-1$
		return said.width() + " values a picture, " + (System.nanoTime() - begun) / 1_000_000 + " ms; " + context.notes(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
