/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/** The waveform. */
public final class WaveformViewer implements SpectrogramViewer<WaveformViewer.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "true", label = "%waveform.fit", help = "%waveform.fit.help") boolean fit) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) {
		float peak = 0;
		for (float v : clip.samples()) {
			peak = Math.max(peak, Math.abs(v));
		}
		double reach = p.fit && peak > 0 ? Math.ceil(peak * 20 - 1e-6) / 20 : Math.max(1, peak);
		return new WaveformLayer(clip, WaveformLayer.axis(reach));
	}
}
