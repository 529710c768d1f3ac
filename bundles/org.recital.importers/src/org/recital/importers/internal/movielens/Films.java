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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.delimited.Columns;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/** Reads what MovieLens says of films: titles, years, genres, tags, links to other catalogues. */
final class Films {

	static final String TITLE = "title"; //$NON-NLS-1$
	static final String YEAR = "year"; //$NON-NLS-1$
	static final String GENRES = "genres"; //$NON-NLS-1$
	static final String TAGS = "tags"; //$NON-NLS-1$
	static final String IMDB = "imdbid"; //$NON-NLS-1$
	static final String TMDB = "tmdbid"; //$NON-NLS-1$

	private static final String NO_GENRES = "(no genres listed)"; //$NON-NLS-1$
	private static final String UNKNOWN_GENRE = "unknown"; //$NON-NLS-1$
	private static final int U_ITEM_FIXED = 5;

	private final EntityTable films;
	private final Ledger ledger;

	Films(EntityTable films, Ledger ledger) {
		this.films = films;
		this.ledger = ledger;
	}

	/** Reads {@code movies.csv} or {@code movies.dat}. */
	void movies(Path path, Shape shape) throws IOException, InputException {
		AttributeColumn.Texts titles = films.texts(TITLE);
		AttributeColumn.Numbers years = films.numbers(YEAR);
		AttributeColumn.Labels genres = films.labels(GENRES, false);
		TextFile file = TextFile.of(path);
		try (RecordReader reader = new RecordReader(file, shape.delimiter, shape.quote, ledger)) {
			int id = 0;
			int title = 1;
			int genre = 2;
			if (shape == Shape.CSV) {
				List<String> header = List.of(reader.header());
				id = Columns.of(file, header, "movieId"); //$NON-NLS-1$
				title = Columns.of(file, header, TITLE);
				genre = Columns.of(file, header, GENRES);
			} else {
				reader.columns(3, 3, "movieId", TITLE, GENRES); //$NON-NLS-1$
			}
			String[] record;
			while ((record = reader.next()) != null) {
				int film = film(reader, record[id]);
				if (film >= 0) {
					String name = record[title].strip();
					titles.set(film, name);
					years.set(film, Titles.year(name));
					for (String g : record[genre].split("\\|")) { //$NON-NLS-1$
						if (!g.isBlank() && !g.strip().equals(NO_GENRES)) {
							genres.add(film, g.strip());
						}
					}
				}
			}
			reader.sum();
		}
	}

