/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.audio.layers.FrameSource;

/** Values of the rows of a network over time: at each moment those of the row whose middle is nearest. */
final class SegmentSource implements FrameSource {

	/** A value of a row. */
	@FunctionalInterface
	interface Values {
		float at(int row, int column, int band);
	}

	private final NetworkRows rows;
	private final int columns;
	private final int bands;
	private final int frames;
	private final Values values;

	/**
	 * @param columns values a row has one after another in time
	 * @param bands   values a column has
	 */
	SegmentSource(NetworkRows rows, double duration, int columns, int bands, Values values) {
		this.rows = rows;
		this.columns = columns;
		this.bands = bands;
		this.values = values;
		frames = rows.count() == 0 ? 0 : (int) Math.max(1, Math.ceil(duration / secondsPerFrame() - 1e-9));
	}

	@Override
	public int frames() {
		return frames;
	}

	@Override
	public int bands() {
		return bands;
	}

	@Override
	public double secondsPerFrame() {
		// two columns a step where rows overlap, so that each is seen
		double step = rows.count() > 1 ? Math.max(1e-3, rows.begins()[1] - rows.begins()[0]) : rows.seconds();
		return columns > 1 ? rows.seconds() / columns : Math.min(rows.seconds(), step) / 2;
	}

	@Override
	public double firstSeconds() {
		return secondsPerFrame() / 2;
	}

	@Override
	public void compute(int from, int count, float[] levels) {
		for (int t = 0; t < count; t++) {
			double at = firstSeconds() + (from + t) * secondsPerFrame();
			int row = rows.nearest(at);
			int column = (int) Math.clamp(Math.floor((at - rows.begins()[row]) / rows.seconds() * columns), 0, columns - 1);
			for (int b = 0; b < bands; b++) {
				levels[t * bands + b] = values.at(row, column, b);
			}
		}
	}
}
