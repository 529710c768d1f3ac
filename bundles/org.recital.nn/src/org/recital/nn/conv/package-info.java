/**
 * Convolutional networks: architectures as data, the networks trained from them, and what can be done with a trained one:
 * layers to look at, Grad-CAM, pruning, eight-bit weights.
 */
package org.recital.nn.conv;
