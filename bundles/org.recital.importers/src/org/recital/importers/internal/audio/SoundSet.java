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
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;

/**
 * Gathers clips: each an item with a file and what is known of it, to a data set without events. Columns named as classes become
 * categories, one an item; of the others those that hold nothing but numbers become numbers, the rest texts, so that ids and names
 * of tracks and artists are never taken for classes.
 */
public final class SoundSet {

	/** The attribute with the class of an item. */
	public static final String STYLE = "style"; //$NON-NLS-1$
	/** The attribute whose items are pieces of one recording, and stay on one side of a split. */
	public static final String TRACK = "track"; //$NON-NLS-1$
	/** The attribute with the person or group that plays. */
	public static final String ARTIST = "artist"; //$NON-NLS-1$
	/** The attribute with the record a track is on. */
	public static final String ALBUM = "album"; //$NON-NLS-1$
	/** The attribute with the name of a track. */
	public static final String TITLE = "title"; //$NON-NLS-1$
	/** The attribute with any number of words somebody gave. */
	public static final String TAGS = "tags"; //$NON-NLS-1$

	/** Columns of names, which stay texts even where all of them look like numbers. */
	private static final Set<String> NAMES = Set.of(TRACK, ARTIST, ALBUM, "package", TITLE, "speaker"); //$NON-NLS-1$ //$NON-NLS-2$

	private final String type;
	private final Set<String> classes = new LinkedHashSet<>();
	private final EntityTable items = new EntityTable(EntityKind.ITEM);
	private final List<Path> files = new ArrayList<>();
	private final Map<String, String[]> columns = new LinkedHashMap<>();

	/** A set of which no column holds classes. */
	public SoundSet() {
		this(AssetSource.AUDIO, new String[0]);
	}

	/** A set of sounds of which one column holds classes. */
	public SoundSet(String column) {
		this(AssetSource.AUDIO, new String[] { column });
	}

	/**
	 * @param type    what the files are, such as {@link AssetSource#AUDIO}
	 * @param classes names of the columns that hold classes
	 */
	public SoundSet(String type, String[] classes) {
		this.type = type;
		this.classes.addAll(List.of(classes));
		for (String c : classes) {
			columns.put(c, new String[64]);
		}
	}

	/** Number of clips. */
	public int size() {
		return files.size();
	}

	/**
	 * Adds a clip.
	 *
	 * @param file may be null where the clip is known but its file is not there
	 * @return its number; -1 when one of that id is there already
	 */
	public int add(String id, Path file) {
		int clip = items.ids().intern(id);
		if (clip < files.size()) {
			return -1;
		}
		files.add(file);
		return clip;
	}

	/** The number of a clip, or -1. */
	public int find(String id) {
		return items.ids().find(id);
	}

	/** The id of a clip. */
	public String id(int clip) {
		return items.ids().id(clip);
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

	/** A column of numbers, new or begun before. */
	public AttributeColumn.Numbers numbers(String column) {
		return items.numbers(column);
	}

	/** A column of any number of words a clip, new or begun before. */
	public AttributeColumn.Labels labels(String column) {
		return items.labels(column, false);
	}

	/** The files of all clips, in order; null where one has none. */
	public List<Path> files() {
		return java.util.Collections.unmodifiableList(files);
	}

	/** The data set, without events. */
	public Dataset build(String name, Origin origin) {
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return build(name, none, new Entities(EntityKind.USER, IdIndex.of()), ValueScale.UNARY, origin);
	}

	/** The data set with events of which the items are the clips. */
	public Dataset build(String name, Events events, Entities users, ValueScale scale, Origin origin) {
		List<Attribute> attributes = new ArrayList<>();
		columns.forEach((column, values) -> {
			String[] own = Arrays.copyOf(values, size());
			if (Arrays.stream(own).anyMatch(v -> v != null)) {
				attributes.add(classes.contains(column) ? categories(column, own) : plain(column, own));
			}
		});
		List<AssetSource> sounds = files.stream().anyMatch(f -> f != null)
				? List.of(new FileAssets(EntityKind.ITEM, type, files.toArray(Path[]::new)))
				: List.of();
		return new Dataset(name, events, items.build(attributes, List.of()), users, sounds, scale, scale.collapse(), origin);
	}

	/** Classes in the order of their names. */
	private static Attribute categories(String name, String[] values) {
		TreeSet<String> labels = new TreeSet<>();
		for (String v : values) {
			if (v != null) {
				labels.add(v);
			}
		}
		AttributeColumn.Labels column = new AttributeColumn.Labels(name, false);
		labels.forEach(column::declare);
		for (int i = 0; i < values.length; i++) {
			if (values[i] != null) {
				column.add(i, values[i]);
			}
		}
		return column.finish(values.length);
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
}
