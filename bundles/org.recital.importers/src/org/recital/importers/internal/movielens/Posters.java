/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.FileAssets;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Pictures;

/**
 * Finds films' posters in a folder of files named by an id of the film.
 * <p>
 * {@code 862.jpg} may be the poster of movieId 862 or of tmdbId 862 (Toy Story). So one reading is taken for all plain
 * numbers of a folder: the one that finds a film for most files; of equals, movieId before imdbId before tmdbId. A name
 * beginning with {@code tt} is always an imdbId.
 */
final class Posters {

	/** By which id files are named. */
	enum By {
		/** The one that finds a film for most files. */
		AUTO,
		/** MovieLens' own. */
		MOVIE_ID,
		/** Of the Internet Movie Database, with or without {@code tt} and leading zeros. */
		IMDB_ID,
		/** Of The Movie Database. */
		TMDB_ID
	}

	private final Entities films;
	private final Map<String, Integer> byImdb = new HashMap<>();
	private final Map<String, Integer> byTmdb = new HashMap<>();

	private Posters(Entities films) {
		this.films = films;
		for (int film = 0; film < films.size(); film++) {
			put(byImdb, Films.IMDB, film);
			put(byTmdb, Films.TMDB, film);
		}
	}

	/** Finds posters; counts files without a film, films without a file, and second files of one film. */
	static FileAssets find(Path folder, By by, Entities films, Ledger ledger) throws IOException, InputException {
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.posters_missing, Messages.posters_missingExpected);
		}
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter(Posters::isImage).sorted((a, b) -> name(a).compareTo(name(b))).toList();
		}
		Posters posters = new Posters(films);
		By reading = by == By.AUTO ? posters.choose(files) : by;
		Path[] found = new Path[films.size()];
		long without = 0;
		long twice = 0;
		for (Path file : files) {
			int film = posters.film(stem(file), reading);
			if (film < 0) {
				without++;
			} else if (found[film] != null) {
				twice++;
			} else {
				found[film] = file;
			}
		}
		FileAssets assets = new FileAssets(films.kind(), AssetSource.IMAGE, found);
		ledger.count(Messages.count_posters, assets.count());
		ledger.count(Messages.count_postersWithoutFilm, without);
		ledger.count(Messages.count_filmsWithoutPoster, films.size() - assets.count());
		ledger.count(Messages.count_postersTwice, twice);
		if (by == By.AUTO && !files.isEmpty()) {
			ledger.context().note(NLS.bind(Messages.posters_reading, switch (reading) {
			case IMDB_ID -> "imdbId"; //$NON-NLS-1$
			case TMDB_ID -> "tmdbId"; //$NON-NLS-1$
			default -> "movieId"; //$NON-NLS-1$
			}, folder));
		}
		return assets;
	}

	private By choose(List<Path> files) {
		By best = By.MOVIE_ID;
		int most = -1;
		for (By by : List.of(By.MOVIE_ID, By.IMDB_ID, By.TMDB_ID)) {
			int matched = 0;
			for (Path file : files) {
				String stem = stem(file);
				if (!stem.startsWith("tt") && film(stem, by) >= 0) { //$NON-NLS-1$
					matched++;
				}
			}
			if (matched > most) {
				most = matched;
				best = by;
			}
		}
		return best;
	}

	private int film(String stem, By by) {
		if (stem.startsWith("tt")) { //$NON-NLS-1$
			return byImdb.getOrDefault(bare(stem.substring(2)), -1);
		}
		return switch (by) {
		case IMDB_ID -> byImdb.getOrDefault(bare(stem), -1);
		case TMDB_ID -> byTmdb.getOrDefault(bare(stem), -1);
		default -> films.ids().indexOf(stem);
		};
	}

	private void put(Map<String, Integer> index, String attribute, int film) {
		Attribute a = films.attributes().get(attribute);
		if (a != null && !a.text(film).isEmpty()) {
			index.putIfAbsent(bare(a.text(film)), film);
		}
	}

	private static String bare(String number) {
		return number.replaceFirst("^0+(?=.)", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean isImage(Path file) {
		return Pictures.is(file) && Files.isRegularFile(file);
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static String stem(Path file) {
		String name = name(file);
		return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
	}
}
