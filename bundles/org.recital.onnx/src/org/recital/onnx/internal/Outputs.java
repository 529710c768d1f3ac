/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.recital.onnx.OnnxFile;

/**
 * Has a model give values that are inside of it. The runtime gives outputs alone; so their names are added to those of the graph. Protocol
 * Buffers allow that without writing the model anew: what is appended as one more graph is merged into the first.
 */
public final class Outputs {

	private Outputs() {
	}

	/** The model with these among its outputs. */
	public static byte[] with(OnnxFile file, Collection<String> names) {
		Set<String> added = new LinkedHashSet<>(names);
		file.outputs().forEach(added::remove);
		if (added.isEmpty()) {
			return file.bytes();
		}
		ByteArrayOutputStream graph = new ByteArrayOutputStream();
		for (String name : added) {
			byte[] text = name.getBytes(StandardCharsets.UTF_8);
			ByteArrayOutputStream value = new ByteArrayOutputStream();
			bytes(value, 1, text);
			bytes(graph, 12, value.toByteArray());
		}
		ByteArrayOutputStream model = new ByteArrayOutputStream(file.bytes().length + graph.size() + 16);
		model.writeBytes(file.bytes());
		bytes(model, 7, graph.toByteArray());
		return model.toByteArray();
	}

	private static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
		varint(out, field << 3 | Wire.BYTES);
		varint(out, content.length);
		out.writeBytes(content);
	}

	private static void varint(ByteArrayOutputStream out, int value) {
		int rest = value;
		while (rest > 0x7F) {
			out.write(rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		out.write(rest);
	}
}
