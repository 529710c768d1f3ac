/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.recital.importers.internal.text.Delimiter;

/** The shapes MovieLens data sets were published in. */
enum Shape {
	/** 100K: {@code u.data}, {@code u.item}, {@code u.user}, {@code u.genre}. */
	U("u.data", "u.item", null, null, Delimiter.TAB, -1), //$NON-NLS-1$ //$NON-NLS-2$
	/** 1M and 10M: fields apart by two colons. */
	DAT("ratings.dat", "movies.dat", "tags.dat", null, Delimiter.COLONS, -1), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** latest, 20M, 25M, 32M: with a header, titles quoted where they hold a comma. */
	CSV("ratings.csv", "movies.csv", "tags.csv", "links.csv", Delimiter.COMMA, '"'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	static final List<String> RATINGS = List.of(CSV.ratings, DAT.ratings, U.ratings);

	final String ratings;
	final String movies;
	final String tags;
	final String links;
	final Delimiter delimiter;
	final int quote;

	Shape(String ratings, String movies, String tags, String links, Delimiter delimiter, int quote) {
		this.ratings = ratings;
		this.movies = movies;
		this.tags = tags;
		this.links = links;
		this.delimiter = delimiter;
		this.quote = quote;
	}

	/** The shape of what is in a folder. */
	static Optional<Shape> of(Path folder) {
		for (Shape shape : List.of(CSV, DAT, U)) {
			if (file(folder, shape.ratings).isPresent()) {
				return Optional.of(shape);
			}
		}
		return Optional.empty();
	}

	/** A file of a folder, plain or packed. */
	static Optional<Path> file(Path folder, String name) {
		if (name == null) {
			return Optional.empty();
		}
		for (String ending : new String[] { "", ".gz", ".zip" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Path path = folder.resolve(name + ending);
			if (Files.isRegularFile(path)) {
				return Optional.of(path);
			}
		}
		return Optional.empty();
	}
}
