/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items or the users of a {@link Dataset}: their names and what is known of them. Immutable. */
public final class Entities {

	private final EntityKind kind;
	private final IdIndex ids;
	private final Map<String, Attribute> attributes;

	/**
	 * @throws IllegalArgumentException when an attribute has another size than the index
	 */
	public Entities(EntityKind kind, IdIndex ids, Collection<? extends Attribute> attributes) {
		this.kind = kind;
		this.ids = ids;
		Map<String, Attribute> byName = new LinkedHashMap<>();
		for (Attribute a : attributes) {
			if (a.size() != ids.size()) {
				throw new IllegalArgumentException(a.name() + " has " + a.size() + " entries for " + ids.size() + ' ' + kind + 's'); //$NON-NLS-1$ //$NON-NLS-2$
			}
			byName.put(a.name(), a);
		}
		this.attributes = Collections.unmodifiableMap(byName);
	}

	/** Entities of which nothing but the names is known. */
	public Entities(EntityKind kind, IdIndex ids) {
		this(kind, ids, List.of());
	}

	public EntityKind kind() {
		return kind;
	}

	public IdIndex ids() {
		return ids;
	}

	public int size() {
		return ids.size();
	}

	/** All attributes by name, in the order of the source. */
	public Map<String, Attribute> attributes() {
		return attributes;
	}

	public Optional<Attribute> attribute(String name) {
		return Optional.ofNullable(attributes.get(name));
	}

	/** The attribute of that name when it holds categories. */
	public Optional<Attribute.Categories> categories(String name) {
		return attributes.get(name) instanceof Attribute.Categories c ? Optional.of(c) : Optional.empty();
	}

	/** What a person reads for an entity: its {@code title} or {@code name} when there is one, else its id. */
	public String label(int entity) {
		for (String name : new String[] { "title", "name" }) { //$NON-NLS-1$ //$NON-NLS-2$
			Attribute a = attributes.get(name);
			if (a != null && !a.text(entity).isEmpty()) {
				return a.text(entity);
			}
		}
		return ids.id(entity);
	}
}
