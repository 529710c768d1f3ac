/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.ObjectText;

/** Which things are known to be in the images of a data set. */
final class KnownObjects {

	private final List<List<ObjectText.Named>> things;

	private KnownObjects(List<List<ObjectText.Named>> things) {
		this.things = things;
	}

	/** @throws InputException when the data set says nothing of things, or not in the form it must have */
	static KnownObjects of(Dataset data) throws InputException {
		Attribute said = data.items().attribute(ObjectText.ATTRIBUTE).orElse(null);
		if (said == null) {
			throw new InputException(MessageFormat.format(Messages.NoObjects, data.name()), Messages.NoObjects_expected);
		}
		List<List<ObjectText.Named>> things = new ArrayList<>();
		for (int i = 0; i < said.size(); i++) {
			String text = said.text(i);
			try {
				things.add(text.isBlank() ? null : ObjectText.read(text));
			} catch (IllegalArgumentException e) {
				throw new InputException(MessageFormat.format(Messages.BadObjects, data.items().ids().id(i), e.getMessage()), Messages.BadObjects_expected);
			}
		}
		return new KnownObjects(things);
	}

	/** The things in one item's image, without a look at the others; empty where nothing is known of them. */
	static Optional<List<ObjectText.Named>> things(Dataset data, int item) throws IOException {
		String text = data.items().attribute(ObjectText.ATTRIBUTE).map(said -> said.text(item)).orElse("");
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(ObjectText.read(text));
		} catch (IllegalArgumentException e) {
			throw new IOException(MessageFormat.format(Messages.BadObjects, data.items().ids().id(item), e.getMessage()), e);
		}
	}

	/** Whether it is known what an item's image has; it may have nothing. */
	boolean has(int item) {
		return things.get(item) != null;
	}

	/** The classes of the things in some items' images, by name. */
	List<String> classes(boolean[] items) {
		SortedSet<String> names = new TreeSet<>();
		for (int i = 0; i < items.length; i++) {
			if (items[i] && has(i)) {
				things.get(i).forEach(t -> names.add(t.name()));
			}
		}
		return List.copyOf(names);
	}

	/** The things in an item's image; those of other classes are numbered -1. */
	List<ObjectBox> of(int item, List<String> classes) {
		List<ObjectBox> boxes = new ArrayList<>();
		for (ObjectText.Named t : things.get(item)) {
			boxes.add(new ObjectBox(classes.indexOf(t.name()), t.left(), t.top(), t.right(), t.bottom()));
		}
		return boxes;
	}
}
