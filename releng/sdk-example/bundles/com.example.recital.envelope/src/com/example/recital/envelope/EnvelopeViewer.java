/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.envelope;

import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/** How loud a sound is over time. It is quick to compute, so it is done at once. */
public final class EnvelopeViewer implements SpectrogramViewer<EnvelopeViewer.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "20", label = "%envelope.frame", help = "%envelope.frame.help", unit = "ms", min = 1, max = 1000) double frame) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		if (clip.length() == 0) {
			throw new InputException(clip.name(), 0, "the sound has no samples", "a sound of at least one sample");
		}
		int frame = (int) Math.max(1, Math.round(p.frame() / 1000 * clip.rate()));
		float[] loudness = new float[(clip.length() + frame - 1) / frame];
		for (int f = 0; f < loudness.length; f++) {
			int end = Math.min(clip.length(), (f + 1) * frame);
			double sum = 0;
			for (int i = f * frame; i < end; i++) {
				sum += clip.samples()[i] * clip.samples()[i];
			}
			loudness[f] = (float) Math.sqrt(sum / (end - f * frame));
		}
		return new EnvelopeLayer(clip, frame, loudness);
	}
}
