/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.data.Recommendations;
import org.recital.api.evaluation.Evaluation;
import org.recital.core.run.RunFolder;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.PersonAnswer;
import org.recital.core.worker.RecommendAnswer;
import org.recital.ui.evaluation.internal.Messages;

/** What the run itself keeps of a person: the lists that were judged and what was held out, but not what was met in training. */
final class StoredPerson {

    private StoredPerson() {
    }

    /**
     * Reads.
     *
     * @param n at most so many items of each list
     * @throws IOException when the run cannot be read, or does not know the person
     */
    static PersonAnswer read(Path run, String user, int n) throws IOException {
        RunFolder folder = RunFolder.open(run);
        Evaluation evaluation = folder.evaluation().orElseThrow(() -> new IOException(NLS.bind(Messages.RunLoader_noEvaluation, folder.record().title())));
        int index = evaluation.entities().indexOf(user);
        int part = evaluation.lists().stream().filter(l -> l.lists().indexOf(index) >= 0).mapToInt(Evaluation.Lists::part).min()
                .orElseThrow(() -> new IOException(NLS.bind(Messages.Person_unknown, user, folder.record().title())));
        Optional<Interactions> test = folder.heldOut(part)
                .filter(t -> t.rows() == evaluation.entities().size() && t.columns() == evaluation.items().size());
        int[] held = test.map(t -> t.columns(index)).orElse(new int[0]);
        float[] values = test.map(t -> t.values(index)).orElse(new float[0]);
        Set<Integer> wanted = new HashSet<>();
        for (int item : held) {
            wanted.add(item);
        }
        Set<Integer> given = new HashSet<>();
        List<RecommendAnswer> engines = new ArrayList<>();
        for (int r = 0; r < evaluation.recommenders().size(); r++) {
            String step = evaluation.recommenders().get(r);
            List<ListedItem> items = new ArrayList<>();
            Recommendations lists = evaluation.lists(step, part).orElse(null);
            int place = lists == null ? -1 : lists.indexOf(index);
            for (int i = 0; place >= 0 && i < Math.min(n, lists.n()); i++) {
                int item = lists.items()[place * lists.n() + i];
                if (item >= 0) {
                    given.add(item);
                    items.add(item(evaluation, item, lists.scores()[place * lists.n() + i], wanted.contains(item)));
                }
            }
            engines.add(new RecommendAnswer(step, evaluation.labels().get(r), user, items));
        }
        List<ListedItem> heldOut = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            heldOut.add(item(evaluation, held[i], values[i], given.contains(held[i])));
        }
        heldOut.sort(Comparator.comparingDouble(ListedItem::value).reversed().thenComparing(ListedItem::title));
        return new PersonAnswer(user, part, List.of(), -1, heldOut, engines);
    }

    private static ListedItem item(Evaluation evaluation, int item, float value, boolean hit) {
        return new ListedItem(evaluation.items().id(item), evaluation.itemLabels()[item], value, hit);
    }
}
