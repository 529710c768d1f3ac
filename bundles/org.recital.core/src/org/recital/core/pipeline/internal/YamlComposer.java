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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.Mark;
import org.recital.core.pipeline.internal.YamlNode.Alias;
import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;
import org.recital.core.pipeline.internal.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Composes nodes of the parser's events. The library's own composer gives nothing when there is an error, and nodes without
 * the places of aliases; this one keeps what stands before an error, and has limits.
 */
final class YamlComposer {

	/** Most characters of a pipeline. */
	static final int MOST_CHARACTERS = 1 << 20;
	static final int MOST_LEVELS = 40;
	static final int MOST_VALUES = 100_000;

	private static final String TAGS = "tag:yaml.org,2002:"; //$NON-NLS-1$
	private static final Set<String> KNOWN_TAGS = Set.of("!", TAGS + "str", TAGS + "int", TAGS + "float", TAGS + "bool", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			TAGS + "null", TAGS + "seq", TAGS + "map"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final String text;
	private final TextMap map;
	private final Problems problems;
	private final Iterator<Event> events;
	private final Map<String, YamlNode> anchors = new HashMap<>();
	private final Set<String> open = new HashSet<>();
	private final List<Alias> aliases = new ArrayList<>();
	private boolean broken;
	private int values;

	private YamlComposer(String text, TextMap map, Problems problems) {
		this.text = text;
		this.map = map;
		this.problems = problems;
		this.events = new Parse(LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build())
				.parseString(text).iterator();
	}

	static YamlTree compose(String text, TextMap map, Problems problems) {
		if (text.length() > MOST_CHARACTERS) {
			problems.error(Mark.START, NLS.bind(Messages.tooLong, MOST_CHARACTERS), Messages.tooLongExpected);
			return new YamlTree(null, true, List.of());
		}
		return new YamlComposer(text, map, problems).document();
	}

	private YamlTree document() {
		YamlNode root = null;
		for (Event e = next(); e != null; e = next()) {
			if (e instanceof DocumentStartEvent && root != null) {
				problems.error(mark(e), Messages.severalDocuments, Messages.severalDocumentsExpected);
				break;
			} else if (e instanceof NodeEvent n) {
				root = node(n, 0);
			}
		}
		if (root != null && root.size() > MOST_VALUES) {
			Mark first = aliases.isEmpty() ? Mark.START : map.mark(aliases.getFirst().start(), aliases.getFirst().end());
			problems.error(first, NLS.bind(Messages.tooManyValues, MOST_VALUES), Messages.tooManyValuesExpected);
			return new YamlTree(null, true, List.of());
		}
		return new YamlTree(root, broken, List.copyOf(aliases));
	}

	/** The next event; null at the end and at an error, which is then noted. */
	private Event next() {
		if (broken) {
			return null;
		}
		try {
			return events.hasNext() ? events.next() : null;
		} catch (MarkedYamlEngineException e) {
			syntax(e);
		} catch (ReaderException e) {
			int at = map.offset(e.getPosition());
			broken(map.mark(at, Math.min(at + 1, text.length())), NLS.bind(Messages.badCharacter, String.format("U+%04X", e.getCodePoint())), //$NON-NLS-1$
					Messages.badCharacterExpected);
		} catch (YamlEngineException e) {
			broken(Mark.START, NLS.bind(Messages.syntax, e.getMessage()), Messages.syntaxExpected);
		}
		return null;
	}

	private void broken(Mark at, String message, String expected) {
		broken = true;
		problems.error(at, message, expected);
	}

	private void syntax(MarkedYamlEngineException e) {
		Optional<org.snakeyaml.engine.v2.exceptions.Mark> place = e.getProblemMark().or(e::getContextMark);
		int at = place.map(m -> map.offset(m.getIndex())).orElse(0);
		String problem = String.valueOf(e.getProblem());
		String expected;
		if (problem.contains("TAB")) { //$NON-NLS-1$
			problem = Messages.tab;
			expected = Messages.tabExpected;
		} else if (problem.startsWith("mapping values are not allowed")) { //$NON-NLS-1$
			problem = Messages.colon;
			expected = Messages.colonExpected;
		} else if (e.getContext() != null && e.getContextMark().isPresent()) {
			int from = map.offset(e.getContextMark().get().getIndex());
			expected = NLS.bind(Messages.syntaxContext, e.getContext(), map.mark(from, from).line());
		} else {
			expected = Messages.syntaxExpected;
		}
		broken(map.mark(at, Math.min(at + 1, text.length())), NLS.bind(Messages.syntax, problem), expected);
	}

	private int start(Event e) {
		return e.getStartMark().map(m -> map.offset(m.getIndex())).orElse(0);
	}

	private int end(Event e) {
		return e.getEndMark().map(m -> map.offset(m.getIndex())).orElse(0);
	}

	private Mark mark(Event e) {
		return map.mark(start(e), end(e));
	}

	private YamlNode node(NodeEvent e, int depth) {
		if (++values > MOST_VALUES) {
			broken(mark(e), NLS.bind(Messages.tooManyValues, MOST_VALUES), Messages.tooManyValuesExpected);
		} else if (depth > MOST_LEVELS) {
			broken(mark(e), NLS.bind(Messages.tooDeep, MOST_LEVELS), Messages.tooDeepExpected);
		}
		String anchor = e.getAnchor().map(a -> a.getValue()).orElse(null);
		YamlNode node = switch (e) {
		case AliasEvent a -> alias(a);
		case ScalarEvent s -> scalar(s, anchor);
		case CollectionStartEvent c -> {
			tag(c, c.getTag());
			if (anchor != null) {
				open.add(anchor);
			}
			YamlNode made = c instanceof MappingStartEvent m ? mapping(m, anchor, depth)
					: sequence((SequenceStartEvent) c, anchor, depth);
			open.remove(anchor);
			yield made;
		}
		default -> throw new IllegalStateException(e.toString());
		};
		if (anchor != null && !(node instanceof Alias)) {
			anchors.put(anchor, node);
		}
		return node;
	}

	private boolean tag(Event e, Optional<String> tag) {
		if (tag.isPresent() && !KNOWN_TAGS.contains(tag.get())) {
			problems.error(mark(e), NLS.bind(Messages.unknownTag, Problems.brief(tag.get())), Messages.unknownTagExpected);
		}
		return tag.isPresent() && (tag.get().equals("!") || tag.get().equals(TAGS + "str")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private YamlNode alias(AliasEvent e) {
		String name = e.getAlias().getValue();
		YamlNode target = anchors.get(name);
		if (open.contains(name)) {
			problems.error(mark(e), NLS.bind(Messages.aliasOfItself, Problems.brief(name)), Messages.aliasOfItselfExpected);
			target = null;
		} else if (target == null) {
			problems.error(mark(e), NLS.bind(Messages.unknownAlias, Problems.brief(name)),
					problems.nearest(name, anchors.keySet(), Messages.unknownAliasExpected));
		}
		if (target == null) {
			target = new Scalar(start(e), start(e), start(e), null, "", true, (char) 0, false); //$NON-NLS-1$
		}
		Alias alias = new Alias(start(e), end(e), name, target);
		aliases.add(alias);
		return alias;
	}

	private Scalar scalar(ScalarEvent e, String anchor) {
		boolean isText = tag(e, e.getTag());
		int start = start(e);
		int end = end(e);
		int content = content(e, start, end, e.getTag().isPresent() || anchor != null);
		if (e.isLiteral() || e.isFolded()) {
			end = trimmed(content, end);
		}
		char quote = e.isDQuoted() ? '"' : e.isSQuoted() ? '\'' : 0;
		return new Scalar(start, content, end, anchor, e.getValue(), e.isPlain(), quote, isText);
	}

	private int trimmed(int from, int end) {
		int last = end;
		while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
			last--;
		}
		return last;
	}

	/** Where the value begins, behind anchor and tag, line breaks and comments. */
	private int content(Event e, int start, int end, boolean properties) {
		int i = start;
		int limit = e instanceof ScalarEvent ? end : text.length();
		while (properties && i < limit && (text.charAt(i) == '&' || text.charAt(i) == '!')) {
			while (i < limit && !Character.isWhitespace(text.charAt(i))) {
				i++;
			}
			i = Layout.skipBlank(text, i, limit);
		}
		return i;
	}

	private Sequence sequence(SequenceStartEvent e, String anchor, int depth) {
		int start = start(e);
		int content = content(e, start, end(e), e.getTag().isPresent() || anchor != null);
		List<YamlNode> items = new ArrayList<>();
		long size = 1;
		int end = content;
		Event n = next();
		while (n instanceof NodeEvent item) {
			YamlNode node = node(item, depth + 1);
			items.add(node);
			size = Math.min(Integer.MAX_VALUE, size + node.size());
			end = Math.max(end, node.end());
			n = next();
		}
		if (n != null && e.isFlow()) {
			end = end(n);
		}
		return new Sequence(start, content, end, anchor, e.isFlow(), List.copyOf(items), size);
	}

	private Mapping mapping(MappingStartEvent e, String anchor, int depth) {
		int start = start(e);
		int content = content(e, start, end(e), e.getTag().isPresent() || anchor != null);
		List<Entry> entries = new ArrayList<>();
		long size = 1;
		int end = content;
		Event n = next();
		while (n instanceof NodeEvent k) {
			YamlNode key = node(k, depth + 1);
			if (!(next() instanceof NodeEvent v)) {
				break;
			}
			YamlNode value = node(v, depth + 1);
			if (key instanceof Scalar s) {
				entries.add(new Entry(s, value));
			} else if (!broken) {
				// such an entry has no name to be edited by
				broken(map.mark(key.start(), key.end()), Messages.badKey, Messages.badKeyExpected);
			}
			size = Math.min(Integer.MAX_VALUE, size + value.size() + 1);
			end = Math.max(end, Math.max(key.end(), value.end()));
			n = next();
		}
		if (n != null && e.isFlow()) {
			end = end(n);
		}
		return new Mapping(start, content, end, anchor, e.isFlow(), List.copyOf(entries), size);
	}
}
