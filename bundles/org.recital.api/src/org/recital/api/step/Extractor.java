/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;

/**
 * Makes Features of what is known of entities: metadata, posters, sounds. Input port {@code data}, and {@code fit} (a Split)
 * where declared; output port {@code features}. Extension point {@code org.recital.api.extractors}.
 *
 * @param <P> parameter record
 */
public interface Extractor<P extends Record> {

	/**
	 * Extracts.
	 *
	 * @param fit when connected: what is learned (document frequencies, means) is learned on the entities of its training
	 *            side only, see {@link Split#trained}
	 * @throws InputException when the data has not what is needed
	 */
	Features extract(P parameters, Dataset data, Optional<Split> fit, StepContext context) throws InputException, IOException;

	/**
	 * How far each value of a row moves, root mean square, when an asset comes again that is the same to a person: an image saved
	 * with loss, or made smaller. Who compares rows can let columns count the less the further they move.
	 *
	 * @param data whose assets are tried, some of them
	 * @return in the units of the columns, as wide as a row; empty where it is not known, as it is unless overridden
	 * @throws InputException when the data has not what is needed
	 */
	default Optional<float[]> repeatability(P parameters, Dataset data, StepContext context) throws InputException, IOException {
		return Optional.empty();
	}
}
