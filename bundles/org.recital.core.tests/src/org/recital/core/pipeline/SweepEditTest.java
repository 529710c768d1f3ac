/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** Edits of what a pipeline says of its sweep; all else stays to the letter. */
class SweepEditTest {

	private static final String NONE = """
			# heading
			recital: 1
			steps:
			  films: {uses: movielens}   # the data
			# end
			""";
	private static final String FLOW = NONE.replace("# end", "sweep: {steps: plain, trials: 40}   # how long?\n# end");
	private static final String BLOCK = NONE.replace("# end", """
			sweep:
			  steps: plain   # one
			  # enough?
			  trials: 40
			  space:
			    neighbours: 5..200 log
			# end""");

	private static String after(String text, UnaryOperator<PipelineDocument> edit) {
		PipelineDocument edited = edit.apply(PipelineDocument.parse(text));
		assertTrue(edited.isEditable());
		return edited.text();
	}

	@Test
	void theFirstParameterBeginsTheSweep() {
		String text = after(NONE, d -> d.setSweep("steps", List.of("plain")));
		assertTrue(text.startsWith(NONE.substring(0, NONE.indexOf("# end"))), text);
		assertEquals(List.of("plain"), PipelineDocument.parse(text).sweep().orElseThrow().with().get("steps"), text);
		assertEquals(7L, PipelineDocument.parse(after(NONE + "sweep:\n", d -> d.setSweep("trials", 7L))).sweep().orElseThrow().with().get("trials"));
		assertEquals("tpe", PipelineDocument.parse(after(NONE + "sweep: {}\n", d -> d.setSweep("search", "tpe"))).sweep().orElseThrow().with().get("search"));
	}

	@Test
	void parametersAreSetAndTakenAway() {
		assertEquals(FLOW.replace("40", "8"), after(FLOW, d -> d.setSweep("trials", 8)));
		assertEquals(FLOW.replace("40}", "40, search: grid}"), after(FLOW, d -> d.setSweep("search", "grid")));
		assertEquals(FLOW.replace(", trials: 40", ""), after(FLOW, d -> d.unsetSweep("trials")));
		assertEquals(FLOW.replace("{steps: plain, trials: 40}", "{}"), after(FLOW, d -> d.unsetSweep("trials").unsetSweep("steps")));
		assertEquals(BLOCK.replace("40", "8"), after(BLOCK, d -> d.setSweep("trials", 8)));
		Map<String, Object> with = PipelineDocument.parse(after(BLOCK, d -> d.setSweep("space", Map.of("shrinkage", "0..10")))).sweep().orElseThrow().with();
		assertEquals(Map.of("shrinkage", "0..10"), with.get("space"));
		assertTrue(after(BLOCK, d -> d.setSweep("space", Map.of("shrinkage", "0..10"))).contains("steps: plain   # one\n  # enough?\n"));
	}

	@Test
	void theSweepGoesAsAWhole() {
		assertTrue(PipelineDocument.parse(after(BLOCK, PipelineDocument::removeSweep)).sweep().isEmpty());
		assertTrue(after(BLOCK, PipelineDocument::removeSweep).startsWith(NONE.substring(0, NONE.indexOf("# end"))));
		PipelineDocument none = PipelineDocument.parse(NONE);
		assertSame(none, none.removeSweep());
		assertSame(none, none.unsetSweep("steps"));
	}
}
