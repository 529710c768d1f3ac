/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.recital.api.data.Features;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.vision.internal.Messages;
import org.recital.vision.search.FeatureGraph;

/**
 * Stores the edges of a graph of neighbours; the features it is of stay where they are. Format 1 had a node for each row, 2 has one for each distinct row,
 * 3 knows how far columns move.
 */
public final class GraphCodec implements Codec<FeatureGraph> {

	private static final String FILE = "graph.data"; //$NON-NLS-1$

	@Override
	public Class<FeatureGraph> type() {
		return FeatureGraph.class;
	}

	@Override
	public int format() {
		return 3;
	}

	@Override
	public void write(FeatureGraph value, Path folder, Store store) throws IOException {
		String features = store.reference(value.features());
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put("features", features); //$NON-NLS-1$
			value.write(out);
		}
	}

	@Override
	public FeatureGraph read(Path folder, int format, Store store) throws IOException {
		if (format < 1 || format > format()) {
			throw new IOException(folder + ": format " + format + ", expected 1 to " + format()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		ModelReader in = ModelReader.open(folder.resolve(FILE), store.contributions());
		try {
			return FeatureGraph.read(store.resolve(in.text("features"), Features.class), in); //$NON-NLS-1$
		} catch (IOException e) {
			throw new IOException(folder.resolve(FILE) + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(FeatureGraph value) {
		return Messages.bind(Messages.graphPeek, new Object[] { value.size(), value.width(), String.format(Locale.ROOT, "%.1f", value.bytes() / 1e6), //$NON-NLS-1$
				String.format(Locale.ROOT, "%.3f", value.recall()), value.sampled() }); //$NON-NLS-1$
	}
}