	/** Reads {@code u.item}: id, title, release, video release, address, then a 0 or 1 a genre of {@code u.genre}. */
	void uItem(Path path, Optional<Path> genreFile) throws IOException, InputException {
		List<String> names = genreFile.isPresent() ? uGenre(genreFile.get()) : List.of();
		AttributeColumn.Texts titles = films.texts(TITLE);
		AttributeColumn.Numbers years = films.numbers(YEAR);
		AttributeColumn.Labels genres = films.labels(GENRES, false);
		names.stream().filter(n -> !n.equals(UNKNOWN_GENRE)).forEach(genres::declare);
		AttributeColumn.Texts releases = films.texts("release date"); //$NON-NLS-1$
		AttributeColumn.Texts addresses = films.texts("imdb url"); //$NON-NLS-1$
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.PIPE, -1, ledger)) {
			int columns = names.isEmpty() ? RecordReader.MOST_COLUMNS : U_ITEM_FIXED + names.size();
			reader.columns(names.isEmpty() ? U_ITEM_FIXED : columns, columns, "movie id", TITLE, "release date", "video release date", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					"IMDb URL", GENRES + " ..."); //$NON-NLS-1$ //$NON-NLS-2$
			String[] record;
			while ((record = reader.next()) != null) {
				int film = film(reader, record[0]);
				if (film < 0) {
					continue;
				}
				String name = record[1].strip();
				float year = Titles.year(name);
				String release = record[2].strip(); // 01-Jan-1995
				if (Float.isNaN(year) && release.length() == 11) {
					year = Numbers.parseFloat(release.substring(7));
				}
				titles.set(film, name);
				years.set(film, year);
				releases.set(film, release);
				addresses.set(film, record[4].strip());
				for (int g = 0; g < names.size(); g++) {
					if (record[U_ITEM_FIXED + g].strip().equals("1") && !names.get(g).equals(UNKNOWN_GENRE)) { //$NON-NLS-1$
						genres.add(film, names.get(g));
					}
				}
			}
			reader.sum();
		}
	}

	private List<String> uGenre(Path path) throws IOException, InputException {
		List<String> names = new ArrayList<>();
		try (RecordReader reader = new RecordReader(TextFile.of(path), Delimiter.PIPE, -1, ledger)) {
			reader.columns(2, 2, "genre", "number"); //$NON-NLS-1$ //$NON-NLS-2$
			String[] record;
			while ((record = reader.next()) != null) {
				names.add(record[0].strip());
			}
			reader.sum();
		}
		return names;
	}

	/** Reads {@code tags.csv} or {@code tags.dat}; upper and lower case are one tag, its weight is how often it was given. */
	void tags(Path path, Shape shape) throws IOException, InputException {
		TextFile file = TextFile.of(path);
		AttributeColumn.Labels tags = films.labels(TAGS, true);
		long unknown = 0;
		try (RecordReader reader = new RecordReader(file, shape.delimiter, shape.quote, ledger)) {
			int id = 1;
			int tag = 2;
			if (shape == Shape.CSV) {
				List<String> header = List.of(reader.header());
				id = Columns.of(file, header, "movieId"); //$NON-NLS-1$
				tag = Columns.of(file, header, "tag"); //$NON-NLS-1$
			} else {
				reader.columns(4, 4, "userId", "movieId", "tag", "timestamp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
			String[] record;
			while ((record = reader.next()) != null) {
				int film = films.ids().find(record[id].strip());
				String text = record[tag].strip().toLowerCase(java.util.Locale.ROOT);
				if (film < 0) {
					unknown++;
				} else if (!text.isEmpty()) {
					tags.add(film, text);
				}
			}
			reader.sum();
		}
		ledger.count(Messages.count_tagsUnknown, unknown);
	}

	/** Reads {@code links.csv}. */
	void links(Path path) throws IOException, InputException {
		TextFile file = TextFile.of(path);
		AttributeColumn.Texts imdb = films.texts(IMDB);
		AttributeColumn.Texts tmdb = films.texts(TMDB);
		long unknown = 0;
		try (RecordReader reader = new RecordReader(file, Delimiter.COMMA, '"', ledger)) {
			List<String> header = List.of(reader.header());
			int id = Columns.of(file, header, "movieId"); //$NON-NLS-1$
			int imdbColumn = Columns.of(file, header, "imdbId"); //$NON-NLS-1$
			int tmdbColumn = Columns.find(header, "tmdbId"); // ml-20m and later; the first csv sets have it too //$NON-NLS-1$
			String[] record;
			while ((record = reader.next()) != null) {
				int film = films.ids().find(record[id].strip());
				if (film < 0) {
					unknown++;
					continue;
				}
				imdb.set(film, record[imdbColumn].strip());
				if (tmdbColumn >= 0) {
					tmdb.set(film, record[tmdbColumn].strip());
				}
			}
			reader.sum();
		}
		ledger.count(Messages.count_linksUnknown, unknown);
	}

	/** The film of an id that is met for the first time in the metadata, or -1. */
	private int film(RecordReader reader, String id) throws InputException {
		String name = id.strip();
		if (name.isEmpty()) {
			reader.wrong(NLS.bind(Messages.line_id, "movieId"), Messages.expected_id); //$NON-NLS-1$
			return -1;
		}
		int film = films.ids().intern(name);
		if (!films.describe(film)) {
			ledger.count(Messages.count_filmsTwice, 1);
			return -1;
		}
		return film;
	}
}
