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
import java.util.Map;

import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;

/** The cache as codecs see it. A reference is {@code key/port}. */
public final class StoreView implements Codec.Store {

	private final ArtifactStore store;
	private final Contributions contributions;
	private final String key;
	private final Map<String, Object> siblings;

	public StoreView(ArtifactStore store, Contributions contributions) {
		this(store, contributions, "", Map.of()); //$NON-NLS-1$
	}

	/**
	 * While an entry is stored: what it holds may refer to what else it holds (a split to the data set that was changed with it).
	 *
	 * @param key      of the entry
	 * @param siblings its values by port
	 */
	public StoreView(ArtifactStore store, Contributions contributions, String key, Map<String, Object> siblings) {
		this.store = store;
		this.contributions = contributions;
		this.key = key;
		this.siblings = siblings;
	}

	@Override
	public String reference(Object value) throws IOException {
		for (Map.Entry<String, Object> sibling : siblings.entrySet()) {
			if (sibling.getValue() == value) {
				return key + '/' + sibling.getKey();
			}
		}
		return store.reference(value).orElseThrow(() -> new IOException("what it refers to is not in the cache: " + value.getClass().getName())); //$NON-NLS-1$
	}

	@Override
	public <T> T resolve(String reference, Class<T> type) throws IOException {
		int slash = reference.indexOf('/');
		if (slash < 3) {
			throw new IOException("not a reference into the cache: " + reference); //$NON-NLS-1$
		}
		StoredEntry entry = store.find(reference.substring(0, slash), why -> { })
				.orElseThrow(() -> new IOException("what it refers to is no longer in the cache: " + reference)); //$NON-NLS-1$
		Object value = store.read(entry, reference.substring(slash + 1), contributions);
		if (!type.isInstance(value)) {
			throw new IOException(reference + " is a " + value.getClass().getName() + ", expected a " + type.getName()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return type.cast(value);
	}

	@Override
	public Contributions contributions() {
		return contributions;
	}
}
