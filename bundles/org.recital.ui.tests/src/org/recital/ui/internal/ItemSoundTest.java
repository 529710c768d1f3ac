/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.ui.internal.dataset.DatasetEditor;
import org.recital.ui.internal.dataset.DatasetHandler;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** From the page of a data set to the sound of one of its items, as a person goes. */
class ItemSoundTest {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String SOUNDS = "org.recital.ui.dataset.sounds";
    private static final String PIPELINE = """
            recital: 1
            name: Dances
            seed: 1
            steps:
              clips: {uses: folder-per-style, with: {folder: dances}}
              films: {uses: movielens, with: {folder: films}}
              mel:   {uses: log-mel, from: {data: clips}, with: {seconds: 1}}
            """;

    private PipelineEditor editor;

    @BeforeEach
    void pipeline() throws Exception {
        Window.empty();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("dances");
        project.create(null);
        project.open(null);
        Path folder = project.getLocation().toPath();
        for (String name : new String[] { "waltz/one", "waltz/two", "march/three" }) {
            Path file = folder.resolve("dances").resolve(name + ".wav");
            Files.createDirectories(file.getParent());
            Files.write(file, TestData.wav(1));
        }
        TestData.small(folder.resolve("films"), 20, 30, 300);
        IFile file = project.getFile("dances.recital.yaml");
        file.create(new ByteArrayInputStream(PIPELINE.getBytes(StandardCharsets.UTF_8)), true, null);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        editor = (PipelineEditor) IDE.openEditor(Window.page(), file);
    }

    @AfterEach
    void close() throws Exception {
        Window.empty();
    }

    private DatasetEditor dataset(String step) throws Exception {
        Window.page().activate(editor);
        Pump.until("the step is selected", LONG, () -> {
            editor.select(step);
            return editor.selectedStep().equals(Optional.of(step));
        });
        DatasetEditor shown = (DatasetEditor) new Window().command(DatasetHandler.COMMAND);
        Pump.until("the data set is shown", LONG, shown::isShown);
        return shown;
    }

    @Test
    void anItemIsPickedAndItsSoundIsShown() throws Exception {
        DatasetEditor page = dataset("clips");
        Screenshot.of(Window.workbench().getShell(), "dataset-sounds");
        List<String> listed = new ArrayList<>();
        whenThereIs(Messages.SoundsHandler_title, shell -> {
            Table table = Window.find(shell, Table.class).getFirst();
            Arrays.stream(table.getItems()).forEach(i -> listed.add(i.getText()));
            int march = listed.indexOf(listed.stream().filter(t -> t.contains("three")).findFirst().orElseThrow());
            table.setSelection(march);
            table.notifyListeners(SWT.Selection, event(table, march));
            new Window().press(shell, "OK");
        });
        Job asked = (Job) new Window().command(SOUNDS);
        Pump.until("the sound is opened", LONG, () -> asked.getResult() != null && Window.page().getActiveEditor() != page);
        IEditorPart sound = Window.page().getActiveEditor();
        assertEquals(3, listed.size(), listed.toString());
        assertEquals("org.recital.ui.media.sound", sound.getSite().getId());
        assertEquals("three.wav", sound.getTitle());
        Pump.until("it is read", LONG, () -> RestartScenario.isShown(sound));
        // asked again, another one: a second editor
        whenThereIs(Messages.SoundsHandler_title, shell -> {
            Table table = Window.find(shell, Table.class).getFirst();
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, event(table, 0));
            new Window().press(shell, "Cancel");
        });
        Window.page().activate(page);
        Job again = (Job) new Window().command(SOUNDS);
        Pump.until("asked", LONG, () -> again.getResult() != null);
        Pump.during(Duration.ofMillis(500));
        assertEquals(3, Window.page().getEditorReferences().length, "cancelled: nothing more is open");
    }

    private static Event event(Table table, int item) {
        Event e = new Event();
        e.item = table.getItem(item);
        return e;
    }

    @Test
    void aDataSetWithoutSoundsSaysSo() throws Exception {
        dataset("films");
        new Window().command(SOUNDS);
        Pump.until("it is said", LONG, () -> Notifications.latest() != null && Notifications.latest().text().contains("No item of"));
        assertTrue(Arrays.stream(Window.page().getEditorReferences()).map(IEditorReference::getId).noneMatch("org.recital.ui.media.sound"::equals));
    }

    /** Does something in a dialog as soon as it is open. */
    private static void whenThereIs(String title, Consumer<Shell> then) {
        Display display = Display.getCurrent();
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                // the list is filled a moment after the dialog is there
                Shell found = Arrays.stream(display.getShells()).filter(s -> s.getText().equals(title) && !s.isDisposed()
                        && Window.find(s, Table.class).stream().anyMatch(table -> table.getItemCount() > 0)).findFirst().orElse(null);
                if (found == null) {
                    display.timerExec(50, this);
                } else {
                    then.accept(found);
                }
            }
        });
    }
}
