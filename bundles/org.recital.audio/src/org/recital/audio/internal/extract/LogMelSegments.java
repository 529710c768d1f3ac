/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.audio.Decibels;
import org.recital.audio.MelFilters;
import org.recital.audio.MelScale;
import org.recital.audio.Stft;
import org.recital.audio.Window;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.MelKernel;
import org.recital.audio.internal.Messages;
import org.recital.audio.separate.Separation;

/**
 * Pictures of sound for networks: the log-mel spectrogram of each sound cut into segments, one row each, of the shape
 * {@code {1, bands, frames}}: the level of band b in frame t is at {@code b * frames + t}, the lowest band first.
 */
public final class LogMelSegments implements Extractor<LogMelSegments.Parameters> {

	/** How a segment comes to a number of frames. */
	public enum Fit {
		/** Stretched or squeezed in time: means over what falls together, a line between what is drawn apart. */
		RESIZE,
		/** The first frames; the quietest level behind the last. */
		CROP
	}

	/** What a row's numbers are. */
	public enum Scale {
		/** Levels in dB, 0 at a power of 1. */
		DECIBELS,
		/** 1 at the loudest of the sound, 0 at {@code range} dB below. */
		UNIT,
		/** Mean 0 and standard deviation 1 over the segment. */
		STANDARD
	}

