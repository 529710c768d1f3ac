/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of a Sound editor that was open when the window was closed. */
public final class SoundInputFactory implements IElementFactory {

    static final String ID = "org.recital.ui.media.sound";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return SoundInput.read(memento);
    }
}
