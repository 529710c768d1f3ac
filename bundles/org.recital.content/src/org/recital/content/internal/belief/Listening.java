/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Known;

/**
 * Who played and who skipped each song of the training side, as binary visible units: two for each listener, on as far as they
 * liked the song and as far as they did not. Listeners are those who met most, at most {@value #MOST}: so many
 * say who likes what, and weights stay few.
 */
final class Listening {

	/** Most listeners that have units. */
	static final int MOST = 2000;

	private final int[] unit;
	private final int units;
	private final Interactions likes;
	private final Interactions bySong;

	private Listening(int[] unit, Interactions likes) {
		this.unit = unit;
		this.likes = likes;
		this.bySong = likes.transpose();
		int n = 0;
		for (int u : unit) {
			n = Math.max(n, u + 1);
		}
		this.units = n;
	}

	/** @param likes users x items: liking of what was met on the training side */
	static Listening of(Interactions likes) {
		Integer[] most = new Integer[likes.rows()];
		for (int u = 0; u < most.length; u++) {
			most[u] = u;
		}
		Arrays.sort(most, (a, b) -> likes.count(a) != likes.count(b) ? Integer.compare(likes.count(b), likes.count(a)) : Integer.compare(a, b));
		int[] unit = new int[likes.rows()];
		Arrays.fill(unit, -1);
		for (int k = 0; k < Math.min(MOST, most.length); k++) {
			if (likes.count(most[k]) > 0) {
				unit[most[k]] = k;
			}
		}
		return new Listening(unit, likes);
	}

	/** Visible units: those for liking, then those for disliking. */
	int visible() {
		return 2 * units;
	}

	/** Number of listeners of a song, one left out. */
	int count(int song, int without) {
		int n = 0;
		for (int u : bySong.columns(song)) {
			n += unit[u] >= 0 && u != without ? 1 : 0;
		}
		return n;
	}

	/** Sets all units of a song. */
	void row(int song, float[] row) {
		Arrays.fill(row, 0);
		int[] listeners = bySong.columns(song);
		float[] liking = bySong.values(song);
		for (int k = 0; k < listeners.length; k++) {
			int at = unit[listeners[k]];
			if (at >= 0) {
				row[at] = liking[k];
				row[units + at] = 1 - liking[k];
			}
		}
	}

	/** Sets what a song feeds the hidden units, one listener (or -1: nobody) left out. */
	void feed(Rbm rbm, int song, int without, float[] h, int to) {
		System.arraycopy(rbm.hiddenBias, 0, h, to, rbm.hidden);
		int[] listeners = bySong.columns(song);
		float[] liking = bySong.values(song);
		for (int k = 0; k < listeners.length; k++) {
			int at = unit[listeners[k]];
			if (at >= 0 && listeners[k] != without) {
				rbm.add(at, liking[k], h, to);
				rbm.add(units + at, 1 - liking[k], h, to);
			}
		}
	}

	/** Adds to the gradient of the weights what hidden units say, as {@link #feed} goes forward. */
	void gradient(int song, int without, float[] hidden, float[] gradient) {
		int[] listeners = bySong.columns(song);
		float[] liking = bySong.values(song);
		for (int k = 0; k < listeners.length; k++) {
			int at = unit[listeners[k]];
			if (at >= 0 && listeners[k] != without) {
				outer(at, liking[k], hidden, gradient);
				outer(units + at, 1 - liking[k], hidden, gradient);
			}
		}
	}

	private static void outer(int row, float value, float[] hidden, float[] gradient) {
		for (int j = 0; j < hidden.length; j++) {
			gradient[row * hidden.length + j] += value * hidden[j];
		}
	}

	/** Whether somebody is a listener of a song. */
	boolean listens(int user, int song) {
		float like = likes.value(user, song);
		return unit[user] >= 0 && like == like;
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		out.put("unit", unit);
		Known.save(likes, out.nested("likes"));
	}

	@SuppressWarnings("nls")
	static Listening load(ModelReader in) throws IOException {
		return new Listening(in.ints("unit"), Known.load(in.nested("likes")));
	}
}
