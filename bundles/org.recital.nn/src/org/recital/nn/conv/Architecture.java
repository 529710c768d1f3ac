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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a network is made of, without its weights; an output layer with a probability for each class follows the blocks.
 *
 * @param channels of the input
 * @param bands    rows of the input
 * @param frames   columns of the input
 * @param classes  at least two
 */
public record Architecture(int channels, int bands, int frames, int classes, List<Block> blocks) {

	private static final int MOST = 1 << 16;

	/** @throws IllegalArgumentException when a size is out of range */
	public Architecture {
		blocks = List.copyOf(blocks);
		for (int size : new int[] { channels, bands, frames, classes - 1, blocks.size() }) {
			if (size < 1 || size > MOST) {
				throw new IllegalArgumentException("architecture with a size of " + size); //$NON-NLS-1$
			}
		}
	}

	/** Floats of one input. */
	public int width() {
		return channels * bands * frames;
	}

	/** As text, a block a line; {@link #parse} reads it. */
	public String text() {
		return "input channels=" + channels + " bands=" + bands + " frames=" + frames + " classes=" + classes + '\n' //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ blocks.stream().map(Architecture::line).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static String line(Block block) {
		StringBuilder line = new StringBuilder(block.getClass().getSimpleName());
		try {
			for (RecordComponent c : block.getClass().getRecordComponents()) {
				line.append(' ').append(c.getName()).append('=').append(c.getAccessor().invoke(block));
			}
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e); // our own records
		}
		return line.toString();
	}

	/**
	 * Reads what {@link #text} gave.
	 *
	 * @throws IOException when it is not an architecture; says which line
	 */
	public static Architecture parse(String text) throws IOException {
		String[] lines = text.split("\n"); //$NON-NLS-1$
		int at = 0;
		try {
			Map<String, String> head = values(lines[0], "input"); //$NON-NLS-1$
			List<Block> blocks = new ArrayList<>();
			for (at = 1; at < lines.length; at++) {
				blocks.add(block(lines[at]));
			}
			return new Architecture(Integer.parseInt(head.get("channels")), Integer.parseInt(head.get("bands")), //$NON-NLS-1$ //$NON-NLS-2$
					Integer.parseInt(head.get("frames")), Integer.parseInt(head.get("classes")), blocks); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException | ReflectiveOperationException e) {
			throw new IOException("line " + (at + 1) + " of the network's architecture is not understood: " + lines[Math.min(at, lines.length - 1)], e); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static Map<String, String> values(String line, String name) {
		String[] words = line.split(" "); //$NON-NLS-1$
		if (!words[0].equals(name)) {
			throw new IllegalArgumentException(words[0]);
		}
		Map<String, String> values = new HashMap<>();
		for (int k = 1; k < words.length; k++) {
			int equals = words[k].indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException(words[k]);
			}
			values.put(words[k].substring(0, equals), words[k].substring(equals + 1));
		}
		return values;
	}

	private static Block block(String line) throws ReflectiveOperationException {
		for (Class<?> kind : Block.class.getPermittedSubclasses()) {
			if (line.split(" ")[0].equals(kind.getSimpleName())) { //$NON-NLS-1$
				Map<String, String> values = values(line, kind.getSimpleName());
				RecordComponent[] components = kind.getRecordComponents();
				Object[] arguments = new Object[components.length];
				for (int k = 0; k < arguments.length; k++) {
					arguments[k] = value(components[k].getType(), values.get(components[k].getName()));
				}
				Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
				return (Block) kind.getDeclaredConstructor(types).newInstance(arguments);
			}
		}
		throw new IllegalArgumentException(line);
	}

	private static Object value(Class<?> type, String text) {
		if (text == null) {
			throw new IllegalArgumentException("missing value"); //$NON-NLS-1$
		}
		if (type == int.class) {
			int value = Integer.parseInt(text);
			if (value < 0 || value > MOST) {
				throw new IllegalArgumentException(text);
			}
			return value;
		}
		if (type == double.class) {
			return Double.valueOf(text);
		}
		return type == boolean.class ? Boolean.valueOf(text) : (Object) Block.Activation.valueOf(text.toUpperCase(Locale.ROOT));
	}
}
