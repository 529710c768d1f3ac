/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.recital.api.parameters.Names;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;

/** The options that say how differences are tested, in place of what a run asks for. */
final class Statistics {

	private static final String TEST = "test"; //$NON-NLS-1$
	private static final String CORRECTION = "correction"; //$NON-NLS-1$
	private static final String FAMILY = "family"; //$NON-NLS-1$
	private static final String LEVEL = "level"; //$NON-NLS-1$

	private Statistics() {
	}

	static List<Option> options() {
		return List.of(Option.of(TEST, "NAME", Messages.option_test), Option.of(CORRECTION, "NAME", Messages.option_correction), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of(FAMILY, "NAME", Messages.option_family), Option.of(LEVEL, "SHARE", Messages.option_level)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The settings with what the options say. */
	static ComparisonSettings apply(ComparisonSettings settings, Arguments arguments) throws Usage {
		return settings.withTest(choice(TEST, PairedTest.class, arguments).orElse(settings.test()))
				.withCorrection(choice(CORRECTION, Correction.class, arguments).orElse(settings.correction()))
				.withFamily(choice(FAMILY, Family.class, arguments).orElse(settings.family())).withLevel(level(arguments).orElse(settings.level()));
	}

	private static <E extends Enum<E>> Optional<E> choice(String option, Class<E> type, Arguments arguments) throws Usage {
		Optional<String> value = arguments.value(option);
		for (E constant : type.getEnumConstants()) {
			if (value.isPresent() && Names.kebab(constant.name()).equals(value.get().toLowerCase(Locale.ROOT))) {
				return Optional.of(constant);
			}
		}
		if (value.isPresent()) {
			throw new Usage(Messages.bind(Messages.option_noChoice, new Object[] { option, value.get(),
					String.join(", ", Arrays.stream(type.getEnumConstants()).map(c -> Names.kebab(c.name())).toList()) })); //$NON-NLS-1$
		}
		return Optional.empty();
	}

	private static Optional<Double> level(Arguments arguments) throws Usage {
		Optional<String> value = arguments.value(LEVEL);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		try {
			double level = Double.parseDouble(value.get());
			if (level >= 0.5 && level < 1) {
				return Optional.of(level);
			}
		} catch (NumberFormatException e) {
			// told below, like a number that is too great
		}
		throw new Usage(Messages.bind(Messages.option_noLevel, value.get()));
	}
}
