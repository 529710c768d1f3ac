/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.nn.regions.ObjectText;
import org.recital.nn.regions.ObjectText.Named;

/** The same boxes, however they are written down, and what is wrong with them by file and line. */
class AnnotatedImagesTest {

	private static final String BOXES = "cat 10 20 30 40; dog 0 0 50.5 25";

	@TempDir
	Path folder;
	private final SimpleContext context = new SimpleContext(1, 1);

	@BeforeEach
	void images() throws IOException {
		Files.createDirectories(folder.resolve("images/more"));
		for (String name : List.of("a.png", "b.png", "more/c.png")) {
			ImageIO.write(new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("images").resolve(name).toFile());
		}
	}

	private Path write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return file;
	}

	private Dataset read(Path boxes, Path masks, List<String> regions) throws Exception {
		return new AnnotatedImages().read(new AnnotatedImages.Parameters(folder.resolve("images"), boxes, Path.of(""), masks, regions), context);
	}

	private Dataset read(Path boxes) throws Exception {
		return read(boxes, Path.of(""), List.of());
	}

	private static String objects(Dataset data, String id) {
		return data.items().attribute(ObjectText.ATTRIBUTE).orElseThrow().text(data.items().ids().indexOf(id));
	}

	private void assertSame(Dataset data) {
		assertEquals(3, data.items().size());
		assertEquals(BOXES, objects(data, "a"));
		assertEquals("", objects(data, "b"), "nothing is said of it");
		assertEquals("none", objects(data, "more/c"), "it is said that it has none");
		AssetSource images = data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow();
		assertTrue(images.name(data.items().ids().indexOf("more/c")).endsWith("c.png"));
		assertEquals(0, data.origin().setAside(), data.origin().toString());
	}

	@Test
	void aTable() throws Exception {
		assertSame(read(write("objects.csv", "class,image,left,top,right,bottom,who\ncat,a.png,10,20,30,40,me\n\"dog\",a.png,-3,-2,50.5,25,\n,more/c.png,,,,,\n")));
	}

	@Test
	void coco() throws Exception {
		assertSame(read(write("coco.json", """
				{"info": {"year": 2026, "deep": [[1], {"a": 2}]},
				 "annotations": [
				  {"id": 1, "image_id": 7, "category_id": 3, "bbox": [10, 20, 20, 20], "segmentation": [[1, 2, 3]], "iscrowd": 0},
				  {"id": 2, "image_id": 7, "category_id": 5, "bbox": [-3, -2, 53.5, 27]}],
				 "images": [{"id": 7, "file_name": "a.png", "width": 100}, {"id": 9, "file_name": "c.png"}],
				 "categories": [{"id": 3, "name": "cat", "supercategory": "animal"}, {"id": 5, "name": "dog"}]}
				""")));
	}

	@Test
	void yolo() throws Exception {
		write("yolo/classes.txt", "dog\ncat\n");
		write("yolo/a.txt", "1 0.2 0.6 0.2 0.4\n0 0.2525 0.25 0.505 0.5\n");
		write("yolo/more/c.txt", "");
		assertSame(read(folder.resolve("yolo")));
	}

	@Test
	void voc() throws Exception {
		write("voc/a.xml", """
				<annotation><filename>a.png</filename><size><width>100</width></size>
				<object><name>cat</name><bndbox><xmin>11</xmin><ymin>21</ymin><xmax>30</xmax><ymax>40</ymax></bndbox></object>
				<object><name>dog</name><part><name>tail</name></part><bndbox><ymax>25</ymax><xmin>1</xmin><ymin>1</ymin><xmax>50.5</xmax></bndbox></object>
				</annotation>
				""");
		write("voc/more/c.xml", "<annotation><filename>c.png</filename></annotation>");
		assertSame(read(folder.resolve("voc")));
	}

	@Test
	void wrongLinesAreSetAsideWithFileAndLine() throws Exception {
		Dataset data = read(write("objects.csv", "image,class,left,top,right,bottom\na.png,cat,10,20,30,40\nz.png,cat,1,2,3,4\na.png,cat,1,2,3\n"
				+ "a.png,cat,x,2,3,4\na.png,cat,30,2,3,4\na.png,cat,200,2,300,4\na.png,a;b,1,2,3,4\n"));
		assertEquals("cat 10 20 30 40", objects(data, "a"));
		assertEquals(6, data.origin().setAside());
		String said = String.join("\n", data.origin().examples());
		for (String part : List.of("objects.csv:3", "no image 'z.png'", "objects.csv:4", "5 fields", "objects.csv:5", "'x' is no number", "objects.csv:6",
				"objects.csv:7", "outside the image", "objects.csv:8", "'a;b'")) {
			assertTrue(said.contains(part), part + " in " + said);
		}
		assertEquals(6, context.warnings().size());
	}

	@Test
	void wrongFilesAreNamed() throws Exception {
		assertSaid("objects.csv:1", "no column top", read2(write("objects.csv", "image,class,left,right,bottom\n")));
		assertSaid("c.json:2", "no JSON", read2(write("c.json", "{\"images\": [\n{\"id\": }]}")));
		assertSaid("what form", "COCO", read2(write("x.dat", "?")));
		write("yolo/a.txt", "0 0.5 0.5 1 1");
		assertSaid("no file of names", "classes.txt", read2(folder.resolve("yolo")));
		Files.createDirectories(folder.resolve("none"));
		assertSaid("no folder of images", "images", () -> new AnnotatedImages()
				.read(new AnnotatedImages.Parameters(folder.resolve("none"), Path.of(""), Path.of(""), Path.of(""), List.of()), context));
		assertSaid("no annotation", "masks", read2(Path.of("")));
	}

	private interface Reading {
		Object read() throws Exception;
	}

	private Reading read2(Path boxes) {
		return () -> read(boxes);
	}

	private static void assertSaid(String first, String second, Reading reading) {
		String said = assertThrows(InputException.class, reading::read).getMessage();
		assertTrue(said.contains(first) && said.contains(second), said);
	}

	@Test
	void annotationsThatReferToNothingAreSetAside() throws Exception {
		Dataset data = read(write("coco.json", """
				{"images": [{"id": 7, "file_name": "a.png"}], "categories": [{"id": 3, "name": "cat"}], "annotations": [
				{"id": 1, "image_id": 7, "category_id": 4, "bbox": [1, 2, 3, 4]},
				{"id": 2, "image_id": 8, "category_id": 3, "bbox": [1, 2, 3, 4]},
				{"id": 3, "image_id": 7, "category_id": 3, "bbox": [1, 2, 3]}]}
				"""));
		String said = String.join("\n", data.origin().examples());
		assertTrue(said.contains("coco.json:2") && said.contains("category") && said.contains("coco.json:3") && said.contains("coco.json:4"), said);
		assertEquals("none", objects(data, "a"));
	}

	@Test
	void nothingOutsideOfAnXmlFileIsRead() throws Exception {
		Path secret = write("secret.txt", "tiger");
		write("voc/a.xml", "<?xml version=\"1.0\"?><!DOCTYPE annotation [<!ENTITY who SYSTEM \"" + secret.toUri() + "\">]><annotation><object><name>&who;</name>"
				+ "<bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object></annotation>");
		write("voc/b.xml", "<annotation><object><name>cat</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object></annotation>");
		Dataset data = read(folder.resolve("voc"));
		assertFalse(objects(data, "a").contains("tiger"), objects(data, "a"));
		assertEquals("cat 0 0 5 5", objects(data, "b"), "the rest goes on");
	}

	@Test
	void masksHaveTheNamesOfImagesAndNeedNamesOfRegions() throws Exception {
		Files.createDirectories(folder.resolve("masks/more"));
		ImageIO.write(new BufferedImage(100, 50, BufferedImage.TYPE_BYTE_GRAY), "png", folder.resolve("masks/more/c.png").toFile());
		Dataset data = read(Path.of(""), folder.resolve("masks"), List.of("sky", "sea"));
		AssetSource masks = data.assets(EntityKind.ITEM, ObjectText.MASK).orElseThrow();
		assertEquals(1, masks.count());
		assertTrue(masks.has(data.items().ids().indexOf("more/c")));
		assertEquals(List.of("sky", "sea"), KnownRegions.of(data).classes());
		assertSaid("no names", "regions", () -> read(Path.of(""), folder.resolve("masks"), List.of()));
	}

	@Test
	void aFolderOfThatFormIsRecognised() throws Exception {
		assertTrue(new AnnotatedImages().probe(folder).isEmpty());
		write("objects.csv", "image,class,left,top,right,bottom\n");
		assertEquals(folder.resolve("images").toString(), new AnnotatedImages().probe(folder).orElseThrow().parameters().get("folder"));
	}

	@Test
	void thingsAreWrittenAndRead() {
		List<Named> things = List.of(new Named("hot dog", 1, 2.5f, 3, 4), new Named("cat", 0, 0, 1e7f, 1));
		assertEquals(things, ObjectText.read(ObjectText.write(things)));
		assertEquals(List.of(), ObjectText.read(ObjectText.write(List.of())));
		for (String bad : List.of("cat 1 2 3", "cat 1 2 3 x", "1 2 3 4", "cat 3 2 1 4", "cat 1 2 NaN 4")) {
			assertThrows(IllegalArgumentException.class, () -> ObjectText.read(bad), bad);
		}
	}
}
