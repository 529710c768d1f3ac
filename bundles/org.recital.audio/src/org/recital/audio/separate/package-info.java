/** Separation of a sound into tones and strokes. */
package org.recital.audio.separate;
