/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.Set;

/**
 * Where a value goes into a step or comes out of it.
 *
 * @param name        as in a pipeline's {@code from}
 * @param types       ids of the port types it takes (an output has one)
 * @param cardinality how many values it takes
 */
public record Port(String name, Set<String> types, Cardinality cardinality) {

	/** How many values an input takes. */
	public enum Cardinality {
		/** Exactly one. */
		ONE,
		/** One or none. */
		OPTIONAL,
		/** Any number. */
		MANY,
		/** One or more. */
		AT_LEAST_ONE
	}

	/** Id of the port type of {@link org.recital.api.data.Dataset}. */
	public static final String DATASET = "dataset"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.data.Split}. */
	public static final String SPLIT = "split"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.data.Features}. */
	public static final String FEATURES = "features"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.engine.RecommenderModel}. */
	public static final String RECOMMENDER = "recommender"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.data.Recommendations}. */
	public static final String RECOMMENDATIONS = "recommendations"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.learning.NetworkModel}. */
	public static final String NETWORK = "network"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.learning.Predictions}. */
	public static final String PREDICTIONS = "predictions"; //$NON-NLS-1$
	/** Id of the port type of {@link org.recital.api.evaluation.Evaluation}. */
	public static final String EVALUATION = "evaluation"; //$NON-NLS-1$

	public Port {
		types = Set.copyOf(types);
	}

	/** A port of one type. */
	public Port(String name, String type, Cardinality cardinality) {
		this(name, Set.of(type), cardinality);
	}

	/** Whether it takes several values. */
	public boolean isMany() {
		return cardinality == Cardinality.MANY || cardinality == Cardinality.AT_LEAST_ONE;
	}

	/** Whether it needs at least one value. */
	public boolean isRequired() {
		return cardinality == Cardinality.ONE || cardinality == Cardinality.AT_LEAST_ONE;
	}
}