	/** Which part of a sound the pictures show. */
	public enum Part {
		/** All of it. */
		MIX,
		/** Its tones. */
		HARMONIC,
		/** Its strokes. */
		PERCUSSIVE,
		/** Tones and strokes, as two channels. */
		BOTH
	}

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "3", label = "%logMel.seconds", help = "%logMel.seconds.help", min = 0.1, max = 600, unit = "s", searchMax = 10) double seconds,
			@Parameter(value = "0", label = "%logMel.overlap", help = "%logMel.overlap.help", min = 0, max = 0.95, searchMax = 0.75) double overlap,
			@Parameter(value = "128", label = "%sound.bands", help = "%sound.bands.help", min = 1, max = 512) int bands,
			@Parameter(value = "128", label = "%logMel.frames", help = "%logMel.frames.help", min = 0, max = 8192) int frames,
			@Parameter(value = "resize", label = "%logMel.fit", help = "%logMel.fit.help") Fit fit,
			@Parameter(value = "standard", label = "%logMel.normalise", help = "%logMel.normalise.help") Scale normalise,
			@Parameter(value = "80", label = "%logMel.range", help = "%logMel.range.help", min = 1, max = 200, unit = "dB") double range,
			@Parameter(value = "0", label = "%logMel.low", help = "%logMel.low.help", min = 0, max = 96000, unit = "Hz") double low,
			@Parameter(value = "0", label = "%logMel.high", help = "%logMel.high.help", min = 0, max = 96000, unit = "Hz") double high,
			@Parameter(value = "slaney", label = "%logMel.scale", help = "%logMel.scale.help") MelScale scale,
			@Parameter(value = "22050", label = "%sound.rate", help = "%sound.rate.help", min = 1000, max = 192000, unit = "Hz") int rate,
			@Parameter(value = "2048", label = "%sound.frame", help = "%sound.frame.help", min = 64, max = 65536, unit = "%sound.samples") int frame,
			@Parameter(value = "512", label = "%sound.hop", help = "%sound.hop.help", min = 16, max = 65536, unit = "%sound.samples") int hop,
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "mix", label = "%logMel.part", help = "%logMel.part.help") Part part,
			@Parameter(value = "31", label = "%logMel.median", help = "%logMel.median.help", min = 3, max = Separation.MAX_SIZE) int median,
			@Parameter(value = "1", label = "%logMel.margin", help = "%logMel.margin.help", min = 1, max = 100) double margin) {

		/** Frames of the transform a segment. */
		int span() {
			return (int) Math.max(1, Math.round(seconds * rate / hop));
		}

		/** Pictures a row. */
		int channels() {
			return part == Part.BOTH ? 2 : 1;
		}

		/** Frames of a row. */
		int columns() {
			return frames == 0 ? span() : frames;
		}
	}

	private static final int BLOCK = 64;

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		double high = p.high == 0 ? p.rate / 2.0 : p.high;
		Checks.atMost("low", p.low, "high", high - 1); //$NON-NLS-1$ //$NON-NLS-2$
		Checks.atMost("high", high, "rate / 2", p.rate / 2.0); //$NON-NLS-1$ //$NON-NLS-2$
		if (p.median % 2 == 0) {
			throw new InputException(Messages.bind(Messages.evenMedian, Integer.toString(p.median)), Messages.evenMedianExpected);
		}
		MelFilters filters = new MelFilters(p.rate, p.frame, p.bands, p.low, high, p.scale, true);
		return ClipRun.extract(context, data, p.kind, "log-mel", p.rate, new int[] { p.channels(), p.bands, p.columns() }, List.of(), //$NON-NLS-1$
				stream -> rows(stream, p, filters));
	}

	/** The rows of one sound; none when it has no samples. */
	static float[] rows(AudioStream stream, Parameters p, MelFilters filters) throws IOException {
		float[][] channels = mel(stream, p, filters);
		if (channels[0].length == 0) {
			return new float[0];
		}
		int[] starts = starts(channels[0].length / p.bands, p.span(), p.overlap);
		int width = p.bands * p.columns();
		float[] rows = new float[Math.multiplyExact(starts.length * channels.length, width)];
		for (int c = 0; c < channels.length; c++) {
			pictures(channels[c], starts, p, rows, c * width, channels.length * width);
		}
		return rows;
	}

	/** Mel power of the channels. */
	private static float[][] mel(AudioStream stream, Parameters p, MelFilters filters) throws IOException {
		Stft stft = new Stft(p.frame, p.hop, p.frame, Window.HANN, false, Stft.Padding.ZERO);
		FrameWalker walker = new FrameWalker(p.frame, p.hop, BLOCK);
		if (p.part == Part.MIX) {
			MelKernel kernel = new MelKernel(stft, filters);
			Floats mel = new Floats();
			walker.walk(stream, (x, n) -> {
				int at = mel.grow(n * p.bands);
				kernel.power(x, 0, n, mel.values(), at);
			});
			return new float[][] { mel.toArray() };
		}
		PartMel parts = new PartMel(stft, filters, new Separation(p.median, p.median, 2, p.margin, p.margin), p.rate);
		walker.walk(stream, (x, n) -> parts.take(x, n, p.hop));
		parts.finish();
		return switch (p.part) {
		case HARMONIC -> new float[][] { parts.harmonic() };
		case PERCUSSIVE -> new float[][] { parts.percussive() };
		default -> new float[][] { parts.harmonic(), parts.percussive() };
		};
	}

	/** The pictures of one channel: the first at {@code to}, each {@code step} after the one before. */
	private static void pictures(float[] levels, int[] starts, Parameters p, float[] rows, int to, int step) {
		Decibels.ofPower(levels, 1, p.range);
		float top = Float.NEGATIVE_INFINITY;
		for (float v : levels) {
			top = Math.max(top, v);
		}
		float floor = (float) (top - p.range);
		if (p.normalise == Scale.UNIT) {
			for (int i = 0; i < levels.length; i++) {
				levels[i] = (float) ((levels[i] - floor) / p.range);
			}
			floor = 0;
		}
		int width = p.bands * p.columns();
		SegmentPicture picture = new SegmentPicture(levels, p.bands, p.span(), p.columns(), p.fit == Fit.CROP, floor);
		for (int s = 0; s < starts.length; s++) {
			picture.write(starts[s], rows, to + s * step);
			if (p.normalise == Scale.STANDARD) {
				standardise(rows, to + s * step, width);
			}
		}
	}

	/**
	 * First frames of the segments: one after another as long as they fit; one more that ends with the sound when at least half a
	 * step would be left out. A sound shorter than a segment is one segment.
	 */
	static int[] starts(int frames, int span, double overlap) {
		double step = Math.max(1, span * (1 - overlap));
		int whole = frames < span ? 0 : (int) Math.floor((frames - span) / step + 1e-9) + 1;
		int covered = whole == 0 ? 0 : (int) Math.round((whole - 1) * step) + span;
		boolean more = whole == 0 || frames - covered >= step / 2;
		int[] starts = new int[whole + (more ? 1 : 0)];
		for (int s = 0; s < whole; s++) {
			starts[s] = Math.min((int) Math.round(s * step), frames - span);
		}
		if (more) {
			starts[whole] = Math.max(0, frames - span);
		}
		return starts;
	}

	/**
	 * Where the rows of a sound begin, in seconds.
	 *
	 * @param duration of the sound, in seconds
	 * @param rows     how many it has
	 */
	public static double[] begins(Parameters p, double duration, int rows) {
		double perFrame = p.hop / (double) p.rate;
		int frames = (int) Math.max(1, Math.round((duration * p.rate - p.frame) / p.hop) + 1);
		int[] starts = starts(frames, p.span(), p.overlap);
		double[] begins = new double[rows];
		for (int r = 0; r < rows; r++) {
			begins[r] = starts[Math.min(r, starts.length - 1)] * perFrame;
		}
		return begins;
	}

	private static void standardise(float[] v, int from, int n) {
		double sum = 0;
		for (int i = from; i < from + n; i++) {
			sum += v[i];
		}
		double mean = sum / n;
		double squares = 0;
		for (int i = from; i < from + n; i++) {
			squares += (v[i] - mean) * (v[i] - mean);
		}
		double scale = squares / n < 1e-12 ? 0 : 1 / Math.sqrt(squares / n);
		for (int i = from; i < from + n; i++) {
			v[i] = (float) ((v[i] - mean) * scale);
		}
	}
}
