
package org.recital.api.step;

/**
 * A step that is none of the other kinds. It declares its ports in plugin.xml. Extension point
 * {@code org.recital.api.steps}.
 *
 * @param <P> parameter record
 */
public interface Step<P extends Record> {

	/**
	 * Does its work: takes from {@code inputs}, gives to {@code outputs}, one value for every output port.
	 *
	 * @throws Exception any; the step is then marked failed, the rest goes on
	 */
	void run(P parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception;
}
