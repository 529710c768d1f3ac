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

import org.recital.api.data.Interactions;
import org.recital.api.data.ValueScale;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;

/**
 * Stores a recommender with its users, items and what is not recommended again in one model container, so that the file
 * can be used anywhere by itself.
 */
public final class RecommenderCodec implements Codec<RecommenderModel> {

	/** Name of the file in the folder. */
	public static final String FILE = "model.recital-model"; //$NON-NLS-1$

	@Override
	public Class<RecommenderModel> type() {
		return RecommenderModel.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(RecommenderModel value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put("recital/format", format()); //$NON-NLS-1$
			out.put("recommender", value.kind(), value.engine(), value.recommender()); //$NON-NLS-1$
			EntitiesFile.write(out.nested("users"), EntitiesFile.reduced(value.users())); //$NON-NLS-1$
			EntitiesFile.write(out.nested("items"), EntitiesFile.reduced(value.items())); //$NON-NLS-1$
			Checks.write(out.nested("seen"), value.seen()); //$NON-NLS-1$
			ValueScale scale = value.scale();
			out.put("scale/kind", scale.kind().name()); //$NON-NLS-1$
			out.put("scale/numbers", new double[] { scale.least(), scale.most(), scale.step() }); //$NON-NLS-1$
		}
	}

	@Override
	public RecommenderModel read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		return read(folder.resolve(FILE), store.contributions());
	}

	/** Reads a model file by itself. */
	public static RecommenderModel read(Path file, Contributions contributions) throws IOException {
		ModelReader in = ModelReader.open(file, contributions);
		if (!in.has("recital/format")) { //$NON-NLS-1$
			throw new IOException(file + ": a model container without a recommender"); //$NON-NLS-1$
		}
		Formats.check(file, in.intValue("recital/format"), 1); //$NON-NLS-1$
		Recommender recommender = in.recommender("recommender"); //$NON-NLS-1$
		var users = EntitiesFile.read(in.nested("users")); //$NON-NLS-1$
		var items = EntitiesFile.read(in.nested("items")); //$NON-NLS-1$
		Interactions seen = Checks.interactions(in.nested("seen")); //$NON-NLS-1$
		double[] scale = in.doubles("scale/numbers"); //$NON-NLS-1$
		if (scale.length != 3 || recommender.users() != users.size() || recommender.items() != items.size()
				|| seen.rows() != users.size() || seen.columns() != items.size()) {
			throw new IOException(file + ": damaged: " + recommender.users() + " x " + recommender.items() + " recommender for " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ users.size() + " users and " + items.size() + " items"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try {
			return new RecommenderModel(in.nested("recommender").text("kind").equals("reranker") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					? org.recital.api.step.Kind.RERANKER : org.recital.api.step.Kind.ENGINE, in.nested("recommender").text("engine"), //$NON-NLS-1$ //$NON-NLS-2$
					recommender, users, items, seen,
					new ValueScale(ValueScale.Kind.valueOf(in.text("scale/kind")), scale[0], scale[1], scale[2])); //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			throw new IOException(file + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(RecommenderModel value) {
		return Messages.bind(Messages.model, new Object[] { value.engine(), value.users().size(), value.items().size(), value.seen().size() })
				+ '\n';
	}
}
