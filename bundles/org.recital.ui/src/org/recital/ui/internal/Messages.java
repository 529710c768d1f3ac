/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String ActionBars_file;
    public static String ActionBars_help;
    public static String ActionBars_showView;
    public static String ActionBars_window;
    public static String WindowAdvisor_title;
    public static String WindowApplication_workspaceInUse;
    public static String WindowApplication_workspaceInUseTitle;

    static {
        initializeMessages("org.recital.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
