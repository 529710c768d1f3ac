/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.recital.audio.internal.Close.assertClose;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.internal.MatFile;
import org.recital.audio.internal.Shared;

/** The short-time transform against reference values of MATLAB, against its definition, and back. */
class StftTest {

	private static Samples noise(int n) {
		Random random = new Random(7);
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) random.nextGaussian() * 0.3f;
		}
		return new Samples(x, 8000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void transformsAreThoseOfTheReference(int number) throws Exception {
		Path folder = Shared.folder("reference/librosa");
		MatFile m = MatFile.read(folder.resolve("core-stft-00" + number + ".mat"));
		int size = (int) m.scalar("nfft");
		Samples x = AudioFiles.read(folder.resolve("test1_22050.wav"));
		assertEquals(22_050, x.rate());
		Window window = m.scalar("hann_w") == 0 ? Window.RECTANGULAR : Window.HANN;
		ComplexSpectrogram s = new Stft(size, (int) m.scalar("hop_length"), size, window, false, Stft.Padding.ZERO).forward(x);
		assertEquals(m.get("D").rows(), s.bins());
		assertEquals(m.get("D").columns(), s.frames());
		assertClose(m.get("D").re(), s.re(), "real parts");
		// the reference was transposed with MATLAB's ', which conjugates
		double[] im = m.get("D").im();
		for (int i = 0; i < im.length; i++) {
			im[i] = -im[i];
		}
		assertClose(im, s.im(), "imaginary parts");
	}

	@ParameterizedTest
	@EnumSource(Stft.Padding.class)
	void framesAreCentredWindowedAndContinuedAsTold(Stft.Padding padding) {
		Samples x = noise(203);
		Stft stft = new Stft(64, 20, 48, Window.HAMMING, true, padding);
		ComplexSpectrogram s = stft.forward(x);
		assertEquals(11, s.frames());
		double[] re = new double[s.re().length];
		double[] im = new double[s.re().length];
		for (int t = 0; t < s.frames(); t++) {
			for (int k = 0; k < s.bins(); k++) {
				for (int i = 0; i < 48; i++) {
					int at = t * 20 - 32 + 8 + i;
					double v = at >= 0 && at < 203 ? x.data()[at] : switch (padding) {
					case ZERO -> 0;
					case EDGE -> x.data()[at < 0 ? 0 : 202];
					case REFLECT -> x.data()[at < 0 ? -at : 404 - at];
					};
					double w = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / 48);
					double angle = 2 * Math.PI * k * (8 + i) / 64;
					re[t * s.bins() + k] += v * w * Math.cos(angle);
					im[t * s.bins() + k] -= v * w * Math.sin(angle);
				}
			}
		}
		assertClose(re, s.re(), 1e-6, "real parts");
		assertClose(im, s.im(), 1e-6, "imaginary parts");
		double[] power = new double[re.length];
		for (int i = 0; i < power.length; i++) {
			power[i] = re[i] * re[i] + im[i] * im[i];
		}
		assertClose(power, stft.power(x).values(), 2e-6, "power");
		assertClose(power, s.power().values(), 2e-6, "power of the complex values");
	}

	@ParameterizedTest
	@ValueSource(ints = { 256, 200, 75 })
	void theInverseGivesTheSignalBack(int hop) {
		Samples x = noise(5000);
		Stft stft = new Stft(512, hop);
		assertClose(java.util.stream.IntStream.range(0, 5000).mapToDouble(i -> x.data()[i]).toArray(),
				stft.inverse(stft.forward(x)).data(), 3e-6, "signal");
	}

	@Test
	void aMaskOfOnesChangesNothingAndOfZerosSilences() {
		Samples x = noise(3000);
		ComplexSpectrogram s = new Stft(256, 64).forward(x);
		float[] ones = new float[s.re().length];
		java.util.Arrays.fill(ones, 1);
		org.junit.jupiter.api.Assertions.assertArrayEquals(s.re(), s.masked(ones).re());
		assertEquals(0, s.stft().inverse(s.masked(new float[ones.length])).peak());
	}

	@ParameterizedTest
	@ValueSource(ints = { 32, 64, 128, 256, 1024, 4096, 8192, 96 })
	void powerIsThatOfTheComplexValues(int size) {
		Samples x = noise(30_000);
		Stft stft = new Stft(size, size / 3, size - size / 4, Window.BLACKMAN, true, Stft.Padding.REFLECT);
		float[] expected = stft.forward(x).power().values();
		assertClose(java.util.stream.IntStream.range(0, expected.length).mapToDouble(i -> expected[i]).toArray(), stft.power(x).values(), 2e-6, "power");
	}

	@Test
	void framesAreCountedAsInTheDefinition() {
		assertEquals(1292, new Stft(2048, 512).frames(30 * 22_050));
		assertEquals(0, new Stft(2048, 512).frames(0));
		assertEquals(1, new Stft(2048, 512).frames(1));
		Stft plain = new Stft(64, 16, 64, Window.HANN, false, Stft.Padding.ZERO);
		assertEquals(0, plain.frames(63));
		assertEquals(1, plain.frames(64));
		assertEquals(2, plain.frames(80));
	}
}
