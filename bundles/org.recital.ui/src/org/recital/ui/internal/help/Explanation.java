/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.internal.Messages;

/**
 * A text and which ranges of it are headings.
 *
 * @param text the text
 * @param bold starts and lengths
 */
record Explanation(String text, List<int[]> bold) {

    private static ContributionRegistry registry;

    static Explanation of(String sentence) {
        return new Explanation(sentence, List.of());
    }

    /** Of a step; reads the contributions of all bundles the first time. */
    static Explanation of(StepElement step) {
        Optional<Contribution> found = registry().step(step.uses());
        if (found.isEmpty()) {
            return of(NLS.bind(Messages.Help_unknown, step.name(), step.uses()));
        }
        Contribution c = found.get();
        Writer w = new Writer();
        w.heading(c.name());
        w.line(c.description());
        w.line("");
        if (!c.paper().isEmpty()) {
            w.heading(Messages.Help_paper);
            w.line(c.paper());
            w.line("");
        }
        try {
            parameters(c, step, w);
        } catch (ContributionException e) {
            w.line(e.getMessage());
        }
        w.line(NLS.bind(Messages.Help_from, new Object[] { c.kind().element(), c.id(), c.bundle(), c.bundleVersion() }));
        return new Explanation(w.text.toString(), List.copyOf(w.bold));
    }

    private static synchronized ContributionRegistry registry() {
        if (registry == null) {
            registry = ContributionRegistry.platform();
        }
        return registry;
    }

    private static void parameters(Contribution c, StepElement step, Writer w) throws ContributionException {
        List<ParameterInfo> parameters = c.parameters().parameters();
        for (ParameterInfo p : parameters) {
            Object given = step.with().get(p.name());
            String value = given != null ? NLS.bind(Messages.Help_given, given)
                    : p.required() ? Messages.Help_required : NLS.bind(Messages.Help_default, p.defaultValue().isEmpty() ? "\u2013" : p.defaultValue());
            w.heading(p.label());
            w.line("    " + p.name() + value + bounds(p));
            if (!p.help().isEmpty()) {
                w.line("    " + p.help());
            }
            w.line("");
        }
    }

    private static String bounds(ParameterInfo p) {
        if (!p.choices().isEmpty()) {
            return "; " + String.join(" | ", p.choices());
        }
        boolean low = Double.isFinite(p.min());
        boolean high = Double.isFinite(p.max());
        String unit = p.unit().isEmpty() ? "" : ' ' + p.unit();
        if (low && high) {
            return NLS.bind(Messages.Help_between, number(p.min()), number(p.max()) + unit);
        }
        return low ? NLS.bind(Messages.Help_least, number(p.min()) + unit) : high ? NLS.bind(Messages.Help_most, number(p.max()) + unit) : unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Gathers lines. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> bold = new ArrayList<>();

        void heading(String line) {
            bold.add(new int[] { text.length(), line.length() });
            line(line);
        }

        void line(String line) {
            text.append(line).append('\n');
        }
    }
}
