/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.IndexChoice;
import org.recital.ui.worker.WindowWorker;

/** Who is asked for items like an image. */
@FunctionalInterface
interface Alike {

    /** The window's worker. */
    Alike WORKER = (place, image, n, index, monitor) -> WindowWorker.client().alike(place.question(image, n, index), monitor);

    /** Asks; takes long when the items have not been described yet, or a graph over them is not built yet. */
    AlikeAnswer ask(SearchPlaces.Place place, Path image, int n, IndexChoice index, IProgressMonitor monitor) throws InputException, IOException;
}
