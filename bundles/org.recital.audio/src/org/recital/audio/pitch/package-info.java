/** Pitch over time, notes (from sound and from MIDI files), tuning. */
package org.recital.audio.pitch;
