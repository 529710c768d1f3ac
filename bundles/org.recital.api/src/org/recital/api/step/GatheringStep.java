
package org.recital.api.step;

import java.util.SortedMap;

import org.recital.api.data.Part;

/**
 * A step that runs once per part and whose results are then gathered to one value. Declared with {@code gathers="true"} and
 * exactly one output port.
 *
 * @param <P> parameter record
 */
public interface GatheringStep<P extends Record> extends Step<P> {

	/** Gathers what {@link #run} gave for each part, in the order of the parts. */
	Object gather(P parameters, SortedMap<Part, Object> results, StepContext context) throws Exception;
}
