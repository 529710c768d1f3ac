/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import java.util.List;

/**
 * Songs for photos and thumbs, with reasons.
 *
 * @param step       name of the recommender's step
 * @param label      what a person reads for it
 * @param taste      what counted
 * @param photos     what was seen in each photo, in the order asked
 * @param songs      best first; those with thumbs down, and of a person of the run those they know, are left out
 * @param passedOver ids of songs with thumbs that the run does not have, in order: those thumbs did not count
 * @param millis     how long scores and reasons took, without what was seen in photos
 */
public record ListenAnswer(String step, String label, TasteAnswer taste, List<SeenPhoto> photos, List<ListedSong> songs, List<String> passedOver,
		double millis) {

	/**
	 * What counted.
	 *
	 * @param sentence one sentence for a person; empty when nothing is known of them
	 * @param cues     what of the photos moved the scores, strongest first
	 * @param traits   what is expected to be liked more, or less, than by others; strongest first
	 */
	public record TasteAnswer(String sentence, List<CueAnswer> cues, List<TraitAnswer> traits) {
	}

	/**
	 * Something seen that counts.
	 *
	 * @param text   a few words for a person
	 * @param weight its share of all that moved the scores, -1 to 1; below 0 it spoke against
	 */
	public record CueAnswer(String text, double weight) {
	}

	/**
	 * What somebody is expected to like.
	 *
	 * @param group {@code style}, {@code mood}, {@code tempo} or another
	 * @param value which
	 * @param share expected share among what they like, 0 to 1
	 * @param usual share among what everybody likes, 0 to 1
	 */
	public record TraitAnswer(String group, String value, double share, double usual) {
	}

	/**
	 * A photo that was asked about.
	 *
	 * @param path    of the file
	 * @param words   what of it counts, strongest first
	 * @param problem why it could not be read; else empty
	 */
	public record SeenPhoto(String path, List<String> words, String problem) {
	}

	/**
	 * A song.
	 *
	 * @param id      its name in the source
	 * @param title   what a person reads for it
	 * @param artist  who sings it; empty when not known
	 * @param score   higher suits better
	 * @param style   empty when not known
	 * @param mood    empty when not known
	 * @param tempo   beats a minute; 0 when not known
	 * @param sound   path of its sound; empty when not known
	 * @param thumb   what was said of it: 1, or 0
	 * @param why     one sentence
	 * @param because what counted, strongest first
	 */
	public record ListedSong(String id, String title, String artist, double score, String style, String mood, double tempo, String sound, int thumb,
			String why, List<CueAnswer> because) {
	}
}
