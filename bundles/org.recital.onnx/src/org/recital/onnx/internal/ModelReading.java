/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;

/** Looks through a model in ONNX's form of Protocol Buffers ({@code onnx.proto}, ModelProto). */
public final class ModelReading {

	/** Deeper graphs inside graphs are made to overflow stacks. */
	private static final int MAX_DEPTH = 64;

	private final List<OnnxFile.Value> inputs = new ArrayList<>();
	private final List<String> outputs = new ArrayList<>();
	private final List<OnnxFile.Node> nodes = new ArrayList<>();
	private final List<String> constants = new ArrayList<>();
	private final List<String> external = new ArrayList<>();
	private String producer = ""; //$NON-NLS-1$
	private boolean graph;

	private ModelReading() {
	}

	/** Whether a file may be one: the version of the format comes first, a small number. */
	public static boolean looksRight(byte[] head) {
		return head.length > 3 && head[0] == 0x08 && head[1] > 0 && head[1] < 64 && (head[2] & 7) <= 2 && head[2] != 0;
	}

	/**
	 * Looks through the bytes of a file.
	 *
	 * @throws OnnxException when they are no model
	 */
	public static OnnxFile read(byte[] bytes, Path folder) throws OnnxException {
		ModelReading r = new ModelReading();
		try {
			r.model(new Wire(bytes, 0, bytes.length));
		} catch (IllegalArgumentException e) {
			throw new OnnxException(Messages.bind(Messages.damaged, e.getMessage()), Messages.damagedExpected, e);
		}
		if (!r.graph || r.nodes.isEmpty()) {
			throw new OnnxException(Messages.bind(Messages.damaged, "no graph"), Messages.damagedExpected, null); //$NON-NLS-1$
		}
		Set<String> constant = new HashSet<>(r.constants);
		List<OnnxFile.Value> given = r.inputs.stream().filter(v -> !constant.contains(v.name())).toList();
		return new OnnxFile(given, List.copyOf(r.outputs), List.copyOf(r.nodes), List.copyOf(r.constants), List.copyOf(new java.util.LinkedHashSet<>(r.external)), r.producer,
				bytes, folder);
	}

	private void model(Wire w) {
		while (w.next()) {
			if (w.is(2, Wire.BYTES)) {
				producer = w.text();
			} else if (w.is(7, Wire.BYTES)) {
				graph = true;
				graph(w.message(), 0);
			} else if (w.is(25, Wire.BYTES)) {
				function(w.message());
			} else if (w.is(20, Wire.BYTES)) {
				training(w.message());
			}
		}
	}

	/** Operations made of others, as newer exporters write them: they may name files too. */
	private void function(Wire w) {
		while (w.next()) {
			if (w.is(7, Wire.BYTES)) {
				node(w.message(), 1);
			} else if (w.is(11, Wire.BYTES)) {
				attribute(w.message(), 1);
			}
		}
	}

	private void training(Wire w) {
		while (w.next()) {
			if (w.is(1, Wire.BYTES) || w.is(2, Wire.BYTES)) {
				graph(w.message(), 1);
			}
		}
	}

	private void graph(Wire w, int depth) {
		if (depth > MAX_DEPTH) {
			throw new IllegalArgumentException("graphs inside graphs, more than " + MAX_DEPTH + " deep"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		while (w.next()) {
			if (w.is(1, Wire.BYTES)) {
				OnnxFile.Node node = node(w.message(), depth);
				if (depth == 0) {
					nodes.add(node);
				}
			} else if (w.is(5, Wire.BYTES)) {
				String name = tensor(w.message());
				if (depth == 0) {
					constants.add(name);
				}
			} else if (w.is(15, Wire.BYTES)) {
				sparse(w.message());
			} else if (depth == 0 && w.is(11, Wire.BYTES)) {
				inputs.add(value(w.message()));
			} else if (depth == 0 && w.is(12, Wire.BYTES)) {
				outputs.add(value(w.message()).name());
			}
		}
	}

	private OnnxFile.Node node(Wire w, int depth) {
		List<String> in = new ArrayList<>();
		List<String> out = new ArrayList<>();
		String name = ""; //$NON-NLS-1$
		String type = ""; //$NON-NLS-1$
		while (w.next()) {
			if (w.is(1, Wire.BYTES)) {
				in.add(w.text());
			} else if (w.is(2, Wire.BYTES)) {
				out.add(w.text());
			} else if (w.is(3, Wire.BYTES)) {
				name = w.text();
			} else if (w.is(4, Wire.BYTES)) {
				type = w.text();
			} else if (w.is(5, Wire.BYTES)) {
				attribute(w.message(), depth);
			}
		}
		return new OnnxFile.Node(name, type, List.copyOf(in), List.copyOf(out));
	}

	/** Attributes hold tensors and graphs, which may name files too. */
	private void attribute(Wire w, int depth) {
		while (w.next()) {
			if (w.is(5, Wire.BYTES) || w.is(10, Wire.BYTES)) {
				tensor(w.message());
			} else if (w.is(6, Wire.BYTES) || w.is(11, Wire.BYTES)) {
				graph(w.message(), depth + 1);
			} else if (w.is(22, Wire.BYTES) || w.is(23, Wire.BYTES)) {
				sparse(w.message());
			}
		}
	}

	private void sparse(Wire w) {
		while (w.next()) {
			if (w.is(1, Wire.BYTES) || w.is(2, Wire.BYTES)) {
				constants.add(tensor(w.message()));
			}
		}
	}

	private String tensor(Wire w) {
		String name = ""; //$NON-NLS-1$
		while (w.next()) {
			if (w.is(8, Wire.BYTES)) {
				name = w.text();
			} else if (w.is(13, Wire.BYTES)) {
				location(w.message());
			}
		}
		return name;
	}

	private void location(Wire w) {
		String key = ""; //$NON-NLS-1$
		String value = ""; //$NON-NLS-1$
		while (w.next()) {
			if (w.is(1, Wire.BYTES)) {
				key = w.text();
			} else if (w.is(2, Wire.BYTES)) {
				value = w.text();
			}
		}
		if (key.equals("location")) { //$NON-NLS-1$
			external.add(value);
		}
	}

	private static OnnxFile.Value value(Wire w) {
		String name = ""; //$NON-NLS-1$
		int type = 0;
		List<Long> shape = new ArrayList<>();
		while (w.next()) {
			if (w.is(1, Wire.BYTES)) {
				name = w.text();
			} else if (w.is(2, Wire.BYTES)) {
				Wire t = w.message();
				while (t.next()) {
					if (t.is(1, Wire.BYTES)) {
						type = tensorType(t.message(), shape);
					}
				}
			}
		}
		return new OnnxFile.Value(name, type, shape.stream().mapToLong(Long::longValue).toArray());
	}

	private static int tensorType(Wire w, List<Long> shape) {
		int type = 0;
		while (w.next()) {
			if (w.is(1, Wire.VARINT)) {
				type = (int) w.number();
			} else if (w.is(2, Wire.BYTES)) {
				Wire s = w.message();
				while (s.next()) {
					if (s.is(1, Wire.BYTES)) {
						shape.add(size(s.message()));
					}
				}
			}
		}
		return type;
	}

	private static long size(Wire w) {
		long size = -1;
		while (w.next()) {
			if (w.is(1, Wire.VARINT)) {
				size = w.number();
			}
		}
		return size;
	}
}
