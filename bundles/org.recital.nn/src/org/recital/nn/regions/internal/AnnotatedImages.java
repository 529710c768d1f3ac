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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.ObjectText;

/**
 * Reads a folder of images of which it is known what is where: boxes from a table, a COCO file or folders of YOLO or VOC files, and masks
 * of regions. Each image is an item; there are no events.
 */
public final class AnnotatedImages implements Importer<AnnotatedImages.Parameters> {

	static final String ID = "annotated-images";
	private static final String TABLE = "objects.csv";

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%annotated.folder", help = "%annotated.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%annotated.boxes", help = "%annotated.boxes.help") Path boxes,
			@Parameter(value = "", label = "%annotated.classes", help = "%annotated.classes.help") Path classes,
			@Parameter(value = "", label = "%annotated.masks", help = "%annotated.masks.help", folder = true) Path masks,
			@Parameter(value = "", label = "%annotated.regions", help = "%annotated.regions.help", max = 255) List<String> regions) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = p.folder().toAbsolutePath().normalize();
		ImageCatalogue images = ImageCatalogue.of(folder, context::checkCancelled);
		Boxes boxes = new Boxes(images, context);
		List<String> files = new ArrayList<>();
		if (given(p.boxes())) {
			boxes(p, boxes);
			files.add(p.boxes().toString());
		}
		Path[] masks = given(p.masks()) ? masks(p.masks(), images) : new Path[images.size()];
		boolean anyMask = Stream.of(masks).anyMatch(m -> m != null);
		if (given(p.boxes()) && boxes.unannotated() == images.size() && !anyMask || !given(p.boxes()) && !anyMask) {
			throw new InputException(given(p.boxes()) ? p.boxes().toString() : folder.toString(), 0, Messages.Import_none, Messages.Import_none_expected);
		}
		if (anyMask && p.regions().isEmpty()) {
			throw new InputException(p.masks().toString(), 0, Messages.Import_regions, Messages.Import_regions_expected);
		}
		files.add(folder.toString());
		return dataset(p, images, boxes, masks, files);
	}

	private static Dataset dataset(Parameters p, ImageCatalogue images, Boxes boxes, Path[] masks, List<String> files) {
		int n = images.size();
		List<Attribute> attributes = new ArrayList<>();
		if (given(p.boxes())) {
			String[] texts = new String[n];
			for (int k = 0; k < n; k++) {
				texts[k] = boxes.of(k) == null ? null : ObjectText.write(boxes.of(k));
			}
			attributes.add(new Attribute.Text(ObjectText.ATTRIBUTE, texts));
		}
		List<AssetSource> assets = new ArrayList<>();
		Path[] paths = new Path[n];
		for (int k = 0; k < n; k++) {
			paths[k] = images.file(k);
		}
		assets.add(new FileAssets(EntityKind.ITEM, AssetSource.IMAGE, paths));
		if (Stream.of(masks).anyMatch(m -> m != null)) {
			assets.add(new FileAssets(EntityKind.ITEM, ObjectText.MASK, masks));
			attributes.add(new Attribute.Categories(ObjectText.REGIONS, p.regions().stream().map(String::strip).toArray(String[]::new), new int[n + 1],
					new int[0], null));
		}
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put(Messages.Import_count, boxes.read());
		if (given(p.boxes())) {
			counts.put(Messages.Import_unannotated, boxes.unannotated());
		}
		Origin origin = new Origin(ID, files, boxes.read(), boxes.aside(), boxes.examples(), counts, List.of());
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Path name = images.folder().getFileName();
		return new Dataset(name == null ? ID : name.toString(), none, new Entities(EntityKind.ITEM, IdIndex.of(images.ids()), attributes),
				new Entities(EntityKind.USER, IdIndex.of()), assets, ValueScale.UNARY, ValueScale.UNARY.collapse(), origin);
	}

	private static void boxes(Parameters p, Boxes to) throws IOException, InputException {
		Path from = p.boxes().toAbsolutePath().normalize();
		String name = from.getFileName().toString().toLowerCase(Locale.ROOT);
		if (Files.isRegularFile(from) && name.endsWith(".csv")) {
			BoxReaders.table(from, to);
		} else if (Files.isRegularFile(from) && name.endsWith(".json")) {
			CocoReader.read(from, to);
		} else if (Files.isDirectory(from) && has(from, ".xml")) {
			BoxReaders.voc(from, to);
		} else if (Files.isDirectory(from) && has(from, ".txt")) {
			BoxReaders.yolo(from, given(p.classes()) ? p.classes() : null, to);
		} else {
			throw new InputException(from.toString(), 0, Messages.Import_kind, Messages.Import_kind_expected);
		}
	}

	private static boolean has(Path folder, String ending) throws IOException {
		try (Stream<Path> walk = Files.walk(folder, 8)) {
			return walk.anyMatch(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending));
		}
	}

	/** The mask of each image: of its path below the folder, whatever the ending. */
	private static Path[] masks(Path folder, ImageCatalogue images) throws IOException, InputException {
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.Import_masks, Messages.Import_masks_expected);
		}
		Path[] masks = new Path[images.size()];
		Path root = folder.toAbsolutePath().normalize();
		try (Stream<Path> walk = Files.walk(root, 8)) {
			for (Path file : walk.filter(f -> ImageCatalogue.isImage(f) && Files.isRegularFile(f)).sorted().toList()) {
				int image = images.findStem(ImageCatalogue.stem(root.relativize(file).toString().replace('\\', '/')));
				if (image >= 0) {
					masks[image] = file;
				}
			}
		}
		return masks;
	}

	private static boolean given(Path path) {
		return path != null && !path.toString().isEmpty();
	}

	@Override
	public Optional<Probe> probe(Path path) {
		Path images = path.resolve("images");
		Path table = path.resolve(TABLE);
		if (!Files.isDirectory(images) || !Files.isRegularFile(table)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(images)) {
			long n = files.filter(ImageCatalogue::isImage).limit(10_000).count();
			return n == 0 ? Optional.empty() : Optional.of(new Probe(0.9, Map.of("folder", images.toAbsolutePath().toString(), "boxes",
					table.toAbsolutePath().toString()), Messages.bind(Messages.Import_probe, Long.toString(n), TABLE)));
		} catch (IOException e) {
			return Optional.empty(); // not readable: nothing this importer knows
		}
	}

}
