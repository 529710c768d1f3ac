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

import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.LayerView;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.api.step.StepContext;

/** The samples: from least to greatest of what a pixel stands for; lines between samples where they are apart. */
final class WaveformLayer implements MediaLayer {

	private static final int HALF = 0x55;

	private final AudioClip clip;
	private final PeakPyramid peaks;
	private final ValueAxis axis;

	WaveformLayer(AudioClip clip, ValueAxis axis) {
		this.clip = clip;
		this.axis = axis;
		peaks = new PeakPyramid(clip.samples());
	}

	static ValueAxis axis(double reach) {
		return ValueAxis.of(AxisScale.LINEAR, -reach, reach, Messages.amplitude, ""); //$NON-NLS-1$
	}

	@Override
	public String name() {
		return Messages.waveform;
	}

	@Override
	public double duration() {
		return clip.duration();
	}

	@Override
	public List<ValueAxis> axes() {
		return List.of(axis);
	}

	@Override
	public Levels levels() {
		return new Levels(-1, 1, Messages.amplitude, ""); //$NON-NLS-1$
	}

	@Override
	public boolean coloured() {
		return false;
	}

	@Override
	public void paint(LayerView view, int[] argb, int offset, int stride) {
		int zero = (int) Math.floor(view.y(0));
		float[] range = new float[2];
		double perPixel = view.secondsPerPixel() * clip.rate();
		for (int x = 0; x < view.width(); x++) {
			double left = view.seconds(x) * clip.rate();
			if (left + perPixel <= 0 || left >= clip.length()) {
				continue;
			}
			if (perPixel < 2) {
				// a line from the value at the left edge of the pixel to that at its right edge
				float a = between(left);
				float b = between(left + perPixel);
				range[0] = Math.min(a, b);
				range[1] = Math.max(a, b);
			} else {
				int from = (int) Math.max(0, Math.floor(left));
				// one sample over, so that columns meet
				int to = (int) Math.min(clip.length(), Math.floor(left + perPixel) + 1);
				peaks.range(from, Math.max(from + 1, to), range);
			}
			column(view, argb, offset + x, stride, range);
			if (zero >= 0 && zero < view.height()) {
				int at = offset + zero * stride + x;
				argb[at] = argb[at] == view.inks().ink() ? argb[at] : view.inks().quiet();
			}
		}
	}

	private static void column(LayerView view, int[] argb, int at, int stride, float[] range) {
		double top = view.y(range[1]);
		double bottom = view.y(range[0]);
		int ink = view.inks().ink();
		// at least one pixel, its edges in half tones
		int first = (int) Math.floor(top);
		int last = (int) Math.floor(bottom);
		for (int y = Math.max(0, first); y <= Math.min(view.height() - 1, last); y++) {
			argb[at + y * stride] = ink;
		}
		half(view, argb, at, stride, first - 1);
		half(view, argb, at, stride, last + 1);
	}

	private static void half(LayerView view, int[] argb, int at, int stride, int y) {
		if (y >= 0 && y < view.height() && argb[at + y * stride] == 0) {
			argb[at + y * stride] = view.inks().ink() & 0xFFFFFF | HALF << 24;
		}
	}

	/** The value between samples, by a straight line. */
	private float between(double position) {
		double p = Math.clamp(position, 0, clip.length() - 1.0);
		int i = (int) p;
		float a = clip.samples()[i];
		float b = clip.samples()[Math.min(i + 1, clip.length() - 1)];
		return (float) (a + (p - i) * (b - a));
	}

	@Override
	public Reading at(double seconds, double value) {
		long i = Math.round(seconds * clip.rate());
		if (i < 0 || i >= clip.length()) {
			return null;
		}
		return new Reading(i / (double) clip.rate(), clip.samples()[(int) i], Double.NaN, ""); //$NON-NLS-1$
	}

	@Override
	public void csv(double from, double to, Appendable out, StepContext context) throws IOException {
		out.append("seconds,amplitude\n"); //$NON-NLS-1$
		int last = (int) Math.min(clip.length() - 1.0, Math.floor(to * clip.rate()));
		for (int i = (int) Math.max(0, Math.ceil(from * clip.rate())); i <= last; i++) {
			if (i % 4096 == 0) {
				context.checkCancelled();
			}
			out.append(Double.toString(i / (double) clip.rate())).append(',').append(Float.toString(clip.samples()[i])).append('\n');
		}
	}
}
