/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.ui.pipeline.internal.Messages;

/** Problems of pipelines as markers of their files. */
public final class PipelineMarkers {

    /** The type of the markers. */
    public static final String TYPE = "org.recital.ui.pipeline.problem";
    /** Attribute: name of the step, or empty. */
    public static final String STEP = "step";
    /** Attribute: name of the parameter, or empty. */
    public static final String PARAMETER = "parameter";

    private PipelineMarkers() {
    }

    /** Gives a file these problems and no others. Not on the UI thread: it may wait for the workspace. */
    public static void set(IFile file, List<PipelineProblem> problems) {
        if (file == null || !file.isAccessible()) {
            return;
        }
        IWorkspace workspace = file.getWorkspace();
        List<Map<String, Object>> wanted = new ArrayList<>();
        problems.forEach(p -> wanted.add(attributes(p)));
        try {
            workspace.run(monitor -> replace(file, wanted), workspace.getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, null);
        } catch (CoreException e) {
            ILog.of(PipelineMarkers.class).error(NLS.bind(Messages.Markers_failed, file.getFullPath()), e);
        }
    }

    private static void replace(IFile file, List<Map<String, Object>> wanted) throws CoreException {
        if (!file.isAccessible()) {
            return;
        }
        List<Map<String, Object>> missing = new ArrayList<>(wanted);
        // Those that are right already stay, so that selections in the Problems view do too.
        for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
            if (!missing.remove(marker.getAttributes())) {
                marker.delete();
            }
        }
        for (Map<String, Object> attributes : missing) {
            file.createMarker(TYPE, attributes);
        }
    }

    private static Map<String, Object> attributes(PipelineProblem problem) {
        Map<String, Object> map = new HashMap<>();
        String message = problem.problem().message();
        map.put(IMarker.MESSAGE, problem.problem().expected().isEmpty() ? message : message + "; " + problem.problem().expected());
        map.put(IMarker.SEVERITY, problem.isError() ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
        map.put(IMarker.LINE_NUMBER, Math.max(1, problem.problem().line()));
        if (problem.offset() >= 0) {
            map.put(IMarker.CHAR_START, problem.offset());
            map.put(IMarker.CHAR_END, problem.offset() + problem.length());
        }
        map.put(IMarker.LOCATION, problem.step().isEmpty() ? NLS.bind(Messages.Markers_line, problem.problem().line())
                : NLS.bind(Messages.Markers_step, problem.step(), problem.problem().line()));
        map.put(STEP, problem.step());
        map.put(PARAMETER, problem.parameter());
        return map;
    }
}
