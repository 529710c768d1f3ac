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
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.internal.Messages;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** All that a library has of a person, as one archive: {@code person.json} and the photos. */
public final class PersonArchive {

	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	private static final int FORMAT = 1;

	private PersonArchive() {
	}

	/**
	 * Writes one.
	 *
	 * @param file a zip file that is not there yet; it is made whole or not at all
	 * @throws InputException when the library has no such person
	 */
	public static void write(Library library, String person, Path file) throws IOException, InputException {
		Person who = library.people().find(person).orElse(null);
		if (who == null) {
			throw new InputException(NLS.bind(Messages.person_unknown, person), String.join(", ", first(library))); //$NON-NLS-1$
		}
		if (Files.exists(file)) {
			throw new FileAlreadyExistsException(file.toString(), null, NLS.bind(Messages.archive_exists, file.getFileName()));
		}
		Path made = Files.createTempFile(file.toAbsolutePath().getParent(), ".person", null); //$NON-NLS-1$
		try {
			List<Photo> photos = library.photos().of(person);
			try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
				zip.putNextEntry(new ZipEntry("person.json")); //$NON-NLS-1$
				Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
				JSON.toJson(content(library, who, photos), text);
				text.flush();
				zip.closeEntry();
				for (Photo photo : photos) {
					zip.putNextEntry(new ZipEntry(name(photo)));
					Files.copy(photo.file(), zip);
					zip.closeEntry();
				}
			}
			Files.move(made, file);
		} finally {
			Files.deleteIfExists(made);
		}
	}

	private static List<String> first(Library library) throws LibraryException {
		List<String> ids = library.people().ids();
		return ids.size() <= 10 ? ids : ids.subList(0, 10);
	}

	private static String name(Photo photo) {
		return "photos/" + photo.number() + '-' + photo.title().replaceAll("[^\\p{L}\\p{N}._ -]", "_"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static Map<String, Object> content(Library library, Person who, List<Photo> photos) throws LibraryException {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("format", FORMAT); //$NON-NLS-1$
		content.put("id", who.id()); //$NON-NLS-1$
		content.put("name", who.name()); //$NON-NLS-1$
		content.put("attributes", who.attributes()); //$NON-NLS-1$
		List<Object> signals = new ArrayList<>();
		for (Signal s : library.feedback().of(who.id())) {
			Map<String, Object> signal = new LinkedHashMap<>();
			signal.put("item", s.item()); //$NON-NLS-1$
			signal.put("kind", s.kind().name().toLowerCase(java.util.Locale.ROOT)); //$NON-NLS-1$
			signal.put("value", s.value()); //$NON-NLS-1$
			signal.put("time", s.time().toString()); //$NON-NLS-1$
			signals.add(signal);
		}
		content.put("signals", signals); //$NON-NLS-1$
		List<Object> lists = new ArrayList<>();
		for (Playlist p : library.playlists().of(who.id())) {
			lists.add(Map.of("name", p.name(), "items", p.items())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		content.put("playlists", lists); //$NON-NLS-1$
		List<Object> pictures = new ArrayList<>();
		for (Photo p : photos) {
			Map<String, Object> photo = new LinkedHashMap<>();
			photo.put("file", name(p)); //$NON-NLS-1$
			photo.put("title", p.title()); //$NON-NLS-1$
			photo.put("added", p.added().toString()); //$NON-NLS-1$
			photo.put("features", library.photos().features(p.number())); //$NON-NLS-1$
			pictures.add(photo);
		}
		content.put("photos", pictures); //$NON-NLS-1$
		return content;
	}
}
