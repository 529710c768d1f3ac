/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.features;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.AssetFeatures;
import org.recital.api.step.StepContext;
import org.recital.vision.decode.ImageException;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;
import org.recital.vision.internal.Messages;
import org.recital.vision.internal.look.Again;

/**
 * One row for the image of each entity of a data set: by all threads, with progress and cancel, block by block so that a run
 * that was killed goes on, and an image that cannot be read costs only itself.
 */
public final class PictureFeatures {

	/** Images kept together: about a second's work, so that the disk is not waited for often. */
	private static final int BLOCK = 64;

	/** Images on which is tried how far values move. */
	private static final int TRIED = 64;

	/** Makes the row of a picture. Called by several threads at a time. */
	@FunctionalInterface
	public interface Description {

		/** The row of a picture, as wide as there are labels. */
		float[] of(Picture picture) throws IOException;
	}

	private PictureFeatures() {
	}

	/**
	 * The features of all images of the entities of a kind.
	 *
	 * @param kind      whose images: {@code item}, {@code user} or another
	 * @param extractor id of the extractor
	 * @param side      pixels of the longer side at most; larger pictures are made smaller by averaging
	 * @param maxPixels images that claim more are refused before they are decoded
	 * @param labels    names of the values of a row
	 * @throws InputException when the data set has no images
	 */
	public static Features of(StepContext context, Dataset data, String kind, String extractor, int side, long maxPixels, List<String> labels,
			Description description) throws InputException {
		AssetSource images = data.assets(new EntityKind(kind), AssetSource.IMAGE).filter(a -> a.count() > 0)
				.orElseThrow(() -> new InputException(Messages.bind(Messages.noImages, data.name(), kind), Messages.noImagesExpected));
		ImageLimits limits = ImageLimits.ofPixels(maxPixels);
		AssetFeatures.Result made = AssetFeatures.of(context, images, extractor, new int[] { labels.size() }, labels, BLOCK,
				new Pictures(context, limits, side, description));
		if (made.broken() > 0) {
			context.note(Messages.bind(Messages.brokenImages, Integer.toString(made.broken()), Integer.toString(images.count())));
		}
		return made.features();
	}

	/**
	 * How far each value of a row moves, root mean square over some images of the data set, when an image is saved as JPEG of quality 0.5, and when it is made
	 * half as large.
	 *
	 * @param width values of a row
	 * @return empty when none of the images that were tried can be read
	 */
	public static Optional<float[]> repeatability(StepContext context, Dataset data, String kind, int side, long maxPixels, int width, Description description) {
		AssetSource images = data.assets(new EntityKind(kind), AssetSource.IMAGE).orElse(null);
		int[] some = images == null ? new int[0] : some(images);
		ImageLimits limits = ImageLimits.ofPixels(maxPixels);
		double[][] moves = new double[some.length][];
		context.parallel().forEach(some.length, k -> {
			context.checkCancelled();
			try (SeekableByteChannel asset = images.open(some[k])) {
				moves[k] = squares(ImageFiles.fit(asset, images.name(some[k]), limits, side, () -> context.monitor().isCanceled()), width, description);
			} catch (IOException e) {
				moves[k] = null; // who extracts is told which images cannot be read
			}
		});
		double[] sum = new double[width];
		int n = 0;
		for (double[] move : moves) {
			for (int d = 0; move != null && d < width; d++) {
				sum[d] += move[d];
			}
			n += move == null ? 0 : 1;
		}
		float[] root = new float[width];
		for (int d = 0; d < width; d++) {
			root[d] = (float) Math.sqrt(sum[d] / n);
		}
		return n == 0 ? Optional.empty() : Optional.of(root);
	}

	/** Entities with an image, evenly spread over all. */
	private static int[] some(AssetSource images) {
		int count = images.count();
		int[] some = new int[Math.min(TRIED, count)];
		for (int e = 0, seen = 0, n = 0; n < some.length; e++) {
			if (images.has(e)) {
				if (seen++ == (int) ((long) n * count / some.length)) {
					some[n++] = e;
				}
			}
		}
		return some;
	}

	private static double[] squares(Picture picture, int width, Description description) throws IOException {
		float[] row = description.of(picture);
		double[] squares = new double[width];
		List<Picture> again = Again.of(picture);
		for (Picture other : again) {
			float[] moved = description.of(other);
			for (int d = 0; d < width; d++) {
				double by = moved[d] - row[d];
				squares[d] += by * by / again.size();
			}
		}
		return squares;
	}

	/** Decodes what is an image, and says what is wrong with what is none. */
	private record Pictures(StepContext context, ImageLimits limits, int side, Description description) implements AssetFeatures.Work {

		@Override
		public float[] rows(SeekableByteChannel asset, String name) throws IOException {
			return description.of(ImageFiles.fit(asset, name, limits, side, () -> context.monitor().isCanceled()));
		}

		@Override
		public Problem problem(String name, IOException why) {
			return why instanceof ImageException x ? x.warning() : Problem.warning(name, 0, 0, why.toString(), Messages.imageExpected);
		}

		@Override
		public Problem nothing(String name) {
			return Problem.warning(name, 0, 0, Messages.emptyFile, Messages.imageExpected);
		}
	}
}
