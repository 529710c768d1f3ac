/**
 * Sound as numbers: samples, Fourier transforms, spectrograms. Signals are mono, {@code float}, full scale is [-1, 1].
 * Everything that has frames keeps them one after another ("frame-major"): frame t begins at {@code t * bands}.
 */
package org.recital.audio;
