/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a shipped pipeline small enough for a test, by settings on the command line. */
final class Miniature {

	private Miniature() {
	}

	/** Steps that use something, their names in group 1. @param uses a regular expression */
	static Pattern steps(String uses) {
		return Pattern.compile("^ +([a-z-]+): +\\{uses: " + uses, Pattern.MULTILINE);
	}

	/** Sets the same of each of some steps, and tells how many they are. */
	static int each(String pipeline, Pattern steps, List<String> arguments, String... values) {
		Matcher found = steps.matcher(pipeline);
		int n = 0;
		while (found.find()) {
			for (String value : values) {
				set(arguments, found.group(1) + '.' + value);
			}
			n++;
		}
		return n;
	}

	/** Sets {@code step.parameter=value}. */
	static void set(List<String> arguments, String... settings) {
		for (String setting : settings) {
			arguments.add("--set");
			arguments.add(setting);
		}
	}
}
