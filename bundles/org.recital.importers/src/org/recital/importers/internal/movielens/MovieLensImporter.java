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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.delimited.Columns;
import org.recital.importers.internal.text.EventLayout;
import org.recital.importers.internal.text.EventReader;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;
import org.recital.importers.internal.text.TimeFormat;

/**
 * Reads MovieLens in every shape it was published in. Items are numbered in the order in which ratings name them, then
 * films never rated in the order of the film file.
 * <p>
 * Source of the formats: the README files of the data sets; Harper and Konstan 2015, The MovieLens Datasets: History and
 * Context.
 */
public final class MovieLensImporter implements Importer<MovieLensImporter.Parameters> {

	static final String ID = "movielens"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%movielens.folder", help = "%movielens.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%movielens.posters", help = "%movielens.posters.help", folder = true) Path posters,
			@Parameter(value = "auto", label = "%movielens.postersBy", help = "%movielens.postersBy.help") Posters.By postersBy,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Files.isRegularFile(p.folder()) ? p.folder().toAbsolutePath().getParent() : p.folder();
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.folder_missing, Messages.folder_missingExpected);
		}
		Shape shape = Shape.of(folder).orElseThrow(() -> new InputException(folder.toString(), 0, Messages.movielens_none,
				NLS.bind(Messages.movielens_noneExpected, String.join(", ", Shape.RATINGS)))); //$NON-NLS-1$
		Ledger ledger = new Ledger(p.badLines(), context);
		EntityTable users = new EntityTable(EntityKind.USER);
		EntityTable films = new EntityTable(EntityKind.ITEM);

		TextFile ratings = TextFile.of(Shape.file(folder, shape.ratings).orElseThrow());
		EventTable table = EventReader.read(ratings, layout(ratings, shape, ledger), ledger, users.ids(), films.ids(), 80);
		int rated = films.ids().size();
		describe(folder, shape, films, users, ledger);
		ledger.count(Messages.count_filmsNeverRated, films.ids().size() - rated);
		if (Shape.file(folder, shape.movies).isPresent()) {
			ledger.count(Messages.count_filmsUntitled, films.undescribed(rated));
		} else {
			context.note(NLS.bind(Messages.file_optionalMissing, folder.resolve(shape.movies)));
		}
		ledger.progress(20);

		Entities items = films.build();
		List<AssetSource> assets = Names.given(p.posters()) ? List.of(Posters.find(p.posters(), p.postersBy(), items, ledger))
				: List.of();
		ValueScale scale = table.summary().whole() ? ValueScale.ratings(1, 5, 1) : ValueScale.ratings(0.5, 5, 0.5);
		return new Dataset(Names.dataset(folder), table.events(List.of()), items, users.build(), assets, scale, scale.collapse(),
				ledger.origin(ID));
	}

	/** What the film and user files say. */
	private static void describe(Path folder, Shape shape, EntityTable films, EntityTable users, Ledger ledger)
			throws IOException, InputException {
		Films reader = new Films(films, ledger);
		Optional<Path> movies = Shape.file(folder, shape.movies);
		Optional<Path> people = Shape.file(folder, shape == Shape.U ? "u.user" : "users.dat"); //$NON-NLS-1$ //$NON-NLS-2$
		if (shape == Shape.U) {
			if (movies.isPresent()) {
				reader.uItem(movies.get(), Shape.file(folder, "u.genre")); //$NON-NLS-1$
			}
			if (people.isPresent()) {
				new People(users, ledger).uUser(people.get());
			}
			return;
		}
		if (movies.isPresent()) {
			reader.movies(movies.get(), shape);
		}
		Optional<Path> tags = Shape.file(folder, shape.tags);
		if (tags.isPresent()) {
			reader.tags(tags.get(), shape);
		}
		Optional<Path> links = Shape.file(folder, shape.links);
		if (links.isPresent()) {
			reader.links(links.get());
		}
		if (shape == Shape.DAT && people.isPresent()) {
			new People(users, ledger).usersDat(people.get());
		}
	}

	private static EventLayout layout(TextFile file, Shape shape, Ledger ledger) throws IOException, InputException {
		EventLayout layout;
		if (shape == Shape.CSV) {
			try (RecordReader reader = new RecordReader(file, shape.delimiter, shape.quote, ledger)) {
				List<String> header = List.of(reader.header());
				layout = EventLayout.of(shape.delimiter, shape.quote, 1, header, Columns.of(file, header, "userId"), //$NON-NLS-1$
						Columns.of(file, header, "movieId"), Columns.of(file, header, "rating"), Columns.find(header, "timestamp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		} else {
			layout = EventLayout.of(shape.delimiter, shape.quote, 0, List.of("userId", "movieId", "rating", "timestamp"), 0, 1, 2, 3); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return layout.bounded(0.5f, 5, 0.5f).timed(TimeFormat.SECONDS);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		Path folder = Files.isRegularFile(path) && Shape.RATINGS.contains(String.valueOf(path.getFileName())) ? path.toAbsolutePath().getParent()
				: path;
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		return Shape.of(folder).filter(s -> s != Shape.CSV || isMovieLensCsv(folder)).map(s -> {
			boolean films = Shape.file(folder, s.movies).isPresent();
			Path posters = folder.resolve("posters"); //$NON-NLS-1$
			Map<String, Object> parameters = Files.isDirectory(posters)
					? Map.of("folder", folder.toAbsolutePath().toString(), "posters", posters.toAbsolutePath().toString()) //$NON-NLS-1$ //$NON-NLS-2$
					: Map.of("folder", folder.toAbsolutePath().toString()); //$NON-NLS-1$
			return new Probe(films ? 0.95 : 0.7, parameters, NLS.bind(Messages.movielens_probe, s.ratings, films ? s.movies : "-")); //$NON-NLS-1$
		});
	}

	private static boolean isMovieLensCsv(Path folder) {
		try {
			String head = TextFile.of(Shape.file(folder, Shape.CSV.ratings).orElseThrow()).firstLine();
			return head.toLowerCase(java.util.Locale.ROOT).matches("\"?userid\"?,\"?movieid\"?,\"?rating\"?.*"); //$NON-NLS-1$
		} catch (IOException | InputException e) {
			return false; // not readable: nothing this importer knows
		}
	}
}
