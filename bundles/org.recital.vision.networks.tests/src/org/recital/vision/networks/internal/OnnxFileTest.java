/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;

/** What an ONNX file says is read without running it, values inside of it can be asked for, and bad files are refused by name. */
class OnnxFileTest {

	@TempDir
	Path folder;

	@Test
	void saysWhatIsInIt() throws IOException {
		OnnxFile file = OnnxFile.read(OnnxWriter.small(-1, 32).write(folder.resolve("a.onnx")));
		assertEquals(List.of("input"), file.inputs().stream().map(OnnxFile.Value::name).toList());
		assertArrayEquals(new long[] { -1, 3, 32, 32 }, file.inputs().get(0).shape());
		assertEquals(List.of("probabilities"), file.outputs());
		assertEquals(List.of("Conv", "Relu", "Conv", "Relu", "GlobalAveragePool", "Flatten", "Gemm", "Softmax"), file.nodes().stream().map(OnnxFile.Node::type).toList());
		assertEquals("pytorch", file.producer());
		assertTrue(file.constants().contains("logits.w"));
	}

	@Test
	void valuesInsideAreWhatASlowRunSays() throws IOException {
		OnnxWriter w = new OnnxWriter("test").value(11, "x", 1, -1, 2, 5, 5);
		float[] kernel = new float[3 * 2 * 3 * 3];
		Random random = new Random(1);
		for (int i = 0; i < kernel.length; i++) {
			kernel[i] = random.nextFloat() - 0.5f;
		}
		w.constant("k", kernel, 3, 2, 3, 3).node("Conv", "c", new String[] { "x", "k" }, OnnxWriter.ints("kernel_shape", 3, 3), OnnxWriter.ints("pads", 1, 1, 1, 1));
		w.then("Relu", "r").then("GlobalAveragePool", "g").value(12, "g", 1, -1, 3, 1, 1);
		OnnxFile file = OnnxFile.read(w.write(folder.resolve("b.onnx")));
		FloatBuffer batch = OnnxNetwork.buffer(2 * 50);
		for (int i = 0; i < 100; i++) {
			batch.put(i, random.nextFloat() - 0.5f);
		}
		try (OnnxNetwork network = OnnxNetwork.load(file, List.of("r", "c", "g"), 2)) {
			List<OnnxNetwork.Tensor> said = network.run(batch, new long[] { 2, 2, 5, 5 });
			assertArrayEquals(new long[] { 2, 3, 5, 5 }, said.get(0).shape());
			for (int n = 0; n < 2; n++) {
				for (int o = 0; o < 3; o++) {
					double mean = 0;
					for (int p = 0; p < 25; p++) {
						double v = convolved(batch, kernel, n, o, p / 5, p % 5);
						int at = (n * 3 + o) * 25 + p;
						assertEquals(v, said.get(1).values()[at], 1e-5);
						assertEquals(Math.max(0, v), said.get(0).values()[at], 1e-5);
						mean += Math.max(0, v) / 25;
					}
					assertEquals(mean, said.get(2).values()[n * 3 + o], 1e-5);
				}
			}
		}
	}

	private static double convolved(FloatBuffer x, float[] k, int n, int o, int y, int col) {
		double sum = 0;
		for (int c = 0; c < 2; c++) {
			for (int a = 0; a < 3; a++) {
				for (int b = 0; b < 3; b++) {
					int iy = y + a - 1;
					int ix = col + b - 1;
					if (iy >= 0 && ix >= 0 && iy < 5 && ix < 5) {
						sum += (double) x.get(((n * 2 + c) * 5 + iy) * 5 + ix) * k[((o * 2 + c) * 3 + a) * 3 + b];
					}
				}
			}
		}
		return sum;
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secret.bin", "/etc/passwd", "inner/../../secret.bin", "." })
	void weightsOutsideOfTheFolderAreRefused(String location) throws IOException {
		Path own = Files.createDirectory(folder.resolve("own"));
		Files.write(folder.resolve("secret.bin"), new byte[400]);
		OnnxWriter w = OnnxWriter.small(1, 16).external("far", location, 10, 10);
		OnnxException e = assertThrows(OnnxException.class, () -> OnnxFile.read(w.write(own.resolve("a.onnx"))));
		assertTrue(e.what().contains(location), e.what());
	}

	@Test
	void linksToTheOutsideAreRefused() throws IOException {
		Path own = Files.createDirectory(folder.resolve("own"));
		Path secret = Files.write(folder.resolve("secret.bin"), new byte[400]);
		Files.createSymbolicLink(own.resolve("weights.bin"), secret);
		OnnxWriter w = OnnxWriter.small(1, 16).external("far", "weights.bin", 10, 10);
		assertThrows(OnnxException.class, () -> OnnxFile.read(w.write(own.resolve("a.onnx"))));
	}

	@Test
	void weightsBesideTheModelAreRead() throws IOException {
		ByteBuffer raw = ByteBuffer.allocate(4 * 6).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 6; i++) {
			raw.putFloat(i + 1);
		}
		Files.write(folder.resolve("weights.bin"), raw.array());
		OnnxWriter w = new OnnxWriter("test").value(11, "x", 1, 1, 3).external("m", "weights.bin", 3, 2).node("MatMul", "y", new String[] { "x", "m" })
				.value(12, "y", 1, 1, 2);
		OnnxFile file = OnnxFile.read(w.write(folder.resolve("a.onnx")));
		assertEquals(List.of("weights.bin"), file.external());
		FloatBuffer x = OnnxNetwork.buffer(3);
		x.put(0, new float[] { 1, 10, 100 });
		try (OnnxNetwork network = OnnxNetwork.load(file, List.of("y"), 1)) {
			assertArrayEquals(new float[] { 531, 642 }, network.run(x, new long[] { 1, 3 }).get(0).values());
		}
	}

