/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;

/**
 * Makes Features of Features: scaling, PCA. Input ports {@code features} and (where declared) {@code fit}, output port
 * {@code features}. Extension point {@code org.recital.api.transformers}.
 *
 * @param <P> parameter record
 */
public interface Transformer<P extends Record> {

	/**
	 * Transforms.
	 *
	 * @param fit when connected: what is learned is learned on its training side only, see {@link Split#trained}
	 */
	Features transform(P parameters, Features features, Optional<Split> fit, StepContext context) throws InputException;
}
