/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.ui.pipeline.PipelineEditor;

/**
 * Last known states of the steps of each pipeline, told to its editors. A worker may tell thousands of updates a second:
 * they are gathered, and editors are told at most twenty times a second.
 */
public final class RunStates {

    private static final int PAUSE_MILLIS = 50;
    private static final RunStates INSTANCE = new RunStates();

    private final Map<Path, Map<String, StepUpdate>> states = new HashMap<>();
    private final Set<Path> changed = new HashSet<>();
    private boolean underway;
    private int flushes;

    private RunStates() {
    }

    /** Those of this window. */
    public static RunStates get() {
        return INSTANCE;
    }

    /** A run of a pipeline begins. */
    public void planned(Path pipeline, List<PlannedStep> steps) {
        Map<String, StepUpdate> fresh = new LinkedHashMap<>();
        for (PlannedStep s : steps) {
            fresh.put(s.step(), new StepUpdate(s.step(), StepUpdate.WHOLE, s.parts(), StepState.QUEUED, 0, ""));
        }
        synchronized (this) {
            states.put(pipeline, fresh);
        }
        changed(pipeline);
    }

    /** A step got on; parts of steps are left out, for lights stand for steps. */
    public void changed(Path pipeline, StepUpdate update) {
        if (update.isWhole()) {
            synchronized (this) {
                states.computeIfAbsent(pipeline, p -> new LinkedHashMap<>()).put(update.step(), update);
            }
            changed(pipeline);
        }
    }

    /** What is known of a pipeline. */
    public synchronized Map<String, StepUpdate> of(Path pipeline) {
        return Map.copyOf(states.getOrDefault(pipeline, Map.of()));
    }

    /** How many times editors were told. */
    public synchronized int flushes() {
        return flushes;
    }

    private void changed(Path pipeline) {
        synchronized (this) {
            changed.add(pipeline);
            if (underway) {
                return;
            }
            underway = true;
        }
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(PAUSE_MILLIS, this::flush));
        }
    }

    private void flush() {
        Map<Path, Map<String, StepUpdate>> news = new HashMap<>();
        synchronized (this) {
            underway = false;
            flushes++;
            changed.forEach(p -> news.put(p, Map.copyOf(states.get(p))));
            changed.clear();
        }
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    if (reference.getEditor(false) instanceof PipelineEditor editor && news.containsKey(editor.getPipelinePath())) {
                        editor.setRunStates(news.get(editor.getPipelinePath()));
                    }
                }
            }
        }
    }
}
