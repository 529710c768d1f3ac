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
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.learning.ClassLabels;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Predictions;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * Asks a network for the class probabilities of items: of those of one side of a split, or of all of a data set. Those of several rows of an
 * item (segments) are averaged to the item's, and, if asked, those of items that share a value of an attribute (clips of a track) to the
 * group's; each item of a group counts alike.
 */
public final class Predict implements Step<Predict.Parameters> {

	/** Who is predicted where there is a split. */
	public enum Side {
		/** The test. */
		TEST,
		/** Validation. */
		VALIDATION,
		/** Everybody, each with the role the split gives it. */
		ALL
	}

	/**
	 * @param group   attribute whose values are predicted instead of items; empty: items
	 * @param average how several probabilities become one
	 * @param side    who is predicted where there is a split
	 */
	public record Parameters(
			@Parameter(value = "", label = "%predict.group.label", help = "%predict.group.help") String group,
			@Parameter(value = "mean", label = "%predict.average.label", help = "%predict.average.help") Averaging average,
			@Parameter(value = "test", label = "%predict.side.label", help = "%predict.side.help") Side side) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		NetworkModel model = inputs.get(Port.NETWORK, NetworkModel.class);
		Features features = inputs.get(Port.FEATURES, Features.class);
		Optional<Split> split = inputs.find(Port.SPLIT, Split.class);
		Dataset data = split.map(Split::dataset).or(() -> inputs.find("data", Dataset.class)) //$NON-NLS-1$
				.orElseThrow(() -> new InputException(Messages.noData, Messages.noDataExpected));
		Rows.check(model, features, context);
		if (features.entities() != data.items().size()) {
			throw new InputException(Messages.say(Messages.other, features.entities(), data.items().size()), Messages.otherExpected);
		}
		byte[] roles = roles(split, data.items().size());
		int[] asked = asked(p, roles, split.isPresent(), features, context);
		double[] probabilities = probabilities(p, model, features, asked, context);
		outputs.put(Port.PREDICTIONS, predictions(p, model, data, roles, asked, probabilities, context));
	}

	/** One role an item: that of the split; in a split by events training first, then validation, then the test. */
	private static byte[] roles(Optional<Split> split, int items) {
		byte[] roles = new byte[items];
		if (split.isPresent()) {
			for (Role role : List.of(Role.TEST, Role.KNOWN, Role.VALIDATION, Role.TRAIN)) {
				boolean[] on = split.get().items(role);
				for (int i = 0; i < items; i++) {
					roles[i] = on[i] ? role.code() : roles[i];
				}
			}
		}
		return roles;
	}

	private static int[] asked(Parameters p, byte[] roles, boolean split, Features features, StepContext context) throws InputException {
		int[] asked = new int[roles.length];
		int n = 0;
		int without = 0;
		for (int i = 0; i < roles.length; i++) {
			boolean wanted = !split || switch (p.side()) {
			case TEST -> roles[i] == Role.TEST.code();
			case VALIDATION -> roles[i] == Role.VALIDATION.code();
			case ALL -> roles[i] != 0;
			};
			if (wanted && features.has(i)) {
				asked[n++] = i;
			} else if (wanted) {
				without++;
			}
		}
		if (n == 0) {
			throw new InputException(Messages.say(Messages.nobody, without), Messages.nobodyExpected);
		}
		if (without > 0) {
			context.note(Messages.say(Messages.without, without));
		}
		return Arrays.copyOf(asked, n);
	}

	/** Of each item asked about. */
	private static double[] probabilities(Parameters p, NetworkModel model, Features features, int[] asked, StepContext context) {
		int k = model.network().labels().size();
		int[] rows = Rows.of(features, asked);
		float[] said = new float[rows.length * k];
		Rows.ask(features, rows, context, (block, n, first) -> {
			float[] out = new float[n * k];
			model.network().predict(block, n, out);
			System.arraycopy(out, 0, said, first * k, out.length);
		});
		double[] of = new double[asked.length * k];
		int row = 0;
		for (int i = 0; i < asked.length; i++) {
			int n = features.end(asked[i]) - features.begin(asked[i]);
			for (int r = 0; r < n; r++, row++) {
				for (int c = 0; c < k; c++) {
					p.average().add(of, i * k + c, said[row * k + c]);
				}
			}
			p.average().finish(of, i * k, k, n);
		}
		return of;
	}

	private static Predictions predictions(Parameters p, NetworkModel model, Dataset data, byte[] roles, int[] asked, double[] of,
			StepContext context) throws InputException {
		int[] truth = truth(model, data, asked, context);
		if (!p.group().isEmpty()) {
			return new Groups(p.group(), data).predictions(p, model, roles, asked, truth, of, context);
		}
		byte[] role = new byte[asked.length];
		for (int i = 0; i < role.length; i++) {
			role[i] = roles[asked[i]];
		}
		IdIndex ids = data.items().ids();
		return new Predictions(Predictions.ITEM, ids, model.target(), model.network().labels(), asked, truth, role, floats(of));
	}

	/** The class of each item asked about by the order of the network's labels; -1 where the data set does not say. */
	private static int[] truth(NetworkModel model, Dataset data, int[] asked, StepContext context) throws InputException {
		int[] truth = new int[asked.length];
		Arrays.fill(truth, -1);
		if (data.items().attribute(model.target()).isEmpty()) {
			return truth;
		}
		ClassLabels labels = ClassLabels.of(data.items(), model.target());
		int strange = 0;
		for (int i = 0; i < asked.length; i++) {
			int code = labels.of(asked[i]);
			truth[i] = code < 0 ? -1 : model.network().labels().indexOf(labels.classes().get(code));
			strange += code >= 0 && truth[i] < 0 ? 1 : 0;
		}
		if (strange > 0) {
			context.note(Messages.say(Messages.strange, strange, model.target()));
		}
		return truth;
	}

	static float[] floats(double[] values) {
		float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = (float) values[i];
		}
		return floats;
	}
}
