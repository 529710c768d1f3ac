/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.RunTarget;

/** What the pipeline is called, and the project it goes to. */
public final class NamePage extends WizardPage {

    private Text pipeline;
    private Combo project;
    private Label file;
    private String suggestedProject;
    private String suggested = "";

    NamePage() {
        super("name", Messages.NamePage_title, null);
        setDescription(Messages.NamePage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
        new Label(area, SWT.NONE).setText(Messages.NamePage_name);
        pipeline = new Text(area, SWT.BORDER);
        pipeline.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        pipeline.addModifyListener(e -> check());
        new Label(area, SWT.NONE).setText(Messages.NamePage_project);
        project = new Combo(area, SWT.DROP_DOWN);
        project.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        project.setItems(Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).map(IResource::getName).toArray(String[]::new));
        project.addModifyListener(e -> check());
        new Label(area, SWT.NONE).setText(Messages.NamePage_file);
        file = new Label(area, SWT.NONE);
        file.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        if (suggestedProject != null) {
            project.setText(suggestedProject);
        }
        setControl(area);
        check();
    }

    void suggestProject(String name) {
        suggestedProject = name;
    }

    /** Suggests a name after the data set, as long as the person has not typed another. */
    void suggest(Path data) {
        if (data == null || data.getFileName() == null || pipeline == null || !pipeline.getText().equals(suggested)) {
            return;
        }
        String name = data.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        if (!name.equals(suggested)) {
            boolean sameProject = project.getText().isEmpty() || project.getText().equals(suggested);
            suggested = name;
            pipeline.setText(name);
            if (sameProject && suggestedProject == null) {
                project.setText(name);
            }
        }
    }

    /** Name of the pipeline. */
    public String pipeline() {
        return pipeline.getText().strip();
    }

    /** Name of the project. */
    public String project() {
        return project.getText().strip();
    }

    /** Types another name and project. */
    public void set(String pipelineName, String projectName) {
        pipeline.setText(pipelineName);
        project.setText(projectName);
    }

    private void check() {
        IStatus status = ResourcesPlugin.getWorkspace().validateName(project(), IResource.PROJECT);
        boolean named = !pipeline().isEmpty();
        setErrorMessage(!named ? Messages.NamePage_noName : status.isOK() ? null : project().isEmpty() ? Messages.NamePage_noProject : status.getMessage());
        file.setText(named ? NLS.bind(Messages.NamePage_path, project(), PipelineFiles.fileName(pipeline()) + RunTarget.ENDING) : "");
        setPageComplete(named && status.isOK());
    }
}
