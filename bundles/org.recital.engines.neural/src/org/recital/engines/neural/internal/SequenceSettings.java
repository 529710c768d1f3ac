/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

/**
 * What all engines of sequences are told; see their parameters.
 *
 * @param engine  id
 * @param length  longest history
 * @param horizon how many of the next items are foretold, one drawn at a time
 */
record SequenceSettings(String engine, int width, int length, int horizon, double dropout, int negatives, double learningRate,
		double regularisation, int batch, int epochs, int patience, double holdOut) {
}
