/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.recital.api.data.EntityKind;
import org.recital.api.evaluation.Evaluation;

/**
 * The people of a run: those that were judged, in the order of their source.
 *
 * @param ids their names
 */
record People(List<String> ids) {

    People {
        ids = List.copyOf(ids);
    }

    /** Those who were given lists or judged by a metric. */
    static People of(Evaluation evaluation) {
        if (!evaluation.kind().equals(EntityKind.USER)) {
            return new People(List.of()); // items or tracks were judged: nobody's taste to look at
        }
        TreeSet<Integer> judged = new TreeSet<>();
        evaluation.lists().forEach(l -> Arrays.stream(l.lists().users()).forEach(judged::add));
        evaluation.vectors().forEach(v -> Arrays.stream(v.entities()).forEach(judged::add));
        return new People(judged.stream().map(evaluation.entities()::id).toList());
    }

    /** Those whose name has the text in it; those whose name is it or begins with it come first. */
    People search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return this;
        }
        List<String> exact = new ArrayList<>();
        List<String> begin = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        for (String id : ids) {
            String lower = id.toLowerCase(Locale.ROOT);
            if (lower.equals(wanted)) {
                exact.add(id);
            } else if (lower.startsWith(wanted)) {
                begin.add(id);
            } else if (lower.contains(wanted)) {
                inside.add(id);
            }
        }
        exact.addAll(begin);
        exact.addAll(inside);
        return new People(exact);
    }
}
