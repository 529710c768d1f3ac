/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Random edits of random texts: what is read afterwards is what was meant, and the rest is untouched to the letter. */
class RandomEditsTest {

	/** A step as it should be. */
	private record Model(String uses, String label, Map<String, Object> with, Map<String, List<String>> from) {
	}

	private static final List<String> WORDS = List.of("a", "plain text", "x: y", "12", "true", "", "it's", "say \"hi\"", "C:\\x", "a#b", "c # d", "[", "\uD83D\uDE00", "\u00e9", "two\nlines", "ndcg@10");

	@Test
	void modelFollowsAndTheRestStays() {
		for (int seed = 0; seed < 3000; seed++) {
			run(seed);
		}
	}

	private static void run(int seed) {
		Random random = new Random(seed);
		Map<String, Model> model = new LinkedHashMap<>();
		String text = new TextMaker(random).text(model);
		PipelineDocument document = PipelineDocument.parse(text);
		same(model, document, seed, "the text as made");
		assertEquals(text, document.text());
		for (int i = 0; i < 8; i++) {
			PipelineDocument before = document;
			Set<String> touched = new LinkedHashSet<>();
			StringBuilder what = new StringBuilder();
			try {
				document = edit(random, document, model, touched, what);
			} catch (RuntimeException e) {
				throw new AssertionError("seed " + seed + ": " + what + "\n" + before.text(), e);
			}
			String place = what + "\n" + before.text();
			same(model, document, seed, place);
			for (StepElement s : before.steps()) {
				if (!touched.contains(s.name())) {
					assertEquals(body(before, s), body(document, document.step(s.name()).orElseThrow()), () -> "seed " + seed + ": " + place);
				}
			}
			var left = comments(document, touched).iterator();
			for (String comment : comments(before, touched)) {
				boolean found = false;
				while (!found && left.hasNext()) {
					found = left.next().equals(comment);
				}
				assertTrue(found, "seed " + seed + ": lost " + comment + ": " + place);
			}
			assertEquals(before.text().startsWith("\uFEFF"), document.text().startsWith("\uFEFF"));
			assertEquals(before.text().contains("\r"), document.text().contains("\r"), "seed " + seed + ": " + place);
			assertTrue(!document.text().contains("\r") || !document.text().replace("\r\n", "").contains("\n"), "seed " + seed + ": " + place);
		}
	}

	private static String body(PipelineDocument document, StepElement step) {
		return document.text().substring(step.marks().body().offset(), step.marks().body().end());
	}

	/** Lines that are comments, outside the steps meant. */
	private static List<String> comments(PipelineDocument document, Set<String> besides) {
		StringBuilder text = new StringBuilder(document.text());
		for (StepElement s : document.steps().reversed()) {
			if (besides.contains(s.name())) {
				// a comment behind the step in its last line goes with it
				int end = text.indexOf("\n", s.marks().body().end());
				text.delete(s.marks().body().offset(), end < 0 ? text.length() : end);
			}
		}
		return text.toString().lines().map(String::strip).filter(l -> l.startsWith("#")).toList();
	}

	private static void same(Map<String, Model> model, PipelineDocument document, int seed, String place) {
		List<PipelineProblem> problems = document.problems().stream()
				.filter(p -> !p.problem().message().contains("no steps")).toList();
		assertEquals(List.of(), problems, () -> "seed " + seed + ": " + place + "\n-> " + document.text());
		Map<String, Model> read = new LinkedHashMap<>();
		for (StepElement s : document.steps()) {
			read.put(s.name(), new Model(s.uses(), s.label(), s.with(), s.from()));
		}
		assertEquals(model, read, () -> "seed " + seed + ": " + place + "\n-> " + document.text());
		assertEquals(List.copyOf(model.keySet()), List.copyOf(read.keySet()));
		for (var e : model.entrySet()) {
			assertEquals(Set.copyOf(e.getValue().from().keySet()), read.get(e.getKey()).from().keySet());
		}
	}

	private static String any(Random random, Set<String> names) {
		return List.copyOf(names).get(random.nextInt(names.size()));
	}

