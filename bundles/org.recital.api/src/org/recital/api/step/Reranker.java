
package org.recital.api.step;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.problem.InputException;

/**
 * Makes a recommender of a recommender: diversity, calibration. Input ports {@code recommender} and {@code split}, output port
 * {@code recommender}. Extension point {@code org.recital.api.rerankers}.
 *
 * @param <P> parameter record
 */
public interface Reranker<P extends Record> {

	/** The recommender over {@code data.partners().getFirst()}. */
	Recommender rerank(P parameters, TrainingData data, StepContext context) throws InputException;

	/** Reads what its recommender saved; {@link ModelReader#recommender} gives the recommender below. */
	Recommender load(ModelReader in) throws java.io.IOException;
}
