/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;

/** What holds for any data set that was read. */
final class ImportedData {

	private ImportedData() {
	}

	/** Everything in it, in words, but for where it comes from. */
	static List<String> content(Dataset data) {
		List<String> all = new ArrayList<>();
		for (Entities entities : List.of(data.items(), data.users())) {
			for (int i = 0; i < entities.size(); i++) {
				StringBuilder line = new StringBuilder(entities.ids().id(i));
				for (Attribute a : entities.attributes().values()) {
					line.append(' ').append(a.getClass().getSimpleName()).append(' ').append(a.name()).append('=').append(a.text(i));
				}
				for (AssetSource s : data.assets()) {
					line.append(s.kind().equals(entities.kind()) && s.has(i) ? ' ' + s.type() + '=' + s.name(i) : ""); //$NON-NLS-1$
				}
				all.add(line.toString());
			}
		}
		for (int r = 0; r < data.events().size(); r++) {
			int row = r;
			StringBuilder line = new StringBuilder().append(data.events().users().get(r)).append(' ').append(data.events().items().get(r)).append(' ')
					.append(data.events().values().get(r));
			data.events().times().ifPresent(t -> line.append(' ').append(t.get(row)));
			data.events().extras().forEach((name, column) -> line.append(' ').append(name).append('=').append(column.get(row)));
			all.add(line.toString());
		}
		all.add(data.scale().toString());
		return all;
	}

	/** The files of all sounds, pictures and texts of it. */
	static List<Path> files(Dataset data) {
		List<Path> all = new ArrayList<>();
		for (AssetSource s : data.assets()) {
			if (s instanceof FileAssets files) {
				files.files().stream().filter(f -> f != null).forEach(all::add);
			}
		}
		return all;
	}

	/** Checks that names are there once, that everything is as long as it should be, and that files are within the set. */
	static void check(Dataset data, Path folder) {
		for (Entities entities : List.of(data.items(), data.users())) {
			Set<String> ids = new HashSet<>();
			for (int i = 0; i < entities.size(); i++) {
				String id = entities.ids().id(i);
				assertTrue(!id.isBlank() && ids.add(id), "an id that is empty or there twice: " + id); //$NON-NLS-1$
			}
			for (Attribute a : entities.attributes().values()) {
				check(a, entities.size());
			}
		}
		for (int r = 0; r < data.events().size(); r++) {
			int user = data.events().users().get(r);
			int item = data.events().items().get(r);
			float value = data.events().values().get(r);
			assertTrue(user >= 0 && user < data.users().size() && item >= 0 && item < data.items().size(), "an event of nobody"); //$NON-NLS-1$
			assertTrue(!Float.isNaN(value) && !Float.isInfinite(value), "a value that is no number"); //$NON-NLS-1$
		}
		for (AssetSource s : data.assets()) {
			if (s.kind().equals(EntityKind.ITEM) || s.kind().equals(EntityKind.USER)) { // photos and the like are numbered by themselves
				assertEquals(data.entities(s.kind()).size(), s.size(), s.type());
			}
			if (s instanceof FileAssets files) {
				for (int i = 0; i < s.size(); i++) {
					Path file = files.file(i);
					assertTrue(file == null || file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize()), "outside the set: " + file); //$NON-NLS-1$
				}
			}
		}
	}

	private static void check(Attribute attribute, int size) {
		assertEquals(size, attribute.size(), attribute.name());
		switch (attribute) {
		case Attribute.Numeric n -> {
			for (float v : n.values()) {
				assertTrue(!Float.isInfinite(v), attribute.name());
			}
		}
		case Attribute.Categories c -> {
			assertEquals(c.codes().length, c.offsets()[size], attribute.name());
			for (int code : c.codes()) {
				assertTrue(code >= 0 && code < c.labels().length, attribute.name());
			}
		}
		case Attribute.Text _ -> {
			for (int i = 0; i < size; i++) {
				assertTrue(attribute.text(i) != null, attribute.name());
			}
		}
		}
	}
}
