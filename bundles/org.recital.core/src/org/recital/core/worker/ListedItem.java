/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

/**
 * An item in an answer.
 *
 * @param id    its name in the source
 * @param title what a person reads for it
 * @param value score, or value of the interaction
 * @param hit   whether it is among what was held out (of a recommended item), or was recommended (of a held out one)
 */
public record ListedItem(String id, String title, double value, boolean hit) {
}
