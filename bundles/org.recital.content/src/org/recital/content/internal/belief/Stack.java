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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * The weights: a machine for sounds, one for behaviour (either may be missing), those stacked above both, and one output unit. All of it
 * is used upwards; what goes downwards served learning layer by layer.
 *
 * @param audio     Gaussian visible units; null without sounds
 * @param behaviour binary visible units; null without behaviour
 * @param joint     from the lowest up
 * @param output    a weight a unit of the top layer, then the bias
 */
record Stack(Rbm audio, Rbm behaviour, List<Rbm> joint, float[] output) {

	int audioUnits() {
		return audio == null ? 0 : audio.hidden;
	}

	/** Units a song. */
	int units() {
		return audioUnits() + (behaviour == null ? 0 : behaviour.hidden);
	}

	/** All that fine-tuning learns. */
	List<float[]> learned() {
		List<float[]> all = new ArrayList<>();
		for (Rbm rbm : machines()) {
			all.add(rbm.weights);
			all.add(rbm.hiddenBias);
		}
		all.add(output);
		return all;
	}

	private List<Rbm> machines() {
		List<Rbm> all = new ArrayList<>();
		if (audio != null) {
			all.add(audio);
		}
		if (behaviour != null) {
			all.add(behaviour);
		}
		all.addAll(joint);
		return all;
	}

	Stack copy() {
		return new Stack(audio == null ? null : audio.copy(), behaviour == null ? null : behaviour.copy(), joint.stream().map(Rbm::copy).toList(),
				output.clone());
	}

	boolean finite() {
		double sum = 0;
		for (float w : output) {
			sum += Math.abs(w);
		}
		return Double.isFinite(sum) && machines().stream().allMatch(Rbm::finite);
	}

	/** Room for the joint layers of one score. */
	float[][] room() {
		float[][] room = new float[joint.size()][];
		for (int l = 0; l < room.length; l++) {
			room[l] = new float[joint.get(l).hidden];
		}
		return room;
	}

	/** The log odds that a person likes a song, of what the joint layers see of the two; leaves activations in the room. */
	double score(float[] z, float[][] room) {
		float[] below = z;
		for (int l = 0; l < room.length; l++) {
			joint.get(l).up(below, 0, room[l], 0);
			below = room[l];
		}
		double x = output[below.length];
		for (int j = 0; j < below.length; j++) {
			x += (double) output[j] * below[j];
		}
		return x;
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		out.put("parts", audio == null ? 0 : 1, behaviour == null ? 0 : 1, joint.size());
		if (audio != null) {
			audio.save(out.nested("audio"));
		}
		if (behaviour != null) {
			behaviour.save(out.nested("behaviour"));
		}
		for (int l = 0; l < joint.size(); l++) {
			joint.get(l).save(out.nested("joint" + l));
		}
		out.put("output", output);
	}

	/**
	 * @throws IOException when it is damaged
	 */
	@SuppressWarnings("nls")
	static Stack load(ModelReader in, String engine) throws IOException {
		int[] parts = in.ints("parts");
		Formats.check(parts.length == 3, engine, "parts " + Arrays.toString(parts));
		Rbm audio = parts[0] == 0 ? null : Rbm.load(in.nested("audio"), engine);
		Rbm behaviour = parts[1] == 0 ? null : Rbm.load(in.nested("behaviour"), engine);
		List<Rbm> joint = new ArrayList<>();
		Stack stack = new Stack(audio, behaviour, joint, in.floats("output"));
		int width = Pair.width(stack.units());
		for (int l = 0; l < parts[2]; l++) {
			Rbm rbm = Rbm.load(in.nested("joint" + l), engine);
			Formats.check(rbm.visible == width, engine, "layers do not fit upon each other");
			joint.add(rbm);
			width = rbm.hidden;
		}
		Formats.check(stack.output.length == width + 1, engine, stack.output.length + " weights of the output");
		return stack;
	}
}
