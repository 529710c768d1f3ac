/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.nn.Mix;
import org.recital.nn.regions.ObjectText;
import org.recital.nn.regions.ObjectText.Named;

/** Small pictures with a square or a disc on a ground of two colours, of which it is known what is where. */
final class PaintedImages {

	static final int SIDE = 32;
	static final List<String> REGIONS = List.of("left", "right", "thing");

	private PaintedImages() {
	}

	/** Images 0 to n - 1 as files, with boxes and masks. Every fifth is tested, every fifth held out, where {@code held}. */
	static Split split(Path folder, int n, boolean held) throws IOException {
		Path[] images = new Path[n];
		Path[] masks = new Path[n];
		String[] objects = new String[n];
		byte[] roles = new byte[n];
		String[] ids = new String[n];
		for (int k = 0; k < n; k++) {
			images[k] = folder.resolve(k + ".png");
			masks[k] = folder.resolve(k + "-mask.png");
			objects[k] = ObjectText.write(List.of(paint(k, images[k], masks[k])));
			ids[k] = "image " + k;
			roles[k] = (k % 5 == 4 ? Role.TEST : k % 5 == 3 && held ? Role.VALIDATION : Role.TRAIN).code();
		}
		return split(images, masks, objects, roles, ids);
	}

	/** A split of images with what is known of them. */
	static Split split(Path[] images, Path[] masks, String[] objects, byte[] roles, String[] ids) {
		int n = images.length;
		Attribute regions = new Attribute.Categories(ObjectText.REGIONS, REGIONS.toArray(String[]::new), new int[n + 1], new int[0], null);
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset("painted", none,
				new Entities(EntityKind.ITEM, IdIndex.of(ids), List.of(new Attribute.Text(ObjectText.ATTRIBUTE, objects), regions)),
				new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, AssetSource.IMAGE, images), new FileAssets(EntityKind.ITEM, ObjectText.MASK, masks)),
				ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
		return new Split(data, Part.ONLY, "every fifth", new byte[0], roles);
	}

	/** Paints one; squares are bright, discs dark. */
	static Named paint(int k, Path image, Path mask) throws IOException {
		BufferedImage rgb = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		int border = 10 + Mix.below(12, k, 1);
		Graphics2D g = rgb.createGraphics();
		g.setColor(new Color(40, 90 + Mix.below(40, k, 2), 60));
		g.fillRect(0, 0, border, SIDE);
		g.setColor(new Color(60, 70, 130 + Mix.below(40, k, 3)));
		g.fillRect(border, 0, SIDE, SIDE);
		int size = 9 + Mix.below(5, k, 4);
		int x = Mix.below(SIDE - size, k, 5);
		int y = Mix.below(SIDE - size, k, 6);
		boolean square = Mix.below(2, k, 7) == 0;
		g.setColor(square ? new Color(240, 200 + Mix.below(50, k, 8), 90) : new Color(20, 10, 20 + Mix.below(20, k, 8)));
		if (square) {
			g.fillRect(x, y, size, size);
		} else {
			g.fillOval(x, y, size, size);
		}
		g.dispose();
		int left = SIDE;
		int top = SIDE;
		int right = 0;
		int bottom = 0;
		for (int p = 0; p < SIDE * SIDE; p++) { // a disc may not reach the edges it is asked for
			int red = rgb.getRGB(p % SIDE, p / SIDE) >> 16 & 0xFF;
			if (red > 200 || red < 30) {
				left = Math.min(left, p % SIDE);
				top = Math.min(top, p / SIDE);
				right = Math.max(right, p % SIDE + 1);
				bottom = Math.max(bottom, p / SIDE + 1);
			}
		}
		for (int r = 0; r < SIDE; r++) {
			for (int c = 0; c < SIDE; c++) {
				grey.getRaster().setSample(c, r, 0, c >= x && c < x + size && r >= y && r < y + size ? 2 : c < border ? 0 : 1);
			}
		}
		ImageIO.write(rgb, "png", Files.createDirectories(image.getParent()).resolve(image.getFileName()).toFile());
		ImageIO.write(grey, "png", mask.toFile());
		return new Named(square ? "square" : "disc", left, top, right, bottom);
	}
}
