/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.splits;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;

/**
 * The split of items that came with the data: an attribute says of each item on which side it is, as sets of music are published with one.
 * Clips of one track on two sides are refused: what is judged would have been learned.
 */
public final class AttributeSplit implements Splitter<AttributeSplit.Parameters> {

	/**
	 * @param attribute  says the side of each item
	 * @param train      values of items that are learned from
	 * @param validation values of items that choices are made by
	 * @param test       values of items that are judged on
	 * @param by         attributes of which no value may be on two sides; those the items do not have say nothing
	 */
	public record Parameters(
			@Parameter(value = "split", label = "%attribute-split.attribute.label", help = "%attribute-split.attribute.help") String attribute,
			@Parameter(value = "train, training", label = "%attribute-split.train.label", help = "%attribute-split.train.help", min = 1) List<String> train,
			@Parameter(value = "validation, valid, val, development, dev", label = "%attribute-split.validation.label", help = "%attribute-split.validation.help") List<String> validation,
			@Parameter(value = "test, testing, evaluation, eval", label = "%attribute-split.test.label", help = "%attribute-split.test.help", min = 1) List<String> test,
			@Parameter(value = "track", label = "%attribute-split.by.label", help = "%attribute-split.by.help") List<String> by) {
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(1, 1);
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Entities items = data.items();
		Attribute sides = items.attribute(p.attribute()).orElseThrow(() -> new InputException(Messages.say(Messages.AttributeSplit_none, p.attribute()),
				Messages.say(Messages.AttributeSplit_noneHint, String.join(", ", items.attributes().keySet())))); //$NON-NLS-1$
		Map<String, Role> meaning = new HashMap<>();
		p.train().forEach(v -> meaning.put(bare(v), Role.TRAIN));
		p.validation().forEach(v -> meaning.put(bare(v), Role.VALIDATION));
		p.test().forEach(v -> meaning.put(bare(v), Role.TEST));
		byte[] itemRoles = new byte[items.size()];
		TreeSet<String> others = new TreeSet<>();
		for (int i = 0; i < itemRoles.length; i++) {
			Role role = meaning.get(bare(sides.text(i)));
			if (role != null) {
				itemRoles[i] = role.code();
			} else if (!sides.text(i).isEmpty()) {
				others.add(sides.text(i));
			}
		}
		for (String by : p.by()) {
			check(items, by, itemRoles);
		}
		String rule = Messages.say(Messages.AttributeSplit_rule, p.attribute());
		Split split = new Split(data, part, rule, TrackSplit.eventRoles(data.events(), itemRoles), itemRoles);
		int train = TrackSplit.count(split, Role.TRAIN);
		int validation = TrackSplit.count(split, Role.VALIDATION);
		int test = TrackSplit.count(split, Role.TEST);
		if (train == 0 || test == 0) {
			throw new InputException(Messages.say(train == 0 ? Messages.AttributeSplit_noTrain : Messages.AttributeSplit_noTest, p.attribute()),
					Messages.say(Messages.AttributeSplit_values, String.join(", ", others))); //$NON-NLS-1$
		}
		context.note(Messages.say(Messages.AttributeSplit_counts, train, validation, test, itemRoles.length - train - validation - test));
		return split;
	}

	private static String bare(String value) {
		return value.strip().toLowerCase(Locale.ROOT);
	}

	/** Refuses items of one track, or of another attribute, on two sides. */
	private static void check(Entities items, String by, byte[] itemRoles) throws InputException {
		Attribute attribute = items.attribute(by).orElse(null);
		Map<String, Integer> first = new HashMap<>();
		for (int i = 0; attribute != null && i < itemRoles.length; i++) {
			String value = attribute.text(i);
			Integer other = itemRoles[i] == 0 || value.isEmpty() ? null : first.putIfAbsent(value, i);
			if (other != null && itemRoles[other] != itemRoles[i]) {
				throw new InputException(Messages.say(Messages.AttributeSplit_twoSides, items.ids().id(other), items.ids().id(i), by, value),
						Messages.AttributeSplit_twoSidesHint);
			}
		}
	}
}
