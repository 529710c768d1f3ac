/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.SplittableRandom;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * A split whose test side is the validation side of another; the other's test events are not in its data set at all. Where
 * the other holds out no validation, a share of its training events is judged, drawn event by event. Of the training events
 * a share may be set aside as validation for engines that need one, and a share may become merely known (not learned from,
 * and not recommended again); the events left for a smaller share are among those left for a greater one.
 * <p>
 * Of a split of items the same is done with items, those of one track together; it has to hold out its own validation, as only its splitter
 * knows what must stay together.
 */
public final class ValidationSplit implements Step<SideParameters> {

	@Override
	public void run(SideParameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Split split = inputs.get("split", Split.class); //$NON-NLS-1$
		Dataset data = inputs.get("data", Dataset.class); //$NON-NLS-1$
		if (split.itemRoles() != null) {
			outputs.put("split", ofItems(p, split, data, context.seed())); //$NON-NLS-1$
			return;
		}
		int[] rows = ValidationData.rows(split);
		boolean own = split.count(Role.VALIDATION) > 0;
		byte[] roles = new byte[rows.length];
		SplittableRandom random = new SplittableRandom(context.seed());
		int judged = 0;
		for (int k = 0; k < rows.length; k++) {
			byte role = split.roles()[rows[k]];
			// always three draws an event: another share does not move the rest
			double judge = random.nextDouble();
			double stop = random.nextDouble();
			double learn = random.nextDouble();
			if ((role & Role.VALIDATION.code()) != 0) {
				roles[k] = Role.TEST.code();
			} else if ((role & Role.TRAIN.code()) == 0) {
				roles[k] = role;
			} else if (!own && judge < p.validation()) {
				roles[k] = Role.TEST.code();
			} else if (stop < p.earlyStopping()) {
				roles[k] = Role.VALIDATION.code();
			} else {
				roles[k] = learn < p.share() ? Role.TRAIN.code() : Role.KNOWN.code();
			}
			judged += roles[k] == Role.TEST.code() ? 1 : 0;
		}
		if (judged == 0) {
			throw new InputException("", 0, Messages.nothingToJudge, Messages.nothingToJudgeExpected); //$NON-NLS-1$
		}
		outputs.put("split", new Split(data, split.part(), NLS.bind(Messages.sideOf, split.rule()), roles)); //$NON-NLS-1$
	}

	private static Split ofItems(SideParameters p, Split split, Dataset data, long seed) throws InputException {
		byte[] old = split.itemRoles();
		byte[] items = new byte[old.length];
		Attribute track = data.items().attribute("track").orElse(null); //$NON-NLS-1$
		int judged = 0;
		for (int i = 0; i < items.length; i++) {
			String group = track == null || track.text(i).isEmpty() ? data.items().ids().id(i) : track.text(i);
			SplittableRandom random = new SplittableRandom(seed ^ group.hashCode() * 0x9E3779B97F4A7C15L);
			double stop = random.nextDouble();
			double learn = random.nextDouble();
			if ((old[i] & Role.VALIDATION.code()) != 0) {
				items[i] = Role.TEST.code();
				judged++;
			} else if ((old[i] & Role.TRAIN.code()) != 0) {
				items[i] = stop < p.earlyStopping() ? Role.VALIDATION.code() : learn < p.share() ? Role.TRAIN.code() : 0;
			}
		}
		if (judged == 0) {
			throw new InputException("", 0, Messages.nothingToJudge, Messages.nothingToJudgeExpected); //$NON-NLS-1$
		}
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = items[data.events().items().get(r)];
		}
		return new Split(data, split.part(), NLS.bind(Messages.sideOf, split.rule()), roles, items);
	}
}
