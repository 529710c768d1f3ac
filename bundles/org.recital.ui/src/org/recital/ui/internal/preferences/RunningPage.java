/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import java.io.IOException;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.recital.core.store.ArtifactStore;
import org.recital.ui.internal.Messages;

/** The cache, and what runs may use of the machine. */
public final class RunningPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int MOST_MEGABYTES = 1 << 22;

    private Text cache;
    private Label size;
    private Button clear;
    private Spinner jobs;
    private Spinner memory;
    private Spinner worker;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.RunningPage_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).create());
        IPreferenceStore store = Settings.store();
        cache = Folders.row(area, Messages.RunningPage_cache, ArtifactStore.defaultFolder().toString(), store.getString(Settings.CACHE));
        cache.addModifyListener(e -> {
            String problem = Folders.problem(cache.getText());
            setErrorMessage(problem);
            setValid(problem == null);
        });
        new Label(area, SWT.NONE).setText(Messages.RunningPage_size);
        size = new Label(area, SWT.NONE);
        size.setText(Messages.RunningPage_measuring);
        size.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        clear = new Button(area, SWT.PUSH);
        clear.setText(Messages.RunningPage_clear);
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> measure(true)));
        jobs = spinner(area, Messages.RunningPage_jobs, Settings.jobs(), 1024);
        memory = spinner(area, Messages.RunningPage_memory, (int) (Settings.memoryBytes() >> 20), MOST_MEGABYTES);
        worker = spinner(area, Messages.RunningPage_worker, Settings.workerMegabytes(), MOST_MEGABYTES);
        measure(false);
        return area;
    }

    private static Spinner spinner(Composite area, String label, int value, int most) {
        new Label(area, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(value, 0, most, 0, 1, 256);
        spinner.setToolTipText(Messages.RunningPage_zero);
        Label zero = new Label(area, SWT.NONE);
        zero.setText(Messages.RunningPage_zero);
        return spinner;
    }

    /** A cache may have a million files: looking through it, and clearing it, takes a while. */
    private void measure(boolean clearFirst) {
        Display display = getShell().getDisplay();
        ArtifactStore store = new ArtifactStore(Settings.cacheFolder().orElse(ArtifactStore.defaultFolder()));
        clear.setEnabled(false);
        Job job = Job.create(clearFirst ? Messages.RunningPage_clearing : Messages.RunningPage_measuring, (ICoreRunnable) monitor -> {
            String text;
            try {
                if (clearFirst) {
                    store.clear();
                }
                text = NLS.bind(Messages.RunningPage_sizeOf, String.format("%.1f", store.size() / 1e6), store.entries());
            } catch (IOException e) {
                ILog.of(RunningPage.class).error("The cache in " + store.folder() + " cannot be read", e);
                text = e.getMessage();
            }
            String told = text;
            display.asyncExec(() -> {
                if (!size.isDisposed()) {
                    size.setText(told);
                    clear.setEnabled(true);
                }
            });
        });
        job.schedule();
    }

    @Override
    protected void performDefaults() {
        cache.setText("");
        jobs.setSelection(0);
        memory.setSelection(0);
        worker.setSelection(0);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IPreferenceStore store = Settings.store();
        store.setValue(Settings.CACHE, cache.getText().strip());
        store.setValue(Settings.JOBS, jobs.getSelection());
        store.setValue(Settings.MEMORY, memory.getSelection());
        store.setValue(Settings.WORKER_MEMORY, worker.getSelection());
        return true;
    }
}
