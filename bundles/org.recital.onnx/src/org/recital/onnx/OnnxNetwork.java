/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.onnx.internal.Messages;
import org.recital.onnx.internal.Outputs;
import org.recital.onnx.internal.Runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/**
 * A network of an ONNX file, loaded by ONNX Runtime to give chosen values, those inside of it too. Any number of threads may run
 * it; the runtime spreads one batch over the threads it was given. To be closed.
 */
public final class OnnxNetwork implements AutoCloseable {

	private static final long LOOK = 50;
	private static final ExecutorService THREADS = Executors.newCachedThreadPool(r -> {
		Thread thread = new Thread(r, "recital-onnx"); //$NON-NLS-1$
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * A value of a batch.
	 *
	 * @param shape  with the batch first
	 * @param values one after another, the last index running fastest
	 */
	public record Tensor(long[] shape, float[] values) {
	}

	private final OrtEnvironment environment;
	private final OrtSession session;
	private final OrtSession.SessionOptions options;
	private final String input;
	private final List<String> outputs;
	private final Set<String> wanted;

	private OnnxNetwork(OrtEnvironment environment, OrtSession session, OrtSession.SessionOptions options, String input, List<String> outputs) {
		this.environment = environment;
		this.session = session;
		this.options = options;
		this.input = input;
		this.outputs = outputs;
		this.wanted = new HashSet<>(outputs);
	}

	/**
	 * Loads a network.
	 *
	 * @param file    what was read of it; its folder is where weights beside it are looked for
	 * @param outputs names of values to give, the network's own outputs or any that an operation makes
	 * @param threads the runtime may use, 1 or more
	 * @throws OnnxException when the runtime refuses it, or does not start
	 */
	public static OnnxNetwork load(OnnxFile file, List<String> outputs, int threads) throws IOException {
		OrtEnvironment environment = Runtime.start();
		OrtSession.SessionOptions options = new OrtSession.SessionOptions();
		try {
			options.setIntraOpNumThreads(threads);
			options.setInterOpNumThreads(1);
			options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
			// threads that spin between operations are sooner at work; between batches they would take the processors from those that decode images
			options.addConfigEntry("session.force_spinning_stop", "1"); //$NON-NLS-1$ //$NON-NLS-2$
			if (!file.external().isEmpty()) {
				options.addConfigEntry("session.model_external_initializers_file_folder_path", file.folder().toString()); //$NON-NLS-1$
			}
			OrtSession session = environment.createSession(Outputs.with(file, outputs), options);
			return new OnnxNetwork(environment, session, options, file.inputs().get(0).name(), List.copyOf(outputs));
		} catch (OrtException e) {
			options.close();
			throw new OnnxException(Messages.bind(Messages.refused, e.getMessage()), Messages.refusedExpected, e);
		}
	}

	/** A direct buffer for a batch, for {@link #run}: the runtime reads it where it is. */
	public static FloatBuffer buffer(int floats) {
		return ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES)).order(ByteOrder.nativeOrder()).asFloatBuffer();
	}

	/**
	 * Runs a batch.
	 *
	 * @param batch a direct buffer, read from its beginning
	 * @param shape of the batch
	 * @return the values asked for, in that order
	 * @throws OnnxException when the runtime cannot, or a value is of no 32-bit floating-point numbers
	 */
	public List<Tensor> run(FloatBuffer batch, long[] shape) throws IOException {
		try (OrtSession.RunOptions run = new OrtSession.RunOptions()) {
			return run(batch, shape, run);
		} catch (OrtException e) {
			throw failed(e);
		}
	}

	/**
	 * The same, left at once when the person cancels; what runs is told to end after the operation it is in. The buffer must not be
	 * used again after a cancel.
	 *
	 * @param check throws when the person has cancelled; asked twenty times a second
	 */
	public List<Tensor> run(FloatBuffer batch, long[] shape, Runnable check) throws IOException {
		try (OrtSession.RunOptions run = new OrtSession.RunOptions()) {
			Future<List<Tensor>> future = THREADS.submit(() -> run(batch, shape, run));
			try {
				return await(future, check);
			} catch (OperationCanceledException e) {
				run.setTerminate(true);
				end(future);
				throw e;
			}
		} catch (OrtException e) {
			throw failed(e);
		}
	}

	private static List<Tensor> await(Future<List<Tensor>> future, Runnable check) throws IOException, OrtException {
		try {
			while (true) {
				try {
					return future.get(LOOK, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					check.run(); // still at it
				}
			}
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case OrtException x -> throw x;
			case IOException x -> throw x;
			case RuntimeException x -> throw x;
			case Error x -> throw x;
			default -> throw new IOException(e.getCause());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}

	/** The native code still reads what it was given: it has to end before that is closed. It ends after one operation. */
	private static void end(Future<List<Tensor>> future) {
		try {
			future.get();
		} catch (ExecutionException e) {
			return; // it was told to
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private List<Tensor> run(FloatBuffer batch, long[] shape, OrtSession.RunOptions run) throws OrtException, OnnxException {
		int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
		FloatBuffer part = batch.duplicate().clear().limit(size);
		try (OnnxTensor tensor = OnnxTensor.createTensor(environment, part, shape);
				OrtSession.Result result = session.run(Map.<String, OnnxTensorLike>of(input, tensor), wanted, run)) {
			List<Tensor> all = new ArrayList<>();
			for (String name : outputs) {
				all.add(tensor(name, result.get(name).orElseThrow()));
			}
			return all;
		}
	}

	private static Tensor tensor(String name, OnnxValue value) throws OnnxException {
		if (!(value instanceof OnnxTensor t) || !(t.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
			throw new OnnxException(Messages.bind(Messages.noFloats, name), Messages.noFloatsExpected, null);
		}
		float[] values = new float[Math.toIntExact(info.getNumElements())];
		// a view of the runtime's memory: one copy in all
		t.getByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer().get(values);
		return new Tensor(info.getShape(), values);
	}

	private static OnnxException failed(OrtException e) {
		return new OnnxException(Messages.bind(Messages.refused, e.getMessage()), Messages.refusedExpected, e);
	}

	@Override
	public void close() throws IOException {
		try (options) {
			session.close();
		} catch (OrtException e) {
			throw failed(e);
		}
	}
}
