/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.util.Objects;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;

/**
 * A trained network with all that is needed to use it without its training set: the value of port type {@code network}.
 *
 * @param trainer   id of the contribution that made it and can load it
 * @param network   the network
 * @param kind      what its rows are of: {@link EntityKind#ITEM}
 * @param target    the attribute whose values it predicts
 * @param extractor what made the features it learned from
 * @param learned   the items it learned from or was chosen on (training and validation), by name
 */
public record NetworkModel(String trainer, Network network, EntityKind kind, String target, String extractor, IdIndex learned) {

	public NetworkModel {
		Objects.requireNonNull(trainer);
		Objects.requireNonNull(network);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(target);
		Objects.requireNonNull(extractor);
		Objects.requireNonNull(learned);
	}
}
