/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.Part;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Importer;
import org.recital.api.step.Kind;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.RunRecord.FileRecord;
import org.recital.core.store.FileHash;
import org.recital.core.store.internal.FileHashes;
import org.recital.core.store.internal.Json;

/**
 * Seeds and keys. A key is the SHA-256 of a text that names all a result depends on: the contribution and the hash of its
 * bundle, the parameters, the seed, the part, the keys of the inputs, the content of files and folders that parameters name,
 * what an importer says of data that is in no file, and the bundles of contributions that parameters name, alone or within
 * longer words ({@code ndcg@10}; metrics, for steps: all of them). Labels belong to it only for steps that see them.
 */
final class Keys {

	/** Raised when the same text would mean another result because of a change here. */
	private static final String VERSION = "recital-key 1"; //$NON-NLS-1$

	private final FileHashes hashes;
	private final Contributions contributions;
	private final IProgressMonitor monitor;
	private final List<FileRecord> files = new ArrayList<>();

	Keys(FileHashes hashes, Contributions contributions, IProgressMonitor monitor) {
		this.hashes = hashes;
		this.contributions = contributions;
		this.monitor = monitor;
	}

	/** All files and folders met. */
	List<FileRecord> files() {
		return files;
	}

	/**
	 * Seed of a step. Importers read and do not draw: theirs is always the same, so that a data set is read once for all pipelines. The
	 * parts of a splitter share theirs. A copy of a step, {@code step~copy}, has that of the step.
	 */
	static long seed(Pipeline pipeline, StepNode node, Part part) {
		if (node.contribution().kind() == Kind.IMPORTER) {
			return 0;
		}
		String which = part == null || node.contribution().kind() == Kind.SPLITTER ? "" : part.toString(); //$NON-NLS-1$
		int copy = node.name().indexOf('~');
		String name = copy < 0 ? node.name() : node.name().substring(0, copy);
		byte[] hash = FileHashes.sha256().digest((pipeline.seed() + "\n" + name + '\n' + which).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
		long seed = 0;
		for (int i = 0; i < 8; i++) {
			seed = seed << 8 | hash[i] & 0xFF;
		}
		return seed;
	}

	/** What all parts of a step have in common. */
	String common(StepNode node) throws IOException, ContributionException {
		Contribution c = node.contribution();
		StringBuilder text = new StringBuilder(VERSION).append('\n');
		text.append("uses ").append(c.kind()).append(' ').append(c.id()).append(' ').append(c.bundleHash()).append('\n'); //$NON-NLS-1$
		ParameterSchema<?> schema = c.parameters();
		Map<String, Object> values = values(schema, node.parameters());
		text.append("with ").append(Json.LINE.toJson(canonical(values))).append('\n'); //$NON-NLS-1$
		Importer<?> importer = c.kind() == Kind.IMPORTER ? c.create(Importer.class) : null;
		boolean told = importer != null && importer.fingerprintsFiles();
		for (ParameterInfo p : schema.parameters()) {
			Object value = values.get(p.name());
			if (p.kind() == ParameterInfo.Kind.PATH && value != null && !value.toString().isEmpty()) {
				Path path = Path.of(value.toString());
				FileHash hash = hashes.hash(path, monitor);
				files.add(new FileRecord(node.name(), p.name(), path.toString(), hash.hash(), hash.files(), hash.bytes()));
				text.append(told ? "" : "file " + p.name() + ' ' + hash.hash() + '\n'); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		if (c.kind() == Kind.IMPORTER) {
			fingerprint(c, node.parameters()).ifPresent(f -> text.append("fingerprint ").append(Json.LINE.toJson(f)).append('\n')); //$NON-NLS-1$
		}
		named(text, c, schema, values);
		return text.toString();
	}

	@SuppressWarnings("unchecked")
	private static Optional<String> fingerprint(Contribution c, Record parameters) throws ContributionException {
		return c.create(Importer.class).fingerprint(parameters);
	}

	/** The parameters of a step by name, as a YAML writer takes them. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> values(ParameterSchema<?> schema, Record parameters) {
		return ((ParameterSchema<Record>) schema).values(parameters);
	}

	/** Maps in the order of their keys; the rest as it is. */
	private static Object canonical(Object value) {
		return switch (value) {
		case Map<?, ?> m -> {
			Map<String, Object> sorted = new TreeMap<>();
			m.forEach((k, v) -> sorted.put(String.valueOf(k), canonical(v)));
			yield sorted;
		}
		case List<?> l -> l.stream().map(Keys::canonical).toList();
		case null -> null;
		default -> value;
		};
	}

	/** Bundles of other contributions that this step may look up. */
	private void named(StringBuilder text, Contribution c, ParameterSchema<?> schema, Map<String, Object> values) {
		Set<String> words = new HashSet<>();
		for (ParameterInfo p : schema.parameters()) {
			switch (p.kind()) {
			case TEXT, LIST, MAP, CHOICE -> words(values.get(p.name()), words);
			default -> {
				// names nothing
			}
			}
		}
		for (Kind kind : Kind.values()) {
			for (Contribution other : contributions.all(kind)) {
				if (c.kind() == Kind.STEP && kind == Kind.METRIC || words.contains(other.id())) {
					text.append("other ").append(kind).append(' ').append(other.id()).append(' ').append(other.bundleHash()).append('\n'); //$NON-NLS-1$
				}
			}
		}
	}

	private static void words(Object value, Set<String> words) {
		switch (value) {
		case null -> {
			// nothing given
		}
		case List<?> l -> l.forEach(v -> words(v, words));
		case Map<?, ?> m -> m.forEach((k, v) -> {
			words(k, words);
			words(v, words);
		});
		default -> {
			String text = value.toString();
			words.add(text);
			words.addAll(Arrays.asList(text.split("[^\\w.-]+"))); //$NON-NLS-1$
		}
		}
	}

	/** Key of a task. */
	static String key(String common, Kind kind, Task.Role role, Part part, long seed, List<Task.Input> inputs) {
		StringBuilder text = new StringBuilder(common);
		text.append("seed ").append(seed).append('\n'); //$NON-NLS-1$
		text.append("role ").append(role == Task.Role.GATHER ? "gather" : part == null ? "single" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				: part.fold() + "/" + part.folds() + " " + part.repeat() + "/" + part.repeats()).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (Task.Input i : inputs) {
			text.append("input ").append(i.port()).append(' ').append(i.source().key()).append(' ').append(i.output()); //$NON-NLS-1$
			if (kind == Kind.STEP) {
				text.append(' ').append(Json.LINE.toJson(List.of(i.name(), i.label())));
			}
			text.append('\n');
		}
		return HexFormat.of().formatHex(FileHashes.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
	}
}
