/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.database.DatabasePasswords;
import org.recital.library.LibraryAddress;
import org.recital.library.Signal.Kind;

/** Reads a library as a data set like any other, with the photos of its people and the sounds of its items. */
public final class LibraryImporter implements Importer<LibraryImporter.Parameters> {

	static final String ID = "library"; //$NON-NLS-1$

	/** Which signals become events. */
	public enum Signals {
		/** Ratings; each counts, the last of a person and item by default. */
		RATINGS,
		/** Plays, with skips as a further column. */
		PLAYS,
		/** Thumbs: 1 up, -1 down; the last on each item, taken back ones left out. */
		THUMBS;

		/** Whether signals of a kind become events. */
		boolean are(Kind kind) {
			return switch (this) {
			case RATINGS -> kind == Kind.RATING;
			case PLAYS -> kind == Kind.PLAY || kind == Kind.SKIP;
			case THUMBS -> kind == Kind.THUMB;
			};
		}
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%library.folder", help = "%library.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%library.url", help = "%library.url.help") String url,
			@Parameter(value = "", label = "%library.login", help = "%library.login.help") String login,
			@Parameter(value = "ratings", label = "%library.signals", help = "%library.signals.help") Signals signals) {

		LibraryAddress address() throws InputException {
			if (!url.isBlank()) {
				return LibraryAddress.of(folder, url, login, DatabasePasswords.find(url, login).orElse("")); //$NON-NLS-1$
			}
			if (!isLibrary(folder)) {
				throw new InputException(folder.toString(), 0, NLS.bind(Messages.import_missing, folder), Messages.import_missingExpected);
			}
			return LibraryAddress.of(folder);
		}
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		try (Desk desk = open(p.address())) {
			Dataset data = desk.read(c -> new DatasetReader(c, context).read(desk.address().toString(), p.signals(),
					new LibraryAssets(desk.address().folder(), context)));
			if (data.events().size() == 0) {
				String kind = p.signals().name().toLowerCase(java.util.Locale.ROOT);
				throw new InputException(desk.address().toString(), 0, NLS.bind(Messages.import_empty, desk.address(), kind), Messages.import_emptyExpected);
			}
			return data;
		}
	}

	private static Desk open(LibraryAddress address) throws IOException, InputException {
		try {
			return Desk.open(address);
		} catch (SQLException e) {
			throw new InputException(address.toString(), Desk.why(address, e), Messages.import_missingExpected, e);
		}
	}

	private static boolean isLibrary(Path folder) {
		return Files.isRegularFile(folder.resolve(Store.NAME + ".mv.db")); //$NON-NLS-1$
	}

	@Override
	public Optional<Probe> probe(Path path) {
		return isLibrary(path) ? Optional.of(new Probe(1, Map.of("folder", path.toAbsolutePath().toString()), Messages.import_probe)) : Optional.empty(); //$NON-NLS-1$
	}

	@Override
	public Optional<String> fingerprint(Parameters p) {
		try (Desk desk = open(p.address())) {
			LibraryAssets files = new LibraryAssets(desk.address().folder(), null); // nothing is said before reading
			return Optional.of(desk.read(c -> DataPrint.of(c, p.signals(), files)));
		} catch (InputException | IOException e) {
			return Optional.of("unknown at " + System.nanoTime()); // reading says what is wrong //$NON-NLS-1$
		}
	}

	@Override
	public boolean fingerprintsFiles() {
		return true; // the file of the database is another each time it is opened
	}
}
