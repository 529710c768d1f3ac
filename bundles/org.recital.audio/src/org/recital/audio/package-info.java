/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Sound as numbers: samples, Fourier transforms, spectrograms. Signals are mono, {@code float}, full scale is [-1, 1].
 * Everything that has frames keeps them one after another ("frame-major"): frame t begins at {@code t * bands}.
 */
package org.recital.audio;
