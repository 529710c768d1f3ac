/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.io.IOException;

import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Makes a layer of a sound: its waveform, a spectrogram, what a network sees in it. Has no window: the Sound editor stacks
 * and scrolls what it makes, reports and the command line render the same layers. Extension point
 * {@code org.recital.api.spectrogramViewers}.
 *
 * @param <P> parameter record
 */
public interface SpectrogramViewer<P extends Record> {

	/**
	 * Makes the layer. What takes long for long sounds (ten minutes are usual) is better left to {@link MediaLayer#prepare},
	 * which is given the range of time that is seen.
	 *
	 * @throws InputException when the parameters do not suit the sound, with what to do
	 * @throws IOException    when something it needs (a model) cannot be read
	 */
	MediaLayer open(P parameters, AudioClip clip, StepContext context) throws InputException, IOException;
}
