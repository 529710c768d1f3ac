/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.core.pipeline.StepNode;
import org.recital.core.sweep.Dimension;

/** Makes what is searched of parameter records and of what a person wrote. */
final class Spaces {

	private static final Pattern RANGE = Pattern.compile("\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)(\\s+log)?\\s*"); //$NON-NLS-1$
	private static final String SPACE = "space"; //$NON-NLS-1$

	private Spaces() {
	}

	/** Every parameter with two finite bounds or named choices. */
	static List<Dimension> all(StepNode node, ParameterSchema<?> schema) {
		List<Dimension> space = new ArrayList<>();
		for (ParameterInfo p : schema.parameters()) {
			switch (p.kind()) {
			case INTEGER, DECIMAL -> {
				if (p.searchMin() < p.searchMax() && !Double.isInfinite(p.searchMax() - p.searchMin())) {
					space.add(Dimension.range(node.name(), p.name(), p.kind() == ParameterInfo.Kind.INTEGER, p.searchMin(), p.searchMax(),
							p.log() && p.searchMin() > 0));
				}
			}
			case BOOLEAN -> space.add(Dimension.choice(node.name(), p.name(), List.of(false, true)));
			case CHOICE -> {
				if (p.choices().size() > 1) {
					space.add(Dimension.choice(node.name(), p.name(), List.copyOf(p.choices())));
				}
			}
			default -> {
				// texts, paths, lists and maps are not searched unless values are given
			}
			}
		}
		return space;
	}

	/** One entry of {@code space}; empty after adding a problem. */
	static Optional<Dimension> entry(String key, String text, Map<String, StepNode> searched, Map<String, ParameterSchema<?>> schemas,
			List<ParameterProblem> problems) {
		int dot = key.indexOf('.');
		String step = dot < 0 ? searched.size() == 1 ? searched.keySet().iterator().next() : "" : key.substring(0, dot); //$NON-NLS-1$
		String name = key.substring(dot + 1);
		if (!searched.containsKey(step)) {
			problems.add(new ParameterProblem(SPACE, NLS.bind(Messages.spaceStep, key),
					NLS.bind(Messages.spaceStepExpected, String.join(", ", searched.keySet())))); //$NON-NLS-1$
			return Optional.empty();
		}
		Optional<ParameterInfo> info = schemas.get(step).parameter(name);
		if (info.isEmpty()) {
			List<String> known = schemas.get(step).parameters().stream().map(ParameterInfo::name).toList();
			problems.add(new ParameterProblem(SPACE, NLS.bind(Messages.spaceParameter, key), Names.nearest(name, known)
					.map(n -> NLS.bind(Messages.didYouMean, n)).orElse(NLS.bind(Messages.oneOf, String.join(", ", known))))); //$NON-NLS-1$
			return Optional.empty();
		}
		try {
			return Optional.of(of(step, info.get(), text.strip()));
		} catch (IllegalArgumentException e) {
			problems.add(new ParameterProblem(SPACE, NLS.bind(Messages.spaceForm, key, text), expected(info.get())));
			return Optional.empty();
		}
	}

	private static String expected(ParameterInfo p) {
		return switch (p.kind()) {
		case INTEGER, DECIMAL -> NLS.bind(Messages.spaceNumbers, bound(p.min()), bound(p.max()));
		case BOOLEAN -> NLS.bind(Messages.spaceChoices, "true, false"); //$NON-NLS-1$
		case CHOICE -> NLS.bind(Messages.spaceChoices, String.join(", ", p.choices())); //$NON-NLS-1$
		default -> Messages.spaceValues;
		};
	}

	private static String bound(double d) {
		return Double.isInfinite(d) ? d < 0 ? "-\u221e" : "\u221e" : d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Dimension of(String step, ParameterInfo p, String text) {
		boolean whole = p.kind() == ParameterInfo.Kind.INTEGER;
		Matcher m = RANGE.matcher(text);
		if ((whole || p.kind() == ParameterInfo.Kind.DECIMAL) && m.matches()) {
			double min = number(m.group(1), p);
			double max = number(m.group(2), p);
			boolean log = m.group(3) != null;
			return Dimension.range(step, p.name(), whole, min, max, log || p.log() && min > 0);
		}
		String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text; //$NON-NLS-1$ //$NON-NLS-2$
		List<Object> values = new ArrayList<>();
		for (String v : Arrays.stream(inner.split(",")).map(String::strip).toList()) { //$NON-NLS-1$
			if (v.isEmpty()) {
				throw new IllegalArgumentException(text);
			}
			Object value = value(v, p);
			if (!values.contains(value)) {
				values.add(value);
			}
		}
		return Dimension.choice(step, p.name(), values);
	}

	/** A value as {@link Dimension} holds it. */
	static Object value(String text, ParameterInfo p) {
		return switch (p.kind()) {
		case INTEGER -> (long) number(text, p);
		case DECIMAL -> number(text, p);
		case BOOLEAN -> {
			if (!text.equals("true") && !text.equals("false")) { //$NON-NLS-1$ //$NON-NLS-2$
				throw new IllegalArgumentException(text);
			}
			yield Boolean.valueOf(text);
		}
		case CHOICE -> {
			if (!p.choices().contains(text)) {
				throw new IllegalArgumentException(text);
			}
			yield text;
		}
		case TEXT -> text;
		default -> throw new IllegalArgumentException(text);
		};
	}

	private static double number(String text, ParameterInfo p) {
		double d = Double.parseDouble(text); // NumberFormatException is an IllegalArgumentException
		if (!(d >= p.min() && d <= p.max()) || p.kind() == ParameterInfo.Kind.INTEGER && d != Math.rint(d)) {
			throw new IllegalArgumentException(text);
		}
		return d;
	}
}
