/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFeatureFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/**
 * Scores songs for people by what their photos say and what they met, see {@link VisualTaste}. It is no
 * {@link org.recital.api.engine.UserFoldIn}: whoever folds in a person held out by what they met alone would leave out their photos, and what
 * is known of them is among what it knows already.
 */
@SuppressWarnings("nls")
final class TasteRecommender implements Recommender, UserFeatureFoldIn, Explainer {

	private static final int FORMAT = 1;

	private final TasteModel model;
	/** Features of photos of each user; null where there are none. */
	private final float[][] rows;
	private final Interactions known;
	private final boolean all;

	TasteRecommender(TasteModel model, float[][] rows, Interactions known, boolean all) {
		this.model = model;
		this.rows = rows;
		this.known = known;
		this.all = all;
	}

	@Override
	public int users() {
		return known.rows();
	}

	@Override
	public int items() {
		return model.classes().items();
	}

	@Override
	public void score(int user, float[] scores) {
		score(rows[user], known.columns(user), Evidence.weights(known.values(user), all), scores);
	}

	@Override
	public void score(float[] features, int[] items, float[] weights, float[] scores) {
		listener(features, items, weights).score(scores);
	}

	private Listener listener(float[] features, int[] items, float[] weights) {
		return new Listener(model, features == null ? null : model.looks().standardised(features), Evidence.of(model.classes(), items, weights));
	}

	@Override
	public Taste taste(float[] features, int[] items, float[] weights) {
		return new ListenerTaste(model, listener(features, items, weights), features);
	}

	@Override
	public Explanation explain(int user, int item) {
		Taste taste = taste(rows[user], known.columns(user), Evidence.weights(known.values(user), all));
		return new Explanation(taste.reason(item).sentence(), List.of());
	}

	@Override
	public List<String> userFeatures() {
		return model.looks().labels();
	}

	@Override
	public float[] features(int user) {
		return rows[user] == null ? null : rows[user].clone();
	}

	@Override
	public Map<String, String> traits(int item) {
		return model.classes().traits(item);
	}

	@Override
	public Map<String, Double> numbers(int item) {
		return model.classes().numbers(item);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		model.save(out.nested("model"));
		Known.save(known, out.nested("known"));
		out.put("all", all ? 1 : 0);
		int width = model.looks().labels().size();
		byte[] has = new byte[rows.length];
		List<float[]> there = new ArrayList<>();
		for (int u = 0; u < rows.length; u++) {
			has[u] = (byte) (rows[u] == null ? 0 : 1);
			if (rows[u] != null) {
				there.add(rows[u]);
			}
		}
		float[] flat = new float[Math.multiplyExact(there.size(), width)];
		for (int r = 0; r < there.size(); r++) {
			System.arraycopy(there.get(r), 0, flat, r * width, width);
		}
		out.put("has", has);
		out.put("rows", flat);
	}

	static TasteRecommender load(ModelReader in) throws IOException {
		Formats.read(in, VisualTaste.ID, FORMAT);
		TasteModel model = TasteModel.load(in.nested("model"));
		Interactions known = Known.load(in.nested("known"));
		byte[] has = in.bytes("has");
		float[] flat = in.floats("rows");
		int width = model.looks().labels().size();
		int count = 0;
		for (byte h : has) {
			count += h;
		}
		Formats.check(has.length == known.rows() && known.columns() == model.classes().items() && (long) count * width == flat.length, VisualTaste.ID,
				"rows of photos do not fit");
		float[][] rows = new float[has.length][];
		int at = 0;
		for (int u = 0; u < has.length; u++) {
			if (has[u] != 0) {
				rows[u] = java.util.Arrays.copyOfRange(flat, at, at + width);
				at += width;
			}
		}
		return new TasteRecommender(model, rows, known, in.intValue("all") != 0);
	}
}
