/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

/**
 * Why a parameter cannot be taken as given.
 *
 * @param parameter the name met
 * @param message   what is wrong
 * @param expected  what would be right
 */
public record ParameterProblem(String parameter, String message, String expected) {
}
