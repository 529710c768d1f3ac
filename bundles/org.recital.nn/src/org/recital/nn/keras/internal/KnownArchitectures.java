/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import java.util.List;
import java.util.Optional;

/**
 * Architectures whose weights are published as files without them, told by the names of layers: VGG16 and VGG19 (Simonyan and
 * Zisserman 2015), ResNet-50 (He et al. 2016) as in {@code keras.applications}, SqueezeNet 1.1 (Iandola et al. 2016) as in
 * {@code keras-squeezenet}.
 */
public final class KnownArchitectures {

	private static final double RESNET_EPSILON = 1.001e-5;

	private KnownArchitectures() {
	}

	/** All of them. */
	public static List<String> names() {
		return List.of("squeezenet", "vgg16", "vgg19", "resnet50", "inception_v3"); //$NON-NLS-1$ //$NON-NLS-5$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Which of them a file is of. */
	public static Optional<String> recognise(List<String> layers) {
		if (layers.contains("fire9/expand3x3")) { //$NON-NLS-1$
			return Optional.of("squeezenet"); //$NON-NLS-1$
		}
		if (layers.contains("block5_conv4")) { //$NON-NLS-1$
			return Optional.of("vgg19"); //$NON-NLS-1$
		}
		if (layers.contains("block5_conv3") && layers.contains("block1_conv1")) { //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.of("vgg16"); //$NON-NLS-1$
		}
		if (layers.contains("conv5_block3_3_conv") && !layers.contains("conv4_block23_3_conv") && layers.contains("conv1_bn")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return Optional.of("resnet50"); //$NON-NLS-1$
		}
		return InceptionPlan.is(layers) ? Optional.of("inception_v3") : Optional.empty(); //$NON-NLS-1$
	}

	/** The architecture in JSON, with the layers of classes where the file has them; without them its size is open. */
	public static String json(String name, List<String> layers) {
		return switch (name) {
		case "squeezenet" -> squeezeNet(layers.contains("conv10")); //$NON-NLS-1$ //$NON-NLS-2$
		case "vgg16" -> vgg(new int[] { 2, 2, 3, 3, 3 }, layers.contains("predictions")); //$NON-NLS-1$ //$NON-NLS-2$
		case "vgg19" -> vgg(new int[] { 2, 2, 4, 4, 4 }, layers.contains("predictions")); //$NON-NLS-1$ //$NON-NLS-2$
		case "resnet50" -> resNet(layers.contains("predictions")); //$NON-NLS-1$ //$NON-NLS-2$
		case "inception_v3" -> InceptionPlan.json(layers, layers.contains("predictions")); //$NON-NLS-1$ //$NON-NLS-2$
		default -> throw new IllegalArgumentException(name);
		};
	}

	private static String squeezeNet(boolean top) {
		Plan p = new Plan("input_1", 0); //$NON-NLS-1$
		p.conv("conv1", 64, 3, 2, false, "linear").activation("relu_conv1", "relu").maxPool("pool1", 3, 2); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		fire(p, 2, 16, 64);
		fire(p, 3, 16, 64);
		p.maxPool("pool3", 3, 2); //$NON-NLS-1$
		fire(p, 4, 32, 128);
		fire(p, 5, 32, 128);
		p.maxPool("pool5", 3, 2); //$NON-NLS-1$
		fire(p, 6, 48, 192);
		fire(p, 7, 48, 192);
		fire(p, 8, 64, 256);
		fire(p, 9, 64, 256);
		p.dropout("drop9"); //$NON-NLS-1$
		if (top) {
			p.conv("conv10", 1000, 1, 1, false, "linear").activation("relu_conv10", "relu").averageAll("global_average_pooling2d_1") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					.activation("loss", "softmax"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return p.json();
	}

	private static void fire(Plan p, int number, int squeeze, int expand) {
		String f = "fire" + number + '/'; //$NON-NLS-1$
		p.conv(f + "squeeze1x1", squeeze, 1, 1, false, "linear").activation(f + "relu_squeeze1x1", "relu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		String squeezed = p.last();
		p.conv(f + "expand1x1", expand, 1, 1, false, "linear").activation(f + "relu_expand1x1", "relu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		String small = p.last();
		p.from(squeezed).conv(f + "expand3x3", expand, 3, 1, true, "linear").activation(f + "relu_expand3x3", "relu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		p.join("Concatenate", f + "concat", small, p.last()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String vgg(int[] convolutions, boolean top) {
		Plan p = new Plan("input_1", top ? 224 : 0); //$NON-NLS-1$
		for (int b = 0; b < 5; b++) {
			for (int c = 1; c <= convolutions[b]; c++) {
				p.conv("block" + (b + 1) + "_conv" + c, Math.min(512, 64 << b), 3, 1, true, "relu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			p.maxPool("block" + (b + 1) + "_pool", 2, 2); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (top) {
			p.flatten("flatten").dense("fc1", 4096, "relu").dense("fc2", 4096, "relu").dense("predictions", 1000, "softmax"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
		}
		return p.json();
	}

	private static String resNet(boolean top) {
		Plan p = new Plan("input_1", top ? 224 : 0); //$NON-NLS-1$
		p.pad("conv1_pad", 3).conv("conv1_conv", 64, 7, 2, false, "linear").norm("conv1_bn", RESNET_EPSILON).activation("conv1_relu", "relu") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				.pad("pool1_pad", 1).maxPool("pool1_pool", 3, 2); //$NON-NLS-1$ //$NON-NLS-2$
		int[] blocks = { 3, 4, 6, 3 };
		for (int s = 0; s < 4; s++) {
			for (int b = 1; b <= blocks[s]; b++) {
				bottleneck(p, "conv" + (s + 2) + "_block" + b + '_', 64 << s, b == 1 && s > 0 ? 2 : 1, b == 1); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		if (top) {
			p.averageAll("avg_pool").dense("predictions", 1000, "softmax"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return p.json();
	}

	private static void bottleneck(Plan p, String n, int filters, int stride, boolean projected) {
		String in = p.last();
		String beside = in;
		if (projected) {
			p.conv(n + "0_conv", 4 * filters, 1, stride, false, "linear").norm(n + "0_bn", RESNET_EPSILON); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			beside = p.last();
		}
		p.from(in).conv(n + "1_conv", filters, 1, stride, false, "linear").norm(n + "1_bn", RESNET_EPSILON).activation(n + "1_relu", "relu") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				.conv(n + "2_conv", filters, 3, 1, true, "linear").norm(n + "2_bn", RESNET_EPSILON).activation(n + "2_relu", "relu") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				.conv(n + "3_conv", 4 * filters, 1, 1, false, "linear").norm(n + "3_bn", RESNET_EPSILON); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		p.join("Add", n + "add", beside, p.last()).activation(n + "out", "relu"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
