/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

import org.recital.api.data.AssetSource;
import org.recital.api.data.EntityKind;

/** The assets of some entities of another source, renumbered. */
final class SomeAssets implements AssetSource {

	private final AssetSource source;
	private final int[] places;

	/**
	 * @param places number in the source of each entity here
	 */
	SomeAssets(AssetSource source, int[] places) {
		this.source = source;
		this.places = places;
	}

	@Override
	public EntityKind kind() {
		return source.kind();
	}

	@Override
	public String type() {
		return source.type();
	}

	@Override
	public int size() {
		return places.length;
	}

	@Override
	public boolean has(int entity) {
		return source.has(places[entity]);
	}

	@Override
	public String name(int entity) {
		return source.name(places[entity]);
	}

	@Override
	public SeekableByteChannel open(int entity) throws IOException {
		return source.open(places[entity]);
	}
}
