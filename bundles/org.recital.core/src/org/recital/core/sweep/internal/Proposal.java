/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.Map;

/**
 * A setting to try.
 *
 * @param setting  {@code step.parameter} to value
 * @param resource share of what a trial can be given, in (0, 1]
 */
public record Proposal(Map<String, Object> setting, double resource) {
}
