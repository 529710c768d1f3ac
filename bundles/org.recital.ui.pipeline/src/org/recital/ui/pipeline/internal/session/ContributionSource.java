/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import java.util.function.Supplier;

import org.recital.api.step.Contributions;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.ui.pipeline.internal.model.Schemas;

/** What all editors offer. Read once, outside the UI thread, because reading it looks into every bundle. */
public final class ContributionSource {

    private static Supplier<Contributions> supplier = ContributionRegistry::platform;
    private static Schemas schemas;

    private ContributionSource() {
    }

    /** The contributions; the first call takes a while. */
    public static synchronized Schemas schemas() {
        if (schemas == null) {
            schemas = new Schemas(supplier.get());
        }
        return schemas;
    }

    /** Others in place of those of the platform; null for those of the platform. */
    static synchronized void use(Contributions others) {
        supplier = others == null ? ContributionRegistry::platform : () -> others;
        schemas = null;
    }
}
