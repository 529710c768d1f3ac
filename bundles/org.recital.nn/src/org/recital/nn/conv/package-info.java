/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Convolutional networks: architectures as data, the networks trained from them, and what can be done with a trained one:
 * layers to look at, Grad-CAM, pruning, eight-bit weights.
 */
package org.recital.nn.conv;
