/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.awt.image.BufferedImage;

import org.recital.samples.SampleWorld;

/** Makes the photos of the sample world's people: three to eight each. */
public final class PhotoMaker {

	private static final int LEAST = 3;
	private static final int MORE = 6;

	private PhotoMaker() {
	}

	/** Looks of the photos of each person. */
	public static int[][] looks(SampleWorld world, double signal) {
		if (!(signal >= 0 && signal <= 1)) {
			throw new IllegalArgumentException("signal " + signal + " is not between 0 and 1"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Chance chance = new Chance(world.parameters().seed(), "photos"); //$NON-NLS-1$
		int[][] looks = new int[world.people().size()][];
		for (int u = 0; u < looks.length; u++) {
			double[] tastes = Chance.sums(world.people().get(u).songTaste());
			looks[u] = new int[LEAST + chance.below(MORE)];
			for (int k = 0; k < looks[u].length; k++) {
				boolean tells = chance.with(signal);
				int liked = chance.weighted(tastes);
				int any = chance.below(Styles.SONG.size());
				looks[u][k] = tells ? liked : any;
			}
		}
		return looks;
	}

	/** Paints. */
	public static BufferedImage paint(SampleWorld world, int person, int photo, int look, int width, int height) {
		return PhotoPainter.paint(new Chance(world.parameters().seed() * 31 + person * 1009L + photo, "photo"), look, width, height); //$NON-NLS-1$
	}
}
