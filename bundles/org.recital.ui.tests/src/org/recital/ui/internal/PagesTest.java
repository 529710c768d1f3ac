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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.importers.database.DatabasePasswords;
import org.recital.ui.internal.help.HelpView;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.internal.wizard.NewHandler;
import org.recital.ui.internal.wizard.NewPipelineWizard;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** The pages a person sees less often. */
class PagesTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path scratch;

    @AfterEach
    void empty() throws Exception {
        Window.empty();
    }

    @Test
    void thePreferencesOpenAndKeepWhatIsSet() throws Exception {
        for (String page : new String[] { "org.recital.ui.preferences.databases", "org.recital.ui.preferences.running", "org.recital.ui.preferences" }) {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Window.workbench().getShell(), page, null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Pump.settle(Duration.ofMillis(700));
            assertNotNull(dialog.getSelectedPage(), page);
            Screenshot.of(dialog.getShell(), page.replace("org.recital.ui.", ""));
            dialog.close();
        }
        Settings.store().setValue(Settings.JOBS, 3);
        Settings.coreStore().setValue(Settings.DATA, scratch.toString());
        try {
            assertEquals(3, Settings.jobs());
            assertEquals(scratch, Settings.dataFolder().orElseThrow());
        } finally {
            Settings.store().setToDefault(Settings.JOBS);
            Settings.coreStore().setToDefault(Settings.DATA);
        }
    }

    @Test
    void thePreferencesShowWhatAnAnalystNeedsAndNoMore() {
        List<String> shown = PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                .map(n -> ((IPreferenceNode) n).getId()).toList();
        assertTrue(shown.containsAll(List.of("org.recital.ui.preferences", "org.recital.ui.preferences.running", "org.recital.ui.preferences.databases",
                "org.eclipse.ui.preferencePages.Keys")), shown::toString);
        assertTrue(shown.stream().noneMatch(id -> id.contains("team") || id.contains("Editors") || id.contains("compare")), shown::toString);
        assertTrue(shown.size() < 16, shown::toString);
    }

    @Test
    void theDatabasesPageKeepsAPasswordInTheSecureStorageAndForgetsIt() throws Exception {
        String url = "jdbc:postgresql://host:5432/films";
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Window.workbench().getShell(), "org.recital.ui.preferences.databases", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            List<Text> fields = Window.find(dialog.getShell(), Text.class).stream().filter(t -> t.isVisible() && (t.getStyle() & (SWT.SEARCH | SWT.READ_ONLY)) == 0)
                    .toList();
            List<String> given = List.of(url, "ann", "open sesame");
            for (int f = 0; f < 3; f++) {
                fields.get(fields.size() - 3 + f).setText(given.get(f));
            }
            new Window().press(dialog.getShell(), "Keep password");
            assertEquals(Optional.of("open sesame"), DatabasePasswords.find(url, "ann"));
            assertEquals("", fields.getLast().getText(), "the password is not left on the screen");
            Table kept = Window.find(dialog.getShell(), Table.class).stream().filter(Table::isVisible).findFirst().orElseThrow();
            assertEquals(url, kept.getItem(0).getText(0));
            try (Stream<Path> files = Files.walk(Platform.getLocation().toPath())) {
                for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".prefs")).toList()) {
                    assertFalse(Files.readString(file).contains("open sesame"), file::toString);
                }
            }
            kept.select(0);
            new Window().press(dialog.getShell(), "Forget selected");
            assertEquals(Optional.ofNullable(System.getenv(DatabasePasswords.VARIABLE)), DatabasePasswords.find(url, "ann"));
            assertEquals(0, kept.getItemCount());
        } finally {
            dialog.close();
        }
    }

    @Test
    void aDoubleClickInTheNavigatorOpensAPipeline() throws Exception {
        PipelineEditor editor = FirstStepsTest.create(new Window(), TestData.small(scratch.resolve("data"), 20, 30, 200));
        String name = editor.getPipelineFile().getName();
        Window.page().closeAllEditors(false);
        CommonNavigator navigator = (CommonNavigator) Window.page().showView(ProjectExplorer.VIEW_ID);
        navigator.selectReveal(new StructuredSelection(ResourcesPlugin.getWorkspace().getRoot().getProjects()[0].getFile(name)));
        Tree tree = navigator.getCommonViewer().getTree();
        Pump.until("the file is shown", LONG, () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().contains(name));
        Event twice = new Event();
        twice.item = tree.getSelection()[0];
        tree.notifyListeners(SWT.DefaultSelection, twice);
        Pump.until("it is open", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor e && e.getPipelineFile().getName().equals(name));
    }

    @Test
    void aPipelineThatAnotherProgramChangesIsShownAnew() throws Exception {
        PipelineEditor editor = FirstStepsTest.create(new Window(), TestData.small(scratch.resolve("data"), 20, 30, 200));
        Files.writeString(editor.getPipelinePath(), editor.text().replace("seed: 42", "seed: 43"));
        Files.setLastModifiedTime(editor.getPipelinePath(), FileTime.fromMillis(System.currentTimeMillis() + 5000));
        Window.workbench().getShell().notifyListeners(SWT.Activate, new Event());
        Pump.until("the other text is shown", LONG, () -> editor.text().contains("seed: 43"));
        assertFalse(editor.isDirty());
    }

    @Test
    void theExplanationFollowsTheSelectedStep() throws Exception {
        PipelineEditor editor = FirstStepsTest.create(new Window(), TestData.small(scratch.resolve("data"), 20, 30, 200));
        HelpView view = (HelpView) new Window().command("org.recital.ui.explain");
        Pump.until("user-knn is explained", LONG, () -> {
            editor.select("user-knn");
            return view.text().contains("org.recital.engines");
        });
        assertTrue(view.text().contains("neighbours"), view::text);
        Screenshot.of(Window.workbench().getShell(), "explanation");
        Window.page().hideView(view);
    }

    @Test
    void aDelimitedTextIsPreviewedAndItsColumnsGoIntoThePipeline() throws Exception {
        Path file = scratch.resolve("listens.csv");
        StringBuilder rows = new StringBuilder("who;song;stars\n");
        for (int i = 0; i < 200; i++) {
            rows.append("u").append(i % 20).append(";s").append(i * 7 % 31).append(';').append(1 + i % 5).append('\n');
        }
        Files.writeString(file, rows);
        Window window = new Window();
        WizardDialog dialog = (WizardDialog) window.command(NewHandler.NEW_PIPELINE);
        NewPipelineWizard wizard = (NewPipelineWizard) FirstStepsTest.wizard(dialog);
        wizard.sourcePage().setLocation(file);
        Pump.until("an importer is found", LONG, () -> wizard.sourcePage().chosen() != null);
        assertEquals("delimited", wizard.sourcePage().chosen().importer());
        window.press(dialog.getShell(), "Next >");
        Pump.settle(Duration.ofSeconds(1));
        Screenshot.of(dialog.getShell(), "wizard-columns");
        window.press(dialog.getShell(), "Finish");
        Pump.until("the pipeline is open", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor);
        String text = ((PipelineEditor) Window.page().getActiveEditor()).text();
        assertTrue(text.contains("delimiter: semicolon"), text);
        assertTrue(text.contains("user: who") && text.contains("item: song"), text);
    }
}
