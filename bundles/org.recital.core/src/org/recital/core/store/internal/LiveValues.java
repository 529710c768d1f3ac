/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of the cache that are in memory at the moment, by reference and by identity; keeps none of them alive. */
public final class LiveValues {

	private static final class Weak extends WeakReference<Object> {
		private final int hash;
		private final String reference;

		Weak(Object value, String reference, ReferenceQueue<Object> queue) {
			super(value, queue);
			this.hash = System.identityHashCode(value);
			this.reference = reference;
		}

		@Override
		public int hashCode() {
			return hash;
		}

		@Override
		public boolean equals(Object o) {
			return this == o || o instanceof Weak w && get() != null && w.get() == get();
		}
	}

	private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
	private final Map<String, Weak> byReference = new HashMap<>();
	private final Map<Weak, String> byValue = new HashMap<>();

	/** The value of a reference, or null. */
	public synchronized Object get(String reference) {
		Weak w = byReference.get(reference);
		return w == null ? null : w.get();
	}

	/** Remembers a value; when one of that reference is there already, that one is given back. */
	public synchronized Object put(String reference, Object value) {
		expunge();
		Object there = get(reference);
		if (there != null) {
			byValue.putIfAbsent(new Weak(value, reference, queue), reference);
			return there;
		}
		Weak w = new Weak(value, reference, queue);
		byReference.put(reference, w);
		byValue.put(w, reference);
		return value;
	}

	/** From now on the reference gives this value; one that was known by it before keeps its reference. */
	public synchronized void replace(String reference, Object value) {
		expunge();
		Weak w = new Weak(value, reference, queue);
		byReference.put(reference, w);
		byValue.put(w, reference);
	}

	/** The reference of a value. */
	public synchronized Optional<String> reference(Object value) {
		expunge();
		return Optional.ofNullable(byValue.get(new Weak(value, "", null))); //$NON-NLS-1$
	}

	/** Forgets the values of an entry. */
	public synchronized void remove(String key) {
		byReference.keySet().removeIf(r -> r.startsWith(key + '/'));
		byValue.values().removeIf(r -> r.startsWith(key + '/'));
	}

	/** Forgets all. */
	public synchronized void clear() {
		byReference.clear();
		byValue.clear();
	}

	private void expunge() {
		for (Object gone = queue.poll(); gone != null; gone = queue.poll()) {
			Weak w = (Weak) gone;
			byValue.remove(w);
			byReference.remove(w.reference, w);
		}
	}
}
