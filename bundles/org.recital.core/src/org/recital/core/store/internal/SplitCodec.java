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
import java.nio.file.Path;

import org.recital.api.data.Dataset;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;

/**
 * Stores a split as the roles of the events (and, in a split of items, of the items) and a reference to the data set; beside it
 * what is held out for the test, as runs keep it, which is not read again with the split. Format 1 had no roles of items.
 */
public final class SplitCodec implements Codec<Split> {

	/** Name of the file of what is held out. */
	public static final String HELD_OUT = "heldout.data"; //$NON-NLS-1$

	private static final String ITEM_ROLES = "itemRoles"; //$NON-NLS-1$
	private static final String FILE = "split.data"; //$NON-NLS-1$

	@Override
	public Class<Split> type() {
		return Split.class;
	}

	@Override
	public int format() {
		return 2;
	}

	@Override
	public void write(Split value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(HELD_OUT))) {
			Checks.write(out.nested("test"), value.test()); //$NON-NLS-1$
		}
		String dataset = store.reference(value.dataset());
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			Part p = value.part();
			out.put("dataset", dataset); //$NON-NLS-1$
			out.put("part", p.fold(), p.folds(), p.repeat(), p.repeats()); //$NON-NLS-1$
			out.put("rule", value.rule()); //$NON-NLS-1$
			out.put("roles", value.roles()); //$NON-NLS-1$
			if (value.itemRoles() != null) {
				out.put(ITEM_ROLES, value.itemRoles());
			}
		}
	}

	@Override
	public Split read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		ModelReader in = ModelReader.open(folder.resolve(FILE), store.contributions());
		int[] part = in.ints("part"); //$NON-NLS-1$
		if (part.length != 4) {
			throw new IOException(folder + ": damaged: a part of " + part.length + " numbers, expected 4"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		byte[] roles = roles(in, "roles", folder); //$NON-NLS-1$
		byte[] itemRoles = in.has(ITEM_ROLES) ? roles(in, ITEM_ROLES, folder) : null;
		Dataset dataset = store.resolve(in.text("dataset"), Dataset.class); //$NON-NLS-1$
		try {
			return new Split(dataset, new Part(part[0], part[1], part[2], part[3]), in.text("rule"), roles, itemRoles); //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			throw new IOException(folder + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private static byte[] roles(ModelReader in, String name, Path folder) throws IOException {
		byte[] roles = in.bytes(name);
		int known = Role.mask(Role.values());
		for (byte r : roles) {
			if ((r & ~known) != 0) {
				throw new IOException(folder + ": damaged: an unknown role " + r); //$NON-NLS-1$
			}
		}
		return roles;
	}

	/** Reads what is held out: users x items. */
	public static Interactions heldOut(Path file) throws IOException {
		return Checks.interactions(ModelReader.open(file, Contributions.NONE).nested("test")); //$NON-NLS-1$
	}

	@Override
	public String peek(Split value) {
		StringBuilder text = new StringBuilder(value.rule()).append('\n');
		text.append(value.part()).append(": "); //$NON-NLS-1$
		for (Role r : Role.values()) {
			text.append(r.name().toLowerCase(java.util.Locale.ROOT)).append(' ').append(count(value, r)).append(r == Role.TEST ? "" : ", "); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.append('\n').toString();
	}

	/** Events of a role; in a split of items, items. */
	private static int count(Split value, Role role) {
		if (value.itemRoles() == null) {
			return value.count(role);
		}
		int n = 0;
		for (boolean on : value.items(role)) {
			n += on ? 1 : 0;
		}
		return n;
	}
}
