/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterRules;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.vision.internal.Messages;
import org.recital.vision.internal.look.ColourDescriber;
import org.recital.vision.internal.look.CompositionDescriber;
import org.recital.vision.internal.look.Describer;
import org.recital.vision.internal.look.PaletteDescriber;
import org.recital.vision.internal.look.Planes;
import org.recital.vision.internal.look.SharpnessDescriber;
import org.recital.vision.internal.look.TextureDescriber;

/** Several kinds of features of images in one row, each image decoded once. Nothing is learned. */
public final class ImageFeatures extends PictureExtractor<ImageFeatures.Parameters> implements ParameterRules<ImageFeatures.Parameters> {

	/** By the ids of their extractors, with those extractors' usual parameters. */
	private static final Map<String, Describer> FAMILIES = Map.of("palette", new PaletteDescriber(5), //$NON-NLS-1$
			"colour-statistics", new ColourDescriber(), //$NON-NLS-1$
			"texture", new TextureDescriber(16, 1, 3), //$NON-NLS-1$
			"composition", new CompositionDescriber(), //$NON-NLS-1$
			"sharpness", new SharpnessDescriber()); //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param families  ids of extractors of this bundle, each with its usual parameters
	 * @param side      pixels of the longer side pictures are made smaller to
	 * @param kind      whose images
	 * @param maxPixels images that claim more are refused
	 */
	public record Parameters(
			@Parameter(value = "palette, colour-statistics, texture, composition, sharpness", label = "%imageFeatures.families", help = "%imageFeatures.families.help", min = 1, max = 5) List<String> families,
			@Parameter(value = "256", label = "%image.side", help = "%image.side.help", unit = "%image.side.unit", min = 16, max = 2048) int side,
			@Parameter(value = "item", label = "%image.kind", help = "%image.kind.help") String kind,
			@Parameter(value = "100000000", label = "%image.maxPixels", help = "%image.maxPixels.help", unit = "%image.maxPixels.unit", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	Look look(Parameters p) throws InputException {
		return new Look(describer(p.families), "image-features", p.kind, p.side, p.maxPixels); //$NON-NLS-1$
	}

	@Override
	public List<ParameterProblem> check(Parameters p, Contributions contributions) {
		return p.families.stream().filter(family -> !FAMILIES.containsKey(family))
				.map(family -> new ParameterProblem("families", Messages.bind(Messages.noFamily, family), expected(family))).toList(); //$NON-NLS-1$
	}

	private static String expected(String family) {
		return Names.nearest(family, FAMILIES.keySet()).map(name -> Messages.bind(Messages.nearestFamily, name)).orElse(Messages.noFamilyExpected);
	}

	/** All of several families, one after another. */
	static Describer describer(List<String> families) throws InputException {
		List<Describer> parts = new ArrayList<>();
		for (String family : families) {
			Describer part = FAMILIES.get(family);
			if (part == null) {
				throw new InputException(Messages.bind(Messages.noFamily, family), expected(family));
			}
			parts.add(part);
		}
		return new Several(List.copyOf(parts));
	}

	private static final class Several implements Describer {

		private final List<Describer> parts;
		private final int[] widths;
		private final List<String> labels;

		Several(List<Describer> parts) {
			this.parts = parts;
			widths = parts.stream().mapToInt(part -> part.labels().size()).toArray();
			labels = parts.stream().flatMap(part -> part.labels().stream()).toList();
		}

		@Override
		public List<String> labels() {
			return labels;
		}

		@Override
		public void describe(Planes planes, float[] out, int at) {
			int to = at;
			for (int k = 0; k < widths.length; k++) {
				parts.get(k).describe(planes, out, to);
				to += widths[k];
			}
		}
	}
}
