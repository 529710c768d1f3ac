/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The deep-learning library inside the framework: it starts on any thread, and a convolution learns by oneDNN. */
class LibraryTest {

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		assumeTrue(LibraryTest.class.getClassLoader().getResource("org/nd4j/linalg/cpu/nativecpu/bindings/linux-x86_64-onednn-avx2") != null
				|| LibraryTest.class.getClassLoader().getClass().getName().contains("Equinox"), "no fragment with native code: skipped");
	}

	@Test
	void startsOnceFromThreadsWithoutAContextClassLoader() throws Exception {
		CompletableFuture<Library> first = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				first.complete(Library.start());
			} catch (Exception e) {
				first.completeExceptionally(e);
			}
		});
		thread.setContextClassLoader(null);
		thread.start();
		Library library = first.get();
		assertEquals("CpuBackend", library.backend());
		assertSame(library, Library.start());
	}

	@Test
	void aConvolutionLearnsByOneDnn() throws Exception {
		Library library = Library.start();
		MultiLayerConfiguration conf = new NeuralNetConfiguration.Builder().seed(5).updater(new Adam(0.01)).list()
				.layer(new ConvolutionLayer.Builder(3, 3).nOut(4).activation(org.nd4j.linalg.activations.Activation.RELU).build())
				.layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT).nOut(2)
						.activation(org.nd4j.linalg.activations.Activation.SOFTMAX).build())
				.setInputType(InputType.convolutional(8, 8, 1)).build();
		MultiLayerNetwork net = new MultiLayerNetwork(conf);
		net.init();
		// stripes that lie or stand, with noise
		int n = 64;
		INDArray images = Nd4j.zeros(n, 1, 8, 8);
		INDArray labels = Nd4j.zeros(n, 2);
		for (int k = 0; k < n; k++) {
			labels.putScalar(k, k % 2, 1);
			for (int y = 0; y < 8; y++) {
				for (int x = 0; x < 8; x++) {
					double stripe = (k % 2 == 0 ? x + k / 2 : y + k / 2) % 2;
					images.putScalar(new int[] { k, 0, y, x }, stripe + 0.5 * Mix.normal(k, y * 8L + x));
				}
			}
		}
		for (int epoch = 0; epoch < 40; epoch++) {
			net.fit(images, labels);
		}
		int right = 0;
		INDArray said = net.output(images);
		for (int k = 0; k < n; k++) {
			right += said.getDouble(k, k % 2) > 0.5 ? 1 : 0;
		}
		assertTrue(right > 0.95 * n, right + " of " + n);
		if (library.oneDnn()) {
			assertNotNull(((org.deeplearning4j.nn.layers.convolution.ConvolutionLayer) net.getLayer(0)).getHelper(),
					"the convolution is not run by oneDNN");
		}
	}
}
