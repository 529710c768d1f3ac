/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    static String Doctor_cores;
    static String Doctor_java;
    static String Doctor_memory;
    static String Doctor_system;
    static String Doctor_title;
    static String HeadlessApplication_unknownCommand;

    static {
        initializeMessages("org.recital.headless.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
