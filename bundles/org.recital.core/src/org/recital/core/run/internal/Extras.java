/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.Map;

/**
 * What a run's folder holds besides what every run's does.
 *
 * @param environment added to {@link org.recital.core.run.RunRecord#environment}
 * @param files       content by name
 */
public record Extras(Map<String, String> environment, Map<String, byte[]> files) {

	/** Nothing. */
	public static final Extras NONE = new Extras(Map.of(), Map.of());
}
