/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Installs what lies in the product's folder {@code dropins}, and uninstalls what no longer does. The launch script runs
 * this when the folder has changed. The platform's own way is to look at every start; but then two first starts at the
 * same moment write the same profile, and one of them finds it half written.
 */
public final class DropinsApplication implements IApplication {

    private static final String RECONCILER = "org.eclipse.equinox.p2.reconciler.dropins";

    @Override
    public Object start(IApplicationContext context) throws BundleException {
        Bundle reconciler = Platform.getBundle(RECONCILER);
        // It does all its work in its activator. Transient: the next start must not do it again.
        reconciler.start(Bundle.START_TRANSIENT);
        return IApplication.EXIT_OK;
    }

    @Override
    public void stop() {
        // Ends by itself; there is nothing to close.
    }
}
