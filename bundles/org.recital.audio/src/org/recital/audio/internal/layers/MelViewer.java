/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.List;

import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.MelFilters;
import org.recital.audio.MelScale;
import org.recital.audio.Stft;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.GridLayer;

/** The log-mel spectrogram: what most networks see. */
public final class MelViewer implements SpectrogramViewer<MelViewer.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "2048", label = "%stft.size", help = "%stft.size.help", unit = "%unit.samples", min = 32, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 1, max = 65536, log = true) int hop,
			@Parameter(value = "128", label = "%melLayer.bands", help = "%melLayer.bands.help", min = 2, max = 1024, log = true) int bands,
			@Parameter(value = "slaney", label = "%melLayer.scale", help = "%melLayer.scale.help") MelScale scale,
			@Parameter(value = "80", label = "%stft.span", help = "%stft.span.help", unit = "dB", min = 10, max = 160) double span) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		MelFilters filters = new MelFilters(clip.rate(), p.size, p.bands, 0, clip.rate() / 2.0, p.scale, true);
		MelSource source = new MelSource(clip.samples(), clip.rate(), new Stft(p.size, p.hop), filters);
		Levels levels = Frames.decibels(source, p.span);
		AxisScale scale = p.scale == MelScale.HTK ? AxisScale.MEL_HTK : AxisScale.MEL;
		return new GridLayer(Messages.mel, clip.duration(), source, bands(filters, scale), axes(clip, scale), levels, Frames.stored(levels));
	}

	private static List<ValueAxis> axes(AudioClip clip, AxisScale scale) {
		ValueAxis mel = ValueAxis.of(scale, 0, clip.rate() / 2.0, Messages.frequency, "Hz"); //$NON-NLS-1$
		List<ValueAxis> all = Frames.frequencies(AxisScale.MEL, 0, clip.rate() / 2.0);
		return List.of(mel, all.get(1), all.get(2));
	}

	/** Bands meet half way between their centres on their scale; the first and the last reach to the ends of the axis. */
	static Bands bands(MelFilters filters, AxisScale scale) {
		int n = filters.bands();
		double[] centres = new double[n];
		double[] edges = new double[n + 1];
		for (int b = 0; b < n; b++) {
			centres[b] = filters.centre(b);
		}
		edges[0] = filters.low(0);
		edges[n] = filters.high(n - 1);
		for (int b = 1; b < n; b++) {
			edges[b] = scale.back((scale.forward(centres[b - 1]) + scale.forward(centres[b])) / 2);
		}
		return new Bands(edges, centres, b -> ""); //$NON-NLS-1$
	}
}
