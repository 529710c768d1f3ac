/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.ui.pipeline.internal.Messages;

/** Names of steps. */
public final class StepNames {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)-?(\\d{1,6})");
    private static final Pattern GOOD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private StepNames() {
    }

    /** A name like the one wanted that is not taken: {@code knn}, {@code knn-2}, {@code knn-3}, ... */
    public static String free(String wanted, Collection<String> taken) {
        String plain = wanted.replaceAll("[^\\p{L}\\p{N}_-]+", "-").toLowerCase(Locale.ROOT);
        String base = plain.isEmpty() ? "step" : plain;
        if (!taken.contains(base)) {
            return base;
        }
        Matcher numbered = NUMBERED.matcher(base);
        String stem = numbered.matches() && !numbered.group(1).isEmpty() ? numbered.group(1) : base;
        int number = 2;
        while (taken.contains(stem + '-' + number)) {
            number++;
        }
        return stem + '-' + number;
    }

    /** Why a step cannot be given a name; empty when it can. */
    public static Optional<String> fault(String name, String old, Collection<String> taken) {
        if (name.isBlank()) {
            return Optional.of(Messages.Name_empty);
        }
        if (!GOOD.matcher(name).matches()) {
            return Optional.of(NLS.bind(Messages.Name_bad, name));
        }
        if (!name.equals(old) && taken.contains(name)) {
            return Optional.of(NLS.bind(Messages.Name_taken, name));
        }
        return Optional.empty();
    }
}
