/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.parameters.Messages;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.api.parameters.ParameterProblem;

/** Turns what a YAML reader or a command line gives into the value of a record component, and back. */
public final class ValueReader {

	private ValueReader() {
	}

	/** The value, or null after adding a problem. */
	public static Object read(Object given, Type type, ParameterInfo info, Path base, List<ParameterProblem> problems) {
		return switch (info.kind()) {
		case LIST -> list(given, (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0], info, base, problems);
		case MAP -> map(given, info, problems);
		default -> {
			Object value = scalar(given, (Class<?>) type, info.kind(), info, base, problems);
			if (value instanceof Number n) {
				check(n.doubleValue(), given, info, problems);
			}
			yield value;
		}
		};
	}

	private static void check(double number, Object given, ParameterInfo info, List<ParameterProblem> problems) {
		if (!(number >= info.min() && number <= info.max())) {
			problems.add(new ParameterProblem(info.name(), Messages.bounds(info.name(), given),
					Messages.range(number(info.min()), number(info.max()))));
		}
	}

	private static String number(double d) {
		if (Double.isInfinite(d)) {
			return d < 0 ? "-\u221e" : "\u221e"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new BigDecimal(d).round(new java.math.MathContext(12)).stripTrailingZeros().toPlainString();
	}

	private static Object list(Object given, Class<?> element, ParameterInfo info, Path base, List<ParameterProblem> problems) {
		List<?> elements;
		if (given instanceof List<?> l) {
			elements = l;
		} else if (given instanceof String s) {
			String text = s.strip();
			if (text.startsWith("[") && text.endsWith("]")) { //$NON-NLS-1$ //$NON-NLS-2$
				text = text.substring(1, text.length() - 1).strip();
			}
			elements = text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*")); //$NON-NLS-1$
		} else if (given instanceof Map<?, ?>) {
			problems.add(wrong(given, Kind.LIST, info));
			return null;
		} else {
			elements = List.of(given);
		}
		List<Object> values = new ArrayList<>();
		for (Object e : elements) {
			Object value = scalar(e, element, info.element(), info, base, problems);
			if (value != null) {
				values.add(value);
			}
		}
		check(values.size(), given, info, problems);
		return List.copyOf(values);
	}

	private static Object map(Object given, ParameterInfo info, List<ParameterProblem> problems) {
		Map<String, String> values = new LinkedHashMap<>();
		if (given instanceof Map<?, ?> m) {
			m.forEach((k, v) -> values.put(String.valueOf(k), String.valueOf(v)));
		} else if (given instanceof String s) {
			for (String pair : s.isBlank() ? new String[0] : s.split("\\s*,\\s*")) { //$NON-NLS-1$
				int at = pair.indexOf('=');
				if (at < 0) {
					problems.add(wrong(given, Kind.MAP, info));
					return null;
				}
				values.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
			}
		} else {
			problems.add(wrong(given, Kind.MAP, info));
			return null;
		}
		return java.util.Collections.unmodifiableMap(values);
	}

	private static Object scalar(Object given, Class<?> type, Kind kind, ParameterInfo info, Path base,
			List<ParameterProblem> problems) {
		if (given instanceof List || given instanceof Map) {
			problems.add(wrong(given, kind, info));
			return null;
		}
		String text = String.valueOf(given).strip();
		try {
			return switch (kind) {
			case INTEGER -> integer(text, type);
			case DECIMAL -> decimal(text, type);
			case BOOLEAN -> switch (text) {
			case "true" -> true; //$NON-NLS-1$
			case "false" -> false; //$NON-NLS-1$
			default -> throw new IllegalArgumentException(text);
			};
			case PATH -> text.isEmpty() ? Path.of("") : base.resolve(Path.of(text)).normalize(); //$NON-NLS-1$
			case CHOICE -> choice(text, type, info, problems);
			default -> String.valueOf(given);
			};
		} catch (IllegalArgumentException | ArithmeticException e) {
			problems.add(wrong(given, kind, info));
			return null;
		}
	}

	private static Object integer(String text, Class<?> type) {
		BigDecimal number = new BigDecimal(text.replace("_", "")); // 20.0 and 1e3 are whole numbers too //$NON-NLS-1$ //$NON-NLS-2$
		if (type == int.class || type == Integer.class) {
			return number.intValueExact();
		}
		return number.longValueExact();
	}

	private static Object decimal(String text, Class<?> type) {
		double d = switch (text) {
		case ".inf", "+.inf" -> Double.POSITIVE_INFINITY; //$NON-NLS-1$ //$NON-NLS-2$
		case "-.inf" -> Double.NEGATIVE_INFINITY; //$NON-NLS-1$
		default -> Double.parseDouble(text);
		};
		if (Double.isNaN(d)) {
			throw new IllegalArgumentException(text);
		}
		if (type == float.class || type == Float.class) {
			return (float) d;
		}
		return d;
	}

	private static Object choice(String text, Class<?> type, ParameterInfo info, List<ParameterProblem> problems) {
		for (Object constant : type.getEnumConstants()) {
			if (Names.kebab(((Enum<?>) constant).name()).equals(text)) {
				return constant;
			}
		}
		problems.add(new ParameterProblem(info.name(), Messages.wrong(info.name(), text),
				Names.nearest(text, info.choices()).map(n -> Messages.nearest(n) + ' ').orElse("") + Messages.oneOf(info.choices()))); //$NON-NLS-1$
		return null;
	}

	private static ParameterProblem wrong(Object given, Kind kind, ParameterInfo info) {
		return new ParameterProblem(info.name(), Messages.wrong(info.name(), given), Messages.expected(kind.name()));
	}

	/** A value as a YAML writer takes it. */
	public static Object plain(Object value) {
		return switch (value) {
		case Enum<?> e -> Names.kebab(e.name());
		case Path p -> p.toString().replace('\\', '/');
		case List<?> l -> l.stream().map(ValueReader::plain).toList();
		case null -> ""; //$NON-NLS-1$
		default -> value;
		};
	}
}
