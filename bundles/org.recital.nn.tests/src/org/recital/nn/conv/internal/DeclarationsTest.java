/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.recital.api.parameters.ParameterSchema;
import org.recital.testkit.DeclarationContract;

/** The bundle's declarations keep to the contract. */
class DeclarationsTest extends DeclarationContract {

	@Override
	protected String bundle() {
		return "org.recital.nn";
	}

	@Test
	void whatPipelinesSayToNetworksKeepsItsNamesOrderAndDefaults() {
		assertEquals("{target=, width=1.0, activation=elu, norm=false, optimiser=adam, learning-rate=3.0E-4, schedule=cosine, warm-up=1, "
				+ "weight-decay=1.0E-4, dropout=0.5, mixup=0.0, mask-bands=0, mask-frames=0, shift=0.25, gain=0.0, crop=0, balance=true, "
				+ "batch=32, epochs=40, patience=10}", defaults(ZhangTrainer.Parameters.class));
		assertEquals("{target=, width=0.25, stages=3, optimiser=adam, learning-rate=0.002, schedule=cosine, warm-up=2, weight-decay=0.001, "
				+ "dropout=0.3, mixup=0.2, mask-bands=16, mask-frames=32, shift=0.5, gain=0.0, crop=0, balance=true, batch=32, epochs=60, "
				+ "patience=15}", defaults(ResidualTrainer.Parameters.class));
	}

	private static <P extends Record> String defaults(Class<P> type) {
		ParameterSchema<P> schema = ParameterSchema.of(type);
		return schema.values(schema.defaults()).toString();
	}
}
