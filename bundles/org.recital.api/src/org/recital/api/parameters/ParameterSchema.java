/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.api.parameters.internal.Localisation;
import org.recital.api.parameters.internal.RecordShape;
import org.recital.api.parameters.internal.ValueReader;

/**
 * The parameters of a contribution, read off its annotated record.
 *
 * @param <P> the record
 */
public final class ParameterSchema<P extends Record> {

	private final Class<P> type;
	private final List<ParameterInfo> parameters;
	private final RecordShape shape;

	private ParameterSchema(Class<P> type) {
		this.type = type;
		this.shape = RecordShape.of(type);
		Map<Class<?>, Localisation> words = new HashMap<>();
		List<ParameterInfo> infos = new ArrayList<>();
		for (RecordShape.Leaf leaf : shape.leaves()) {
			infos.add(info(leaf, words.computeIfAbsent(leaf.component().getDeclaringRecord(), Localisation::new)));
		}
		this.parameters = List.copyOf(infos);
	}

	/**
	 * The schema of a parameter record.
	 *
	 * @throws IllegalArgumentException when a component has neither {@link Parameter} nor {@link Include}, or a type that is not
	 *                                  supported; when two parameters have one name
	 */
	public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
		return new ParameterSchema<>(type);
	}

	/** The record. */
	public Class<P> type() {
		return type;
	}

	/** All parameters in the order of the record, those of an included one in its place. */
	public List<ParameterInfo> parameters() {
		return parameters;
	}

	public Optional<ParameterInfo> parameter(String name) {
		return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
	}

	/**
	 * Makes a record of what was given; defaults fill the rest.
	 *
	 * @param given    by name: String, Boolean, Number, List or Map, as a YAML reader gives them, or a String to be read as such
	 * @param base     relative paths are resolved against it
	 * @param problems every problem found is added here
	 * @return the record, or empty when there was a problem
	 */
	public Optional<P> create(Map<String, ?> given, Path base, List<? super ParameterProblem> problems) {
		List<ParameterProblem> found = new ArrayList<>();
		for (String name : given.keySet()) {
			if (parameter(name).isEmpty()) {
				List<String> known = parameters.stream().map(ParameterInfo::name).toList();
				found.add(new ParameterProblem(name, Messages.unknown(name), Names.nearest(name, known)
						.map(Messages::nearest).orElse(known.isEmpty() ? Messages.takesNone() : Messages.oneOf(known))));
			}
		}
		Object[] values = new Object[parameters.size()];
		for (int i = 0; i < values.length; i++) {
			ParameterInfo info = parameters.get(i);
			Object value = given.get(info.name());
			if (value == null) {
				if (info.required()) {
					found.add(new ParameterProblem(info.name(), Messages.missing(info.name()), Messages.mustBeGiven(info.label())));
					continue;
				}
				value = info.defaultValue();
			}
			values[i] = ValueReader.read(value, shape.leaves().get(i).component().getGenericType(), info, base, found);
		}
		if (!found.isEmpty()) {
			problems.addAll(found);
			return Optional.empty();
		}
		try {
			return Optional.of(type.cast(shape.create(Arrays.asList(values).iterator())));
		} catch (java.lang.reflect.InvocationTargetException e) {
			// a record may check what no annotation says (two parameters together)
			problems.add(new ParameterProblem("", String.valueOf(e.getCause().getMessage()), "")); //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.empty();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type.getName(), e);
		}
	}

	/**
	 * The record with nothing given but defaults.
	 *
	 * @throws IllegalStateException when a parameter must be given
	 */
	public P defaults() {
		List<ParameterProblem> problems = new ArrayList<>();
		return create(Map.of(), Path.of(""), problems).orElseThrow(() -> new IllegalStateException(problems.toString())); //$NON-NLS-1$
	}

	/** What a record says, by name, as a YAML writer takes it; the inverse of {@link #create}. */
	public Map<String, Object> values(P record) {
		List<Object> all = new ArrayList<>();
		try {
			shape.values(record, all);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type.getName(), e);
		}
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < all.size(); i++) {
			values.put(parameters.get(i).name(), ValueReader.plain(all.get(i)));
		}
		return values;
	}

	private static ParameterInfo info(RecordShape.Leaf leaf, Localisation words) {
		RecordComponent c = leaf.component();
		Parameter p = leaf.parameter();
		Kind kind = kind(c.getType(), c);
		Kind element = null;
		Class<?> choice = c.getType();
		if (kind == Kind.LIST) {
			Type argument = ((ParameterizedType) c.getGenericType()).getActualTypeArguments()[0];
			choice = (Class<?>) argument;
			element = kind(choice, c);
		}
		List<String> choices = choice.isEnum()
				? Arrays.stream(choice.getEnumConstants()).map(e -> Names.kebab(((Enum<?>) e).name())).toList()
				: List.of();
		String def = leaf.defaultValue().equals(Parameter.REQUIRED) ? null : leaf.defaultValue();
		return new ParameterInfo(leaf.name(), kind, element, words.of(p.label()), words.of(p.help()), def, p.min(),
				p.max(), words.of(p.unit()), p.log(), Double.isNaN(p.searchMin()) ? p.min() : p.searchMin(),
				Double.isNaN(p.searchMax()) ? p.max() : p.searchMax(), p.folder(), choices);
	}

	private static Kind kind(Class<?> t, RecordComponent c) {
		if (t == int.class || t == long.class || t == Integer.class || t == Long.class) {
			return Kind.INTEGER;
		} else if (t == double.class || t == float.class || t == Double.class || t == Float.class) {
			return Kind.DECIMAL;
		} else if (t == boolean.class || t == Boolean.class) {
			return Kind.BOOLEAN;
		} else if (t == String.class) {
			return Kind.TEXT;
		} else if (t == Path.class) {
			return Kind.PATH;
		} else if (t.isEnum()) {
			return Kind.CHOICE;
		} else if (t == List.class) {
			return Kind.LIST;
		} else if (t == Map.class) {
			return Kind.MAP;
		}
		throw new IllegalArgumentException(c.getDeclaringRecord().getName() + '.' + c.getName() + ": a parameter cannot be a " + t.getName()); //$NON-NLS-1$
	}
}
