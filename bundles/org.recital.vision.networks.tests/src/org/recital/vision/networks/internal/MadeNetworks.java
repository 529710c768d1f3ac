/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes well-known topologies with made weights as ONNX files: VGG16 and ResNet-50.
 *
 * <pre>{@code java org.recital.vision.networks.internal.MadeNetworks vgg16|resnet50 SIDE OUT.onnx}</pre>
 */
public final class MadeNetworks {

	private MadeNetworks() {
	}

	public static void main(String[] args) throws IOException {
		(args[0].equals("vgg16") ? vgg16(Integer.parseInt(args[1])) : resNet50(Integer.parseInt(args[1]))).write(Path.of(args[2]));
	}

	/** Simonyan and Zisserman 2015, configuration D. */
	static OnnxWriter vgg16(int side) {
		OnnxWriter w = new OnnxWriter("pytorch").value(11, "input", 1, -1, 3, side, side);
		int[] convolutions = { 2, 2, 3, 3, 3 };
		int in = 3;
		for (int b = 0; b < 5; b++) {
			int out = Math.min(512, 64 << b);
			for (int c = 1; c <= convolutions[b]; c++) {
				String name = "conv" + (b + 1) + '_' + c;
				w.conv(name, in, out, 3, 1).then("Relu", name + "_relu");
				in = out;
			}
			w.then("MaxPool", "pool" + (b + 1), OnnxWriter.ints("kernel_shape", 2, 2), OnnxWriter.ints("strides", 2, 2));
		}
		int left = side / 32;
		return w.then("Flatten", "flat").dense("fc6", 512 * left * left, 4096).then("Relu", "fc6_relu").dense("fc7", 4096, 4096).then("Relu", "fc7_relu").dense("fc8", 4096, 1000)
				.value(12, "fc8", 1, -1, 1000);
	}

	/** He et al. 2016, normalisation folded into convolutions as exporters do. */
	static OnnxWriter resNet50(int side) {
		OnnxWriter w = new OnnxWriter("pytorch").value(11, "input", 1, -1, 3, side, side);
		w.conv("conv1", 3, 64, 7, 2).then("Relu", "relu1").then("MaxPool", "pool1", OnnxWriter.ints("kernel_shape", 3, 3), OnnxWriter.ints("strides", 2, 2),
				OnnxWriter.ints("pads", 1, 1, 1, 1));
		int[] blocks = { 3, 4, 6, 3 };
		int in = 64;
		for (int s = 0; s < 4; s++) {
			int f = 64 << s;
			for (int b = 1; b <= blocks[s]; b++) {
				String n = "layer" + (s + 1) + '.' + b;
				String from = w.last();
				String beside = from;
				if (b == 1) {
					w.conv(n + ".beside", in, 4 * f, 1, s > 0 ? 2 : 1);
					beside = w.last();
				}
				w.from(from).conv(n + ".a", in, f, 1, 1).then("Relu", n + ".a_relu").conv(n + ".b", f, f, 3, b == 1 && s > 0 ? 2 : 1).then("Relu", n + ".b_relu").conv(n + ".c", f,
						4 * f, 1, 1);
				w.node("Add", n + ".sum", new String[] { w.last(), beside }).then("Relu", n);
				in = 4 * f;
			}
		}
		return w.then("GlobalAveragePool", "avgpool").then("Flatten", "flat").dense("fc", 2048, 1000).value(12, "fc", 1, -1, 1000);
	}
}
