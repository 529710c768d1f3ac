/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.io.IOException;
import java.util.List;

import org.recital.api.step.StepContext;

/**
 * One picture of a sound over time, without a window: its data, and how it is painted. Windows ask it for pieces ahead of
 * scrolling, reports for one picture.
 * <p>
 * Safe for any number of threads. Painting is quick: whatever takes longer than reading what lies ready (transforms,
 * separation) is done when the layer is made or in {@link #prepare}, never in {@link #paint}.
 */
public interface MediaLayer {

	/** What a person calls it, localised. */
	String name();

	/** Length in seconds. */
	double duration();

	/** The axes it can be painted with, at least one, the usual one first. */
	List<ValueAxis> axes();

	/** Which levels its colours usually stand for; of a layer of lines: any. */
	Levels levels();

	/** Whether colours stand for levels, so that a colour bar says something; else the layer is lines. */
	default boolean coloured() {
		return true;
	}

	/** Whether it leaves most of the picture transparent and is meant to lie over another layer with the same kind of axis. */
	default boolean overlay() {
		return false;
	}

	/**
	 * Computes what painting a range of time needs. May take long; not called on the thread of a window. What is prepared
	 * stays so. Nothing to do for layers that are complete once made.
	 *
	 * @param from seconds
	 * @param to   seconds
	 * @throws org.eclipse.core.runtime.OperationCanceledException when cancelled; what was prepared by then stays
	 */
	default void prepare(double from, double to, StepContext context) {
		// complete once made
	}

	/** Whether a range of time can be painted completely. */
	default boolean prepared(double from, double to) {
		return true;
	}

	/**
	 * Paints what is prepared, as ARGB with straight alpha. Pixels without data (outside
	 * of the sound, not yet prepared, beside a line) are left as they are.
	 *
	 * @param argb   row {@code y} begins at {@code offset + y * stride}; row 0 is the top
	 * @param offset first pixel
	 * @param stride pixels from one row to the next, at least the width
	 */
	void paint(LayerView view, int[] argb, int offset, int stride);

	/**
	 * What is at a point, exactly: computed anew where painting works with rounded data.
	 *
	 * @param seconds time
	 * @param value   on the axis that is shown
	 * @return null outside of the sound and where nothing is
	 */
	Reading at(double seconds, double value);

	/**
	 * The data of a range of time as comma separated rows with a heading: a time in seconds first; numbers unrounded, with
	 * a point.
	 *
	 * @param from    seconds
	 * @param to      seconds
	 * @param context asked for cancelling
	 */
	void csv(double from, double to, Appendable out, StepContext context) throws IOException;
}
