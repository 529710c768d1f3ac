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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;
import org.recital.ui.internal.sweep.SweepState.Phase;

/** Keeps what is told of a sweep that goes on, and tells {@link SweepStates}. Told on the thread of the sweep, asked on any. */
public final class SweepWatch implements SweepListener {

    private final Path pipeline;
    private final Path runsFolder;
    private final Function<Trial, RunListener> chosen;
    private final BiConsumer<String, Problem> warnings;
    private final Map<Integer, Trial> trials = new TreeMap<>();
    private final Map<Integer, TrialRow> open = new TreeMap<>();
    private Phase phase = Phase.PREPARING;
    private SweepRecord record;
    private SweepProgress progress;
    private int total;
    private Path run;
    private String message = "";

    /**
     * Watches a sweep.
     *
     * @param chosen   gives who is told of the run that judges the choice
     * @param warnings is given step and problem
     */
    public SweepWatch(Path pipeline, Path runsFolder, Function<Trial, RunListener> chosen, BiConsumer<String, Problem> warnings) {
        this.pipeline = pipeline;
        this.runsFolder = runsFolder;
        this.chosen = chosen;
        this.warnings = warnings;
        tell();
    }

    private void tell() {
        SweepStates.get().changed(pipeline, this::state);
    }

    /** How far it is. */
    public synchronized SweepState state() {
        SweepRecord now = record == null ? null : record.with(List.copyOf(trials.values()), record.chosen());
        return new SweepState(pipeline, runsFolder, phase, now, List.copyOf(open.values()), progress, total, run, message);
    }

    /** What is known of the metric by the trials that ended. */
    private void judgedBy(SweepRecord known) {
        record = known;
        known.trials().forEach(t -> trials.put(t.number(), t));
    }

    @Override
    public void planned(SearchMethod search, List<Dimension> space, int most, int resumed) {
        synchronized (this) {
            total = most;
            phase = Phase.SEARCHING;
        }
        tell();
    }

    @Override
    public void begins(SweepRecord known) {
        synchronized (this) {
            open.clear(); // another worker goes on
            judgedBy(known);
        }
        tell();
    }

    @Override
    public void proposed(int trial, Map<String, Object> setting, double resource) {
        synchronized (this) {
            open.put(trial, TrialRow.proposed(trial, setting, resource));
        }
        tell();
    }

    @Override
    public void changed(int trial, StepUpdate update) {
        synchronized (this) {
            if (update.state() == StepState.RUNNING) {
                open.computeIfPresent(trial, (_, row) -> row.running());
            }
        }
        tell();
    }

    @Override
    public void ended(Trial trial, SweepProgress now) {
        synchronized (this) {
            trials.put(trial.number(), trial);
            open.remove(trial.number());
            progress = now;
        }
        tell();
    }

    @Override
    public void working(String detail, SweepProgress now) {
        synchronized (this) {
            progress = now;
        }
        tell();
    }

    @Override
    public void warned(String step, Problem problem) {
        warnings.accept(step, problem);
    }

    @Override
    public RunListener chosen(Trial best) {
        synchronized (this) {
            phase = Phase.JUDGING;
            open.clear();
        }
        tell();
        return chosen.apply(best);
    }

    /** It has ended. */
    public void over(SweepOutcome outcome) {
        synchronized (this) {
            open.clear();
            if (outcome.record() != null) {
                judgedBy(outcome.record());
            }
            run = outcome.run() == null ? null : outcome.run().folder();
            phase = outcome.result() == Result.DONE ? Phase.DONE : outcome.result() == Result.CANCELLED ? Phase.STOPPED : Phase.FAILED;
            message = phase != Phase.FAILED || outcome.run() == null || outcome.run().record().errors().isEmpty() ? ""
                    : outcome.run().record().errors().getFirst().message();
        }
        tell();
    }

    /** It could not begin, or not go on. */
    public void failed(String why) {
        synchronized (this) {
            open.clear();
            phase = Phase.FAILED;
            message = why;
        }
        tell();
    }

    /** It was cancelled before it began. */
    public void cancelled() {
        synchronized (this) {
            open.clear();
            phase = Phase.STOPPED;
        }
        tell();
    }
}
