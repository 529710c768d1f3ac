/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.SimpleContext;

/** Sounds made for tests, and layers of them. */
public final class Sounds {

	public static final int RATE = 22050;

	private Sounds() {
	}

	/** A sine of half of full scale. */
	public static AudioClip sine(double hertz, double seconds) {
		float[] s = new float[(int) (seconds * RATE)];
		for (int i = 0; i < s.length; i++) {
			s[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / RATE));
		}
		return new AudioClip("sine", s, RATE);
	}

	/** A tone that glides, clicks and a little noise. */
	public static AudioClip mixed(double seconds) {
		float[] s = new float[(int) (seconds * RATE)];
		Random random = new Random(7);
		double phase = 0;
		for (int i = 0; i < s.length; i++) {
			double t = i / (double) RATE;
			phase += 2 * Math.PI * (300 + 200 * Math.sin(t)) / RATE;
			s[i] = (float) (0.4 * Math.sin(phase) + (i % 11025 < 30 ? 0.4 : 0) + 0.005 * random.nextGaussian());
		}
		return new AudioClip("mixed", s, RATE);
	}

	/** A layer with the usual parameters but for those given. */
	public static <P extends Record> MediaLayer open(SpectrogramViewer<P> viewer, Class<P> parameters, AudioClip clip, Map<String, ?> given)
			throws Exception {
		List<ParameterProblem> problems = new ArrayList<>();
		P p = ParameterSchema.of(parameters).create(given, Path.of(""), problems).orElseThrow(() -> new AssertionError(problems.toString()));
		return viewer.open(p, clip, context());
	}

	public static SimpleContext context() {
		return new SimpleContext(1, 2);
	}

	/** All that are contributed, with the usual parameters. */
	public static List<MediaLayer> all(AudioClip clip) throws Exception {
		return List.of(open(new WaveformViewer(), WaveformViewer.Parameters.class, clip, Map.of()),
				open(new StftViewer(), StftViewer.Parameters.class, clip, Map.of()), open(new MelViewer(), MelViewer.Parameters.class, clip, Map.of()),
				open(new MfccViewer(), MfccViewer.Parameters.class, clip, Map.of()),
				open(new ChromaViewer(), ChromaViewer.Parameters.class, clip, Map.of()),
				open(new ConstantQViewer(), ConstantQViewer.Parameters.class, clip, Map.of()),
				open(new HarmonicViewer(), HarmonicViewer.Parameters.class, clip, Map.of()),
				open(new PercussiveViewer(), HarmonicViewer.Parameters.class, clip, Map.of()),
				open(new PitchViewer(), PitchViewer.Parameters.class, clip, Map.of()));
	}
}
