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
import java.util.Optional;

import org.recital.api.step.Codec;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** Finds the codec of a port type. */
public final class Codecs {

	private Codecs() {
	}

	/** The codec of a port type, when a bundle contributes one. */
	public static Optional<Codec<?>> find(Contributions contributions, String type) throws IOException {
		var found = contributions.find(Kind.PORT_TYPE, type);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(found.get().create(Codec.class));
		} catch (ContributionException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
