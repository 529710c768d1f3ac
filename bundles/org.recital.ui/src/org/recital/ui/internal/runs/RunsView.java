/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.runs.RunNews;
import org.recital.ui.runs.RunReference;
import org.recital.ui.runs.RunSelection;

/** All runs of the workspace, told apart by the parameters in which they differ. */
public final class RunsView extends ViewPart {

    /** Context in which the keys of this view hold. */
    public static final String CONTEXT = "org.recital.ui.runs.context";

    private final RunFolders folders = new RunFolders();
    private final IUndoContext undo = new ObjectUndoContext(this, "runs");
    private final RunNews.Listener news = this::news;
    private final IResourceChangeListener projects = this::projectsChanged;
    private RunsModel model;
    private RunGrid grid;
    private Text filter;
    private Label count;
    private IMemento memento;
    private Path wanted;
    private boolean compareThen;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).create());
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.RunsView_filter);
        filter.setToolTipText(Messages.RunsView_filterTip);
        filter.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).create());
        count = new Label(parent, SWT.NONE);
        count.setLayoutData(GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).create());
        grid = new RunGrid(parent, this::rename, order -> model.order(order));
        grid.table().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(2, 1).create());
        model = new RunsModel(folders, parent.getDisplay(), this::show);
        filter.addModifyListener(e -> model.filter(filter.getText()));
        getSite().setSelectionProvider(grid);
        menus();
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        grid.table().addListener(SWT.DefaultSelection, e -> execute(RunSelection.COMPARE));
        if (memento != null) {
            String text = memento.getString("filter");
            filter.setText(text == null ? "" : text);
            grid.restore(memento);
        }
        RunNews.addListener(news);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(projects, IResourceChangeEvent.POST_CHANGE);
        Action refresh = new Action() {
            @Override
            public void run() {
                model.reload();
            }
        };
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
        // Runs that the command line has made meanwhile, or that somebody has deleted.
        Listener front = e -> model.reloadIfChanged();
        Shell shell = parent.getShell();
        shell.addListener(SWT.Activate, front);
        parent.addListener(SWT.Dispose, e -> shell.removeListener(SWT.Activate, front));
        model.reload();
        model.emptyTrash();
    }

    private void menus() {
        MenuManager menu = new MenuManager();
        grid.table().setMenu(menu.createContextMenu(grid.table()));
        getSite().registerContextMenu(menu, grid);
        new UndoRedoActionGroup(getSite(), undo, true).fillActionBars(getViewSite().getActionBars());
        getViewSite().getActionBars().updateActionBars();
    }

    private void execute(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            ILog.of(RunsView.class).error(command, e);
        }
    }

    private void show(RunTable table) {
        if (!grid.table().isDisposed()) {
            grid.show(table);
            count.setText(table.rows().size() == table.all() ? NLS.bind(Messages.RunsView_count, table.all())
                    : NLS.bind(Messages.RunsView_countOf, table.rows().size(), table.all()));
            if (wanted != null && grid.select(wanted)) {
                wanted = null;
                if (compareThen) {
                    compareThen = false;
                    execute(RunSelection.COMPARE);
                }
            }
        }
    }

    private void news(Path runsFolder, Path run) {
        folders.add(runsFolder);
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (grid.table().isDisposed()) {
                    return;
                }
                if (run != null) {
                    wanted = run;
                }
                model.reload();
            });
        }
    }

    /** Projects that come and go bring and take their runs. */
    private void projectsChanged(IResourceChangeEvent event) {
        for (IResourceDelta d : event.getDelta().getAffectedChildren()) {
            if (d.getKind() != IResourceDelta.CHANGED || (d.getFlags() & IResourceDelta.OPEN) != 0) {
                model.reload();
                return;
            }
        }
    }

    /** Selects a run, as soon as it is in the list, and shows the comparison if asked to. */
    public void select(Path run, boolean compare) {
        wanted = run;
        compareThen = compare;
        if (grid.select(run)) {
            wanted = null;
            if (compare) {
                compareThen = false;
                execute(RunSelection.COMPARE);
            }
        } else {
            filter.setText("");
            model.reload();
        }
    }

    /** The runs selected. */
    public List<RunReference> selected() {
        return grid.selected();
    }

    /** What is shown. */
    public RunTable table() {
        return grid.shown();
    }

    /** The list. */
    public RunGrid grid() {
        return grid;
    }

    /** Shows only the runs in which these words occur. */
    public void filter(String words) {
        filter.setText(words);
    }

    /** The words that runs must have to be shown. */
    public String filter() {
        return filter.getText();
    }

    /** Lets the person type another title for the selected run. */
    public void editTitle() {
        grid.edit();
    }

    /** Gives a run another title; can be undone. */
    public void rename(RunReference run, String title) {
        if (!title.isBlank() && !title.equals(run.header().title())) {
            perform(RunOperation.rename(run, title.strip(), undo));
        }
    }

    /** Moves the selected runs to the trash; can be undone. */
    public void delete() {
        List<RunReference> runs = selected();
        if (!runs.isEmpty()) {
            perform(RunOperation.delete(runs, undo));
            Notifications.say(NLS.bind(Messages.RunsView_deleted, runs.size()));
        }
    }

    private void perform(IUndoableOperation operation) {
        try {
            IStatus status = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, null, null);
            if (!status.isOK()) {
                Notifications.problem(status.getMessage());
                ILog.of(RunsView.class).log(status);
            }
        } catch (ExecutionException e) {
            ILog.of(RunsView.class).error(operation.getLabel(), e);
        }
    }

    /** What Undo in this view takes back. */
    public Optional<IUndoableOperation> undoable() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().getUndoOperation(undo));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IUndoContext.class) {
            return adapter.cast(undo);
        }
        if (adapter == StructuredSelection.class) {
            return adapter.cast(new StructuredSelection(selected()));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void saveState(IMemento state) {
        state.putString("filter", filter.getText());
        grid.save(state);
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    @Override
    public void dispose() {
        RunNews.removeListener(news);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, true);
        super.dispose();
    }
}
