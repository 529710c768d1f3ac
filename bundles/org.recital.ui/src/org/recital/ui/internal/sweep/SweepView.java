/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.recital.core.sweep.StoredSweep;
import org.recital.ui.internal.run.RunTarget;
import org.recital.ui.pipeline.PipelineEditor;

/**
 * The last sweep of a pipeline: the one that goes on, or as its journal tells, whoever made it. Follows the pipeline that is
 * edited.
 */
public final class SweepView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.recital.ui.sweep";
    /** Context in which the keys of this view hold. */
    public static final String CONTEXT = "org.recital.ui.sweep.context";

    private static final int BAR = 1000;

    private final Consumer<SweepState> news = this::news;
    private final IPartListener follower = new Follower();
    private Label heading;
    private Label progress;
    private ProgressBar bar;
    private SashForm sash;
    private TrialGrid grid;
    private TrialChart chart;
    private StyledText record;
    private IMemento memento;
    private Path pipeline;
    private SweepState shown;
    private boolean reading;
    private int recorded = -1;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
        Composite top = new Composite(parent, SWT.NONE);
        top.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).spacing(12, 1).create());
        top.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        heading = new Label(top, SWT.NONE);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        heading.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        bar = new ProgressBar(top, SWT.SMOOTH);
        bar.setMaximum(BAR);
        bar.setLayoutData(GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.END, SWT.CENTER).create());
        bar.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = Messages.View_bar));
        progress = new Label(top, SWT.NONE);
        progress.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).create());
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        grid = new TrialGrid(sash, row -> selected(row.number()));
        SashForm right = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
        chart = new TrialChart(right, n -> {
            grid.select(n);
            selected(n);
        });
        record = new StyledText(right, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        record.setMargins(8, 6, 6, 6);
        record.setAlwaysShowScrollBars(false);
        record.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = Messages.View_record));
        right.setWeights(55, 45);
        sash.setWeights(52, 48);
        MenuManager menu = new MenuManager();
        grid.table().setMenu(menu.createContextMenu(grid.table()));
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        grid.table().addListener(SWT.DefaultSelection, e -> record.setFocus());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        restore();
        SweepStates.get().listen(news);
        getSite().getPage().addPartListener(follower);
        show(null);
        follow(getSite().getPage().getActiveEditor());
    }

    private void restore() {
        if (memento == null) {
            return;
        }
        grid.restore(memento);
        String path = memento.getString("pipeline");
        String runs = memento.getString("runs");
        Integer left = memento.getInteger("left");
        if (left != null && left > 0 && left < 1000) {
            sash.setWeights(left, 1000 - left);
        }
        if (path != null && runs != null) {
            pipeline = Path.of(path);
            read(Path.of(runs));
        }
    }

    @Override
    public void saveState(IMemento state) {
        grid.save(state);
        int[] weights = sash.getWeights();
        state.putInteger("left", (int) (1000L * weights[0] / (weights[0] + weights[1])));
        if (shown != null && shown.runsFolder() != null) {
            state.putString("pipeline", shown.pipeline().toString());
            state.putString("runs", shown.runsFolder().toString());
        }
    }

    /** A sweep got on: it is shown when it is of the pipeline at hand, or begins. */
    private void news(SweepState s) {
        if (heading.isDisposed()) {
            return;
        }
        if (pipeline == null || pipeline.equals(s.pipeline()) || s.isActive() && (shown == null || !shown.isActive())) {
            pipeline = s.pipeline();
            if (s.phase() == SweepState.Phase.PREPARING) {
                grid.select(-1); // what was selected is of another sweep
            }
            show(s);
        }
    }

    private void follow(IWorkbenchPart part) {
        if (part instanceof PipelineEditor editor && !editor.getPipelinePath().equals(pipeline)) {
            Path runs = new RunTarget(editor.getPipelinePath(), editor.getPipelineFile(), editor, Optional.empty()).runsFolder();
            pipeline = editor.getPipelinePath();
            grid.select(-1);
            Optional<SweepState> here = SweepStates.get().of(pipeline);
            if (here.isPresent()) {
                show(here.get());
            } else {
                show(null);
                read(runs);
            }
        }
    }

    /** Reads the last sweep of the pipeline, off the UI thread. */
    private void read(Path runs) {
        Path wanted = pipeline;
        Display display = heading.getDisplay();
        reading = true;
        Job job = Job.createSystem(Messages.View_reading, monitor -> {
            SweepState found = null;
            try {
                found = StoredSweep.list(runs).stream().filter(s -> s.file().equals(wanted)).findFirst()
                        .map(s -> SweepState.of(s, runs)).orElse(null);
            } catch (IOException e) {
                ILog.of(SweepView.class).error(Messages.View_reading, e);
            }
            SweepState last = found;
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!heading.isDisposed() && wanted.equals(pipeline)) {
                        reading = false;
                        show(SweepStates.get().of(wanted).orElse(last));
                    }
                });
            }
        });
        job.schedule();
    }

    private void show(SweepState s) {
        shown = s;
        heading.setText((s == null ? Messages.View_none : SweepTexts.heading(s)).replace("&", "&&"));
        String second = s == null ? Messages.View_noneHint : SweepTexts.progress(s);
        progress.setText(second.replace("&", "&&"));
        heading.setToolTipText(heading.getText());
        bar.setVisible(s != null && s.isActive());
        bar.setSelection(s == null ? 0 : (int) Math.round(SweepTexts.share(s) * BAR));
        grid.show(s);
        chart.show(s, grid.selection());
        showRecord();
    }

    private void selected(int number) {
        chart.show(shown, number);
        showRecord();
    }

    private void showRecord() {
        String text = shown == null ? Messages.Sweep_sides
                : grid.shown().row(grid.selection()).map(row -> SweepTexts.record(shown, row)).orElseGet(() -> general(shown));
        if (!text.equals(record.getText())) {
            // The record of the same setting stays where a person has scrolled it to.
            int top = recorded == grid.selection() ? record.getTopPixel() : 0;
            record.setText(text);
            record.setTopPixel(top);
            recorded = grid.selection();
        }
    }

    private static String general(SweepState s) {
        String why = s.phase() == SweepState.Phase.FAILED ? s.message() + "\n\n" : "";
        String best = s.best().flatMap(b -> s.rows().stream().filter(r -> r.number() == b.number()).findFirst()).map(r -> SweepTexts.record(s, r))
                .orElse(SweepTexts.sides(s));
        return why + best;
    }

    /** What is shown; empty when there is none. */
    public Optional<SweepState> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether a journal is being read. */
    boolean isReading() {
        return reading;
    }

    TrialGrid grid() {
        return grid;
    }

    TrialChart chart() {
        return chart;
    }

    /** The record of the setting that is selected, or of the best. */
    String recordText() {
        return record.getText();
    }

    String headingText() {
        return heading.getText();
    }

    String progressText() {
        return progress.getText();
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    @Override
    public void dispose() {
        SweepStates.get().forget(news);
        getSite().getPage().removePartListener(follower);
        super.dispose();
    }

    private final class Follower implements IPartListener {

        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part instanceof IEditorPart) {
                follow(part);
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            partActivated(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // what it was about stays shown
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // see above
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // it will be activated when a person looks at it
        }
    }
}
