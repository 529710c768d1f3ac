/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

/**
 * A step that is none of the other kinds. It declares its ports in plugin.xml. Extension point
 * {@code org.recital.api.steps}.
 *
 * @param <P> parameter record
 */
public interface Step<P extends Record> {

	/**
	 * Does its work: takes from {@code inputs}, gives to {@code outputs}, one value for every output port.
	 *
	 * @throws Exception any; the step is then marked failed, the rest goes on
	 */
	void run(P parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception;
}
