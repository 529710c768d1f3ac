/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What is where in an image: boxes around things, and regions. Models that find them may be learned here or come from elsewhere;
 * who judges them or makes features of them knows only {@link org.recital.nn.regions.Detector} and {@link org.recital.nn.regions.Segmenter}.
 *
 * @since 0.1
 */
package org.recital.nn.regions;
