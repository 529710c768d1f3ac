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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.recital.api.problem.InputException;
import org.recital.vision.decode.ImageInfo;

/** Reads boxes from tables, YOLO's texts and VOC's XML. What a line says wrongly is set aside and named. */
final class BoxReaders {

	private static final List<String> COLUMNS = List.of("image", "class", "left", "top", "right", "bottom");

	private BoxReaders() {
	}

	/**
	 * A table with a line a box: image, class, left, top, right, bottom, in any order, beside other columns. A line with nothing but an
	 * image says that it has no things.
	 */
	static void table(Path file, Boxes to) throws IOException, InputException {
		List<String> lines = Boxes.text(file).lines().toList();
		List<String> head = lines.isEmpty() ? List.of() : fields(lines.getFirst()).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
		int[] at = new int[COLUMNS.size()];
		for (int c = 0; c < at.length; c++) {
			at[c] = head.indexOf(COLUMNS.get(c));
			if (at[c] < 0) {
				throw new InputException(file.toString(), 1, MessageFormat.format(Messages.Import_header, COLUMNS.get(c)), Messages.Import_header_expected);
			}
		}
		for (int n = 1; n < lines.size(); n++) {
			if (lines.get(n).isBlank()) {
				continue;
			}
			List<String> line = fields(lines.get(n));
			if (line.size() != head.size()) {
				to.wrong(file.toString(), n + 1, MessageFormat.format(Messages.Import_fields, line.size()),
						MessageFormat.format(Messages.Import_fields_expected, head.size()));
				continue;
			}
			int image = to.image(line.get(at[0]), file.toString(), n + 1);
			if (image < 0) {
				continue;
			}
			to.annotated(image);
			if (line.get(at[1]).isBlank() && line.get(at[2]).isBlank()) {
				continue;
			}
			double[] sides = numbers(List.of(line.get(at[2]), line.get(at[3]), line.get(at[4]), line.get(at[5])), file, n + 1, to);
			if (sides != null) {
				to.add(image, line.get(at[1]), sides[0], sides[1], sides[2], sides[3], file.toString(), n + 1);
			}
		}
	}

