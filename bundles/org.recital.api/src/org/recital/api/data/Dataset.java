/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Events, what is known of items and users, their assets, and where it all comes from. Immutable; the {@code with...}
 * methods give changed copies that share what did not change.
 *
 * @param name     what a person calls it
 * @param events   who did what when
 * @param items    what is recommended; indices in events are below {@code items.size()}
 * @param users    to whom; indices in events are below {@code users.size()}
 * @param assets   posters, songs, texts
 * @param scale    what values mean
 * @param collapse how several events of one user and item become one value
 * @param origin   where it comes from
 */
public record Dataset(String name, Events events, Entities items, Entities users, List<AssetSource> assets,
		ValueScale scale, CollapseRule collapse, Origin origin) {

	public Dataset {
		Objects.requireNonNull(name);
		Objects.requireNonNull(events);
		Objects.requireNonNull(items);
		Objects.requireNonNull(users);
		Objects.requireNonNull(scale);
		Objects.requireNonNull(collapse);
		Objects.requireNonNull(origin);
		assets = List.copyOf(assets);
	}

	/** A data set with no assets and the scale's own collapse rule. */
	public Dataset(String name, Events events, Entities items, Entities users, ValueScale scale, Origin origin) {
		this(name, events, items, users, List.of(), scale, scale.collapse(), origin);
	}

	/** The assets of a kind and type, when there are any. */
	public Optional<AssetSource> assets(EntityKind kind, String type) {
		return assets.stream().filter(a -> a.kind().equals(kind) && a.type().equals(type)).findFirst();
	}

	/** Items or users. */
	public Entities entities(EntityKind kind) {
		if (kind.equals(EntityKind.ITEM)) {
			return items;
		}
		if (kind.equals(EntityKind.USER)) {
			return users;
		}
		throw new IllegalArgumentException("a data set has items and users, not: " + kind); //$NON-NLS-1$
	}

	/** The same with other events (over the same items and users) and one more line of origin. */
	public Dataset withEvents(Events other, String step) {
		return new Dataset(name, other, items, users, assets, scale, collapse, origin.then(step));
	}

	/** The same with another collapse rule. */
	public Dataset withCollapse(CollapseRule rule) {
		return new Dataset(name, events, items, users, assets, scale, rule, origin);
	}

	/** All events collapsed. */
	public Interactions interactions() {
		return Interactions.collapse(this, null, (byte) 0);
	}
}
