/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.List;
import java.util.Optional;

import org.recital.api.parameters.ParameterSchema;

/** What a bundle declares: who it is and what it takes and gives, known without loading its class. */
public interface Contribution {

	Kind kind();

	/** As in {@code uses:}; unique among all contributions of its kind. */
	String id();

	/** What a person calls it, localised. */
	String name();

	/** One line: what it does, localised. */
	String description();

	/** The paper or other source it comes from; empty when there is none. */
	String paper();

	/** Path of an icon in its bundle, or empty. */
	String icon();

	/** Symbolic name of the bundle. */
	String bundle();

	/** Version of the bundle. */
	String bundleVersion();

	/** Hash over the content of the bundle, hexadecimal: part of every key of its steps. */
	String bundleHash();

	List<Port> inputs();

	List<Port> outputs();

	default Optional<Port> input(String name) {
		return inputs().stream().filter(p -> p.name().equals(name)).findFirst();
	}

	default Optional<Port> output(String name) {
		return outputs().stream().filter(p -> p.name().equals(name)).findFirst();
	}

	/**
	 * Whether it runs once per part and its results are then gathered to one by {@link GatheringStep#gather}.
	 */
	boolean gathers();

	/**
	 * Its parameters; loads its record.
	 *
	 * @throws ContributionException when that does not load
	 */
	ParameterSchema<?> parameters() throws ContributionException;

	/**
	 * A new instance of its class.
	 *
	 * @param type the interface of its kind
	 * @throws ContributionException when it does not load, throws, or is not of that type
	 */
	<T> T create(Class<T> type) throws ContributionException;
}
