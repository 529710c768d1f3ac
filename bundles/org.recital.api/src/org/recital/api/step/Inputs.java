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

import org.recital.api.data.Part;

/** What comes into a step. */
public interface Inputs {

	/** The part this runs for. */
	Part part();

	/**
	 * The value of a port that takes one.
	 *
	 * @throws IllegalArgumentException when there is none or it is not of that type
	 */
	<T> T get(String port, Class<T> type);

	/** The value of an optional port. */
	<T> Optional<T> find(String port, Class<T> type);

	/** All values of a port, in the order of the pipeline, with the names of the steps they come from. */
	<T> List<Named<T>> all(String port, Class<T> type);

	/**
	 * A value and where it comes from.
	 *
	 * @param name  the reference as in the pipeline: {@code plain} or {@code hpss.harmonic}
	 * @param label the source step's own label when it has one, else the name
	 * @param value the value
	 */
	record Named<T>(String name, String label, T value) {
	}
}
