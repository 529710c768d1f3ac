/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;
import org.recital.vision.internal.look.ColourDescriber;
import org.recital.vision.internal.look.CompositionDescriber;
import org.recital.vision.internal.look.Describer;
import org.recital.vision.internal.look.PaletteDescriber;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.internal.look.SharpnessDescriber;
import org.recital.vision.internal.look.TextureDescriber;

/** Words that fit pictures a person would use them for. */
class ImageWordsTest {

	private static List<String> words(Picture picture) {
		List<String> labels = new ArrayList<>();
		List<Float> row = new ArrayList<>();
		for (Describer d : List.of(new PaletteDescriber(5), new ColourDescriber(), new TextureDescriber(16, 1, 3), new CompositionDescriber(),
				new SharpnessDescriber())) {
			float[] part = new float[d.labels().size()];
			d.describe(new Planes(picture), part, 0);
			labels.addAll(d.labels());
			for (float v : part) {
				row.add(v);
			}
		}
		float[] values = new float[row.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = row.get(i);
		}
		return ImageWords.of(labels, values);
	}

	@Test
	void aDarkSeaIsLowLightBlueGreenAndCalm() {
		List<String> words = words(TestImages.picture(120, 80, (x, y) -> y < 40 ? 0x123A3C : 0x0E5452));
		assertTrue(words.containsAll(List.of("low light", "soft contrast", "blue-green", "calm lines", "horizontal lines")), words.toString());
		assertFalse(words.contains("busy lines") || words.contains("blue") || words.contains("bright light"), words.toString());
	}

	@Test
	void aWhiteFenceIsBrightWithVerticalLines() {
		List<String> words = words(TestImages.picture(120, 80, (x, y) -> x / 3 % 2 == 0 ? 0xFFFFFF : 0x909090));
		assertTrue(words.containsAll(List.of("bright light", "black and white", "busy lines", "vertical lines")), words.toString());
	}

	@Test
	void whatIsNotMeasuredIsNotSaid() {
		assertEquals(List.of(), ImageWords.of(List.of("mean"), new float[1]));
		assertEquals(List.of("calm lines"), ImageWords.of(List.of("edge density"), new float[] { 0.01f }));
		assertThrows(IllegalArgumentException.class, () -> ImageWords.of(List.of("mean"), new float[2]));
	}
}
