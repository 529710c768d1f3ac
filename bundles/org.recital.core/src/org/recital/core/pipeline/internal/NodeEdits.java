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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;
import org.recital.core.pipeline.internal.YamlNode.Sequence;

/** Edits of a YAML text at its nodes: what is around them stays, and what is new looks like what is around it. */
final class NodeEdits {

	private final String text;
	private final TextMap map;
	private final YamlTree tree;
	private final Patches patches = new Patches();

	NodeEdits(String text, TextMap map, YamlTree tree) {
		this.text = text;
		this.map = map;
		this.tree = tree;
	}

	Patches patches() {
		return patches;
	}

	/** The text with all edits. */
	String done() {
		return patches.apply(text, tree);
	}

	/** Spaces as wide as what stands before an entry in its line. */
	String indent(int start) {
		int line = map.lineStart(start);
		int question = text.indexOf('?', line);
		boolean explicit = question >= 0 && question < start && Layout.isBlank(text, line, question)
				&& Layout.isBlank(text, question + 1, start);
		return " ".repeat((explicit ? question : start) - line); //$NON-NLS-1$
	}

	/** Puts a value in place of an entry's; an anchor before it stays. */
	void replace(Entry entry, String with) {
		YamlNode value = entry.value();
		if (value instanceof Scalar s && s.isEmpty()) {
			int at = s.end();
			boolean colon = text.substring(entry.key().end(), at).contains(":"); //$NON-NLS-1$
			boolean space = at < text.length() && text.charAt(at) == ' ';
			boolean comment = space && at + 1 < text.length() && text.charAt(at + 1) == '#';
			patches.insert(space && colon ? at + 1 : at, (colon ? space ? "" : " " : ": ") + with + (comment ? " " : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			return;
		}
		int from = value.content();
		boolean block = value instanceof Sequence q && !q.flow() || value instanceof Mapping m && !m.flow();
		int colon = text.indexOf(':', entry.key().end());
		if (block && colon >= 0 && colon < from) {
			int line = map.lineStart(from);
			if (value.start() == from && text.substring(colon + 1, from).isBlank()) {
				patches.replace(colon + 1, value.end(), ' ' + with); // up to the line of its key
				return;
			} else if (line > colon && Layout.isBlank(text, line, from)) {
				// the comment behind the key stays, the value goes before it, behind an anchor
				int at = value.start() == from || value.start() > map.lineEnd(colon) ? colon + 1 : properties(value.start());
				patches.insert(at, ' ' + with);
				patches.delete(previousLine(line), map.lineEnd(value.end())); // with the comment behind what goes
				return;
			}
		}
		patches.replace(from, value.end(), with);
	}

	/** Where anchor and tag end that begin at an offset, in the same line. */
	private int properties(int start) {
		int end = start;
		for (int i = start; i < text.length() && (text.charAt(i) == '&' || text.charAt(i) == '!'); i = Layout.skipSpaces(text, i)) {
			while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
				i++;
			}
			end = i;
		}
		return end;
	}

	/** Adds an entry behind that of an index, or behind the last when that is -1. */
	void add(Mapping mapping, int index, String key, String value) {
		addText(mapping, index, YamlWriter.like(mapping).entry(key, value));
	}

	/** Adds an entry written out. */
	void addText(Mapping mapping, int index, String entry) {
		List<Entry> entries = mapping.entries();
		int after = index < 0 ? entries.size() - 1 : index;
		if (!mapping.flow()) {
			Entry before = entries.get(after);
			patches.insert(map.lineEnd(before.end()), map.lineBreak() + indent(entries.getFirst().start()) + entry);
		} else if (entries.isEmpty()) {
			fill(mapping, entry);
		} else {
			boolean lines = entries.stream().allMatch(e -> Layout.isBlank(text, map.lineStart(e.start()), e.start()));
			addFlow(mapping, entries.get(after).start(), entries.get(after).end(), lines, entry);
		}
	}

	/** Puts something into an empty flow collection. */
	private void fill(YamlNode collection, String content) {
		int from = collection.content() + 1;
		int to = collection.end() - 1;
		patches.replace(from, Layout.isBlank(text, from, to) ? to : from, content);
	}

	private void addFlow(YamlNode collection, int start, int end, boolean lines, String what) {
		if (!lines) {
			patches.insert(end, ", " + what); //$NON-NLS-1$
			return;
		}
		int comma = Layout.comma(text, end, collection.end() - 1);
		int behind = comma >= 0 && comma < map.lineEnd(end) ? comma + 1 : end;
		int rest = Layout.skipSpaces(text, behind);
		boolean restIsComment = rest == map.lineEnd(end) || text.charAt(rest) == '#';
		String line = map.lineBreak() + indent(start) + what;
		if (comma >= 0 && (behind == end || !restIsComment)) {
			patches.insert(end, ',' + line);
		} else if (comma >= 0) {
			patches.insert(map.lineEnd(end), line + ',');
		} else if (restIsComment) {
			patches.insert(end, ","); //$NON-NLS-1$
			patches.insert(map.lineEnd(end), line);
		} else {
			patches.insert(end, ',' + line);
		}
	}

	/** Adds items to a sequence, behind that of an index; -1: before the first. */
	void add(Sequence sequence, int index, List<String> what) {
		if (what.isEmpty()) {
			return;
		}
		List<YamlNode> items = sequence.items();
		if (items.isEmpty()) {
			fill(sequence, String.join(", ", what)); //$NON-NLS-1$
		} else if (sequence.flow()) {
			if (index < 0) {
				patches.insert(items.getFirst().start(), String.join(", ", what) + ", "); //$NON-NLS-1$ //$NON-NLS-2$
			} else {
				boolean lines = items.stream().allMatch(i -> Layout.isBlank(text, map.lineStart(i.start()), i.start()));
				String separator = lines ? ',' + map.lineBreak() + indent(items.get(index).start()) : ", "; //$NON-NLS-1$
				addFlow(sequence, items.get(index).start(), items.get(index).end(), lines, String.join(separator, what));
			}
		} else {
			int dash = dash(items.getFirst());
			String before = " ".repeat(dash - map.lineStart(dash)) + "- "; //$NON-NLS-1$ //$NON-NLS-2$
			if (index < 0) {
				int line = map.lineStart(dash);
				patches.insert(dash, String.join("", what.stream().map(w -> "- " + w + map.lineBreak() + " ".repeat(dash - line)).toList())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			} else {
				int at = map.lineEnd(Math.max(items.get(index).end(), dash(items.get(index))));
				patches.insert(at, String.join("", what.stream().map(w -> map.lineBreak() + before + w).toList())); //$NON-NLS-1$
			}
		}
	}

	/** Offset of the dash before an item of a block sequence. */
	private int dash(YamlNode item) {
		return text.lastIndexOf('-', Math.max(item.start() - 1, 0));
	}

	/** Removes entries, not all of them. */
	void remove(Mapping mapping, Set<Integer> indices) {
		List<int[]> ranges = new ArrayList<>();
		mapping.entries().forEach(e -> ranges.add(new int[] { e.start(), e.end() }));
		remove(mapping, mapping.flow(), ranges, new TreeSet<>(indices));
	}

	/** Removes items, not all of them. */
	void remove(Sequence sequence, Set<Integer> indices) {
		List<int[]> ranges = new ArrayList<>();
		sequence.items().forEach(i -> ranges.add(new int[] { sequence.flow() ? i.start() : dash(i), i.end() }));
		remove(sequence, sequence.flow(), ranges, new TreeSet<>(indices));
	}

	private void remove(YamlNode collection, boolean flow, List<int[]> ranges, TreeSet<Integer> indices) {
		if (flow) {
			removeFlow(collection, ranges, indices);
			return;
		}
		for (int i : indices) {
			int from = map.lineStart(ranges.get(i)[0]);
			int to = map.nextLine(Math.max(ranges.get(i)[1], ranges.get(i)[0]));
			if (!Layout.isBlank(text, from, ranges.get(i)[0])) {
				// it shares its line with what holds it (a dash, a question mark): the next one moves up
				patches.delete(ranges.get(i)[0], i + 1 < ranges.size() ? ranges.get(i + 1)[0] : ranges.get(i)[1]);
			} else if (to == text.length() && map.lineEnd(ranges.get(i)[1]) == text.length() && from > 0) {
				patches.delete(map.lineEnd(Math.max(0, previousLine(from))), to); // a text without a last line break stays one
			} else {
				patches.delete(from, to);
			}
		}
	}

	private int previousLine(int lineStart) {
		int end = lineStart - 1;
		return end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	private void removeFlow(YamlNode collection, List<int[]> ranges, TreeSet<Integer> indices) {
		int last = ranges.size() - 1;
		int i = 0;
		while (i <= last) {
			if (!indices.contains(i)) {
				i++;
				continue;
			}
			int end = i;
			while (end < last && indices.contains(end + 1)) {
				end++;
			}
			if (end < last) {
				cut(ranges.get(i)[0], ranges.get(end + 1)[0], ranges, i, end);
			} else {
				cut(ranges.get(i - 1)[1], ranges.get(end)[1], ranges, i, end);
			}
			i = end + 1;
		}
	}

	/** Cuts items i to end of a flow collection out, with the commas that go with them; comments between them stay. */
	private void cut(int from, int to, List<int[]> ranges, int i, int end) {
		boolean comments = false;
		int at = from;
		for (int k = i; k <= end; k++) {
			comments |= text.substring(at, Math.max(at, ranges.get(k)[0])).contains("#"); //$NON-NLS-1$
			at = ranges.get(k)[1];
		}
		comments |= text.substring(at, Math.max(at, to)).contains("#"); //$NON-NLS-1$
		if (!comments) {
			patches.delete(from, to);
			return;
		}
		at = from;
		for (int k = i; k <= end; k++) {
			comma(at, ranges.get(k)[0]);
			patches.delete(ranges.get(k)[0], ranges.get(k)[1]);
			at = ranges.get(k)[1];
		}
		comma(at, to);
	}

	private void comma(int from, int to) {
		int comma = Layout.comma(text, from, to);
		if (comma >= 0) {
			patches.replace(comma, comma + 1, " "); // a space, so that a comment behind it stays one //$NON-NLS-1$
		}
	}

	/** Puts a value in place of an entry's, changing no more of a list or mapping than differs. */
	void update(Entry entry, Object value, YamlWriter writer) {
		switch (entry.value()) {
		case Sequence s when value instanceof List<?> l && !l.isEmpty() && !s.items().isEmpty() -> update(s, l, writer);
		case Mapping m when value instanceof Map<?, ?> n && !n.isEmpty() -> {
			if (!update(m, n, writer)) {
				replace(entry, writer.value(value));
			}
		}
		case Scalar s when value instanceof String t && s.quote() != 0 -> replace(entry, writer.like(s, t));
		default -> replace(entry, writer.value(value));
		}
	}

	private static Object plain(YamlNode node) {
		return node.resolved() instanceof Scalar s ? s.typed() : node;
	}

	private static boolean same(YamlNode old, Object value, YamlWriter writer) {
		return old.resolved() instanceof Scalar && (Objects.equals(plain(old), value) || writer.node(old).equals(writer.value(value)));
	}

	private void update(Sequence sequence, List<?> values, YamlWriter writer) {
		List<YamlNode> items = sequence.items();
		int begin = 0;
		int most = Math.min(items.size(), values.size());
		while (begin < most && same(items.get(begin), values.get(begin), writer)) {
			begin++;
		}
		int behind = 0;
		while (behind < most - begin
				&& same(items.get(items.size() - 1 - behind), values.get(values.size() - 1 - behind), writer)) {
			behind++;
		}
		int old = items.size() - behind;
		int fresh = values.size() - behind;
		int i = begin;
		for (; i < Math.min(old, fresh); i++) {
			YamlNode item = items.get(i);
			Object value = values.get(i);
			patches.replace(item.content(), item.end(),
					item instanceof Scalar s && value instanceof String t ? writer.like(s, t) : writer.value(value));
		}
		if (i < old) {
			Set<Integer> gone = new TreeSet<>();
			for (int k = i; k < old; k++) {
				gone.add(k);
			}
			remove(sequence, gone);
		} else if (i < fresh) {
			add(sequence, i - 1, values.subList(i, fresh).stream().map(writer::value).toList());
		}
	}

	/** Whether it could be done so: not when nothing of the old stays. */
	private boolean update(Mapping mapping, Map<?, ?> values, YamlWriter writer) {
		Map<String, Object> fresh = new LinkedHashMap<>();
		values.forEach((k, v) -> fresh.put(String.valueOf(k), v));
		Set<Integer> gone = new TreeSet<>();
		int lastKept = -1;
		for (int i = 0; i < mapping.entries().size(); i++) {
			Entry e = mapping.entries().get(i);
			if (!fresh.containsKey(e.name())) {
				gone.add(i);
			} else {
				lastKept = i;
			}
		}
		boolean adds = fresh.keySet().stream().anyMatch(k -> mapping.entry(k) == null);
		if (lastKept < 0 || adds && !gone.isEmpty()) {
			return false;
		}
		for (Entry e : mapping.entries()) {
			Object value = fresh.get(e.name());
			if (fresh.containsKey(e.name()) && !same(e.value(), value, writer)) {
				update(e, value, writer);
			}
			fresh.remove(e.name());
		}
		if (!gone.isEmpty()) {
			remove(mapping, gone);
		}
		fresh.forEach((k, v) -> add(mapping, -1, k, writer.value(v)));
		return true;
	}
}
