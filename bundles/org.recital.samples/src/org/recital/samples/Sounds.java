
package org.recital.samples;

import org.recital.samples.internal.SongSynthesizer;

/** Plays the songs of a sample world. */
public final class Sounds {

	/** Samples a second. */
	public static final int RATE = 22_050;

	private Sounds() {
	}

	/**
	 * A song as mono samples from -1 to 1 at {@link #RATE}. The same world and song give the same sound.
	 *
	 * @param song    index of the song
	 * @param seconds length
	 */
	public static float[] play(SampleWorld world, int song, double seconds) {
		return SongSynthesizer.play(world.parameters().seed(), song, world.songs().get(song), RATE, seconds);
	}
}