	/** The fields of a line: separated by commas, in quotes where they hold one. */
	static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"') {
				if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
					field.append('"');
					i++;
				} else {
					quoted = !quoted;
				}
			} else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			} else if (c != '\uFEFF') {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return fields;
	}

	private static double[] numbers(List<String> words, Path file, int line, Boxes to) {
		double[] values = new double[words.size()];
		for (int k = 0; k < values.length; k++) {
			try {
				values[k] = Double.parseDouble(words.get(k).strip());
			} catch (NumberFormatException e) {
				values[k] = Double.NaN;
			}
			if (!Double.isFinite(values[k])) {
				to.wrong(file.toString(), line, MessageFormat.format(Messages.Import_number, words.get(k)), Messages.Import_number_expected);
				return null;
			}
		}
		return values;
	}

	/** The files of a folder, or below it, with an ending, in order. */
	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> walk = Files.walk(folder, 8)) {
			return walk.filter(p -> p.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending) && Files.isRegularFile(p)).sorted().toList();
		}
	}

	/**
	 * A folder with a text an image, of the same name: lines of class, and middle, width and height as shares of the image.
	 *
	 * @param classes a file with a name a line; null: classes.txt or obj.names in the folder
	 */
	static void yolo(Path folder, Path classes, Boxes to) throws IOException, InputException {
		Path names = classes != null ? classes
				: Stream.of("classes.txt", "obj.names").map(folder::resolve).filter(Files::isRegularFile).findFirst().orElseThrow(
						() -> new InputException(folder.toString(), 0, Messages.Import_noClasses, Messages.Import_noClasses_expected));
		List<String> kinds = Boxes.text(names).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
		for (Path file : files(folder, ".txt")) {
			if (file.toAbsolutePath().equals(names.toAbsolutePath())) {
				continue;
			}
			int image = to.images().findStem(ImageCatalogue.stem(folder.relativize(file).toString().replace('\\', '/')));
			if (image < 0) {
				to.wrong(file.toString(), 0, MessageFormat.format(Messages.Import_noImage, ImageCatalogue.stem(file.getFileName().toString())),
						MessageFormat.format(Messages.Import_noImage_expected, to.images().folder()));
				continue;
			}
			to.annotated(image);
			int n = 0;
			for (String line : Boxes.text(file).lines().toList()) {
				n++;
				if (!line.isBlank()) {
					yolo(line, image, kinds, file, n, to);
				}
			}
		}
	}

	private static void yolo(String line, int image, List<String> kinds, Path file, int n, Boxes to) throws IOException {
		List<String> words = List.of(line.strip().split("\\s+"));
		if (words.size() != 5) {
			to.wrong(file.toString(), n, MessageFormat.format(Messages.Import_fields, words.size()), MessageFormat.format(Messages.Import_fields_expected, 5));
			return;
		}
		double[] v = numbers(words, file, n, to);
		if (v == null) {
			return;
		}
		if (v[0] != Math.rint(v[0]) || v[0] < 0 || v[0] >= kinds.size()) {
			to.wrong(file.toString(), n, MessageFormat.format(Messages.Import_yoloClass, words.getFirst(), kinds.size()), Messages.Import_yoloClass_expected);
			return;
		}
		ImageInfo size;
		try {
			size = to.images().info(image);
		} catch (IOException e) {
			to.wrong(file.toString(), n, e.getMessage(), Messages.Unread_expected);
			return;
		}
		to.add(image, kinds.get((int) v[0]), (v[1] - v[3] / 2) * size.width(), (v[2] - v[4] / 2) * size.height(), (v[1] + v[3] / 2) * size.width(),
				(v[2] + v[4] / 2) * size.height(), file.toString(), n);
	}

	/**
	 * A folder with an XML file an image, as PASCAL VOC has them. Columns and rows are counted from 1 there, and the last is within the
	 * box. Entities and what else is outside the file are not read.
	 */
	static void voc(Path folder, Boxes to) throws IOException, InputException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		for (Path file : files(folder, ".xml")) {
			int line = 0;
			try {
				XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(Boxes.text(file)));
				int image = to.images().findStem(ImageCatalogue.stem(folder.relativize(file).toString().replace('\\', '/')));
				Map<String, String> box = new HashMap<>();
				List<String> open = new ArrayList<>();
				while (xml.hasNext()) {
					int event = xml.next();
					line = xml.getLocation().getLineNumber();
					if (event == XMLStreamConstants.START_ELEMENT) {
						open.add(xml.getLocalName());
						if (open.size() == 2 && xml.getLocalName().equals("object")) {
							box.clear();
						}
					} else if (event == XMLStreamConstants.CHARACTERS) {
						String path = String.join("/", open);
						if (path.equals("annotation/filename") && image < 0) {
							image = to.images().find(xml.getText());
						} else if (path.startsWith("annotation/object/")) {
							box.merge(path.substring(18), xml.getText(), String::concat);
						}
					} else if (event == XMLStreamConstants.END_ELEMENT) {
						open.removeLast();
						if (open.size() == 1 && xml.getLocalName().equals("object") && image >= 0) {
							voc(box, image, file, line, to);
						}
					}
				}
				if (image < 0) {
					to.wrong(file.toString(), 0, MessageFormat.format(Messages.Import_noImage, ImageCatalogue.stem(file.getFileName().toString())),
							MessageFormat.format(Messages.Import_noImage_expected, to.images().folder()));
				} else {
					to.annotated(image);
				}
			} catch (XMLStreamException e) {
				to.wrong(file.toString(), e.getLocation() == null ? line : e.getLocation().getLineNumber(),
						MessageFormat.format(Messages.Import_xml, String.valueOf(e.getMessage()).lines().findFirst().orElse("")), Messages.Import_xml_expected);
			}
		}
	}

	private static void voc(Map<String, String> box, int image, Path file, int line, Boxes to) throws IOException {
		List<String> words = new ArrayList<>();
		for (String side : List.of("xmin", "ymin", "xmax", "ymax")) {
			words.add(box.getOrDefault("bndbox/" + side, ""));
		}
		double[] v = numbers(words, file, line, to);
		if (v != null) {
			to.add(image, box.getOrDefault("name", "").strip(), v[0] - 1, v[1] - 1, v[2], v[3], file.toString(), line);
		}
	}
}
