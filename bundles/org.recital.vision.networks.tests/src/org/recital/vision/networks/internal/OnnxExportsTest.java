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

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Features;
import org.recital.api.step.SimpleContext;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;

/** What exporters and published collections of networks write, each oddity in a small file of its own. */
class OnnxExportsTest {

	private static final String[] PICTURE = { "gpu_0/data_0" };

	@TempDir
	Path folder;

	private List<String> layers(Path file) throws Exception {
		try (OnnxBackend backend = new OnnxBackend(file, 8, 1)) {
			return backend.layers().stream().map(VisionNetwork.Layer::name).toList();
		}
	}

	private String itself(OnnxWriter w) throws Exception {
		try (OnnxBackend backend = new OnnxBackend(w.write(folder.resolve("itself.onnx")), 8, 1)) {
			return DefaultLayer.of(backend.layers());
		}
	}

	/** As the light networks of the ONNX project: one picture at a time, constants among the inputs, weights that operations make. */
	private Path light() throws Exception {
		OnnxWriter w = new OnnxWriter("onnx-caffe2").value(11, "shape", 7, 4).value(11, "gpu_0/data_0", 1, 1, 3, 8, 8).wholes("shape", 2, 3, 1, 1);
		w.node("ConstantOfShape", "conv1/1x1_w_0", new String[] { "shape" }, OnnxWriter.value("value", 0.5f));
		w.node("Conv", "conv1/1x1", new String[] { "gpu_0/data_0", "conv1/1x1_w_0" }, OnnxWriter.ints("kernel_shape", 1, 1));
		return w.then("GlobalAveragePool", "pool").then("Flatten", "flat").then("Softmax", "gpu_0/softmax_1").value(12, "gpu_0/softmax_1", 1, 1, 2).write(folder.resolve("light.onnx"));
	}

	@Test
	void weightsThatAreComputedAreNoLayers() throws Exception {
		assertEquals(List.of("conv1/1x1", "pool", "flat", "gpu_0/softmax_1"), layers(light()));
		assertEquals(List.of("gpu_0/data_0"), OnnxFile.read(light()).inputs().stream().map(OnnxFile.Value::name).toList());
	}

	@Test
	void aNetworkOfOnePictureTakesManyOneByOne() throws Exception {
		Path[] images = Images.made(folder.resolve("images"), 3, 8, 8);
		PretrainedNetwork.Parameters p = new PretrainedNetwork.Parameters(light(), Path.of(""), List.of("gpu_0/softmax_1", "conv1/1x1"), Pooling.MEAN, Preprocessing.UNIT,
				Framing.CROP, 0, 16, "item", 1_000_000);
		Features said = new PretrainedNetwork().extract(p, Images.data(images), Optional.empty(), new SimpleContext(1, 2));
		for (int e = 0; e < 3; e++) {
			Picture picture = ImageFiles.read(images[e]);
			double sum = 0;
			for (int rgb : picture.rgb()) {
				sum += ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 255.0;
			}
			float mean = (float) (0.5 * sum / 64);
			assertArrayEquals(new float[] { 0.5f, 0.5f, mean, mean }, said.row(e), 1e-5f);
		}
	}

	@Test
	void sizesMasksAndPlacesAreNoLayers() throws Exception {
		OnnxWriter w = new OnnxWriter("pytorch").value(11, "gpu_0/data_0", 1, -1, 3, 8, 8).wholes("first", 0).wholes("rest", -1);
		w.node("MaxPool", new String[] { "max", "where" }, PICTURE, OnnxWriter.ints("kernel_shape", 2, 2), OnnxWriter.ints("strides", 2, 2));
		w.node("Dropout", new String[] { "kept", "mask" }, new String[] { "max" });
		w.node("Shape", "sizes", new String[] { "kept" }).node("Gather", "batch", new String[] { "sizes", "first" });
		w.node("Concat", "flat sizes", new String[] { "batch", "rest" }, OnnxWriter.one("axis", 0)).node("Reshape", "flat", new String[] { "kept", "flat sizes" });
		w.value(12, "flat", 1, -1, 48);
		Path file = w.write(folder.resolve("sizes.onnx"));
		assertEquals(List.of("max", "kept", "flat"), layers(file));
		Features said = new PretrainedNetwork().extract(new PretrainedNetwork.Parameters(file, Path.of(""), List.of("max", "flat"), Pooling.NONE, Preprocessing.AUTOMATIC, Framing.CROP,
				0, 2, "item", 1_000_000), Images.data(Images.made(folder.resolve("images"), 3, 8, 8)), Optional.empty(), new SimpleContext(1, 1));
		assertEquals(96, said.width());
		for (int e = 0; e < 3; e++) {
			assertArrayEquals(java.util.Arrays.copyOf(said.row(e), 48), java.util.Arrays.copyOfRange(said.row(e), 48, 96));
		}
	}

