/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.function.Supplier;

import org.recital.api.step.Contributions;
import org.recital.core.contributions.ContributionRegistry;

/** What bundles contribute, read once and not on the UI thread, because it looks into every bundle. */
public final class Viewers {

    private static Supplier<Contributions> supplier = ContributionRegistry::platform;
    private static Contributions all;

    private Viewers() {
    }

    /** The contributions; the first call takes a while. */
    public static synchronized Contributions all() {
        if (all == null) {
            all = supplier.get();
        }
        return all;
    }

    /** Others in place of those of the platform; null for those of the platform. */
    static synchronized void use(Contributions others) {
        supplier = others == null ? ContributionRegistry::platform : () -> others;
        all = null;
    }
}
