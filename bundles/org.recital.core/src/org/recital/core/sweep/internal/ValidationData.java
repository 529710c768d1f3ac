/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * The data set of a split without the events of its test side, over the same items and users, so that features fit. It has
 * no assets: whoever needs them takes them from the data set itself.
 */
public final class ValidationData implements Step<SideParameters> {

	@Override
	public void run(SideParameters parameters, Inputs inputs, Outputs outputs, StepContext context) {
		Split split = inputs.get("split", Split.class); //$NON-NLS-1$
		Dataset d = split.dataset();
		outputs.put("data", new Dataset(d.name(), d.events().select(rows(split)), d.items(), d.users(), List.of(), d.scale(), d.collapse(), //$NON-NLS-1$
				d.origin()));
	}

	/** The events that are not tested on, in the order of the source. */
	static int[] rows(Split split) {
		byte[] roles = split.roles();
		int[] rows = new int[roles.length];
		int n = 0;
		for (int r = 0; r < roles.length; r++) {
			if ((roles[r] & Role.TEST.code()) == 0) {
				rows[n++] = r;
			}
		}
		return Arrays.copyOf(rows, n);
	}
}
