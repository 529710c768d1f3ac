/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.internal.Messages;

/** A line with a label, a folder and a button to choose it. */
final class Folders {

    private Folders() {
    }

    static Text row(Composite area, String label, String hint, String value) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setMessage(hint);
        text.setText(value);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(170, SWT.DEFAULT).create());
        Button choose = new Button(area, SWT.PUSH);
        choose.setText(Messages.Folders_choose);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            DirectoryDialog dialog = new DirectoryDialog(area.getShell());
            dialog.setFilterPath(text.getText());
            String folder = dialog.open();
            if (folder != null) {
                text.setText(folder);
            }
        }));
        return text;
    }

    /** What is wrong with a folder as typed; null when nothing is. Empty is fine: the default. */
    static String problem(String text) {
        try {
            Path path = Path.of(text.strip());
            return text.isBlank() || Files.isDirectory(path) && path.isAbsolute() ? null : NLS.bind(Messages.Folders_missing, text);
        } catch (InvalidPathException e) {
            return NLS.bind(Messages.Folders_missing, text);
        }
    }
}
