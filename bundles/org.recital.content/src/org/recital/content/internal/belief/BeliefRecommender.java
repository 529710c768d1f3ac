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

import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Because;
import org.recital.content.internal.Formats;

/** Scores by the log odds that a person likes a song, see {@link BeliefFusion}. */
@SuppressWarnings("nls")
final class BeliefRecommender implements Recommender, UserFoldIn, Explainer {

	private static final int FORMAT = 1;
	/** At most so many of what somebody met are left out in turn for an explanation: the last ones. */
	private static final int MOST_TRIED = 200;

	private final Songs songs;
	private final Stack stack;
	private final Heard known;
	private final Likes rule;
	/** Of all songs, with all listeners. */
	private final Code[] codes;

	private BeliefRecommender(Songs songs, Stack stack, Heard known, Likes rule, Code[] codes) {
		this.songs = songs;
		this.stack = stack;
		this.known = known;
		this.rule = rule;
		this.codes = codes;
	}

	static BeliefRecommender of(Songs songs, Stack stack, Heard known, Likes rule, StepContext context) {
		Code[] codes = new Code[songs.size()];
		for (int i = 0; i < codes.length; i++) {
			context.checkCancelled();
			codes[i] = code(songs, stack, i);
		}
		return new BeliefRecommender(songs, stack, known, rule, codes);
	}

	private static Code code(Songs songs, Stack stack, int song) {
		Code code = new Code(stack.units());
		code.of(songs, stack, song, -1);
		return code;
	}

	@Override
	public int users() {
		return known.met().rows();
	}

	@Override
	public int items() {
		return codes.length;
	}

	@Override
	public void score(int user, float[] scores) {
		int[] items = known.met().columns(user);
		score(user, profile(user, items, known.met().values(user), known.likes().values(user), -1), scores);
	}

	@Override
	public void score(int[] items, float[] values, float[] scores) {
		float[] weights = new float[values.length];
		for (int k = 0; k < weights.length; k++) {
			weights[k] = Heard.counts(values[k]);
		}
		score(-1, profile(-1, items, weights, rule.of(values, null, null), -1), scores);
	}

	private void score(int user, Profile profile, float[] scores) {
		float[] z = new float[Pair.width(stack.units())];
		float[][] room = stack.room();
		for (int i = 0; i < codes.length; i++) {
			scores[i] = score(code(user, i), profile, z, room);
		}
	}

	private float score(Code code, Profile profile, float[] z, float[][] room) {
		if (!code.any()) {
			return Float.NaN;
		}
		Pair.fill(code, profile, stack.audioUnits(), z);
		return (float) stack.score(z, room);
	}

	/** What is known of a song without somebody's own part in it. */
	private Code code(int user, int song) {
		if (user < 0 || songs.listening() == null || !songs.listening().listens(user, song)) {
			return codes[song];
		}
		Code code = new Code(stack.units());
		code.of(songs, stack, song, user);
		return code;
	}

	private Profile profile(int user, int[] items, float[] weights, float[] likes, int without) {
		Profile profile = new Profile(stack.units(), stack.audioUnits());
		for (int k = 0; k < items.length; k++) {
			if (k != without) {
				profile.add(code(user, items[k]), weights[k], likes[k]);
			}
		}
		return profile;
	}

	/** What was played counts for a recommendation as much as the score falls without it. */
	@Override
	public Explanation explain(int user, int item) {
		Because because = new Because();
		int[] items = known.met().columns(user);
		float[] weights = known.met().values(user);
		float[] likes = known.likes().values(user);
		Profile profile = profile(user, items, weights, likes, -1);
		Code code = code(user, item);
		float[] z = new float[Pair.width(stack.units())];
		float[][] room = stack.room();
		float whole = score(code, profile, z, room);
		for (int k = Math.max(0, items.length - MOST_TRIED); k < items.length; k++) {
			// disliked songs may speak for another too, but not by being liked
			if (items[k] != item && likes[k] >= 0.5) {
				Code left = code(user, items[k]);
				profile.add(left, -weights[k], likes[k]);
				because.add(items[k], (double) whole - score(code, profile, z, room));
				profile.add(left, weights[k], likes[k]);
			}
		}
		return because.explanation(Because.Sentences.met());
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		stack.save(out.nested("stack"));
		known.save(out.nested("known"));
		out.put("rule", rule.name());
		byte[] sounds = new byte[songs.size()];
		for (int i = 0; i < sounds.length; i++) {
			sounds[i] = (byte) (songs.sounds()[i] ? 1 : 0);
		}
		out.put("sounds", sounds);
		out.put("width", songs.width());
		if (songs.audio() != null) {
			out.put("audio", songs.audio());
		}
		if (songs.listening() != null) {
			songs.listening().save(out.nested("listening"));
		}
	}

	static BeliefRecommender load(ModelReader in) throws IOException {
		Formats.read(in, BeliefFusion.ID, FORMAT);
		Stack stack = Stack.load(in.nested("stack"), BeliefFusion.ID);
		Heard known = Heard.load(in.nested("known"));
		byte[] mask = in.bytes("sounds");
		boolean[] sounds = new boolean[mask.length];
		for (int i = 0; i < sounds.length; i++) {
			sounds[i] = mask[i] != 0;
		}
		int width = in.intValue("width");
		float[] audio = stack.audio() == null ? null : in.floats("audio");
		Listening listening = stack.behaviour() == null ? null : Listening.load(in.nested("listening"));
		Formats.check(known.met().columns() == sounds.length && (audio == null || (long) width * sounds.length == audio.length && stack.audio().visible == width)
				&& (listening == null || listening.visible() == stack.behaviour().visible), BeliefFusion.ID, "sizes do not fit together");
		Songs songs = new Songs(audio, width, sounds, listening);
		Code[] codes = new Code[sounds.length];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = code(songs, stack, i);
		}
		try {
			return new BeliefRecommender(songs, stack, known, Likes.valueOf(in.text("rule")), codes);
		} catch (IllegalArgumentException e) {
			throw new IOException("the model of '" + BeliefFusion.ID + "' is damaged: " + e.getMessage(), e);
		}
	}
}
