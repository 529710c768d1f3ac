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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.library.PlaylistFiles;

/**
 * The files of a library as assets of a data set: photos that people added, as the filter {@code photos} adds those of a folder, and the
 * sounds of items, which their attribute {@code file} names.
 */
final class LibraryAssets {

	/** The folder of the photos in that of the library. */
	static final String PHOTOS = "photos"; //$NON-NLS-1$

	private static final String SOUNDS = "SELECT item, text FROM item_attribute WHERE name = '" + PlaylistFiles.FILE + "' AND place = 0 ORDER BY item"; //$NON-NLS-1$ //$NON-NLS-2$

	private final Path folder;
	private final StepContext context;

	/** @param folder of the library */
	LibraryAssets(Path folder, StepContext context) {
		this.folder = folder;
		this.context = context;
	}

	/**
	 * Photos.
	 *
	 * @param whose the users' attribute {@link EntityKind#PHOTOS}: labels are names of files in the folder of the photos, never those
	 *              that the photos had where they came from
	 * @param files one a label
	 */
	record Photos(Attribute whose, AssetSource files) {
	}

	/**
	 * The photos of people, the oldest first; nothing when nobody has any. Those whose file is gone are left out, and that is said.
	 *
	 * @param people places of people by their numbers in the database
	 */
	Optional<Photos> photos(Connection connection, Map<Integer, Integer> people) throws SQLException {
		List<List<Integer>> of = new ArrayList<>();
		for (int u = 0; u < people.size(); u++) {
			of.add(new ArrayList<>());
		}
		List<String> names = new ArrayList<>();
		List<Path> files = new ArrayList<>();
		List<Path> gone = new ArrayList<>();
		Sql.list(connection, "SELECT person, file FROM photo ORDER BY no", row -> { //$NON-NLS-1$
			Integer person = people.get(row.getInt(1));
			Path file = folder.resolve(PHOTOS).resolve(row.getString(2));
			if (person == null) {
				return null; // they came after the people were read
			}
			if (!Files.isRegularFile(file)) {
				gone.add(file);
				return null;
			}
			of.get(person).add(files.size());
			names.add(row.getString(2));
			files.add(file);
			return null;
		});
		if (!gone.isEmpty()) {
			context.warn(Problem.warning(gone.getFirst().toString(), 0, 0, NLS.bind(Messages.import_photosGone, gone.size()), Messages.import_photosGoneExpected));
		}
		if (files.isEmpty()) {
			return Optional.empty();
		}
		int[] offsets = new int[of.size() + 1];
		for (int u = 0; u < of.size(); u++) {
			offsets[u + 1] = offsets[u] + of.get(u).size();
		}
		int[] codes = of.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
		long with = of.stream().filter(l -> !l.isEmpty()).count();
		context.note(NLS.bind(Messages.import_photos, new Object[] { files.size(), with, of.size() }));
		return Optional.of(new Photos(new Attribute.Categories(EntityKind.PHOTOS, names.toArray(String[]::new), offsets, codes, null),
				new FileAssets(EntityKind.PHOTO, AssetSource.IMAGE, files.toArray(Path[]::new))));
	}

	/**
	 * Sounds.
	 *
	 * @param files   one an item
	 * @param missing items whose attribute names a file that is not there
	 */
	record Sounds(AssetSource files, long missing) {
	}

	/** The sounds of items; nothing when no item has one. Addresses in a network are no files. */
	Optional<Sounds> sounds(Connection connection, Map<Integer, Integer> items) throws SQLException {
		Path[] files = new Path[items.size()];
		long[] missing = new long[1];
		boolean[] any = new boolean[1];
		Sql.list(connection, SOUNDS, row -> {
			Integer item = items.get(row.getInt(1));
			Path file = path(row.getString(2));
			if (item != null && file != null && Files.isRegularFile(file)) {
				files[item] = file;
				any[0] = true;
			} else if (item != null) {
				missing[0]++;
			}
			return null;
		});
		return any[0] || missing[0] > 0 ? Optional.of(new Sounds(new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, files), missing[0])) : Optional.empty();
	}

	/** A path from the folder of the library; null for what is none. */
	private Path path(String text) {
		try {
			return text.contains("://") ? null : folder.resolve(text).normalize(); //$NON-NLS-1$
		} catch (InvalidPathException e) {
			return null;
		}
	}

	/** Says of each sound and photo its path, size and time: another text when it was changed. They are many, and not read. */
	void look(Connection connection, Consumer<String> say) throws SQLException {
		Sql.list(connection, SOUNDS, row -> look(path(row.getString(2)), say));
		Sql.list(connection, "SELECT no, file FROM photo ORDER BY no", row -> look(folder.resolve(PHOTOS).resolve(row.getString(2)), say)); //$NON-NLS-1$
	}

	private static Void look(Path file, Consumer<String> say) {
		String text = String.valueOf(file);
		if (file != null && Files.exists(file)) {
			try {
				BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
				text += " " + is.size() + ' ' + is.lastModifiedTime().to(TimeUnit.NANOSECONDS); //$NON-NLS-1$
			} catch (IOException e) {
				text += " " + e.getClass().getSimpleName(); //$NON-NLS-1$
			}
		}
		say.accept(text);
		return null;
	}
}
