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
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.internal.YamlNode.Alias;
import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;
import org.recital.core.pipeline.internal.YamlNode.Sequence;

/** Edits of a pipeline as patches of its text; each gives the new text. One editor serves one edit. */
public final class PipelineEditor {

	private static final String STEPS = "steps"; //$NON-NLS-1$
	private static final String FROM = "from"; //$NON-NLS-1$
	private static final String WITH = "with"; //$NON-NLS-1$
	private static final String USES = "uses"; //$NON-NLS-1$
	private static final String SWEEP = "sweep"; //$NON-NLS-1$

	private final String text;
	private final TextMap map;
	private final Mapping root;
	private final NodeEdits edits;

	public PipelineEditor(String text, TextMap map, YamlTree tree) {
		this.text = text;
		this.map = map;
		this.root = (Mapping) tree.root();
		this.edits = new NodeEdits(text, map, tree);
	}

	private Entry stepsEntry() {
		return root.entry(STEPS);
	}

	private Mapping steps() {
		Entry e = stepsEntry();
		return e != null && e.value().resolved() instanceof Mapping m ? m : null;
	}

	private Entry stepEntry(String name) {
		Mapping steps = steps();
		Entry e = steps == null ? null : steps.entry(name);
		if (e == null) {
			throw new IllegalArgumentException(NLS.bind(Messages.nothingToEdit, Problems.brief(name)));
		}
		return e;
	}

	private Mapping step(String name) {
		if (stepEntry(name).value() instanceof Mapping m) {
			return m;
		}
		throw new IllegalStateException(Messages.editFails);
	}

	private StepText stepText() {
		return new StepText(edits, map.lineBreak(), steps());
	}

	/**
	 * The text in which the values on a path are the step's own: an alias on it is written out. The same text when there is
	 * none.
	 */
	public String own(String step, String... path) {
		Entry at = stepEntry(step);
		for (int i = 0; at != null; i++) {
			if (at.value() instanceof Alias alias) {
				edits.patches().replace(alias.start(), alias.end(), YamlWriter.PLAIN.node(alias));
				return edits.done();
			}
			at = i < path.length && at.value() instanceof Mapping m ? m.entry(path[i]) : null;
		}
		return text;
	}

	/** Sets an entry at the top, new ones behind the first of the given keys that is there. */
	public String setTop(String key, Object value, String... behind) {
		Entry entry = root.entry(key);
		if (entry != null) {
			edits.update(entry, value, YamlWriter.like(root));
		} else {
			edits.add(root, index(root, behind), key, YamlWriter.like(root).value(value));
		}
		return edits.done();
	}

	/** Removes an entry of the root, which is not its only one. */
	public String unsetTop(String key) {
		if (root.entry(key) != null && root.entries().size() > 1) {
			edits.remove(root, Set.of(index(root, key)));
		}
		return edits.done();
	}

	/** Sets a parameter of the sweep; a sweep that is not there yet comes last. */
	public String setSweep(String parameter, Object value) {
		Entry sweep = root.entry(SWEEP);
		if (sweep == null || !(sweep.value() instanceof Mapping m) || m.entries().isEmpty() && !m.flow()) {
			return setTop(SWEEP, java.util.Collections.singletonMap(parameter, value));
		}
		YamlWriter writer = YamlWriter.like(m);
		Entry entry = m.entry(parameter);
		if (entry != null) {
			edits.update(entry, value, writer);
		} else {
			edits.add(m, -1, parameter, writer.value(value));
		}
		return edits.done();
	}

	/** Removes a parameter of the sweep. */
	public String unsetSweep(String parameter) {
		if (root.entry(SWEEP) != null && root.entry(SWEEP).value() instanceof Mapping m && m.entry(parameter) != null) {
			if (m.entries().size() > 1) {
				edits.remove(m, Set.of(index(m, parameter)));
			} else {
				edits.replace(root.entry(SWEEP), "{}"); //$NON-NLS-1$
			}
		}
		return edits.done();
	}

	/** Removes what is said of a sweep. */
	public String removeSweep() {
		if (root.entry(SWEEP) != null) {
			edits.remove(root, Set.of(index(root, SWEEP)));
		}
		return edits.done();
	}

	private static int index(Mapping mapping, String... keys) {
		for (String key : keys) {
			for (int i = 0; i < mapping.entries().size(); i++) {
				if (mapping.entries().get(i).name().equals(key)) {
					return i;
				}
			}
		}
		return -1;
	}

