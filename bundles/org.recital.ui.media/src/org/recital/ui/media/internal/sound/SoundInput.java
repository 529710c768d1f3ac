/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IURIEditorInput;

/** A sound to show: a file, perhaps that of an item of a data set. */
public final class SoundInput extends PlatformObject implements IEditorInput, IPersistableElement {

    private final Path file;
    private final String title;

    /**
     * @param title what a person calls it; empty for the name of the file
     */
    public SoundInput(Path file, String title) {
        this.file = file.toAbsolutePath();
        this.title = title.isEmpty() ? file.getFileName().toString() : title;
    }

    /** The file of an input: ours, or one of the workspace or the file system. */
    static Optional<SoundInput> of(IEditorInput input) {
        if (input instanceof SoundInput sound) {
            return Optional.of(sound);
        }
        if (input instanceof IPathEditorInput path) {
            return Optional.of(new SoundInput(path.getPath().toPath(), ""));
        }
        if (input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme())) {
            return Optional.of(new SoundInput(Path.of(uri.getURI()), ""));
        }
        return Optional.empty();
    }

    static SoundInput read(IMemento memento) {
        String file = memento.getString("file");
        String title = memento.getString("title");
        try {
            return file == null ? null : new SoundInput(Path.of(file), title == null ? "" : title);
        } catch (InvalidPathException e) {
            return null; // written on another system: the workbench says that it cannot be restored
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public String getFactoryId() {
        return SoundInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("file", file.toString());
        memento.putString("title", title);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoundInput s && s.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
