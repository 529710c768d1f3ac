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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.Marks;
import org.recital.core.pipeline.StepElement;
import org.recital.core.pipeline.SweepElement;
import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;
import org.recital.core.pipeline.internal.YamlNode.Sequence;

/** Reads nodes as a pipeline and notes what is wrong with its form. */
public final class OutlineReader {

	/** The format this version reads and writes. */
	public static final int FORMAT = 1;

	/** Names of steps: they stand before a dot in references and in names of files. */
	public static final Pattern STEP_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}"); //$NON-NLS-1$

	private static final int MOST_STEPS = 5000;
	private static final String RECITAL = "recital"; //$NON-NLS-1$
	private static final String STEPS = "steps"; //$NON-NLS-1$
	private static final List<String> TOP = List.of(RECITAL, "name", "seed", "data", STEPS, "sweep"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final List<String> OF_STEP = List.of("uses", "label", "from", "with"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final TextMap map;
	private final Problems problems;
	private final boolean broken;

	private OutlineReader(TextMap map, Problems problems, boolean broken) {
		this.map = map;
		this.problems = problems;
		this.broken = broken;
	}

	static Outline read(YamlTree tree, TextMap map, Problems problems) {
		return new OutlineReader(map, problems, tree.broken()).outline(tree.root());
	}

	private Mark mark(YamlNode node) {
		return map.mark(Math.min(node.content(), node.end()), node.end());
	}

	private Outline outline(YamlNode root) {
		Outline none = new Outline("", 0, "", List.of()); //$NON-NLS-1$ //$NON-NLS-2$
		if (root == null || root instanceof Scalar s && s.typed() == null) {
			if (!broken) {
				problems.error(Mark.START, Messages.empty, Messages.emptyExpected);
			}
			return none;
		}
		if (!(root instanceof Mapping top)) {
			if (!broken) {
				problems.error(mark(root), Messages.notAPipeline, Messages.emptyExpected);
			}
			return none;
		}
		Map<String, Entry> entries = entries(top, "", Messages.duplicateKey); //$NON-NLS-1$
		unknown(entries, TOP, "", Messages.unknownTop); //$NON-NLS-1$
		format(entries.get(RECITAL));
		long seed = 0;
		if (entries.containsKey("seed")) { //$NON-NLS-1$
			YamlNode value = entries.get("seed").value(); //$NON-NLS-1$
			if (value.resolved() instanceof Scalar s && s.typed() instanceof Long l) {
				seed = l;
			} else {
				problems.error(mark(value), Messages.badSeed, Messages.badSeedExpected);
			}
		}
		return new Outline(text(entries.get("name"), ""), seed, text(entries.get("data"), ""), steps(entries.get(STEPS)), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				sweep(entries.get("sweep"))); //$NON-NLS-1$
	}

	private void format(Entry entry) {
		if (entry == null) {
			if (!broken) {
				problems.error(Mark.START, Messages.noFormat, NLS.bind(Messages.noFormatExpected, FORMAT));
			}
		} else if (!(entry.value().resolved() instanceof Scalar s && s.typed() instanceof Long l && l == FORMAT)) {
			String written = entry.value().resolved() instanceof Scalar s ? s.value() : ""; //$NON-NLS-1$
			problems.error(mark(entry.value()), NLS.bind(Messages.badFormat, Problems.brief(written)),
					NLS.bind(Messages.badFormatExpected, FORMAT));
		}
	}

	/** The entries by name; the first of those that are written twice. */
	private Map<String, Entry> entries(Mapping mapping, String step, String duplicate) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		for (Entry e : mapping.entries()) {
			Entry first = entries.putIfAbsent(e.name(), e);
			if (first != null) {
				problems.error(mark(e.key()), step, "", NLS.bind(duplicate, Problems.brief(e.name()), mark(first.key()).line()), //$NON-NLS-1$
						Messages.duplicateExpected);
			}
		}
		return entries;
	}

	private void unknown(Map<String, Entry> entries, List<String> known, String step, String message) {
		for (Entry e : entries.values()) {
			if (!known.contains(e.name())) {
				problems.error(mark(e.key()), step, "", NLS.bind(message, Problems.brief(e.name()), step), //$NON-NLS-1$
						problems.nearest(e.name(), known, NLS.bind(Messages.oneOf, Problems.list(known))));
			}
		}
	}

	private String text(Entry entry, String step) {
		if (entry == null) {
			return ""; //$NON-NLS-1$
		}
		if (entry.value().resolved() instanceof Scalar s) {
			return s.plain() && s.typed() == null ? "" : s.value(); //$NON-NLS-1$
		}
		problems.error(mark(entry.value()), step, "", NLS.bind(Messages.notAText, entry.name()), Messages.notATextExpected); //$NON-NLS-1$
		return ""; //$NON-NLS-1$
	}

	private List<StepElement> steps(Entry entry) {
		if (entry == null || entry.value().resolved() instanceof Scalar s && s.typed() == null
				|| entry.value().resolved() instanceof Mapping m && m.entries().isEmpty()) {
			if (!broken) {
				problems.error(entry == null ? Mark.START : mark(entry.key()), Messages.noSteps, Messages.noStepsExpected);
			}
			return List.of();
		}
		if (!(entry.value().resolved() instanceof Mapping mapping)) {
			problems.error(mark(entry.value()), Messages.stepsNotNamed, Messages.noStepsExpected);
			return List.of();
		}
		List<StepElement> steps = new ArrayList<>();
		Map<String, String> folded = new HashMap<>();
		List<Entry> entries = List.copyOf(entries(mapping, "", Messages.duplicateStep).values()); //$NON-NLS-1$
		if (entries.size() > MOST_STEPS) {
			problems.error(mark(entry.key()), NLS.bind(Messages.tooManySteps, entries.size(), MOST_STEPS), Messages.tooManyStepsExpected);
			return List.of();
		}
		// when reading ended at an error, the last step may be half of what was meant
		for (Entry e : broken ? entries.subList(0, entries.size() - 1) : entries) {
			String name = e.name();
			if (!STEP_NAME.matcher(name).matches()) {
				problems.error(mark(e.key()), NLS.bind(Messages.badStepName, Problems.brief(name)), Messages.badStepNameExpected);
			}
			String other = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
			if (other != null) {
				problems.error(mark(e.key()), NLS.bind(Messages.stepNameCase, Problems.brief(name), Problems.brief(other)),
						Messages.duplicateExpected);
			}
			steps.add(step(e));
		}
		return List.copyOf(steps);
	}

	private StepElement step(Entry step) {
		String name = step.name();
		Map<String, Mark> keys = new LinkedHashMap<>();
		Map<String, Mark> values = new LinkedHashMap<>();
		Map<String, Object> with = new LinkedHashMap<>();
		Map<String, List<String>> from = new LinkedHashMap<>();
		Marks marks = new Marks(mark(step.key()), map.mark(step.start(), step.end()), keys, values, new LinkedHashMap<>(),
				new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		if (!(step.value().resolved() instanceof Mapping mapping)) {
			problems.error(mark(step.key()), name, "", NLS.bind(Messages.emptyStep, Problems.brief(name)), //$NON-NLS-1$
					NLS.bind(Messages.emptyStepExpected, Problems.brief(name)));
			return new StepElement(name, "", "", with, from, marks); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Map<String, Entry> entries = entries(mapping, name, Messages.duplicateKey);
		for (Entry e : entries.values()) {
			keys.put(e.name(), mark(e.key()));
			values.put(e.name(), mark(e.value()));
		}
		unknown(entries, OF_STEP, name, Messages.unknownInStep);
		String uses = text(entries.get("uses"), name); //$NON-NLS-1$
		if (uses.isEmpty()) {
			problems.error(entries.containsKey("uses") ? keys.get("uses") : marks.step(), name, "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					NLS.bind(Messages.noUses, Problems.brief(name)), Messages.noUsesExpected);
		}
		parameters(entries.get("with"), name, with, marks); //$NON-NLS-1$
		ports(entries.get("from"), name, from, marks); //$NON-NLS-1$
		return new StepElement(name, uses, text(entries.get("label"), name), with, from, marks); //$NON-NLS-1$
	}

	/** The mapping under a key of a step; null when it has none. */
	private Mapping within(Entry entry, String step, String message, String expected) {
		if (entry == null || entry.value().resolved() instanceof Scalar s && s.plain() && s.typed() == null) {
			return null;
		}
		if (entry.value().resolved() instanceof Mapping mapping) {
			return mapping;
		}
		problems.error(mark(entry.value()), step, "", NLS.bind(message, Problems.brief(step)), expected); //$NON-NLS-1$
		return null;
	}

	private void parameters(Entry entry, String step, Map<String, Object> with, Marks marks) {
		Mapping mapping = within(entry, step, Messages.withNoMapping, Messages.withExpected);
		if (mapping == null) {
			return;
		}
		for (Entry e : entries(mapping, step, Messages.duplicateParameter).values()) {
			with.put(e.name(), value(e.value(), step));
			marks.parameters().put(e.name(), mark(e.key()));
			marks.settings().put(e.name(), mark(e.value()));
		}
	}

	private SweepElement sweep(Entry entry) {
		Mapping mapping = within(entry, "", Messages.sweepNoMapping, Messages.sweepExpected); //$NON-NLS-1$
		if (mapping == null) {
			return entry == null ? null : new SweepElement(Map.of(), mark(entry.key()), Map.of(), Map.of());
		}
		SweepElement sweep = new SweepElement(new LinkedHashMap<>(), mark(entry.key()), new LinkedHashMap<>(), new LinkedHashMap<>());
		for (Entry e : entries(mapping, "", Messages.duplicateKey).values()) { //$NON-NLS-1$
			sweep.with().put(e.name(), written(e.value()));
			sweep.keys().put(e.name(), mark(e.key()));
			sweep.settings().put(e.name(), mark(e.value()));
		}
		return sweep;
	}

	/** Scalars below a mapping as they are written: a space says 1..10, 0.10 or [a, b]. */
	private Object written(YamlNode node) {
		if (node.resolved() instanceof Mapping m) {
			Map<String, Object> values = new LinkedHashMap<>();
			entries(m, "", Messages.duplicateKey).forEach((k, e) -> values.put(k, e.value().resolved() instanceof Scalar s ? s.value() //$NON-NLS-1$
					: value(e.value(), ""))); //$NON-NLS-1$
			return values;
		}
		return value(node, ""); //$NON-NLS-1$
	}

	private Object value(YamlNode node, String step) {
		return switch (node.resolved()) {
		case Scalar s -> s.typed();
		case Sequence s -> {
			List<Object> list = new ArrayList<>();
			s.items().forEach(i -> list.add(value(i, step)));
			yield list;
		}
		case Mapping m -> {
			Map<String, Object> values = new LinkedHashMap<>();
			entries(m, step, Messages.duplicateKey).forEach((k, e) -> values.put(k, value(e.value(), step)));
			yield values;
		}
		case YamlNode.Alias _ -> throw new IllegalStateException();
		};
	}

	private void ports(Entry entry, String step, Map<String, List<String>> from, Marks marks) {
		Mapping mapping = within(entry, step, Messages.fromNoMapping, Messages.fromExpected);
		if (mapping == null) {
			return;
		}
		for (Entry e : entries(mapping, step, Messages.duplicatePort).values()) {
			List<String> references = new ArrayList<>();
			List<Mark> places = new ArrayList<>();
			List<YamlNode> items = e.value().resolved() instanceof Sequence s ? s.items() : List.of(e.value());
			for (YamlNode item : items) {
				if (item.resolved() instanceof Scalar s && !s.value().isBlank()) {
					references.add(s.value());
					// what an alias stands for is written elsewhere; the place meant is this one
					places.add(mark(e.value() instanceof Sequence || items.size() == 1 ? item : e.value()));
				} else {
					problems.error(item.resolved() instanceof Scalar ? mark(e.key()) : mark(item), step, "", //$NON-NLS-1$
							NLS.bind(Messages.badReference, Problems.brief(e.name()), Problems.brief(step)), Messages.badReferenceExpected);
				}
			}
			from.put(e.name(), List.copyOf(references));
			marks.ports().put(e.name(), mark(e.key()));
			marks.references().put(e.name(), List.copyOf(places));
		}
	}
}
