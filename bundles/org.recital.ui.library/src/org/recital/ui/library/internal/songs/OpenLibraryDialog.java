/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.library.internal.LibraryChoice;
import org.recital.ui.library.internal.Messages;

/** Asks which library shall be opened: one in a folder, or one in a PostgreSQL with its photos in a folder. */
public final class OpenLibraryDialog extends TitleAreaDialog {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final LibraryChoice before;
    private Button embedded;
    private Button server;
    private Text folder;
    private Text url;
    private Text user;
    private Text password;
    private Button keep;
    private LibraryChoice chosen;

    /** @param before what is proposed */
    OpenLibraryDialog(Shell parent, LibraryChoice before) {
        super(parent);
        this.before = before;
        setHelpAvailable(false);
    }

    /** What the person chose; empty: nothing. */
    public static Optional<LibraryChoice> ask(Shell parent, LibraryChoice before) {
        OpenLibraryDialog dialog = new OpenLibraryDialog(parent, before);
        return dialog.open() == Window.OK ? Optional.of(dialog.chosen) : Optional.empty();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Open_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Open_title);
        setMessage(Messages.Library_openMessage);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).create());
        embedded = choice(area, Messages.Open_embedded, before.url().isEmpty());
        server = choice(area, Messages.Open_server, !before.url().isEmpty());
        folder = text(area, Messages.Open_folder, before.folder().toString(), SWT.NONE, 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.Open_browse);
        browse.addListener(SWT.Selection, e -> browse());
        url = text(area, Messages.Open_url, before.url(), SWT.NONE, 2);
        url.setMessage("jdbc:postgresql://host:5432/database");
        user = text(area, Messages.Open_user, before.user(), SWT.NONE, 2);
        password = text(area, Messages.Open_password, "", SWT.PASSWORD, 2);
        password.setMessage(Messages.Open_passwordKept);
        new Label(area, SWT.NONE);
        keep = new Button(area, SWT.CHECK);
        keep.setText(Messages.Open_keep);
        keep.setSelection(before.keep());
        keep.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        enable();
        if (!before.url().isEmpty()) {
            password.setFocus(); // the rest is known
        }
        return area;
    }

    private Button choice(Composite area, String label, boolean selected) {
        Button button = new Button(area, SWT.RADIO);
        button.setText(label);
        button.setSelection(selected);
        button.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).create());
        button.addListener(SWT.Selection, e -> changed());
        return button;
    }

    private Text text(Composite area, String label, String value, int style, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER | style);
        text.setText(value);
        Fields.name(text, label);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(340, SWT.DEFAULT).create());
        text.addListener(SWT.Modify, e -> changed());
        return text;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setMessage(Messages.Library_openMessage);
        dialog.setFilterPath(folder.getText());
        String path = dialog.open();
        if (path != null) {
            folder.setText(path);
        }
    }

    private void enable() {
        for (Control c : new Control[] { url, user, password, keep }) {
            c.setEnabled(server.getSelection());
        }
    }

    private void changed() {
        if (keep != null) {
            enable();
            String problem = problem();
            setErrorMessage(problem.isEmpty() ? null : problem);
            Button ok = getButton(IDialogConstants.OK_ID);
            if (ok != null) {
                ok.setEnabled(problem.isEmpty());
            }
        }
    }

    /** What is wrong with what is typed; empty: nothing. */
    String problem() {
        String path = folder.getText().strip();
        try {
            if (path.isEmpty() || !Path.of(path).isAbsolute()) {
                return Messages.Open_noFolder;
            }
        } catch (InvalidPathException e) {
            return Messages.Open_noFolder;
        }
        if (embedded.getSelection()) {
            return "";
        }
        String address = url.getText().strip();
        if (!address.startsWith(POSTGRESQL)) {
            return Messages.Open_noUrl;
        }
        return LibraryChoice.hasPassword(address) ? Messages.Open_passwordInUrl : "";
    }

    @Override
    protected void okPressed() {
        if (problem().isEmpty()) {
            Path path = Path.of(folder.getText().strip());
            chosen = embedded.getSelection() ? new LibraryChoice(path, "", "", "", true)
                    : new LibraryChoice(path, url.getText().strip(), user.getText().strip(), password.getText(), keep.getSelection());
            super.okPressed();
        }
    }
}
