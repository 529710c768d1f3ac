/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.api.model.ImageSight.Seen;
import org.recital.api.model.ImageSight.Word;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.RegionPictures;
import org.recital.nn.regions.Segmenter;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;

/** Shows an image with what a model sees in it. */
public final class Sight {

	/** Boxes that are shown have at least this score; frames from 0.5 on are wider. */
	private static final double LEAST = 0.25;
	/** Regions below this share of the image are not named. */
	private static final double NAMED = 0.005;

	private Sight() {
	}

	/** Boxes with their classes and scores. */
	public static Seen of(Detector detector, Path image, int side) throws IOException {
		Picture picture = ImageFiles.read(image);
		List<ObjectBox> boxes = detector.detect(picture, LEAST);
		int[] size = size(picture, side);
		Picture shown = RegionPictures.boxes(picture, boxes, detector.classes(), size[0], size[1]);
		return seen(shown, boxes.stream().map(b -> new Word(detector.classes().get(b.kind()), b.score())).toList());
	}

	/** Regions in their colours; words give the share of each, the largest first. */
	public static Seen of(Segmenter segmenter, Path image, int side) throws IOException {
		Picture picture = ImageFiles.read(image);
		RegionMap map = segmenter.segment(picture);
		int[] size = size(picture, side);
		float[] shares = map.shares(segmenter.classes().size());
		List<Word> words = new ArrayList<>();
		for (int c = 0; c < shares.length; c++) {
			if (shares[c] >= NAMED) {
				words.add(new Word(segmenter.classes().get(c), shares[c]));
			}
		}
		words.sort(Comparator.comparingDouble(Word::value).reversed());
		return seen(RegionPictures.regions(picture, map, size[0], size[1]), words);
	}

	private static Seen seen(Picture shown, List<Word> words) {
		return new Seen(shown.width(), shown.height(), shown.rgb(), words);
	}

	/** Small images are shown larger, so that what is written on them can be read. */
	private static int[] size(Picture picture, int side) {
		double scale = (double) side / Math.max(picture.width(), picture.height());
		return new int[] { Math.max(1, (int) Math.round(picture.width() * scale)), Math.max(1, (int) Math.round(picture.height() * scale)) };
	}
}
