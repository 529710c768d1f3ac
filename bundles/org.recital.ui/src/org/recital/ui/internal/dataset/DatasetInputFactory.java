/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings pages of data sets back after a restart. */
public final class DatasetInputFactory implements IElementFactory {

    static final String ID = "org.recital.ui.dataset";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return DatasetInput.read(memento);
    }
}
