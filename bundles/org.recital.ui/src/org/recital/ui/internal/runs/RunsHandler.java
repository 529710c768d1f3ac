/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.runs.RunReference;
import org.recital.ui.runs.RunSelection;

/** The commands of the Runs view. */
public final class RunsHandler extends AbstractHandler {

    /** Lets the person type another title. */
    public static final String RENAME = "org.recital.ui.runs.rename";
    /** Moves runs to the trash. */
    public static final String DELETE = "org.recital.ui.runs.delete";
    /** Opens the folder of a run in the file manager. */
    public static final String OPEN_FOLDER = "org.recital.ui.runs.openFolder";

    private static final String COMPARISON = "org.recital.ui.evaluation.comparison";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        IViewPart view = page.findView(RunSelection.VIEW);
        RunsView runs = view instanceof RunsView r ? r : null;
        List<RunReference> selected = runs == null ? List.of() : runs.selected();
        switch (event.getCommand().getId()) {
        case RENAME -> {
            if (runs != null) {
                runs.editTitle();
            }
        }
        case DELETE -> {
            if (runs != null) {
                runs.delete();
            }
        }
        case OPEN_FOLDER -> selected.forEach(r -> Program.launch(r.folder().toString()));
        case RunSelection.COMPARE -> compare(page);
        default -> throw new ExecutionException(event.getCommand().getId());
        }
        return null;
    }

    private static void compare(IWorkbenchPage page) {
        try {
            page.showView(COMPARISON);
        } catch (PartInitException e) {
            Notifications.problem(Messages.RunsHandler_noComparison);
        }
    }
}
