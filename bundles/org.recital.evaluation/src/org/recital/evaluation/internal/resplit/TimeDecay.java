/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Makes what was met long ago count less, so that any engine that goes by values follows a taste that changes: the value of an event to learn from
 * (or known of somebody held out) is multiplied by {@code 0.5^(age / half-life)}, its age being counted from the newest of these events.
 * Validation and test stay as they are, in their values too. The data set with the changed values is a further output. Where events are counted each counts what is left of 1. Events of which less than
 * a share is left can be forgotten altogether: for engines that only ask what was met.
 *
 * @see "Ding, Li: Time weight collaborative filtering, CIKM 2005"
 */
public final class TimeDecay implements Step<TimeDecay.Parameters> {

	private static final double SECONDS_A_DAY = 86_400;

	/**
	 * @param halfLife days after which an event counts half
	 * @param forget   an event of which less than this is left has no role; 0: none is forgotten
	 */
	public record Parameters(
			@Parameter(value = "180", label = "%time-decay.half-life.label", help = "%time-decay.half-life.help", min = 0.001, max = 100_000, unit = "d", log = true, searchMin = 7, searchMax = 1000) double halfLife,
			@Parameter(value = "0", label = "%time-decay.forget.label", help = "%time-decay.forget.help", min = 0, max = 1, searchMin = 0, searchMax = 0.5) double forget) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Split split = inputs.get(Port.SPLIT, Split.class);
		Dataset data = split.dataset();
		Events events = data.events();
		TimeColumn times = events.times().orElseThrow(() -> new InputException(Messages.Decay_noTimes, Messages.Decay_noTimesHint));
		byte fades = Role.mask(Role.TRAIN, Role.KNOWN);
		byte[] roles = split.roles().clone();
		long newest = Long.MIN_VALUE;
		for (int r = 0; r < roles.length; r++) {
			if ((roles[r] & fades) != 0) {
				newest = Math.max(newest, times.get(r));
			}
		}
		if (newest == Long.MIN_VALUE) {
			throw new InputException(Messages.Decay_noTimes, Messages.Decay_noTimesHint);
		}
		boolean counted = data.collapse() == CollapseRule.COUNT;
		float[] values = new float[roles.length];
		int forgotten = 0;
		int untimed = 0;
		int faded = 0;
		double sum = 0;
		for (int r = 0; r < roles.length; r++) {
			values[r] = counted ? 1 : events.values().get(r);
			if ((roles[r] & fades) == 0) {
				continue;
			}
			double left = 1;
			if (times.get(r) == TimeColumn.MISSING) {
				untimed++;
			} else {
				left = Math.pow(0.5, (newest - times.get(r)) / SECONDS_A_DAY / p.halfLife);
			}
			values[r] *= (float) left;
			sum += left;
			faded++;
			if (left < p.forget) {
				roles[r] = 0;
				forgotten++;
			}
		}
		context.note(Messages.say(Messages.Decay_note, Words.number(sum / faded), faded, forgotten, untimed));
		String rule = Messages.say(Messages.Decay_rule, split.rule(), Words.number(p.halfLife));
		Dataset decayed = data.withEvents(new Events(events.users(), events.items(), FloatColumn.of(values), times, events.extras()),
				Messages.say(Messages.Decay_origin, Words.number(p.halfLife)));
		Dataset summed = counted ? decayed.withCollapse(CollapseRule.SUM) : decayed;
		outputs.put("data", summed); // what is kept of a split refers to its data set, so that has to be kept too
		outputs.put(Port.SPLIT, new Split(summed, split.part(), rule, roles, split.itemRoles()));
	}
}
