/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Numeric matrices of a MATLAB file, level 5 (MathWorks, MAT-File Format). Values are column after column. */
public final class MatFile {

	/** One matrix; {@code im} is null for real ones. */
	public record Matrix(int rows, int columns, double[] re, double[] im) {
		/** Value at a place. */
		public double at(int row, int column) {
			return re[column * rows + row];
		}
	}

	private final Map<String, Matrix> matrices = new HashMap<>();

	private MatFile() {
	}

	public static MatFile read(Path file) {
		try {
			MatFile m = new MatFile();
			ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			all.position(128);
			m.elements(all);
			return m;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (DataFormatException e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}

	public Matrix get(String name) {
		return java.util.Objects.requireNonNull(matrices.get(name), name);
	}

	public double scalar(String name) {
		return get(name).re[0];
	}

	private void elements(ByteBuffer b) throws DataFormatException {
		while (b.remaining() >= 8) {
			int type = b.getInt();
			int size = b.getInt();
			ByteBuffer part = b.slice(b.position(), size).order(ByteOrder.LITTLE_ENDIAN);
			b.position(b.position() + size);
			if (type == 15) {
				Inflater inflater = new Inflater();
				inflater.setInput(part);
				byte[] out = new byte[1 << 16];
				int n = 0;
				while (!inflater.finished()) {
					if (n == out.length) {
						out = java.util.Arrays.copyOf(out, n * 2);
					}
					n += inflater.inflate(out, n, out.length - n);
				}
				inflater.end();
				elements(ByteBuffer.wrap(out, 0, n).slice().order(ByteOrder.LITTLE_ENDIAN));
			} else if (type == 14) {
				matrix(part);
			}
		}
	}

	private void matrix(ByteBuffer b) {
		double[] flags = numbers(b);
		int kind = (int) flags[0] & 0xFF;
		boolean complex = ((int) flags[0] & 0x0800) != 0;
		double[] size = numbers(b);
		double[] chars = numbers(b);
		byte[] name = new byte[chars.length];
		for (int i = 0; i < name.length; i++) {
			name[i] = (byte) chars[i];
		}
		if (kind >= 6 && kind <= 15 && size.length == 2) {
			double[] re = numbers(b);
			matrices.put(new String(name, StandardCharsets.US_ASCII), new Matrix((int) size[0], (int) size[1], re, complex ? numbers(b) : null));
		}
	}

	private static double[] numbers(ByteBuffer b) {
		int type = b.getInt();
		int size;
		int pad;
		if (type >>> 16 != 0) {
			size = type >>> 16;
			type &= 0xFFFF;
			pad = 4;
		} else {
			size = b.getInt();
			pad = 8;
		}
		int begin = b.position();
		int width = switch (type) {
		case 1, 2, 16 -> 1;
		case 3, 4 -> 2;
		case 5, 6, 7 -> 4;
		default -> 8;
		};
		double[] v = new double[size / width];
		for (int i = 0; i < v.length; i++) {
			v[i] = switch (type) {
			case 1 -> b.get();
			case 2, 16 -> b.get() & 0xFF;
			case 3 -> b.getShort();
			case 4 -> b.getShort() & 0xFFFF;
			case 5 -> b.getInt();
			case 6 -> b.getInt() & 0xFFFFFFFFL;
			case 7 -> b.getFloat();
			case 9 -> b.getDouble();
			default -> throw new IllegalStateException("type " + type);
			};
		}
		int taken = Math.max(pad == 4 ? 4 : 0, (size + pad - 1) / pad * pad);
		b.position(Math.min(b.limit(), begin + taken));
		return v;
	}
}
