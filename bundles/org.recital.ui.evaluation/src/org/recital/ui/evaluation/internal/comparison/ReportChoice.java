/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.core.contributions.ContributionRegistry;

/**
 * A report that a bundle contributes.
 *
 * @param name        what a person reads
 * @param extension   ending of its files, without the dot
 * @param declaration of the bundle
 */
record ReportChoice(String name, String extension, Contribution declaration) {

    /** All reports; loads none of their classes. */
    static List<ReportChoice> all() {
        ContributionRegistry registry = ContributionRegistry.platform();
        return registry.all(Kind.REPORT).stream().map(c -> new ReportChoice(c.name(), registry.attribute(c, "extension").orElse(c.id()), c)).toList();
    }

    /** Writes a file. */
    void write(String title, List<RunSummary> runs, String baseline, Path file) throws IOException, ContributionException {
        declaration.create(Report.class).write(title, runs, baseline, file);
    }
}
