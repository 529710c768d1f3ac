/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.recital.ui.internal.run.RunTarget;

/** Makes projects and pipeline files. */
public final class PipelineFiles {

    private PipelineFiles() {
    }

    /** The project of that name, made and opened when need be. */
    static IProject project(String name, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        if (!project.exists()) {
            project.create(progress.split(1));
        }
        project.open(progress.split(1));
        project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
        return project;
    }

    /** Writes a pipeline under its name, or under one with a number when there is such a file. */
    static IFile write(IProject project, String name, String text, IProgressMonitor monitor) throws CoreException {
        String base = fileName(name);
        IFile file = project.getFile(base + RunTarget.ENDING);
        for (int i = 2; file.exists(); i++) {
            file = project.getFile(base + '-' + i + RunTarget.ENDING);
        }
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, monitor);
        return file;
    }

    /** A name as part of a file's name: small letters, digits and hyphens; {@code pipeline} when none is left. */
    static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "pipeline" : plain;
    }

    /**
     * Parameters with their paths as a pipeline file should have them, so that it can be moved to another machine: under
     * the data folder with {@code ${data}}, in the project relative to it, else as they are.
     */
    static Map<String, Object> portable(Map<String, Object> parameters, Optional<Path> data, Path project) {
        Map<String, Object> result = new LinkedHashMap<>();
        parameters.forEach((key, value) -> result.put(key, value instanceof String s ? portable(s, data, project) : value));
        return result;
    }

    private static String portable(String text, Optional<Path> data, Path project) {
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute() || !Files.exists(path)) {
                return text;
            }
            if (project != null && path.startsWith(project)) {
                return slashes(project.relativize(path));
            }
            if (data.isPresent() && path.startsWith(data.get()) && !path.equals(data.get())) {
                return "${data}/" + slashes(data.get().relativize(path));
            }
            return text;
        } catch (InvalidPathException e) {
            return text; // some other text
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
