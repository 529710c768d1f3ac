/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;

/** Images and data sets of them, for tests. */
final class Images {

	private Images() {
	}

	/** A data set whose items have these files as images; null for none. */
	static Dataset data(Path... images) {
		String[] ids = new String[images.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "i" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("posters", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "image", images)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
	}

	/** Files of random blocks of colour. */
	static Path[] made(Path folder, int n, int width, int height) throws IOException {
		Files.createDirectories(folder);
		Path[] files = new Path[n];
		for (int k = 0; k < n; k++) {
			BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			Random random = new Random(k);
			int[] colours = random.ints(64).toArray();
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					image.setRGB(x, y, colours[8 * (8 * y / height) + 8 * x / width]);
				}
			}
			files[k] = folder.resolve("image" + k + ".png");
			ImageIO.write(image, "png", files[k].toFile());
		}
		return files;
	}
}
