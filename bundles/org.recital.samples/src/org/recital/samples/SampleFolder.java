/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.step.Parallel;
import org.recital.samples.SampleWorld.Film;
import org.recital.samples.SampleWorld.Person;
import org.recital.samples.SampleWorld.Play;
import org.recital.samples.SampleWorld.Rating;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.SampleWorld.SongRating;
import org.recital.samples.internal.Csv;
import org.recital.samples.internal.Midi;
import org.recital.samples.internal.SongSynthesizer;
import org.recital.samples.internal.Styles;
import org.recital.samples.internal.Wav;

/**
 * Writes a sample world as files that the ordinary importers read:
 * <pre>
 * films/   ratings.csv movies.csv tags.csv links.csv (as MovieLens), posters/ID.png
 * songs/   plays.csv (a play log), ratings.csv, songs.csv, people.csv, audio/ID.wav, midi/ID.mid (every other song)
 * scenes/  objects.csv, images/ID.png, masks/ID.png: painted scenes of which it is known what is where, as many as films, at most 300
 * truth/   films.csv songs.csv people.csv groups.csv: styles and tastes, which no pipeline reads
 * </pre>
 */
public final class SampleFolder {

	private SampleFolder() {
	}

	/**
	 * Writes.
	 *
	 * @param folder       made when missing; files of the same names are replaced, others left alone
	 * @param audioSeconds length of each song; 0 writes no audio
	 * @throws OperationCanceledException when cancelled; what was written stays
	 */
	public static void write(SampleWorld world, Path folder, double audioSeconds, Parallel parallel, IProgressMonitor monitor)
			throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 10 + world.films().size() + (audioSeconds > 0 ? world.songs().size() : 0));
		films(world, Files.createDirectories(folder.resolve("films"))); //$NON-NLS-1$
		songs(world, Files.createDirectories(folder.resolve("songs")), audioSeconds > 0); //$NON-NLS-1$
		truth(world, Files.createDirectories(folder.resolve("truth"))); //$NON-NLS-1$
		progress.worked(10);
		Path posters = Files.createDirectories(folder.resolve("films/posters")); //$NON-NLS-1$
		parallel.forEach(world.films().size(), f -> {
			ImageIO.write(Posters.paint(world, f), "png", posters.resolve((f + 1) + ".png").toFile()); //$NON-NLS-1$ //$NON-NLS-2$
			step(progress);
		});
		Scenes.write(world.parameters().seed(), Math.min(Scenes.MOST, world.films().size()), folder.resolve("scenes"), parallel, progress); //$NON-NLS-1$
		if (audioSeconds > 0) {
			Path audio = Files.createDirectories(folder.resolve("songs/audio")); //$NON-NLS-1$
			Path scores = Files.createDirectories(folder.resolve("songs/midi")); //$NON-NLS-1$
			parallel.forEach(world.songs().size(), s -> {
				Wav.write(Sounds.play(world, s, audioSeconds), Sounds.RATE, audio.resolve((s + 1) + ".wav")); //$NON-NLS-1$
				if (isWritten(s)) {
					Midi.write(SongSynthesizer.notes(world.parameters().seed(), s, world.songs().get(s), Sounds.RATE, audioSeconds), audioSeconds,
							scores.resolve((s + 1) + ".mid")); //$NON-NLS-1$
				}
				step(progress);
			});
		}
	}

	/** Whether there is a MIDI file of a song: of every other one. */
	private static boolean isWritten(int song) {
		return song % 2 == 0;
	}

	private static void step(SubMonitor progress) {
		synchronized (progress) {
			progress.worked(1);
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
		}
	}

	private static BufferedWriter open(Path file) throws IOException {
		return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
	}

	private static void films(SampleWorld world, Path folder) throws IOException {
		try (BufferedWriter movies = open(folder.resolve("movies.csv")); //$NON-NLS-1$
				BufferedWriter tags = open(folder.resolve("tags.csv")); //$NON-NLS-1$
				BufferedWriter links = open(folder.resolve("links.csv")); //$NON-NLS-1$
				BufferedWriter ratings = open(folder.resolve("ratings.csv"))) { //$NON-NLS-1$
			Csv.line(movies, "movieId", "title", "genres"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Csv.line(tags, "userId", "movieId", "tag", "timestamp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Csv.line(links, "movieId", "imdbId", "tmdbId"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (int f = 0; f < world.films().size(); f++) {
				Film film = world.films().get(f);
				Csv.line(movies, f + 1, film.title(), String.join("|", film.genres())); //$NON-NLS-1$
				Csv.line(links, f + 1, String.format(Locale.ROOT, "%07d", 9_000_000 + f), 900_000 + f); //$NON-NLS-1$
				for (int t = 0; t < film.tags().size(); t++) {
					int who = (f * 7 + t * 13) % world.people().size();
					Csv.line(tags, who + 1, f + 1, film.tags().get(t), world.ratings().isEmpty() ? 0 : world.ratings().getFirst().time() + f * 1000L + t);
				}
			}
			Csv.line(ratings, "userId", "movieId", "rating", "timestamp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (Rating r : world.ratings()) {
				Csv.line(ratings, r.person() + 1, r.film() + 1, r.value(), r.time());
			}
		}
	}

	private static void songs(SampleWorld world, Path folder, boolean audio) throws IOException {
		try (BufferedWriter plays = open(folder.resolve("plays.csv")); //$NON-NLS-1$
				BufferedWriter songs = open(folder.resolve("songs.csv")); //$NON-NLS-1$
				BufferedWriter ratings = open(folder.resolve("ratings.csv")); //$NON-NLS-1$
				BufferedWriter people = open(folder.resolve("people.csv"))) { //$NON-NLS-1$
			Csv.line(ratings, "user", "item", "rating", "time"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (SongRating r : world.songRatings()) {
				Csv.line(ratings, r.person() + 1, r.song() + 1, r.value(), r.time());
			}
			Csv.line(plays, "user", "item", "time", "plays", "skips"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			for (Play p : world.plays()) {
				Csv.line(plays, p.person() + 1, p.song() + 1, p.time(), 1, p.skipped() ? 1 : 0);
			}
			Csv.line(songs, "item", "title", "artist", "style", "tags", "file", "midi"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			for (int s = 0; s < world.songs().size(); s++) {
				Song song = world.songs().get(s);
				Csv.line(songs, s + 1, song.title(), song.artist(), Styles.SONG.get(song.style()), String.join("|", song.tags()), //$NON-NLS-1$
						audio ? "audio/" + (s + 1) + ".wav" : "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						audio && isWritten(s) ? "midi/" + (s + 1) + ".mid" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			Csv.line(people, "user", "age", "gender", "tastes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int u = 0; u < world.people().size(); u++) {
				Person person = world.people().get(u);
				Csv.line(people, u + 1, person.age(), person.gender(), person.several() ? "several" : "one"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	private static void truth(SampleWorld world, Path folder) throws IOException {
		try (BufferedWriter films = open(folder.resolve("films.csv")); //$NON-NLS-1$
				BufferedWriter songs = open(folder.resolve("songs.csv")); //$NON-NLS-1$
				BufferedWriter people = open(folder.resolve("people.csv")); //$NON-NLS-1$
				BufferedWriter groups = open(folder.resolve("groups.csv"))) { //$NON-NLS-1$
			Csv.line(films, "movieId", "look", "quality", "style"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int f = 0; f < world.films().size(); f++) {
				Film film = world.films().get(f);
				Csv.line(films, f + 1, film.look(), film.quality(), Csv.join(film.style()));
			}
			Csv.line(songs, "item", "style", "sound", "tempo"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int s = 0; s < world.songs().size(); s++) {
				Song song = world.songs().get(s);
				Csv.line(songs, s + 1, song.style(), song.sound(), song.tempo());
			}
			Csv.line(people, "user", "several", "filmTaste", "songTaste"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int u = 0; u < world.people().size(); u++) {
				Person person = world.people().get(u);
				Csv.line(people, u + 1, person.several(), Csv.join(person.filmTaste()), Csv.join(person.songTaste()));
			}
			Csv.line(groups, "group", "members"); //$NON-NLS-1$ //$NON-NLS-2$
			for (int g = 0; g < world.groups().size(); g++) {
				StringBuilder members = new StringBuilder();
				for (int member : world.groups().get(g)) {
					members.append(members.isEmpty() ? "" : " ").append(member + 1); //$NON-NLS-1$ //$NON-NLS-2$
				}
				Csv.line(groups, g + 1, members);
			}
		}
	}
}
