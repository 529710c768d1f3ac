/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Block.Activation;

/** Times training steps and forward passes: {@code zhang|li|li-plain|...  size  batch  repeats  [width]}. */
public final class Speed {

	private Speed() {
	}

	/** Prints the best and the median of the repeats, ms. */
	public static void main(String[] args) throws Exception {
		int size = Integer.parseInt(args[1]);
		int batch = Integer.parseInt(args[2]);
		int repeats = Integer.parseInt(args[3]);
		double width = args.length > 4 ? Double.parseDouble(args[4]) : 1;
		List<Block> blocks = switch (args[0]) {
		case "zhang" -> Architectures.zhang(width, Activation.RELU, 0, false);
		case "li" -> Architectures.li(width, Activation.RELU, 0.5);
		case "li-plain" -> Architectures.li(width, Activation.RELU, 0.5).stream().filter(b -> !(b instanceof Block.ResponseNorm)).toList();
		case "residual" -> Architectures.residual(width, 3, Activation.RELU, 0);
		case "mobile" -> Architectures.mobile(width, Activation.RELU, 0);
		case "efficient" -> Architectures.efficient(width, 0);
		case "crnn" -> Architectures.recurrent(width, 64, false, 0);
		case "crnn-gru" -> Architectures.recurrent(width, 64, true, 0);
		default -> Architectures.attention(width, 64, 4, 0);
		};
		LibraryThread.call(() -> {
			boolean on = Helpers.start();
			if (System.getProperty("threads") != null) {
				OpenMp.threads(Integer.getInteger("threads"));
			}
			if (Boolean.getBoolean("off")) {
				System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "true");
				Nd4j.getEnvironment().allowHelpers(false);
				on = false;
			}
			Settings s = new Settings(Settings.Optimiser.SGD, 0.001, Settings.Schedule.CONSTANT, 0, 0, batch, 1, 0, false, Augmentation.NONE);
			ComputationGraph net = new ComputationGraph(
					Graphs.of(new Architecture(1, size, size, 6, blocks), s.updater(), s.regularisation(), null, 1).configuration());
			net.init();
			INDArray x = Nd4j.rand(batch, 1, size, size);
			INDArray y = Nd4j.zeros(batch, 6);
			for (int k = 0; k < batch; k++) {
				y.putScalar(k, k % 6, 1);
			}
			double[] step = new double[repeats];
			double[] forward = new double[repeats];
			double[] cpu = new double[repeats];
			for (int k = -3; k < repeats; k++) {
				long cpuFrom = cpu();
				long from = System.nanoTime();
				net.fit(new INDArray[] { x }, new INDArray[] { y });
				long middle = System.nanoTime();
				if (k >= 0) {
					cpu[k] = (cpu() - cpuFrom) / 1e6;
				}
				net.output(x);
				if (k >= 0) {
					step[k] = (middle - from) / 1e6;
					forward[k] = (System.nanoTime() - middle) / 1e6;
				}
			}
			Arrays.sort(step);
			Arrays.sort(forward);
			Arrays.sort(cpu);
			System.out.printf("%s oneDNN %s, %d weights: step best %.1f median %.1f ms, forward best %.1f median %.1f ms; processor time a step best %.1f median %.1f ms%n", Arrays.toString(args),
					on, net.numParams(), step[0], step[repeats / 2], forward[0], forward[repeats / 2], cpu[0], cpu[repeats / 2]);
			return null;
		});
	}

	/** Processor time of this process, ns. */
	private static long cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
	}
}
