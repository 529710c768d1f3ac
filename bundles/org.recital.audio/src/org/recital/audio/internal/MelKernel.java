package org.recital.audio.internal;

import org.recital.audio.MelFilters;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;

/** Mel power of a signal, without keeping its spectrogram. */
public final class MelKernel {

	private MelKernel() {
	}

	public static Spectrogram power(Stft stft, MelFilters filters, Samples samples) {
		return filters.apply(stft.power(samples));
	}
}
