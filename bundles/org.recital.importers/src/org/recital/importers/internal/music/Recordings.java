/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.audio.SoundSet;
import org.recital.importers.internal.build.AttributeColumn;

/** Gathers documents of AcousticBrainz to items: of each recording the first submission of either level. */
final class Recordings {

	private static final int MOST_COLUMNS = 4000;
	/** Statistics other than mean and variance, which say much the same and are left out unless named. */
	private static final Pattern FURTHER = Pattern.compile("\\.(d?max|min|median|dmean2?|dvar2?|i?cov)(\\.|$)"); //$NON-NLS-1$
	private static final String TAGS = "metadata.tags."; //$NON-NLS-1$
	private static final String HIGH = BrainzDocument.HIGH + '.';

	private final List<String> take;
	private final String style;
	private final Ledger ledger;
	private final SoundSet set = new SoundSet(SoundSet.STYLE);
	private final Set<String> low = new HashSet<>();
	private final Set<String> high = new HashSet<>();
	private final Map<String, AttributeColumn.Numbers> columns = new HashMap<>();

	/**
	 * @param take  beginnings of the names of numbers that are taken; empty: the usual ones
	 * @param style the model whose word is the style; empty: none
	 */
	Recordings(List<String> take, String style, Ledger ledger) {
		this.take = take;
		this.style = style;
		this.ledger = ledger;
	}

	SoundSet set() {
		return set;
	}

	/** Adds what a document says, unless a submission before said it. */
	void add(String recording, BrainzDocument document) {
		boolean measured = document.low() && low.add(recording);
		boolean judged = document.high() && high.add(recording);
		if (!measured && !judged) {
			ledger.count(Messages.brainz_further, 1);
			return;
		}
		int item = set.find(recording);
		if (item < 0) {
			item = set.add(recording, null);
			set.say(item, SoundSet.TRACK, recording);
			tags(item, document);
		}
		int clip = item;
		document.numbers().forEach((name, value) -> {
			String column = column(name, measured, judged);
			if (column != null) {
				number(clip, column, value);
			}
		});
		if (judged) {
			document.texts().forEach((name, value) -> {
				if (name.startsWith(HIGH) && name.endsWith(".value")) { //$NON-NLS-1$
					String model = name.substring(HIGH.length(), name.length() - ".value".length()); //$NON-NLS-1$
					set.say(clip, model.equals(style) ? SoundSet.STYLE : model, value);
				}
			});
		}
		if (measured) {
			set.say(clip, "key", document.texts().get("tonal.key_key")); //$NON-NLS-1$ //$NON-NLS-2$
			set.say(clip, "key scale", document.texts().get("tonal.key_scale")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void tags(int item, BrainzDocument document) {
		Map<String, String> texts = document.texts();
		String artist = texts.get(TAGS + "artist"); //$NON-NLS-1$
		set.say(item, SoundSet.TITLE, texts.get(TAGS + "title")); //$NON-NLS-1$
		set.say(item, SoundSet.ARTIST, texts.getOrDefault(TAGS + "musicbrainz_artistid", artist)); //$NON-NLS-1$
		set.say(item, "artist name", artist); //$NON-NLS-1$
		set.say(item, SoundSet.ALBUM, texts.getOrDefault(TAGS + "musicbrainz_releasegroupid", texts.get(TAGS + "musicbrainz_albumid"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The name of the column of a number, or null when it is not taken. */
	private String column(String name, boolean measured, boolean judged) {
		if (name.startsWith(HIGH)) {
			// highlevel.mood_sad.all.sad, highlevel.mood_sad.probability
			return judged && !name.contains(".version.") ? name.substring(HIGH.length()).replace(".all.", " ").replace('.', ' ') : null; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (!measured || name.startsWith("metadata.")) { //$NON-NLS-1$
			return name.equals("metadata.audio_properties.length") ? "length" : null; //$NON-NLS-1$ //$NON-NLS-2$
		}
		boolean wanted = take.isEmpty() ? !FURTHER.matcher(name).find() : take.stream().anyMatch(t -> name.equals(t) || name.startsWith(t + '.'));
		return wanted ? name : null;
	}

	private void number(int item, String name, float value) {
		AttributeColumn.Numbers column = columns.get(name);
		if (column == null) {
			if (columns.size() == MOST_COLUMNS) {
				ledger.count(Messages.brainz_columns, 1);
				return;
			}
			column = set.numbers(name);
			columns.put(name, column);
		}
		column.set(item, value);
	}
}
