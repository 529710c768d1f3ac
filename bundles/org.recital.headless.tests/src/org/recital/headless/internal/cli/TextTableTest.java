/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextTableTest {

	@Test
	void theLastColumnIsBrokenBetweenWordsWhereTheTableIsTooWide() {
		TextTable table = new TextTable("name", ">n", "meaning").row("top", 10, "how many items a list has at the very most, or fewer")
				.row("k", 5, "short");
		assertEquals(List.of(
				"name   n  meaning",
				"\u2500".repeat(38),
				"top   10  how many items a list has at",
				"          the very most, or fewer",
				"k      5  short"), table.lines(40));
		assertEquals(4, table.lines(80).size());
		assertEquals("k      5  short", table.lines(10).getLast(), "never narrower than can be read");
	}
}
