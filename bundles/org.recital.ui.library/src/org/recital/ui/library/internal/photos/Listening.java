/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenSpec;
import org.recital.ui.worker.WindowWorker;

/** Who is asked for songs. */
@FunctionalInterface
public interface Listening {

    /** The window's worker. */
    Listening WORKER = (spec, monitor) -> WindowWorker.client().listen(spec, monitor);

    /** Asks; takes long the first time. */
    ListenAnswer ask(ListenSpec spec, IProgressMonitor monitor) throws InputException, IOException;
}
