/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.util.List;

/**
 * One parameter as a form, a reader or a sweep needs it.
 *
 * @param name         kebab case
 * @param kind         what values it takes
 * @param element      for lists: what its elements are; else null
 * @param label        name in a form, localised
 * @param help         one or two sentences, localised
 * @param defaultValue as it would stand in YAML; null when it must be given
 * @param min          least value or length
 * @param max          greatest value or length
 * @param unit         unit or empty
 * @param log          search on a logarithmic scale
 * @param searchMin    least value a sweep tries
 * @param searchMax    greatest value a sweep tries
 * @param folder       for paths: whether it names a folder
 * @param choices      for enums (and lists of enums): the values in kebab case; else empty
 */
public record ParameterInfo(String name, Kind kind, Kind element, String label, String help, String defaultValue, double min,
		double max, String unit, boolean log, double searchMin, double searchMax, boolean folder, List<String> choices) {

	/** What values a parameter takes. */
	public enum Kind {
		INTEGER, DECIMAL, BOOLEAN, TEXT, PATH, CHOICE, LIST, MAP
	}

	/** Whether it must be given. */
	public boolean required() {
		return defaultValue == null;
	}
}
