/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.Sql;

/** Photos of people and what was seen in them. They are copied into the library's folder and never leave it. */
public final class Photos {

	static final String FOLDER = "photos"; //$NON-NLS-1$

	private final Desk desk;

	Photos(Desk desk) {
		this.desk = desk;
	}

	/**
	 * Copies a picture into the library.
	 *
	 * @param source left as it is
	 * @return ends with a {@link LibraryException} when the person is not in the library
	 * @throws IOException when it cannot be copied
	 */
	public CompletableFuture<Photo> add(String person, Path source) throws IOException {
		Path folder = Files.createDirectories(folder());
		String title = source.getFileName().toString();
		int dot = title.lastIndexOf('.');
		String ending = dot < 0 || !title.substring(dot + 1).matches("[A-Za-z0-9]{1,5}") ? "" : title.substring(dot).toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		Path file = folder.resolve(UUID.randomUUID() + ending);
		Files.copy(source, file, StandardCopyOption.COPY_ATTRIBUTES);
		Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
		CompletableFuture<Photo> kept = desk.write(c -> {
			int owner = Sql.first(c, "SELECT no FROM person WHERE id = ?", r -> r.getInt(1), person) //$NON-NLS-1$
					.orElseThrow(() -> new SQLException(NLS.bind(Messages.person_unknown, person)));
			int no = Sql.insert(c, "INSERT INTO photo(person, file, title, millis) VALUES (?, ?, ?, ?)", owner, file.getFileName().toString(), title, //$NON-NLS-1$
					now.toEpochMilli());
			return new Photo(no, title, file, now);
		});
		return kept.whenComplete((photo, failed) -> {
			if (failed != null && !file.toFile().delete()) {
				file.toFile().deleteOnExit(); // a copy nobody owns
			}
		});
	}

	private Path folder() {
		return desk.address().folder().resolve(FOLDER);
	}

	/** Photos of a person, oldest first. */
	public List<Photo> of(String person) throws LibraryException {
		return desk.read(c -> Sql.list(c, "SELECT f.no, f.title, f.file, f.millis FROM photo f JOIN person p ON p.no = f.person WHERE p.id = ? ORDER BY f.no", //$NON-NLS-1$
				r -> new Photo(r.getInt(1), r.getString(2), folder().resolve(r.getString(3)), Instant.ofEpochMilli(r.getLong(4))), person));
	}

	/** Removes a photo, its features and its file. */
	public CompletableFuture<Void> remove(Photo photo) {
		return desk.write(c -> Sql.update(c, "DELETE FROM photo WHERE no = ?", photo.number())).thenAccept(n -> { //$NON-NLS-1$
			try {
				Files.deleteIfExists(photo.file());
			} catch (IOException e) {
				throw new java.util.concurrent.CompletionException(e);
			}
		});
	}

	/** Keeps what an extractor found in a photo, in place of what it found before. */
	public CompletableFuture<Void> feature(int photo, String extractor, float[] numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
		bytes.asFloatBuffer().put(numbers);
		return desk.write(c -> {
			Sql.update(c, "DELETE FROM photo_feature WHERE photo = ? AND extractor = ?", photo, extractor); //$NON-NLS-1$
			Sql.update(c, "INSERT INTO photo_feature(photo, extractor, numbers) VALUES (?, ?, ?)", photo, extractor, bytes.array()); //$NON-NLS-1$
			return null;
		});
	}

	/** What an extractor found in a photo. */
	public Optional<float[]> feature(int photo, String extractor) throws LibraryException {
		return Optional.ofNullable(features(photo).get(extractor));
	}

	/** What was found in a photo, by extractor. */
	public Map<String, float[]> features(int photo) throws LibraryException {
		return desk.read(c -> {
			Map<String, float[]> features = new TreeMap<>();
			Sql.list(c, "SELECT extractor, numbers FROM photo_feature WHERE photo = ?", r -> { //$NON-NLS-1$
				byte[] bytes = r.getBytes(2);
				float[] numbers = new float[bytes.length / Float.BYTES];
				ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
				return features.put(r.getString(1), numbers);
			}, photo);
			return features;
		});
	}
}
