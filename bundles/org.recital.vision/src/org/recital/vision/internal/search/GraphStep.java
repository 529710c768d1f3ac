/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import java.util.List;
import java.util.Locale;

import org.recital.api.data.Features;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.vision.internal.Messages;
import org.recital.vision.search.FeatureGraph;

/** Builds a graph of neighbours over the rows of features, for search among many. Nothing is drawn but from a fixed seed. */
public final class GraphStep implements Step<GraphStep.Parameters> {

	/** Id of the port type. */
	public static final String PORT = "neighbour-graph"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param connections of a row with others
	 * @param building    candidates kept while a row is put in
	 * @param candidates  kept while it is searched, at least
	 * @param moves       how far each column moves when the same image is measured again, so that it counts the less; empty: not known
	 */
	public record Parameters(
			@Parameter(value = "16", label = "%graph.connections", help = "%graph.connections.help", min = 4, max = 64) int connections,
			@Parameter(value = "100", label = "%graph.building", help = "%graph.building.help", min = 10, max = 1000) int building,
			@Parameter(value = "200", label = "%graph.candidates", help = "%graph.candidates.help", min = 10, max = 10000) int candidates,
			@Parameter(value = "", label = "%graph.moves", help = "%graph.moves.help") List<Double> moves) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Features features = inputs.get("features", Features.class); //$NON-NLS-1$
		if (!p.moves.isEmpty() && p.moves.size() != features.width()) {
			throw new InputException(Messages.bind(Messages.graphMoves, Integer.toString(p.moves.size()), Integer.toString(features.width())), Messages.graphMovesExpected);
		}
		float[] moves = new float[p.moves.size()];
		for (int d = 0; d < moves.length; d++) {
			moves[d] = p.moves.get(d).floatValue();
		}
		FeatureGraph graph = FeatureGraph.of(features, moves, p.connections, p.building, p.candidates, context::checkCancelled);
		context.note(Messages.bind(Messages.graphBuilt, new Object[] { graph.size(), String.format(Locale.ROOT, "%.3f", graph.recall()), graph.sampled() })); //$NON-NLS-1$
		outputs.put(PORT, graph);
	}
}
