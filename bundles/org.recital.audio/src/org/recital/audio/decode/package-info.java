/**
 * Sound files to samples: WAV, AIFF, AU, MP3, FLAC and Ogg Vorbis, streaming, to mono {@code float} at a chosen rate. The
 * format is told by a file's content. What cannot be read is refused with the file's name, the place and what was expected.
 */
package org.recital.audio.decode;
