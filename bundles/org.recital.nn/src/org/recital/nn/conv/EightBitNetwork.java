/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

import java.io.IOException;
import java.util.List;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.TrainedNetwork;
import org.recital.nn.conv.internal.IntegerChain;

/**
 * A trained network whose weights and values between layers are eight-bit integers (post-training quantisation: Jacob et al. 2018,
 * with one scale a map for weights and one a layer and input for values, measured as it goes). A quarter of the size; run by plain
 * loops of our own, without the deep-learning library. Of plain chains of layers only: {@link Block.Convolution},
 * {@link Block.Pool}, {@link Block.Dropout}, {@link Block.Dense} and {@link Block.GlobalPool}.
 */
public final class EightBitNetwork extends TrainedNetwork {

	private final IntegerChain chain;

	private EightBitNetwork(int[] inputShape, List<String> labels, TrainingCurve curve, IntegerChain chain) {
		super(inputShape, labels, curve);
		this.chain = chain;
	}

	/**
	 * Brings a network to eight bits.
	 *
	 * @throws IllegalArgumentException when it has a block that is not supported; names it
	 */
	public static EightBitNetwork of(ConvNetwork network) {
		return new EightBitNetwork(network.inputShape(), network.labels(), network.curve(), IntegerChain.of(network));
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		for (int i = 0; i < n; i++) {
			chain.predict(rows, i, labels().size(), out);
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("eight-bit", IntegerChain.FORMAT); //$NON-NLS-1$
		saveHead(out);
		chain.save(out);
	}

	/** Whether {@link #load} can read it. */
	public static boolean is(ModelReader in) {
		return in.has("eight-bit"); //$NON-NLS-1$
	}

	/**
	 * Reads what {@link #save} wrote.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	public static EightBitNetwork load(ModelReader in) throws IOException {
		int format = in.intValue("eight-bit"); //$NON-NLS-1$
		if (format != IntegerChain.FORMAT) {
			throw new IOException("eight-bit network of format " + format + "; this version reads format " + IntegerChain.FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int[] shape = in.ints("input"); //$NON-NLS-1$
		List<String> labels = List.of(in.texts("classes")); //$NON-NLS-1$
		IntegerChain chain = IntegerChain.load(in, shape);
		EightBitNetwork network = new EightBitNetwork(shape, labels, TrainingCurve.load(in.nested("curve")), chain); //$NON-NLS-1$
		try {
			network.predict(new float[network.inputWidth()], 1, new float[labels.size()]);
		} catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
			throw new IOException("the network is damaged: its layers do not fit together", e); //$NON-NLS-1$
		}
		return network;
	}
}
