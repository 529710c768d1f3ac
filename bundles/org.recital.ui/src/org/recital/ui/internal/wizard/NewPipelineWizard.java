/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.recital.core.worker.ProbeAnswer;
import org.recital.ui.internal.Messages;

/** From the folder or file of a data set to a first pipeline in an editor. */
public final class NewPipelineWizard extends Wizard implements INewWizard {

    /** Id of the importer whose columns a person may set. */
    static final String DELIMITED = "delimited";

    private final SourcePage source = new SourcePage();
    private final ColumnsPage columns = new ColumnsPage();
    private final NamePage name = new NamePage();
    private Job job;

    public NewPipelineWizard() {
        setWindowTitle(Messages.NewPipeline_title);
        setNeedsProgressMonitor(false);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        IResource resource = selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
        if (resource != null && resource.getProject() != null) {
            name.suggestProject(resource.getProject().getName());
        }
    }

    @Override
    public void addPages() {
        addPage(source);
        addPage(columns);
        addPage(name);
    }

    /** The page on which the data set is chosen. */
    public SourcePage sourcePage() {
        return source;
    }

    /** The page on which the pipeline gets its name. */
    public NamePage namePage() {
        return name;
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        ProbeAnswer chosen = source.chosen();
        if (page == source) {
            if (chosen != null) {
                name.suggest(source.location());
            }
            if (chosen != null && chosen.importer().equals(DELIMITED)) {
                columns.look(file(chosen));
                return columns;
            }
            return name;
        }
        return page == columns ? name : null;
    }

    private Path file(ProbeAnswer chosen) {
        Object file = chosen.parameters().get("file");
        return file != null ? Path.of(file.toString()) : source.location();
    }

    @Override
    public boolean canFinish() {
        if (source.chosen() == null) {
            return false;
        }
        // The name is suggested from the data set, so that the first page is enough.
        name.suggest(source.location());
        return name.isPageComplete() && (!isDelimited() || !columns.isLooking() || columns.isPageComplete());
    }

    private boolean isDelimited() {
        return source.chosen().importer().equals(DELIMITED);
    }

    @Override
    public boolean performFinish() {
        ProbeAnswer chosen = source.chosen();
        Map<String, Object> parameters = isDelimited() && columns.isLooking() ? columns.parameters() : chosen.parameters();
        job = new CreatePipelineJob(name.project(), name.pipeline(), chosen.importer(), parameters);
        job.schedule();
        return true;
    }

    /** What finishing began; null before. */
    public Job job() {
        return job;
    }

    static boolean exists(Path path) {
        return path != null && Files.exists(path);
    }
}
