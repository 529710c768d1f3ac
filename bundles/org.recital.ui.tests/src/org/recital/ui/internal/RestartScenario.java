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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineTemplate;
import org.recital.core.store.ArtifactStore;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Sweeper;
import org.recital.ui.internal.preferences.Themes;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.internal.sweep.SweepState;
import org.recital.ui.internal.sweep.SweepView;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

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
        sweep(project);
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
        sound(project, one);
        Themes.set(true);
        Pump.during(Duration.ofSeconds(1));
        return "closed";
    }

    /** A sound with a layer more, other colours, zoomed in, a region marked. */
    private static void sound(IProject project, PipelineEditor front) throws Exception {
        IFile file = project.getFile("beep.wav");
        file.create(new ByteArrayInputStream(TestData.wav(4)), true, null);
        IEditorPart editor = IDE.openEditor(Window.page(), file);
        Pump.until("the sound is shown", LONG, () -> isShown(editor));
        Pump.during(Duration.ofMillis(500));
        sound("add", Map.of("org.recital.ui.media.viewer", "chroma"));
        sound("colours", Map.of("org.recital.ui.media.palette", "paper"));
        sound("taller", Map.of());
        sound("end", Map.of());
        for (int i = 0; i < 3; i++) {
            sound("zoomIn", Map.of());
        }
        sound("left", Map.of());
        sound("loop", Map.of());
        Window.page().activate(front);
    }

    private static void sound(String command, Map<String, String> with) throws Exception {
        Command c = Window.workbench().getService(ICommandService.class).getCommand("org.recital.ui.media." + command);
        Window.workbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(c, with), new Event());
    }

    /** The editor is another bundle's: it has read its file when it has a content. */
    static boolean isShown(IEditorPart editor) {
        try {
            return editor.getClass().getMethod("content").invoke(editor) != null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What the Sound editor would keep now: layers, what is seen, where the cursor is, what is marked. */
    private static String soundState() {
        IEditorReference reference = Arrays.stream(Window.page().getEditorReferences()).filter(e -> e.getName().equals("beep.wav")).findFirst().orElseThrow();
        IEditorPart editor = reference.getEditor(true);
        Window.page().activate(editor);
        Pump.until("the sound is shown again", LONG, () -> isShown(editor));
        Pump.during(Duration.ofMillis(500));
        XMLMemento memento = XMLMemento.createWriteRoot("state");
        ((IPersistableEditor) editor).saveState(memento);
        String lanes = Arrays.stream(memento.getChildren("lane")).map(l -> l.getID() + ' ' + l.getString("weight")).collect(Collectors.joining(", "));
        return lanes + "; " + memento.getString("palette") + "; " + Stream.of("from", "to", "cursor", "loopFrom", "loopTo")
                .map(n -> String.format(Locale.ROOT, "%.1f", Double.valueOf(memento.getString(n)))).collect(Collectors.joining(" "));
    }

    /** A sweep that is done, made beside the window, as the command line makes it. */
    private static void sweep(IProject project) throws Exception {
        Path data = TestData.small(project.getLocation().toPath().resolve("data"), 40, 60, 900);
        String text = """
                recital: 1
                name: Swept
                seed: 42
                steps:
                  films: {uses: movielens, with: {folder: "%s"}}
                  split: {uses: ratio-split, from: {data: films}, with: {test: 0.2, validation: 0.1}}
                  item:  {uses: item-knn, from: {split: split}}
                  judge: {uses: evaluate, from: {split: split, recommenders: [item]}, with: {metrics: [ndcg@10]}}
                sweep: {steps: item, trials: 4, space: {neighbours: 1..30}}
                """.formatted(data.toString().replace('\\', '/'));
        IFile file = project.getFile("swept.recital.yaml");
        file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        Path path = file.getLocation().toPath();
        PipelineDocument document = PipelineDocument.parse(text);
        ContributionRegistry contributions = ContributionRegistry.platform();
        new Sweeper(new ArtifactStore(data.resolveSibling("cache")), contributions).run(new SweepRequest(document, CheckContext.of(path, contributions),
                Sweeper.parameters(document, path), "", path.resolveSibling("runs"), 1, 0), SweepListener.NONE, new NullProgressMonitor());
        Window.page().showView(SweepView.ID);
    }

    private static PipelineEditor open(IProject project, String name) throws Exception {
        IFile file = project.getFile(name);
        if (!file.exists()) {
            String text = PipelineTemplate.firstPipeline(name, "movielens", Map.of("folder", "nowhere"));
            file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        }
        return (PipelineEditor) IDE.openEditor(Window.page(), file);
    }

    private static SweepView sweepView() {
        return (SweepView) Window.page().findView(SweepView.ID);
    }

    private static String look() throws Exception {
        Pump.until("an editor is back", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor e && e.selectedStep().isPresent());
        PipelineEditor one = (PipelineEditor) Window.page().getActiveEditor();
        IEditorReference[] editors = Window.page().getEditorReferences();
        PipelineEditor two = (PipelineEditor) Arrays.stream(editors).filter(e -> e.getName().startsWith("two")).findFirst().orElseThrow().getEditor(true);
        Pump.settle(Duration.ofSeconds(1));
        RunsView runs = (RunsView) Window.page().showView(RunSelection.VIEW);
        Screenshot.of(Window.workbench().getShell(), "restarted");
        open(ResourcesPlugin.getWorkspace().getRoot().getProject("films"), "swept.recital.yaml");
        Pump.until("the sweep is read", LONG, () -> sweepView().shown().isPresent());
        SweepState swept = sweepView().shown().get();
        return List.of("sweep " + swept.phase() + ' ' + swept.rows().size() + ' ' + swept.best().isPresent(), "editors " + Arrays.stream(editors).map(IEditorReference::getName).sorted().collect(Collectors.joining(" ")),
                "active " + one.getTitle() + ' ' + one.selectedStep().orElse("-"),
                "other " + two.getTitle() + ' ' + two.getActivePage() + ' ' + two.selectedStep().orElse("-"),
                "person " + Arrays.stream(Window.page().getViewReferences()).map(IViewReference::getId).anyMatch("org.recital.ui.evaluation.person"::equals),
                "filter " + runs.filter(), "sound " + soundState(), "dark " + Themes.isDark(), "perspective " + Window.page().getPerspective().getId()).stream()
                .collect(Collectors.joining("\n"));
    }
}
