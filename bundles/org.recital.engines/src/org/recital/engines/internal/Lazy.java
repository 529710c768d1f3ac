/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.function.Supplier;

/** Works something out when it is first asked for, once. */
public final class Lazy<T> {

	private final Supplier<T> source;
	private volatile T value;

	public Lazy(Supplier<T> source) {
		this.source = source;
	}

	public T get() {
		T v = value;
		if (v == null) {
			synchronized (this) {
				v = value;
				if (v == null) {
					v = source.get();
					value = v;
				}
			}
		}
		return v;
	}
}