	private static Object value(Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> (long) random.nextInt(100);
		case 1 -> random.nextInt(100) / 8.0;
		case 2 -> random.nextBoolean();
		case 3 -> {
			List<Object> list = new ArrayList<>();
			for (int i = random.nextInt(4); i > 0; i--) {
				list.add(random.nextBoolean() ? (Object) WORDS.get(random.nextInt(WORDS.size())) : (Object) (long) random.nextInt(9));
			}
			yield list;
		}
		case 4 -> {
			Map<String, Object> map = new LinkedHashMap<>();
			for (int i = random.nextInt(3); i > 0; i--) {
				map.put("k" + random.nextInt(4), WORDS.get(random.nextInt(WORDS.size())));
			}
			yield map;
		}
		default -> WORDS.get(random.nextInt(WORDS.size()));
		};
	}

	private static PipelineDocument edit(Random random, PipelineDocument d, Map<String, Model> model, Set<String> touched, StringBuilder what) {
		int kind = random.nextInt(10);
		if (model.isEmpty() || kind == 0) {
			String name = "n" + random.nextInt(1000);
			if (model.containsKey(name)) {
				return d;
			}
			Map<String, Object> with = new LinkedHashMap<>();
			Map<String, List<String>> from = new LinkedHashMap<>();
			for (int i = random.nextInt(3); i > 0; i--) {
				with.put("p" + i, value(random));
			}
			for (int i = model.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
				from.put("q" + i, List.of(any(random, model.keySet())));
			}
			what.append("add ").append(name).append(with).append(from);
			model.put(name, new Model("u", "", with, from));
			return d.addStep(name, "u", with, from);
		}
		String step = any(random, model.keySet());
		Model m = model.get(step);
		what.append(kind).append(' ').append(step).append(' ');
		boolean anchored = body(d, d.step(step).orElseThrow()).contains("&w");
		if (anchored && kind >= 3 && kind <= 5) {
			return d; // its aliases would follow, which the model does not; PipelineEditTest sees to that
		}
		switch (kind) {
		case 1 -> {
			touched.add(step);
			if (anchored) {
				// the first alias takes over what goes away
				d.steps().stream().filter(s -> body(d, s).contains("*w")).findFirst().ifPresent(s -> touched.add(s.name()));
			}
			model.remove(step);
			model.forEach((name, other) -> {
				boolean hit = other.from().values().stream().flatMap(List::stream).anyMatch(r -> refers(r, step));
				if (hit) {
					touched.add(name);
					other.from().replaceAll((p, rs) -> rs.stream().filter(r -> !refers(r, step)).toList());
					other.from().values().removeIf(List::isEmpty);
				}
			});
			return d.removeStep(step);
		}
		case 2 -> {
			String name = "r" + random.nextInt(1000);
			if (model.containsKey(name)) {
				return d;
			}
			touched.add(step);
			touched.add(name);
			Map<String, Model> renamed = new LinkedHashMap<>();
			model.forEach((k, v) -> {
				if (v.from().values().stream().flatMap(List::stream).anyMatch(r -> refers(r, step))) {
					touched.add(k);
				}
				v.from().replaceAll((p, rs) -> rs.stream().map(r -> refers(r, step) ? name + r.substring(step.length()) : r).toList());
				renamed.put(k.equals(step) ? name : k, v);
			});
			model.clear();
			model.putAll(renamed);
			return d.renameStep(step, name);
		}
		case 3, 4 -> {
			touched.add(step);
			String parameter = m.with().isEmpty() || random.nextInt(3) == 0 ? "p" + random.nextInt(9) : any(random, m.with().keySet());
			Object value = value(random);
			what.append(parameter).append('=').append(value);
			m.with().put(parameter, value);
			return d.setParameter(step, parameter, value);
		}
		case 5 -> {
			touched.add(step);
			String parameter = m.with().isEmpty() ? "none" : any(random, m.with().keySet());
			what.append(parameter);
			m.with().remove(parameter);
			return d.unsetParameter(step, parameter);
		}
		case 6, 7 -> {
			touched.add(step);
			String source = any(random, model.keySet()) + (random.nextInt(4) == 0 ? ".out" : "");
			String port = m.from().isEmpty() || random.nextInt(3) == 0 ? "q" + random.nextInt(5) : any(random, m.from().keySet());
			boolean many = random.nextBoolean();
			what.append(source).append("->").append(port).append(many);
			List<String> old = m.from().getOrDefault(port, List.of());
			List<String> fresh = new ArrayList<>(many ? old : List.of());
			if (!fresh.contains(source)) {
				fresh.add(source);
			}
			m.from().put(port, fresh);
			return d.connect(source, step, port, many);
		}
		case 8 -> {
			if (m.from().isEmpty()) {
				return d;
			}
			touched.add(step);
			String port = any(random, m.from().keySet());
			List<String> old = m.from().get(port);
			String reference = old.isEmpty() ? "none" : old.get(random.nextInt(old.size()));
			what.append(reference).append("-/->").append(port);
			List<String> fresh = old.stream().filter(r -> !r.equals(reference)).toList();
			if (fresh.isEmpty() && !old.isEmpty()) {
				m.from().remove(port);
			} else {
				m.from().put(port, fresh);
			}
			return d.disconnect(reference, step, port);
		}
		default -> {
			touched.add(step);
			String label = random.nextInt(3) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
			what.append("label ").append(label);
			model.replace(step, new Model(m.uses(), label, m.with(), m.from()));
			return d.setLabel(step, label);
		}
		}
	}

	private static boolean refers(String reference, String step) {
		return reference.equals(step) || reference.startsWith(step + '.');
	}

	/** Makes texts in all styles people write. */
	private static final class TextMaker {

		private final Random random;
		private final StringBuilder text = new StringBuilder();
		private int anchors;
		private boolean windows;

		TextMaker(Random random) {
			this.random = random;
		}

		private boolean one(int in) {
			return random.nextInt(in) == 0;
		}

		String text(Map<String, Model> model) {
			windows = one(3);
			text.append("recital: 1").append(comment()).append('\n');
			if (one(2)) {
				text.append("name: N # name\n");
			}
			text.append("steps:").append(comment()).append('\n');
			int steps = 1 + random.nextInt(6);
			int unit = 1 + random.nextInt(4);
			List<String> names = new ArrayList<>();
			Map<String, Object> shared = null;
			String anchor = null;
			for (int i = 0; i < steps; i++) {
				String name = "s" + i;
				Map<String, Object> with = new LinkedHashMap<>();
				Map<String, List<String>> from = new LinkedHashMap<>();
				for (int k = random.nextInt(4); k > 0; k--) {
					with.put("p" + k, value(random));
				}
				for (int k = names.isEmpty() ? 0 : random.nextInt(3); k > 0; k--) {
					Set<String> references = new LinkedHashSet<>();
					for (int n = random.nextInt(4); n >= 0; n--) {
						references.add(names.get(random.nextInt(names.size())) + (one(5) ? ".o" : ""));
					}
					from.put("q" + k, List.copyOf(references));
				}
				String label = one(3) ? "Label " + i : "";
				if (one(3)) {
					text.append(" ".repeat(unit)).append("# about ").append(name).append('\n');
				}
				if (one(4)) {
					text.append('\n');
				}
				String key = one(5) ? "\"" + name + "\"" : name;
				text.append(" ".repeat(unit)).append(key).append(':');
				String alias = null;
				String define = "";
				if (shared != null && one(3)) {
					with = new LinkedHashMap<>(shared);
					alias = anchor;
				} else if (shared == null && !with.isEmpty() && one(3)) {
					shared = new LinkedHashMap<>(with);
					anchor = "w" + anchors++;
					define = "&" + anchor + " ";
				}
				model.put(name, new Model("u" + i, label, with, from));
				if (one(2)) {
					text.append(' ').append(flowStep("u" + i, label, with, from, alias, define, unit)).append(comment()).append('\n');
				} else {
					text.append(comment()).append('\n');
					blockStep("u" + i, label, with, from, alias, define, unit);
				}
				names.add(name);
			}
			text.append(one(2) ? "# the end\n" : "");
			String made = text.toString();
			if (one(3)) {
				made = made.stripTrailing();
			}
			made = windows ? made.replace("\n", "\r\n") : made;
			return (one(4) ? "\uFEFF" : "") + made;
		}

		private String comment() {
			return one(4) ? " # c" + random.nextInt(100) + "\tand: {a tab" : one(6) ? "  " : "";
		}

		private String scalar(Object value) {
			if (value instanceof String s) {
				if (s.matches("[a-z]+( [a-z]+)*") && !s.equals("true") && !one(3)) {
					return s;
				}
				if (one(2) && s.chars().allMatch(c -> c >= ' ')) {
					return "'" + s.replace("'", "''") + "'";
				}
				return "\"" + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
			}
			return String.valueOf(value);
		}

		private String flow(Object value) {
			String space = one(4) ? " " : "";
			return switch (value) {
			case List<?> l -> '[' + space + l.stream().map(this::flow).collect(Collectors.joining(one(3) ? "," + " ".repeat(3) : ", ")) + (l.isEmpty() || !one(5) ? "" : ",") + space + ']';
			case Map<?, ?> m -> '{' + space + m.entrySet().stream().map(e -> e.getKey() + ": " + flow(e.getValue())).collect(Collectors.joining(", ")) + space + '}';
			default -> scalar(value);
			};
		}

		private Object references(List<String> references) {
			return references.size() == 1 && one(2) ? references.getFirst() : references;
		}

		private String flowStep(String uses, String label, Map<String, Object> with, Map<String, List<String>> from, String alias, String define, int unit) {
			List<String> parts = new ArrayList<>();
			parts.add("uses: " + uses);
			if (!label.isEmpty()) {
				parts.add("label: " + scalar(label));
			}
			if (!from.isEmpty()) {
				Map<String, Object> f = new LinkedHashMap<>();
				from.forEach((k, v) -> f.put(k, references(v)));
				parts.add("from: " + flow(f));
			}
			if (alias != null) {
				parts.add("with: *" + alias + " ");
			} else if (!with.isEmpty() || one(4)) {
				parts.add("with: " + define + flow(with));
			}
			boolean lines = one(4);
			String indent = "\n" + " ".repeat(unit + 3);
			if (lines) {
				StringBuilder s = new StringBuilder("{");
				for (int i = 0; i < parts.size(); i++) {
					s.append(indent).append(parts.get(i)).append(i + 1 < parts.size() ? "," : "").append(comment());
				}
				return s + "\n" + " ".repeat(unit) + "}";
			}
			return '{' + String.join(", ", parts) + '}';
		}

		private void blockStep(String uses, String label, Map<String, Object> with, Map<String, List<String>> from, String alias, String define, int unit) {
			String indent = " ".repeat(2 * unit + 1);
			text.append(indent).append("uses: ").append(uses).append(comment()).append('\n');
			if (!label.isEmpty()) {
				text.append(indent).append("label: ").append(scalar(label)).append(comment()).append('\n');
			}
			if (!from.isEmpty()) {
				text.append(indent).append("from:");
				if (one(2)) {
					Map<String, Object> f = new LinkedHashMap<>();
					from.forEach((k, v) -> f.put(k, references(v)));
					text.append(' ').append(flow(f)).append(comment()).append('\n');
				} else {
					text.append(comment()).append('\n');
					from.forEach((k, v) -> entry(indent + "  ", k, references(v)));
				}
			}
			if (alias != null) {
				text.append(indent).append("with: *").append(alias).append(comment()).append('\n');
			} else if (!with.isEmpty()) {
				text.append(indent).append("with: ").append(define);
				if (one(2)) {
					text.append(flow(with)).append(comment()).append('\n');
				} else {
					text.append(comment()).append('\n');
					with.forEach((k, v) -> entry(indent + "  ", k, v));
				}
			}
		}

		private void entry(String indent, String key, Object value) {
			text.append(indent).append(key).append(':');
			if (value instanceof List<?> l && !l.isEmpty() && one(2)) {
				text.append(comment()).append('\n');
				String deeper = indent + (one(2) ? "" : "  ");
				l.forEach(v -> text.append(deeper).append("- ").append(scalar(v)).append(comment()).append('\n'));
			} else if (value instanceof Map<?, ?> m && !m.isEmpty() && one(2)) {
				text.append('\n');
				m.forEach((k, v) -> entry(indent + "  ", String.valueOf(k), v));
			} else if (Objects.equals(value, "two\nlines") && one(2)) {
				text.append(" |-\n").append(indent).append("  two\n").append(indent).append("  lines\n");
			} else {
				text.append(' ').append(flow(value)).append(comment()).append('\n');
			}
		}
	}
}