	@Test
	void missingWeightsAreNamed() throws IOException {
		OnnxWriter w = OnnxWriter.small(1, 16).external("far", "gone.bin", 10, 10);
		assertTrue(assertThrows(OnnxException.class, () -> OnnxFile.read(w.write(folder.resolve("a.onnx")))).what().contains("gone.bin"));
	}

	@Test
	void unknownOperationsAreNamed() throws IOException {
		OnnxFile file = OnnxFile.read(new OnnxWriter("test").value(11, "x", 1, 1, 3).then("NoSuchOperation", "y").value(12, "y", 1, 1, 3).write(folder.resolve("a.onnx")));
		OnnxException e = assertThrows(OnnxException.class, () -> OnnxNetwork.load(file, List.of("y"), 1));
		assertTrue(e.what().contains("NoSuchOperation"), e.what());
	}

	@Test
	void damagedFilesGiveOneKindOfError() throws IOException {
		byte[] whole = OnnxWriter.small(1, 16).model();
		Random random = new Random(3);
		int refused = 0;
		for (int k = 0; k < 60; k++) {
			byte[] bytes = k < 30 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int b = 0; k >= 30 && b < 40; b++) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			try {
				OnnxFile file = OnnxFile.read(Files.write(folder.resolve("broken.onnx"), bytes));
				OnnxNetwork.load(file, file.outputs(), 1).close();
			} catch (OnnxException e) {
				refused++; // any other exception fails the test
			}
		}
		assertTrue(refused >= 40, refused + " of 60 refused");
	}

	@Test
	void deepGraphsAreRefused() {
		ByteArrayOutputStream inner = new ByteArrayOutputStream();
		for (int k = 0; k < 5000; k++) {
			ByteArrayOutputStream attribute = new ByteArrayOutputStream();
			OnnxWriter.bytes(attribute, 6, inner.toByteArray());
			ByteArrayOutputStream node = new ByteArrayOutputStream();
			OnnxWriter.bytes(node, 5, attribute.toByteArray());
			inner = new ByteArrayOutputStream();
			OnnxWriter.bytes(inner, 1, node.toByteArray());
		}
		ByteArrayOutputStream model = new ByteArrayOutputStream();
		OnnxWriter.number(model, 1, 8);
		OnnxWriter.bytes(model, 7, inner.toByteArray());
		assertThrows(OnnxException.class, () -> OnnxFile.read(Files.write(folder.resolve("deep.onnx"), model.toByteArray())));
	}

	@Test
	void otherFilesAreNoModels() throws IOException {
		Path text = Files.writeString(folder.resolve("a.onnx"), "this is no network");
		assertFalse(OnnxFile.accepts(text));
		assertThrows(OnnxException.class, () -> OnnxFile.read(text));
	}

	@Test
	void cancelEndsARun() throws IOException {
		OnnxFile file = OnnxFile.read(OnnxWriter.small(-1, -2).write(folder.resolve("a.onnx")));
		try (OnnxNetwork network = OnnxNetwork.load(file, List.of("gap"), 1)) {
			FloatBuffer batch = OnnxNetwork.buffer(3 * 2000 * 2000);
			assertThrows(OperationCanceledException.class, () -> network.run(batch, new long[] { 1, 3, 2000, 2000 }, () -> {
				throw new OperationCanceledException();
			}));
			// and it still works
			assertEquals(12, network.run(batch, new long[] { 1, 3, 32, 32 }).get(0).values().length);
		}
	}
}
