/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.Arrays;
import java.util.List;

import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.ValueAxis;
import org.recital.api.problem.InputException;
import org.recital.audio.layers.FrameSource;

/** What the viewers of spectrograms have in common. */
final class Frames {

	private static final int LOOKS = 48;
	private static final int BLOCKS = 4;

	private Frames() {
	}

	/** Fails for a sound of which there is nothing to see. */
	static void needSamples(AudioClip clip) throws InputException {
		if (clip.length() == 0) {
			throw new InputException(clip.name(), 0, Messages.noSamples, Messages.noSamplesExpected);
		}
	}

	/** Frequency axes over a range, the one of that scale first. */
	static List<ValueAxis> frequencies(AxisScale first, double lowest, double highest) {
		double log = Math.max(lowest, 20);
		return switch (first) {
		case LOG -> List.of(log(log, highest), mel(lowest, highest), linear(lowest, highest));
		case LINEAR -> List.of(linear(lowest, highest), mel(lowest, highest), log(log, highest));
		default -> List.of(mel(lowest, highest), linear(lowest, highest), log(log, highest));
		};
	}

	private static ValueAxis linear(double lowest, double highest) {
		return ValueAxis.of(AxisScale.LINEAR, lowest, highest, Messages.frequency, "Hz"); //$NON-NLS-1$
	}

	private static ValueAxis mel(double lowest, double highest) {
		return ValueAxis.of(AxisScale.MEL, lowest, highest, Messages.frequency, "Hz"); //$NON-NLS-1$
	}

	private static ValueAxis log(double lowest, double highest) {
		return ValueAxis.of(AxisScale.LOG, Math.min(lowest, highest / 2), highest, Messages.frequency, "Hz"); //$NON-NLS-1$
	}

	/**
	 * Least and greatest level of frames spread evenly over the sound: colours are chosen before all of it is computed.
	 *
	 * @return null when there are no frames
	 */
	static double[] look(FrameSource source) {
		int frames = source.frames();
		if (frames == 0) {
			return null;
		}
		double[] range = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
		float[] row = new float[source.bands()];
		int looks = Math.min(LOOKS, frames);
		for (int i = 0; i < looks; i++) {
			source.compute(place(source, i, looks), 1, row);
			for (float v : row) {
				range[0] = Math.min(range[0], v);
				range[1] = Math.max(range[1], v);
			}
		}
		return range;
	}

	/** The frame of a look: evenly over the sound, but in a few blocks only where whole blocks are computed. */
	private static int place(FrameSource source, int look, int looks) {
		int frames = source.frames();
		int blocks = (frames + BlockSource.FRAMES - 1) / BlockSource.FRAMES;
		if (!(source instanceof BlockSource) || blocks <= BLOCKS) {
			return (int) ((look + 0.5) * frames / looks);
		}
		int first = (int) ((look * BLOCKS / looks + 0.5) * blocks / BLOCKS) * BlockSource.FRAMES;
		int within = Math.min(BlockSource.FRAMES, frames - first);
		return first + (int) ((look * BLOCKS % looks + 0.5) * within / looks);
	}

	/** Levels in dB: the loudest of {@link #look}, rounded up to 5 dB, and so many dB down from there. */
	static Levels decibels(FrameSource source, double span) {
		double[] range = look(source);
		double top = range == null || range[1] < -120 ? 0 : Math.ceil(range[1] / 5) * 5;
		return new Levels(top - span, top, Messages.level, "dB"); //$NON-NLS-1$
	}

	/** What is kept of levels in dB: steps of half a dB, from 7 above those that are shown to 120 below. */
	static Levels stored(Levels shown) {
		return shown.range(shown.max() - 120, shown.max() + 7);
	}

	/** Levels over what {@link #look} finds; a little wider for storing. */
	static Levels found(FrameSource source, double wider, String label) {
		double[] range = look(source);
		if (range == null || !(range[1] > range[0])) {
			return new Levels(0, 1, label, ""); //$NON-NLS-1$
		}
		double more = (range[1] - range[0]) * wider;
		return new Levels(range[0] - more, range[1] + more, label, ""); //$NON-NLS-1$
	}

	/** Numbers from first on, as names. */
	static List<String> numbered(int first, int count) {
		String[] names = new String[count];
		Arrays.setAll(names, i -> Integer.toString(first + i));
		return List.of(names);
	}
}
