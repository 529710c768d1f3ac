/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.AssetFeatures;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.vision.decode.ImageException;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;

/** The pixels of images themselves: red, green and blue from 0 to 1, of shape 3 x height x width, for networks that are trained here. */
public final class ImagePixels implements Extractor<ImagePixels.Parameters> {

	private static final String ID = "image-pixels"; //$NON-NLS-1$
	private static final int BLOCK = 256;

	/**
	 * Parameters.
	 *
	 * @param width     pixels across
	 * @param height    pixels down
	 * @param framing   what becomes of the shape of pictures
	 * @param kind      whose images
	 * @param maxPixels images that claim more are refused
	 */
	public record Parameters(@Parameter(value = "64", label = "%pixels.width", help = "%pixels.width.help", unit = "%network.pixels", min = 8, max = 512) int width,
			@Parameter(value = "96", label = "%pixels.height", help = "%pixels.height.help", unit = "%network.pixels", min = 8, max = 512) int height,
			@Parameter(value = "crop", label = "%network.framing", help = "%network.framing.help") Framing framing,
			@Parameter(value = "item", label = "%network.kind", help = "%network.kind.help") String kind,
			@Parameter(value = "100000000", label = "%network.maxPixels", help = "%network.maxPixels.help", unit = "%network.pixels", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		AssetSource images = data.assets(new EntityKind(p.kind), AssetSource.IMAGE).filter(a -> a.count() > 0)
				.orElseThrow(() -> new InputException(Messages.bind(Messages.noImages, data.name(), p.kind), Messages.noImagesExpected));
		AssetFeatures.Result made = AssetFeatures.of(context, images, ID, new int[] { 3, p.height, p.width }, List.of(), BLOCK, new Work(p, context));
		if (made.broken() > 0) {
			context.note(Messages.bind(Messages.brokenImages, Integer.toString(made.broken()), Integer.toString(images.count())));
		}
		return made.features();
	}

	private record Work(Parameters p, StepContext context) implements AssetFeatures.Work {

		@Override
		public float[] rows(SeekableByteChannel asset, String name) throws IOException {
			Picture picture = p.framing.read(asset, name, ImageLimits.ofPixels(p.maxPixels), p.width, p.height, () -> context.monitor().isCanceled());
			int[] rgb = picture.rgb();
			float[] row = new float[3 * rgb.length];
			for (int i = 0; i < rgb.length; i++) {
				row[i] = (rgb[i] >> 16 & 0xFF) / 255f;
				row[rgb.length + i] = (rgb[i] >> 8 & 0xFF) / 255f;
				row[2 * rgb.length + i] = (rgb[i] & 0xFF) / 255f;
			}
			return row;
		}

		@Override
		public Problem problem(String name, IOException why) {
			return why instanceof ImageException x ? x.warning() : Problem.warning(name, 0, 0, why.toString(), Messages.imageExpected);
		}

		@Override
		public Problem nothing(String name) {
			return Problem.warning(name, 0, 0, Messages.emptyImage, Messages.imageExpected);
		}
	}
}
