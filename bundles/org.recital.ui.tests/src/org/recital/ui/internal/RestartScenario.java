/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.recital.core.pipeline.PipelineTemplate;
import org.recital.ui.internal.preferences.Themes;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;

/**
 * What happens in the windows that {@link RestartTest} starts: the first is worked in and closed, the second tells what it
 * shows. In every other window this does nothing.
 */
public final class RestartScenario implements IStartup {

    /** Says which window this is: {@code first} or {@code second}. */
    static final String WINDOW = "recital.test.restart";
    /** The file that is written to. */
    static final String ANSWER = "recital.test.restart.answer";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public void earlyStartup() {
        String window = System.getProperty(WINDOW);
        if (window != null) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                try {
                    Files.writeString(Path.of(System.getProperty(ANSWER)), window.equals("first") ? work() : look());
                } catch (Exception | AssertionError e) {
                    throw new IllegalStateException(e);
                } finally {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }

    /** Two pipelines, one with a step selected, one showing its source; a filter; another view in front; dark. */
    private static String work() throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        project.create(null);
        project.open(null);
        open(project, "one.recital.yaml").select("split");
        PipelineEditor two = open(project, "two.recital.yaml");
        two.select("item-knn");
        Pump.until("a step is selected", LONG, () -> two.selectedStep().isPresent());
        two.showSource("user-knn");
        PipelineEditor one = open(project, "one.recital.yaml");
        Pump.until("a step is selected", LONG, () -> {
            one.select("split");
            return one.selectedStep().isPresent();
        });
        ((RunsView) Window.page().showView(RunSelection.VIEW)).filter("poster");
        Window.page().showView("org.recital.ui.evaluation.person");
        Window.page().activate(one);
        Themes.set(true);
        Pump.during(Duration.ofSeconds(1));
        return "closed";
    }

    private static PipelineEditor open(IProject project, String name) throws Exception {
        IFile file = project.getFile(name);
        if (!file.exists()) {
            String text = PipelineTemplate.firstPipeline(name, "movielens", Map.of("folder", "nowhere"));
            file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        }
        return (PipelineEditor) IDE.openEditor(Window.page(), file);
    }

    private static String look() throws Exception {
        Pump.until("an editor is back", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor e && e.selectedStep().isPresent());
        PipelineEditor one = (PipelineEditor) Window.page().getActiveEditor();
        IEditorReference[] editors = Window.page().getEditorReferences();
        PipelineEditor two = (PipelineEditor) Arrays.stream(editors).filter(e -> e.getName().startsWith("two")).findFirst().orElseThrow().getEditor(true);
        Pump.during(Duration.ofSeconds(1));
        RunsView runs = (RunsView) Window.page().showView(RunSelection.VIEW);
        Screenshot.of(Window.workbench().getShell(), "restarted");
        return List.of("editors " + Arrays.stream(editors).map(IEditorReference::getName).sorted().collect(Collectors.joining(" ")),
                "active " + one.getTitle() + ' ' + one.selectedStep().orElse("-"),
                "other " + two.getTitle() + ' ' + two.getActivePage() + ' ' + two.selectedStep().orElse("-"),
                "person " + Arrays.stream(Window.page().getViewReferences()).map(IViewReference::getId).anyMatch("org.recital.ui.evaluation.person"::equals),
                "filter " + runs.filter(), "dark " + Themes.isDark(), "perspective " + Window.page().getPerspective().getId()).stream()
                .collect(Collectors.joining("\n"));
    }
}
