/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.io.IOException;

/** A bundle that contributes. */
public interface BundleSource {

	/** Symbolic name. */
	String name();

	/** Version. */
	String version();

	/** Loads a class of it, without initialising it. */
	Class<?> load(String className) throws ClassNotFoundException;

	/** Hash over its content, hexadecimal; worked out once. */
	String hash() throws IOException;
}
