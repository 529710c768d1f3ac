/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes models in ONNX's form of Protocol Buffers, for tests. */
final class OnnxWriter {

	private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
	private final Random random = new Random(4);
	private final String producer;
	private String last;

	OnnxWriter(String producer) {
		this.producer = producer;
	}

	/** Whole messages and their fields. */
	static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
		varint(out, field << 3 | 2);
		varint(out, content.length);
		out.writeBytes(content);
	}

	static void text(ByteArrayOutputStream out, int field, String text) {
		bytes(out, field, text.getBytes(StandardCharsets.UTF_8));
	}

	static void number(ByteArrayOutputStream out, int field, long value) {
		varint(out, field << 3);
		varint(out, value);
	}

	private static void varint(ByteArrayOutputStream out, long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			out.write((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		out.write((int) rest);
	}

	/** Input (field 11) or output (12) of the graph; sizes below 0 are open. */
	OnnxWriter value(int field, String name, int type, long... shape) {
		ByteArrayOutputStream dims = new ByteArrayOutputStream();
		for (long s : shape) {
			ByteArrayOutputStream dim = new ByteArrayOutputStream();
			if (s >= 0) {
				number(dim, 1, s);
			} else {
				text(dim, 2, "n" + -s);
			}
			bytes(dims, 1, dim.toByteArray());
		}
		ByteArrayOutputStream tensor = new ByteArrayOutputStream();
		number(tensor, 1, type);
		bytes(tensor, 2, dims.toByteArray());
		ByteArrayOutputStream typed = new ByteArrayOutputStream();
		bytes(typed, 1, tensor.toByteArray());
		ByteArrayOutputStream value = new ByteArrayOutputStream();
		text(value, 1, name);
		bytes(value, 2, typed.toByteArray());
		bytes(graph, field, value.toByteArray());
		if (field == 11) {
			last = name;
		}
		return this;
	}

	/** What comes next takes from this value. */
	OnnxWriter from(String value) {
		last = value;
		return this;
	}

	String last() {
		return last;
	}

	/** A constant. */
	OnnxWriter constant(String name, float[] values, long... shape) {
		ByteArrayOutputStream tensor = tensorHead(name, shape);
		ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		raw.asFloatBuffer().put(values);
		bytes(tensor, 9, raw.array());
		bytes(graph, 5, tensor.toByteArray());
		return this;
	}

	/** A constant whose values are in a file. */
	OnnxWriter external(String name, String location, long... shape) {
		ByteArrayOutputStream tensor = tensorHead(name, shape);
		ByteArrayOutputStream entry = new ByteArrayOutputStream();
		text(entry, 1, "location");
		text(entry, 2, location);
		bytes(tensor, 13, entry.toByteArray());
		number(tensor, 14, 1);
		bytes(graph, 5, tensor.toByteArray());
		return this;
	}

	private static ByteArrayOutputStream tensorHead(String name, long... shape) {
		ByteArrayOutputStream tensor = new ByteArrayOutputStream();
		for (long s : shape) {
			number(tensor, 1, s);
		}
		number(tensor, 2, 1);
		text(tensor, 8, name);
		return tensor;
	}

	/** A list of whole numbers. */
	static byte[] ints(String name, long... values) {
		ByteArrayOutputStream a = new ByteArrayOutputStream();
		text(a, 1, name);
		for (long v : values) {
			number(a, 8, v);
		}
		number(a, 20, 7);
		return a.toByteArray();
	}

	/** A whole number. */
	static byte[] one(String name, long value) {
		ByteArrayOutputStream a = new ByteArrayOutputStream();
		text(a, 1, name);
		number(a, 3, value);
		number(a, 20, 2);
		return a.toByteArray();
	}

	/** A constant of whole numbers of 64 bits. */
	OnnxWriter wholes(String name, long... values) {
		ByteArrayOutputStream tensor = new ByteArrayOutputStream();
		number(tensor, 1, values.length);
		number(tensor, 2, 7);
		text(tensor, 8, name);
		ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		raw.asLongBuffer().put(values);
		bytes(tensor, 9, raw.array());
		bytes(graph, 5, tensor.toByteArray());
		return this;
	}

	/** A tensor of one number. */
	static byte[] value(String name, float value) {
		ByteArrayOutputStream tensor = tensorHead("", 1);
		bytes(tensor, 9, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
		ByteArrayOutputStream a = new ByteArrayOutputStream();
		text(a, 1, name);
		bytes(a, 5, tensor.toByteArray());
		number(a, 20, 4);
		return a.toByteArray();
	}

	/** An operation on named values. */
	OnnxWriter node(String type, String output, String[] inputs, byte[]... attributes) {
		return node(type, new String[] { output }, inputs, attributes);
	}

	/** An operation that gives several; the next takes from the first. */
	OnnxWriter node(String type, String[] outputs, String[] inputs, byte[]... attributes) {
		ByteArrayOutputStream node = new ByteArrayOutputStream();
		for (String in : inputs) {
			text(node, 1, in);
		}
		for (String output : outputs) {
			text(node, 2, output);
		}
		text(node, 4, type);
		for (byte[] a : attributes) {
			bytes(node, 5, a);
		}
		bytes(graph, 1, node.toByteArray());
		last = outputs[0];
		return this;
	}

	/** An operation on the last value. */
	OnnxWriter then(String type, String output, byte[]... attributes) {
		return node(type, output, new String[] { last }, attributes);
	}

	/** A convolution with random weights; its size of kernels is odd, and the edge is padded. */
	OnnxWriter conv(String output, int in, int out, int size, int stride) {
		constant(output + ".w", weights(out * in * size * size, in * size * size), out, in, size, size);
		constant(output + ".b", weights(out, 4), out);
		int p = size / 2;
		return node("Conv", output, new String[] { last, output + ".w", output + ".b" }, ints("kernel_shape", size, size), ints("strides", stride, stride),
				ints("pads", p, p, p, p));
	}

	/** A fully connected layer with random weights. */
	OnnxWriter dense(String output, int in, int out) {
		constant(output + ".w", weights(out * in, in), out, in);
		constant(output + ".b", weights(out, 4), out);
		return node("Gemm", output, new String[] { last, output + ".w", output + ".b" }, one("transB", 1));
	}

	private float[] weights(int n, int fanIn) {
		float[] w = new float[n];
		float scale = (float) Math.sqrt(6.0 / fanIn);
		for (int i = 0; i < n; i++) {
			w[i] = (2 * random.nextFloat() - 1) * scale;
		}
		return w;
	}

	byte[] model() {
		ByteArrayOutputStream model = new ByteArrayOutputStream();
		number(model, 1, 8);
		text(model, 2, producer);
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(graph.toByteArray());
		text(whole, 2, "made");
		bytes(model, 7, whole.toByteArray());
		ByteArrayOutputStream opset = new ByteArrayOutputStream();
		number(opset, 2, 13);
		bytes(model, 8, opset.toByteArray());
		return model.toByteArray();
	}

	Path write(Path file) throws IOException {
		return Files.write(file, model());
	}

	/** A small network as torchvision would export it: two convolutions, pooled, then classes. */
	static OnnxWriter small(long batch, long side) {
		return new OnnxWriter("pytorch").value(11, "input", 1, batch, 3, side, side).conv("c1", 3, 8, 3, 2).then("Relu", "r1").conv("c2", 8, 12, 3, 1)
				.then("Relu", "r2").then("GlobalAveragePool", "gap").then("Flatten", "flat").dense("logits", 12, 5).then("Softmax", "probabilities")
				.value(12, "probabilities", 1, batch, 5);
	}
}
