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
import java.nio.file.Path;
import java.util.Objects;

import org.recital.api.data.Dataset;
import org.recital.api.data.IdIndex;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ImageSight;
import org.recital.nn.regions.internal.Sight;

/**
 * A detector and where it comes from: the value of port type {@code detector}.
 *
 * @param maker    id of the step that made it and can load it, a {@link DetectorMaker}
 * @param detector the detector
 * @param curve    how it was learned; {@link TrainingCurve#NONE} of one from elsewhere
 * @param learned  the items it was learned from or chosen on, by name
 */
public record DetectorModel(String maker, Detector detector, TrainingCurve curve, IdIndex learned) implements ImageSight {

	/** Id of the port type. */
	public static final String PORT = "detector";

	public DetectorModel {
		Objects.requireNonNull(maker);
		Objects.requireNonNull(detector);
		Objects.requireNonNull(curve);
		Objects.requireNonNull(learned);
	}

	@Override
	public Seen see(Path image, int side) throws IOException {
		return Sight.of(detector, image, side);
	}

	@Override
	public Seen see(Path image, int side, Dataset data, int item) throws IOException {
		return Sight.of(detector, image, side, data, item);
	}
}
