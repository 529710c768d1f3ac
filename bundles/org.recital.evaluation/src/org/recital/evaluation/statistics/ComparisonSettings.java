/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.List;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;

/**
 * How runs are compared.
 *
 * @param baseline   name of the recommender all others are compared with ({@code step}, or {@code run/step} where several runs
 *                   have it); null: the first row. With {@link Pairing#SAME_NAME} without meaning
 * @param pairing    what a row is compared with
 * @param test       which paired test
 * @param correction how p values are corrected for being several
 * @param family     which tests are corrected together
 * @param level      confidence of intervals, and 1 less the level of significance: 0.95
 * @param draws      of the bootstrap
 * @param seed       of the bootstrap and of tests that draw
 */
public record ComparisonSettings(String baseline, Pairing pairing, PairedTest test, Correction correction, Family family, double level,
		int draws, long seed) {

	/** What a row is compared with. */
	public enum Pairing {
		/** One row, the baseline. */
		BASELINE,
		/** The row of the same name in the first run: for the same pipeline before and after a change. */
		SAME_NAME
	}

	/** Which tests count as one family for the correction. */
	public enum Family {
		/** All comparisons by one metric: each metric asks a question of its own. */
		METRIC,
		/** All comparisons of the table. */
		TABLE
	}

	/** 95 %, 2,000 draws, t-test, corrected by Holm per metric, against the first row. */
	public static final ComparisonSettings DEFAULT = new ComparisonSettings(null, Pairing.BASELINE, PairedTest.T, Correction.HOLM,
			Family.METRIC, 0.95, Bootstrap.DRAWS, 20_260_101L);

	public ComparisonSettings {
		if (!(level > 0 && level < 1)) {
			throw new IllegalArgumentException("level: " + level);
		}
		if (draws < 1) {
			throw new IllegalArgumentException("draws: " + draws);
		}
	}

	/**
	 * As the evaluation of the first run asks for (parameters {@code test}, {@code correction}, {@code family} and {@code level} of the
	 * step {@code evaluate}); {@link #DEFAULT} where it says nothing.
	 */
	public static ComparisonSettings of(List<RunSummary> runs) {
		return runs.isEmpty() ? DEFAULT : of(runs.getFirst().evaluation());
	}

	/** As an evaluation asks for. */
	public static ComparisonSettings of(Evaluation evaluation) {
		return SettingsNote.in(evaluation);
	}

	/** The line among the notes of an evaluation that {@link #of(Evaluation)} reads: test, correction, family and level. Not localised. */
	public String note() {
		return SettingsNote.write(this);
	}

	/** The run asking for this test, correction, family and level, whatever it asked for before. */
	public RunSummary in(RunSummary run) {
		return run.with(SettingsNote.replace(run.evaluation(), this));
	}

	/** The same against another baseline. */
	public ComparisonSettings withBaseline(String name) {
		return new ComparisonSettings(name, pairing, test, correction, family, level, draws, seed);
	}

	/** The same with another pairing. */
	public ComparisonSettings withPairing(Pairing other) {
		return new ComparisonSettings(baseline, other, test, correction, family, level, draws, seed);
	}

	/** The same by another test. */
	public ComparisonSettings withTest(PairedTest other) {
		return new ComparisonSettings(baseline, pairing, other, correction, family, level, draws, seed);
	}

	/** The same with another correction. */
	public ComparisonSettings withCorrection(Correction other) {
		return new ComparisonSettings(baseline, pairing, test, other, family, level, draws, seed);
	}

	/** The same with another family. */
	public ComparisonSettings withFamily(Family other) {
		return new ComparisonSettings(baseline, pairing, test, correction, other, level, draws, seed);
	}

	/** The same at another level. */
	public ComparisonSettings withLevel(double other) {
		return new ComparisonSettings(baseline, pairing, test, correction, family, other, draws, seed);
	}
}
