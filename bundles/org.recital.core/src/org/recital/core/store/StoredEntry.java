/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;

/**
 * What a step gave for a part, in the cache: the content of {@code meta.json}, written last.
 *
 * @param format     format number of the entry, {@link #FORMAT}
 * @param key        its key
 * @param step       name of the step that made it first
 * @param uses       id of that step's contribution
 * @param part       {@code r0f1}, or {@code all}
 * @param created    when
 * @param wallMillis how long the step took
 * @param cpuMillis  processor time of its threads
 * @param outputs    what it gave, by port
 * @param files      all files below the entry's folder but meta.json, by relative path with {@code /}
 * @param notes      what the step noted
 * @param warnings   what it warned of
 * @param curve      how it learned; null when it learned nothing
 * @param sources    the steps that read files or databases and that this was made from, its own among them; null: not known, it was stored
 *                   before this was written down
 */
public record StoredEntry(int format, String key, String step, String uses, String part, Instant created, long wallMillis,
		long cpuMillis, Map<String, Output> outputs, Map<String, StoredFile> files, List<String> notes, List<Problem> warnings, TrainingCurve curve, List<Source> sources) {

	/** Number of the format this version writes. */
	public static final int FORMAT = 1;

	/**
	 * The value of a port.
	 *
	 * @param type   id of the port type
	 * @param format format number of its codec
	 * @param bytes  bytes on disk
	 */
	public record Output(String type, int format, long bytes) {
	}

	/**
	 * A file.
	 *
	 * @param bytes length
	 * @param crc   CRC-32C of its content
	 */
	public record StoredFile(long bytes, int crc) {
	}

	/**
	 * A step that reads something.
	 *
	 * @param uses       id of its contribution
	 * @param parameters all parameters as resolved; files and folders by absolute path
	 */
	public record Source(String uses, Map<String, Object> parameters) {
	}

	/** One that does not know what it was made from. */
	public StoredEntry(int format, String key, String step, String uses, String part, Instant created, long wallMillis, long cpuMillis,
			Map<String, Output> outputs, Map<String, StoredFile> files, List<String> notes, List<Problem> warnings, TrainingCurve curve) {
		this(format, key, step, uses, part, created, wallMillis, cpuMillis, outputs, files, notes, warnings, curve, null);
	}

	public StoredEntry {
		notes = notes == null ? List.of() : List.copyOf(notes);
		warnings = warnings == null ? List.of() : List.copyOf(warnings);
	}

	/** Bytes of all values. */
	public long bytes() {
		return outputs.values().stream().mapToLong(Output::bytes).sum();
	}

	/** Folder of a port's value within the entry's folder. */
	public static Path folder(Path entry, String port) {
		return entry.resolve(port);
	}
}
