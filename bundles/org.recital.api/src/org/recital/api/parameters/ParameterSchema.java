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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.api.parameters.internal.Localisation;
import org.recital.api.parameters.internal.ValueReader;

/**
 * The parameters of a contribution, read off its annotated record.
 *
 * @param <P> the record
 */
public final class ParameterSchema<P extends Record> {

	private final Class<P> type;
	private final List<ParameterInfo> parameters;
	private final RecordComponent[] components;

	private ParameterSchema(Class<P> type) {
		this.type = type;
		this.components = type.getRecordComponents();
		Localisation words = new Localisation(type);
		List<ParameterInfo> infos = new ArrayList<>();
		for (RecordComponent c : components) {
			infos.add(info(c, words));
		}
		this.parameters = List.copyOf(infos);
	}

	/**
	 * The schema of a parameter record.
	 *
	 * @throws IllegalArgumentException when a component has no {@link Parameter} or a type that is not supported
	 */
	public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
		return new ParameterSchema<>(type);
	}

	/** The record. */
	public Class<P> type() {
		return type;
	}

	/** All parameters in the order of the record. */
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
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			ParameterInfo info = parameters.get(i);
			Object value = given.get(info.name());
			if (value == null) {
				if (info.required()) {
					found.add(new ParameterProblem(info.name(), Messages.missing(info.name()), Messages.mustBeGiven(info.label())));
					continue;
				}
				value = info.defaultValue();
			}
			values[i] = ValueReader.read(value, components[i].getGenericType(), info, base, found);
		}
		if (!found.isEmpty()) {
			problems.addAll(found);
			return Optional.empty();
		}
		try {
			Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			var constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return Optional.of(constructor.newInstance(values));
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
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < components.length; i++) {
			try {
				var accessor = components[i].getAccessor();
				accessor.setAccessible(true);
				values.put(parameters.get(i).name(), ValueReader.plain(accessor.invoke(record)));
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(type.getName(), e);
			}
		}
		return values;
	}

	private static ParameterInfo info(RecordComponent c, Localisation words) {
		Parameter p = c.getAnnotation(Parameter.class);
		if (p == null) {
			throw new IllegalArgumentException(c.getDeclaringRecord().getName() + '.' + c.getName() + " has no @Parameter"); //$NON-NLS-1$
		}
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
		String def = p.value().equals(Parameter.REQUIRED) ? null : p.value();
		return new ParameterInfo(Names.kebab(c.getName()), kind, element, words.of(p.label()), words.of(p.help()), def, p.min(),
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
