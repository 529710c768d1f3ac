/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.recital.testkit.DeclarationContract;

/** The bundle's declarations keep to the contract. */
class DeclarationsTest extends DeclarationContract {

	@Override
	protected String bundle() {
		return "org.recital.nn";
	}
}
