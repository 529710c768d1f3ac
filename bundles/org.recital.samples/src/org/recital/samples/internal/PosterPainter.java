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

import org.recital.samples.SampleWorld.Film;

/** Draws a poster in the manner of a style: its colours and its shapes, each drawn a little differently every time. */
public final class PosterPainter {

	/** Hue, saturation and brightness of the ground and hue of the shapes, one row a style. */
	private static final float[][] PALETTE = { { 0.10f, 0.65f, 0.85f, 0.55f }, { 0.15f, 0.70f, 0.98f, 0.95f },
			{ 0.08f, 0.25f, 0.60f, 0.60f }, { 0.00f, 0.60f, 0.18f, 0.01f }, { 0.94f, 0.35f, 0.95f, 0.97f },
			{ 0.60f, 0.75f, 0.35f, 0.50f }, { 0.55f, 0.20f, 0.25f, 0.13f }, { 0.07f, 0.60f, 0.70f, 0.03f } };

	private PosterPainter() {
	}

	/** Paints. */
	public static BufferedImage paint(long seed, int index, Film film, int width, int height) {
		Chance chance = new Chance(seed * 31 + index, "poster"); //$NON-NLS-1$
		float[] colours = PALETTE[film.look()];
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			float shift = (float) (0.06 * chance.normal());
			g.setPaint(new GradientPaint(0, 0, colour(colours[0] + shift, colours[1], colours[2], chance), (float) (width * chance.uniform()),
					height, colour(colours[0] + shift, colours[1], colours[2] * 0.6f, chance)));
			g.fillRect(0, 0, width, height);
			int shapes = 6 + chance.below(7);
			for (int s = 0; s < shapes; s++) {
				g.setColor(shade(colours[3] + shift, chance));
				shape(g, film.look(), width, height, chance);
			}
			PixelFont.title(g, film.title(), width, height, colours[2] > 0.5f ? new Color(0x202020) : new Color(0xF4F4F4));
		} finally {
			g.dispose();
		}
		return image;
	}

	private static Color colour(float hue, float saturation, float brightness, Chance chance) {
		return Color.getHSBColor(hue, clamp(saturation + (float) (0.12 * chance.normal())), clamp(brightness + (float) (0.12 * chance.normal())));
	}

	private static Color shade(float hue, Chance chance) {
		Color c = Color.getHSBColor(hue + (float) (0.04 * chance.normal()), clamp((float) chance.between(0.4, 0.95)), clamp((float) chance.between(0.35, 1)));
		return new Color(c.getRed(), c.getGreen(), c.getBlue(), 110 + chance.below(120));
	}

	private static float clamp(float v) {
		return Math.clamp(v, 0.03f, 1f);
	}

	private static void shape(Graphics2D g, int look, int w, int h, Chance chance) {
		double x = w * chance.uniform();
		double y = h * chance.between(0.05, 0.75);
		double size = w * chance.between(0.1, 0.35);
		switch (look) {
		case 0 -> mountain(g, x, h * chance.between(0.4, 0.8), size * 2, h);
		case 1 -> g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
		case 2 -> g.fillRect(0, (int) y, w, (int) (size / 3));
		case 3 -> spikes(g, x, y, size * 1.4, 7, chance);
		case 4 -> heart(g, x, y, size);
		case 5 -> rings(g, x, y, size);
		case 6 -> beam(g, w, h, x, chance);
		default -> mesa(g, x, h * chance.between(0.5, 0.8), size * 1.5, h);
		}
	}

	private static void mountain(Graphics2D g, double x, double top, double width, int h) {
		Path2D p = new Path2D.Double();
		p.moveTo(x - width, h);
		p.lineTo(x, top);
		p.lineTo(x + width, h);
		p.closePath();
		g.fill(p);
	}

	private static void mesa(Graphics2D g, double x, double top, double width, int h) {
		Path2D p = new Path2D.Double();
		p.moveTo(x - width, h);
		p.lineTo(x - width / 2, top);
		p.lineTo(x + width / 2, top);
		p.lineTo(x + width, h);
		p.closePath();
		g.fill(p);
	}

	private static void spikes(Graphics2D g, double x, double y, double size, int points, Chance chance) {
		Path2D p = new Path2D.Double();
		for (int k = 0; k < 2 * points; k++) {
			double r = size * (k % 2 == 0 ? chance.between(0.5, 1) : 0.2);
			double a = Math.PI * k / points;
			double px = x + r * Math.cos(a);
			double py = y + r * Math.sin(a);
			if (k == 0) {
				p.moveTo(px, py);
			} else {
				p.lineTo(px, py);
			}
		}
		p.closePath();
		g.fill(p);
	}

	private static void heart(Graphics2D g, double x, double y, double size) {
		Path2D p = new Path2D.Double();
		p.moveTo(x, y + size * 0.6);
		p.curveTo(x - size, y, x - size * 0.5, y - size * 0.7, x, y - size * 0.2);
		p.curveTo(x + size * 0.5, y - size * 0.7, x + size, y, x, y + size * 0.6);
		g.fill(p);
	}

	private static void rings(Graphics2D g, double x, double y, double size) {
		g.setStroke(new BasicStroke(2.5f));
		for (int r = 1; r <= 3; r++) {
			double d = size * r / 2;
			g.draw(new Ellipse2D.Double(x - d, y - d, 2 * d, 2 * d));
		}
	}

	private static void beam(Graphics2D g, int w, int h, double x, Chance chance) {
		g.setStroke(new BasicStroke((float) chance.between(1, 6)));
		g.drawLine((int) x, 0, (int) (w * chance.uniform()), h);
	}
}
