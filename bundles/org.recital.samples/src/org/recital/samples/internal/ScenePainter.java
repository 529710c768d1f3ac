/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a scene: sky, hills, often water, and one to four things in it, together with what is where. Colours of all of them are drawn
 * widely, there is grain over everything, and plain discs and bars belong to the sky, so that neither colour nor roundness alone tells.
 */
public final class ScenePainter {

	/** Names of the things, in the order of their numbers. */
	public static final List<String> THINGS = List.of("heart", "house", "moon", "star"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** Names of the regions, in the order of their numbers in a mask. */
	public static final List<String> REGIONS = List.of("sky", "hills", "water", "things"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private static final int HILLS = 1;
	private static final int WATER = 2;
	private static final int THING = 3;
	private static final int TRIES = 30;

	private final Chance chance;
	private final BufferedImage image;
	private final BufferedImage mask;
	private final Graphics2D g;
	private final int width;
	private final int height;

	/** A thing and the box around its pixels; right and bottom are one past the last. */
	public record Thing(int kind, int left, int top, int right, int bottom) {
	}

	/**
	 * A scene and what is where in it.
	 *
	 * @param image RGB
	 * @param mask  grey, of the same size: each pixel the number of its region
	 */
	public record Scene(BufferedImage image, BufferedImage mask, List<Thing> things) {
	}

	private ScenePainter(long seed, int index, int width, int height) {
		this.width = width;
		this.height = height;
		chance = new Chance(seed * 31 + index, "scene"); //$NON-NLS-1$
		image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
	}

	/** Paints. */
	public static Scene paint(long seed, int index, int width, int height) {
		ScenePainter p = new ScenePainter(seed, index, width, height);
		try {
			p.sky();
			p.hills();
			if (p.chance.with(0.65)) {
				p.water();
			}
			List<Thing> things = p.things();
			p.grain();
			return new Scene(p.image, p.mask, things);
		} finally {
			p.g.dispose();
		}
	}

	private void sky() {
		double hue = chance.uniform();
		g.setPaint(new GradientPaint(0, 0, colour(hue, 0.1, 0.7, 0.25, 1), (float) (width * chance.uniform()), height,
				colour(hue + chance.between(-0.1, 0.1), 0.1, 0.7, 0.25, 1)));
		g.fillRect(0, 0, width, height);
		int clouds = chance.below(4);
		for (int c = 0; c < clouds; c++) {
			g.setColor(colour(chance.uniform(), 0, 0.5, 0.3, 1));
			double size = width * chance.between(0.06, 0.2);
			double x = width * chance.uniform();
			double y = height * chance.between(0, 0.5);
			g.fill(chance.with(0.5) ? new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)
					: new Rectangle2D.Double(x - size, y, 2 * size, size / 6));
		}
	}

	/** One or two ranges, each a line of slopes across the whole width. */
	private void hills() {
		int ranges = 1 + chance.below(2);
		for (int r = 0; r < ranges; r++) {
			Path2D p = new Path2D.Double();
			double base = height * chance.between(0.45, 0.75);
			int peaks = 3 + chance.below(5);
			p.moveTo(0, height);
			for (int k = 0; k <= peaks; k++) {
				p.lineTo((double) width * k / peaks, base + height * chance.between(-0.15, 0.12));
			}
			p.lineTo(width, height);
			p.closePath();
			g.setColor(colour(chance.uniform(), 0.15, 0.8, 0.1, 0.7));
			g.fill(p);
			mark(p, HILLS);
		}
	}

	private void water() {
		double top = height * chance.between(0.72, 0.92);
		Rectangle2D area = new Rectangle2D.Double(0, Math.round(top), width, height);
		double hue = chance.between(0.4, 0.75);
		g.setColor(colour(hue, 0.2, 0.8, 0.25, 0.95));
		g.fill(area);
		mark(area, WATER);
		g.setStroke(new BasicStroke(1));
		for (double y = top + 2; y < height; y += chance.between(2, 4)) {
			g.setColor(colour(hue, 0.1, 0.6, 0.5, 1));
			double x = width * chance.uniform();
			g.drawLine((int) x, (int) y, (int) (x + width * chance.between(0.05, 0.4)), (int) y);
		}
	}

	private List<Thing> things() {
		List<Thing> placed = new ArrayList<>();
		int wanted = 1 + chance.below(4);
		for (int k = 0; k < wanted; k++) {
			int kind = chance.below(THINGS.size());
			for (int attempt = 0; attempt < TRIES; attempt++) {
				double size = height * chance.between(0.16, 0.4);
				AffineTransform at = AffineTransform.getTranslateInstance(chance.between(size / 2, width - size / 2),
						chance.between(size / 2, height - size / 2));
				at.rotate(chance.between(-0.35, 0.35));
				at.scale(size * chance.between(0.8, 1.2), size);
				Shape shape = at.createTransformedShape(unit(kind));
				Thing box = box(kind, shape);
				if (box != null && placed.stream().noneMatch(o -> touches(o, box))) {
					g.setColor(colour(chance.uniform(), 0.4, 1, 0.35, 1));
					g.fill(shape);
					g.setStroke(new BasicStroke(0.8f));
					g.setColor(colour(chance.uniform(), 0, 0.5, 0, 0.35));
					g.draw(shape);
					mark(shape, THING);
					placed.add(box);
					break;
				}
			}
		}
		return List.copyOf(placed);
	}

	private static boolean touches(Thing a, Thing b) {
		return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	}

	/** The box around the pixels that a shape fills; null when any of it is outside. */
	private Thing box(int kind, Shape shape) {
		Rectangle outer = shape.getBounds();
		if (outer.x < 0 || outer.y < 0 || outer.x + outer.width > width || outer.y + outer.height > height) {
			return null;
		}
		BufferedImage room = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D r = room.createGraphics();
		r.setColor(Color.WHITE);
		r.fill(shape);
		r.dispose();
		int left = width;
		int top = height;
		int right = 0;
		int bottom = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (room.getRaster().getSample(x, y, 0) != 0) {
					left = Math.min(left, x);
					top = Math.min(top, y);
					right = Math.max(right, x + 1);
					bottom = Math.max(bottom, y + 1);
				}
			}
		}
		return right == 0 ? null : new Thing(kind, left, top, right, bottom);
	}

	/** A thing about the origin, about one wide and high. */
	private static Shape unit(int kind) {
		return switch (kind) {
		case 0 -> heart();
		case 1 -> house();
		case 2 -> moon();
		default -> star();
		};
	}

	private static Shape heart() {
		Path2D p = new Path2D.Double();
		p.moveTo(0, 0.5);
		p.curveTo(-0.9, -0.1, -0.45, -0.75, 0, -0.22);
		p.curveTo(0.45, -0.75, 0.9, -0.1, 0, 0.5);
		p.closePath();
		return p;
	}

	private static Shape house() {
		Path2D p = new Path2D.Double();
		p.moveTo(-0.38, 0.5);
		p.lineTo(-0.38, -0.05);
		p.lineTo(-0.5, -0.05);
		p.lineTo(0, -0.5);
		p.lineTo(0.5, -0.05);
		p.lineTo(0.38, -0.05);
		p.lineTo(0.38, 0.5);
		p.closePath();
		return p;
	}

	private static Shape moon() {
		Area moon = new Area(new Ellipse2D.Double(-0.5, -0.5, 1, 1));
		moon.subtract(new Area(new Ellipse2D.Double(-0.15, -0.45, 0.9, 0.9)));
		return moon;
	}

	private static Shape star() {
		Path2D p = new Path2D.Double();
		for (int k = 0; k < 10; k++) {
			double r = k % 2 == 0 ? 0.55 : 0.22;
			double a = Math.PI * (k / 5.0 - 0.5);
			if (k == 0) {
				p.moveTo(r * StrictMath.cos(a), r * StrictMath.sin(a));
			} else {
				p.lineTo(r * StrictMath.cos(a), r * StrictMath.sin(a));
			}
		}
		p.closePath();
		return p;
	}

	private void mark(Shape shape, int region) {
		// written as a level, since a colour would be brought to the curve of grey
		BufferedImage room = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D r = room.createGraphics();
		r.setComposite(AlphaComposite.Src);
		r.setColor(Color.WHITE);
		r.fill(shape);
		r.dispose();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (room.getRaster().getSample(x, y, 0) != 0) {
					mask.getRaster().setSample(x, y, 0, region);
				}
			}
		}
	}

	private void grain() {
		double by = chance.between(2, 10);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int rgb = image.getRGB(x, y);
				int add = (int) Math.round(by * chance.normal());
				image.setRGB(x, y, level(rgb >> 16 & 0xFF, add) << 16 | level(rgb >> 8 & 0xFF, add) << 8 | level(rgb & 0xFF, add));
			}
		}
	}

	private static int level(int value, int add) {
		return Math.clamp(value + add, 0, 255);
	}

	private Color colour(double hue, double leastSaturation, double mostSaturation, double leastBrightness, double mostBrightness) {
		return Color.getHSBColor((float) hue, (float) chance.between(leastSaturation, mostSaturation),
				(float) chance.between(leastBrightness, mostBrightness));
	}
}
