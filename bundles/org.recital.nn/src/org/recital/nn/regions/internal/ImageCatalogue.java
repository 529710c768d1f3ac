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
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.recital.api.problem.InputException;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.ImageInfo;

/** The images below a folder, found by what annotations call them. */
final class ImageCatalogue {

	private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");
	private static final int DEPTH = 8;

	private final Path folder;
	private final List<Path> files;
	/** By path below the folder, by that without its ending, and by file name; -1 where a file name stands for several. */
	private final Map<String, Integer> byName = new HashMap<>();
	private final Map<String, Integer> byStem = new HashMap<>();
	private final ImageInfo[] sizes;

	private ImageCatalogue(Path folder, List<Path> files) {
		this.folder = folder;
		this.files = files;
		sizes = new ImageInfo[files.size()];
		for (int k = 0; k < files.size(); k++) {
			byName.put(below(k), k);
			byStem.merge(stem(below(k)), k, (a, b) -> -1);
		}
		for (int k = 0; k < files.size(); k++) {
			String name = files.get(k).getFileName().toString();
			if (!name.equals(below(k))) {
				byName.merge(name, k, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
				byStem.merge(stem(name), k, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
			}
		}
	}

	/** Finds them, in the order of their paths. */
	static ImageCatalogue of(Path folder, Runnable check) throws IOException, InputException {
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.Import_images, Messages.Import_images_expected);
		}
		List<Path> found = new ArrayList<>();
		try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
			for (Path p : (Iterable<Path>) walk::iterator) {
				check.run();
				if (isImage(p) && Files.isRegularFile(p)) {
					found.add(p);
				}
			}
		}
		found.sort((a, b) -> text(folder, a).compareTo(text(folder, b)));
		if (found.isEmpty()) {
			throw new InputException(folder.toString(), 0, Messages.Import_images, Messages.Import_images_expected);
		}
		return new ImageCatalogue(folder, found);
	}

	static boolean isImage(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}

	static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
	}

	private static String text(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	Path folder() {
		return folder;
	}

	int size() {
		return files.size();
	}

	Path file(int image) {
		return files.get(image);
	}

	/** Path of an image below the folder, with '/'. */
	String below(int image) {
		return text(folder, files.get(image));
	}

	/** Ids of all images: their paths without endings where those are unique, else with. */
	String[] ids() {
		String[] ids = new String[files.size()];
		for (int k = 0; k < ids.length; k++) {
			String stem = stem(below(k));
			ids[k] = byStem.get(stem) == k ? stem : below(k);
		}
		return ids;
	}

	/** The image that is called so, with or without folders before it; -1 when there is none or it could be several. */
	int find(String name) {
		return byName.getOrDefault(name.strip().replace('\\', '/'), -1);
	}

	/** The image of a path without its ending. */
	int findStem(String stem) {
		return byStem.getOrDefault(stem.replace('\\', '/'), -1);
	}

	/** Size of an image, upright as it is read. */
	ImageInfo info(int image) throws IOException {
		if (sizes[image] == null) {
			sizes[image] = ImageFiles.probe(files.get(image));
		}
		return sizes[image];
	}
}
