/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Search among many vectors by a graph of neighbours, where comparing all would take too long. The exact search is
 * {@code org.recital.linalg.NearestVectors}.
 *
 * @since 0.1
 */
package org.recital.vision.search;
