/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;

/** A small data set and its split, event by event. */
public final class World {

	private final int users;
	private final int items;
	private boolean reversed;
	private final List<Attribute> itemAttributes = new ArrayList<>();
	private final List<Attribute> userAttributes = new ArrayList<>();
	private final List<int[]> pairs = new ArrayList<>();
	private final List<Float> values = new ArrayList<>();
	private final List<Role> roles = new ArrayList<>();

	public World(int users, int items) {
		this.users = users;
		this.items = items;
	}

	public World genres(String[] labels, int[]... codes) {
		int[] offsets = new int[items + 1];
		List<Integer> all = new ArrayList<>();
		for (int i = 0; i < items; i++) {
			for (int c : codes[i]) {
				all.add(c);
			}
			offsets[i + 1] = all.size();
		}
		itemAttributes.add(new Attribute.Categories("genres", labels, offsets, all.stream().mapToInt(c -> c).toArray(), null));
		return this;
	}

	public World user(Attribute attribute) {
		userAttributes.add(attribute);
		return this;
	}

	/** Numbers all users and items from the end, under the same names. */
	public World reversed() {
		reversed = true;
		return this;
	}

	public World event(Role role, int user, int item, double value) {
		pairs.add(new int[] { user, item });
		values.add((float) value);
		roles.add(role);
		return this;
	}

	public Split split() {
		return split(Part.ONLY);
	}

	public Split split(Part part) {
		int n = pairs.size();
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		byte[] r = new byte[n];
		for (int e = 0; e < n; e++) {
			u[e] = reversed ? users - 1 - pairs.get(e)[0] : pairs.get(e)[0];
			i[e] = reversed ? items - 1 - pairs.get(e)[1] : pairs.get(e)[1];
			v[e] = values.get(e);
			r[e] = roles.get(e).code();
		}
		Events events = new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), null, Map.of());
		Dataset data = new Dataset("world", events, new Entities(EntityKind.ITEM, ids("i", items), itemAttributes),
				new Entities(EntityKind.USER, ids("u", users), userAttributes), ValueScale.ratings(0.5, 5, 0.5), Origin.generated("test"));
		return new Split(data, part, "by hand", r);
	}

	private IdIndex ids(String letter, int n) {
		String[] ids = new String[n];
		for (int k = 0; k < n; k++) {
			ids[k] = letter + (reversed ? n - 1 - k : k);
		}
		return IdIndex.of(ids);
	}
}
