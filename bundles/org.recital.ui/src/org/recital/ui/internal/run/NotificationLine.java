/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.runs.RunSelection;

/** The latest news in the status bar, with a link to the run it is about. */
public final class NotificationLine extends WorkbenchWindowControlContribution {

    private static final int WIDTH = 620;

    @Override
    protected Control createControl(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        line.setLayout(GridLayoutFactory.fillDefaults().margins(6, 2).create());
        Link link = new Link(line, SWT.NONE);
        link.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).create());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> follow(e.text)));
        Consumer<Notifications.News> listener = news -> show(link, news);
        Notifications.listen(listener);
        link.addDisposeListener(e -> Notifications.forget(listener));
        if (Notifications.latest() != null) {
            show(link, Notifications.latest());
        }
        return line;
    }

    private static void show(Link link, Notifications.News news) {
        String text = news.text().replace("<", "\u2039").replace("&", "&&");
        link.setText(news.run() == null ? text : NLS.bind(Messages.NotificationLine_withLink, text));
        link.setToolTipText(news.text());
        link.setForeground(news.alarm() ? new Color(212, 70, 60) : null);
        link.getParent().layout();
    }

    private void follow(String where) {
        IWorkbenchPage page = getWorkbenchWindow().getActivePage();
        Notifications.News news = Notifications.latest();
        try {
            RunsView runs = (RunsView) page.showView(RunSelection.VIEW);
            if (news.run() != null) {
                runs.select(news.run(), "compare".equals(where));
            }
        } catch (PartInitException e) {
            org.eclipse.core.runtime.ILog.of(NotificationLine.class).log(e.getStatus());
        }
    }
}
