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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.recital.importers.database.DatabasePasswords;
import org.recital.ui.internal.Messages;

/**
 * The databases whose passwords are kept. The passwords are in the secure storage of the platform; only addresses and
 * user names are among the preferences.
 */
public final class DatabasesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String LIST = "databases";
    private static final String BETWEEN = "\n";

    private Table table;
    private Text url;
    private Text user;
    private Text password;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.DatabasesPage_description);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 140).create());
        column(Messages.DatabasesPage_url, 280);
        column(Messages.DatabasesPage_user, 120);
        entries().forEach(this::show);
        url = text(area, Messages.DatabasesPage_url, SWT.NONE);
        url.setMessage("jdbc:postgresql://host/database");
        user = text(area, Messages.DatabasesPage_user, SWT.NONE);
        password = text(area, Messages.DatabasesPage_password, SWT.PASSWORD);
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
        buttons.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).create());
        button(buttons, Messages.DatabasesPage_keep, this::keep);
        button(buttons, Messages.DatabasesPage_forget, this::forget);
        return area;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static Text text(Composite area, String label, int style) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER | style);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return text;
    }

    private static void button(Composite area, String label, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private static List<String[]> entries() {
        List<String[]> entries = new ArrayList<>();
        for (String line : Settings.store().getString(LIST).split(BETWEEN)) {
            int at = line.indexOf(' ');
            if (at > 0) {
                entries.add(new String[] { EncodingUtils.decodeSlashes(line.substring(0, at)), line.substring(at + 1) });
            }
        }
        return entries;
    }

    private void show(String[] entry) {
        new TableItem(table, SWT.NONE).setText(entry);
    }

    private void keep() {
        try {
            DatabasePasswords.store(url.getText().strip(), user.getText().strip(), password.getText());
            password.setText("");
            boolean known = entries().stream().anyMatch(e -> e[0].equals(url.getText().strip()) && e[1].equals(user.getText().strip()));
            if (!known) {
                show(new String[] { url.getText().strip(), user.getText().strip() });
                remember();
            }
            setErrorMessage(null);
        } catch (IOException e) {
            setErrorMessage(e.getMessage());
        }
    }

    private void forget() {
        int row = table.getSelectionIndex();
        if (row >= 0) {
            try {
                DatabasePasswords.remove(table.getItem(row).getText(0), table.getItem(row).getText(1));
                table.remove(row);
                remember();
                setErrorMessage(null);
            } catch (IOException e) {
                setErrorMessage(e.getMessage());
            }
        }
    }

    private void remember() {
        List<String> lines = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            lines.add(EncodingUtils.encodeSlashes(item.getText(0)) + ' ' + item.getText(1));
        }
        Settings.store().setValue(LIST, String.join(BETWEEN, lines));
    }
}
