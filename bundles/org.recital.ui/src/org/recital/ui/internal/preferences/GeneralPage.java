/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.recital.ui.internal.Messages;

/** Light or dark, the folder of data sets, and whether a run saves first. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {

    private Button light;
    private Button dark;
    private Text data;
    private Button save;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.GeneralPage_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).create());
        Group theme = new Group(area, SWT.NONE);
        theme.setText(Messages.GeneralPage_theme);
        theme.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
        theme.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).create());
        light = new Button(theme, SWT.RADIO);
        light.setText(Messages.GeneralPage_light);
        dark = new Button(theme, SWT.RADIO);
        dark.setText(Messages.GeneralPage_dark);
        (Themes.isDark() ? dark : light).setSelection(true);
        data = Folders.row(area, Messages.GeneralPage_data, Messages.GeneralPage_dataHint, Settings.coreStore().getString(Settings.DATA));
        ModifyListener check = e -> check();
        data.addModifyListener(check);
        save = new Button(area, SWT.CHECK);
        save.setText(Messages.GeneralPage_save);
        save.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).create());
        save.setSelection(Settings.saveBeforeRun());
        return area;
    }

    private void check() {
        String problem = Folders.problem(data.getText());
        setErrorMessage(problem);
        setValid(problem == null);
    }

    @Override
    protected void performDefaults() {
        light.setSelection(true);
        dark.setSelection(false);
        data.setText("");
        save.setSelection(true);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Settings.coreStore().setValue(Settings.DATA, data.getText().strip());
        Settings.store().setValue(Settings.SAVE, save.getSelection());
        Themes.set(dark.getSelection());
        return true;
    }
}
