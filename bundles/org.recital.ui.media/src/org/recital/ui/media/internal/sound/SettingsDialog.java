/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.LaneSpec;

/** The settings of a layer: a field for each parameter of its viewer. */
final class SettingsDialog extends TitleAreaDialog {

    private final Contribution contribution;
    private final ParameterSchema<?> schema;
    private final Map<String, String> given;
    private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();

    private SettingsDialog(Shell shell, Contribution contribution, ParameterSchema<?> schema, Map<String, String> given) {
        super(shell);
        this.contribution = contribution;
        this.schema = schema;
        this.given = given;
        setHelpAvailable(false);
    }

    /** Asks for the settings of the selected layer. */
    static void open(Shell shell, SoundPage page) {
        LaneSpec spec = page.layers().selection();
        if (spec != null) {
            ask(shell, page, spec.viewer(), spec.settings(), false,
                    given -> page.edit(Messages.Edit_settings, s -> spec.equals(s.selection()) ? s.change(spec.withSettings(given)) : s));
        }
    }

    /** Adds a layer, asking first for what it cannot do without. */
    static void add(Shell shell, SoundPage page, String viewer) {
        ask(shell, page, viewer, Map.of(), true, given -> page.edit(NLS.bind(Messages.Edit_add, viewer), s -> s.add(LaneSpec.of(viewer).withSettings(given))));
    }

    /** Adds a layer, showing first how it will be set. */
    static void add(Shell shell, SoundPage page, String viewer, Map<String, String> settings) {
        ask(shell, page, viewer, settings, false, given -> page.edit(NLS.bind(Messages.Edit_add, viewer), s -> s.add(LaneSpec.of(viewer).withSettings(given))));
    }

    private static void ask(Shell shell, SoundPage page, String viewer, Map<String, String> given, boolean needed, Consumer<Map<String, String>> done) {
        Job.createSystem(Messages.SettingsDialog_title, (IProgressMonitor monitor) -> {
            Contribution c = Viewers.all().find(Kind.SPECTROGRAM_VIEWER, viewer).orElse(null);
            try {
                ParameterSchema<?> schema = c == null ? null : c.parameters();
                if (schema != null && !shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> ask(shell, page, c, schema, given, needed, done));
                }
            } catch (ContributionException e) {
                ILog.of(SettingsDialog.class).error(viewer, e);
            }
        }).schedule();
    }

    private static void ask(Shell shell, SoundPage page, Contribution c, ParameterSchema<?> schema, Map<String, String> given, boolean needed,
            Consumer<Map<String, String>> done) {
        if (shell.isDisposed()) {
            return;
        }
        if (needed && schema.parameters().stream().noneMatch(ParameterInfo::required)) {
            done.accept(Map.of());
        } else if (schema.parameters().isEmpty()) {
            page.tell(Messages.SettingsDialog_none);
        } else {
            SettingsDialog dialog = new SettingsDialog(shell, c, schema, given);
            if (dialog.open() == OK) {
                done.accept(dialog.result);
            }
        }
    }

    private Map<String, String> result = Map.of();

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText(Messages.SettingsDialog_title);
        setTitle(contribution.name());
        setMessage(contribution.description());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).create());
        for (ParameterInfo p : schema.parameters()) {
            Label label = new Label(area, SWT.NONE);
            label.setText(p.label());
            label.setToolTipText(p.help());
            String value = given.getOrDefault(p.name(), p.defaultValue() == null ? "" : p.defaultValue());
            Control control = field(area, p, value);
            control.setToolTipText(p.help());
            control.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).create());
            if (control instanceof Text path && p.kind() == ParameterInfo.Kind.PATH) {
                browse(area, path, p);
            } else {
                new Label(area, SWT.NONE).setText(p.unit());
            }
        }
        return area;
    }

    private void browse(Composite area, Text path, ParameterInfo p) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Messages.SettingsDialog_browse);
        button.addListener(SWT.Selection, e -> {
            String chosen;
            if (p.folder()) {
                DirectoryDialog dialog = new DirectoryDialog(getShell());
                dialog.setText(p.label());
                chosen = dialog.open();
            } else {
                FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
                dialog.setText(p.label());
                chosen = dialog.open();
            }
            if (chosen != null) {
                path.setText(chosen);
            }
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(schema.create(LayerSettings.values(schema, entered()), Path.of(""), new ArrayList<>()).isPresent());
    }

    private Control field(Composite area, ParameterInfo p, String value) {
        switch (p.kind()) {
        case BOOLEAN -> {
            Button check = new Button(area, SWT.CHECK);
            check.setSelection(Boolean.parseBoolean(value));
            check.addListener(SWT.Selection, e -> check());
            fields.put(p.name(), () -> Boolean.toString(check.getSelection()));
            return check;
        }
        case CHOICE -> {
            Combo combo = new Combo(area, SWT.READ_ONLY);
            combo.setItems(p.choices().toArray(String[]::new));
            combo.setText(value);
            combo.addListener(SWT.Selection, e -> check());
            fields.put(p.name(), combo::getText);
            return combo;
        }
        default -> {
            Text text = new Text(area, SWT.BORDER);
            text.setText(value);
            text.addListener(SWT.Modify, e -> check());
            fields.put(p.name(), text::getText);
            return text;
        }
        }
    }

    private Map<String, String> entered() {
        Map<String, String> all = new HashMap<>();
        for (ParameterInfo p : schema.parameters()) {
            String value = fields.get(p.name()).get().trim();
            if (!value.equals(p.defaultValue()) && !(value.isEmpty() && p.required())) {
                all.put(p.name(), value);
            }
        }
        return all;
    }

    private void check() {
        List<ParameterProblem> problems = new ArrayList<>();
        boolean good = schema.create(LayerSettings.values(schema, entered()), Path.of(""), problems).isPresent();
        setErrorMessage(good ? null : problems.getFirst().parameter() + ": " + problems.getFirst().message() + " \u2013 " + problems.getFirst().expected());
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(good);
        }
    }

    @Override
    protected void okPressed() {
        result = entered();
        super.okPressed();
    }
}
