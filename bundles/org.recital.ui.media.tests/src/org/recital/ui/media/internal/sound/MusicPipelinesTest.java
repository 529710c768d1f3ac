/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;
import org.recital.ui.media.internal.training.TrainingView;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** The two published systems for music, made small, opened and run in the window: their canvas, curves, tables and classes are there. */
class MusicPipelinesTest {

    private static final Duration LIMIT = Duration.ofSeconds(600);
    private static final String COMPARISON = "org.recital.ui.evaluation.comparison";

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        IWorkbenchPage page = Ui.page();
        for (String view : List.of(COMPARISON, TrainingView.ID)) {
            if (page.findView(view) != null) {
                page.hideView(page.findView(view));
            }
        }
        page.closeAllEditors(false);
        for (IProject p : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            p.delete(true, true, null);
        }
    }

    private static String pipeline(String name) throws Exception {
        return Files.readString(Path.of(System.getProperty("recital.root", ".")).resolve("pipelines").resolve(name));
    }

    /** The pipeline with other settings of all steps that use something ({@code key: value}). */
    private static String with(String yaml, String uses, String... settings) {
        List<String> lines = new ArrayList<>();
        int found = 0;
        for (String line : yaml.lines().toList()) {
            String changed = line;
            if (line.matches(" +[\\w-]+: +\\{uses: (" + uses + ")[,}].*")) {
                found++;
                for (String setting : settings) {
                    String key = setting.substring(0, setting.indexOf(':'));
                    String value = "([{ ])" + key + ": (\\[[^]]*]|[^,}]+)";
                    int at = changed.indexOf("with: {");
                    String before = at < 0 ? changed : changed.substring(0, at);
                    String given = at < 0 ? "" : changed.substring(at);
                    changed = at < 0 ? changed.replaceFirst("}([^}]*)$", ", with: {" + setting + "}}$1")
                            : before + (given.matches(".*" + value + ".*") ? given.replaceFirst(value, "$1" + setting) : given.replaceFirst("with: \\{", "with: {" + setting + ", "));
                }
            }
            lines.add(changed);
        }
        assertTrue(found > 0, () -> "no step uses " + uses);
        return String.join("\n", lines);
    }

    @Test
    void stylesAndTastesAsZhangHasThem() throws Exception {
        WorldParameters p = new WorldParameters(3, 10, 48, 24, 5, 25, 0.4, 0.5, 0.9, 0.7, 0.6, 0);
        Path world = folder.resolve("world");
        SampleFolder.write(SampleWorld.make(p), world, 0.6, Parallel.of(2), new NullProgressMonitor());
        String yaml = pipeline("music-zhang.recital.yaml").replace("${data}", world.toString().replace('\\', '/'));
        yaml = with(yaml, "track-split", "folds: 2", "validation: 0.2");
        yaml = with(yaml, "cnn-zhang", "epochs: 3", "width: 0.05", "batch: 8");
        yaml = with(yaml, "log-mel|log-mel-notes", "seconds: 0.5", "bands: 16", "frames: 16");
        Map<String, Integer> tables = run("music-zhang", yaml, 6 * 2, 6);
        assertEquals(Map.of("Styles of new songs", 6, "Thresholds, on validation", 5, "New songs for people", 13, "People of one taste", 7, "People of several tastes", 7,
                "Groups of four", 6), tables);
    }

    @Test
    void soundAndBehaviourAsLiHasThem() throws Exception {
        String yaml = pipeline("music-li.recital.yaml");
        yaml = with(yaml, "sample-songs", "songs: 48", "people: 8", "days: 20", "seconds: 0.6");
        yaml = with(yaml, "track-split", "folds: 2", "validation: 0.2");
        yaml = with(yaml, "cnn-li", "epochs: 3", "width: 0.03", "batch: 8");
        yaml = with(yaml, "belief-fusion", "epochs: 2", "pretraining: 1", "audio-units: 4", "behaviour-units: 4", "joint: [6]");
        yaml = with(yaml, "rnn|lstm|gru4rec", "epochs: 2", "width: 4");
        Map<String, Integer> tables = run("music-li", yaml, 8 * 2, 11);
        assertEquals(11, tables.get("Styles of songs by new artists"), tables::toString);
        assertEquals(4, tables.size(), tables::toString);
    }

    /**
     * Opens, runs and looks.
     *
     * @param networks that learn by epochs, by part, at least
     * @param classes  classifiers in the first table
     * @return rows of each table
     */
    private Map<String, Integer> run(String name, String yaml, int networks, int classes) throws Exception {
        IWorkbenchPage page = Ui.page();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IFile file = project.getFile(name + ".recital.yaml");
        file.create(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), true, null);
        IWorkbenchPart editor = IDE.openEditor(page, file);
        TrainingView training = (TrainingView) page.showView(TrainingView.ID);
        page.activate(editor);
        Job job = (Job) Ui.command("org.recital.ui.run", Map.of());
        boolean[] seen = new boolean[1];
        Pump.until("the run has ended", LIMIT, () -> {
            seen[0] |= training.curves().stream().anyMatch(c -> c.name().endsWith("(learning)"));
            return job.getResult() != null;
        });
        assertTrue(seen[0], "curves grow while networks learn");
        Path run;
        try (var runs = Files.list(project.getLocation().toPath().resolve("runs"))) {
            run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        RunFolder kept = RunFolder.open(run);
        assertEquals(RunOutcome.Result.DONE, kept.record().result(), () -> kept.record().errors().toString());
        picture(editor, name + "-canvas", "org.recital.ui.pipeline.zoomFit");
        page.showView(RunSelection.VIEW);
        Pump.until("the run is selected", LIMIT, () -> page.getSelection(RunSelection.VIEW) instanceof IStructuredSelection s
                && RunSelection.of(s).folders().equals(List.of(run)));
        Pump.until("its curves are shown", LIMIT, () -> training.curves().size() >= networks && training.curves().stream().noneMatch(c -> c.name().endsWith("(learning)")));
        picture(training, name + "-training", null);
        page.activate(page.findView(RunSelection.VIEW));
        Ui.command(RunSelection.COMPARE, Map.of());
        Pump.until("the comparison is open", LIMIT, () -> page.findView(COMPARISON) != null);
        return compare(page, name, classes);
    }

    private static void picture(IWorkbenchPart part, String name, String command) throws Exception {
        IWorkbenchPage page = Ui.page();
        page.activate(part);
        page.toggleZoom(page.getReference(part));
        if (command != null) {
            Pump.during(Duration.ofMillis(500));
            Ui.command(command, Map.of());
        }
        Screenshot.of(Ui.window().getShell(), name, 40);
        page.toggleZoom(page.getReference(part));
    }

    private static Map<String, Integer> compare(IWorkbenchPage page, String name, int classes) throws Exception {
        IWorkbenchPart view = page.findView(COMPARISON);
        page.activate(view);
        page.toggleZoom(page.getReference(view));
        Pump.until("all evaluations are offered", LIMIT, () -> offered().isPresent());
        Map<String, Integer> tables = new TreeMap<>();
        for (int i = 0; i < judged().getItemCount(); i++) {
            Combo judged = judged();
            judged.select(i);
            judged.notifyListeners(SWT.Selection, new Event());
            reveal(i == 0 ? "Bars" : "Table");
            Screenshot.of(Ui.window().getShell(), name + "-comparison-" + (i + 1), 40);
            reveal("Table");
            int rows = Integer.parseInt(baselines());
            Pump.until("the table of " + judged.getItem(i), LIMIT, () -> table().getItemCount() == rows && Arrays.stream(table().getItems()).noneMatch(t -> t.getText(0).isEmpty()));
            tables.put(judged.getItem(i), table().getItemCount());
        }
        judged().select(0);
        judged().notifyListeners(SWT.Selection, new Event());
        reveal("Classes");
        Screenshot.of(Ui.window().getShell(), name + "-classes", 40);
        ScrolledComposite pane = Ui.find(Ui.window().getShell(), ScrolledComposite.class).stream()
                .filter(s -> s.isVisible() && s.getContent() != null && s.getContent().getClass().getSimpleName().equals("Composite")
                        && Ui.find((org.eclipse.swt.widgets.Composite) s.getContent(), org.eclipse.swt.widgets.Canvas.class).size() >= 2 * classes)
                .findFirst().orElseThrow(() -> new AssertionError("a table and a chart of calibration for each of " + classes));
        assertFalse(pane.getSize().y == 0);
        page.toggleZoom(page.getReference(view));
        return tables;
    }

    /** The choice of the evaluation. */
    private static Combo judged() {
        return offered().orElseThrow();
    }

    private static Optional<Combo> offered() {
        return Ui.find(Ui.window().getShell(), Combo.class).stream().filter(c -> Arrays.stream(c.getItems()).anyMatch(t -> t.startsWith("Styles of"))).findFirst();
    }

    /** How many may be the baseline: all rows. */
    private static String baselines() {
        return Integer.toString(Ui.find(judged().getParent(), Combo.class).getFirst().getItemCount());
    }

    private static Table table() {
        return Ui.find(judged().getParent().getParent(), Table.class).stream().filter(Table::isVisible).findFirst().orElseThrow();
    }

    /** A tab of the comparison. */
    private static void reveal(String tab) {
        for (CTabFolder tabs : Ui.find(judged().getParent().getParent(), CTabFolder.class)) {
            for (CTabItem item : tabs.getItems()) {
                if (item.getText().equals(tab)) {
                    tabs.setSelection(item);
                    tabs.notifyListeners(SWT.Selection, new Event());
                    return;
                }
            }
        }
        throw new AssertionError("no tab " + tab);
    }
}
