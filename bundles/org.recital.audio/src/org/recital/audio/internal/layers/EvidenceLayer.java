/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.io.IOException;
import java.util.List;

import org.recital.api.media.LayerView;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.api.step.StepContext;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.layers.GridLayer;

/** How much each part of a picture spoke for a class, as a veil: the more, the less is seen of what lies below. */
final class EvidenceLayer implements MediaLayer {

	private static final int DENSEST = 190;

	private final GridLayer grid;

	EvidenceLayer(String name, double duration, FrameSource source, Bands bands, List<ValueAxis> axes) {
		Levels levels = new Levels(0, 1, Messages.evidenceLevel, ""); //$NON-NLS-1$
		grid = new GridLayer(name, duration, source, bands, axes, levels, levels);
	}

	@Override
	public String name() {
		return grid.name();
	}

	@Override
	public double duration() {
		return grid.duration();
	}

	@Override
	public List<ValueAxis> axes() {
		return grid.axes();
	}

	@Override
	public Levels levels() {
		return grid.levels();
	}

	@Override
	public boolean coloured() {
		return false;
	}

	@Override
	public boolean overlay() {
		return true;
	}

	@Override
	public void paint(LayerView view, int[] argb, int offset, int stride) {
		FrameSource source = grid.source();
		float[] frame = new float[source.bands()];
		int[] band = new int[view.height()];
		for (int y = 0; y < band.length; y++) {
			band[y] = grid.bands().at(view.value(y + 0.5));
		}
		int colour = view.inks().accent() & 0xFFFFFF;
		int last = -1;
		for (int x = 0; x < view.width(); x++) {
			double seconds = view.seconds(x + 0.5);
			int t = (int) Math.floor(seconds / source.secondsPerFrame());
			if (seconds < 0 || seconds > duration() || t < 0 || t >= source.frames()) {
				continue;
			}
			if (t != last) {
				source.compute(t, 1, frame);
				last = t;
			}
			for (int y = 0; y < view.height(); y++) {
				if (band[y] >= 0) {
					argb[offset + y * stride + x] = Math.clamp(Math.round(frame[band[y]] * DENSEST), 0, DENSEST) << 24 | colour;
				}
			}
		}
	}

	@Override
	public Reading at(double seconds, double value) {
		return grid.at(seconds, value);
	}

	@Override
	public void csv(double from, double to, Appendable out, StepContext context) throws IOException {
		grid.csv(from, to, out, context);
	}
}
