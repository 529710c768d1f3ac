/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.features;

import java.util.ArrayList;
import java.util.List;

import org.recital.vision.internal.Messages;

/**
 * What features of an image mean in words, for explanations: "low light, blue-green, calm". From rows of {@code image-features},
 * or of any of its kinds alone; what is not among the columns is not said.
 */
public final class ImageWords {

	private static final double LOW = 0.35;
	private static final double HIGH = 0.7;

	private final List<String> labels;
	private final float[] row;

	private ImageWords(List<String> labels, float[] row) {
		this.labels = labels;
		this.row = row;
	}

	/**
	 * Words for a row.
	 *
	 * @param labels names of the columns
	 * @param row    as wide
	 * @return the most telling ones: light, contrast, colour, lines, arrangement, sharpness, in this order; may be empty
	 * @throws IllegalArgumentException when they are not as wide
	 */
	public static List<String> of(List<String> labels, float[] row) {
		if (labels.size() != row.length) {
			throw new IllegalArgumentException(labels.size() + " names for " + row.length + " values"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		ImageWords words = new ImageWords(labels, row);
		List<String> said = new ArrayList<>();
		words.light(said);
		words.colour(said);
		words.lines(said);
		words.arrangement(said);
		return List.copyOf(said);
	}

	private boolean has(String label) {
		return labels.contains(label);
	}

	private double value(String label) {
		return row[labels.indexOf(label)];
	}

	private void light(List<String> said) {
		if (!has("lightness mean")) { //$NON-NLS-1$
			return;
		}
		double mean = value("lightness mean"); //$NON-NLS-1$
		double contrast = value("lightness of the brightest 5 %") - value("lightness of the darkest 5 %"); //$NON-NLS-1$ //$NON-NLS-2$
		if (mean < LOW || mean > HIGH) {
			said.add(mean < LOW ? Messages.lowLight : Messages.brightLight);
		}
		if (contrast < 0.3 || contrast > 0.8) {
			said.add(contrast < 0.3 ? Messages.softContrast : Messages.strongContrast);
		}
	}

	private void colour(List<String> said) {
		if (has("colourfulness")) { //$NON-NLS-1$
			if (value("grey share") > 0.9) { //$NON-NLS-1$
				said.add(Messages.colourless);
			} else if (value("colourfulness") > 0.6) { //$NON-NLS-1$
				said.add(Messages.vivid);
			} else if (value("colourfulness") < 0.2) { //$NON-NLS-1$
				said.add(Messages.muted);
			}
		}
		if (has("share of red")) { //$NON-NLS-1$
			// black, grey and white say nothing that light has not said
			for (ColourName name : ColourName.values()) {
				if (name.ordinal() > ColourName.WHITE.ordinal() && value("share of " + name.word()) > 0.25) { //$NON-NLS-1$
					said.add(Messages.colour(name));
				}
			}
		}
	}

	private void lines(List<String> said) {
		if (has("edge density")) { //$NON-NLS-1$
			double edges = value("edge density"); //$NON-NLS-1$
			if (edges < 0.06 || edges > 0.25) {
				said.add(edges < 0.06 ? Messages.calm : Messages.busy);
			}
		}
		if (has("share of horizontal lines")) { //$NON-NLS-1$
			if (value("share of horizontal lines") > 0.4) { //$NON-NLS-1$
				said.add(Messages.horizontalLines);
			} else if (value("share of vertical lines") > 0.4) { //$NON-NLS-1$
				said.add(Messages.verticalLines);
			} else if (value("share of rising lines") + value("share of falling lines") > 0.55) { //$NON-NLS-1$ //$NON-NLS-2$
				said.add(Messages.diagonalLines);
			}
		}
	}

	private void arrangement(List<String> said) {
		if (has("left-right symmetry")) { //$NON-NLS-1$
			if (value("left-right symmetry") > 0.8 && value("edge density") > 0.01) { //$NON-NLS-1$ //$NON-NLS-2$
				said.add(Messages.symmetrical);
			}
			if (value("empty space") > 0.6) { //$NON-NLS-1$
				said.add(Messages.emptySpace);
			}
		}
		if (has("sharpest part") && value("sharpest part") < 0.7) { //$NON-NLS-1$ //$NON-NLS-2$
			said.add(Messages.blurred);
		}
	}
}
