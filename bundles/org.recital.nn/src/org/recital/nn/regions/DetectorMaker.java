/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions;

import java.io.IOException;

import org.recital.api.model.ModelReader;

/** A step that makes detectors and can read them again: what its class implements beside {@link org.recital.api.step.Step}. */
public interface DetectorMaker {

	/**
	 * Reads what {@link Detector#save} wrote.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	Detector loadDetector(ModelReader in) throws IOException;
}
