/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.parameters.Names;
import org.recital.evaluation.statistics.ComparisonSettings.Family;

/** How an evaluation asks to be compared, as a line among its notes, so that it goes with the run wherever that is shown. */
final class SettingsNote {

	// written with the part in front when an evaluation has several
	private static final Pattern NOTE = Pattern
			.compile("(?:r\\d+f\\d+: )?Compared by: test ([a-z-]+), correction ([a-z-]+), family ([a-z-]+), level ([0-9.]+)\\.");

	private SettingsNote() {
	}

	static String write(ComparisonSettings s) {
		return "Compared by: test " + Names.kebab(s.test().name()) + ", correction " + Names.kebab(s.correction().name()) + ", family "
				+ Names.kebab(s.family().name()) + ", level " + s.level() + '.';
	}

	static ComparisonSettings in(Evaluation evaluation) {
		for (String note : evaluation.notes()) {
			Matcher m = NOTE.matcher(note);
			if (m.matches()) {
				try {
					return ComparisonSettings.DEFAULT.withTest(PairedTest.valueOf(constant(m.group(1))))
							.withCorrection(Correction.valueOf(constant(m.group(2)))).withFamily(Family.valueOf(constant(m.group(3))))
							.withLevel(Double.parseDouble(m.group(4)));
				} catch (IllegalArgumentException e) {
					return ComparisonSettings.DEFAULT; // of a version that knew other tests
				}
			}
		}
		return ComparisonSettings.DEFAULT;
	}

	static Evaluation replace(Evaluation e, ComparisonSettings settings) {
		List<String> notes = new ArrayList<>(e.notes());
		notes.removeIf(note -> NOTE.matcher(note).matches());
		notes.add(write(settings));
		return new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(), e.labels(), e.metrics(),
				e.vectors(), e.lists(), notes, e.classes());
	}

	private static String constant(String kebab) {
		return kebab.toUpperCase(Locale.ROOT).replace('-', '_');
	}
}
