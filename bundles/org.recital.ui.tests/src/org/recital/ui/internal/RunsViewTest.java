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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.core.run.RunStore;
import org.recital.ui.internal.runs.RunsHandler;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.runs.RunNews;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;
import org.recital.ui.testkit.UiWatchdog;

/** The list of runs: what tells them apart, and what can be done to them. */
class RunsViewTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Path runs;
    private RunsView view;

    @BeforeEach
    void project() throws Exception {
        Window.empty();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        project.create(null);
        project.open(null);
        runs = Files.createDirectories(project.getLocation().toPath().resolve("runs"));
        // A fresh one: a view keeps how it was sorted.
        Window.page().hideView(Window.page().findView(RunSelection.VIEW));
        view = (RunsView) Window.page().showView(RunSelection.VIEW);
        view.filter("");
    }

    @AfterEach
    void empty() throws Exception {
        Window.empty();
    }

    private void run(String id, String title, int neighbours, double ndcg, double rmse) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(id));
        Instant started = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(Integer.parseInt(id.substring(1)) * 60L);
        String found = """
                {"evaluation":"judge","recommender":"%s","label":"%s","metric":"%s","name":"%s","higherIsBetter":%s,"value":%s}""";
        Files.writeString(folder.resolve("run.json"), """
                {"header":{"format":1,"id":"%s","title":"%s","pipeline":"Films","file":"films.recital.yaml","upTo":"","started":"%s",
                "wallMillis":2345,"result":"DONE","message":"","warnings":0,
                "parameters":{"knn.neighbours":"%d","knn.similarity":"cosine","split.test":"0.2"},
                "results":[%s,%s,%s]},"text":"","seed":42}
                """.formatted(id, title, started, neighbours,
                found.formatted("knn", "kNN", "ndcg@10", "nDCG@10", true, ndcg), found.formatted("popular", "Popular", "ndcg@10", "nDCG@10", true, ndcg / 2),
                found.formatted("knn", "kNN", "rmse", "RMSE", false, rmse)));
    }

    private void list(int count) {
        RunNews.tell(runs, null);
        Pump.until(count + " runs are listed", SOON, () -> view.table().rows().size() == count);
    }

    @Test
    void showsOnlyTheParametersThatDifferAndMarksTheBest() throws Exception {
        run("r1", "Ten", 10, 0.31, 0.90);
        run("r2", "Twenty", 20, 0.33, 0.92);
        run("r3", "Fifty", 50, 0.32, 0.89);
        list(3);

        assertEquals(List.of("knn.neighbours"), view.table().parameters());
        assertEquals(List.of("Title", "Pipeline", "Started", "Took", "State", "knn.neighbours", "nDCG@10", "RMSE"), view.grid().titles());
        Table table = view.grid().table();
        assertEquals("Fifty", table.getItem(0).getText(0)); // newest first
        int ndcg = view.grid().titles().indexOf("nDCG@10");
        assertEquals("0.3200", table.getItem(0).getText(ndcg));
        assertTrue(table.getItem(1).getText(ndcg).endsWith("\u2605 0.3300"), table.getItem(1).getText(ndcg));
        assertTrue((table.getItem(1).getFont(ndcg).getFontData()[0].getStyle() & SWT.BOLD) != 0, "The best value is not bold");
        assertTrue(table.getItem(0).getText(ndcg + 1).contains("\u2605"), "Of errors the least is best");
        for (TableColumn column : table.getColumns()) {
            assertTrue(column.getWidth() > 20, () -> column.getText() + " is " + column.getWidth() + " wide");
        }
        Screenshot.of(Window.workbench().getShell(), "runs-compared");
    }

    @Test
    void filtersAsOneTypes() throws Exception {
        run("r1", "Ten", 10, 0.31, 0.90);
        run("r2", "Twenty", 20, 0.33, 0.92);
        list(2);

        view.filter("neighbours=20 films");
        Pump.until("one is left", SOON, () -> view.table().rows().size() == 1);
        assertEquals("Twenty", view.table().rows().getFirst().header().title());
        assertEquals(List.of(), view.table().parameters());
        view.filter("nothing of the kind");
        Pump.until("none is left", SOON, () -> view.table().rows().isEmpty());
    }

    @Test
    void renamesInPlaceAndUndoesIt() throws Exception {
        run("r1", "Ten", 10, 0.31, 0.90);
        list(1);
        Window.page().activate(view);
        view.select(runs.resolve("r1"), false);

        new Window().command(RunsHandler.RENAME);
        Text editor = (Text) java.util.Arrays.stream(view.grid().table().getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
        editor.setText("Ten neighbours");
        editor.notifyListeners(SWT.DefaultSelection, new Event());

        Pump.until("the title is shown", SOON, () -> view.table().rows().getFirst().header().title().equals("Ten neighbours"));
        assertEquals("Ten neighbours", new RunStore(runs).list().getFirst().title());
        undo();
        Pump.until("the old title is back", SOON, () -> view.table().rows().getFirst().header().title().equals("Ten"));
    }

    @Test
    void deletedRunsComeBackByUndo() throws Exception {
        run("r1", "Ten", 10, 0.31, 0.90);
        run("r2", "Twenty", 20, 0.33, 0.92);
        list(2);
        Window.page().activate(view);
        view.select(runs.resolve("r2"), false);

        new Window().command(RunsHandler.DELETE);
        Pump.until("it is gone", SOON, () -> view.table().rows().size() == 1);
        assertFalse(Files.exists(runs.resolve("r2")));
        assertEquals(1, new RunStore(runs).list().size());
        undo();
        Pump.until("it is back", SOON, () -> view.table().rows().size() == 2);
        assertTrue(Files.exists(runs.resolve("r2/run.json")));
    }

    private void undo() throws Exception {
        assertTrue(view.undoable().isPresent());
        new Window().command(ActionFactory.UNDO.getCommandId());
    }

    @Test
    void runsThatOtherProgramsMakeOrDeleteAreNoticed() throws Exception {
        run("r1", "Ten", 10, 0.31, 0.90);
        list(1);
        run("r2", "Twenty", 20, 0.33, 0.92);
        Window.workbench().getShell().notifyListeners(SWT.Activate, new Event());
        Pump.until("both are listed", SOON, () -> view.table().rows().size() == 2);
        Files.delete(runs.resolve("r1/run.json"));
        Files.delete(runs.resolve("r1"));
        Window.page().activate(view);
        new Window().command(ActionFactory.REFRESH.getCommandId());
        Pump.until("one is listed", SOON, () -> view.table().rows().size() == 1);
    }

    @Test
    void aThousandRunsAreQuick() throws Exception {
        for (int i = 1; i <= 1000; i++) {
            run("r" + i, "Run " + i, i % 7, 0.2 + i * 1e-4, 1 - i * 1e-4);
        }
        long begun = System.nanoTime();
        list(1000);
        long listed = (System.nanoTime() - begun) / 1_000_000;
        Table table = view.grid().table();
        try (UiWatchdog watchdog = new UiWatchdog(PlatformUI.getWorkbench().getDisplay())) {
            for (String words : List.of("neighbours=3", "run 99", "")) {
                int before = view.table().rows().size();
                view.filter(words);
                Pump.until(words, SOON, () -> view.table().rows().size() != before);
            }
            for (int i = 0; i < 1000; i += 50) {
                table.setTopIndex(i);
                Pump.during(Duration.ofMillis(10));
            }
            table.getColumn(view.grid().titles().indexOf("nDCG@10")).notifyListeners(SWT.Selection, new Event());
            Pump.until("the best is first", SOON, () -> view.table().rows().getFirst().header().id().equals("r1000"));
            watchdog.check();
            System.out.println("1,000 runs: listed after " + listed + " ms, longest wait " + watchdog.longestMillis() + " ms");
        }
        assertTrue(listed < 5000, () -> listed + " ms");
        assertEquals(1000, table.getItemCount());
    }
}
