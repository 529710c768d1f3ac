/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import org.recital.ui.pipeline.internal.Sample;

/** Lets editors offer the contributions of {@link Sample} while tests run, whatever is installed. */
public final class SampleContributions {

    private SampleContributions() {
    }

    public static void install() {
        ContributionSource.use(new Sample());
    }

    public static void uninstall() {
        ContributionSource.use(null);
    }
}
