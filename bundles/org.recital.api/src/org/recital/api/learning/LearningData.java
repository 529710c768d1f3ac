/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;

/**
 * What a trainer may see of a {@link Split} and of {@link Features} of its items: the examples of training and validation,
 * never those of the test.
 */
public final class LearningData {

	private final Part part;
	private final IdIndex ids;
	private final ClassLabels labels;
	private final Features features;
	private final Examples training;
	private final Examples validation;

	private LearningData(Split split, Features features, ClassLabels labels) {
		this.part = split.part();
		this.ids = split.dataset().items().ids();
		this.labels = labels;
		this.features = features;
		this.training = new Examples(features, side(split, Role.TRAIN), labels);
		this.validation = new Examples(features, side(split, Role.VALIDATION), labels);
	}

	/**
	 * What is learned from in one part.
	 *
	 * @param split    of items; a split by events stands for the items met on each side, of which those with a training event are
	 *                 on the training side alone
	 * @param features of the items of the split's data set
	 * @param target   the attribute that says the class, see {@link ClassLabels#of}
	 * @throws InputException when the features are of something else, when the classes are not known, or when no item of the
	 *                        training side has both
	 */
	public static LearningData of(Split split, Features features, String target) throws InputException {
		if (!features.kind().equals(EntityKind.ITEM)) {
			throw new InputException(ClassLabels.say("entities", features.kind()), ClassLabels.say("entitiesExpected")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int items = split.dataset().items().size();
		if (features.entities() != items) {
			throw new InputException(ClassLabels.say("entitySize", features.entities(), items), ClassLabels.say("entitiesExpected")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		LearningData data = new LearningData(split, features, ClassLabels.of(split.dataset().items(), target));
		if (data.training.size() == 0) {
			int side = 0;
			for (boolean on : split.items(Role.TRAIN)) {
				side += on ? 1 : 0;
			}
			throw new InputException(ClassLabels.say("nothing", side), ClassLabels.say("nothingExpected", data.target())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return data;
	}

	private int[] side(Split split, Role role) {
		boolean[] on = split.items(role);
		boolean[] trained = role == Role.TRAIN ? on : split.items(Role.TRAIN);
		int[] found = new int[on.length];
		int n = 0;
		for (int i = 0; i < on.length; i++) {
			if (on[i] && (role == Role.TRAIN || !trained[i]) && labels.of(i) >= 0 && features.has(i)) {
				found[n++] = i;
			}
		}
		return java.util.Arrays.copyOf(found, n);
	}

	public Part part() {
		return part;
	}

	/** The attribute that says the class. */
	public String target() {
		return labels.target();
	}

	/** The classes by name, at least two; some may have no example. */
	public List<String> classes() {
		return labels.classes();
	}

	/** Shape of an example. */
	public int[] shape() {
		return features.shape();
	}

	/** What made the features. */
	public String extractor() {
		return features.extractor();
	}

	/** What to learn from; at least one example. */
	public Examples training() {
		return training;
	}

	/** What choices are made on (regularisation, early stopping); may be empty. */
	public Examples validation() {
		return validation;
	}

	/** Name of an item. */
	public String id(int item) {
		return ids.id(item);
	}
}
