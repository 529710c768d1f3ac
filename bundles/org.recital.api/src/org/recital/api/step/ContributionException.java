
package org.recital.api.step;

/** A contribution that cannot be loaded; names its bundle. It is switched off, the rest goes on. */
public class ContributionException extends Exception {

	private static final long serialVersionUID = 1L;

	public ContributionException(String message, Throwable cause) {
		super(message, cause);
	}
}
