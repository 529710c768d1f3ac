/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;

/** Shows what was found in an image as a picture beside it, painted without a window. */
public final class RegionPictures {

	/** Told apart by people who do not tell red from green as well (Okabe and Ito 2008). */
	private static final int[] INKS = { 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0xFFFFFF };
	private static final int GROUND = 0x101010;
	/** Pixels of a dash, and between two. */
	private static final int DASH = 4;

	private RegionPictures() {
	}

	/** Colour of a class, RGB; after eight they come again. */
	public static int ink(int kind) {
		return kind == RegionMap.UNKNOWN ? GROUND : INKS[Math.floorMod(kind, INKS.length)];
	}

	/**
	 * The image with a frame around each thing, its class and its score; frames are wider the surer they are.
	 *
	 * @param width  pixels across of what comes
	 * @param height pixels down
	 */
	public static Picture boxes(Picture image, List<ObjectBox> boxes, List<String> classes, int width, int height) {
		return boxes(image, boxes, List.of(), classes, width, height);
	}

	/**
	 * The same over dashed frames around the things that are known to be there.
	 *
	 * @param known of the same classes
	 */
	public static Picture boxes(Picture image, List<ObjectBox> boxes, List<ObjectBox> known, List<String> classes, int width, int height) {
		BufferedImage room = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		room.setRGB(0, 0, width, height, Resize.to(image, width, height).rgb(), 0, width);
		Graphics2D g = room.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.clamp(height / 20, 9, 16)));
			double across = (double) width / image.width();
			double down = (double) height / image.height();
			known.forEach(b -> dashed(g, b, across, down));
			for (int k = boxes.size() - 1; k >= 0; k--) { // the surest on top
				box(g, boxes.get(k), classes, across, down);
			}
		} finally {
			g.dispose();
		}
		return picture(room);
	}

	/** Colour on black, so that it is seen on any ground. */
	private static void dashed(Graphics2D g, ObjectBox b, double across, double down) {
		Rectangle2D frame = new Rectangle2D.Double(Math.round(b.left() * across), Math.round(b.top() * down), Math.max(1, Math.round((b.right() - b.left()) * across) - 1),
				Math.max(1, Math.round((b.bottom() - b.top()) * down) - 1));
		g.setColor(Color.BLACK);
		g.setStroke(new BasicStroke(2));
		g.draw(frame);
		g.setColor(new Color(ink(b.kind())));
		g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { DASH, DASH }, 0));
		g.draw(frame);
		g.setStroke(new BasicStroke());
	}

	/** A picture with dashed borders, black and white, between the regions of a map of any size; what is unknown has borders too. */
	public static Picture borders(Picture picture, RegionMap map) {
		RegionMap scaled = map.scaled(picture.width(), picture.height());
		int[] out = picture.rgb().clone();
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				boolean right = x + 1 < picture.width() && scaled.at(x, y) != scaled.at(x + 1, y);
				boolean below = y + 1 < picture.height() && scaled.at(x, y) != scaled.at(x, y + 1);
				if (right || below) {
					out[y * picture.width() + x] = (x + y) / DASH % 2 == 0 ? 0xFFFFFFFF : 0xFF000000;
				}
			}
		}
		return new Picture(picture.width(), picture.height(), out);
	}

	private static void box(Graphics2D g, ObjectBox b, List<String> classes, double across, double down) {
		Rectangle2D frame = new Rectangle2D.Double(b.left() * across, b.top() * down, (b.right() - b.left()) * across, (b.bottom() - b.top()) * down);
		Color ink = new Color(ink(b.kind()));
		int wide = b.score() >= 0.5 ? 2 : 1;
		g.setColor(ink);
		for (int k = 0; k < wide; k++) {
			g.draw(new Rectangle2D.Double(Math.round(frame.getX()) + k, Math.round(frame.getY()) + k, Math.max(1, Math.round(frame.getWidth()) - 1 - 2 * k),
					Math.max(1, Math.round(frame.getHeight()) - 1 - 2 * k)));
		}
		String text = classes.get(b.kind()) + (b.score() < 1 ? String.format(java.util.Locale.ROOT, " %.2f", b.score()) : "");
		int y = (int) Math.max(g.getFontMetrics().getAscent() + 1, frame.getY() - 2);
		g.setColor(new Color(0, 0, 0, 150));
		g.fillRect((int) frame.getX(), y - g.getFontMetrics().getAscent(), g.getFontMetrics().stringWidth(text) + 2, g.getFontMetrics().getHeight());
		g.setColor(ink);
		g.drawString(text, (int) frame.getX() + 1, y);
	}

	/** The image in grey under the colours of its regions. */
	public static Picture regions(Picture image, RegionMap map, int width, int height) {
		int[] below = Resize.to(image, width, height).rgb();
		RegionMap scaled = map.scaled(width, height);
		int[] out = new int[below.length];
		for (int p = 0; p < out.length; p++) {
			int rgb = below[p];
			int grey = (int) (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF));
			int ink = ink(scaled.kinds()[p] & 0xFF);
			out[p] = 0xFF000000 | mix(grey, ink >> 16 & 0xFF) << 16 | mix(grey, ink >> 8 & 0xFF) << 8 | mix(grey, ink & 0xFF);
		}
		return new Picture(width, height, out);
	}

	private static int mix(int grey, int ink) {
		return (9 * grey + 11 * ink) / 20;
	}

	private static Picture picture(BufferedImage image) {
		int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		for (int p = 0; p < rgb.length; p++) {
			rgb[p] |= 0xFF000000;
		}
		return new Picture(image.getWidth(), image.getHeight(), rgb);
	}
}
