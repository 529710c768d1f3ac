/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** Names and attributes as sections of a model container. */
public final class EntitiesFile {

	/** The attribute by which people know what kind of thing an item is. */
	public static final String GENRES = "genres"; //$NON-NLS-1$

	private static final String NUMBERS = "numbers"; //$NON-NLS-1$
	private static final String TEXTS = "texts"; //$NON-NLS-1$
	private static final String SIZE = "size"; //$NON-NLS-1$

	private EntitiesFile() {
	}

	/** Writes names: as whole numbers where all are. */
	public static void write(ModelWriter out, IdIndex ids) throws IOException {
		int n = ids.size();
		long[] numbers = new long[n];
		for (int i = 0; i < n; i++) {
			String id = ids.id(i);
			if (!isNumber(id)) {
				String[] texts = new String[n];
				for (int k = 0; k < n; k++) {
					texts[k] = ids.id(k);
				}
				out.put(TEXTS, texts);
				return;
			}
			numbers[i] = Long.parseLong(id);
		}
		out.put(NUMBERS, numbers);
	}

	/** Whether a name is a number written the one way numbers are written. */
	private static boolean isNumber(String id) {
		int length = id.length();
		int first = id.startsWith("-") ? 1 : 0; //$NON-NLS-1$
		if (length == first || length - first > 18 || length - first > 1 && id.charAt(first) == '0' || id.equals("-0")) { //$NON-NLS-1$
			return false;
		}
		for (int i = first; i < length; i++) {
			if (id.charAt(i) < '0' || id.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/** Reads names. */
	public static IdIndex ids(ModelReader in) throws IOException {
		try {
			return in.has(NUMBERS) ? IdIndex.ofNumbers(in.longs(NUMBERS)) : IdIndex.of(in.texts(TEXTS));
		} catch (IllegalArgumentException e) {
			throw new IOException("damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	/** Writes names and attributes. */
	public static void write(ModelWriter out, Entities entities) throws IOException {
		out.put("kind", entities.kind().name()); //$NON-NLS-1$
		write(out.nested("ids"), entities.ids()); //$NON-NLS-1$
		List<Attribute> attributes = List.copyOf(entities.attributes().values());
		out.put("attributes", attributes.size()); //$NON-NLS-1$
		for (int a = 0; a < attributes.size(); a++) {
			ModelWriter to = out.nested("attribute" + a); //$NON-NLS-1$
			Attribute attribute = attributes.get(a);
			to.put("name", attribute.name()); //$NON-NLS-1$
			switch (attribute) {
			case Attribute.Numeric n -> to.put("numeric", n.values()); //$NON-NLS-1$
			case Attribute.Text t -> to.put("text", t.values()); //$NON-NLS-1$
			case Attribute.Categories c -> {
				to.put("labels", c.labels()); //$NON-NLS-1$
				to.put("offsets", c.offsets()); //$NON-NLS-1$
				to.put("codes", c.codes()); //$NON-NLS-1$
				if (c.weights() != null) {
					to.put("weights", c.weights()); //$NON-NLS-1$
				}
			}
			}
		}
	}

	/** Reads names and attributes. */
	public static Entities read(ModelReader in) throws IOException {
		IdIndex ids = ids(in.nested("ids")); //$NON-NLS-1$
		int count = in.intValue("attributes"); //$NON-NLS-1$
		List<Attribute> attributes = new ArrayList<>();
		for (int a = 0; a < count; a++) {
			ModelReader from = in.nested("attribute" + a); //$NON-NLS-1$
			String name = from.text("name"); //$NON-NLS-1$
			if (from.has("numeric")) { //$NON-NLS-1$
				attributes.add(new Attribute.Numeric(name, from.floats("numeric"))); //$NON-NLS-1$
			} else if (from.has("offsets")) { //$NON-NLS-1$
				attributes.add(categories(name, from));
			} else {
				attributes.add(new Attribute.Text(name, from.texts("text"))); //$NON-NLS-1$
			}
		}
		try {
			return new Entities(new EntityKind(in.text("kind")), ids, attributes); //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			throw new IOException("damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private static Attribute categories(String name, ModelReader from) throws IOException {
		String[] labels = from.texts("labels"); //$NON-NLS-1$
		int[] offsets = from.ints("offsets"); //$NON-NLS-1$
		int[] codes = from.ints("codes"); //$NON-NLS-1$
		float[] weights = from.has("weights") ? from.floats("weights") : null; //$NON-NLS-1$ //$NON-NLS-2$
		Checks.offsets(name, offsets, codes.length);
		Checks.range(name, codes, 0, labels.length);
		if (weights != null && weights.length != codes.length) {
			throw new IOException("damaged: " + name + " has " + weights.length + " weights for " + codes.length + " codes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return new Attribute.Categories(name, labels, offsets, codes, weights);
	}

	/** Names, what a person reads for them, and genres, and no more: what a model keeps of its users and items. */
	public static Entities reduced(Entities entities) {
		List<Attribute> kept = new ArrayList<>();
		if (entities.attributes().containsKey("title") || entities.attributes().containsKey("name")) { //$NON-NLS-1$ //$NON-NLS-2$
			String[] labels = new String[entities.size()];
			for (int i = 0; i < labels.length; i++) {
				labels[i] = entities.label(i);
			}
			kept.add(new Attribute.Text("title", labels)); //$NON-NLS-1$
		}
		entities.categories(GENRES).ifPresent(kept::add);
		return new Entities(entities.kind(), entities.ids(), kept);
	}
}
