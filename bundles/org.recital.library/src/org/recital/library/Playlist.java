/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.util.List;
import java.util.Objects;

/**
 * A list that a person made.
 *
 * @param number numbers playlists of a library; 0: not kept yet
 * @param person id of who made it
 * @param name   what people read
 * @param items  ids, in their order; an item may occur more than once
 */
public record Playlist(int number, String person, String name, List<String> items) {

	public Playlist {
		Objects.requireNonNull(person);
		Objects.requireNonNull(name);
		items = List.copyOf(items);
	}
}
