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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

import org.recital.onnx.internal.Messages;
import org.recital.onnx.internal.ModelReading;

/**
 * What an ONNX file says of its network, read without running anything: the file may come from anywhere.
 *
 * @param inputs     what the network is given; constants are not among them
 * @param outputs    names of what it gives
 * @param nodes      its operations in the order in which they are run
 * @param constants  names of weights
 * @param external   files with weights beside it, as it names them
 * @param producer   program it comes from, may be empty
 * @param bytes      the file; nobody changes it
 * @param folder     where files beside it lie
 */
public record OnnxFile(List<Value> inputs, List<String> outputs, List<Node> nodes, List<String> constants, List<String> external, String producer,
		byte[] bytes, Path folder) {

	/** Of a file: arrays of Java go up to this. */
	static final long MAX_BYTES = Integer.MAX_VALUE - (1L << 20);

	/**
	 * An input.
	 *
	 * @param name  of the value
	 * @param type  of its numbers as ONNX counts them, 1 for 32-bit floating point
	 * @param shape sizes, -1 where one is open
	 */
	public record Value(String name, int type, long[] shape) {
	}

	/**
	 * An operation.
	 *
	 * @param name    its own, often empty
	 * @param type    {@code Conv}, {@code GlobalAveragePool} and so on
	 * @param inputs  names of values
	 * @param outputs names of values
	 */
	public record Node(String name, String type, List<String> inputs, List<String> outputs) {
	}

	/**
	 * Reads a file.
	 *
	 * @throws OnnxException when it is none, damaged, too large, or names files outside of its folder
	 * @throws IOException   when it cannot be read
	 */
	public static OnnxFile read(Path file) throws IOException {
		long size = Files.size(file);
		if (size > MAX_BYTES) {
			throw new OnnxException(Messages.bind(Messages.fileTooLarge, Long.toString(size)), Messages.bind(Messages.fileTooLargeExpected, Long.toString(MAX_BYTES)), null);
		}
		Path folder = file.toAbsolutePath().normalize().getParent();
		OnnxFile read = ModelReading.read(Files.readAllBytes(file), folder);
		for (String name : read.external) {
			inside(folder, name);
		}
		return read;
	}

	/** Refuses what leads out of the folder, also by a link. */
	private static void inside(Path folder, String name) throws IOException {
		Path beside;
		try {
			beside = folder.resolve(name).normalize();
		} catch (java.nio.file.InvalidPathException e) {
			throw new OnnxException(Messages.bind(Messages.outside, name), Messages.outsideExpected, e);
		}
		if (Path.of(name).isAbsolute() || !beside.startsWith(folder) || beside.equals(folder)) {
			throw new OnnxException(Messages.bind(Messages.outside, name), Messages.outsideExpected, null);
		}
		if (!Files.isRegularFile(beside)) {
			throw new OnnxException(Messages.bind(Messages.missing, name), Messages.missingExpected, null);
		}
		if (!beside.toRealPath().startsWith(folder.toRealPath()) || Files.isSymbolicLink(beside) || !Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
			throw new OnnxException(Messages.bind(Messages.outside, name), Messages.outsideExpected, null);
		}
	}

	/** Whether a file looks like ONNX by its first bytes: a version of the format, then further fields of a model. */
	public static boolean accepts(Path file) throws IOException {
		try (java.io.InputStream in = Files.newInputStream(file)) {
			return ModelReading.looksRight(in.readNBytes(64));
		}
	}
}
