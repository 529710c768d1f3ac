/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.Optional;

/** The kinds of contributions, one extension point {@code org.recital.api.<plural>} each. */
public enum Kind {
	/** Reads a {@link org.recital.api.data.Dataset}. */
	IMPORTER("importers", "importer"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Dataset to Dataset. */
	FILTER("filters", "filter"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Dataset to parts. */
	SPLITTER("splitters", "splitter"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Dataset to Features. */
	EXTRACTOR("extractors", "extractor"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Features to Features. */
	TRANSFORMER("transformers", "transformer"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Split and Features to Network. */
	TRAINER("trainers", "trainer"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Split (and Features) to Recommender. */
	ENGINE("engines", "engine"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Recommender to Recommender. */
	RERANKER("rerankers", "reranker"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Judges lists and predictions. */
	METRIC("metrics", "metric"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Writes a run or a comparison. */
	REPORT("reports", "report"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Shows a sound, or what was made of it, as a layer over a time axis. */
	SPECTROGRAM_VIEWER("spectrogramViewers", "spectrogramViewer"), //$NON-NLS-1$ //$NON-NLS-2$
	/** What is none of these. */
	STEP("steps", "step"), //$NON-NLS-1$ //$NON-NLS-2$
	/** How the value of a port is stored and shown. */
	PORT_TYPE("portTypes", "portType"); //$NON-NLS-1$ //$NON-NLS-2$

	private final String point;
	private final String element;

	Kind(String point, String element) {
		this.point = point;
		this.element = element;
	}

	/** Simple id of the extension point, and the word {@code recital list} takes. */
	public String point() {
		return point;
	}

	/** Name of its element in plugin.xml. */
	public String element() {
		return element;
	}

	/** Whether a pipeline can name it as a step. */
	public boolean isStep() {
		return this != METRIC && this != REPORT && this != SPECTROGRAM_VIEWER && this != PORT_TYPE;
	}

	/** The kind of that plural or singular name. */
	public static Optional<Kind> of(String name) {
		for (Kind k : values()) {
			if (k.point.equalsIgnoreCase(name) || k.element.equalsIgnoreCase(name)) {
				return Optional.of(k);
			}
		}
		return Optional.empty();
	}
}
