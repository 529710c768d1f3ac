/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Sound as pictures: layers over a time axis, painted without a window, and the viewers that make them. A {@link
 * org.recital.api.media.SpectrogramViewer} makes a {@link org.recital.api.media.MediaLayer} of an {@link
 * org.recital.api.media.AudioClip}; windows stack and scroll layers, reports render the same ones.
 */
package org.recital.api.media;
