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

    public static String Doctor_cores;
    public static String Doctor_java;
    public static String Doctor_memory;
    public static String Doctor_system;
    public static String Doctor_title;
    public static String HeadlessApplication_unknownCommand;

    static {
        initializeMessages("org.recital.headless.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
