/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.internal.run.RunTarget;

/** Shows the data set of the selected step (or of the first step of the pipeline), or that in the selected folder. */
public final class DatasetHandler extends AbstractHandler {

    /** The command. */
    public static final String COMMAND = "org.recital.ui.dataset.open";
    /** Id of the editor. */
    public static final String EDITOR = "org.recital.ui.dataset";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<DatasetInput> input = input(window);
        if (input.isEmpty()) {
            Notifications.problem(Messages.DatasetHandler_nothing);
            return null;
        }
        try {
            IWorkbenchPage page = window.getActivePage();
            return page.openEditor(input.get(), EDITOR);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    private static Optional<DatasetInput> input(IWorkbenchWindow window) {
        Optional<RunTarget> pipeline = RunTarget.of(window);
        if (pipeline.isPresent() && pipeline.get().editor() != null) {
            List<StepElement> steps = PipelineDocument.parse(pipeline.get().editor().text()).steps();
            return pipeline.get().step().or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getFirst().name()))
                    .map(s -> new DatasetInput(pipeline.get().path(), s));
        }
        if (window.getSelectionService().getSelection() instanceof IStructuredSelection s && s.size() == 1) {
            IResource resource = Adapters.adapt(s.getFirstElement(), IResource.class);
            Path path = resource == null || resource.getLocation() == null ? null : resource.getLocation().toPath();
            return path == null || path.toString().endsWith(RunTarget.ENDING) ? Optional.empty() : Optional.of(new DatasetInput(path, ""));
        }
        return Optional.empty();
    }
}
