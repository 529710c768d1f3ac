
package org.recital.api.step;

/** Where a step puts what it gives. */
@FunctionalInterface
public interface Outputs {

	/** Sets the value of an output port. */
	void put(String port, Object value);
}
