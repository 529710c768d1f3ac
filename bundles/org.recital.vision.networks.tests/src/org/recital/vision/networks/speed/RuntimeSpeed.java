/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.speed;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/**
 * A batch through {@link OnnxNetwork} beside the same batch through ONNX Runtime called as its own guide does, in turn.
 *
 * <pre>{@code java org.recital.vision.networks.speed.RuntimeSpeed MODEL.onnx INPUT_SIDE BATCH THREADS ROUNDS}</pre>
 */
public final class RuntimeSpeed {

	private RuntimeSpeed() {
	}

	public static void main(String[] args) throws Exception {
		OnnxFile file = OnnxFile.read(Path.of(args[0]));
		int side = Integer.parseInt(args[1]);
		int batch = Integer.parseInt(args[2]);
		int threads = Integer.parseInt(args[3]);
		int rounds = Integer.parseInt(args[4]);
		long[] shape = { batch, 3, side, side };
		FloatBuffer images = OnnxNetwork.buffer(batch * 3 * side * side);
		Random random = new Random(1);
		for (int i = 0; i < images.capacity(); i++) {
			images.put(i, (float) random.nextGaussian());
		}
		List<Long> ours = new ArrayList<>();
		List<Long> raw = new ArrayList<>();
		long oursBusy = 0;
		long rawBusy = 0;
		try (OnnxNetwork network = OnnxNetwork.load(file, file.outputs(), threads);
				OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			OrtEnvironment environment = OrtEnvironment.getEnvironment();
			options.setIntraOpNumThreads(threads);
			try (OrtSession session = environment.createSession(args[0], options)) {
				for (int k = 0; k < rounds + 3; k++) {
					rest();
					long begunBusy = busy();
					long begun = System.nanoTime();
					float[] said = network.run(images, shape, () -> {
						// nobody cancels
					}).get(0).values();
					long middle = System.nanoTime();
					oursBusy += k < 3 ? 0 : busy() - begunBusy;
					rest();
					long again = System.nanoTime();
					long againBusy = busy();
					float[] theirs;
					try (OnnxTensor tensor = OnnxTensor.createTensor(environment, images.duplicate().clear(), shape);
							OrtSession.Result result = session.run(Map.of(file.inputs().get(0).name(), tensor))) {
						OnnxTensor out = (OnnxTensor) result.get(0);
						theirs = new float[out.getFloatBuffer().remaining()];
						out.getFloatBuffer().get(theirs);
					}
					long end = System.nanoTime();
					if (!Arrays.equals(said, theirs)) {
						throw new IllegalStateException("the two do not agree"); //$NON-NLS-1$
					}
					if (k >= 3) {
						ours.add(middle - begun);
						raw.add(end - again);
						rawBusy += busy() - againBusy;
					}
				}
			}
		}
		System.out.printf(Locale.ROOT, "batch of %d, %d threads, %d rounds: here best %.1f ms, median %.1f ms; ONNX Runtime best %.1f ms, median %.1f ms%n", //$NON-NLS-1$
				batch, threads, rounds, least(ours), median(ours), least(raw), median(raw));
		System.out.printf(Locale.ROOT, "processor time a batch: here %.0f ms, ONNX Runtime %.0f ms%n", oursBusy / 1e6 / rounds, rawBusy / 1e6 / rounds); //$NON-NLS-1$
	}

	/** Until the threads of the other have stopped waiting for work in a loop. */
	private static void rest() throws InterruptedException {
		Thread.sleep(50);
	}

	/** Processor time of the process: what means something on a machine with other work. */
	private static long busy() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
	}

	private static double least(List<Long> times) {
		return times.stream().mapToLong(Long::longValue).min().orElseThrow() / 1e6;
	}

	private static double median(List<Long> times) {
		return times.stream().mapToLong(Long::longValue).sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
	}
}
