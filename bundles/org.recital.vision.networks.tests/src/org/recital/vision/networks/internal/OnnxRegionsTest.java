/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterModel;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.Picture;
import org.recital.vision.networks.regions.internal.OnnxDetector;
import org.recital.vision.networks.regions.internal.OnnxSegmenter;

/** Detectors and networks of regions of ONNX files, run and kept. */
class OnnxRegionsTest {

	@TempDir
	Path folder;

	private interface Running {
		void run(Map<String, Object> out) throws Exception;
	}

	private static <T> T given(String port, Class<T> type, Running step) throws Exception {
		Map<String, Object> out = new HashMap<>();
		step.run(out);
		return type.cast(out.get(port));
	}

	private void runtime(Path file, String output) {
		try (OnnxNetwork network = OnnxNetwork.load(OnnxFile.read(file), List.of(output), 1)) {
			assertTrue(network != null);
		} catch (IOException | RuntimeException | LinkageError e) {
			assumeTrue(false, "no native code of ONNX Runtime: skipped");
		}
	}

	private Detector detector(Path file, List<String> classes) throws Exception {
		var schema = ParameterSchema.of(OnnxDetector.Parameters.class);
		OnnxDetector.Parameters p = schema.create(Map.of("file", file.toString(), "classes", classes), folder, new java.util.ArrayList<>()).orElseThrow();
		return given("detector", DetectorModel.class, out -> new OnnxDetector().run(p, null, out::put, new SimpleContext(1, 1))).detector();
	}

	/** A network that says the same of each image: in four columns a box of the second of three classes. */
	private Path yolo() throws IOException {
		Path file = new OnnxWriter("pytorch").value(11, "images", 1, 1, 3, 32, 32).constant("w", new float[7 * 3 * 64], 7, 3, 8, 8)
				.constant("b", new float[] { 16, 20, 8, 4, 0.1f, 0.8f, 0.05f }, 7)
				.node("Conv", "c", new String[] { "images", "w", "b" }, OnnxWriter.ints("kernel_shape", 8, 8), OnnxWriter.ints("strides", 8, 8))
				.then("ReduceMax", "boxes", OnnxWriter.ints("axes", 2), OnnxWriter.one("keepdims", 0)).value(12, "boxes", 1, 1, 7, 4)
				.write(folder.resolve("yolo.onnx"));
		runtime(file, "boxes");
		return file;
	}

	private static Picture picture(int width, int height, int left, int right) {
		int[] rgb = new int[width * height];
		for (int p = 0; p < rgb.length; p++) {
			rgb[p] = p % width < width / 2 ? left : right;
		}
		return new Picture(width, height, rgb);
	}

	@Test
	void aDetectorGivesBoxesOfTheImageAndIsKept() throws Exception {
		Detector detector = detector(yolo(), List.of("cat", "dog", "cow"));
		Picture image = picture(64, 32, 0xFFFF0000, 0xFF0000FF); // half the size, eight rows of grey above and below
		List<ObjectBox> expected = List.of(new ObjectBox(1, 24, 20, 40, 28, 0.8f));
		assertEquals(expected, detector.detect(image, 0.5));
		assertEquals(2, detector.detect(image, 0.08).size(), "two classes of one box");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			detector.save(out);
		}
		Detector loaded = new OnnxDetector().loadDetector(ModelReader.open("test", bytes.toByteArray(), Contributions.NONE));
		assertEquals(expected, loaded.detect(image, 0.5));
		assertEquals(List.of("cat", "dog", "cow"), loaded.classes());
	}

	@Test
	void namesThatAreTooFewAreToldOf() throws Exception {
		Path file = yolo();
		String said = assertThrows(InputException.class, () -> detector(file, List.of("cat", "dog"))).getMessage();
		assertTrue(said.contains("yolo.onnx") && said.contains("[1, 7, 4]") && said.contains("2 classes"), said);
	}

	@Test
	void aNetworkOfRegionsGivesTheLikeliestClassOfEachPixel() throws Exception {
		Path file = new OnnxWriter("pytorch").value(11, "image", 1, -1, 3, -1, -1).constant("w", new float[] { 1, 0, 0, 0, 0, 1 }, 2, 3, 1, 1)
				.constant("b", new float[2], 2).node("Conv", "scores", new String[] { "image", "w", "b" }, OnnxWriter.ints("kernel_shape", 1, 1))
				.value(12, "scores", 1, -1, 2, -1, -1).write(folder.resolve("regions.onnx"));
		runtime(file, "scores");
		var schema = ParameterSchema.of(OnnxSegmenter.Parameters.class);
		OnnxSegmenter.Parameters p = schema.create(Map.of("file", file.toString(), "classes", List.of("red", "blue"), "side", 32, "scaling", "unit"), folder, new java.util.ArrayList<>()).orElseThrow();
		Segmenter segmenter = given("segmenter", SegmenterModel.class, out -> new OnnxSegmenter().run(p, null, out::put, new SimpleContext(1, 1))).segmenter();
		Picture image = picture(80, 40, 0xFFFF0000, 0xFF0000FF);
		assertArrayEquals(new float[] { 0.5f, 0.5f }, segmenter.segment(image).shares(2), 0.02f);
		assertEquals(0, segmenter.segment(image).at(3, 20));
		assertEquals(1, segmenter.segment(image).at(28, 5));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			segmenter.save(out);
		}
		Segmenter loaded = new OnnxSegmenter().loadSegmenter(ModelReader.open("test", bytes.toByteArray(), Contributions.NONE));
		assertTrue(Arrays.equals(segmenter.segment(image).kinds(), loaded.segment(image).kinds()));
	}
}
