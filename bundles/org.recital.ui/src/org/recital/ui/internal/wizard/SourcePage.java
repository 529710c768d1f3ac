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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.recital.api.problem.InputException;
import org.recital.core.worker.ProbeAnswer;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.worker.Patience;
import org.recital.ui.worker.WindowWorker;

/** Where the data set is, and which importer reads it: the worker looks, best first. */
public final class SourcePage extends WizardPage {

    private static final int TYPING_MILLIS = 350;
    private static final int PATIENCE_SECONDS = 60;

    private Text location;
    private Table importers;
    private ProgressBar busy;
    private List<ProbeAnswer> answers = List.of();
    private Probing probing;

    SourcePage() {
        super("source", Messages.SourcePage_title, null);
        setDescription(Messages.SourcePage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(4).create());
        new Label(area, SWT.NONE).setText(Messages.SourcePage_location);
        location = new Text(area, SWT.BORDER);
        location.setMessage(Messages.SourcePage_hint);
        location.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        location.addModifyListener(e -> look(TYPING_MILLIS));
        button(area, Messages.SourcePage_folder, this::chooseFolder);
        button(area, Messages.SourcePage_file, this::chooseFile);
        Label reads = new Label(area, SWT.NONE);
        reads.setText(Messages.SourcePage_importers);
        reads.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).create());
        busy = new ProgressBar(area, SWT.INDETERMINATE);
        busy.setVisible(false);
        busy.setLayoutData(GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).create());
        importers = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        importers.setHeaderVisible(true);
        importers.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 180).create());
        column(Messages.SourcePage_importer, 170);
        column(Messages.SourcePage_confidence, 90);
        column(Messages.SourcePage_summary, 380);
        importers.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> setPageComplete(chosen() != null)));
        setControl(area);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(importers, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static void button(Composite area, String label, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setMessage(Messages.SourcePage_description);
        Settings.dataFolder().ifPresent(d -> dialog.setFilterPath(d.toString()));
        set(dialog.open());
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        Settings.dataFolder().ifPresent(d -> dialog.setFilterPath(d.toString()));
        set(dialog.open());
    }

    private void set(String path) {
        if (path != null) {
            location.setText(path);
        }
    }

    /** Sets the folder or file, as if it were typed. */
    public void setLocation(Path path) {
        location.setText(path.toString());
    }

    /** The folder or file; null when the text is no path. */
    public Path location() {
        try {
            return location == null || location.getText().isBlank() ? null : Path.of(location.getText().strip());
        } catch (InvalidPathException e) {
            return null; // what is no path is nowhere; the page says so
        }
    }

    /** The importer chosen; null while none is. */
    public ProbeAnswer chosen() {
        int row = importers == null || importers.isDisposed() ? -1 : importers.getSelectionIndex();
        return row < 0 || row >= answers.size() ? null : answers.get(row);
    }

    private void look(int delay) {
        if (probing != null) {
            probing.cancel(); // what is superseded need not be answered
            probing = null;
        }
        show(List.of());
        Path path = location();
        setMessage(null);
        setErrorMessage(null);
        if (path == null) {
            return;
        }
        if (!path.isAbsolute() || !NewPipelineWizard.exists(path)) {
            setErrorMessage(NLS.bind(Messages.SourcePage_missing, location.getText()));
            return;
        }
        busy.setVisible(true);
        probing = new Probing(path, importers.getDisplay());
        probing.schedule(delay);
    }

    private void show(List<ProbeAnswer> found) {
        answers = found;
        busy.setVisible(false);
        importers.removeAll();
        for (ProbeAnswer a : found) {
            TableItem item = new TableItem(importers, SWT.NONE);
            item.setText(new String[] { a.name(), NLS.bind(Messages.SourcePage_percent, Math.round(a.confidence() * 100)), a.summary() });
        }
        if (!found.isEmpty()) {
            importers.select(0);
        }
        setPageComplete(!found.isEmpty());
    }

    /** Asks the worker. */
    private final class Probing extends Job {

        private final Path path;
        private final Display display;

        Probing(Path path, Display display) {
            super(NLS.bind(Messages.SourcePage_looking, path));
            this.path = path;
            this.display = display;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Patience patience = new Patience(PATIENCE_SECONDS, monitor);
            try {
                List<ProbeAnswer> found = WindowWorker.client().probe(path, patience);
                answer(() -> {
                    show(found);
                    if (found.isEmpty()) {
                        setErrorMessage(NLS.bind(Messages.SourcePage_unknown, path));
                    }
                });
            } catch (OperationCanceledException e) {
                if (patience.isOver()) {
                    answer(() -> {
                        show(List.of());
                        setErrorMessage(NLS.bind(Messages.SourcePage_noAnswer, PATIENCE_SECONDS, path));
                    });
                }
                return Status.CANCEL_STATUS;
            } catch (InputException | IOException e) {
                answer(() -> {
                    show(List.of());
                    setErrorMessage(e.getMessage());
                });
            }
            return Status.OK_STATUS;
        }

        private void answer(Runnable then) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (probing == this && !importers.isDisposed()) {
                        then.run();
                    }
                });
            }
        }
    }
}
