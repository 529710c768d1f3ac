/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.play;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Where sound comes out. */
@FunctionalInterface
public interface Lines {

    /** The machine's own. */
    Lines SYSTEM = AudioSystem::getSourceDataLine;

    /**
     * A line of that format, not yet open.
     *
     * @throws LineUnavailableException when it is in use
     * @throws IllegalArgumentException when the machine has none
     */
    SourceDataLine line(AudioFormat format) throws LineUnavailableException;
}
