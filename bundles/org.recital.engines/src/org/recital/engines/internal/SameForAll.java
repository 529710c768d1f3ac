/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.List;

import org.recital.api.engine.Explainer;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** Scores items the same for everybody, strangers included. Items without a score (0) are never recommended. */
public final class SameForAll extends SumRecommender implements Explainer {

	private static final int FORMAT = 1;

	private final int users;
	private final float[] scores;
	private final String key;
	private final String sentence;

	/**
	 * @param users    number of users
	 * @param scores   one an item, not copied
	 * @param key      what the model file calls the scores
	 * @param sentence why an item is recommended
	 */
	public SameForAll(int users, float[] scores, String key, String sentence) {
		this.users = users;
		this.scores = scores;
		this.key = key;
		this.sentence = sentence;
	}

	@Override
	public int users() {
		return users;
	}

	@Override
	public int items() {
		return scores.length;
	}

	@Override
	protected boolean sum(int user, float[] sums) {
		return false;
	}

	@Override
	protected boolean sum(int[] items, float[] values, float[] sums) {
		return false;
	}

	@Override
	protected float[] fallback() {
		return scores;
	}

	@Override
	public Explanation explain(int user, int item) {
		return new Explanation(sentence, List.of());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		out.put("users", users); //$NON-NLS-1$
		out.put(key, scores);
	}

	/** Reads what {@link #save} wrote for an engine. */
	public static SameForAll load(ModelReader in, String engine, String key, String sentence) throws IOException {
		Formats.read(in, engine, FORMAT);
		return new SameForAll(in.intValue("users"), in.floats(key), key, sentence); //$NON-NLS-1$
	}
}
