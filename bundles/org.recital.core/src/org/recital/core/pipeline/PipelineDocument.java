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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.core.pipeline.internal.ParsedText;
import org.recital.core.pipeline.internal.PipelineEditor;

/**
 * A pipeline's text, immutable, with the marks of its parts. Each edit gives a new document whose text differs only where
 * the edit is: comments, order, line breaks and the style of the surroundings stay. An edit of a value with an anchor shows
 * wherever an alias stands for it; an edit of a value that is an alias gives the step its own copy.
 * <p>
 * Edits throw {@link IllegalArgumentException} when there is no such step, or when a new name is taken or cannot be one, and
 * {@link IllegalStateException} when the text {@linkplain #isEditable() cannot be edited}.
 */
public final class PipelineDocument {

	private final ParsedText parsed;

	private PipelineDocument(ParsedText parsed) {
		this.parsed = parsed;
	}

	/** Parses; never throws because of what the text says. */
	public static PipelineDocument parse(String text) {
		return new PipelineDocument(ParsedText.of(text));
	}

	/**
	 * Reads a file in UTF-8. A file that is too big or not in UTF-8 gives a document without text and with that problem.
	 *
	 * @throws IOException when the file cannot be read
	 */
	public static PipelineDocument read(Path file) throws IOException {
		long size = Files.size(file);
		if (size > ParsedText.MOST_BYTES) {
			return new PipelineDocument(ParsedText.tooBig(size));
		}
		byte[] bytes = Files.readAllBytes(file);
		try {
			return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		} catch (CharacterCodingException e) {
			return new PipelineDocument(ParsedText.notUtf8(bytes));
		}
	}

	/** The text, exactly as given or edited. */
	public String text() {
		return parsed.text();
	}

	/** What is wrong with the text as such, without the name of a file; the check finds the rest. */
	public List<PipelineProblem> problems() {
		return parsed.problems();
	}

	/** Whether edits can be made: the text is a mapping without syntax errors, or empty. */
	public boolean isEditable() {
		return parsed.isEditable();
	}

	/** The pipeline's name; empty when the text has none. */
	public String name() {
		return parsed.outline().name();
	}

	/** The seed; 0 when the text has none. */
	public long seed() {
		return parsed.outline().seed();
	}

	/** The default of {@code ${data}} as written, relative to the file; empty when the text has none. */
	public String data() {
		return parsed.outline().data();
	}

	/** What the text says of a sweep; empty when it says nothing. */
	public Optional<SweepElement> sweep() {
		return Optional.ofNullable(parsed.outline().sweep());
	}

	/** The steps in the order of the text; when there is a syntax error, those before it. */
	public List<StepElement> steps() {
		return parsed.outline().steps();
	}

	/** The step of that name. */
	public Optional<StepElement> step(String name) {
		return steps().stream().filter(s -> s.name().equals(name)).findFirst();
	}

	/** Adds a step behind the last one, in the style of the others. */
	public PipelineDocument addStep(String name, String uses, Map<String, ?> with, Map<String, List<String>> from) {
		parsed.checkNewName(name);
		PipelineDocument document = withRoot();
		return document.edited(document.editor().addStep(name, uses, with, from));
	}

	/** Removes a step and the references to it. */
	public PipelineDocument removeStep(String name) {
		PipelineDocument document = this;
		if (parsed.hasAliases()) {
			// one at a time, so that what an alias stands for is up to date when it has to be written out
			for (StepElement s : steps()) {
				for (var port : s.from().entrySet()) {
					for (String reference : port.getValue()) {
						if (reference.equals(name) || reference.startsWith(name + '.')) {
							document = document.disconnect(reference, s.name(), port.getKey());
						}
					}
				}
			}
		}
		return document.edited(document.editor().removeStep(name));
	}

	/** Renames a step and the references to it. */
	public PipelineDocument renameStep(String old, String name) {
		if (old.equals(name)) {
			return this;
		}
		parsed.checkNewName(name, old);
		return edited(editor().renameStep(old, name));
	}

