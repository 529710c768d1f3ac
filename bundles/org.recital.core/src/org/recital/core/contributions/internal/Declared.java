/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.util.List;

/** An element of a plugin.xml, whoever read it. Texts are localised. */
public interface Declared {

	/** Name of the element. */
	String name();

	/** An attribute, {@code %key} already looked up; null when it is not there. */
	String attribute(String name);

	/** The elements within of that name. */
	List<Declared> children(String name);
}
