/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.envelope;

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

/** A filled curve from the bottom up to the loudness of each frame. */
final class EnvelopeLayer implements MediaLayer {

	private final AudioClip clip;
	private final int frame;
	private final float[] loudness;

	EnvelopeLayer(AudioClip clip, int frame, float[] loudness) {
		this.clip = clip;
		this.frame = frame;
		this.loudness = loudness;
	}

	@Override
	public String name() {
		return "Envelope";
	}

	@Override
	public double duration() {
		return clip.duration();
	}

	@Override
	public List<ValueAxis> axes() {
		return List.of(ValueAxis.of(AxisScale.LINEAR, 0, 1, "Loudness", ""));
	}

	@Override
	public Levels levels() {
		return new Levels(0, 1, "Loudness", "");
	}

	@Override
	public boolean coloured() {
		return false;
	}

	@Override
	public void paint(LayerView view, int[] argb, int offset, int stride) {
		for (int x = 0; x < view.width(); x++) {
			int first = (int) Math.floor(view.seconds(x) * clip.rate() / frame);
			int last = (int) Math.max(first, Math.ceil(view.seconds(x + 1) * clip.rate() / frame) - 1);
			if (first >= loudness.length || last < 0) {
				continue;
			}
			float most = 0;
			for (int f = Math.max(0, first); f <= Math.min(last, loudness.length - 1); f++) {
				most = Math.max(most, loudness[f]);
			}
			for (int y = (int) Math.clamp(view.y(most), 0, view.height()); y < view.height(); y++) {
				argb[offset + y * stride + x] = view.inks().ink();
			}
		}
	}

	@Override
	public Reading at(double seconds, double value) {
		int f = (int) Math.floor(seconds * clip.rate() / frame);
		return f < 0 || f >= loudness.length ? null : new Reading((f + 0.5) * frame / clip.rate(), loudness[f], Double.NaN, "");
	}

	@Override
	public void csv(double from, double to, Appendable out, StepContext context) throws IOException {
		out.append("seconds,loudness\n");
		for (int f = 0; f < loudness.length; f++) {
			double at = (f + 0.5) * frame / clip.rate();
			if (at >= from && at < to) {
				out.append(Double.toString(at)).append(',').append(Float.toString(loudness[f])).append('\n');
			}
		}
	}
}
