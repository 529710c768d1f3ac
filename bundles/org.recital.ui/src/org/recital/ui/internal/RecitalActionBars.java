/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

final class RecitalActionBars extends ActionBarAdvisor {

    private IWorkbenchWindow window;

    RecitalActionBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow;
    }

    @Override
    protected void fillMenuBar(IMenuManager menuBar) {
        MenuManager file = new MenuManager(Messages.ActionBars_file, IWorkbenchActionConstants.M_FILE);
        file.add(made(ActionFactory.NEW_WIZARD_DROP_DOWN));
        file.add(made(ActionFactory.SAVE));
        file.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        file.add(new Separator());
        file.add(made(ActionFactory.IMPORT));
        file.add(made(ActionFactory.EXPORT));
        file.add(new Separator());
        file.add(made(ActionFactory.QUIT));
        menuBar.add(file);
        menuBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));

        MenuManager views = new MenuManager(Messages.ActionBars_showView);
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        MenuManager windows = new MenuManager(Messages.ActionBars_window, IWorkbenchActionConstants.M_WINDOW);
        windows.add(views);
        windows.add(made(ActionFactory.RESET_PERSPECTIVE));
        windows.add(made(ActionFactory.PREFERENCES));
        menuBar.add(windows);

        MenuManager help = new MenuManager(Messages.ActionBars_help, IWorkbenchActionConstants.M_HELP);
        help.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        help.add(made(ActionFactory.ABOUT));
        menuBar.add(help);
    }

    private ActionFactory.IWorkbenchAction made(ActionFactory factory) {
        ActionFactory.IWorkbenchAction action = factory.create(window);
        register(action);
        return action;
    }
}
