/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.nn.Library;
import org.recital.nn.conv.internal.Settings;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterModel;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;

/** Both trainers learn, keep the promises of all trainers, and are kept. */
class TrainersTest {

	@TempDir
	static Path folder;
	private static Split split;
	private static Split unheld;

	@BeforeAll
	static void paint() throws IOException {
		try {
			Library.start();
		} catch (IOException | RuntimeException | LinkageError e) {
			assumeTrue(false, "no native code of the networks' library: skipped");
		}
		split = PaintedImages.split(folder, 60, true);
		unheld = PaintedImages.split(folder, 60, false);
	}

	private static ImageSchooling schooling(double rate, int epochs) {
		return new ImageSchooling(rate, Settings.Schedule.COSINE, 0, 1e-4, true, 0.1, 0.1, 6, epochs, 0);
	}

	@Test
	void rareRegionsCountMoreAndTheAveragePixelOne() throws Exception {
		boolean[] both = { true, true };
		ImageSet two = ImageSet.of(PaintedImages.split(folder.resolve("weights"), 2, false).dataset(), both, 4, new SimpleContext(1, 1));
		RegionMap[] masks = { new RegionMap(4, 1, new byte[] { 0, 0, 0, (byte) RegionMap.UNKNOWN }), new RegionMap(4, 1, new byte[] { 0, 0, 1, 3 }) };
		assertArrayEquals(new float[] { 1, 1, 1, 1 }, RegionTrainer.lessonWeights(masks, two, 4, 0), 1e-6f);
		// shares 5/7, 1/7, none, 1/7
		assertArrayEquals(new float[] { 7 / 15f, 7 / 3f, 1, 7 / 3f }, RegionTrainer.lessonWeights(masks, two, 4, 1), 1e-6f);
		double mean = Math.sqrt(5 / 7.0) + 2 * Math.sqrt(1 / 7.0);
		assertArrayEquals(new float[] { (float) (Math.sqrt(7 / 5.0) / mean), (float) (Math.sqrt(7) / mean), 1, (float) (Math.sqrt(7) / mean) },
				RegionTrainer.lessonWeights(masks, two, 4, 0.5), 1e-6f);
	}

	private static DetectorModel detector(Split of, double rate, int epochs, SimpleContext context) throws InputException {
		return new ObjectTrainer().train(new ObjectTrainer.Parameters(32, 6, 2, schooling(rate, epochs)), of, context);
	}

	private static SegmenterModel segmenter(Split of, double rate, int epochs, SimpleContext context) throws InputException {
		return new RegionTrainer().train(new RegionTrainer.Parameters(32, 6, 2, 0, schooling(rate, epochs)), of, context);
	}

	private static Picture image(int k) throws IOException {
		return ImageFiles.read(folder.resolve(k + ".png"));
	}

	@Test
	void aDetectorFindsThingsInImagesItHasNotSeen() throws Exception {
		DetectorModel model = detector(split, 0.01, 60, new SimpleContext(1, 1));
		assertEquals(List.of("disc", "square"), model.detector().classes());
		KnownObjects known = KnownObjects.of(split.dataset());
		List<List<ObjectBox>> found = new ArrayList<>();
		List<List<ObjectBox>> there = new ArrayList<>();
		for (int k = 4; k < 60; k += 5) {
			found.add(model.detector().detect(image(k), 0.01));
			there.add(known.of(k, model.detector().classes()));
			for (ObjectBox b : found.getLast()) {
				assertTrue(b.left() >= 0 && b.top() >= 0 && b.right() <= 32 && b.bottom() <= 32 && b.score() >= 0.01 && b.score() <= 1, b.toString());
			}
		}
		AveragePrecision precision = new AveragePrecision(2, found, there);
		assertTrue(precision.atHalf(precision.once()) > 0.8, "mAP@0.5 of unseen images: " + precision.atHalf(precision.once()));
		assertEquals(48, model.learned().size(), "what was learned from and chosen on");
		for (int k = 0; k < model.learned().size(); k++) {
			assertFalse(Integer.parseInt(model.learned().id(k).substring(6)) % 5 == 4, "learned from the test");
		}
	}

	@Test
	void aNetworkOfRegionsFindsThemInImagesItHasNotSeen() throws Exception {
		SegmenterModel model = segmenter(split, 0.01, 25, new SimpleContext(1, 1));
		KnownRegions known = KnownRegions.of(split.dataset());
		List<RegionMap> found = new ArrayList<>();
		List<RegionMap> there = new ArrayList<>();
		for (int k = 4; k < 60; k += 5) {
			found.add(model.segmenter().segment(image(k)));
			there.add(known.of(k));
		}
		RegionOverlap overlap = new RegionOverlap(3, found, there);
		int[] once = new int[found.size()];
		Arrays.fill(once, 1);
		assertTrue(overlap.mean(once) > 0.7, "mean IoU of unseen images: " + overlap.mean(once));
	}

