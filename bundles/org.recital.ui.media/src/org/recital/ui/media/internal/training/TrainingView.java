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
import java.util.List;

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
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.sound.Viewers;
import org.recital.ui.runs.RunNews;
import org.recital.ui.runs.RunSelection;

/** How the networks of the runs that are selected learned: loss, accuracy and learning rate, epoch by epoch. */
public final class TrainingView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.recital.ui.media.training";

    private CurveCanvas canvas;
    private Display display;
    private List<Path> shown = List.of();
    private Job job;
    private final ISelectionListener selected = (part, selection) -> {
        RunSelection runs = RunSelection.of(selection);
        if (!runs.isEmpty()) {
            show(runs.folders());
        }
    };
    private final RunNews.Listener news = (folder, run) -> later(() -> {
        if (run == null || shown.isEmpty() || shown.contains(run)) {
            show(run != null && shown.isEmpty() ? List.of(run) : shown);
        }
    });

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        canvas = new CurveCanvas(parent);
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, selected);
        RunNews.addListener(news);
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

    /** Shows the networks of runs; they are read by a job, only the last one asked for counts. */
    public void show(List<Path> runs) {
        shown = List.copyOf(runs);
        if (job != null) {
            job.cancel();
        }
        if (runs.isEmpty()) {
            canvas.show(List.of(), Messages.Training_none);
            return;
        }
        job = Job.createSystem(Messages.Training_reading, (IProgressMonitor monitor) -> {
            List<Curve> curves = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            for (Path run : shown) {
                if (monitor.isCanceled()) {
                    return;
                }
                read(run, shown.size() > 1, curves, problems);
            }
            later(() -> {
                if (!monitor.isCanceled()) {
                    canvas.show(curves, problems.isEmpty() ? Messages.Training_noNetworks : String.join("\n", problems));
                }
            });
        });
        job.schedule();
    }

    private static void read(Path run, boolean several, List<Curve> curves, List<String> problems) {
        try {
            RunFolder folder = RunFolder.open(run);
            for (RunFolder.ModelFile file : folder.networks()) {
                TrainingCurve curve = folder.network(file, Viewers.all()).network().curve();
                if (!curve.points().isEmpty()) {
                    String name = several ? run.getFileName() + " " + file.label() : file.label();
                    curves.add(new Curve(file.part() > 0 ? NLS.bind(Messages.Training_part, name, file.part() + 1) : name, curve));
                }
            }
        } catch (IOException e) {
            ILog.of(TrainingView.class).warn(run.toString(), e);
            problems.add(NLS.bind(Messages.Training_failed, run, e.getMessage()));
        }
    }

    /** What is shown. */
    List<Curve> curves() {
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
        RunNews.removeListener(news);
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, selected);
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
