/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.pipeline.StepElement;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;

/** A text with all that was read of it. */
public record ParsedText(String text, TextMap map, YamlTree tree, Outline outline, List<PipelineProblem> problems) {

	/** Most bytes of a file: every character can take three. */
	public static final int MOST_BYTES = 3 * YamlComposer.MOST_CHARACTERS;

	/** Parses. */
	public static ParsedText of(String text) {
		TextMap map = new TextMap(text);
		Problems problems = new Problems(""); //$NON-NLS-1$
		YamlTree tree = YamlComposer.compose(text, map, problems);
		Outline outline = OutlineReader.read(tree, map, problems);
		return new ParsedText(text, map, tree, outline, problems.sorted());
	}

	private static ParsedText unread(int line, String message, String expected) {
		Problems problems = new Problems(""); //$NON-NLS-1$
		problems.error(new Mark(line, 1, 0, 0), message, expected);
		return new ParsedText("", new TextMap(""), new YamlTree(null, true, List.of()), new Outline("", 0, "", List.of()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				problems.sorted());
	}

	/** What stands for a file that is not read, because it has so many bytes. */
	public static ParsedText tooBig(long bytes) {
		return unread(1, NLS.bind(Messages.tooBig, bytes, MOST_BYTES), Messages.tooLongExpected);
	}

	/** What stands for a file that is not in UTF-8; the problem is in the line of the first wrong byte. */
	public static ParsedText notUtf8(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
		int line = 1;
		for (int i = 0; i < in.position(); i++) {
			if (bytes[i] == '\n') {
				line++;
			}
		}
		return unread(line, Messages.notUtf8, Messages.notUtf8Expected);
	}

	/** Whether there is a mapping to edit, or nothing. */
	public boolean isEditable() {
		return !tree.broken() && (isEmpty() || tree.root() instanceof Mapping m && !(m.entries().isEmpty() && !m.flow()));
	}

	private boolean isEmpty() {
		return tree.root() == null || tree.root() instanceof Scalar s && s.isEmpty() && s.anchor() == null;
	}

	public boolean hasAliases() {
		return !tree.aliases().isEmpty();
	}

	/** An editor for one edit. */
	public PipelineEditor editor() {
		if (!isEditable()) {
			throw new IllegalStateException(Messages.brokenText);
		}
		if (isEmpty()) {
			throw new IllegalArgumentException(Messages.empty);
		}
		return new PipelineEditor(text, map, tree);
	}

	/** The text with at least one entry at the top. */
	public String withRoot() {
		if (!isEditable()) {
			throw new IllegalStateException(Messages.brokenText);
		}
		if (!isEmpty()) {
			return text;
		}
		boolean newLine = text.isEmpty() || text.equals("\uFEFF") || text.endsWith("\n") || text.endsWith("\r"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return text + (newLine ? "" : map.lineBreak()) + "recital: " + OutlineReader.FORMAT + map.lineBreak(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The changed text, parsed; an edit must not break it. */
	public ParsedText edited(String changed) {
		ParsedText parsed = of(changed);
		if (!parsed.isEditable()) {
			throw new IllegalStateException(Messages.editFails);
		}
		return parsed;
	}

	/** Checks that a step could have that name. */
	public void checkNewName(String name, String... besides) {
		if (!OutlineReader.STEP_NAME.matcher(name).matches()) {
			throw new IllegalArgumentException(
					NLS.bind(Messages.badStepName, Problems.brief(name)) + "; " + Messages.badStepNameExpected); //$NON-NLS-1$
		}
		for (StepElement s : outline.steps()) {
			if (s.name().equalsIgnoreCase(name) && !List.of(besides).contains(s.name())) {
				throw new IllegalArgumentException(NLS.bind(Messages.nameTaken, name));
			}
		}
	}
}
