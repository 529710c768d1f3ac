/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.songs.Fields;

/** Says what will be deleted, and asks whether it shall be; Enter says no. */
final class EraseDialog extends MessageDialog {

    private static final int ERASE = 1;

    private final ErasePlan plan;

    EraseDialog(Shell parent, ErasePlan plan) {
        super(parent, NLS.bind(Messages.Erase_title, plan.name()), null, NLS.bind(Messages.Erase_question, plan.name()), MessageDialog.WARNING, 0,
                IDialogConstants.CANCEL_LABEL, Messages.Erase_button);
        this.plan = plan;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Text list = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        list.setText(String.join(System.lineSeparator(), plan.lines()));
        Fields.name(list, Messages.Erase_what);
        list.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(520, 190).create());
        return list;
    }

    /** Whether it shall be done. */
    static boolean ask(Shell parent, ErasePlan plan) {
        return new EraseDialog(parent, plan).open() == ERASE;
    }
}
