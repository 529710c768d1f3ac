/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;

/** Stores features as arrays. */
public final class FeaturesCodec implements Codec<Features> {

	private static final String FILE = "features.data"; //$NON-NLS-1$

	@Override
	public Class<Features> type() {
		return Features.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(Features value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put("kind", value.kind().name()); //$NON-NLS-1$
			out.put("extractor", value.extractor()); //$NON-NLS-1$
			out.put("shape", value.shape()); //$NON-NLS-1$
			out.put("offsets", value.offsets()); //$NON-NLS-1$
			out.put("data", value.data()); //$NON-NLS-1$
			out.put("labels", value.labels().toArray(String[]::new)); //$NON-NLS-1$
		}
	}

	@Override
	public Features read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		ModelReader in = ModelReader.open(folder.resolve(FILE), store.contributions());
		int[] offsets = in.ints("offsets"); //$NON-NLS-1$
		Checks.offsets("features", offsets, offsets.length == 0 ? 0 : offsets[offsets.length - 1]); //$NON-NLS-1$
		try {
			return new Features(new EntityKind(in.text("kind")), in.text("extractor"), in.ints("shape"), offsets, in.floats("data"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					List.of(in.texts("labels"))); //$NON-NLS-1$
		} catch (IllegalArgumentException | ArithmeticException e) {
			throw new IOException(folder + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(Features value) {
		int with = 0;
		for (int e = 0; e < value.entities(); e++) {
			with += value.has(e) ? 1 : 0;
		}
		StringBuilder text = new StringBuilder(value.extractor()).append('\n');
		text.append(Messages.bind(Messages.features,
				new Object[] { with, value.entities(), value.kind(), value.rows(), Arrays.toString(value.shape()) })).append('\n');
		if (!value.labels().isEmpty()) {
			text.append(String.join(", ", value.labels().subList(0, Math.min(8, value.labels().size())))).append('\n'); //$NON-NLS-1$
		}
		for (int r = 0; r < Math.min(3, value.rows()); r++) {
			float[] row = value.row(r);
			text.append(Arrays.toString(Arrays.copyOf(row, Math.min(8, row.length)))).append(row.length > 8 ? " ..." : "").append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.toString();
	}
}
