/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.util.Map;

/**
 * An importer that can read a folder or file.
 *
 * @param importer   id of the importer
 * @param name       what a person calls it
 * @param confidence 0 to 1
 * @param parameters what to give it
 * @param summary    one line for a person
 */
public record ProbeAnswer(String importer, String name, double confidence, Map<String, Object> parameters, String summary) {
}
