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
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus; what is Recital's own comes into them by plugin.xml, as it does from other bundles. */
final class RecitalActionBars extends ActionBarAdvisor {

    private static final String VIEW = "org.recital.ui.menu.view";
    private static final String RUN = "org.recital.ui.menu.run";

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
        file.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        file.add(new Separator());
        file.add(made(ActionFactory.CLOSE));
        file.add(made(ActionFactory.CLOSE_ALL));
        file.add(new Separator());
        file.add(made(ActionFactory.SAVE));
        file.add(made(ActionFactory.SAVE_ALL));
        file.add(made(ActionFactory.REVERT));
        file.add(new Separator());
        file.add(made(ActionFactory.RENAME));
        file.add(made(ActionFactory.REFRESH));
        file.add(new Separator());
        file.add(made(ActionFactory.IMPORT));
        file.add(made(ActionFactory.EXPORT));
        file.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        file.add(new Separator());
        file.add(ContributionItemFactory.REOPEN_EDITORS.create(window));
        file.add(new Separator());
        file.add(made(ActionFactory.QUIT));
        menuBar.add(file);

        MenuManager edit = new MenuManager(Messages.ActionBars_edit, IWorkbenchActionConstants.M_EDIT);
        add(edit, ActionFactory.UNDO, ActionFactory.REDO, null, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, null,
                ActionFactory.DELETE, ActionFactory.SELECT_ALL, null, ActionFactory.FIND);
        edit.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(edit);

        MenuManager view = new MenuManager(Messages.ActionBars_view, VIEW);
        view.add(new GroupMarker("views"));
        view.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(view);
        menuBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));

        MenuManager run = new MenuManager(Messages.ActionBars_run, RUN);
        run.add(new GroupMarker("run"));
        run.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(run);

        MenuManager views = new MenuManager(Messages.ActionBars_showView);
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        MenuManager windows = new MenuManager(Messages.ActionBars_window, IWorkbenchActionConstants.M_WINDOW);
        windows.add(made(ActionFactory.OPEN_NEW_WINDOW));
        windows.add(views);
        windows.add(made(ActionFactory.RESET_PERSPECTIVE));
        windows.add(new Separator());
        windows.add(made(ActionFactory.PREFERENCES));
        menuBar.add(windows);

        MenuManager help = new MenuManager(Messages.ActionBars_help, IWorkbenchActionConstants.M_HELP);
        help.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        help.add(new Separator());
        help.add(made(ActionFactory.ABOUT));
        menuBar.add(help);
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        ToolBarManager tools = new ToolBarManager(coolBar.getStyle());
        tools.add(made(ActionFactory.SAVE));
        coolBar.add(new ToolBarContributionItem(tools, IWorkbenchActionConstants.TOOLBAR_FILE));
        coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    /** Actions in order; null for a line between them. */
    private void add(IMenuManager menu, ActionFactory... factories) {
        for (ActionFactory factory : factories) {
            if (factory == null) {
                menu.add(new Separator());
            } else {
                menu.add(made(factory));
            }
        }
    }

    private ActionFactory.IWorkbenchAction made(ActionFactory factory) {
        ActionFactory.IWorkbenchAction action = getAction(factory.getId()) instanceof ActionFactory.IWorkbenchAction there ? there
                : factory.create(window);
        register(action);
        return action;
    }
}
