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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.ObjectText;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.RegionPictures;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterModel;
import org.recital.vision.decode.Picture;

/** Models whose answers are known, judged and made features of. */
class JudgingTest {

	@TempDir
	Path folder;
	private Split split;

	@BeforeEach
	void paint() throws IOException {
		split = PaintedImages.split(folder, 20, true);
	}

	/** What a step is given. */
	private record Given(Map<String, Object> values, Map<String, List<Object>> many) implements Inputs {

		@Override
		public Part part() {
			return Part.ONLY;
		}

		@Override
		public <T> T get(String port, Class<T> type) {
			return type.cast(values.get(port));
		}

		@Override
		public <T> Optional<T> find(String port, Class<T> type) {
			return Optional.ofNullable(type.cast(values.get(port)));
		}

		@Override
		public <T> List<Named<T>> all(String port, Class<T> type) {
			List<Named<T>> all = new ArrayList<>();
			for (Object o : many.getOrDefault(port, List.of())) {
				all.add(new Named<>("model" + all.size(), "Model " + all.size(), type.cast(o)));
			}
			return all;
		}
	}

	/** Knows what was painted by the number of the bright or dark pixels; not a network. */
	private record Looks(List<String> classes, boolean blind) implements Detector {

		@Override
		public List<ObjectBox> detect(Picture image, double least) {
			int left = 99;
			int top = 99;
			int right = 0;
			int bottom = 0;
			boolean bright = false;
			for (int y = 0; y < image.height(); y++) {
				for (int x = 0; x < image.width(); x++) {
					int red = image.at(x, y) >> 16 & 0xFF;
					if (red > 200 || red < 30) {
						left = Math.min(left, x);
						top = Math.min(top, y);
						right = Math.max(right, x + 1);
						bottom = Math.max(bottom, y + 1);
						bright = red > 200;
					}
				}
			}
			int kind = classes.indexOf(bright ? "square" : "disc");
			return blind || kind < 0 ? List.of() : List.of(new ObjectBox(kind, left, top, right, bottom, 0.8f));
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	}

	private static DetectorModel model(Detector d, String... learned) {
		return new DetectorModel("test", d, TrainingCurve.NONE, IdIndex.of(learned));
	}

	private static double overall(Evaluation e, String model, String metric) {
		return e.vectors(model, metric).getFirst().overall();
	}

	private Evaluation objects(SimpleContext context, DetectorModel... models) throws Exception {
		Map<String, Object> out = new HashMap<>();
		new JudgeObjects().run(new JudgeObjects.Parameters(Judging.Side.TEST, 0.5, 0.95), new Given(Map.of("split", split), Map.of("detectors", List.of((Object[]) models))),
				out::put, context);
		return (Evaluation) out.get("evaluation");
	}

	@Test
	void whoSeesAllIsPerfectAndWhoSeesNothingIsNot() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		Evaluation e = objects(context, model(new Looks(List.of("square", "nothing", "disc"), false)), model(new Looks(List.of("disc", "square"), true)),
				model(new Looks(List.of("square"), false)));
		assertEquals(List.of("model0", "model1", "model2"), e.recommenders());
		for (String metric : List.of("map-50", "map-50-95", "ap-50-disc", "ap-50-square", "box-precision", "box-recall")) {
			assertEquals(1, overall(e, "model0", metric), 1e-12, metric);
		}
		assertEquals(0, overall(e, "model1", "map-50"));
		assertEquals(0, overall(e, "model1", "box-recall"));
		assertEquals(0.5, overall(e, "model2", "map-50"), 1e-12, "one of two classes is not known to it");
		MetricVector recall = e.vectors("model2", "box-recall").getFirst();
		assertArrayEquals(new int[] { 4, 9, 14, 19 }, recall.entities(), "unseen images alone");
		String notes = String.join("\n", e.notes());
		assertTrue(notes.contains("4 unseen images with 4 things") && notes.contains("model2 does not know disc"), notes);
		assertTrue(context.warnings().isEmpty(), context.warnings().toString());
	}

