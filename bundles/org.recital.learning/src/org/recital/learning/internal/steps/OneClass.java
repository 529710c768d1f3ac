/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;

/**
 * Gives every item one of its categories as an attribute of its own, so that networks of one class an item can learn from items that
 * have several: films from their genres. Which one is a rule over all items; no event is looked at.
 */
public final class OneClass implements DatasetFilter<OneClass.Parameters> {

	/** Which of an item's categories. */
	public enum Rule {
		/** The one that fewest items have: it says most. */
		RAREST,
		/** The one that most items have. */
		COMMONEST,
		/** The first, as the source has them. */
		FIRST,
		/** Its only one; items with several get none. */
		ONLY
	}

	/**
	 * Parameters.
	 *
	 * @param attribute with the categories
	 * @param rule      which of an item's is taken
	 * @param least     categories of fewer items are passed over
	 * @param name      of the new attribute
	 */
	public record Parameters(
			@Parameter(value = "genres", label = "%oneClass.attribute.label", help = "%oneClass.attribute.help") String attribute,
			@Parameter(value = "rarest", label = "%oneClass.rule.label", help = "%oneClass.rule.help") Rule rule,
			@Parameter(value = "20", label = "%oneClass.least.label", help = "%oneClass.least.help", min = 1, max = 1000000) int least,
			@Parameter(value = "class", label = "%oneClass.name.label", help = "%oneClass.name.help") String name) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Attribute.Categories from = data.items().categories(p.attribute)
				.orElseThrow(() -> new InputException(Messages.say(Messages.noCategories, p.attribute), Messages.say(Messages.noCategoriesExpected, data.items().attributes().keySet())));
		if (data.items().attribute(p.name).isPresent()) {
			throw new InputException(Messages.say(Messages.attributeThere, p.name), Messages.attributeThereExpected);
		}
		int[] counts = new int[from.labels().length];
		for (int code : from.codes()) {
			counts[code]++;
		}
		int[] chosen = new int[from.size()];
		int[] kept = new int[counts.length];
		int with = 0;
		for (int i = 0; i < chosen.length; i++) {
			chosen[i] = choose(p, from, counts, i);
			if (chosen[i] >= 0) {
				kept[chosen[i]]++;
				with++;
			}
		}
		Attribute.Categories made = packed(p.name, from, chosen, kept);
		List<Attribute> attributes = new ArrayList<>(data.items().attributes().values());
		attributes.add(made);
		context.note(Messages.say(Messages.oneClassNote, with, chosen.length, made.labels().length));
		return new Dataset(data.name(), data.events(), new Entities(data.items().kind(), data.items().ids(), attributes), data.users(), data.assets(), data.scale(),
				data.collapse(), data.origin().then("one-class " + p.attribute)); //$NON-NLS-1$
	}

	/** Code of the category of an item, or -1. Of equals the first counts. */
	private static int choose(Parameters p, Attribute.Categories from, int[] counts, int item) {
		int[] own = from.codes(item);
		if (p.rule == Rule.ONLY && own.length != 1) {
			return -1;
		}
		int best = -1;
		for (int code : own) {
			if (counts[code] < p.least) {
				continue;
			}
			boolean better = switch (p.rule) {
			case RAREST -> best < 0 || counts[code] < counts[best];
			case COMMONEST -> best < 0 || counts[code] > counts[best];
			case FIRST, ONLY -> best < 0;
			};
			best = better ? code : best;
		}
		return best;
	}

	/** Without the categories that no item is left with. */
	private static Attribute.Categories packed(String name, Attribute.Categories from, int[] chosen, int[] kept) {
		List<String> labels = new ArrayList<>();
		int[] place = new int[kept.length];
		for (int c = 0; c < kept.length; c++) {
			place[c] = labels.size();
			if (kept[c] > 0) {
				labels.add(from.labels()[c]);
			}
		}
		int[] offsets = new int[chosen.length + 1];
		int[] codes = new int[chosen.length];
		int n = 0;
		for (int i = 0; i < chosen.length; i++) {
			if (chosen[i] >= 0) {
				codes[n++] = place[chosen[i]];
			}
			offsets[i + 1] = n;
		}
		return new Attribute.Categories(name, labels.toArray(String[]::new), offsets, java.util.Arrays.copyOf(codes, n), null);
	}
}
