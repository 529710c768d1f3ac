/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.step.Parallel;
import org.recital.samples.internal.Csv;
import org.recital.samples.internal.ScenePainter;

/**
 * Painted scenes of which it is known what is where: boxes around things (heart, house, moon, star), and for each pixel whether it is
 * sky, hills, water or a thing.
 */
public final class Scenes {

	/** Width of a scene in pixels. */
	public static final int WIDTH = 128;
	/** Height of a scene in pixels. */
	public static final int HEIGHT = 96;
	/** At most so many belong to a world. */
	public static final int MOST = 300;

	private Scenes() {
	}

	/** Names of the things, in the order of their numbers. */
	public static List<String> things() {
		return ScenePainter.THINGS;
	}

	/** Names of the regions; a mask has their numbers. */
	public static List<String> regions() {
		return ScenePainter.REGIONS;
	}

	/**
	 * A thing and the box around its pixels.
	 *
	 * @param name   one of {@link #things()}
	 * @param right  one past the last column
	 * @param bottom one past the last row
	 */
	public record Thing(String name, int left, int top, int right, int bottom) {
	}

	/**
	 * A scene.
	 *
	 * @param image {@link #WIDTH} x {@link #HEIGHT}, RGB
	 * @param mask  of the same size, grey: the number of each pixel's region
	 */
	public record Scene(BufferedImage image, BufferedImage mask, List<Thing> things) {
	}

	/** The scene of a number; the same seed and number give the same. */
	public static Scene paint(long seed, int index) {
		ScenePainter.Scene s = ScenePainter.paint(seed, index, WIDTH, HEIGHT);
		return new Scene(s.image(), s.mask(), s.things().stream()
				.map(t -> new Thing(ScenePainter.THINGS.get(t.kind()), t.left(), t.top(), t.right(), t.bottom())).toList());
	}

	/**
	 * Writes scenes as the importer {@code annotated-images} reads them: images/ID.png, masks/ID.png and objects.csv.
	 *
	 * @param folder made when missing; files of the same names are replaced
	 * @throws OperationCanceledException when cancelled; what was written stays
	 */
	public static void write(long seed, int count, Path folder, Parallel parallel, IProgressMonitor monitor) throws IOException {
		Path images = Files.createDirectories(folder.resolve("images")); //$NON-NLS-1$
		Path masks = Files.createDirectories(folder.resolve("masks")); //$NON-NLS-1$
		Scene[] all = new Scene[count];
		parallel.forEach(count, k -> {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			Scene scene = paint(seed, k);
			ImageIO.write(scene.image, "png", images.resolve((k + 1) + ".png").toFile()); //$NON-NLS-1$ //$NON-NLS-2$
			ImageIO.write(scene.mask, "png", masks.resolve((k + 1) + ".png").toFile()); //$NON-NLS-1$ //$NON-NLS-2$
			all[k] = new Scene(null, null, scene.things);
		});
		try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("objects.csv"), StandardCharsets.UTF_8)) { //$NON-NLS-1$
			Csv.line(out, "image", "class", "left", "top", "right", "bottom"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			for (int k = 0; k < count; k++) {
				for (Thing t : all[k].things) {
					Csv.line(out, (k + 1) + ".png", t.name, t.left, t.top, t.right, t.bottom); //$NON-NLS-1$
				}
				if (all[k].things.isEmpty()) {
					Csv.line(out, (k + 1) + ".png", "", "", "", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				}
			}
		}
	}
}
