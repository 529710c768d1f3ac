/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.nio.file.Path;

/**
 * Where things are in a run's folder.
 *
 * <pre>
 * run.json                             see RunRecord
 * pipeline.recital.yaml                the pipeline as it was
 * evaluations/STEP/evaluation.json     see EvaluationCodec, with evaluation.data beside
 * models/STEP-PART.recital-model       see RecommenderCodec
 * networks/STEP-PART.recital-model     see NetworkCodec
 * splits/STEP-PART.data                what was held out, see SplitCodec
 * </pre>
 *
 * A step with several outputs is named {@code step.output}.
 */
public final class Layout {

	/** The record. */
	public static final String RECORD = "run.json"; //$NON-NLS-1$
	/** The pipeline as it was. */
	public static final String PIPELINE = "pipeline.recital.yaml"; //$NON-NLS-1$

	private Layout() {
	}

	/** Name of an output of a step: the step's own when it has one output. */
	public static String name(String step, String output, int outputs) {
		return outputs == 1 ? step : step + '.' + output;
	}

	/** Folder of an evaluation; part is {@code all} or {@code gathered} where it is not one of a part. */
	public static Path evaluation(Path run, String name, String part) {
		return run.resolve("evaluations").resolve(part.equals("all") || part.equals("gathered") ? name : name + '-' + part); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** File of a model. */
	public static Path model(Path run, String name, String part) {
		return run.resolve("models").resolve(name + '-' + part + ".recital-model"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** File of a network. */
	public static Path network(Path run, String name, String part) {
		return run.resolve("networks").resolve(name + '-' + part + ".recital-model"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** File of what a split held out. */
	public static Path split(Path run, String name, String part) {
		return run.resolve("splits").resolve(name + '-' + part + ".data"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
