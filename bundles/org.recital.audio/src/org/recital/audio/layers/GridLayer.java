/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.layers;

import java.io.IOException;
import java.util.List;

import org.recital.api.media.LayerView;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.api.step.StepContext;
import org.recital.audio.internal.layers.GridPainter;
import org.recital.audio.internal.layers.LevelTiles;

/**
 * A layer of colours over frames and bands: any kind of spectrogram. Levels are computed in tiles of 1,024 frames and kept in
 * 255 steps with rougher copies for zoomed-out views, in which a pixel shows the loudest of what it stands for; readings
 * and csv are computed anew and exact.
 */
public final class GridLayer implements MediaLayer {

	private static final int CSV_FRAMES = 64;

	private final String name;
	private final double duration;
	private final FrameSource source;
	private final Bands bands;
	private final List<ValueAxis> axes;
	private final Levels levels;
	private final LevelTiles tiles;

	/**
	 * @param name     what a person calls it
	 * @param duration of the sound, in seconds
	 * @param source   its levels
	 * @param bands    where they lie, as many as the source has
	 * @param axes     the axes it can be painted with, the usual one first
	 * @param levels   which levels the colours usually stand for
	 * @param stored   lowest and highest level that is kept apart for painting; a step is a 254th of it
	 */
	public GridLayer(String name, double duration, FrameSource source, Bands bands, List<ValueAxis> axes, Levels levels, Levels stored) {
		if (bands.count() != source.bands() || axes.isEmpty()) {
			throw new IllegalArgumentException(bands.count() + " bands for " + source.bands() + ", " + axes.size() + " axes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		this.name = name;
		this.duration = duration;
		this.source = source;
		this.bands = bands;
		this.axes = List.copyOf(axes);
		this.levels = levels;
		tiles = new LevelTiles(source, stored);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public double duration() {
		return duration;
	}

	@Override
	public List<ValueAxis> axes() {
		return axes;
	}

	@Override
	public Levels levels() {
		return levels;
	}

	/** The levels themselves. */
	public FrameSource source() {
		return source;
	}

	/** Where the bands lie. */
	public Bands bands() {
		return bands;
	}

	/** The frame whose middle is nearest to a time; may lie outside. */
	private long frame(double seconds) {
		return Math.round((seconds - source.firstSeconds()) / source.secondsPerFrame());
	}

	private int within(double seconds) {
		return (int) Math.clamp(frame(seconds), 0, Math.max(0, source.frames() - 1));
	}

	@Override
	public void prepare(double from, double to, StepContext context) {
		if (source.frames() > 0) {
			tiles.prepare(within(from), within(to), context);
		}
	}

	@Override
	public boolean prepared(double from, double to) {
		return source.frames() == 0 || tiles.prepared(within(from), within(to));
	}

	@Override
	public void paint(LayerView view, int[] argb, int offset, int stride) {
		GridPainter.paint(tiles, source, bands, view, argb, offset, stride);
	}

	@Override
	public Reading at(double seconds, double value) {
		long frame = frame(seconds);
		int band = bands.at(value);
		if (seconds < 0 || seconds > duration || frame < 0 || frame >= source.frames() || band < 0) {
			return null;
		}
		float[] row = new float[source.bands()];
		source.compute((int) frame, 1, row);
		return new Reading(source.firstSeconds() + frame * source.secondsPerFrame(), bands.centres()[band], row[band], bands.words().apply(band));
	}

	@Override
	public void csv(double from, double to, Appendable out, StepContext context) throws IOException {
		out.append("seconds"); //$NON-NLS-1$
		for (int b = 0; b < bands.count(); b++) {
			String words = bands.words().apply(b);
			out.append(',').append(words.isEmpty() ? Double.toString(bands.centres()[b]) : '"' + words.replace("\"", "\"\"") + '"'); //$NON-NLS-1$ //$NON-NLS-2$
		}
		out.append('\n');
		int last = source.frames() == 0 ? -1 : within(to);
		float[] rows = new float[CSV_FRAMES * bands.count()];
		for (int t = within(from); t <= last; t += CSV_FRAMES) {
			context.checkCancelled();
			int n = Math.min(CSV_FRAMES, last - t + 1);
			source.compute(t, n, rows);
			for (int i = 0; i < n; i++) {
				out.append(Double.toString(source.firstSeconds() + (t + i) * source.secondsPerFrame()));
				for (int b = 0; b < bands.count(); b++) {
					out.append(',').append(Float.toString(rows[i * bands.count() + b]));
				}
				out.append('\n');
			}
		}
	}
}
