/**
 * Sounds as layers over time: what the Sound editor stacks and scrolls and reports render. Here is what is of use to
 * others: a layer over any grid of frames and bands ({@link org.recital.audio.layers.GridLayer}), and the picture of a
 * stack of layers with axes ({@link org.recital.audio.layers.LayerPicture}). The layers themselves are contributed, see
 * {@link org.recital.api.media.SpectrogramViewer}.
 */
package org.recital.audio.layers;
