/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class ContentTest {

	private static final float ROOT = (float) Math.sqrt(0.5);

	/** Item 0 has two rows, item 1 none, items 2 and 3 one each. */
	private static final Features FEATURES = new Features(EntityKind.ITEM, "by hand", new int[] { 2 },
			new int[] { 0, 2, 2, 3, 4 }, new float[] { 2, 0, 4, 6, 0, 5, 1, 0 }, List.of());

	@Test
	void rowsAreMeansOfLengthOne() {
		DenseRows rows = Content.rows(List.of(FEATURES), 4, null);
		assertArrayEquals(new float[] { ROOT, ROOT, 0, 0, 0, 1, 1, 0 }, rows.data(), 1e-6f);
	}

	@Test
	void theMeanOfWhatWasTrainedOnIsTakenOff() {
		// the mean of items 0 (3, 3) and 2 (0, 5) is (1.5, 4); item 3 is not learned from
		DenseRows rows = Content.rows(List.of(FEATURES), 4, new boolean[] { true, true, true, false });
		double a = Math.hypot(1.5, 1);
		double c = Math.hypot(0.5, 4);
		assertArrayEquals(new float[] { (float) (1.5 / a), (float) (-1 / a), 0, 0, (float) (-1.5 / a), (float) (1 / a),
				(float) (-0.5 / c), (float) (-4 / c) }, rows.data(), 1e-6f);
	}

	@Test
	void severalFeaturesStandSideBySide() {
		Features more = Features.single(EntityKind.ITEM, "more", 4, null, 1, new float[] { 7, 7, 7, -7 }, List.of());
		DenseRows rows = Content.rows(List.of(FEATURES, more), 4, null);
		assertArrayEquals(new float[] { ROOT, ROOT, 1, 0, 0, 1, 0, 1, 1, 1, 0, -1 }, rows.data(), 1e-6f);
		assertNull(Content.rows(List.of(), 4, null));
	}

	@Test
	void aProfileIsTheMeanWeightedByValue() {
		DenseRows items = new DenseRows(3, 2, new float[] { 1, 0, 0, 1, 1, 1 });
		int[] columns = { 0, 1, 2 };
		float[] values = { 1, 2, 5 };
		assertArrayEquals(new float[] { 6 / 8f, 7 / 8f }, Content.profile(items, columns, values, 0, 3, false), 1e-6f);
		assertArrayEquals(new float[] { 2 / 3f, 2 / 3f }, Content.profile(items, columns, values, 0, 3, true), 1e-6f);
		assertArrayEquals(new float[] { 0, 1 }, Content.profile(items, columns, values, 1, 2, false), 1e-6f);
		assertArrayEquals(new float[] { 0, 0 }, Content.profile(items, columns, values, 1, 1, false));
		SparseRows two = new SparseRows(2, 3, new int[] { 0, 1, 3 }, columns, values);
		assertArrayEquals(new float[] { 1, 0, 5 / 7f, 1 }, Content.profiles(items, two, false).data(), 1e-6f);
	}

	@Test
	void usersHaveWhatTheyMetBesideTheirOwn() throws Exception {
		// user 0 met item 0, user 1 met item 2, user 2 nothing
		Dataset data = TestData.dataset(3, 4, new int[] { 0, 1 }, new int[] { 0, 2 }, new float[] { 4, 2 });
		Split split = TestData.split(data, 0, 0, 1);
		Features own = Features.single(EntityKind.USER, "own", 3, null, 1, new float[] { 1, -1, 5 }, List.of());
		TrainingData training = new TrainingData(split, List.of(FEATURES, own), List.of());
		SparseRows train = Matrices.of(split.train());
		UserContent plain = UserContent.of(training, train, train, true, false);
		assertArrayEquals(new float[] { ROOT, ROOT, 1, 0, 1, -1, 0, 0, 1 }, plain.rows().data(), 1e-6f);
		assertArrayEquals(new float[] { 0, 1, 0 }, plain.foldIn(new int[] { 2 }, new float[] { 3 }), 1e-6f);
		// centred rows of items 0 and 2 are opposite, so are those of users 0 and 1; own features have mean 0 over them
		UserContent centred = UserContent.of(training, train, train, true, true);
		float[] rows = centred.rows().data();
		assertArrayEquals(new float[] { -rows[3], -rows[4], 1, rows[3], rows[4], -1, 0, 0, 1 }, rows, 1e-6f);
		assertArrayEquals(new float[] { rows[0], rows[1], 0 }, centred.foldIn(new int[] { 0 }, new float[] { 3 }), 1e-6f);
	}
}
