/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands of the Person view; each shows the view first. */
public final class PersonHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            PersonView view = (PersonView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(PersonView.ID);
            String id = event.getCommand().getId();
            switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "next" -> view.step(1);
            case "previous" -> view.step(-1);
            case "random" -> view.random();
            case "find" -> view.focusSearch();
            default -> throw new ExecutionException(id);
            }
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(PersonView.ID, e);
        }
    }
}
