/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.step.StepContext;
import org.recital.nn.Training;

/** The line in the record of a run that says how training went. */
final class Notes {

	private Notes() {
	}

	static void trained(StepContext context, String engine, Training.Outcome outcome, Material m) {
		trained(context, engine, outcome, m, false);
	}

	/** @param ratings whether it was stopped by the root mean squared error, whose negative is in the outcome */
	static void trained(StepContext context, String engine, Training.Outcome outcome, Material m, boolean ratings) {
		trained(context, engine, outcome, m, ratings ? "RMSE" : "nDCG@" + Judge.TOP); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** @param measure what it was stopped by, whose size is in the outcome */
	static void trained(StepContext context, String engine, Training.Outcome outcome, Material m, String measure) {
		if (Double.isNaN(outcome.judged())) {
			context.note(NLS.bind(Messages.Note_trainedAll, new Object[] { engine, outcome.epochs(), seconds(outcome) }));
		} else {
			context.note(NLS.bind(Messages.Note_trained,
					new Object[] { engine, outcome.epochs(), outcome.kept(), measure,
							String.format(Locale.ROOT, "%.4f", Math.abs(outcome.judged())), //$NON-NLS-1$
							m.lent() ? Messages.Note_lent : Messages.Note_validation, seconds(outcome) }));
		}
		if (outcome.resumed() > 0) {
			context.note(NLS.bind(Messages.Note_resumed, engine, outcome.resumed()));
		}
	}

	private static String seconds(Training.Outcome outcome) {
		return String.format(Locale.ROOT, "%.2f", outcome.seconds()); //$NON-NLS-1$
	}
}
