/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import java.util.List;

import org.recital.api.data.Features;
import org.recital.api.learning.Network;
import org.recital.api.learning.NetworkModel;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/**
 * What a layer of a network makes of items: its activations as features, a row for each row, or their mean over the rows of an item.
 */
public final class Embed implements Step<Embed.Parameters> {

	/**
	 * @param layer name of the layer; empty: the last but one, or the only one
	 * @param mean  whether the rows of an item are averaged to one
	 */
	public record Parameters(
			@Parameter(value = "", label = "%embed.layer.label", help = "%embed.layer.help") String layer,
			@Parameter(value = "true", label = "%embed.mean.label", help = "%embed.mean.help") boolean mean) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		NetworkModel model = inputs.get(Port.NETWORK, NetworkModel.class);
		Features features = inputs.get(Port.FEATURES, Features.class);
		Rows.check(model, features, context);
		Network.Layer layer = layer(p, model);
		int width = layer.width();
		int[] all = new int[features.rows()];
		for (int r = 0; r < all.length; r++) {
			all[r] = r;
		}
		float[] said = new float[Math.multiplyExact(all.length, width)];
		Rows.ask(features, all, context, (block, n, first) -> System.arraycopy(model.network().activations(layer.name(), block, n), 0, said,
				first * width, n * width));
		String name = model.trainer() + ' ' + layer.name() + " (" + features.extractor() + ')'; //$NON-NLS-1$
		outputs.put(Port.FEATURES, p.mean() ? mean(features, said, width, layer.shape(), name)
				: new Features(features.kind(), name, layer.shape(), features.offsets(), said, List.of()));
	}

	private static Network.Layer layer(Parameters p, NetworkModel model) throws InputException {
		List<Network.Layer> layers = model.network().layers();
		List<String> names = layers.stream().map(Network.Layer::name).toList();
		if (layers.isEmpty()) {
			throw new InputException(Messages.say(Messages.noLayers, model.trainer()), Messages.noLayersExpected);
		}
		if (p.layer().isEmpty()) {
			return layers.get(Math.max(0, layers.size() - 2));
		}
		return layers.stream().filter(l -> l.name().equals(p.layer())).findFirst().orElseThrow(() -> new InputException(
				Messages.say(Messages.noLayer, model.trainer(), p.layer()), Messages.say(Messages.oneOf, String.join(", ", names)))); //$NON-NLS-1$
	}

	private static Features mean(Features features, float[] said, int width, int[] shape, String name) {
		int[] offsets = new int[features.entities() + 1];
		for (int e = 0; e < features.entities(); e++) {
			offsets[e + 1] = offsets[e] + (features.has(e) ? 1 : 0);
		}
		float[] rows = new float[offsets[features.entities()] * width];
		for (int e = 0; e < features.entities(); e++) {
			int n = features.end(e) - features.begin(e);
			for (int d = 0; d < width && n > 0; d++) {
				double sum = 0;
				for (int r = features.begin(e); r < features.end(e); r++) {
					sum += said[r * width + d];
				}
				rows[offsets[e] * width + d] = (float) (sum / n);
			}
		}
		return new Features(features.kind(), name, shape, offsets, rows, List.of());
	}
}
