/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Linear models of implicit feedback: an item is a weighted sum of other items (EASE, SLIM), or users and items are vectors
 * whose products are scores (PureSVD, alternating least squares).
 */
package org.recital.engines.internal.linear;
