package org.recital.audio.separate;

import org.recital.audio.Samples;

/**
 * A sound in three parts that sum to it.
 *
 * @param harmonic   tones
 * @param percussive strokes
 * @param residual   neither; silence unless margins were asked for
 */
public record Separated(Samples harmonic, Samples percussive, Samples residual) {
}