	public String addStep(String name, String uses, Map<String, ?> with, Map<String, List<String>> from) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put(USES, uses);
		if (!from.isEmpty()) {
			content.put(FROM, StepText.references(from));
		}
		if (!with.isEmpty()) {
			content.put(WITH, with);
		}
		Entry entry = stepsEntry();
		if (root.flow() && (entry == null || !(entry.value() instanceof Mapping))) {
			return setTop(STEPS, Map.of(name, content));
		}
		if (entry == null) {
			int indent = edits.indent(root.entries().getFirst().start()).length() + 2;
			edits.addText(root, -1, STEPS + ':' + map.lineBreak() + " ".repeat(indent) + stepText().step(name, content, indent)); //$NON-NLS-1$
		} else if (entry.value() instanceof Mapping m && (!m.entries().isEmpty() || root.flow())) {
			int indent = m.entries().isEmpty() ? 0 : edits.indent(m.entries().getFirst().start()).length();
			edits.addText(m, -1, stepText().step(name, content, indent));
		} else {
			first(entry, name, content);
		}
		return edits.done();
	}

	/** The first step: below {@code steps:}, whether nothing or <code>{}</code> stood there. */
	private void first(Entry entry, String name, Map<String, Object> content) {
		YamlNode value = entry.value();
		int indent = edits.indent(entry.start()).length() + 2;
		String step = map.lineBreak() + " ".repeat(indent) + new StepText(edits, map.lineBreak(), null).step(name, content, indent); //$NON-NLS-1$
		if (value instanceof Scalar s && s.isEmpty()) {
			edits.patches().insert(map.lineEnd(s.end()), step);
		} else {
			int from = value.content();
			while (text.charAt(from - 1) == ' ') {
				from--;
			}
			edits.patches().delete(from, value.end());
			edits.patches().insert(map.lineEnd(value.end()), step);
		}
	}

	/** Removes a step with the references to it; no alias may be on the way to one. */
	public String removeStep(String name) {
		Mapping steps = steps();
		Entry removed = stepEntry(name);
		for (Entry e : steps.entries()) {
			if (e != removed && e.value() instanceof Mapping step && step.entry(FROM) != null
					&& step.entry(FROM).value() instanceof Mapping from) {
				disconnect(step, from, name);
			}
		}
		if (steps.entries().size() > 1) {
			edits.remove(steps, Set.of(steps.entries().indexOf(removed)));
		} else {
			edits.replace(stepsEntry(), "{}"); //$NON-NLS-1$
		}
		return edits.done();
	}

	private void disconnect(Mapping step, Mapping from, String gone) {
		Set<Integer> ports = new TreeSet<>();
		for (int i = 0; i < from.entries().size(); i++) {
			YamlNode value = from.entries().get(i).value();
			if (value instanceof Sequence list) {
				Set<Integer> items = new TreeSet<>();
				for (int k = 0; k < list.items().size(); k++) {
					if (isOutputOf(list.items().get(k), gone)) {
						items.add(k);
					}
				}
				if (!items.isEmpty() && items.size() == list.items().size()) {
					ports.add(i);
				} else if (!items.isEmpty()) {
					edits.remove(list, items);
				}
			} else if (isOutputOf(value, gone)) {
				ports.add(i);
			}
		}
		removeEntries(step, FROM, from, ports);
	}

	private static boolean isOutputOf(YamlNode reference, String step) {
		return reference.resolved() instanceof Scalar s && (s.value().equals(step) || s.value().startsWith(step + '.'));
	}

	/** Removes entries of a mapping within a step, and the mapping when nothing is left of it. */
	private void removeEntries(Mapping step, String key, Mapping mapping, Set<Integer> indices) {
		if (indices.isEmpty()) {
			return;
		}
		if (indices.size() < mapping.entries().size()) {
			edits.remove(mapping, indices);
		} else if (step.entries().size() > 1) {
			edits.remove(step, Set.of(index(step, key)));
		} else {
			edits.replace(step.entry(key), "{}"); //$NON-NLS-1$
		}
	}

	public String renameStep(String old, String name) {
		Entry step = stepEntry(old);
		edits.patches().replace(step.key().content(), step.key().end(), YamlWriter.PLAIN.like(step.key(), name));
		List<Scalar> direct = new ArrayList<>();
		List<Alias> aliases = new ArrayList<>();
		for (Entry e : steps().entries()) {
			if (e.value() instanceof Mapping s && s.entry(FROM) != null && s.entry(FROM).value() instanceof Mapping from) {
				for (Entry port : from.entries()) {
					List<YamlNode> items = port.value() instanceof Sequence list ? list.items() : List.of(port.value());
					for (YamlNode item : items) {
						if (item instanceof Alias a && isOutputOf(a, old)) {
							aliases.add(a);
						} else if (item instanceof Scalar scalar && isOutputOf(scalar, old)) {
							direct.add(scalar);
						}
					}
				}
			}
		}
		for (Scalar s : direct) {
			edits.patches().replace(s.content(), s.end(), YamlWriter.PLAIN.like(s, name + s.value().substring(old.length())));
		}
		for (Alias a : aliases) {
			// one that stands for a reference or for the name itself follows; one for another text does not
			if (!direct.contains(a.target()) && a.target() != step.key()) {
				String written = ((Scalar) a.target()).value();
				edits.patches().replace(a.start(), a.end(), YamlWriter.PLAIN.text(name + written.substring(old.length())));
			}
		}
		return edits.done();
	}

	public String setParameter(String step, String parameter, Object value) {
		Mapping in = step(step);
		Entry with = in.entry(WITH);
		if (with == null) {
			Map<String, Object> content = new LinkedHashMap<>();
			content.put(parameter, value);
			stepText().addInner(in, -1, WITH, content);
		} else if (with.value() instanceof Mapping m) {
			YamlWriter writer = YamlWriter.like(m);
			Entry entry = m.entry(parameter);
			if (entry != null) {
				edits.update(entry, value, writer);
			} else {
				edits.add(m, -1, parameter, writer.value(value));
			}
		} else {
			edits.replace(with, YamlWriter.like(in).value(java.util.Collections.singletonMap(parameter, value)));
		}
		return edits.done();
	}

	public String unsetParameter(String step, String parameter) {
		Mapping in = step(step);
		if (in.entry(WITH) != null && in.entry(WITH).value() instanceof Mapping with && with.entry(parameter) != null) {
			removeEntries(in, WITH, with, Set.of(index(with, parameter)));
		}
		return edits.done();
	}

	public String connect(String reference, String step, String port, boolean many) {
		Mapping in = step(step);
		Object value = many ? List.of(reference) : reference;
		Entry from = in.entry(FROM);
		if (from == null) {
			stepText().addInner(in, index(in, USES), FROM, Map.of(port, value));
		} else if (from.value() instanceof Mapping ports) {
			YamlWriter writer = YamlWriter.like(ports);
			Entry entry = ports.entry(port);
			if (entry == null) {
				edits.add(ports, -1, port, writer.value(value));
			} else if (!many) {
				edits.update(entry, reference, writer);
			} else if (entry.value() instanceof Sequence list) {
				boolean there = list.items().stream().anyMatch(i -> i.resolved() instanceof Scalar s && s.value().equals(reference));
				if (!there) {
					edits.add(list, list.items().size() - 1, List.of(writer.text(reference)));
				}
			} else if (entry.value() instanceof Scalar s && !s.isEmpty()) {
				if (!s.value().equals(reference)) {
					edits.patches().replace(s.content(), s.end(), writer.value(List.of(s.value(), reference)));
				}
			} else {
				edits.replace(entry, writer.value(value));
			}
		} else {
			edits.replace(from, YamlWriter.like(in).value(Map.of(port, value)));
		}
		return edits.done();
	}

	public String disconnect(String reference, String step, String port) {
		Mapping in = step(step);
		if (!(in.entry(FROM) != null && in.entry(FROM).value() instanceof Mapping from && from.entry(port) != null)) {
			return text;
		}
		Entry entry = from.entry(port);
		boolean all = entry.value().resolved() instanceof Scalar s && s.value().equals(reference);
		if (entry.value() instanceof Sequence list) {
			Set<Integer> items = new TreeSet<>();
			for (int i = 0; i < list.items().size(); i++) {
				if (list.items().get(i).resolved() instanceof Scalar s && s.value().equals(reference)) {
					items.add(i);
				}
			}
			all = !items.isEmpty() && items.size() == list.items().size();
			if (!items.isEmpty() && !all) {
				edits.remove(list, items);
			}
		}
		if (all) {
			removeEntries(in, FROM, from, Set.of(index(from, port)));
		}
		return edits.done();
	}

	/** Sets a plain text of a step; an empty label goes away. */
	public String setText(String step, String key, String value) {
		Mapping in = step(step);
		Entry entry = in.entry(key);
		if (value.isEmpty()) {
			if (entry != null && in.entries().size() > 1) {
				edits.remove(in, Set.of(index(in, key)));
			}
		} else if (entry != null) {
			edits.update(entry, value, YamlWriter.like(in));
		} else {
			edits.add(in, index(in, USES), key, YamlWriter.like(in).value(value));
		}
		return edits.done();
	}
}
