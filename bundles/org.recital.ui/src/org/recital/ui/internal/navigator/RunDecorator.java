/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.navigator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunStore;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.RunTarget;
import org.recital.ui.internal.run.States;
import org.recital.ui.runs.RunNews;

/** Shows the folder of a run as its title and how it ended. Runs in the background. */
public final class RunDecorator extends LabelProvider implements ILightweightLabelDecorator {

    private final Map<Path, RunHeader> known = new ConcurrentHashMap<>();
    private final RunNews.Listener news = (folder, run) -> changed();

    public RunDecorator() {
        RunNews.addListener(news);
    }

    private void changed() {
        known.clear();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
    }

    /** Whether a folder is that of a run. */
    static boolean isRun(Object element) {
        return element instanceof IFolder folder && folder.getParent() != null && folder.getParent().getName().equals(RunTarget.RUNS)
                && folder.getParent().getParent() != null && folder.getParent().getParent().getType() == IResource.PROJECT
                && folder.getFile("run.json").exists();
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (isRun(element) && ((IFolder) element).getLocation() != null) {
            Path path = ((IFolder) element).getLocation().toPath();
            RunHeader header = known.get(path);
            if (header == null) {
                read(path.getParent());
                header = known.get(path);
            }
            if (header != null) {
                decoration.addSuffix(NLS.bind(Messages.RunDecorator_suffix, header.title(), States.label(header.result())));
            }
        }
    }

    /** All at once: a folder of runs is listed as quickly as one of them is opened. */
    private void read(Path runs) {
        try {
            new RunStore(runs).list().forEach(h -> known.put(runs.resolve(h.id()), h));
        } catch (IOException e) {
            known.clear(); // the folder has just gone; the navigator will hear of it
        }
    }

    @Override
    public void dispose() {
        RunNews.removeListener(news);
        super.dispose();
    }
}
