/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Sounds as layers over time: what the Sound editor stacks and scrolls and reports render. Here is what is of use to
 * others: a layer over any grid of frames and bands ({@link org.recital.audio.layers.GridLayer}), and the picture of a
 * stack of layers with axes ({@link org.recital.audio.layers.LayerPicture}). The layers themselves are contributed, see
 * {@link org.recital.api.media.SpectrogramViewer}.
 */
package org.recital.audio.layers;
