/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Importer;
import org.recital.api.step.StepContext;
import org.recital.samples.SampleWorld.Person;
import org.recital.samples.SampleWorld.Play;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.WorldParameters;

/**
 * Made-up songs with synthesised sound, and what some people played and skipped of them in some weeks. Needs no files. The same
 * seed and parameters give the same songs and plays. Values are plays, skipped ones included; skips are the column {@code skips}.
 */
public final class SampleSongs implements Importer<SampleSongs.Parameters> {

	private static final String ID = "sample-songs"; //$NON-NLS-1$

	/**
	 * Parameters; for what is not said the sample world's defaults hold.
	 *
	 * @param songs       number of songs
	 * @param people      number of people
	 * @param days        on which they listen
	 * @param plays       mean number a person a day
	 * @param seconds     length of a song's sound; 0: songs cannot be heard
	 * @param soundSignal share of songs that sound like their style; the others sound like any
	 */
	public record Parameters(
			@Parameter(value = "600", label = "%world.songs", help = "%world.songs.help", min = 10, max = 100000) int songs,
			@Parameter(value = "12", label = "%world.people", help = "%world.people.help", min = 1, max = 100000) int people,
			@Parameter(value = "60", label = "%songs.days", help = "%songs.days.help", min = 1, max = 3650) int days,
			@Parameter(value = "12", label = "%songs.plays", help = "%songs.plays.help", min = 0.01, max = 1000) double plays,
			@Parameter(value = "6", label = "%songs.seconds", help = "%songs.seconds.help", min = 0, max = 600, unit = "s") double seconds,
			@Parameter(value = "0.9", label = "%world.soundSignal", help = "%world.soundSignal.help", min = 0, max = 1) double soundSignal) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) {
		WorldParameters d = WorldParameters.defaults();
		WorldParameters world = new WorldParameters(context.seed(), d.films(), p.songs, p.people, d.ratings(), d.plays(), d.severalTastes(),
				d.posterSignal(), p.soundSignal, d.tagSignal(), d.noise(), d.exceptions());
		List<Song> songs = SongMaker.make(world);
		context.checkCancelled();
		List<Person> people = PeopleMaker.people(world);
		List<Play> plays = ListeningDays.make(world.seed(), songs, people, p.days, p.plays);
		context.checkCancelled();
		List<AssetSource> sounds = p.seconds > 0 ? List.of(new SongSounds(world.seed(), songs, p.seconds)) : List.of();
		return new Dataset(ID, events(plays), items(songs), users(people), sounds, ValueScale.PLAYS, ValueScale.PLAYS.collapse(),
				Origin.generated(ID));
	}

	private static Events events(List<Play> plays) {
		int n = plays.size();
		int[] users = new int[n];
		int[] items = new int[n];
		long[] times = new long[n];
		float[] skips = new float[n];
		for (int k = 0; k < n; k++) {
			Play play = plays.get(k);
			users[k] = play.person();
			items[k] = play.song();
			times[k] = play.time();
			skips[k] = play.skipped() ? 1 : 0;
		}
		return new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.constant(n, 1), TimeColumn.of(times), Map.of("skips", FloatColumn.of(skips))); //$NON-NLS-1$
	}

	private static Entities items(List<Song> songs) {
		List<List<String>> styles = new ArrayList<>();
		List<List<String>> tags = new ArrayList<>();
		for (Song s : songs) {
			styles.add(List.of(Styles.SONG.get(s.style())));
			tags.add(s.tags());
		}
		return new Entities(EntityKind.ITEM, ids(songs.size()), List.of(
				new Attribute.Text("title", songs.stream().map(Song::title).toArray(String[]::new)), //$NON-NLS-1$
				new Attribute.Text("artist", songs.stream().map(Song::artist).toArray(String[]::new)), //$NON-NLS-1$
				categories("style", styles), categories("tags", tags))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Entities users(List<Person> people) {
		float[] ages = new float[people.size()];
		List<List<String>> genders = new ArrayList<>();
		List<List<String>> tastes = new ArrayList<>();
		for (int u = 0; u < ages.length; u++) {
			ages[u] = people.get(u).age();
			genders.add(List.of(people.get(u).gender()));
			tastes.add(List.of(people.get(u).several() ? "several" : "one")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new Entities(EntityKind.USER, ids(ages.length), List.of(new Attribute.Numeric("age", ages), categories("gender", genders), //$NON-NLS-1$ //$NON-NLS-2$
				categories("tastes", tastes))); //$NON-NLS-1$
	}

	private static IdIndex ids(int n) {
		String[] ids = new String[n];
		for (int k = 0; k < n; k++) {
			ids[k] = Integer.toString(k + 1);
		}
		return IdIndex.of(ids);
	}

	/** Labels in the order of their first use. */
	private static Attribute categories(String name, List<List<String>> of) {
		Map<String, Integer> labels = new LinkedHashMap<>();
		int[] offsets = new int[of.size() + 1];
		List<Integer> codes = new ArrayList<>();
		for (int e = 0; e < of.size(); e++) {
			for (String label : new LinkedHashSet<>(of.get(e))) {
				codes.add(labels.computeIfAbsent(label, l -> labels.size()));
			}
			offsets[e + 1] = codes.size();
		}
		return new Attribute.Categories(name, labels.keySet().toArray(String[]::new), offsets, codes.stream().mapToInt(Integer::intValue).toArray(), null);
	}
}
