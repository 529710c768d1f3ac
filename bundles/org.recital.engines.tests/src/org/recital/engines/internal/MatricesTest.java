/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Interactions;
import org.recital.api.problem.InputException;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class MatricesTest {

	@Test
	void whatIsAddedComesBeforeWhatIsKnown() {
		Interactions known = TestData.ratings(20, 15, 120, 1).interactions();
		Interactions added = TestData.ratings(24, 18, 150, 2).interactions();
		SparseRows merged = Matrices.merge(Matrices.of(known), added);
		assertEquals(24, merged.rows());
		assertEquals(18, merged.columns());
		Interactions both = Interactions.of(24, 18, merged.offsets(), merged.indices(), merged.values());
		int entries = 0;
		int overlap = 0;
		for (int u = 0; u < 24; u++) {
			for (int i = 0; i < 18; i++) {
				float old = u < 20 && i < 15 ? known.value(u, i) : Float.NaN;
				float more = added.value(u, i);
				assertEquals(Float.isNaN(more) ? old : more, both.value(u, i));
				entries += Float.isNaN(both.value(u, i)) ? 0 : 1;
				overlap += Float.isNaN(old) || Float.isNaN(more) ? 0 : 1;
			}
		}
		assertEquals(entries, merged.size());
		assertTrue(overlap > 0);
	}

	@Test
	void whatIsAddedMustNotBeSmaller() throws Exception {
		Interactions added = TestData.ratings(24, 18, 150, 2).interactions();
		Training.checkAdded(24, 18, added);
		assertThrows(InputException.class, () -> Training.checkAdded(25, 18, added));
		InputException e = assertThrows(InputException.class, () -> Training.checkAdded(24, 19, added));
		assertTrue(e.getMessage().contains("18") && e.getMessage().contains("19"), e.getMessage());
	}
}
