/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;

/** Items or users while they are being read: first those that events name, then those that only metadata names. */
public final class EntityTable {

	private final EntityKind kind;
	private final IdTable ids = new IdTable(1 << 10);
	private final Map<String, AttributeColumn> columns = new LinkedHashMap<>();
	private final BitSet described = new BitSet();

	public EntityTable(EntityKind kind) {
		this.kind = kind;
	}

	public IdTable ids() {
		return ids;
	}

	/** Marks an entity as described; false when it was before (its metadata comes twice). */
	public boolean describe(int entity) {
		if (described.get(entity)) {
			return false;
		}
		described.set(entity);
		return true;
	}

	/** How many of the first entities no metadata describes. */
	public int undescribed(int first) {
		return first - described.get(0, first).cardinality();
	}

	/** An attribute of texts, new or begun before. */
	public AttributeColumn.Texts texts(String name) {
		return (AttributeColumn.Texts) columns.computeIfAbsent(name, AttributeColumn.Texts::new);
	}

	/** An attribute of numbers, new or begun before. */
	public AttributeColumn.Numbers numbers(String name) {
		return (AttributeColumn.Numbers) columns.computeIfAbsent(name, AttributeColumn.Numbers::new);
	}

	/** An attribute of categories, new or begun before. */
	public AttributeColumn.Labels labels(String name, boolean weighted) {
		return (AttributeColumn.Labels) columns.computeIfAbsent(name, n -> new AttributeColumn.Labels(n, weighted));
	}

	/** All that is known, immutable. */
	public Entities build() {
		return build(List.of());
	}

	/** All that is known, with further attributes at the end. */
	public Entities build(List<? extends Attribute> further) {
		return build(List.of(), further);
	}

	/** All that is known, with further attributes at the beginning and at the end. */
	public Entities build(List<? extends Attribute> before, List<? extends Attribute> further) {
		List<Attribute> attributes = new ArrayList<>(before);
		columns.values().forEach(c -> attributes.add(c.finish(ids.size())));
		attributes.addAll(further);
		return new Entities(kind, ids.toIndex(), attributes);
	}
}
