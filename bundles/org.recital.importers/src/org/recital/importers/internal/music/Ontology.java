/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Folders;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.delimited.NamedTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.TextFile;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** The classes of AudioSet: what they are called and which are kinds of which. */
final class Ontology {

	private static final String TABLE = "class_labels_indices.csv"; //$NON-NLS-1$
	private static final String TREE = "ontology.json"; //$NON-NLS-1$

	private final Path folder;
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, List<String>> kinds = new HashMap<>();

	private Ontology(Path folder) {
		this.folder = folder;
	}

	/** What the table of classes and the ontology in a folder say; either may be missing. */
	static Ontology read(Path folder, Ledger ledger) throws IOException, InputException {
		Ontology ontology = new Ontology(folder);
		Path tree = Folders.file(folder, TREE);
		if (tree != null) {
			ledger.file(tree);
			Json.read(tree, ontology::classes);
		}
		Path table = Folders.file(folder, TABLE);
		if (table != null) {
			try (NamedTable lines = NamedTable.open(TextFile.of(table), Delimiter.COMMA, '"', 1, ledger)) {
				int id = lines.column("mid"); //$NON-NLS-1$
				int name = lines.column("display_name"); //$NON-NLS-1$
				while (lines.next()) {
					ontology.names.put(lines.get(id), lines.get(name));
				}
			}
		}
		return ontology;
	}

	private void classes(JsonReader json) throws IOException {
		json.beginArray();
		while (json.hasNext()) {
			String id = ""; //$NON-NLS-1$
			String name = ""; //$NON-NLS-1$
			List<String> children = new ArrayList<>();
			json.beginObject();
			while (json.hasNext()) {
				String key = json.nextName();
				boolean text = json.peek() == JsonToken.STRING;
				if (key.equals("id") && text) { //$NON-NLS-1$
					id = json.nextString();
				} else if (key.equals("name") && text) { //$NON-NLS-1$
					name = json.nextString();
				} else if (key.equals("child_ids")) { //$NON-NLS-1$
					json.beginArray();
					while (json.hasNext()) {
						children.add(json.nextString());
					}
					json.endArray();
				} else {
					json.skipValue();
				}
			}
			json.endObject();
			names.put(id, name);
			kinds.put(id, children);
		}
		json.endArray();
	}

	/** What a class is called; its id where nobody says. */
	String name(String id) {
		String name = names.get(id);
		return name == null || name.isEmpty() ? id : name;
	}

	/**
	 * A class and all kinds of it.
	 *
	 * @param name its name or id
	 * @throws InputException when there is no ontology or no such class
	 */
	Set<String> below(String name) throws InputException {
		if (kinds.isEmpty()) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.set_none, TREE), Messages.audioset_tree);
		}
		Set<String> below = new HashSet<>();
		Deque<String> open = new ArrayDeque<>();
		names.forEach((id, called) -> {
			if (id.equals(name) || called.equalsIgnoreCase(name)) {
				open.add(id);
			}
		});
		if (open.isEmpty()) {
			throw new InputException(folder.resolve(TREE).toString(), 0, NLS.bind(Messages.audioset_class, name), Messages.audioset_classExpected);
		}
		while (!open.isEmpty()) {
			String id = open.remove();
			if (below.add(id)) { // a class may be a kind of several
				open.addAll(kinds.getOrDefault(id, List.of()));
			}
		}
		return below;
	}
}
