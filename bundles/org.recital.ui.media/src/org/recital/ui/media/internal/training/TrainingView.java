/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.recital.api.learning.TrainingCurve;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.sound.Viewers;
import org.recital.ui.runs.LiveCurves;
import org.recital.ui.runs.RunNews;
import org.recital.ui.runs.RunSelection;

/**
 * How networks learn: loss, accuracy and learning rate, epoch by epoch. Shows those of runs that go on, as they grow, and those
 * of the runs that are selected.
 */
public final class TrainingView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.recital.ui.media.training";
    /** A network may tell hundreds of epochs a second. */
    private static final int PAUSE_MILLIS = 100;

    private CurveCanvas canvas;
    private Display display;
    private List<Path> shown = List.of();
    private List<Curve> read = List.of();
    private String message = Messages.Training_none;
    private Job job;
    private boolean underway;
    private final ISelectionListener selected = (part, selection) -> {
        RunSelection runs = RunSelection.of(selection);
        if (!runs.isEmpty()) {
            LiveCurves.drop();
            show(runs.folders());
        }
    };
    private final RunNews.Listener news = (folder, run) -> later(() -> {
        if (run == null || shown.isEmpty() || shown.contains(run)) {
            show(run != null && shown.isEmpty() ? List.of(run) : shown);
        }
    });
    private final LiveCurves.Listener live = new LiveCurves.Listener() {
        @Override
        public void grown() {
            later(TrainingView.this::growLater);
        }

        @Override
        public void ended(Path run) {
            later(() -> {
                if (run != null && !shown.contains(run)) {
                    // what was seen to learn stays in sight, now as the run that is kept
                    Set<Path> more = new LinkedHashSet<>(shown);
                    more.add(run);
                    show(List.copyOf(more));
                }
            });
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        canvas = new CurveCanvas(parent);
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, selected);
        RunNews.addListener(news);
        LiveCurves.addListener(live);
        RunSelection now = RunSelection.of(getSite().getPage().getSelection(RunSelection.VIEW));
        show(now.folders());
    }

    private void later(Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!canvas.isDisposed()) {
                    what.run();
                }
            });
        }
    }

    private void growLater() {
        if (!underway) {
            underway = true;
            display.timerExec(PAUSE_MILLIS, () -> {
                underway = false;
                if (!canvas.isDisposed()) {
                    showAll();
                }
            });
        }
    }

    private void showAll() {
        List<Curve> all = new ArrayList<>();
        for (LiveCurves.Live l : LiveCurves.all()) {
            all.add(new Curve(NLS.bind(Messages.Training_running, l.title()), l.part(), l.curve()));
        }
        all.addAll(read);
        canvas.show(all, message);
    }

    /** Shows the networks of runs; they are read by a job, only the last one asked for counts. */
    public void show(List<Path> runs) {
        shown = List.copyOf(runs);
        if (job != null) {
            job.cancel();
        }
        if (runs.isEmpty()) {
            read = List.of();
            message = Messages.Training_none;
            showAll();
            return;
        }
        List<Path> wanted = shown;
        job = Job.createSystem(Messages.Training_reading, (IProgressMonitor monitor) -> {
            List<Curve> curves = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            for (Path run : wanted) {
                if (monitor.isCanceled()) {
                    return;
                }
                read(run, wanted.size() > 1, curves, problems);
            }
            later(() -> {
                if (!monitor.isCanceled()) {
                    read = List.copyOf(curves);
                    message = problems.isEmpty() ? Messages.Training_noNetworks : String.join("\n", problems);
                    showAll();
                }
            });
        });
        job.schedule();
    }

    private static void read(Path run, boolean several, List<Curve> curves, List<String> problems) {
        String prefix = several ? run.getFileName() + " " : "";
        try {
            RunFolder folder = RunFolder.open(run);
            int before = curves.size();
            for (StepRecord step : folder.record().steps()) {
                for (PartRecord part : step.parts()) {
                    if (part.curve() != null) {
                        curves.add(new Curve(prefix + step.title(), part.index(), part.curve()));
                    }
                }
            }
            if (curves.size() == before) {
                // of a run that was made before the record had curves: they are in the networks
                for (RunFolder.ModelFile file : folder.networks()) {
                    TrainingCurve curve = folder.network(file, Viewers.all()).network().curve();
                    if (!curve.points().isEmpty()) {
                        curves.add(new Curve(prefix + file.label(), file.part(), curve));
                    }
                }
            }
        } catch (IOException e) {
            ILog.of(TrainingView.class).warn(run.toString(), e);
            problems.add(NLS.bind(Messages.Training_failed, run, e.getMessage()));
        }
    }

    /** What is shown. */
    public List<Curve> curves() {
        return canvas.curves();
    }

    /** What is shown, in words. */
    String description() {
        return canvas.description();
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        LiveCurves.removeListener(live);
        RunNews.removeListener(news);
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, selected);
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
