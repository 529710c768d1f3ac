/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import java.util.List;
import java.util.TreeSet;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * Leaves some users to be judged and takes the validation and test events of all others out. Everybody's training events stay, so
 * that what was learned from the split can be judged on this one: one table for each kind of people.
 */
public final class JudgedUsers implements Step<JudgedUsers.Parameters> {

	/** Most values named in an error. */
	private static final int NAMED = 20;

	/**
	 * @param attribute of users
	 * @param values    users with one of them are judged
	 */
	public record Parameters(
			@Parameter(label = "%judged-users.attribute.label", help = "%judged-users.attribute.help") String attribute,
			@Parameter(label = "%judged-users.values.label", help = "%judged-users.values.help", min = 1) List<String> values) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Split split = inputs.get(Port.SPLIT, Split.class);
		Entities users = split.dataset().users();
		if (users.attribute(p.attribute).isEmpty()) {
			String names = users.attributes().isEmpty() ? Messages.Judged_none : String.join(", ", users.attributes().keySet()); //$NON-NLS-1$
			throw new InputException(Messages.say(Messages.Judged_noAttribute, p.attribute), Messages.say(Messages.Judged_expected, names));
		}
		boolean[] chosen = chosen(users.attribute(p.attribute).get(), p);
		byte judged = Role.mask(Role.VALIDATION, Role.TEST);
		byte[] roles = split.roles().clone();
		IntColumn of = split.dataset().events().users();
		boolean[] before = new boolean[chosen.length];
		for (int row = 0; row < roles.length; row++) {
			if ((roles[row] & judged) != 0) {
				before[of.get(row)] = true;
				roles[row] = chosen[of.get(row)] ? roles[row] : 0;
			}
		}
		int all = 0;
		int left = 0;
		for (int u = 0; u < chosen.length; u++) {
			all += before[u] ? 1 : 0;
			left += before[u] && chosen[u] ? 1 : 0;
		}
		String values = String.join(", ", p.values); //$NON-NLS-1$
		context.note(Messages.say(Messages.Judged_note, p.attribute, values, left, all));
		outputs.put(Port.SPLIT, new Split(split.dataset(), split.part(), Messages.say(Messages.Judged_rule, split.rule(), p.attribute, values), roles,
				split.itemRoles()));
	}

	private static boolean[] chosen(Attribute attribute, Parameters p) throws InputException {
		boolean[] chosen = new boolean[attribute.size()];
		TreeSet<String> there = new TreeSet<>();
		boolean any = false;
		for (int u = 0; u < chosen.length; u++) {
			for (String value : values(attribute, u)) {
				there.add(value);
				chosen[u] |= p.values.contains(value);
			}
			any |= chosen[u];
		}
		if (!any) {
			throw new InputException(Messages.say(Messages.Judged_nobody, p.attribute, String.join(", ", p.values)), //$NON-NLS-1$
					Messages.say(Messages.Judged_values, String.join(", ", there.stream().limit(NAMED).toList()))); //$NON-NLS-1$
		}
		return chosen;
	}

	private static List<String> values(Attribute attribute, int user) {
		if (attribute instanceof Attribute.Categories c) {
			return java.util.Arrays.stream(c.codes(user)).mapToObj(code -> c.labels()[code]).toList();
		}
		return attribute.text(user).isEmpty() ? List.of() : List.of(attribute.text(user));
	}
}
