/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.extract;

import org.recital.api.parameters.Parameter;
import org.recital.vision.internal.look.SharpnessDescriber;

/** How sharp images and their parts are. Nothing is learned. */
public final class SharpnessExtractor extends PictureExtractor<SharpnessExtractor.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param side      pixels of the longer side pictures are made smaller to
	 * @param kind      whose images
	 * @param maxPixels images that claim more are refused
	 */
	public record Parameters(
			@Parameter(value = "256", label = "%image.side", help = "%image.side.help", unit = "%image.side.unit", min = 16, max = 2048) int side,
			@Parameter(value = "item", label = "%image.kind", help = "%image.kind.help") String kind,
			@Parameter(value = "100000000", label = "%image.maxPixels", help = "%image.maxPixels.help", unit = "%image.maxPixels.unit", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	Look look(Parameters p) {
		return new Look(new SharpnessDescriber(), "sharpness", p.kind, p.side, p.maxPixels); //$NON-NLS-1$
	}
}
