
package org.recital.headless.internal.cli;

/** The command line was not understood: what is wrong and what would be right. Exit code 2. */
public final class Usage extends Exception {

	private static final long serialVersionUID = 1L;

	public Usage(String message) {
		super(message);
	}
}
