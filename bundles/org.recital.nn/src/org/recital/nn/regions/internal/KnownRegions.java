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
import java.nio.channels.SeekableByteChannel;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.problem.InputException;
import org.recital.nn.regions.ObjectText;
import org.recital.nn.regions.RegionMap;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;

/** What each pixel of the images of a data set is known to belong to. */
final class KnownRegions {

	private final AssetSource masks;
	private final List<String> classes;

	private KnownRegions(AssetSource masks, List<String> classes) {
		this.masks = masks;
		this.classes = classes;
	}

	/** @throws InputException when the data set has no masks or does not name regions */
	static KnownRegions of(Dataset data) throws InputException {
		return find(data).orElseThrow(() -> new InputException(MessageFormat.format(Messages.NoMasks, data.name()), Messages.NoMasks_expected));
	}

	/** Those of a data set that has masks and names regions. */
	static Optional<KnownRegions> find(Dataset data) {
		AssetSource masks = data.assets(EntityKind.ITEM, ObjectText.MASK).orElse(null);
		Attribute.Categories names = data.items().categories(ObjectText.REGIONS).orElse(null);
		return masks == null || names == null ? Optional.empty() : Optional.of(new KnownRegions(masks, List.of(names.labels())));
	}

	/** The regions by name; numbers in masks are places in it. */
	List<String> classes() {
		return classes;
	}

	boolean has(int item) {
		return masks.has(item);
	}

	/**
	 * The mask of an item.
	 *
	 * @throws IOException when it cannot be read or is none; names the file
	 */
	RegionMap of(int item) throws IOException {
		String name = masks.name(item);
		try (SeekableByteChannel in = masks.open(item)) {
			return map(ImageFiles.read(in, name, ImageLimits.DEFAULT), name, classes.size());
		}
	}

	/** Levels of grey as numbers of regions. */
	static RegionMap map(Picture mask, String name, int classes) throws IOException {
		byte[] kinds = new byte[mask.rgb().length];
		for (int p = 0; p < kinds.length; p++) {
			int rgb = mask.rgb()[p];
			int kind = rgb & 0xFF;
			if ((rgb >> 8 & 0xFF) != kind || (rgb >> 16 & 0xFF) != kind) {
				throw new IOException(MessageFormat.format(Messages.ColouredMask, name, place(mask, p)));
			}
			if (kind >= classes && kind != RegionMap.UNKNOWN) {
				throw new IOException(MessageFormat.format(Messages.BadMask, name, place(mask, p), kind, classes - 1));
			}
			kinds[p] = (byte) kind;
		}
		return new RegionMap(mask.width(), mask.height(), kinds);
	}

	private static String place(Picture mask, int p) {
		return p % mask.width() + ", " + p / mask.width();
	}
}
