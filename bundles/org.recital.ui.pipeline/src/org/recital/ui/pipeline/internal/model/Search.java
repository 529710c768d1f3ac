/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** Finds contributions by what a person types. */
public final class Search {

    private Search() {
    }

    /** All that a pipeline may use and that fits, by kind in the order of a pipeline, then by name. */
    public static List<Contribution> all(Contributions contributions, Predicate<Contribution> fits) {
        List<Contribution> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.isStep()) {
                contributions.all(kind).stream().filter(fits).sorted(Comparator.comparing(c -> c.name().toLowerCase(Locale.ROOT))).forEach(found::add);
            }
        }
        return found;
    }

    /** Whether every word typed is in the name, id, kind or description. */
    public static boolean matches(Contribution contribution, String typed) {
        return score(contribution, typed) > 0;
    }

    /** How well a contribution fits what was typed: 0 not at all, more is better; a name that begins with it is best. */
    public static int score(Contribution contribution, String typed) {
        String name = contribution.name().toLowerCase(Locale.ROOT);
        String id = contribution.id().toLowerCase(Locale.ROOT);
        String rest = (contribution.description() + ' ' + contribution.kind().element() + ' ' + contribution.kind().point()).toLowerCase(Locale.ROOT);
        int least = 4;
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            int score = name.startsWith(word) || id.startsWith(word) ? 4
                    : name.contains(' ' + word) || id.contains('-' + word) ? 3 : name.contains(word) || id.contains(word) ? 2 : rest.contains(word) ? 1 : 0;
            least = Math.min(least, score);
        }
        return least;
    }
}
