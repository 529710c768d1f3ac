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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.media.Inks;
import org.recital.api.media.LayerView;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRecord;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.LaneSpec;
import org.recital.ui.media.internal.play.Lines;
import org.recital.ui.media.internal.training.Curve;
import org.recital.ui.media.internal.training.TrainingView;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/**
 * A convolutional network learns in the worker while the window shows how; then a sound is looked at as the network of that run
 * sees it. Real music where the shared data are there. Takes two of the pictures in the docs.
 */
class NetworkOfARunTest {

    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final int EPOCHS = 12;
    private static final String PIPELINE = """
            recital: 1
            name: Three styles
            seed: 7
            steps:
              clips: {uses: folder-per-style, with: {folder: sounds}}
              split: {uses: track-split, from: {data: clips}, with: {by: [item], folds: 1, test: 0.2, validation: 0.2, stratify: style}}
              mel:   {uses: log-mel, from: {data: clips}, with: {seconds: 2.5, bands: 64, frames: 64}}
              net:   {uses: cnn-zhang, label: Zhang's network, from: {split: split, features: mel}, with: {target: style, width: 0.25, epochs: %d, patience: 0, learning-rate: 0.001}}
              says:  {uses: predict, from: {network: net, features: mel, split: split}}
              judge: {uses: judge-classes, from: {split: split, predictions: [says]}, with: {metrics: [accuracy, macro-f1]}}
            """.formatted(EPOCHS);

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        Playback.use(Lines.SYSTEM);
        Ui.page().closeAllEditors(false);
        for (IProject p : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            p.delete(true, true, null);
        }
    }

    @Test
    void itsCurveGrowsWhileItLearnsAndASoundIsSeenAsItSeesIt() throws Exception {
        Playback.use(f -> {
            throw new IllegalArgumentException("none");
        });
        IWorkbenchPage page = Ui.page();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("styles");
        project.create(null);
        project.open(null);
        Path sound = StyleSounds.put(project.getLocation().toPath().resolve("sounds"));
        IFile file = project.getFile("styles.recital.yaml");
        file.create(new ByteArrayInputStream(PIPELINE.getBytes(StandardCharsets.UTF_8)), true, null);
        IDE.openEditor(page, file);
        TrainingView training = (TrainingView) page.showView(TrainingView.ID);

        Path run = learn(training, project);
        page.activate(training);
        page.setPartState(page.getReference(training), IWorkbenchPage.STATE_MAXIMIZED);
        Screenshot.of(Ui.window().getShell(), "training", 60);
        page.setPartState(page.getReference(training), IWorkbenchPage.STATE_RESTORED);

        page.showView(RunSelection.VIEW);
        Pump.until("the run is selected", LIMIT, () -> page.getSelection(RunSelection.VIEW) instanceof IStructuredSelection s
                && RunSelection.of(s).folders().equals(List.of(run)));
        look(page, sound);
    }

    /** Runs the pipeline; what the view showed while the worker worked must grow epoch by epoch. */
    private static Path learn(TrainingView training, IProject project) throws Exception {
        Job job = (Job) Ui.command("org.recital.ui.run", Map.of());
        Set<Integer> seen = new TreeSet<>();
        Set<String> names = new LinkedHashSet<>();
        Pump.until("the run has ended", LIMIT, () -> {
            for (Curve c : training.curves()) {
                if (job.getResult() == null) {
                    seen.add(c.curve().points().size());
                    names.add(c.name());
                }
            }
            return job.getResult() != null;
        });
        assertEquals(Set.of("Zhang's network (learning)"), names);
        assertTrue(seen.stream().filter(n -> n < EPOCHS).count() >= 3, () -> "while it learned, " + seen + " epochs were seen");
        Pump.until("the run that is kept is shown", LIMIT, () -> training.curves().stream().map(Curve::name).toList().equals(List.of("Zhang's network")));
        TrainingCurve shown = training.curves().getFirst().curve();
        assertEquals(EPOCHS, shown.points().size());
        try (var runs = Files.list(project.getLocation().toPath().resolve("runs"))) {
            Path run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
            RunFolder kept = RunFolder.open(run);
            assertEquals(RunOutcome.Result.DONE, kept.record().result(), () -> kept.record().errors().toString());
            RunRecord.PartRecord part = kept.record().step("net").orElseThrow().parts().getFirst();
            assertEquals(shown, part.curve(), "in the record");
            assertEquals(shown, kept.network(kept.networks().getFirst(), Viewers.all()).network().curve(), "and in the network");
            assertFalse(Double.isNaN(shown.points().getLast().validationLoss()) || Double.isNaN(shown.points().getLast().trainingLoss())
                    || Double.isNaN(shown.points().getLast().validationAccuracy()) || !(shown.points().getLast().learningRate() > 0), shown::toString);
            return run;
        }
    }

    private static void look(IWorkbenchPage page, Path file) throws Exception {
        Ui.command("org.recital.ui.media.open", Map.of(OpenHandler.FILE, file.toString()));
        SoundEditor editor = (SoundEditor) page.getActiveEditor();
        Pump.until("the sound is shown", LIMIT, () -> editor.content() != null);
        SoundPage sound = editor.content();
        page.setPartState(page.getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
        try {
            Ui.command("org.recital.ui.media.add", Map.of(SoundHandler.VIEWER, "log-mel"));
            addNetwork(page, sound, 4, "evidence");
            Ui.command("org.recital.ui.media.over", Map.of());
            addNetwork(page, sound, 5, "activations");
            addNetwork(page, sound, 6, "classes");
            complete(sound);
            List<String> titles = sound.canvas().strips().stream().map(s -> s.title()).toList();
            assertTrue(titles.stream().anyMatch(t -> t.contains("convolution")), titles.toString());
            sound.layers().lanes().forEach(l -> assertEquals("", sound.store().get(l).problem()));
            Screenshot.of(Ui.window().getShell(), "network", 400);
            evidenceDiffersFromPlaceToPlace(sound);
        } finally {
            page.setPartState(page.getReference(editor), IWorkbenchPage.STATE_RESTORED);
        }
    }

    /** Through the command and the dialog of settings, as a person does. */
    private static void addNetwork(IWorkbenchPage page, SoundPage sound, int layers, String show) throws Exception {
        page.activate(page.getActiveEditor());
        Runnable[] again = new Runnable[1];
        List<String> filled = new ArrayList<>();
        again[0] = () -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell.getText().equals(Messages.SettingsDialog_title)) {
                    Ui.find(shell, Text.class).forEach(t -> filled.add(t.getText()));
                    Combo combo = Ui.find(shell, Combo.class).getFirst();
                    combo.setText(show);
                    combo.notifyListeners(SWT.Selection, new Event());
                    Button ok = Ui.find(shell, Button.class).stream().filter(b -> b.getText().replace("&", "").equals("OK")).findFirst().orElseThrow();
                    filled.add("OK " + ok.isEnabled());
                    ok.notifyListeners(SWT.Selection, new Event());
                    return;
                }
            }
            Display.getCurrent().timerExec(50, again[0]);
        };
        Display.getCurrent().timerExec(50, again[0]);
        Ui.command("org.recital.ui.media.addNetwork", Map.of());
        Pump.until("the layer is there", LIMIT, () -> sound.layers().lanes().size() == layers);
        assertTrue(filled.stream().anyMatch(t -> t.endsWith(".recital-model")), filled.toString());
        assertTrue(filled.contains("OK true"), filled.toString());
        assertTrue(filled.contains("seconds: 2.5, bands: 64, frames: 64"), () -> "the settings of the step that made the features: " + filled);
    }

    private static void complete(SoundPage sound) {
        Pump.until("all is painted", LIMIT, () -> !sound.store().isBusy() && sound.canvas().strips().stream().allMatch(s -> s.lane() != null)
                && sound.canvas().complete());
    }

    /** The veil over the log-mel picture is neither everywhere nor nowhere. */
    private static void evidenceDiffersFromPlaceToPlace(SoundPage sound) {
        int[] pixels = new int[200 * 64];
        LaneSpec evidence = sound.layers().lanes().stream().filter(l -> l.viewer().equals(RunNetworks.VIEWER) && l.over()).findFirst().orElseThrow();
        MediaLayer layer = sound.store().get(evidence).layer();
        layer.paint(LayerView.of(layer, 0, sound.clip().duration(), 200, 64, Palette.all().getFirst(), Inks.DARK), pixels, 0, 200);
        Set<Integer> alphas = new HashSet<>();
        for (int p : pixels) {
            alphas.add(p >>> 24);
        }
        assertTrue(alphas.size() > 20, () -> "densities of the veil: " + alphas);
    }
}
