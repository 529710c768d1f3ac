/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.Pipelines;

class StepClipboardTest {

    private final PipelineDocument posters = PipelineDocument.parse(Pipelines.POSTERS);

    @Test
    void copiesStepsAsAPipelineOfTheirOwn() {
        List<StepElement> steps = StepClipboard.steps(StepClipboard.copy(posters, List.of("visual", "small")));

        assertEquals(List.of("small", "visual"), steps.stream().map(StepElement::name).toList());
        assertEquals(Map.of("dimensions", 64L), steps.getFirst().with());
        assertEquals(Map.of("features", List.of("poster"), "fit", List.of("split")), steps.getFirst().from());
    }

    @Test
    void pastedStepsReferToEachOtherAndToWhatWasThere() {
        List<StepElement> steps = StepClipboard.steps(StepClipboard.copy(posters, List.of("visual", "small")));

        StepClipboard.Pasted pasted = StepClipboard.paste(posters, steps);

        assertEquals(List.of("small-2", "visual-2"), pasted.names());
        assertEquals(Map.of("split", List.of("split"), "features", List.of("small-2")), pasted.document().step("visual-2").orElseThrow().from());
        assertEquals(List.of("poster"), pasted.document().step("small-2").orElseThrow().from().get("features"));
        assertTrue(pasted.document().text().startsWith(Pipelines.POSTERS.stripTrailing()), "What was there has changed");
    }

    @Test
    void dropsReferencesToWhatIsNotThere() {
        List<StepElement> steps = StepClipboard.steps(StepClipboard.copy(posters, List.of("judge", "plain")));

        PipelineDocument pasted = StepClipboard.paste(PipelineDocument.parse("recital: 1\nsteps:\n"), steps).document();

        assertEquals(Map.of("recommenders", List.of("plain")), pasted.step("judge").orElseThrow().from());
    }

    @Test
    void readsStepsWithoutTheRestOfAPipeline() {
        List<StepElement> steps = StepClipboard.steps("plain:   {uses: user-knn, from: {split: split}}\npop: {uses: popular}\n");

        assertEquals(List.of("plain", "pop"), steps.stream().map(StepElement::name).toList());
    }

    @Test
    void findsNothingInOtherTexts() {
        assertEquals(List.of(), StepClipboard.steps("Dear Sir: {"));
        assertEquals(List.of(), StepClipboard.steps("a: b"));
        assertEquals(List.of(), StepClipboard.steps(null));
    }
}
