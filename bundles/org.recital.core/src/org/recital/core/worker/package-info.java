/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * A process of its own for steps that may hang, crash or exhaust the heap, driven over its standard streams, and the
 * questions it answers.
 */
package org.recital.core.worker;
