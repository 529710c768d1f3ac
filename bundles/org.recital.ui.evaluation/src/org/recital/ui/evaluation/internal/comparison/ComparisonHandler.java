/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jfree.chart.JFreeChart;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.charts.ChartPainter;

/** The commands of the Comparison view: keep a chart or the table in a file, copy the table or the words. */
public final class ComparisonHandler extends AbstractHandler {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IViewPart part = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(ComparisonView.ID);
        if (part instanceof ComparisonView view && !view.runs().isEmpty()) {
            Shell shell = HandlerUtil.getActiveShellChecked(event);
            String id = event.getCommand().getId();
            switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "exportChart" -> view.visible(PictureSource.class).ifPresent(p -> exportChart(shell, view, p));
            case "exportTable" -> exportTable(shell, view);
            case "copyTable" -> view.visible(TablePane.class).map(TablePane::model).ifPresent(m -> copy(shell, m.text()));
            case "copyWords" -> view.visible(TablePane.class).ifPresent(t -> copy(shell, t.words()));
            default -> throw new ExecutionException(id);
            }
        }
        return null;
    }

    private static void copy(Shell shell, String text) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    private static void exportChart(Shell shell, ComparisonView view, PictureSource source) {
        Optional<JFreeChart> chart = source.forPrint();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Export_chart);
        dialog.setFilterExtensions("*.png", "*.svg");
        dialog.setFilterNames(new String[] { Messages.Export_png, Messages.Export_svg });
        dialog.setFileName(source.fileName() + ".png");
        dialog.setOverwrite(true);
        String file = chart.isEmpty() ? null : dialog.open();
        if (file != null) {
            String name = named(file, List.of("png", "svg"), dialog.getFilterIndex());
            write(view, name, () -> ChartPainter.write(chart.get(), WIDTH, HEIGHT, Path.of(name)));
        }
    }

    private static void exportTable(Shell shell, ComparisonView view) {
        List<ReportChoice> reports = ReportChoice.all();
        if (reports.isEmpty()) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Export_table);
        dialog.setFilterExtensions(reports.stream().map(r -> "*." + r.extension()).toArray(String[]::new));
        dialog.setFilterNames(reports.stream().map(r -> r.name() + " (*." + r.extension() + ')').toArray(String[]::new));
        dialog.setFileName("comparison." + reports.getFirst().extension());
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            List<String> endings = reports.stream().map(ReportChoice::extension).toList();
            String name = named(file, endings, dialog.getFilterIndex());
            ReportChoice report = reports.get(endings.indexOf(ending(name)));
            List<RunSummary> runs = view.runs();
            String baseline = view.baseline();
            write(view, name, () -> report.write(String.join(", ", runs.stream().map(RunSummary::name).toList()), runs, baseline, Path.of(name)));
        }
    }

    /** The name with the ending of the chosen filter, unless it has a known one. */
    static String named(String file, List<String> endings, int filter) {
        return endings.contains(ending(file)) ? file : file + '.' + endings.get(Math.max(0, filter));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private interface Writing {
        void write() throws Exception;
    }

    private static void write(ComparisonView view, String file, Writing what) {
        IStatusLineManager line = view.getViewSite().getActionBars().getStatusLineManager();
        line.setMessage(NLS.bind(Messages.Export_writing, file));
        Display display = view.getSite().getShell().getDisplay();
        Job job = Job.create(NLS.bind(Messages.Export_writing, file), (ICoreRunnable) monitor -> {
            try {
                what.write();
                tell(display, line, NLS.bind(Messages.Export_written, file));
            } catch (Exception e) {
                tell(display, line, null);
                throw new CoreException(Status.error(NLS.bind(Messages.Export_failed, file, e.getMessage()), e));
            }
        });
        job.setUser(false);
        job.schedule();
    }

    private static void tell(Display display, IStatusLineManager line, String message) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> line.setMessage(message));
        }
    }
}
