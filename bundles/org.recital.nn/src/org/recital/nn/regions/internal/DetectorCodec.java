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
import java.nio.file.Path;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.nn.regions.DetectorMaker;
import org.recital.nn.regions.DetectorModel;

/** Stores a detector in one model container. */
public final class DetectorCodec implements Codec<DetectorModel> {

	private static final String FILE = "detector.recital-model";
	private static final String MARK = "recital/detector";

	@Override
	public Class<DetectorModel> type() {
		return DetectorModel.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(DetectorModel value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			Models.write(out, MARK, value.maker(), value.curve(), value.learned());
			value.detector().save(out.nested("model"));
		}
	}

	@Override
	public DetectorModel read(Path folder, int format, Store store) throws IOException {
		Path file = folder.resolve(FILE);
		ModelReader in = Models.open(file, format, MARK, store.contributions());
		try {
			return new DetectorModel(in.text("maker"),
					Models.maker(in, file, DetectorMaker.class, store.contributions()).loadDetector(in.nested("model")), Models.curve(in), Models.learned(in));
		} catch (IllegalArgumentException e) {
			throw new IOException(file + ": damaged: " + e.getMessage(), e);
		}
	}

	@Override
	public String peek(DetectorModel value) {
		return Models.peek(DetectorModel.PORT, value.maker(), value.detector().classes(), value.learned().size(), value.curve());
	}
}