	@Test
	void aConvolutionThatGivesTheClassesIsPassedOver() throws Exception {
		OnnxWriter squeeze = new OnnxWriter("a").value(11, "x", 1, 1, 3, 8, 8).conv("fire", 3, 4, 3, 1).then("Relu", "last").node("Dropout", new String[] { "kept", "mask" },
				new String[] { "last" }).conv("classes", 4, 5, 1, 1).then("Relu", "scores").then("GlobalAveragePool", "pooled").then("Softmax", "said");
		assertEquals("last", itself(squeeze.value(12, "said", 1, 1, 5, 1, 1)));
		OnnxWriter dense = new OnnxWriter("a").value(11, "x", 1, 1, 3, 8, 8).conv("c", 3, 4, 3, 1).then("GlobalAveragePool", "pooled").conv("classes", 4, 5, 1, 1);
		assertEquals("pooled", itself(dense.value(12, "classes", 1, 1, 5, 1, 1)));
	}

	@Test
	void mapsOfNoClassesAreTaken() throws Exception {
		// nothing says that these are classes
		OnnxWriter pooled = new OnnxWriter("a").value(11, "x", 1, 1, 3, 8, 8).conv("c", 3, 4, 3, 1).then("Relu", "r").then("GlobalAveragePool", "pooled").then("Flatten", "flat");
		assertEquals("pooled", itself(pooled.value(12, "flat", 1, 1, 4)));
		OnnxWriter regions = new OnnxWriter("a").value(11, "x", 1, 1, 3, 8, 8).conv("c", 3, 4, 3, 1).then("Relu", "r").conv("maps", 4, 2, 1, 1);
		assertEquals("maps", itself(regions.value(12, "maps", 1, 1, 2, 8, 8)));
	}

	@Test
	void aBiasThatIsComputedHidesNoProduct() throws Exception {
		OnnxWriter w = new OnnxWriter("a").value(11, "x", 1, 1, 3, 8, 8).then("GlobalAveragePool", "pooled").then("Flatten", "flat").constant("m", new float[6], 3, 2)
				.constant("b", new float[2], 2).node("MatMul", "product", new String[] { "flat", "m" }).node("Identity", "same b", new String[] { "b" })
				.node("Add", "logits", new String[] { "product", "same b" }).value(12, "logits", 1, 1, 2);
		assertEquals("pooled", itself(w));
	}

	@Test
	void filesNamedInFunctionsAreLookedAtToo() throws Exception {
		ByteArrayOutputStream entry = new ByteArrayOutputStream();
		OnnxWriter.text(entry, 1, "location");
		OnnxWriter.text(entry, 2, "../secret.bin");
		ByteArrayOutputStream tensor = new ByteArrayOutputStream();
		OnnxWriter.bytes(tensor, 13, entry.toByteArray());
		ByteArrayOutputStream attribute = new ByteArrayOutputStream();
		OnnxWriter.bytes(attribute, 5, tensor.toByteArray());
		ByteArrayOutputStream node = new ByteArrayOutputStream();
		OnnxWriter.bytes(node, 5, attribute.toByteArray());
		ByteArrayOutputStream function = new ByteArrayOutputStream();
		OnnxWriter.bytes(function, 7, node.toByteArray());
		ByteArrayOutputStream model = new ByteArrayOutputStream();
		model.writeBytes(OnnxWriter.small(1, 16).model());
		OnnxWriter.bytes(model, 25, function.toByteArray());
		Path file = Files.write(folder.resolve("functions.onnx"), model.toByteArray());
		assertTrue(assertThrows(OnnxException.class, () -> OnnxFile.read(file)).what().contains("../secret.bin"));
	}
}
