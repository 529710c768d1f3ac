/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

/**
 * A step of a run, before it begins.
 *
 * @param step   name in the pipeline
 * @param title  what a person calls it
 * @param uses   id of its contribution
 * @param line   1-based line in the pipeline
 * @param parts  how often it runs: once, or once a part
 * @param cached how many of its parts are in the cache
 */
public record PlannedStep(String step, String title, String uses, int line, int parts, int cached) {
}
