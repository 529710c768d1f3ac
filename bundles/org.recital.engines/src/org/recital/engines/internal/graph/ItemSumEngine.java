/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.linalg.SparseRows;

/**
 * An engine that learns how much items speak for one another and scores an item by the sum over what a user met. Users of
 * whom nothing is known get what is popular; items nobody met in training have no score.
 *
 * @param <P> parameter record
 */
public abstract class ItemSumEngine<P extends Record> implements Engine<P> {

	private static final int FORMAT = 1;

	/** Its id, for what a person reads about a model that cannot be loaded. */
	protected abstract String id();

	/** The rule of these parameters. */
	protected abstract ItemRule rule(P parameters);

	/** The rule that was saved. */
	protected abstract ItemRule rule(ModelReader in) throws IOException;

	@Override
	public final Recommender fit(P parameters, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			ItemRule rule = rule(parameters);
			return new ItemSums(rule, train, Profiles.of(data), rule.learn(train, Loops.of(context, 100)));
		} finally {
			monitor.done();
		}
	}

	@Override
	public final Recommender load(ModelReader in) throws IOException {
		Formats.read(in, id(), FORMAT);
		SparseRows train = Matrices.load(in.nested("train")); //$NON-NLS-1$
		SparseRows profiles = Profiles.load(in, train);
		return new ItemSums(rule(in.nested("rule")), train, profiles, Matrices.load(in.nested("weights"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static void format(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
	}
}
