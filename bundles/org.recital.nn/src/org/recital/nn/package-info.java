/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Neural networks: dense kernels, layers with their gradients, Adam, and a training loop that stops early. What is here works
 * on plain {@code float[]} and needs no native library; {@link org.recital.nn.Library} starts the one that has some.
 */
package org.recital.nn;
