/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;

/**
 * What is known of a run: the content of {@code run.json}. The file is one JSON object with the components of this record
 * as members, {@link #header()} first; times are ISO 8601 in UTC, hashes and keys hexadecimal SHA-256, enums by name, numbers
 * that are not finite are written {@code NaN} or {@code Infinity}. A reader ignores members it does not know; the format
 * number is raised when one changes its meaning.
 *
 * @param header      what a list of runs shows
 * @param text        the pipeline as it was
 * @param seed        its seed
 * @param steps       its steps in topological order
 * @param files       the files and folders named by parameters
 * @param bundles     the bundles whose contributions took part
 * @param environment Java, operating system, processors, memory, product version; by name
 * @param warnings    what a reader must know
 * @param errors      why steps failed
 */
public record RunRecord(RunHeader header, String text, long seed, List<StepRecord> steps, List<FileRecord> files,
		List<BundleRecord> bundles, Map<String, String> environment, List<Problem> warnings, List<Problem> errors) {

	/** Number of the format this version writes. */
	public static final int FORMAT = 1;

	/**
	 * A step.
	 *
	 * @param name       its name
	 * @param label      what a person calls it; may be empty
	 * @param uses       id of its contribution
	 * @param kind       kind of its contribution ({@code engine})
	 * @param line       1-based line in the text
	 * @param parameters all parameters as resolved
	 * @param inputs     references ({@code step.output}) by port
	 * @param outputs    port type by output
	 * @param state      how it ended
	 * @param parts      its parts; one for a step with no splitter upstream
	 * @param gathered   for a step that gathers: the gathering; else null
	 */
	public record StepRecord(String name, String label, String uses, String kind, int line, Map<String, Object> parameters,
			Map<String, List<String>> inputs, Map<String, String> outputs, StepState state, List<PartRecord> parts,
			PartRecord gathered) {

		/** The label, or the name when it has none. */
		public String title() {
			return label == null || label.isBlank() ? name : label;
		}

		/** Wall time of all parts together, in milliseconds. */
		public long wallMillis() {
			return parts.stream().mapToLong(PartRecord::wallMillis).sum() + (gathered == null ? 0 : gathered.wallMillis());
		}
	}

	/**
	 * One part of a step.
	 *
	 * @param part       {@code r0f1}; {@code all} where there are no parts
	 * @param index      place among the parts
	 * @param key        key in the cache
	 * @param seed       seed it was given
	 * @param state      how it ended
	 * @param wallMillis how long it took; for what came from the cache: when it was computed
	 * @param cpuMillis  processor time of its threads
	 * @param notes      what it noted
	 * @param warnings   what it warned of
	 * @param error      why it failed; empty when it did not
	 * @param curve      how it learned, as far as it came; null when it learned nothing
	 */
	public record PartRecord(String part, int index, String key, long seed, StepState state, long wallMillis, long cpuMillis,
			List<String> notes, List<Problem> warnings, String error, TrainingCurve curve) {
	}

	/**
	 * A file or folder named by a parameter.
	 *
	 * @param step      name of the step
	 * @param parameter name of the parameter
	 * @param path      where it is
	 * @param hash      SHA-256 of its content (of a folder: of its list of names and hashes); empty when it is missing
	 * @param files     how many files
	 * @param bytes     how long they are together
	 */
	public record FileRecord(String step, String parameter, String path, String hash, int files, long bytes) {
	}

	/**
	 * A bundle.
	 *
	 * @param name    symbolic name
	 * @param version version
	 * @param hash    hash over its content
	 */
	public record BundleRecord(String name, String version, String hash) {
	}

	public RunRecord {
		steps = steps == null ? List.of() : List.copyOf(steps);
		files = files == null ? List.of() : List.copyOf(files);
		bundles = bundles == null ? List.of() : List.copyOf(bundles);
		environment = environment == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(environment));
		warnings = warnings == null ? List.of() : List.copyOf(warnings);
		errors = errors == null ? List.of() : List.copyOf(errors);
	}

	/** The same with another header. */
	public RunRecord withHeader(RunHeader other) {
		return new RunRecord(other, text, seed, steps, files, bundles, environment, warnings, errors);
	}

	/** The same with more of the environment. */
	public RunRecord withEnvironment(Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(environment);
		all.putAll(more);
		return new RunRecord(header, text, seed, steps, files, bundles, all, warnings, errors);
	}

	/** The same under another name. */
	public RunRecord withId(String id) {
		return withHeader(new RunHeader(header.format(), id, header.title(), header.pipeline(), header.file(), header.upTo(),
				header.started(), header.wallMillis(), header.result(), header.message(), header.warnings(), header.parameters(),
				header.results()));
	}

	/** Name of the folder. */
	public String id() {
		return header.id();
	}

	/** What a person calls it. */
	public String title() {
		return header.title();
	}

	/** When it began. */
	public Instant started() {
		return header.started();
	}

	/** How it ended. */
	public RunOutcome.Result result() {
		return header.result();
	}

	/** The step of that name. */
	public Optional<StepRecord> step(String name) {
		return steps.stream().filter(s -> s.name().equals(name)).findFirst();
	}
}