	@Test
	void whoIsJudgedOnWhatItLearnedFromIsWarnedAbout() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		objects(context, model(new Looks(List.of("disc", "square"), false), "image 0", "image 4", "image 9"));
		assertTrue(context.warnings().toString().contains("2 of the 4 images"), context.warnings().toString());
	}

	@Test
	void whatIsKnownOfNoImageIsNotJudged() {
		byte[] roles = new byte[20];
		java.util.Arrays.fill(roles, org.recital.api.data.Role.TRAIN.code());
		split = new Split(split.dataset(), Part.ONLY, "nothing tested", new byte[0], roles);
		assertTrue(assertThrows(InputException.class, () -> objects(new SimpleContext(1, 1), model(new Looks(List.of("disc"), true)))).getMessage()
				.contains("side judged"));
	}

	/** Two halves, whatever is painted. */
	private record Halves(List<String> classes) implements Segmenter {

		@Override
		public RegionMap segment(Picture image) {
			return new RegionMap(2, 1, new byte[] { 0, 1 });
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	}

	@Test
	void regionsAreJudgedByNameAndImage() throws Exception {
		Map<String, Object> out = new HashMap<>();
		SegmenterModel halves = new SegmenterModel("test", new Halves(List.of("left", "right")), TrainingCurve.NONE, IdIndex.of());
		SegmenterModel other = new SegmenterModel("test", new Halves(List.of("right", "left")), TrainingCurve.NONE, IdIndex.of());
		new JudgeRegions().run(new JudgeRegions.Parameters(Judging.Side.TEST, 0.95), new Given(Map.of("split", split), Map.of("segmenters", List.of(halves, other))),
				out::put, new SimpleContext(1, 1));
		Evaluation e = (Evaluation) out.get("evaluation");
		KnownRegions known = KnownRegions.of(split.dataset());
		long both = 0;
		long either = 0;
		for (int i : new int[] { 4, 9, 14, 19 }) {
			RegionMap mask = known.of(i);
			for (int p = 0; p < 32 * 32; p++) {
				boolean said = p % 32 < 16;
				boolean there = mask.kinds()[p] == 0;
				both += said && there ? 1 : 0;
				either += said || there ? 1 : 0;
			}
		}
		assertEquals((double) both / either, overall(e, "model0", "iou-left"), 1e-12);
		assertTrue(overall(e, "model1", "iou-left") < overall(e, "model0", "iou-left"));
		assertEquals(0, overall(e, "model0", "iou-thing"));
		MetricVector v = e.vectors("model0", "iou-left").getFirst();
		double sum = 0;
		double weight = 0;
		for (int k = 0; k < v.values().length; k++) {
			sum += v.values()[k] * v.weights()[k];
			weight += v.weights()[k];
		}
		assertEquals(v.overall(), sum / weight, 1e-12, "the one number is the weighted mean of the images");
		assertEquals((overall(e, "model0", "iou-left") + overall(e, "model0", "iou-right")) / 3, overall(e, "model0", "mean-iou"), 1e-12);
	}

	@Test
	void whatIsFoundBecomesFeatures() throws Exception {
		Dataset data = split.dataset();
		Features f = ObjectHistogram.features(new ObjectHistogram.Parameters(0.5, 0.1, "item", 1_000_000), data, new Looks(List.of("disc", "square"), false),
				new SimpleContext(1, 2));
		assertEquals(List.of("number of disc", "number of square", "score of disc", "score of square", "area of disc", "area of square"), f.labels());
		KnownObjects known = KnownObjects.of(data);
		for (int i = 0; i < 20; i++) {
			ObjectBox b = known.of(i, List.of("disc", "square")).getFirst();
			float[] row = f.row(f.begin(i));
			assertEquals(1, row[b.kind()]);
			assertEquals(0, row[1 - b.kind()]);
			assertEquals(0.8f, row[2 + b.kind()]);
			assertEquals(b.area() / 1024, row[4 + b.kind()], 1e-6);
		}
		float[] row = ObjectHistogram.row(List.of(new ObjectBox(0, 0, 0, 8, 8, 0.9f), new ObjectBox(0, 0, 0, 8, 8, 0.6f), new ObjectBox(1, 0, 0, 4, 4, 0.3f),
				new ObjectBox(1, 0, 0, 4, 4, 0.05f)), 2, 0.5, 0.1, 100);
		assertArrayEquals(new float[] { 2, 0, 1.5f, 0.3f, 1, 0 }, row, 1e-6f);
		Features shares = RegionShares.features(new RegionShares.Parameters("item", 1_000_000), data, new Halves(List.of("left", "right")), new SimpleContext(1, 2));
		assertArrayEquals(new float[] { 0.5f, 0.5f }, shares.row(7));
		assertEquals(List.of("share of left", "share of right"), shares.labels());
	}

	@Test
	void whatIsFoundIsShownBesideTheImage() {
		int[] grey = new int[40 * 20];
		java.util.Arrays.fill(grey, 0xFF808080);
		Picture image = new Picture(40, 20, grey);
		Picture boxes = RegionPictures.boxes(image, List.of(new ObjectBox(1, 10, 5, 30, 15, 0.9f)), List.of("disc", "square"), 160, 80);
		int ink = 0xFF000000 | RegionPictures.ink(1);
		assertEquals(ink, boxes.at(40, 50), "the left side of the frame");
		assertEquals(ink, boxes.at(119, 50), "the right side");
		assertEquals(ink, boxes.at(80, 59), "the lower side");
		assertEquals(0xFF808080, boxes.at(80, 45), "the middle is left alone");
		assertEquals(0xFF808080, boxes.at(5, 75));
		Picture regions = RegionPictures.regions(image, new RegionMap(2, 1, new byte[] { 0, 1 }), 40, 20);
		assertNotEquals(regions.at(5, 5), regions.at(35, 5));
		assertEquals(regions.at(0, 0), regions.at(19, 19));
		assertTrue((regions.at(35, 5) & 0xFF) > (regions.at(5, 5) & 0xFF), "blue beside orange");
		assertEquals("none", ObjectText.write(List.of()));
	}
}
