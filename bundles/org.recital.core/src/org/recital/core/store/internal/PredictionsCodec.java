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
import java.util.List;
import java.util.Locale;

import org.recital.api.learning.Predictions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;

/** Stores predictions as arrays, with the names of what they are of. */
public final class PredictionsCodec implements Codec<Predictions> {

	private static final String FILE = "predictions.data"; //$NON-NLS-1$
	private static final int SHOWN = 5;

	@Override
	public Class<Predictions> type() {
		return Predictions.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(Predictions value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put("entity", value.entity()); //$NON-NLS-1$
			EntitiesFile.write(out.nested("ids"), value.ids()); //$NON-NLS-1$
			out.put("target", value.target()); //$NON-NLS-1$
			out.put("labels", value.labels().toArray(String[]::new)); //$NON-NLS-1$
			out.put("who", value.who()); //$NON-NLS-1$
			out.put("truth", value.truth()); //$NON-NLS-1$
			out.put("roles", value.roles()); //$NON-NLS-1$
			out.put("probabilities", value.probabilities()); //$NON-NLS-1$
		}
	}

	@Override
	public Predictions read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		ModelReader in = ModelReader.open(folder.resolve(FILE), store.contributions());
		try {
			return new Predictions(in.text("entity"), EntitiesFile.ids(in.nested("ids")), in.text("target"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					List.of(in.texts("labels")), in.ints("who"), in.ints("truth"), in.bytes("roles"), in.floats("probabilities")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		} catch (IllegalArgumentException e) {
			throw new IOException(folder + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(Predictions value) {
		int k = value.labels().size();
		StringBuilder text = new StringBuilder(Messages.bind(Messages.predictions, new Object[] { value.size(), value.ids().size(),
				value.entity(), NetworkCodec.shortened(value.labels()) })).append('\n');
		for (int i = 0; i < Math.min(SHOWN, value.size()); i++) {
			int best = value.best(i);
			text.append(value.ids().id(value.who()[i])).append(": ").append(value.labels().get(best)).append(' ') //$NON-NLS-1$
					.append(String.format(Locale.ROOT, "%.3f", value.probabilities()[i * k + best])); //$NON-NLS-1$
			if (value.truth()[i] >= 0) {
				text.append(" (").append(value.labels().get(value.truth()[i])).append(')'); //$NON-NLS-1$
			}
			text.append('\n');
		}
		return text.toString();
	}
}
