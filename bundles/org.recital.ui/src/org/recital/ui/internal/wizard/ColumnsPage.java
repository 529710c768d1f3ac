/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.recital.api.problem.InputException;
import org.recital.importers.preview.ColumnRole;
import org.recital.importers.preview.DelimitedPreview;
import org.recital.importers.preview.PreviewColumn;
import org.recital.importers.preview.PreviewOptions;
import org.recital.ui.internal.Messages;

/** The first rows of a delimited text, and which column says who, what, how much and when. */
final class ColumnsPage extends WizardPage {

    private static final List<String> DELIMITERS = List.of("auto", "comma", "tab", "semicolon", "pipe", "blanks", "::");
    private static final List<ColumnRole> ROLES = List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.VALUE, ColumnRole.TIME);

    private final Map<ColumnRole, Combo> combos = new EnumMap<>(ColumnRole.class);
    private Combo delimiter;
    private Button header;
    private Table rows;
    private Path file;
    private DelimitedPreview preview;
    private Job looking;

    ColumnsPage() {
        super("columns", Messages.ColumnsPage_title, null);
        setDescription(Messages.ColumnsPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(4).create());
        new Label(area, SWT.NONE).setText(Messages.ColumnsPage_delimiter);
        delimiter = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        delimiter.setItems(DELIMITERS.toArray(String[]::new));
        delimiter.select(0);
        delimiter.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> read()));
        header = new Button(area, SWT.CHECK);
        header.setText(Messages.ColumnsPage_header);
        header.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        header.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> read(header.getSelection() ? "yes" : "no")));
        String[] labels = { Messages.ColumnsPage_user, Messages.ColumnsPage_item, Messages.ColumnsPage_value, Messages.ColumnsPage_time };
        for (int i = 0; i < labels.length; i++) {
            new Label(area, SWT.NONE).setText(labels[i]);
            Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
            combo.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
            combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
            combos.put(ROLES.get(i), combo);
        }
        rows = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        rows.setHeaderVisible(true);
        rows.setLinesVisible(true);
        rows.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 200).create());
        setControl(area);
        if (file != null) {
            read();
        }
    }

    /** Shows a file. */
    void look(Path path) {
        if (!path.equals(file)) {
            file = path;
            preview = null;
            if (getControl() != null) {
                delimiter.select(0);
                read();
            }
        }
    }

    /** Whether the person has been here. */
    boolean isLooking() {
        return preview != null;
    }

    private void read() {
        read("auto");
    }

    private void read(String headed) {
        if (looking != null) {
            looking.cancel();
        }
        PreviewOptions auto = PreviewOptions.AUTO;
        PreviewOptions options = new PreviewOptions(delimiter.getText(), auto.quote(), headed, auto.encoding(), auto.rows());
        Display display = rows.getDisplay();
        looking = new Job(Messages.ColumnsPage_title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    DelimitedPreview seen = DelimitedPreview.of(file, options);
                    answer(() -> show(seen));
                } catch (IOException | InputException e) {
                    answer(() -> {
                        setErrorMessage(e.getMessage());
                        setPageComplete(false);
                    });
                }
                return Status.OK_STATUS;
            }

            private void answer(Runnable then) {
                display.asyncExec(() -> {
                    if (looking == this && !rows.isDisposed()) {
                        then.run();
                    }
                });
            }
        };
        looking.setSystem(true);
        looking.schedule();
    }

    private void show(DelimitedPreview seen) {
        preview = seen;
        header.setSelection(seen.header());
        rows.setRedraw(false);
        rows.removeAll();
        for (TableColumn c : rows.getColumns()) {
            c.dispose();
        }
        for (PreviewColumn c : seen.columns()) {
            TableColumn column = new TableColumn(rows, SWT.LEFT);
            column.setText(c.name());
        }
        for (List<String> row : seen.rows()) {
            new TableItem(rows, SWT.NONE).setText(row.toArray(String[]::new));
        }
        for (TableColumn c : rows.getColumns()) {
            c.pack();
        }
        rows.setRedraw(true);
        List<String> names = new ArrayList<>();
        names.add(Messages.ColumnsPage_none);
        seen.columns().forEach(c -> names.add(c.name()));
        combos.forEach((role, combo) -> {
            combo.setItems(names.toArray(String[]::new));
            int at = 0;
            for (int i = 0; i < seen.columns().size() && at == 0; i++) {
                at = seen.columns().get(i).suggested() == role ? i + 1 : 0;
            }
            combo.select(at);
        });
        check();
    }

    private void check() {
        boolean complete = combos.get(ColumnRole.USER).getSelectionIndex() > 0 && combos.get(ColumnRole.ITEM).getSelectionIndex() > 0;
        setErrorMessage(complete ? null : Messages.ColumnsPage_incomplete);
        setPageComplete(complete);
    }

    /** What to give the importer. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(preview.parameters());
        combos.forEach((role, combo) -> {
            int chosen = combo.getSelectionIndex();
            String column = chosen <= 0 ? "none"
                    : preview.header() ? preview.columns().get(chosen - 1).name() : Integer.toString(chosen);
            parameters.put(role.name().toLowerCase(Locale.ROOT), column);
        });
        return parameters;
    }
}
