/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.learning.LearningData;
import org.recital.nn.Mix;

/** Made-up clips: noise in which a band lies for a long time (class a), strokes stand (b), or a tone rises (c). */
public final class Clips {

	private Clips() {
	}

	/** One clip: bands x frames, as decibels are. */
	public static float[] clip(int kind, int bands, int frames, long seed) {
		float[] x = new float[bands * frames];
		for (int k = 0; k < x.length; k++) {
			x[k] = -40 + 6 * Mix.normal(seed, 100 + k);
		}
		int at = Mix.below(1 << 16, seed, 1);
		for (int f = 0; f < frames; f++) {
			for (int b = 0; b < bands; b++) {
				boolean on = switch (kind) {
				case 0 -> b == at % bands || b == (at / 7) % bands;
				case 1 -> (f + at) % 8 == 0;
				default -> (b - f + at + bands * frames) % bands == 0;
				};
				x[b * frames + f] += on ? 20 : 0;
			}
		}
		return x;
	}

	/**
	 * Clips of three classes with one segment each, of which every fourth is held out and every fifth is not learned from at all.
	 *
	 * @param channels 1: shape {bands, frames}; else {channels, bands, frames}, all channels alike
	 */
	public static LearningData data(int n, int channels, int bands, int frames, long seed) throws Exception {
		return data(n, channels, bands, frames, seed, true);
	}

	/** @param held whether anything is held out; else that is learned from too */
	public static LearningData data(int n, int channels, int bands, int frames, long seed, boolean held) throws Exception {
		int size = bands * frames;
		float[] rows = new float[n * channels * size];
		String[] ids = new String[n];
		int[] codes = new int[n];
		int[] offsets = new int[n + 1];
		byte[] roles = new byte[n];
		for (int i = 0; i < n; i++) {
			ids[i] = "clip" + i;
			codes[i] = i % 3;
			offsets[i + 1] = i + 1;
			roles[i] = (i % 5 == 4 ? Role.TEST : held && i % 4 == 3 ? Role.VALIDATION : Role.TRAIN).code();
			for (int c = 0; c < channels; c++) {
				System.arraycopy(clip(i % 3, bands, frames, seed + i), 0, rows, (i * channels + c) * size, size);
			}
		}
		Attribute style = new Attribute.Categories("style", new String[] { "lying", "standing", "rising" }, offsets, codes, null);
		Entities items = new Entities(EntityKind.ITEM, IdIndex.of(ids), List.of(style));
		Events events = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.of(new float[0]), TimeColumn.of(new long[0]),
				Map.of());
		Dataset set = new Dataset("clips", events, items, new Entities(EntityKind.USER, IdIndex.of()), ValueScale.ratings(1, 5, 1),
				Origin.generated("clips"));
		int[] shape = channels == 1 ? new int[] { bands, frames } : new int[] { channels, bands, frames };
		Features features = new Features(EntityKind.ITEM, "made up", shape, offsets, rows, List.of());
		return LearningData.of(new Split(set, Part.ONLY, "fixed", new byte[0], roles), features, "style");
	}
}
