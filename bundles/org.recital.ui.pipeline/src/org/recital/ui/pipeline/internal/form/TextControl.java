/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.math.BigDecimal;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.Values;

/** A field for numbers, texts, paths, lists and maps. The default shows greyed while nothing is typed. */
final class TextControl extends TypedControl {

    private static final int DELAY = 450;

    private final ParameterInfo info;

    TextControl(Composite parent, ParameterInfo info, FormHost host, Listener listener) {
        super(parent, area -> field(area, info), DELAY, listener);
        this.info = info;
        text().addListener(SWT.DefaultSelection, e -> flush());
        text().addListener(SWT.KeyDown, this::key);
        if (info.kind() == Kind.PATH) {
            Button browse = new Button(control(), SWT.PUSH);
            browse.setText(Messages.Form_browse);
            browse.addListener(SWT.Selection, e -> browse(host));
        }
    }

    private static Text field(Composite area, ParameterInfo info) {
        GridLayoutFactory.fillDefaults().numColumns(info.kind() == Kind.PATH ? 2 : 1).spacing(4, 0).applyTo(area);
        Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.setMessage(info.required() ? Messages.Form_required : info.defaultValue().isEmpty() ? Messages.Form_empty : info.defaultValue());
        return text;
    }

    @Override
    String shown(Object given) {
        return given == null ? "" : Values.text(given);
    }

    @Override
    Object typed(String entered) {
        // An empty field means the default, except where empty is a value of its own.
        boolean nothing = entered.isBlank() && !(info.kind() == Kind.TEXT && !info.required() && !info.defaultValue().isEmpty() && !entered.isEmpty());
        return nothing ? null : Values.written(info, entered);
    }

    private void key(Event e) {
        boolean number = info.kind() == Kind.INTEGER || info.kind() == Kind.DECIMAL;
        if (number && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
            e.doit = false;
            step(e.keyCode == SWT.ARROW_UP ? 1 : -1);
        }
    }

    /** Up and down count, within the bounds: in ones, or in the last place that is written. */
    private void step(int direction) {
        String now = text().getText().isBlank() ? info.defaultValue() : text().getText().strip();
        BigDecimal value;
        try {
            value = new BigDecimal(now == null ? "0" : now);
        } catch (NumberFormatException e) {
            return; // not a number yet: nothing to count from
        }
        BigDecimal next = value.add(BigDecimal.ONE.movePointLeft(Math.max(0, value.scale())).multiply(BigDecimal.valueOf(direction)));
        if (next.doubleValue() >= info.min() && next.doubleValue() <= info.max()) {
            text().setText(next.toPlainString());
            text().selectAll();
        }
    }

    private void browse(FormHost host) {
        String chosen;
        if (info.folder()) {
            DirectoryDialog dialog = new DirectoryDialog(text().getShell(), SWT.OPEN);
            dialog.setText(info.label());
            host.folder().ifPresent(f -> dialog.setFilterPath(f.toString()));
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(text().getShell(), SWT.OPEN);
            dialog.setText(info.label());
            host.folder().ifPresent(f -> dialog.setFilterPath(f.toString()));
            chosen = dialog.open();
        }
        if (chosen != null) {
            text().setText(DataFolder.written(host.folder(), Path.of(chosen)));
            flush();
        }
    }
}
