/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IGotoMarker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.PipelineProblems;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.session.PipelineMarkers;
import org.recital.ui.pipeline.internal.session.SampleContributions;

class MarkersTest {

    private static final String WRONG = Pipelines.POSTERS.replace("similarity: cosine", "similarity: cosin");

    private OpenEditor open;

    @BeforeAll
    static void useSample() {
        SampleContributions.install();
    }

    @AfterAll
    static void useInstalled() throws Exception {
        SampleContributions.uninstall();
        OpenEditor.deleteProject();
    }

    @BeforeEach
    void open() throws Exception {
        open = new OpenEditor(WRONG);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private IMarker[] errors() {
        try {
            return Arrays.stream(open.file.findMarkers(PipelineProblems.MARKER, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).toArray(IMarker[]::new);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProblemIsAMarkerAtItsPlaceInTheText() throws Exception {
        assertEquals(1, errors().length);
        IMarker marker = errors()[0];
        int at = WRONG.indexOf("cosin}");

        assertTrue(marker.isSubtypeOf(IMarker.PROBLEM), "Not shown in the Problems view");
        assertEquals("plain", marker.getAttribute(PipelineMarkers.STEP, ""));
        assertEquals("similarity", marker.getAttribute(PipelineMarkers.PARAMETER, ""));
        assertEquals(WRONG.substring(0, at).lines().count(), marker.getAttribute(IMarker.LINE_NUMBER, 0));
        assertEquals("cosin", WRONG.substring(marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0)));
        assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("cosine"), "The nearest right name is not named");
    }

    @Test
    void aProblemIsABadgeOnItsNode() {
        assertEquals(1, open.canvas().scene().problems().get("plain").size());
        assertTrue(open.canvas().scene().problems().get("plain").getFirst().message().contains("cosine"));
    }

    @Test
    void markersGoWhenTheProblemDoes() {
        open.page().actions().edit(d -> d.setParameter("plain", "similarity", "pearson"));
        open.settle();

        assertEquals(0, errors().length);
        assertTrue(!open.canvas().scene().problems().containsKey("plain"));
    }

    @Test
    void closingWithoutSavingBringsBackTheProblemsOfTheFile() {
        open.page().actions().edit(d -> d.setParameter("plain", "similarity", "pearson"));
        open.settle();
        assertEquals(0, errors().length);

        open.close();

        Ui.await("The problems of what is on disk are back", () -> errors().length == 1);
    }

    @Test
    void goingToAMarkerSelectsItsStepOrItsText() {
        IGotoMarker go = open.editor.getAdapter(IGotoMarker.class);
        go.gotoMarker(errors()[0]);
        Ui.spin(50);
        assertEquals("plain", open.editor.selectedStep().orElse(""));

        open.editor.showSource("");
        go.gotoMarker(errors()[0]);
        var selection = (org.eclipse.jface.text.ITextSelection) open.editor.sourcePage().getSelectionProvider().getSelection();
        assertEquals("cosin", selection.getText());
    }

    @Test
    void filesThatAreNotOpenCanBeCheckedToo() {
        open.close();
        PipelineMarkers.set(open.file, java.util.List.of());
        assertEquals(0, errors().length);

        PipelineProblems.refresh(open.file);

        Ui.await("The file is checked", () -> errors().length == 1);
    }
}
