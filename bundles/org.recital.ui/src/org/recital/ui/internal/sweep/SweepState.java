/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.recital.core.sweep.StoredSweep;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;

/**
 * How far a sweep is. Immutable.
 *
 * @param pipeline   file of its pipeline
 * @param runsFolder where its journal and the run of its choice are
 * @param phase      how far it is as a whole
 * @param record     what is searched and judged, with the trials that ended; null before that is known
 * @param open       settings that are proposed and have not ended
 * @param progress   how much of the budget is used; null before that is known
 * @param total      settings at most; 0 when time alone ends them, or it is not known
 * @param run        folder of the run that judged the choice; null when there is none
 * @param message    why it failed; empty when it did not
 */
public record SweepState(Path pipeline, Path runsFolder, Phase phase, SweepRecord record, List<TrialRow> open, SweepProgress progress, int total,
        Path run, String message) {

    /** How far a sweep is as a whole. */
    public enum Phase {
        /** It has been asked for; the pipeline is checked, or another run goes on. */
        PREPARING,
        /** Settings are tried. */
        SEARCHING,
        /** The choice is judged on the test side. */
        JUDGING,
        /** The choice has been judged. */
        DONE,
        /** It was cancelled, or its window closed; it goes on where it was when it is run again. */
        STOPPED,
        /** It could not go on. */
        FAILED
    }

    public SweepState {
        open = List.copyOf(open);
    }

    /** A sweep that has been asked for. */
    static SweepState preparing(Path pipeline, Path runsFolder) {
        return new SweepState(pipeline, runsFolder, Phase.PREPARING, null, List.of(), null, 0, null, "");
    }

    /** A sweep as it lies on disk. */
    static SweepState of(StoredSweep stored, Path runs) {
        int asked = stored.record().parameters().get("trials") instanceof Number n ? n.intValue() : 0;
        return new SweepState(stored.file(), runs, stored.run().isPresent() ? Phase.DONE : Phase.STOPPED, stored.record(), List.of(), null,
                Math.max(asked, stored.run().isPresent() ? stored.record().trials().size() : 0), stored.run().orElse(null), "");
    }

    /** Whether it goes on. */
    public boolean isActive() {
        return phase == Phase.PREPARING || phase == Phase.SEARCHING || phase == Phase.JUDGING;
    }

    /** All settings, those that ended first. */
    public List<TrialRow> rows() {
        List<TrialRow> rows = new java.util.ArrayList<>();
        if (record != null) {
            record.trials().forEach(t -> rows.add(TrialRow.of(t)));
        }
        rows.addAll(open);
        return rows;
    }

    /** The best trial with all there is; chosen, or the best so far. */
    public Optional<Trial> best() {
        return record == null ? Optional.empty() : record.best().or(record::bestSoFar);
    }

    /** What the metric is called; empty while it is not known. */
    public String metric() {
        return record == null ? "" : record.metric();
    }
}
