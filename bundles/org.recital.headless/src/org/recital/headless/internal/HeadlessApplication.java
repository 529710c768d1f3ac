/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line: what {@code recital} with arguments starts. Its exit code is that of the command. */
public final class HeadlessApplication implements IApplication {

    /** Exit code of a command that cannot be understood. */
    static final int WRONG_INPUT = 2;

    @Override
    public Object start(IApplicationContext context) {
        // The launcher's own arguments (-application, -data, ...) are taken off before they reach us.
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        if (arguments.length == 0 || "doctor".equals(arguments[0])) {
            new Doctor(System.out).report();
            return IApplication.EXIT_OK;
        }
        System.err.println(Messages.bind(Messages.HeadlessApplication_unknownCommand, arguments[0]));
        return WRONG_INPUT;
    }

    @Override
    public void stop() {
        // Commands end by themselves; there is nothing to close.
    }
}
