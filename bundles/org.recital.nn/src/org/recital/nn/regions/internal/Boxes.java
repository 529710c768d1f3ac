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
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.ObjectText.Named;
import org.recital.vision.decode.ImageInfo;

/** Gathers boxes that readers find, and what is wrong with others, which are set aside. */
final class Boxes {

	private static final int EXAMPLES = 20;
	private static final long MOST_MB = 512;

	private final ImageCatalogue images;
	private final StepContext context;
	private final List<List<Named>> things = new ArrayList<>();
	private final List<String> examples = new ArrayList<>();
	private long read;
	private long aside;
	private int asked;

	Boxes(ImageCatalogue images, StepContext context) {
		this.images = images;
		this.context = context;
		for (int k = 0; k < images.size(); k++) {
			things.add(null);
		}
	}

	/** The text of a file that is not too large. */
	static String text(Path file) throws IOException, InputException {
		limit(file);
		return Files.readString(file);
	}

	/** Refuses what is too large to be annotations. */
	static void limit(Path file) throws IOException, InputException {
		if (Files.size(file) > MOST_MB << 20) {
			throw new InputException(file.toString(), 0, MessageFormat.format(Messages.Import_large, MOST_MB), Messages.Import_large_expected);
		}
	}

	ImageCatalogue images() {
		return images;
	}

	/** The image a line names; -1, and the line is set aside, when there is none. */
	int image(String name, String file, int line) {
		int found = images.find(name);
		if (found < 0) {
			wrong(file, line, MessageFormat.format(Messages.Import_noImage, name), MessageFormat.format(Messages.Import_noImage_expected, images.folder()));
		}
		return found;
	}

	/** It is known of an image what is in it, at first nothing. */
	void annotated(int image) {
		if (things.get(image) == null) {
			things.set(image, new ArrayList<>());
		}
	}

	/** Adds a box, cut to its image; one without area in it is set aside. */
	void add(int image, String name, double left, double top, double right, double bottom, String file, int line) throws IOException {
		if (asked++ % 256 == 0) {
			context.checkCancelled();
		}
		read++;
		annotated(image);
		if (name.isBlank() || name.indexOf(';') >= 0) {
			wrong(file, line, MessageFormat.format(Messages.Import_class, name), Messages.Import_class_expected);
			return;
		}
		ImageInfo size;
		try {
			size = images.info(image);
		} catch (IOException e) {
			wrong(file, line, e.getMessage(), Messages.Unread_expected);
			return;
		}
		float l = (float) Math.max(0, left);
		float t = (float) Math.max(0, top);
		float r = (float) Math.min(size.width(), right);
		float b = (float) Math.min(size.height(), bottom);
		if (!(l < r && t < b)) {
			wrong(file, line, MessageFormat.format(Messages.Import_box, left + ", " + top + ", " + right + ", " + bottom), Messages.Import_box_expected);
			return;
		}
		things.get(image).add(new Named(name.strip(), l, t, r, b));
	}

	/** Sets something aside. */
	void wrong(String file, int line, String message, String expected) {
		aside++;
		Problem problem = Problem.warning(file, line, 0, message, expected);
		if (examples.size() < EXAMPLES) {
			examples.add(problem.toString());
			context.warn(problem);
		}
	}

	/** The things in an image; null when nothing is known of it. */
	List<Named> of(int image) {
		return things.get(image);
	}

	long read() {
		return read;
	}

	long aside() {
		return aside;
	}

	List<String> examples() {
		return examples;
	}

	/** Number of images of which nothing is known. */
	long unannotated() {
		return things.stream().filter(t -> t == null).count();
	}
}
