/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import java.awt.image.BufferedImage;

import org.recital.samples.internal.PosterPainter;

/** Draws the posters of a sample world. */
public final class Posters {

	/** Width of a poster in pixels. */
	public static final int WIDTH = 182;
	/** Height of a poster in pixels. */
	public static final int HEIGHT = 268;

	private Posters() {
	}

	/**
	 * The poster of a film: {@link #WIDTH} x {@link #HEIGHT}, RGB. The same world and film give the same picture.
	 *
	 * @param film index of the film
	 */
	public static BufferedImage paint(SampleWorld world, int film) {
		return PosterPainter.paint(world.parameters().seed(), film, world.films().get(film), WIDTH, HEIGHT);
	}
}