	/** Sets a parameter: String, Boolean, Number, List or Map. */
	public PipelineDocument setParameter(String step, String parameter, Object value) {
		PipelineDocument own = own(step, "with"); //$NON-NLS-1$
		return own.edited(own.editor().setParameter(step, parameter, value));
	}

	/** Removes a parameter, which then has its default. */
	public PipelineDocument unsetParameter(String step, String parameter) {
		PipelineDocument own = own(step, "with"); //$NON-NLS-1$
		return own.edited(own.editor().unsetParameter(step, parameter));
	}

	/**
	 * Connects an output to an input port.
	 *
	 * @param reference {@code step} or {@code step.output}
	 * @param many      whether the port takes several values: the reference is then added; otherwise it replaces what was there
	 */
	public PipelineDocument connect(String reference, String step, String port, boolean many) {
		PipelineDocument own = own(step, "from", port); //$NON-NLS-1$
		return own.edited(own.editor().connect(reference, step, port, many));
	}

	/** Removes a reference from an input port. */
	public PipelineDocument disconnect(String reference, String step, String port) {
		Optional<StepElement> element = step(step);
		if (element.isPresent() && !element.get().from().getOrDefault(port, List.of()).contains(reference)) {
			return this;
		}
		PipelineDocument own = own(step, "from", port); //$NON-NLS-1$
		return own.edited(own.editor().disconnect(reference, step, port));
	}

	/** Sets the name of the pipeline. */
	public PipelineDocument setName(String name) {
		PipelineDocument document = withRoot();
		return document.edited(document.editor().setTop("name", name, "recital")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Sets the seed. */
	public PipelineDocument setSeed(long seed) {
		PipelineDocument document = withRoot();
		return document.edited(document.editor().setTop("seed", seed, "name", "recital")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Sets what <code>${data}</code> stands for when nobody says otherwise, relative to the file; an empty text removes it. */
	public PipelineDocument setData(String folder) {
		if (folder.isEmpty()) {
			return data().isEmpty() ? this : edited(editor().unsetTop("data")); //$NON-NLS-1$
		}
		PipelineDocument document = withRoot();
		return document.edited(document.editor().setTop("data", folder, "seed", "name", "recital")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Sets a parameter of the sweep: String, Boolean, Number, List or Map. Where nothing is said of a sweep, this begins it. */
	public PipelineDocument setSweep(String parameter, Object value) {
		PipelineDocument document = withRoot();
		return document.edited(document.editor().setSweep(parameter, value));
	}

	/** Removes a parameter of the sweep, which then has its default. */
	public PipelineDocument unsetSweep(String parameter) {
		return sweep().isEmpty() ? this : edited(editor().unsetSweep(parameter));
	}

	/** Removes all that is said of a sweep. */
	public PipelineDocument removeSweep() {
		return sweep().isEmpty() ? this : edited(editor().removeSweep());
	}

	/** Changes what a step uses. */
	public PipelineDocument setUses(String step, String uses) {
		PipelineDocument own = own(step);
		return own.edited(own.editor().setText(step, "uses", uses)); //$NON-NLS-1$
	}

	/** Sets the label of a step; an empty one removes it. */
	public PipelineDocument setLabel(String step, String label) {
		PipelineDocument own = own(step);
		return own.edited(own.editor().setText(step, "label", label)); //$NON-NLS-1$
	}

	private PipelineEditor editor() {
		return parsed.editor();
	}

	private PipelineDocument edited(String text) {
		return text.equals(text()) ? this : new PipelineDocument(parsed.edited(text));
	}

	/** With at least one entry at the top. */
	private PipelineDocument withRoot() {
		return edited(parsed.withRoot());
	}

	/** With values of its own on a path, where aliases stood for them. */
	private PipelineDocument own(String step, String... path) {
		PipelineDocument document = this;
		while (document.parsed.hasAliases()) {
			PipelineDocument next = document.edited(document.editor().own(step, path));
			if (next == document) {
				break;
			}
			document = next;
		}
		return document;
	}
}