	/** Of a network: all it is, as bytes. */
	private interface Saving {
		void save(ModelWriter out) throws IOException;
	}

	private static byte[] bytes(Saving model) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			model.save(out);
		}
		return bytes.toByteArray();
	}

	@Test
	void theSameSeedGivesTheSameNetworkAndAnotherGivesAnother() throws Exception {
		byte[] first = bytes(detector(split, 0.005, 2, new SimpleContext(7, 1)).detector()::save);
		assertArrayEquals(first, bytes(detector(split, 0.005, 2, new SimpleContext(7, 1)).detector()::save));
		assertFalse(Arrays.equals(first, bytes(detector(split, 0.005, 2, new SimpleContext(8, 1)).detector()::save)));
		byte[] regions = bytes(segmenter(split, 0.005, 2, new SimpleContext(7, 1)).segmenter()::save);
		assertArrayEquals(regions, bytes(segmenter(split, 0.005, 2, new SimpleContext(7, 1)).segmenter()::save));
		assertFalse(Arrays.equals(regions, bytes(segmenter(split, 0.005, 2, new SimpleContext(8, 1)).segmenter()::save)));
	}

	/** Neither images nor boxes nor masks of the test make a difference. */
	@Test
	void theTestIsNotLookedAt(@TempDir Path other) throws Exception {
		Path[] images = new Path[60];
		Path[] masks = new Path[60];
		String[] objects = new String[60];
		String[] ids = new String[60];
		byte[] roles = split.itemRoles().clone();
		for (int k = 0; k < 60; k++) {
			boolean test = roles[k] == Role.TEST.code();
			images[k] = other.resolve(k + ".png");
			masks[k] = other.resolve(k + "-mask.png");
			var thing = PaintedImages.paint(test ? k + 1000 : k, images[k], masks[k]);
			objects[k] = test ? "monster 0 0 5 5" : org.recital.nn.regions.ObjectText.write(List.of(thing));
			ids[k] = "image " + k;
		}
		Split changed = PaintedImages.split(images, masks, objects, roles, ids);
		assertArrayEquals(bytes(detector(split, 0.005, 2, new SimpleContext(7, 1)).detector()::save),
				bytes(detector(changed, 0.005, 2, new SimpleContext(7, 1)).detector()::save));
		assertArrayEquals(bytes(segmenter(split, 0.005, 2, new SimpleContext(7, 1)).segmenter()::save),
				bytes(segmenter(changed, 0.005, 2, new SimpleContext(7, 1)).segmenter()::save));
	}

	@Test
	void whatIsKeptIsWhatWasLearned() throws Exception {
		SimpleContext context = new SimpleContext(3, 1);
		DetectorModel d = detector(split, 0.005, 6, context);
		assertEquals(d.curve(), context.curve(), "the curve is told as it is learned");
		byte[] kept = bytes(d.detector()::save);
		Detector detector = new ObjectTrainer().loadDetector(ModelReader.open("test", kept, Contributions.NONE));
		Segmenter s = segmenter(split, 0.005, 2, new SimpleContext(3, 1)).segmenter();
		Segmenter segmenter = new RegionTrainer().loadSegmenter(ModelReader.open("test", bytes(s::save), Contributions.NONE));
		boolean any = false;
		for (int k = 0; k < 10; k++) {
			assertEquals(d.detector().detect(image(k), 0.02), detector.detect(image(k), 0.02));
			any |= !detector.detect(image(k), 0.02).isEmpty();
			assertArrayEquals(s.segment(image(k)).kinds(), segmenter.segment(image(k)).kinds());
		}
		assertTrue(any, "nothing to compare");
		assertThrows(IOException.class, () -> new RegionTrainer().loadSegmenter(ModelReader.open("test", kept, Contributions.NONE)), "of another kind");
	}

	@Test
	void theBestByValidationIsKeptAndTheLastWithoutOne() throws Exception {
		TrainingCurve curve = segmenter(split, 0.02, 6, new SimpleContext(5, 1)).curve();
		double most = curve.points().stream().mapToDouble(TrainingCurve.Point::validationAccuracy).max().orElseThrow();
		assertEquals(most, curve.points().get(curve.best() - 1).validationAccuracy());
		TrainingCurve blind = segmenter(unheld, 0.02, 3, new SimpleContext(5, 1)).curve();
		assertEquals(3, blind.best());
		assertTrue(Double.isNaN(blind.points().getFirst().validationLoss()));
	}

	@Test
	void learningGoesOnFromACheckpointAsIfItHadNotBeenStopped(@TempDir Path scratch) throws Exception {
		byte[] whole = bytes(detector(split, 0.005, 4, new SimpleContext(7, 1)).detector()::save);
		byte[] wholeRegions = bytes(segmenter(split, 0.005, 4, new SimpleContext(7, 1)).segmenter()::save);
		System.setProperty(Checkpoint.INTERVAL, "0");
		try {
			Epochs two = new Epochs(2);
			assertThrows(OperationCanceledException.class,
					() -> detector(split, 0.005, 4, new SimpleContext(7, Parallel.of(1), two, Contributions.NONE, scratch)));
			assertTrue(Files.list(scratch).findAny().isPresent());
			Epochs rest = new Epochs(99);
			assertArrayEquals(whole,
					bytes(detector(split, 0.005, 4, new SimpleContext(7, Parallel.of(1), rest, Contributions.NONE, scratch)).detector()::save));
			assertTrue(rest.heard < 4, rest.heard + " epochs were run again");
			Epochs one = new Epochs(2);
			assertThrows(OperationCanceledException.class,
					() -> segmenter(split, 0.005, 4, new SimpleContext(7, Parallel.of(1), one, Contributions.NONE, scratch)));
			Epochs more = new Epochs(99);
			assertArrayEquals(wholeRegions,
					bytes(segmenter(split, 0.005, 4, new SimpleContext(7, Parallel.of(1), more, Contributions.NONE, scratch)).segmenter()::save));
			assertTrue(more.heard < 4, more.heard + " epochs were run again");
		} finally {
			System.clearProperty(Checkpoint.INTERVAL);
		}
	}

	@Test
	void anExplodingLossNamesTheEpochAndTheParameter() {
		for (int k = 0; k < 2; k++) {
			boolean objects = k == 0;
			InputException e = assertThrows(InputException.class, () -> {
				if (objects) {
					detector(split, 1e30, 3, new SimpleContext(1, 1));
				} else {
					segmenter(split, 1e30, 3, new SimpleContext(1, 1));
				}
			});
			assertTrue(e.getMessage().contains("epoch 1") && e.getMessage().contains("learning-rate"), e.getMessage());
		}
	}

	@Test
	void cancelIsHeardWhileItLearns() throws Exception {
		Split larger = PaintedImages.split(folder.resolve("large"), 120, true);
		ImageSchooling longer = new ImageSchooling(0.001, Settings.Schedule.CONSTANT, 0, 0, true, 0.1, 0.1, 16, 500, 0);
		for (int k = 0; k < 2; k++) {
			long from = System.nanoTime();
			IProgressMonitor soon = new NullProgressMonitor() {
				@Override
				public boolean isCanceled() {
					return System.nanoTime() - from > 1_500_000_000L;
				}
			};
			SimpleContext context = new SimpleContext(1, Parallel.of(2), soon, Contributions.NONE);
			boolean objects = k == 0;
			assertThrows(OperationCanceledException.class, () -> {
				if (objects) {
					new ObjectTrainer().train(new ObjectTrainer.Parameters(64, 8, 2, longer), larger, context);
				} else {
					new RegionTrainer().train(new RegionTrainer.Parameters(64, 8, 2, 0, longer), larger, context);
				}
			});
			// 500 epochs would take minutes; nobody waits for one
			assertTrue(System.nanoTime() - from < 6_000_000_000L, (System.nanoTime() - from) / 1e9 + " s");
		}
	}

	@Test
	void whatCannotBeLearnedFromIsNamed() throws Exception {
		byte[] none = new byte[60];
		Arrays.fill(none, Role.TEST.code());
		Split nothing = new Split(split.dataset(), split.part(), "all tested", new byte[0], none);
		assertTrue(assertThrows(InputException.class, () -> detector(nothing, 0.01, 1, new SimpleContext(1, 1))).getMessage().contains("object-detector"));
		assertTrue(assertThrows(InputException.class, () -> segmenter(nothing, 0.01, 1, new SimpleContext(1, 1))).getMessage().contains("region-network"));
	}

	/** Counts epochs and cancels after some. */
	private static final class Epochs extends NullProgressMonitor {
		private final int last;
		private volatile int heard;

		Epochs(int last) {
			this.last = last;
		}

		@Override
		public void subTask(String name) {
			if (++heard == last) {
				setCanceled(true);
			}
		}
	}
}
