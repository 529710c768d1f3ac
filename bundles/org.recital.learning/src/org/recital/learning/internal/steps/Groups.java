/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Role;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Predictions;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/** Items grouped by an attribute: the clips of a track. */
final class Groups {

	private final String name;
	private final int[] of;
	private final IdIndex ids;

	/** @throws InputException when the items have no such attribute */
	Groups(String name, Dataset data) throws InputException {
		Attribute a = data.items().attribute(name).orElseThrow(() -> new InputException(Messages.say(Messages.noGroup, name),
				Messages.say(Messages.noGroupExpected, String.join(", ", data.items().attributes().keySet())))); //$NON-NLS-1$
		this.name = name;
		Map<String, Integer> numbers = new LinkedHashMap<>();
		this.of = new int[a.size()];
		for (int i = 0; i < of.length; i++) {
			String value = a.text(i);
			Integer known = numbers.get(value);
			if (known == null && !value.isEmpty()) {
				known = numbers.size();
				numbers.put(value, known);
			}
			of[i] = known == null ? -1 : known;
		}
		this.ids = IdIndex.of(numbers.keySet().toArray(String[]::new));
	}

	/**
	 * Averages what was predicted of items.
	 *
	 * @param roles one an item of the data set
	 * @param asked the items predicted
	 * @param truth their classes
	 * @param said  their probabilities
	 * @throws InputException when items of a group are on two sides of the split
	 */
	Predictions predictions(Predict.Parameters p, NetworkModel model, byte[] roles, int[] asked, int[] truth, double[] said,
			StepContext context) throws InputException {
		checkSides(roles);
		int k = model.network().labels().size();
		double[] sums = new double[ids.size() * k];
		int[] counts = new int[ids.size()];
		int[] classes = new int[ids.size()];
		byte[] role = new byte[ids.size()];
		int mixed = 0;
		int without = 0;
		for (int i = 0; i < asked.length; i++) {
			int g = of[asked[i]];
			if (g < 0) {
				without++;
				continue;
			}
			if (counts[g] == 0) {
				classes[g] = truth[i];
				role[g] = roles[asked[i]];
			} else if (classes[g] != truth[i]) {
				mixed += classes[g] == -1 ? 0 : 1;
				classes[g] = -1; // no one class is true of it
			}
			counts[g]++;
			for (int c = 0; c < k; c++) {
				p.average().add(sums, g * k + c, said[i * k + c]);
			}
		}
		if (without > 0) {
			context.note(Messages.say(Messages.ungrouped, without, name));
		}
		if (mixed > 0) {
			context.note(Messages.say(Messages.mixed, mixed, name, model.target()));
		}
		int[] who = new int[ids.size()];
		int n = 0;
		for (int g = 0; g < counts.length; g++) {
			if (counts[g] > 0) {
				p.average().finish(sums, g * k, k, counts[g]);
				System.arraycopy(sums, g * k, sums, n * k, k);
				classes[n] = classes[g];
				role[n] = role[g];
				who[n++] = g;
			}
		}
		return new Predictions(name, ids, model.target(), model.network().labels(), Arrays.copyOf(who, n), Arrays.copyOf(classes, n),
				Arrays.copyOf(role, n), Predict.floats(Arrays.copyOf(sums, n * k)));
	}

	private void checkSides(byte[] roles) throws InputException {
		byte[] met = new byte[ids.size()];
		for (int i = 0; i < of.length; i++) {
			if (of[i] >= 0 && roles[i] != 0) {
				byte before = met[of[i]];
				met[of[i]] = roles[i];
				boolean tested = roles[i] == Role.TEST.code() || before == Role.TEST.code();
				if (before != 0 && before != roles[i] && tested) {
					throw new InputException(Messages.say(Messages.twoSides, name, ids.id(of[i])), Messages.say(Messages.twoSidesExpected, name));
				}
			}
		}
	}
}
