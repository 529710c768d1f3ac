/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.Map;

/**
 * What a pipeline says of its sweep.
 *
 * @param with     parameters as written, see {@link org.recital.core.sweep.SweepParameters}
 * @param key      where {@code sweep} stands
 * @param keys     where the names of the parameters stand
 * @param settings where their values stand
 */
public record SweepElement(Map<String, Object> with, Mark key, Map<String, Mark> keys, Map<String, Mark> settings) {
}
