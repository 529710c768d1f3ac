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
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A data set to describe: what a step of a pipeline gives, or what is in a folder or file. */
public final class DatasetInput extends PlatformObject implements IEditorInput, IPersistableElement {

    private static final String FILE = "file";
    private static final String STEP = "step";

    private final Path file;
    private final String step;

    /** What a step of a pipeline gives; an empty step stands for the folder or file itself. */
    public DatasetInput(Path file, String step) {
        this.file = file;
        this.step = step;
    }

    Path file() {
        return file;
    }

    String step() {
        return step;
    }

    static DatasetInput read(IMemento memento) {
        return new DatasetInput(Path.of(memento.getString(FILE)), memento.getString(STEP));
    }

    /** The question to the worker about a step, given the text of the pipeline. */
    Map<String, Object> question(String text, java.util.Optional<Path> data) {
        Map<String, Object> with = new HashMap<>();
        with.put("file", file.toString());
        with.put("text", text);
        with.put("step", step);
        data.ifPresent(d -> with.put("data", d.toString()));
        return with;
    }

    @Override
    public boolean exists() {
        return java.nio.file.Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return step.isEmpty() ? file.getFileName().toString() : step;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return step.isEmpty() ? file.toString() : file + " \u2013 " + step;
    }

    @Override
    public String getFactoryId() {
        return DatasetInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FILE, file.toString());
        memento.putString(STEP, step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatasetInput d && d.file.equals(file) && d.step.equals(step);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + step.hashCode();
    }
}
