/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

import org.recital.api.parameters.Names;
import org.recital.core.pipeline.internal.YamlNode.Entry;
import org.recital.core.pipeline.internal.YamlNode.Mapping;
import org.recital.core.pipeline.internal.YamlNode.Scalar;
import org.recital.core.pipeline.internal.YamlNode.Sequence;

/** Writes values as YAML on one line, with quotes where they are needed; what it writes can stand anywhere. */
final class YamlWriter {

	/** As people write it. */
	static final YamlWriter PLAIN = new YamlWriter(false);
	/** All texts and keys in double quotes, as in JSON. */
	static final YamlWriter JSON = new YamlWriter(true);

	private static final java.util.Set<String> OLD_BOOLEANS = java.util.Set.of("yes", "no", "on", "off"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final boolean json;

	private YamlWriter(boolean json) {
		this.json = json;
	}

	/** The writer whose texts look like those of a flow mapping. */
	static YamlWriter like(Mapping mapping) {
		return mapping.flow() && !mapping.entries().isEmpty() && mapping.entries().getFirst().key().quote() == '"' ? JSON : PLAIN;
	}

	String value(Object value) {
		return switch (value) {
		case null -> "null"; //$NON-NLS-1$
		case String s -> text(s);
		case Boolean b -> b.toString();
		case Double d -> decimal(d);
		case Float f -> decimal(Double.parseDouble(f.toString()));
		case Number n -> n.toString();
		case Enum<?> e -> text(Names.kebab(e.name()));
		case Path p -> text(p.toString().replace('\\', '/'));
		case Collection<?> c -> list(c.iterator());
		case Map<?, ?> m -> map(m);
		default -> text(value.toString());
		};
	}

	private String list(Iterator<?> items) {
		StringBuilder text = new StringBuilder("["); //$NON-NLS-1$
		while (items.hasNext()) {
			text.append(value(items.next())).append(items.hasNext() ? ", " : ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.append(']').toString();
	}

	private String map(Map<?, ?> map) {
		StringBuilder text = new StringBuilder("{"); //$NON-NLS-1$
		for (var i = map.entrySet().iterator(); i.hasNext();) {
			var e = i.next();
			text.append(entry(String.valueOf(e.getKey()), value(e.getValue()))).append(i.hasNext() ? ", " : ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.append('}').toString();
	}

	/** {@code key: value}. */
	String entry(String key, String value) {
		return text(key) + ": " + value; //$NON-NLS-1$
	}

	private static String decimal(double d) {
		if (Double.isNaN(d)) {
			return ".nan"; //$NON-NLS-1$
		} else if (Double.isInfinite(d)) {
			return d < 0 ? "-.inf" : ".inf"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		double size = Math.abs(d);
		if (d == 0 || size >= 1e-6 && size < 1e12) {
			String digits = new BigDecimal(Double.toString(d)).stripTrailingZeros().toPlainString();
			String plain = digits.contains(".") ? digits : digits + ".0"; // stays a number with a point //$NON-NLS-1$ //$NON-NLS-2$
			// a zero with a sign would lose it; such numbers stay as Java writes them
			return Double.doubleToLongBits(Double.parseDouble(plain)) == Double.doubleToLongBits(d) ? plain : Double.toString(d);
		}
		return Double.toString(d);
	}

	String text(String s) {
		return !json && isPlain(s) ? s : quoted(s);
	}

	/** A text in place of another: in quotes when that was. */
	String like(Scalar old, String s) {
		return old.quote() == '"' ? doubleQuoted(s) : old.quote() == '\'' && isPrintable(s) ? singleQuoted(s) : text(s);
	}

	/** Whether a text stays the same text without quotes, in flow and in block style. */
	static boolean isPlain(String s) {
		if (s.isEmpty() || s.endsWith(" ") || OLD_BOOLEANS.contains(s.toLowerCase(java.util.Locale.ROOT)) //$NON-NLS-1$
				|| !(ScalarTypes.typed(s) instanceof String)) {
			return false;
		}
		for (int i = 0; i < s.length(); i++) {
			char c = s.charAt(i);
			boolean inner = i > 0 && (c == ' ' || c == '-' || c == '+' || c == '@' || c == '(' || c == ')' || c == '%' || c == '=');
			if (!(Character.isLetterOrDigit(c) && c < '\uD800' || c == '_' || c == '/' || c == '.' || inner)) {
				return false;
			}
		}
		return !s.startsWith("..."); //$NON-NLS-1$
	}

	private static boolean isPrintable(String s) {
		return s.codePoints().allMatch(c -> c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000 || c > 0x206F && c < 0xD800
				|| c >= 0xE000 && c < 0xFEFF || c > 0xFEFF && c < 0xFFF0 || c >= 0x10000);
	}

	private static String quoted(String s) {
		return s.indexOf('\\') >= 0 && s.indexOf('\'') < 0 && isPrintable(s) ? singleQuoted(s) : doubleQuoted(s);
	}

	private static String singleQuoted(String s) {
		return '\'' + s.replace("'", "''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String doubleQuoted(String s) {
		StringBuilder text = new StringBuilder("\""); //$NON-NLS-1$
		s.codePoints().forEach(c -> {
			switch (c) {
			case '"' -> text.append("\\\""); //$NON-NLS-1$
			case '\\' -> text.append("\\\\"); //$NON-NLS-1$
			case '\n' -> text.append("\\n"); //$NON-NLS-1$
			case '\t' -> text.append("\\t"); //$NON-NLS-1$
			case '\r' -> text.append("\\r"); //$NON-NLS-1$
			default -> {
				String one = Character.toString(c);
				text.append(isPrintable(one) ? one : String.format("\\u%04X", c)); //$NON-NLS-1$
			}
			}
		});
		return text.append('"').toString();
	}

	/** A node written anew on one line, aliases written out. */
	String node(YamlNode node) {
		return switch (node.resolved()) {
		case Scalar s when s.plain() && !(s.typed() instanceof String) -> s.value().isEmpty() ? "null" : s.value(); //$NON-NLS-1$
		case Scalar s -> text(s.value());
		case Sequence s -> "[" + String.join(", ", s.items().stream().map(this::node).toList()) + ']'; //$NON-NLS-1$ //$NON-NLS-2$
		case Mapping m -> '{' + String.join(", ", m.entries().stream().map(this::entry).toList()) + '}'; //$NON-NLS-1$
		case YamlNode.Alias _ -> throw new IllegalStateException();
		};
	}

	private String entry(Entry e) {
		return entry(e.name(), node(e.value()));
	}
}
