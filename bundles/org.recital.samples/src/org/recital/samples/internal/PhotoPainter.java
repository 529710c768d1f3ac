/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * Paints a photo in the look that goes with a style of songs: its light, its colours, its lines and how they are arranged, each time a
 * little differently. Looks overlap: light and hue vary by chance as far as they differ.
 */
final class PhotoPainter {

	/** Hue, saturation and brightness of the ground; hue, least and greatest brightness of what is on it; a row a style. */
	private static final float[][] LOOK = { { 0.52f, 0.45f, 0.30f, 0.50f, 0.20f, 0.45f }, { 0.13f, 0.75f, 0.95f, 0.95f, 0.60f, 1f },
			{ 0.28f, 0.40f, 0.60f, 0.08f, 0.30f, 0.60f }, { 0.80f, 0.70f, 0.25f, 0.88f, 0.70f, 1f }, { 0.07f, 0.55f, 0.30f, 0.09f, 0.40f, 0.80f },
			{ 0.00f, 0.15f, 0.20f, 0.00f, 0.05f, 0.60f } };

	private PhotoPainter() {
	}

	static BufferedImage paint(Chance chance, int look, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		float[] c = LOOK[look];
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			float shift = (float) (0.05 * chance.normal());
			float light = (float) (0.12 * chance.normal());
			g.setPaint(new GradientPaint(0, 0, colour(c[0] + shift, c[1], c[2] + light, chance), (float) (width * chance.between(-0.2, 0.2)), height,
					colour(c[0] + shift, c[1], (c[2] + light) * 0.6f, chance)));
			g.fillRect(0, 0, width, height);
			int shapes = look == 0 ? 3 + chance.below(3) : look == 1 ? 20 + chance.below(20) : 8 + chance.below(10);
			for (int s = 0; s < shapes; s++) {
				Color on = colour(c[3] + shift, (float) chance.between(0.3, 0.9), (float) chance.between(c[4], c[5]) + light, chance);
				g.setColor(new Color(on.getRed(), on.getGreen(), on.getBlue(), look == 0 || look == 4 ? 90 + chance.below(60) : 170 + chance.below(80)));
				shape(g, look, width, height, chance);
			}
		} finally {
			g.dispose();
		}
		grain(image, look == 5 ? 18 : look == 2 ? 10 : 4, chance);
		return image;
	}

	private static Color colour(float hue, float saturation, float brightness, Chance chance) {
		return Color.getHSBColor(hue + (float) (0.02 * chance.normal()), clamp(saturation + (float) (0.1 * chance.normal())),
				clamp(brightness + (float) (0.08 * chance.normal())));
	}

	private static float clamp(float v) {
		return Math.clamp(v, 0.02f, 1f);
	}

	private static void shape(Graphics2D g, int look, int w, int h, Chance chance) {
		double x = w * chance.uniform();
		double y = h * chance.uniform();
		double size = w * chance.between(0.05, 0.25);
		switch (look) {
		case 0 -> g.fillRect(0, (int) y, w, (int) (size * 0.8)); // bands of haze
		case 1 -> { // blocks on a grid
			int cell = w / 16;
			g.fillRect((int) (x / cell) * cell, (int) (y / cell) * cell, cell * (1 + chance.below(3)), cell * (1 + chance.below(2)));
		}
		case 2 -> g.fillRect((int) x, (int) (h * chance.between(0.05, 0.3)), Math.max(2, (int) (size / 6)), h); // trunks
		case 3 -> g.fill(new Ellipse2D.Double(x, y, size, size)); // lights
		case 4 -> { // a lamp's glow
			for (int ring = 3; ring > 0; ring--) {
				g.fill(new Ellipse2D.Double(x - size * ring / 2, y - size * ring / 2, size * ring, size * ring));
			}
		}
		default -> spike(g, x, y, w, h, chance);
		}
	}

	private static void spike(Graphics2D g, double x, double y, int w, int h, Chance chance) {
		Path2D p = new Path2D.Double();
		double dx = w * chance.between(0.15, 0.5) * (chance.with(0.5) ? 1 : -1);
		double dy = h * chance.between(0.3, 0.8);
		p.moveTo(x, y);
		p.lineTo(x + dx, y - dy);
		p.lineTo(x + dx * 0.12 + 6, y);
		p.closePath();
		g.fill(p);
		g.setStroke(new BasicStroke(2f));
		g.drawLine((int) x, (int) y, (int) (x + 1.2 * dx), (int) (y - 1.2 * dy));
	}

	/** Adds noise to lightness, uniform between -strength and strength. */
	private static void grain(BufferedImage image, int strength, Chance chance) {
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int n = chance.below(2 * strength + 1) - strength;
				int v = image.getRGB(x, y);
				image.setRGB(x, y, channel(v >> 16, n) << 16 | channel(v >> 8, n) << 8 | channel(v, n));
			}
		}
	}

	private static int channel(int v, int add) {
		return Math.clamp((v & 0xFF) + add, 0, 255);
	}
}
