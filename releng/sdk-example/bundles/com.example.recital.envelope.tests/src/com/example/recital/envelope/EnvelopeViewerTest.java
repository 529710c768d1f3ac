/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.api.media.SpectrogramViewer;
import org.recital.testkit.ViewerContract;

/** The contract of layers that Recital ships, and what this one shows. */
class EnvelopeViewerTest extends ViewerContract<EnvelopeViewer.Parameters> {

	@Override
	protected SpectrogramViewer<EnvelopeViewer.Parameters> viewer() {
		return new EnvelopeViewer();
	}

	@Override
	protected Class<EnvelopeViewer.Parameters> parameters() {
		return EnvelopeViewer.Parameters.class;
	}

	@Test
	void theLoudnessOfAConstantIsItsValue() throws Exception {
		float[] samples = new float[1000];
		Arrays.fill(samples, -0.25f);
		var layer = viewer().open(new EnvelopeViewer.Parameters(10), new AudioClip("constant", samples, 1000), null);
		assertEquals(0.25, layer.at(0.5, 0).value(), 1e-6);
	}
}
