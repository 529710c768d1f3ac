/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import org.recital.api.parameters.Parameter;

/**
 * How a sample world is made. The same parameters give the same world.
 *
 * @param seed         everything random comes from it
 * @param films        number of films
 * @param songs        number of songs
 * @param people       number of people
 * @param ratings      mean number of films a person rates
 * @param plays        mean number of plays a person makes
 * @param severalTastes share of people who like several styles
 * @param posterSignal how much a poster says about the style of its film
 * @param soundSignal  how much the sound of a song says about its style
 * @param tagSignal    how much genres and tags say about the style
 * @param noise        standard deviation of what moves a rating beside taste
 * @param exceptions   share of films and songs that look and sound like another style, whatever the signals
 */
public record WorldParameters(
		@Parameter(value = "1", label = "%world.seed", help = "%world.seed.help") long seed,
		@Parameter(value = "400", label = "%world.films", help = "%world.films.help", min = 10, max = 100000) int films,
		@Parameter(value = "600", label = "%world.songs", help = "%world.songs.help", min = 10, max = 100000) int songs,
		@Parameter(value = "300", label = "%world.people", help = "%world.people.help", min = 2, max = 1000000) int people,
		@Parameter(value = "40", label = "%world.ratings", help = "%world.ratings.help", min = 1, max = 10000) double ratings,
		@Parameter(value = "120", label = "%world.plays", help = "%world.plays.help", min = 1, max = 100000) double plays,
		@Parameter(value = "0.4", label = "%world.severalTastes", help = "%world.severalTastes.help", min = 0, max = 1) double severalTastes,
		@Parameter(value = "0.5", label = "%world.posterSignal", help = "%world.posterSignal.help", min = 0, max = 1) double posterSignal,
		@Parameter(value = "0.5", label = "%world.soundSignal", help = "%world.soundSignal.help", min = 0, max = 1) double soundSignal,
		@Parameter(value = "0.7", label = "%world.tagSignal", help = "%world.tagSignal.help", min = 0, max = 1) double tagSignal,
		@Parameter(value = "0.6", label = "%world.noise", help = "%world.noise.help", min = 0, max = 5) double noise,
		@Parameter(value = "0.05", label = "%world.exceptions", help = "%world.exceptions.help", min = 0, max = 1) double exceptions) {

	/** The world of the demo: an honest middle. */
	public static WorldParameters defaults() {
		return new WorldParameters(1, 400, 600, 300, 40, 120, 0.4, 0.5, 0.5, 0.7, 0.6, 0.05);
	}

	/** The same with another seed. */
	public WorldParameters withSeed(long other) {
		return new WorldParameters(other, films, songs, people, ratings, plays, severalTastes, posterSignal, soundSignal, tagSignal,
				noise, exceptions);
	}

	/** The same with another poster signal. */
	public WorldParameters withPosterSignal(double other) {
		return new WorldParameters(seed, films, songs, people, ratings, plays, severalTastes, other, soundSignal, tagSignal, noise,
				exceptions);
	}

	/** The same with another share of exceptions. */
	public WorldParameters withExceptions(double other) {
		return new WorldParameters(seed, films, songs, people, ratings, plays, severalTastes, posterSignal, soundSignal, tagSignal,
				noise, other);
	}
}
