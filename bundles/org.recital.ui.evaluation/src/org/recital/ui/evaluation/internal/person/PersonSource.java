/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.core.worker.PersonAnswer;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.worker.Patience;
import org.recital.ui.worker.WindowWorker;

/** Where the view asks. Never on the UI thread. */
@FunctionalInterface
interface PersonSource {

    /** Longer nobody waits to see a person. */
    int PATIENCE_SECONDS = 20;

    /** Asks the worker that holds the models. */
    PersonSource WORKER = (run, user, n) -> {
        Patience patience = new Patience(PATIENCE_SECONDS);
        try {
            return WindowWorker.client().person(run, user, n, patience);
        } catch (OperationCanceledException e) {
            throw new IOException(NLS.bind(Messages.Person_noAnswer, PATIENCE_SECONDS), e);
        }
    };

    /** What is known of a person. */
    PersonAnswer person(Path run, String user, int n) throws InputException, IOException;

    /**
     * An answer.
     *
     * @param person what is known
     * @param stored whether it is only what the run keeps, because the models cannot be asked
     * @param why    the models cannot be asked; empty when they were
     */
    record Answer(PersonAnswer person, boolean stored, String why) {
    }

    /** Asks, and reads what the run keeps when that fails. */
    static Answer ask(PersonSource source, Path run, String user, int n) throws IOException {
        try {
            return new Answer(source.person(run, user, n), false, "");
        } catch (InputException | IOException | RuntimeException e) {
            ILog.of(PersonSource.class).info("The worker did not answer about a person; what the run keeps is shown", e);
            return new Answer(StoredPerson.read(run, user, n), true, String.valueOf(e.getMessage()));
        }
    }
}
