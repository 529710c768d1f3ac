/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.Map;

/**
 * What an importer says of a folder or file it was shown.
 *
 * @param confidence 0 (cannot read it) to 1 (its own format, beyond doubt)
 * @param parameters what to give it to read this; paths as absolute paths
 * @param summary    one line for a person: what it sees
 */
public record Probe(double confidence, Map<String, Object> parameters, String summary) {
}
