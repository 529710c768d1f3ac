/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.nn.keras.NetworkFileException;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * An HDF5 file as Keras writes it. It comes from anywhere: it is read in Java by jHDF, links are not followed, what it claims is
 * held against limits before memory is taken, and whatever goes wrong inside becomes one error.
 */
public final class KerasFile implements AutoCloseable {

	/** Of a file: four times VGG16's. */
	static final long MAX_BYTES = 2L << 30;
	/** Weights of a network: those of a file of that size. */
	static final long MAX_WEIGHTS = MAX_BYTES / Float.BYTES;
	/** Of a configuration. */
	static final int MAX_TEXT = 16 << 20;
	private static final byte[] MAGIC = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' };
	private static final String WEIGHTS = "model_weights"; //$NON-NLS-1$

	/**
	 * Weights of a layer.
	 *
	 * @param shape  as Keras has it
	 * @param values the last index running fastest
	 */
	public record Tensor(int[] shape, float[] values) {
	}

	private final HdfFile file;
	private final Group root;
	private long read;

	private KerasFile(HdfFile file) throws NetworkFileException {
		this.file = file;
		this.root = sound(() -> file.getChildren().containsKey(WEIGHTS) ? (Group) child(file, WEIGHTS) : file);
	}

	/** Whether a file begins as HDF5 does. */
	public static boolean accepts(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
		}
	}

	/**
	 * Opens a file.
	 *
	 * @throws NetworkFileException when it is none, or too large
	 */
	public static KerasFile open(Path file) throws IOException {
		long size = Files.size(file);
		if (size > MAX_BYTES) {
			throw new NetworkFileException(Messages.bind(Messages.fileTooLarge, Long.toString(size)), Messages.bind(Messages.fileTooLargeExpected, Long.toString(MAX_BYTES)), null);
		}
		if (!accepts(file)) {
			throw new NetworkFileException(Messages.noHdf5, Messages.noHdf5Expected, null);
		}
		HdfFile hdf = sound(() -> new HdfFile(file));
		try {
			return new KerasFile(hdf);
		} catch (NetworkFileException e) {
			hdf.close();
			throw e;
		}
	}

	/** What is written of the architecture. */
	public Optional<String> config() throws NetworkFileException {
		return text(file, "model_config"); //$NON-NLS-1$
	}

	/** Version of Keras, {@code 1.2.2} for instance; 2 where the file does not say. */
	public String version() throws NetworkFileException {
		Optional<String> own = text(root, "keras_version"); //$NON-NLS-1$
		return own.isPresent() ? own.get() : text(file, "keras_version").orElse("2"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Names of layers, with and without weights, in the order of the file. */
	public List<String> layerNames() throws NetworkFileException {
		List<String> names = texts(root, "layer_names"); //$NON-NLS-1$
		if (names.isEmpty()) {
			throw new NetworkFileException(Messages.noLayers, Messages.noHdf5Expected, null);
		}
		return names;
	}

	/** Weights of a layer in the order Keras writes them; none where it has none. */
	public List<Tensor> weights(String layer) throws NetworkFileException {
		return sound(() -> {
			Node node = at(root, layer);
			if (!(node instanceof Group group)) {
				return List.of();
			}
			List<Tensor> tensors = new ArrayList<>();
			for (String name : texts(group, "weight_names")) { //$NON-NLS-1$
				if (!(at(group, name) instanceof Dataset set)) {
					throw new NetworkFileException(Messages.bind(Messages.noWeights, layer, name), Messages.copyAgain, null);
				}
				tensors.add(tensor(layer, name, set));
			}
			return tensors;
		});
	}

	private Tensor tensor(String layer, String name, Dataset set) throws NetworkFileException {
		int[] shape = set.getDimensions();
		long n = 1;
		for (int s : shape) {
			n = s < 0 ? Long.MAX_VALUE : Math.multiplyExact(n, (long) s);
		}
		read = Math.addExact(read, n);
		if (read > MAX_WEIGHTS) {
			throw new NetworkFileException(Messages.bind(Messages.tooManyWeights, layer, Arrays.toString(shape)),
					Messages.bind(Messages.tooManyWeightsExpected, Long.toString(MAX_WEIGHTS)), null);
		}
		Object flat = set.getDataFlat();
		float[] values = switch (flat) {
		case float[] f -> f;
		case double[] d -> {
			float[] f = new float[d.length];
			for (int i = 0; i < f.length; i++) {
				f[i] = (float) d[i];
			}
			yield f;
		}
		default -> throw new NetworkFileException(Messages.bind(Messages.noFloats, layer, name), Messages.copyAgain, null);
		};
		for (float v : values) {
			if (!Float.isFinite(v)) {
				throw new NetworkFileException(Messages.bind(Messages.notFinite, layer, name), Messages.copyAgain, null);
			}
		}
		if (values.length != n) {
			throw new NetworkFileException(Messages.bind(Messages.noWeights, layer, name), Messages.copyAgain, null);
		}
		return new Tensor(shape, values);
	}

	/** A node below another, through groups alone: a link could lead out of the file. */
	private static Node at(Group from, String path) throws NetworkFileException {
		Node node = from;
		for (String part : path.split("/")) { //$NON-NLS-1$
			if (!(node instanceof Group group)) {
				return null;
			}
			node = child(group, part);
		}
		return node;
	}

	private static Node child(Group group, String name) throws NetworkFileException {
		Node node = group.getChildren().get(name);
		if (node != null && node.isLink()) {
			throw new NetworkFileException(Messages.bind(Messages.link, name), Messages.linkExpected, null);
		}
		return node;
	}

	private static Optional<String> text(Node node, String name) throws NetworkFileException {
		List<String> all = texts(node, name);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
	}

	/** Texts of an attribute; long lists are cut into several with a number behind the name. */
	private static List<String> texts(Node node, String name) throws NetworkFileException {
		return sound(() -> {
			Attribute whole = node.getAttribute(name);
			if (whole != null) {
				return strings(whole);
			}
			List<String> all = new ArrayList<>();
			for (int k = 0; node.getAttribute(name + k) != null; k++) {
				all.addAll(strings(node.getAttribute(name + k)));
			}
			return all;
		});
	}

	private static List<String> strings(Attribute attribute) throws NetworkFileException {
		if (attribute.getSizeInBytes() > MAX_TEXT) {
			throw new NetworkFileException(Messages.bind(Messages.longText, attribute.getName()), Messages.copyAgain, null);
		}
		return switch (attribute.getData()) {
		case null -> List.of();
		case String s -> List.of(s);
		case String[] s -> List.of(s);
		default -> List.of();
		};
	}

	/** What may go wrong inside the reader of a file from anywhere. */
	private interface Reading<T> {
		T read() throws NetworkFileException;
	}

	private static <T> T sound(Reading<T> reading) throws NetworkFileException {
		try {
			return reading.read();
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			throw new NetworkFileException(Messages.bind(Messages.damaged, e.toString()), Messages.copyAgain, e);
		}
	}

	@Override
	public void close() {
		file.close();
	}
}
