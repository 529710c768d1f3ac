/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;

/** Writes steps, and mappings of steps, in the style of the steps that are there. */
final class StepText {

	private static final List<String> INNER = List.of("from", "with"); //$NON-NLS-1$ //$NON-NLS-2$

	private final NodeEdits edits;
	private final String lineBreak;
	private final Mapping steps;

	/**
	 * @param steps null when there are none yet
	 */
	StepText(NodeEdits edits, String lineBreak, Mapping steps) {
		this.edits = edits;
		this.lineBreak = lineBreak;
		this.steps = steps;
	}

	/** References of ports: a single one stands without brackets. */
	static Map<String, Object> references(Map<String, List<String>> from) {
		Map<String, Object> written = new LinkedHashMap<>();
		from.forEach((port, references) -> written.put(port, references.size() == 1 ? references.getFirst() : references));
		return written;
	}

	private Mapping last() {
		if (steps != null) {
			for (Entry e : steps.entries().reversed()) {
				if (e.value() instanceof Mapping m && !m.entries().isEmpty()) {
					return m;
				}
			}
		}
		return null;
	}

	/** Whether inner mappings of block steps are blocks as well, as the last ones are. */
	private boolean innerBlock() {
		if (steps != null) {
			for (Entry e : steps.entries().reversed()) {
				if (e.value() instanceof Mapping m && !m.flow()) {
					for (String key : INNER) {
						if (m.entry(key) != null && m.entry(key).value() instanceof Mapping inner) {
							return !inner.flow();
						}
					}
				}
			}
		}
		return false;
	}

	/** How much deeper a step's keys stand than its name. */
	private int unit() {
		if (steps != null && !steps.flow()) {
			for (Entry e : steps.entries().reversed()) {
				if (e.value() instanceof Mapping m && !m.flow()) {
					int unit = edits.indent(m.entries().getFirst().start()).length() - edits.indent(e.start()).length();
					if (unit > 0) {
						return unit;
					}
				}
			}
		}
		return 2;
	}

	/** The entry of a new step; its name stands behind so many spaces. */
	String step(String name, Map<String, Object> content, int indent) {
		Mapping last = last();
		boolean flow = last == null || last.flow();
		if (!flow && steps != null && !steps.flow()) {
			StringBuilder text = new StringBuilder(YamlWriter.PLAIN.text(name)).append(':');
			content.forEach((key, value) -> text.append(lineBreak).append(" ".repeat(indent + unit())) //$NON-NLS-1$
					.append(inner(key, value, indent + unit(), innerBlock())));
			return text.toString();
		}
		YamlWriter writer = steps == null ? YamlWriter.PLAIN : YamlWriter.like(steps);
		String value = (last == null || !last.flow() ? writer : YamlWriter.like(last)).value(content);
		String key = writer.text(name) + ':';
		return key + " ".repeat(Math.max(1, column() - indent - key.length())) + value; //$NON-NLS-1$
	}

	/** The column at which the values of all steps begin, from the start of the line; 0 when they are not aligned. */
	private int column() {
		if (steps == null || steps.flow() || steps.entries().size() < 2) {
			return 0;
		}
		int common = -1;
		boolean padded = false;
		for (Entry e : steps.entries()) {
			int column = edits.indent(e.start()).length() + e.value().start() - e.start();
			if (common >= 0 && column != common) {
				return 0;
			}
			common = column;
			padded |= e.value().start() - e.key().end() > 2;
		}
		return padded ? common : 0;
	}

	/** The entry of a mapping within a step that is a block. */
	String inner(String key, Object value, int indent, boolean block) {
		if (!(block && value instanceof Map<?, ?> m && !m.isEmpty())) {
			return YamlWriter.PLAIN.entry(key, YamlWriter.PLAIN.value(value));
		}
		List<String> lines = new ArrayList<>();
		m.forEach((k, v) -> lines.add(lineBreak + " ".repeat(indent + unit()) //$NON-NLS-1$
				+ YamlWriter.PLAIN.entry(String.valueOf(k), YamlWriter.PLAIN.value(v))));
		return key + ':' + String.join("", lines); //$NON-NLS-1$
	}

	/** Adds a mapping to a step, in the style of the step and of the mappings of others. */
	void addInner(Mapping step, int after, String key, Map<String, Object> value) {
		if (step.flow()) {
			edits.add(step, after, key, YamlWriter.like(step).value(value));
		} else {
			edits.addText(step, after, inner(key, value, edits.indent(step.entries().getFirst().start()).length(), innerBlock()));
		}
	}
}
