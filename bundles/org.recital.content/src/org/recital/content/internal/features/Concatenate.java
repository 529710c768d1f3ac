/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.data.Features;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * Puts features of the same entities side by side: one row an entity, of each input the mean of its rows. Learns nothing; scale
 * the inputs first ({@code standardise}, {@code l2-normalise}) where their values are of different size, or give weights.
 */
public final class Concatenate implements Step<Concatenate.Parameters> {

	/** What to do with entities that lack some of the inputs. */
	public enum Missing {
		/** Zeros stand for what is missing. */
		ZEROS,
		/** They have no row. */
		DROP
	}

	/**
	 * Parameters.
	 *
	 * @param missing what to do with entities that lack some of the inputs
	 * @param weights factor of each input, in the order they are connected; empty: all 1
	 */
	public record Parameters(
			@Parameter(value = "zeros", label = "%concatenate.missing.label", help = "%concatenate.missing.help") Missing missing,
			@Parameter(value = "", label = "%concatenate.weights.label", help = "%concatenate.weights.help") List<Double> weights) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		List<Inputs.Named<Features>> parts = inputs.all("features", Features.class); //$NON-NLS-1$
		check(p, parts);
		Features first = parts.getFirst().value();
		int entities = first.entities();
		int width = parts.stream().mapToInt(f -> f.value().width()).sum();
		boolean[] has = new boolean[entities];
		int rows = 0;
		for (int e = 0; e < entities; e++) {
			int entity = e;
			has[e] = p.missing == Missing.DROP ? parts.stream().allMatch(f -> f.value().has(entity)) : parts.stream().anyMatch(f -> f.value().has(entity));
			rows += has[e] ? 1 : 0;
		}
		Fit.checkMemory("concatenate", rows, width, Messages.Concatenate_memoryHint); //$NON-NLS-1$
		float[] data = new float[rows * width];
		int row = 0;
		for (int e = 0; e < entities; e++) {
			if ((e & 1023) == 0) {
				context.checkCancelled();
			}
			int at = row * width;
			for (int k = 0; has[e] && k < parts.size(); k++) {
				Features f = parts.get(k).value();
				mean(f, e, p.weights.isEmpty() ? 1 : p.weights.get(k), data, at);
				at += f.width();
			}
			row += has[e] ? 1 : 0;
		}
		context.note(Messages.say(Messages.Concatenate_note, width, rows, entities, first.kind()));
		outputs.put("features", Features.single(first.kind(), extractor(parts), entities, has, width, data, labels(parts))); //$NON-NLS-1$
	}

	private static void check(Parameters p, List<Inputs.Named<Features>> parts) throws InputException {
		Features first = parts.getFirst().value();
		for (Inputs.Named<Features> f : parts) {
			if (!f.value().kind().equals(first.kind()) || f.value().entities() != first.entities()) {
				throw new InputException(Messages.say(Messages.Concatenate_other, f.name(), f.value().entities(), f.value().kind(), parts.getFirst().name(),
						first.entities(), first.kind()), Messages.Concatenate_otherHint);
			}
		}
		if (!p.weights.isEmpty() && (p.weights.size() != parts.size() || !p.weights.stream().allMatch(Double::isFinite))) {
			throw new InputException(Messages.say(Messages.Concatenate_weights, p.weights.size(), parts.size()), Messages.Concatenate_weightsHint);
		}
	}

	private static void mean(Features f, int entity, double weight, float[] to, int at) {
		int width = f.width();
		int n = f.end(entity) - f.begin(entity);
		for (int d = 0; n > 0 && d < width; d++) {
			double sum = 0;
			for (int r = f.begin(entity); r < f.end(entity); r++) {
				sum += f.data()[r * width + d];
			}
			to[at + d] = (float) (weight * sum / n);
		}
	}

	private static String extractor(List<Inputs.Named<Features>> parts) {
		return String.join(" + ", parts.stream().map(f -> f.value().extractor()).toList()); //$NON-NLS-1$
	}

	/** Those of the inputs, with the name of the step in front where two have the same; numbers where an input has none. */
	private static List<String> labels(List<Inputs.Named<Features>> parts) {
		List<String> labels = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (Inputs.Named<Features> f : parts) {
			for (int d = 0; d < f.value().width(); d++) {
				String label = f.value().labels().isEmpty() ? f.name() + ' ' + (d + 1) : f.value().labels().get(d);
				labels.add(used.add(label) ? label : f.name() + ' ' + label);
			}
		}
		return labels;
	}
}
