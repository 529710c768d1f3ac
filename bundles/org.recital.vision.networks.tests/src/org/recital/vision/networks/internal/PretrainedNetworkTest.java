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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;

/** The extractor on networks made here: layers, pooling, preprocessing, batches, broken images and files, cancel and going on. */
class PretrainedNetworkTest {

	@TempDir
	Path folder;

	private PretrainedNetwork.Parameters with(Path file, List<String> layers, Pooling pooling, int batch) {
		return new PretrainedNetwork.Parameters(file, Path.of(""), layers, pooling, Preprocessing.AUTOMATIC, Framing.CROP, 0, batch, "item", 1_000_000);
	}

	private Features of(PretrainedNetwork.Parameters p, SimpleContext context, Path... images) throws Exception {
		return new PretrainedNetwork().extract(p, Images.data(images), Optional.empty(), context);
	}

	private Path small(long batch) throws Exception {
		return OnnxWriter.small(batch, 32).write(folder.resolve("small" + batch + ".onnx"));
	}

	@Test
	void rowsAreWhatTheNetworkSaysOfPreparedPictures() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 5, 32, 32);
		Features said = of(with(small(-1), List.of("r1", "gap"), Pooling.NONE, 2), new SimpleContext(1, 2), images);
		assertEquals(8 * 16 * 16 + 12, said.width());
		OnnxFile file = OnnxFile.read(small(-1));
		try (OnnxNetwork network = OnnxNetwork.load(file, List.of("r1", "gap"), 1)) {
			double[] mean = { 0.485, 0.456, 0.406 };
			double[] deviation = { 0.229, 0.224, 0.225 };
			for (int e = 0; e < 5; e++) {
				Picture picture = ImageFiles.read(images[e]);
				FloatBuffer one = OnnxNetwork.buffer(3 * 32 * 32);
				for (int c = 0; c < 3; c++) {
					for (int p = 0; p < 1024; p++) {
						one.put(c * 1024 + p, (float) (((picture.rgb()[p] >> 16 - 8 * c & 0xFF) / 255.0 - mean[c]) / deviation[c]));
					}
				}
				List<OnnxNetwork.Tensor> expected = network.run(one, new long[] { 1, 3, 32, 32 });
				float[] row = said.row(e);
				assertArrayEquals(expected.get(0).values(), Arrays.copyOf(row, 2048), 1e-4f);
				assertArrayEquals(expected.get(1).values(), Arrays.copyOfRange(row, 2048, row.length), 1e-4f);
			}
		}
	}

	@Test
	void poolingIsMeanOrGreatestOfEachMap() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 2, 32, 32);
		Features none = of(with(small(-1), List.of("r2"), Pooling.NONE, 2), new SimpleContext(1, 1), images);
		Features mean = of(with(small(-1), List.of("r2"), Pooling.MEAN, 2), new SimpleContext(1, 1), images);
		Features max = of(with(small(-1), List.of("r2"), Pooling.MAX, 2), new SimpleContext(1, 1), images);
		assertEquals(12, mean.width());
		for (int e = 0; e < 2; e++) {
			for (int c = 0; c < 12; c++) {
				double sum = 0;
				float most = Float.NEGATIVE_INFINITY;
				for (int p = 0; p < 256; p++) {
					sum += none.row(e)[c * 256 + p];
					most = Math.max(most, none.row(e)[c * 256 + p]);
				}
				assertEquals(sum / 256, mean.row(e)[c], 1e-5);
				assertEquals(most, max.row(e)[c]);
			}
		}
	}

	@Test
	void theLayerBeforeTheClassesIsTakenWhenNoneIsNamed() throws Exception {
		Features said = of(with(small(-1), List.of(), Pooling.MEAN, 4), new SimpleContext(1, 1), Images.made(folder.resolve("images"), 2, 40, 30));
		assertTrue(said.extractor().contains(" gap "), said.extractor());
		Path deep = new OnnxWriter("pytorch").value(11, "x", 1, -1, 3, 32, 32).conv("c", 3, 4, 3, 2).then("Flatten", "f").dense("d1", 4 * 256, 20).then("Relu", "e").dense("d2", 20, 5)
				.value(12, "d2", 1, -1, 5).write(folder.resolve("deep.onnx"));
		assertTrue(of(with(deep, List.of(), Pooling.MEAN, 4), new SimpleContext(1, 1), Images.made(folder.resolve("images"), 1, 40, 30)).extractor().contains(" e "));
	}

	@Test
	void wholeTopologiesRunAndTheirLayerIsFound() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 2, 70, 90);
		Features residual = of(with(MadeNetworks.resNet50(64).write(folder.resolve("r.onnx")), List.of(), Pooling.MEAN, 2), new SimpleContext(1, 2), images);
		assertEquals(2048, residual.width());
		assertTrue(residual.extractor().contains(" avgpool "), residual.extractor());
		Features several = of(with(MadeNetworks.resNet50(64).write(folder.resolve("r.onnx")), List.of("layer1.3", "layer4.3"), Pooling.MAX, 2), new SimpleContext(1, 2), images);
		assertEquals(256 + 2048, several.width());
		float[] pooled = of(with(folder.resolve("r.onnx"), List.of("layer4.3"), Pooling.MEAN, 2), new SimpleContext(1, 2), images).row(0);
		assertArrayEquals(pooled, residual.row(0), 1e-4f * most(pooled));
	}

	private static float most(float[] row) {
		float most = 0;
		for (float v : row) {
			most = Math.max(most, Math.abs(v));
		}
		return most;
	}

	@Test
	void neitherBatchNorThreadsNorAFixedBatchChangeARow() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 7, 50, 40);
		float[] one = of(with(small(-1), List.of("gap"), Pooling.MEAN, 1), new SimpleContext(1, 1), images).data();
		assertArrayEquals(one, of(with(small(-1), List.of("gap"), Pooling.MEAN, 3), new SimpleContext(1, 2), images).data(), 1e-6f);
		assertArrayEquals(one, of(with(small(4), List.of("gap"), Pooling.MEAN, 3), new SimpleContext(1, 2), images).data(), 1e-6f);
	}

	@Test
	void brokenImagesCostOnlyThemselves() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 4, 40, 40);
		Files.writeString(images[1], "no image");
		images[2] = null;
		SimpleContext context = new SimpleContext(1, 2);
		Features said = of(with(small(-1), List.of("gap"), Pooling.MEAN, 2), context, images);
		assertArrayEquals(new boolean[] { true, false, false, true }, new boolean[] { said.has(0), said.has(1), said.has(2), said.has(3) });
		assertEquals(1, context.warnings().size());
		assertTrue(context.warnings().get(0).file().endsWith("image1.png"), context.warnings().toString());
		assertArrayEquals(of(with(small(-1), List.of("gap"), Pooling.MEAN, 2), new SimpleContext(1, 1), images[3]).row(0), said.row(1), 1e-6f);
	}

	@Test
	void aWrongLayerListsThoseThereAre() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 1, 40, 40);
		InputException e = assertThrows(InputException.class, () -> of(with(small(-1), List.of("gop"), Pooling.MEAN, 2), new SimpleContext(1, 1), images));
		assertTrue(e.getMessage().contains("gop") && e.getMessage().contains("did you mean gap?") && e.getMessage().contains("c1, r1, c2, r2, gap, flat, logits"), e.getMessage());
	}

	@Test
	void anUnknownFamilyAsksForThePreprocessing() throws Exception {
		Path other = new OnnxWriter("somebody").value(11, "x", 1, -1, 3, 8, 8).then("GlobalAveragePool", "gap").value(12, "gap", 1, -1, 3, 1, 1).write(folder.resolve("other.onnx"));
		Path[] images = Images.made(folder.resolve("images"), 1, 8, 8);
		InputException e = assertThrows(InputException.class, () -> of(with(other, List.of(), Pooling.MEAN, 1), new SimpleContext(1, 1), images));
		assertTrue(e.getMessage().contains("preprocessing"), e.getMessage());
		for (Preprocessing way : new Preprocessing[] { Preprocessing.RAW, Preprocessing.UNIT, Preprocessing.TF, Preprocessing.CAFFE, Preprocessing.TORCH }) {
			Features said = of(new PretrainedNetwork.Parameters(other, Path.of(""), List.of(), Pooling.MEAN, way, Framing.CROP, 0, 1, "item", 1_000_000), new SimpleContext(1, 1), images);
			assertArrayEquals(expected(way, ImageFiles.read(images[0])), said.row(0), 2e-4f, way.name());
		}
	}

	/** Mean of each channel as the documents of each family say it. */
	private static float[] expected(Preprocessing way, Picture picture) {
		double[] rgb = new double[3];
		for (int pixel : picture.rgb()) {
			for (int c = 0; c < 3; c++) {
				rgb[c] += (pixel >> 16 - 8 * c & 0xFF) / (double) picture.rgb().length;
			}
		}
		float[] v = new float[3];
		for (int c = 0; c < 3; c++) {
			v[c] = (float) switch (way) {
			case CAFFE -> rgb[2 - c] - new double[] { 103.939, 116.779, 123.68 }[c];
			case TF -> rgb[c] / 127.5 - 1;
			case TORCH -> (rgb[c] / 255 - new double[] { 0.485, 0.456, 0.406 }[c]) / new double[] { 0.229, 0.224, 0.225 }[c];
			case UNIT -> rgb[c] / 255;
			default -> rgb[c];
			};
		}
		return v;
	}

	@Test
	void cropSeesTheMiddleAndStretchSeesAll() throws Exception {
		Path pixels = new OnnxWriter("pytorch").value(11, "x", 1, -1, 3, 4, 4).then("Identity", "same").value(12, "same", 1, -1, 3, 4, 4).write(folder.resolve("same.onnx"));
		java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(12, 4, java.awt.image.BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 12; x++) {
			for (int y = 0; y < 4; y++) {
				image.setRGB(x, y, x < 4 ? 0xFF0000 : x < 8 ? 0x00FF00 : 0x0000FF);
			}
		}
		Path file = folder.resolve("bars.png");
		javax.imageio.ImageIO.write(image, "png", file.toFile());
		float[] crop = bars(pixels, file, Framing.CROP);
		float[] stretch = bars(pixels, file, Framing.STRETCH);
		assertArrayEquals(new float[] { 0, 1, 0 }, crop, 1e-6f);
		assertArrayEquals(new float[] { 1 / 3f, 1 / 3f, 1 / 3f }, stretch, 0.01f);
	}

	private float[] bars(Path network, Path image, Framing framing) throws Exception {
		return of(new PretrainedNetwork.Parameters(network, Path.of(""), List.of("same"), Pooling.MEAN, Preprocessing.UNIT, framing, 0, 1, "item", 1_000_000),
				new SimpleContext(1, 1), image).row(0);
	}

	@Test
	void otherFilesAreNamed() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 1, 8, 8);
		Path text = Files.writeString(folder.resolve("network.onnx"), "no network");
		assertTrue(assertThrows(InputException.class, () -> of(with(text, List.of(), Pooling.MEAN, 1), new SimpleContext(1, 1), images)).getMessage().contains("network.onnx"));
		Path none = folder.resolve("none.onnx");
		assertTrue(assertThrows(InputException.class, () -> of(with(none, List.of(), Pooling.MEAN, 1), new SimpleContext(1, 1), images)).getMessage().contains("none.onnx"));
		Path words = new OnnxWriter("pytorch").value(11, "x", 1, -1, 77).then("Identity", "y").value(12, "y", 1, -1, 77).write(folder.resolve("words.onnx"));
		assertTrue(assertThrows(InputException.class, () -> of(with(words, List.of(), Pooling.MEAN, 1), new SimpleContext(1, 1), images)).getMessage().contains("77"));
	}

	@Test
	void whatWasDoneIsNotDoneAgain() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 150, 8, 8);
		Path kept = Files.createDirectory(folder.resolve("kept"));
		PretrainedNetwork.Parameters p = with(small(-1), List.of("gap"), Pooling.MEAN, 16);
		NullProgressMonitor stops = new NullProgressMonitor() {
			@Override
			public void subTask(String done) {
				setCanceled(done.contains("64"));
			}
		};
		assertThrows(OperationCanceledException.class,
				() -> new PretrainedNetwork().extract(p, Images.data(images), Optional.empty(), new SimpleContext(1, Parallel.of(2), stops, Contributions.NONE, kept)));
		long blocks;
		try (Stream<Path> files = Files.list(kept)) {
			blocks = files.filter(f -> f.getFileName().toString().startsWith("images-")).count();
		}
		assertEquals(1, blocks);
		Features whole = of(p, new SimpleContext(1, 2), images);
		Files.writeString(images[0], "changed since: not read again");
		SimpleContext again = new SimpleContext(1, Parallel.of(2), new NullProgressMonitor(), Contributions.NONE, kept);
		Features gone = of(p, again, images);
		assertTrue(gone.has(0));
		assertArrayEquals(whole.data(), gone.data(), 1e-6f);
		assertFalse(again.notes().stream().anyMatch(n -> n.contains("could not be read")), again.notes().toString());
	}
}
