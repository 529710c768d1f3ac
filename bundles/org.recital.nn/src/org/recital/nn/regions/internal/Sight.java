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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.model.ImageSight.Seen;
import org.recital.api.model.ImageSight.Word;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.ObjectText;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.RegionPictures;
import org.recital.nn.regions.Segmenter;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;

/** Shows an image with what a model sees in it, and what is known of it. */
public final class Sight {

	/** Boxes that are shown have at least this score; frames from 0.5 on are wider. */
	private static final double LEAST = 0.25;
	/** Regions below this share of the image are not named. */
	private static final double NAMED = 0.005;

	private Sight() {
	}

	/** Boxes with their classes and scores. */
	public static Seen of(Detector detector, Path image, int side) throws IOException {
		return boxes(detector, ImageFiles.read(image), side, null);
	}

	/** The same over the dashed boxes that are known of an item, where its data set knows any. */
	public static Seen of(Detector detector, Path image, int side, Dataset data, int item) throws IOException {
		return boxes(detector, ImageFiles.read(image), side, KnownObjects.things(data, item).orElse(null));
	}

	private static Seen boxes(Detector detector, Picture picture, int side, List<ObjectText.Named> things) {
		List<String> classes = new ArrayList<>(detector.classes());
		List<ObjectBox> boxes = detector.detect(picture, LEAST);
		int[] size = size(picture, side);
		if (things == null) {
			Picture shown = RegionPictures.boxes(picture, boxes, classes, size[0], size[1]);
			return new Seen(shown.width(), shown.height(), shown.rgb(), boxes.stream().map(b -> new Word(classes.get(b.kind()), b.score())).toList());
		}
		List<ObjectBox> known = new ArrayList<>();
		for (ObjectText.Named t : things) {
			if (!classes.contains(t.name())) {
				classes.add(t.name()); // nothing the detector knows of: drawn and missed
			}
			known.add(new ObjectBox(classes.indexOf(t.name()), t.left(), t.top(), t.right(), t.bottom()));
		}
		double[] overlaps = new double[boxes.size()];
		List<String> missed = new ArrayList<>();
		boolean[] taken = matched(boxes, known, overlaps);
		for (int k = 0; k < taken.length; k++) {
			if (!taken[k]) {
				missed.add(classes.get(known.get(k).kind()));
			}
		}
		List<Word> words = new ArrayList<>();
		for (int k = 0; k < overlaps.length; k++) {
			words.add(new Word(classes.get(boxes.get(k).kind()), boxes.get(k).score(), overlaps[k]));
		}
		Picture shown = RegionPictures.boxes(picture, boxes, known, classes, size[0], size[1]);
		return new Seen(shown.width(), shown.height(), shown.rgb(), words, true, missed);
	}

	/**
	 * From the surest box down, each takes the known one of its class it overlaps most and that is not yet taken, as average precision has it, by however little.
	 *
	 * @return which of the known ones are taken
	 */
	private static boolean[] matched(List<ObjectBox> boxes, List<ObjectBox> known, double[] overlaps) {
		boolean[] taken = new boolean[known.size()];
		Integer[] order = new Integer[boxes.size()];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, Comparator.comparingDouble(k -> -boxes.get(k).score()));
		for (int k : order) {
			int best = -1;
			for (int t = 0; t < taken.length; t++) {
				double overlap = taken[t] || known.get(t).kind() != boxes.get(k).kind() ? 0 : boxes.get(k).overlap(known.get(t));
				if (overlap > overlaps[k]) {
					overlaps[k] = overlap;
					best = t;
				}
			}
			if (best >= 0) {
				taken[best] = true;
			}
		}
		return taken;
	}

	/** Regions in their colours; words give the share of each, the largest first. */
	public static Seen of(Segmenter segmenter, Path image, int side) throws IOException {
		return regions(segmenter, ImageFiles.read(image), side, null, List.of());
	}

	/** The same under the dashed borders of the regions that are known of an item, where its data set knows any. */
	public static Seen of(Segmenter segmenter, Path image, int side, Dataset data, int item) throws IOException {
		Optional<KnownRegions> known = KnownRegions.find(data).filter(k -> k.has(item));
		RegionMap mask = known.isPresent() ? known.get().of(item) : null;
		return regions(segmenter, ImageFiles.read(image), side, mask, known.map(KnownRegions::classes).orElse(List.of()));
	}

	private static Seen regions(Segmenter segmenter, Picture picture, int side, RegionMap mask, List<String> masked) {
		RegionMap map = segmenter.segment(picture);
		List<String> classes = segmenter.classes();
		int[] size = size(picture, side);
		float[] shares = map.shares(classes.size());
		RegionMap there = mask == null ? null : JudgeRegions.renamed(mask, masked, classes);
		RegionOverlap overlap = there == null ? null : new RegionOverlap(classes.size(), List.of(map), List.of(there));
		List<Word> words = new ArrayList<>();
		for (int c = 0; c < shares.length; c++) {
			if (shares[c] >= NAMED) {
				words.add(overlap == null ? new Word(classes.get(c), shares[c]) : new Word(classes.get(c), shares[c], share(overlap, c)));
			}
		}
		words.sort(Comparator.comparingDouble(Word::value).reversed());
		Picture shown = RegionPictures.regions(picture, map, size[0], size[1]);
		if (mask == null) {
			return new Seen(shown.width(), shown.height(), shown.rgb(), words);
		}
		List<String> missed = new ArrayList<>();
		float[] known = mask.shares(masked.size());
		for (int c = 0; c < known.length; c++) {
			int seen = classes.indexOf(masked.get(c));
			if (known[c] >= NAMED && (seen < 0 || shares[seen] < NAMED)) {
				missed.add(masked.get(c));
			}
		}
		shown = RegionPictures.borders(shown, mask);
		return new Seen(shown.width(), shown.height(), shown.rgb(), words, true, missed);
	}

	private static double share(RegionOverlap overlap, int kind) {
		double of = overlap.of(kind, new int[] { 1 });
		return Double.isNaN(of) ? 0 : of;
	}

	/** Small images are shown larger, so that what is written on them can be read. */
	private static int[] size(Picture picture, int side) {
		double scale = (double) side / Math.max(picture.width(), picture.height());
		return new int[] { Math.max(1, (int) Math.round(picture.width() * scale)), Math.max(1, (int) Math.round(picture.height() * scale)) };
	}
}
