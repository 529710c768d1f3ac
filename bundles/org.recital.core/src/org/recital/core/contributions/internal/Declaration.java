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

import org.recital.api.step.Kind;
import org.recital.api.step.Port;

/**
 * What a bundle says about one of its contributions.
 *
 * @param className  of the class that does it
 * @param parameters name of its parameter record; null: none
 * @param element    for attributes that only some kinds have
 */
record Declaration(Kind kind, String id, String name, String description, String paper, String icon, boolean gathers,
		List<Port> inputs, List<Port> outputs, String className, String parameters, BundleSource bundle, Declared element) {
}
