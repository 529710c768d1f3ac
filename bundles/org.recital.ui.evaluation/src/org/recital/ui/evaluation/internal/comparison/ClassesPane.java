/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.EvaluationView;
import org.recital.ui.evaluation.internal.Messages;

/** Which classes were taken for which, a table for each classifier. */
public final class ClassesPane implements EvaluationView {

    private static final int MARGIN = 10;
    private static final int LEAST = 240;

    private ScrolledComposite scrolled;
    private Composite page;
    private Label note;

    @Override
    public Control create(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, e -> fit());
        return scrolled;
    }

    @Override
    public void show(List<RunSummary> runs, String baseline) {
        if (page != null) {
            page.dispose();
        }
        page = new Composite(scrolled, SWT.NONE);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        page.setLayout(GridLayoutFactory.fillDefaults().margins(MARGIN, 8).spacing(0, 4).create());
        List<ClassTable> tables = ClassTable.of(runs);
        note = new Label(page, SWT.WRAP);
        note.setText(tables.isEmpty() ? Messages.Classes_none : Messages.Classes_note + ' ' + Messages.Classes_calibrationNote);
        note.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
        for (ClassTable table : tables) {
            Label name = new Label(page, SWT.NONE);
            name.setText(table.name().replace("&", "&&"));
            name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            name.setLayoutData(GridDataFactory.fillDefaults().indent(0, 10).create());
            new ClassesCanvas(page, table);
            if (table.all().binned() > 0) {
                new CalibrationCanvas(page, table);
            }
        }
        scrolled.setContent(page);
        fit();
    }

    /** The note is as wide as the pane, tables as wide as they are. */
    private void fit() {
        if (page != null && !page.isDisposed()) {
            ((GridData) note.getLayoutData()).widthHint = Math.max(LEAST, scrolled.getClientArea().width - 2 * MARGIN);
            page.layout(true);
            scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        }
    }

    /** What is shown. */
    Composite page() {
        return page;
    }

    /** The charts of calibration that are shown, in words. */
    List<String> calibrations() {
        return Stream.of(page.getChildren()).filter(CalibrationCanvas.class::isInstance).map(c -> ((CalibrationCanvas) c).description()).toList();
    }

    /** The tables that are shown, in words. */
    List<String> descriptions() {
        return Stream.of(page.getChildren()).filter(ClassesCanvas.class::isInstance).map(c -> ((ClassesCanvas) c).description()).toList();
    }

    @Override
    public void dispose() {
        // the controls go with the view
    }
}
