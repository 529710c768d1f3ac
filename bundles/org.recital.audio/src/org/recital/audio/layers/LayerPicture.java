/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

import org.recital.api.media.AxisScale;
import org.recital.api.media.Inks;
import org.recital.api.media.Levels;
import org.recital.api.media.ValueAxis;
import org.recital.api.step.StepContext;
import org.recital.audio.internal.layers.Messages;

/**
 * A stack of layers as one picture, without a window: strips over one time axis, with axes, ticks, labels, a title and a
 * bar that says what the colours stand for. For reports, documents and image export; the window shows the same layers.
 *
 * @param title      above all of it; or empty
 * @param width      of the picture, in points
 * @param laneHeight of each strip, in points
 * @param scale      pixels to a point: 1, or 2 for fine screens and print
 * @param inks       colours of ground and lines
 */
public record LayerPicture(String title, int width, int laneHeight, double scale, Inks inks) {

	private static final int LEFT = 78;
	private static final int RIGHT = 78;
	private static final int TITLE = 30;
	private static final int NAME = 20;
	private static final int GAP = 8;
	private static final int TIME = 42;
	private static final int BAR = 12;
	private static final int TICK = 4;
	private static final int TEXT = 11;

	/**
	 * @throws IllegalArgumentException when there is no room for a layer
	 */
	public LayerPicture {
		if (width < LEFT + RIGHT + 40 || laneHeight < 20 || !(scale > 0)) {
			throw new IllegalArgumentException(width + " x " + laneHeight + " at " + scale); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * Renders.
	 *
	 * @param from    seconds at the left edge
	 * @param to      seconds at the right edge
	 * @param context what is not prepared yet is prepared with
	 */
	public BufferedImage render(List<Lane> lanes, double from, double to, StepContext context) {
		for (Lane lane : lanes) {
			lane.layer().prepare(from, to, context);
			lane.over().forEach(l -> l.prepare(from, to, context));
		}
		int top = title.isEmpty() ? GAP : TITLE;
		int height = top + lanes.size() * (NAME + laneHeight + GAP) + TIME;
		BufferedImage image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_ARGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			g.scale(scale, scale);
			g.setColor(new Color(inks.ground()));
			g.fillRect(0, 0, width, height);
			g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
			g.setColor(new Color(inks.ink()));
			if (!title.isEmpty()) {
				g.drawString(title, LEFT, 20);
			}
			int y = top;
			for (Lane lane : lanes) {
				lane(image, g, lane, from, to, y + NAME);
				y += NAME + laneHeight + GAP;
			}
			time(g, from, to, y - GAP);
		} finally {
			g.dispose();
		}
		return image;
	}

	private int plot() {
		return width - LEFT - RIGHT;
	}

	private void lane(BufferedImage image, Graphics2D g, Lane lane, double from, double to, int y) {
		int w = (int) Math.round(plot() * scale);
		int h = (int) Math.round(laneHeight * scale);
		int[] all = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		int[] argb = new int[w * h];
		lane.paint(from, to, w, h, inks, argb, 0, w);
		int px = (int) Math.round(LEFT * scale);
		int py = (int) Math.round(y * scale);
		for (int r = 0; r < h; r++) {
			int at = (py + r) * image.getWidth() + px;
			for (int c = 0; c < w; c++) {
				all[at + c] = Lane.over(argb[r * w + c], all[at + c]);
			}
		}
		frame(g, LEFT, y, plot(), laneHeight);
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT + 1));
		g.setColor(new Color(inks.ink()));
		StringBuilder name = new StringBuilder(lane.layer().name());
		lane.over().forEach(l -> name.append(" + ").append(l.name())); //$NON-NLS-1$
		g.drawString(name.toString(), LEFT, y - 6);
		values(g, lane.axis(), y);
		if (lane.layer().coloured()) {
			bar(g, lane, y);
		}
	}

	private void frame(Graphics2D g, int x, int y, int w, int h) {
		g.setColor(new Color(inks.quiet()));
		g.setStroke(new BasicStroke(1));
		g.drawRect(x - 1, y - 1, w + 1, h + 1);
	}

	private void values(Graphics2D g, ValueAxis axis, int y) {
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		FontMetrics fm = g.getFontMetrics();
		int widest = 0;
		for (double v : axis.ticks(Math.max(1, laneHeight / 18))) {
			double at = y + (1 - axis.fraction(v)) * laneHeight;
			String text = axis.tickLabel(v);
			g.setColor(new Color(inks.quiet()));
			if (axis.scale() != AxisScale.CATEGORIES) {
				g.draw(new Line2D.Double(LEFT - 1 - TICK, at, LEFT - 1, at));
			}
			g.setColor(new Color(inks.ink()));
			widest = Math.max(widest, fm.stringWidth(text));
			g.drawString(text, LEFT - TICK - 4 - fm.stringWidth(text), (float) at + fm.getAscent() / 2f - 1);
		}
		String label = axis.unit().isEmpty() ? axis.label() : axis.label() + " (" + axis.unit() + ')'; //$NON-NLS-1$
		upright(g, label, Math.max(12, LEFT - TICK - 12 - widest), y);
	}

	/** Text from bottom to top, in the middle of a strip. */
	private void upright(Graphics2D g, String text, int x, int y) {
		AffineTransform before = g.getTransform();
		int w = g.getFontMetrics().stringWidth(text);
		if (w <= laneHeight + NAME) {
			g.translate(x, y + laneHeight / 2.0 + w / 2.0);
			g.rotate(-Math.PI / 2);
			g.drawString(text, 0, 0);
		}
		g.setTransform(before);
	}

	private void bar(Graphics2D g, Lane lane, int y) {
		int x = width - RIGHT + GAP;
		int steps = Math.max(1, (int) Math.round(laneHeight * scale));
		for (int i = 0; i < steps; i++) {
			g.setColor(new Color(lane.palette().argb((int) Math.round(255.0 * (steps - 1 - i) / Math.max(1, steps - 1)))));
			g.fill(new java.awt.geom.Rectangle2D.Double(x, y + i / scale, BAR, 1 / scale + 0.01));
		}
		frame(g, x, y, BAR, laneHeight);
		Levels l = lane.levels();
		ValueAxis axis = ValueAxis.of(AxisScale.LINEAR, l.min(), l.max(), l.label(), l.unit());
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		FontMetrics fm = g.getFontMetrics();
		int widest = 0;
		for (double v : axis.ticks(Math.max(1, laneHeight / 24))) {
			double at = y + (1 - axis.fraction(v)) * laneHeight;
			g.setColor(new Color(inks.quiet()));
			g.draw(new Line2D.Double(x + BAR + 1, at, x + BAR + TICK, at));
			g.setColor(new Color(inks.ink()));
			String text = axis.tickLabel(v);
			widest = Math.max(widest, fm.stringWidth(text));
			g.drawString(text, x + BAR + TICK + 3, (float) at + fm.getAscent() / 2f - 1);
		}
		String label = l.unit().isEmpty() ? l.label() : l.label() + " (" + l.unit() + ')'; //$NON-NLS-1$
		upright(g, label, Math.min(width - 3, x + BAR + TICK + 8 + widest + fm.getAscent()), y);
	}

	private void time(Graphics2D g, double from, double to, int y) {
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		FontMetrics fm = g.getFontMetrics();
		double step = TimeScale.step((to - from) / plot(), fm.stringWidth("0:00.0000") + 16); //$NON-NLS-1$
		for (long k = (long) Math.ceil(from / step - 1e-6); k * step <= to + step * 1e-6; k++) {
			double x = LEFT + (k * step - from) / (to - from) * plot();
			g.setColor(new Color(inks.quiet()));
			g.draw(new Line2D.Double(x, y + 1, x, y + 1 + TICK));
			g.setColor(new Color(inks.ink()));
			String text = TimeScale.tick(k * step, step);
			g.drawString(text, (float) (x - fm.stringWidth(text) / 2.0), y + TICK + 2 + fm.getAscent());
		}
		g.drawString(Messages.time, LEFT + plot() / 2 - fm.stringWidth(Messages.time) / 2, y + TICK + 2 + 2 * fm.getHeight());
	}
}
