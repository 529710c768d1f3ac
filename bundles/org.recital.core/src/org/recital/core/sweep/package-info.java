/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Searches the parameters of a pipeline's steps: settings are tried and judged on the validation side alone, the best is
 * judged once on the test side. See {@link org.recital.core.sweep.Sweeper}.
 */
package org.recital.core.sweep;
