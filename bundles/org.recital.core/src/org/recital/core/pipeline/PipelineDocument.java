/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline's text, immutable, with the marks of its parts. Each edit gives a new document whose text differs only where
 * the edit is.
 */
public final class PipelineDocument {

	private final String text;

	private PipelineDocument(String text) {
		this.text = text;
	}

	/** Parses; never throws because of what the text says. */
	public static PipelineDocument parse(String text) {
		return new PipelineDocument(text);
	}

	/**
	 * Reads a file in UTF-8. A file that is too big or not in UTF-8 gives a document with that problem.
	 *
	 * @throws IOException when the file cannot be read
	 */
	public static PipelineDocument read(Path file) throws IOException {
		return parse(java.nio.file.Files.readString(file));
	}

	/** The text, exactly as given or edited. */
	public String text() {
		return text;
	}

	/** What is wrong with the text as such; the check finds the rest. */
	public List<PipelineProblem> problems() {
		return List.of();
	}

	/** Whether edits can be made: the text is a mapping without syntax errors. */
	public boolean isEditable() {
		return true;
	}

	/** The pipeline's name; empty when the text has none. */
	public String name() {
		return ""; //$NON-NLS-1$
	}

	/** The seed; 0 when the text has none. */
	public long seed() {
		return 0;
	}

	/** The default of {@code ${data}} as written, relative to the file; empty when the text has none. */
	public String data() {
		return ""; //$NON-NLS-1$
	}

	/** The steps in the order of the text. */
	public List<StepElement> steps() {
		return List.of();
	}

	/** The step of that name. */
	public Optional<StepElement> step(String name) {
		return steps().stream().filter(s -> s.name().equals(name)).findFirst();
	}

	/** Adds a step behind the last one. */
	public PipelineDocument addStep(String name, String uses, Map<String, ?> with, Map<String, List<String>> from) {
		throw new UnsupportedOperationException();
	}

	/** Removes a step and the references to it. */
	public PipelineDocument removeStep(String name) {
		throw new UnsupportedOperationException();
	}

	/** Renames a step and the references to it. */
	public PipelineDocument renameStep(String old, String name) {
		throw new UnsupportedOperationException();
	}

	/** Sets a parameter: String, Boolean, Number, List or Map. */
	public PipelineDocument setParameter(String step, String parameter, Object value) {
		throw new UnsupportedOperationException();
	}

	/** Removes a parameter, which then has its default. */
	public PipelineDocument unsetParameter(String step, String parameter) {
		throw new UnsupportedOperationException();
	}

	/** Connects an output to an input port. @param many whether the port takes several values: the reference is added; otherwise it replaces what was there */
	public PipelineDocument connect(String reference, String step, String port, boolean many) {
		throw new UnsupportedOperationException();
	}

	/** Removes a reference from an input port. */
	public PipelineDocument disconnect(String reference, String step, String port) {
		throw new UnsupportedOperationException();
	}

	/** Sets the name of the pipeline. */
	public PipelineDocument setName(String name) {
		throw new UnsupportedOperationException();
	}

	/** Sets the seed. */
	public PipelineDocument setSeed(long seed) {
		throw new UnsupportedOperationException();
	}

	/** Changes what a step uses. */
	public PipelineDocument setUses(String step, String uses) {
		throw new UnsupportedOperationException();
	}

	/** Sets the label of a step; an empty one removes it. */
	public PipelineDocument setLabel(String step, String label) {
		throw new UnsupportedOperationException();
	}
}
