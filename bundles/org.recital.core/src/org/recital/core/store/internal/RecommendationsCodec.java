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

import org.recital.api.data.Recommendations;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;

/** Stores lists as arrays. */
public final class RecommendationsCodec implements Codec<Recommendations> {

	private static final String FILE = "recommendations.data"; //$NON-NLS-1$

	@Override
	public Class<Recommendations> type() {
		return Recommendations.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(Recommendations value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put("n", value.n()); //$NON-NLS-1$
			out.put("users", value.users()); //$NON-NLS-1$
			out.put("items", value.items()); //$NON-NLS-1$
			out.put("scores", value.scores()); //$NON-NLS-1$
		}
	}

	@Override
	public Recommendations read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		ModelReader in = ModelReader.open(folder.resolve(FILE), store.contributions());
		return of(in.intValue("n"), in.ints("users"), in.ints("items"), in.floats("scores")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	static Recommendations of(int n, int[] users, int[] items, float[] scores) throws IOException {
		for (int u = 0; u < users.length; u++) {
			if (users[u] < 0 || u > 0 && users[u] <= users[u - 1]) {
				throw new IOException("damaged: the users of lists do not ascend"); //$NON-NLS-1$
			}
		}
		Checks.range("lists", items, -1, Integer.MAX_VALUE); //$NON-NLS-1$
		try {
			return new Recommendations(n, users, items, scores);
		} catch (IllegalArgumentException e) {
			throw new IOException("damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(Recommendations value) {
		StringBuilder text = new StringBuilder();
		text.append(Messages.bind(Messages.lists, value.users().length, value.n())).append('\n');
		for (int u = 0; u < Math.min(5, value.users().length); u++) {
			text.append(value.users()[u]).append(": ").append(Arrays.toString(value.list(u))).append('\n'); //$NON-NLS-1$
		}
		return text.toString();
	}
}
