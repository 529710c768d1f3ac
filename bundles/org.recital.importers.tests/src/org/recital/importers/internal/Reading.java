/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.SimpleContext;

/** Runs importers as a pipeline would: parameters by name, read through their schema. */
public final class Reading {

	private Reading() {
	}

	/** Reads with two threads. */
	public static Dataset read(Importer<?> importer, Map<String, ?> given) throws IOException, InputException {
		return read(importer, given, new SimpleContext(1, 2));
	}

	/** Reads. */
	public static <P extends Record> Dataset read(Importer<P> importer, Map<String, ?> given, SimpleContext context)
			throws IOException, InputException {
		return importer.read(parameters(importer, given), context);
	}

	/** Reads and expects that it cannot be done; gives what is said. */
	public static String refusal(Importer<?> importer, Map<String, ?> given) {
		return assertThrows(InputException.class, () -> read(importer, given)).getMessage();
	}

	/** The parameters of an importer. */
	public static <P extends Record> P parameters(Importer<P> importer, Map<String, ?> given) {
		@SuppressWarnings("unchecked")
		Class<P> type = (Class<P>) Arrays.stream(importer.getClass().getGenericInterfaces())
				.map(i -> ((ParameterizedType) i).getActualTypeArguments()[0]).findFirst().orElseThrow();
		List<ParameterProblem> problems = new ArrayList<>();
		return ParameterSchema.of(type).create(given, Path.of("").toAbsolutePath(), problems)
				.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
	}

	/** Writes lines in UTF-8. */
	public static Path write(Path folder, String name, String... lines) throws IOException {
		return write(folder, name, StandardCharsets.UTF_8, lines);
	}

	/** Writes lines. */
	public static Path write(Path folder, String name, Charset charset, String... lines) throws IOException {
		return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", charset);
	}

	/** Writes lines packed with gzip. */
	public static Path gzip(Path folder, String name, String... lines) throws IOException {
		Path path = folder.resolve(name);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
			out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		return path;
	}

	/** All events, one line each: user item value time extras. */
	public static List<String> lines(Dataset data) {
		List<String> lines = new ArrayList<>();
		for (int r = 0; r < data.events().size(); r++) {
			StringBuilder line = new StringBuilder();
			line.append(data.users().ids().id(data.events().users().get(r))).append(' ');
			line.append(data.items().ids().id(data.events().items().get(r))).append(' ');
			line.append(data.events().values().get(r));
			int row = r;
			data.events().times().ifPresent(t -> line.append(' ').append(t.get(row) == Long.MIN_VALUE ? "-" : t.get(row)));
			data.events().extras().forEach((name, column) -> line.append(' ').append(name).append('=').append(column.get(row)));
			lines.add(line.toString());
		}
		return lines;
	}

	/** What is known of one entity by name of attribute. */
	public static String known(Entities entities, String id, String attribute) {
		return entities.attribute(attribute).orElseThrow(() -> new AssertionError(entities.attributes().keySet()))
				.text(entities.ids().indexOf(id));
	}

	/** The names of all items. */
	public static List<String> ids(Dataset data) {
		return java.util.stream.IntStream.range(0, data.items().size()).mapToObj(data.items().ids()::id).toList();
	}

	/** Everything that could differ: names, events, attributes, origin. */
	public static List<Object> content(Dataset data) {
		List<Object> all = new ArrayList<>(lines(data));
		for (Entities e : List.of(data.items(), data.users())) {
			for (int i = 0; i < e.size(); i++) {
				all.add(e.ids().id(i));
				for (Attribute a : e.attributes().values()) {
					all.add(a.name() + '=' + a.text(i));
				}
			}
		}
		all.add(data.origin());
		all.add(data.scale());
		return all;
	}

	/** Real data that is not in the repository: {@code RECITAL_SHARED}, or {@code shared} beside the repository. */
	public static Optional<Path> shared(String name) {
		List<Path> places = new ArrayList<>();
		for (String given : new String[] { System.getProperty("recital.shared"), System.getenv("RECITAL_SHARED") }) {
			if (given != null && !given.isEmpty()) {
				places.add(Path.of(given));
			}
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve("target-platform")) && at.getParent() != null) {
				places.add(at.getParent().resolve("shared"));
			}
		}
		return places.stream().map(p -> p.resolve(name)).filter(Files::exists).findFirst();
	}
}
