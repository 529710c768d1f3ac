/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.junit.jupiter.api.Nested;
import org.recital.api.media.SpectrogramViewer;
import org.recital.testkit.ViewerContract;

/** The contract of viewers, held to each of ours. */
class ViewersContractTest {

	private abstract static class Ours<P extends Record> extends ViewerContract<P> {

		private final SpectrogramViewer<P> viewer;
		private final Class<P> parameters;

		Ours(SpectrogramViewer<P> viewer, Class<P> parameters) {
			this.viewer = viewer;
			this.parameters = parameters;
		}

		@Override
		protected SpectrogramViewer<P> viewer() {
			return viewer;
		}

		@Override
		protected Class<P> parameters() {
			return parameters;
		}
	}

	@Nested
	class Waveform extends Ours<WaveformViewer.Parameters> {
		Waveform() {
			super(new WaveformViewer(), WaveformViewer.Parameters.class);
		}
	}

	@Nested
	class Spectrogram extends Ours<StftViewer.Parameters> {
		Spectrogram() {
			super(new StftViewer(), StftViewer.Parameters.class);
		}
	}

	@Nested
	class LogMel extends Ours<MelViewer.Parameters> {
		LogMel() {
			super(new MelViewer(), MelViewer.Parameters.class);
		}
	}

	@Nested
	class Mfcc extends Ours<MfccViewer.Parameters> {
		Mfcc() {
			super(new MfccViewer(), MfccViewer.Parameters.class);
		}
	}

	@Nested
	class Chroma extends Ours<ChromaViewer.Parameters> {
		Chroma() {
			super(new ChromaViewer(), ChromaViewer.Parameters.class);
		}
	}

	@Nested
	class ConstantQ extends Ours<ConstantQViewer.Parameters> {
		ConstantQ() {
			super(new ConstantQViewer(), ConstantQViewer.Parameters.class);
		}
	}

	@Nested
	class Harmonic extends Ours<HarmonicViewer.Parameters> {
		Harmonic() {
			super(new HarmonicViewer(), HarmonicViewer.Parameters.class);
		}
	}

	@Nested
	class Percussive extends Ours<HarmonicViewer.Parameters> {
		Percussive() {
			super(new PercussiveViewer(), HarmonicViewer.Parameters.class);
		}
	}

	@Nested
	class Pitch extends Ours<PitchViewer.Parameters> {
		Pitch() {
			super(new PitchViewer(), PitchViewer.Parameters.class);
		}
	}
}
