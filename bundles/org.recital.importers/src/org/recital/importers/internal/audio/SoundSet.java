/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.audio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;

/**
 * Gathers clips: each an item with a file and what is known of it, to a data set without events. Columns named as classes become
 * categories, one an item; of the others those that hold nothing but numbers become numbers, the rest texts, so that ids and names
 * of tracks and artists are never taken for classes.
 */
public final class SoundSet {

	private final Set<String> classes = new LinkedHashSet<>();
	private final List<String> ids = new ArrayList<>();
	private final Set<String> known = new LinkedHashSet<>();
	private final List<Path> files = new ArrayList<>();
	private final Map<String, String[]> columns = new LinkedHashMap<>();

	/** @param classes names of the columns that hold classes */
	public SoundSet(String... classes) {
		this.classes.addAll(List.of(classes));
		for (String c : classes) {
			columns.put(c, new String[64]);
		}
	}

	/** Number of clips. */
	public int size() {
		return ids.size();
	}

	/**
	 * Adds a clip.
	 *
	 * @param file may be null where the clip is known but its file is not there
	 * @return its number; -1 when one of that id is there already
	 */
	public int add(String id, Path file) {
		if (!known.add(id)) {
			return -1;
		}
		ids.add(id);
		files.add(file);
		return ids.size() - 1;
	}

	/** Says something of a clip; nothing is kept of a blank. */
	public void say(int clip, String column, String value) {
		if (value == null || value.isBlank()) {
			return;
		}
		String[] values = columns.computeIfAbsent(column, _ -> new String[64]);
		if (clip >= values.length) {
			values = Arrays.copyOf(values, Math.max(clip + 1, values.length * 2));
			columns.put(column, values);
		}
		values[clip] = value.strip();
	}

	/** The files of all clips, in order; null where one has none. */
	public List<Path> files() {
		return java.util.Collections.unmodifiableList(files);
	}

	/** The data set. */
	public Dataset build(String name, Origin origin) {
		List<Attribute> attributes = new ArrayList<>();
		columns.forEach((column, values) -> {
			String[] own = Arrays.copyOf(values, size());
			if (Arrays.stream(own).anyMatch(v -> v != null)) {
				attributes.add(classes.contains(column) ? categories(column, own) : plain(column, own));
			}
		});
		Entities items = new Entities(EntityKind.ITEM, IdIndex.of(ids.toArray(String[]::new)), attributes);
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset(name, none, items, new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, files.toArray(Path[]::new))), ValueScale.UNARY,
				ValueScale.UNARY.collapse(), origin);
	}

	/** Classes in the order of their names. */
	private static Attribute categories(String name, String[] values) {
		TreeSet<String> labels = new TreeSet<>();
		for (String v : values) {
			if (v != null) {
				labels.add(v);
			}
		}
		List<String> order = List.copyOf(labels);
		int[] offsets = new int[values.length + 1];
		int[] codes = new int[values.length];
		int n = 0;
		for (int i = 0; i < values.length; i++) {
			if (values[i] != null) {
				codes[n++] = order.indexOf(values[i]);
			}
			offsets[i + 1] = n;
		}
		return new Attribute.Categories(name, order.toArray(String[]::new), offsets, Arrays.copyOf(codes, n), null);
	}

	private static Attribute plain(String name, String[] values) {
		float[] numbers = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			try {
				numbers[i] = values[i] == null ? Float.NaN : Float.parseFloat(values[i]);
			} catch (NumberFormatException e) {
				return new Attribute.Text(name, values);
			}
		}
		return NAMES.contains(name) ? new Attribute.Text(name, values) : new Attribute.Numeric(name, numbers);
	}

	/** Columns of names, which stay texts even where all of them look like numbers. */
	private static final Set<String> NAMES = Set.of("track", "artist", "album", "package", "title", "speaker"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
}
