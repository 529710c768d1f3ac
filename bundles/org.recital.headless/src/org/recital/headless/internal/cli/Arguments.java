/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.parameters.Names;
import org.recital.headless.internal.Messages;

/**
 * The arguments of a command: options ({@code --name value}, {@code --name=value}) and operands in any order; what follows
 * {@code --} is an operand.
 */
public final class Arguments {

	private final List<String> operands = new ArrayList<>();
	private final Map<String, List<String>> options = new LinkedHashMap<>();

	/**
	 * Reads.
	 *
	 * @param known the options the command takes
	 * @throws Usage when an option is not known, lacks its value or is given too often
	 */
	public Arguments(List<String> arguments, List<Option> known) throws Usage {
		boolean operandsOnly = false;
		for (int i = 0; i < arguments.size(); i++) {
			String a = arguments.get(i);
			if (operandsOnly || !a.startsWith("--")) { //$NON-NLS-1$
				operands.add(a);
			} else if (a.equals("--")) { //$NON-NLS-1$
				operandsOnly = true;
			} else {
				int equals = a.indexOf('=');
				String name = equals < 0 ? a.substring(2) : a.substring(2, equals);
				Option option = find(name, known);
				String value = ""; //$NON-NLS-1$
				if (option.value() == null) {
					if (equals >= 0) {
						throw new Usage(Messages.bind(Messages.option_takesNoValue, name));
					}
				} else if (equals >= 0) {
					value = a.substring(equals + 1);
				} else if (++i < arguments.size()) {
					value = arguments.get(i);
				} else {
					throw new Usage(Messages.bind(Messages.option_needsValue, name, option.value()));
				}
				List<String> values = options.computeIfAbsent(name, n -> new ArrayList<>());
				if (!values.isEmpty() && !option.many()) {
					throw new Usage(Messages.bind(Messages.option_twice, name));
				}
				values.add(value);
			}
		}
	}

	private static Option find(String name, List<Option> known) throws Usage {
		for (Option o : known) {
			if (o.name().equals(name)) {
				return o;
			}
		}
		List<String> names = known.stream().map(Option::name).toList();
		throw new Usage(Messages.bind(Messages.option_unknown, name) + Names.nearest(name, names)
				.map(n -> Messages.bind(Messages.option_nearest, n)).orElse(Messages.bind(Messages.option_oneOf, "--" + String.join(", --", names)))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What is no option. */
	public List<String> operands() {
		return operands;
	}

	/** Whether an option was given. */
	public boolean has(String option) {
		return options.containsKey(option);
	}

	/** The value of an option. */
	public Optional<String> value(String option) {
		return Optional.ofNullable(options.get(option)).map(List::getLast);
	}

	/** All values of an option. */
	public List<String> values(String option) {
		return options.getOrDefault(option, List.of());
	}

	/** The value of an option as a path, made absolute. */
	public Optional<Path> path(String option) throws Usage {
		Optional<String> value = value(option);
		return value.isEmpty() ? Optional.empty() : Optional.of(path(option, value.get()));
	}

	/** A text as a path, made absolute. */
	public static Path path(String what, String text) throws Usage {
		try {
			return Path.of(text).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new Usage(Messages.bind(Messages.option_noPath, what, text));
		}
	}

	/** The value of an option as a whole number of at least {@code least}. */
	public int number(String option, int least, int otherwise) throws Usage {
		Optional<String> value = value(option);
		if (value.isEmpty()) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(value.get());
			if (number >= least) {
				return number;
			}
		} catch (NumberFormatException e) {
			// told below, like a number that is too small
		}
		throw new Usage(Messages.bind(Messages.option_noNumber, new Object[] { option, value.get(), least }));
	}

	/** The value of an option as a number of bytes: {@code 500m}, {@code 4g}, {@code 2GiB}. */
	public long bytes(String option, long otherwise) throws Usage {
		Optional<String> value = value(option);
		if (value.isEmpty()) {
			return otherwise;
		}
		var m = java.util.regex.Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmgt]?)(?:i?b)?", java.util.regex.Pattern.CASE_INSENSITIVE) //$NON-NLS-1$
				.matcher(value.get().strip());
		if (m.matches()) {
			int power = " kmgt".indexOf(m.group(2).isEmpty() ? ' ' : Character.toLowerCase(m.group(2).charAt(0))); //$NON-NLS-1$
			double bytes = Double.parseDouble(m.group(1)) * Math.pow(1024, power);
			if (bytes >= 1 && bytes < Long.MAX_VALUE) {
				return (long) bytes;
			}
		}
		throw new Usage(Messages.bind(Messages.option_noSize, option, value.get()));
	}

	/** {@code --set step.parameter=value}, by what stands before the first equals sign. */
	public Map<String, String> assignments(String option) throws Usage {
		Map<String, String> assignments = new LinkedHashMap<>();
		for (String text : values(option)) {
			int equals = text.indexOf('=');
			if (equals < 1) {
				throw new Usage(Messages.bind(Messages.option_noAssignment, option, text));
			}
			assignments.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
		}
		return assignments;
	}
}
