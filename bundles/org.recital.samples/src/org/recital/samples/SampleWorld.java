/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import java.util.List;

import org.recital.samples.internal.FilmMaker;
import org.recital.samples.internal.PeopleMaker;
import org.recital.samples.internal.PlayMaker;
import org.recital.samples.internal.RatingMaker;
import org.recital.samples.internal.SongMaker;
import org.recital.samples.internal.SongRatingMaker;

/**
 * A made-up world of films, songs and people. What is true of it (styles and tastes) is known, so that one can ask
 * whether a pipeline finds it; no importer reads it.
 *
 * @param parameters how it was made
 * @param films      films, index by index
 * @param songs      songs, index by index
 * @param people     people, index by index
 * @param groups     people who watch together: indices of people
 * @param ratings    who rated which film how when
 * @param plays      who played which song when
 */
public record SampleWorld(WorldParameters parameters, List<Film> films, List<Song> songs, List<Person> people,
		List<int[]> groups, List<Rating> ratings, List<Play> plays) {

	/**
	 * A film.
	 *
	 * @param title      with its year
	 * @param year       of release
	 * @param genres     what its makers call it
	 * @param tags       what people call it
	 * @param style      the truth: how much of each style it has; sums to 1
	 * @param look       which style its poster is drawn in
	 * @param quality    the truth: how good it is, mean 0
	 * @param popularity relative chance to be met
	 */
	public record Film(String title, int year, List<String> genres, List<String> tags, double[] style, int look, double quality,
			double popularity) {
	}

	/**
	 * A song.
	 *
	 * @param title      its title
	 * @param artist     who sings it
	 * @param tags       what people call it
	 * @param style      the truth: its style
	 * @param sound      which style it is played in
	 * @param tempo      beats a minute
	 * @param popularity relative chance to be met
	 */
	public record Song(String title, String artist, List<String> tags, int style, int sound, double tempo, double popularity) {
	}

	/**
	 * A person.
	 *
	 * @param age        years
	 * @param gender     F or M
	 * @param filmTaste  the truth: liking of each style of films, -1 to 1
	 * @param songTaste  the truth: share of each style of songs; sums to 1
	 * @param several    the truth: whether they like several styles
	 * @param generosity what they add to every rating
	 */
	public record Person(int age, String gender, double[] filmTaste, double[] songTaste, boolean several, double generosity) {
	}

	/**
	 * A rating.
	 *
	 * @param value 0.5 to 5 in steps of 0.5
	 * @param time  seconds since the epoch
	 */
	public record Rating(int person, int film, double value, long time) {
	}

	/**
	 * A play.
	 *
	 * @param time    seconds since the epoch
	 * @param skipped whether it was skipped
	 */
	public record Play(int person, int song, long time, boolean skipped) {
	}

	/**
	 * A rating of a song.
	 *
	 * @param value 1 to 5
	 * @param time  seconds since the epoch
	 */
	public record SongRating(int person, int song, int value, long time) {
	}

	/** How people rate the songs they played, each once, by time. */
	public List<SongRating> songRatings() {
		return SongRatingMaker.make(parameters, songs, people, plays);
	}

	/** Makes a world. */
	public static SampleWorld make(WorldParameters p) {
		List<Film> films = FilmMaker.make(p);
		List<Song> songs = SongMaker.make(p);
		List<Person> people = PeopleMaker.people(p);
		return new SampleWorld(p, films, songs, people, PeopleMaker.groups(p, people), RatingMaker.make(p, films, people),
				PlayMaker.make(p, songs, people));
	}
}
