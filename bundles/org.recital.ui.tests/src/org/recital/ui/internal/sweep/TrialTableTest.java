/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;
import org.recital.core.run.RunListener;
import org.recital.ui.internal.sweep.SweepState.Phase;

/** What is shown of a sweep, without a window. */
class TrialTableTest {

    private static final Path FILE = Path.of("films.recital.yaml").toAbsolutePath();

    private static Trial trial(int number, Object neighbours, double resource, double value) {
        return new Trial(number, Map.of("item.neighbours", neighbours), resource, Double.isNaN(value) ? Trial.State.FAILED : Trial.State.DONE, value,
                List.of(value, value), Double.isNaN(value) ? "too many" : "", 10 + number);
    }

    private static SweepRecord record(boolean higher, Trial... trials) {
        return new SweepRecord(1, "s", Instant.EPOCH, 1200, SearchMethod.RANDOM, Map.of("trials", 9L, "minutes", 2.0),
                List.of(Dimension.range("item", "neighbours", true, 1, 100, false)), "judge", higher ? "ndcg@10" : "rmse", higher, "item", List.of(trials), -1, "", 0,
                List.of());
    }

    private static SweepState state(SweepRecord record, TrialRow... open) {
        return new SweepState(FILE, FILE.getParent(), Phase.SEARCHING, record, List.of(open), null, 9, null, "");
    }

    private static List<String> column(TrialTable table, String key) {
        return IntStream.range(0, table.rows().size()).mapToObj(r -> table.text(r, key)).toList();
    }

    @Test
    void theBestIsMarkedWhicheverWayTheMetricGoes() {
        Trial[] trials = { trial(0, 5L, 1, 0.3), trial(1, 40L, 1, 0.9), trial(2, 9L, 1, 0.1) };
        assertEquals(List.of("0.3000", "\u2605 0.9000", "0.1000"), column(TrialTable.of(state(record(true, trials)), TrialTable.NUMBER, false), TrialTable.VALUE));
        assertEquals(List.of("0.3000", "0.9000", "\u2605 0.1000"), column(TrialTable.of(state(record(false, trials)), TrialTable.NUMBER, false), TrialTable.VALUE));
    }

    @Test
    void whatWasJudgedWithLessCannotBeTheBest() {
        TrialTable table = TrialTable.of(state(record(true, trial(0, 5L, 1 / 3.0, 0.9), trial(1, 6L, 1, 0.2))), TrialTable.NUMBER, false);
        assertEquals(List.of("0.9000", "\u2605 0.2000"), column(table, TrialTable.VALUE));
        assertEquals(List.of("1/3", "1"), column(table, TrialTable.SHARE));
        assertFalse(TrialTable.of(state(record(true, trial(0, 5L, 1, 0.9))), TrialTable.NUMBER, false).keys().contains(TrialTable.SHARE));
    }

    @Test
    void rowsAreOrderedByAnyColumnThoseWithoutAValueLast() {
        SweepState s = state(record(true, trial(0, 5L, 1, 0.3), trial(1, 40L, 1, Double.NaN), trial(2, 10L, 1, 0.5)),
                TrialRow.proposed(3, Map.of("item.neighbours", 7L), 1), TrialRow.proposed(4, Map.of("item.neighbours", 8L), 1).running());
        assertEquals(List.of("3", "1", "2", "4", "5"), column(TrialTable.of(s, TrialTable.VALUE, true), TrialTable.NUMBER));
        assertEquals(List.of("1", "3", "2", "4", "5"), column(TrialTable.of(s, TrialTable.VALUE, false), TrialTable.NUMBER));
        assertEquals(List.of("5", "7", "8", "10", "40"), column(TrialTable.of(s, TrialTable.PARAMETER + "item.neighbours", false), TrialTable.PARAMETER + "item.neighbours"));
        assertEquals(List.of("running", "waiting", "done", "done", "failed"), column(TrialTable.of(s, TrialTable.STATE, false), TrialTable.STATE));
    }

    @Test
    void theBudgetTheTimeLeftAndTheBestAreSaid() {
        Trial best = trial(1, 40L, 1, 0.9);
        SweepState s = new SweepState(FILE, FILE.getParent(), Phase.SEARCHING, record(true, trial(0, 5L, 1, 0.3), best), List.of(),
                new SweepProgress(2, 9, 30_000, 72_000, Optional.of(best)), 9, null, "");
        String text = SweepTexts.progress(s);
        for (String words : List.of("2 of 9 settings", "30 s of 2 min 0 s used", "about 1 min 12 s left", "best ndcg@10 0.9000 (setting 2)")) {
            assertTrue(text.contains(words), text);
        }
        assertEquals(2 / 9.0, SweepTexts.share(s), 1e-12);
        String failed = SweepTexts.record(state(record(true, trial(0, 5L, 1, Double.NaN))), TrialRow.of(trial(0, 5L, 1, Double.NaN)));
        assertTrue(failed.contains("Failed: too many") && failed.contains("The test side is judged once, for the choice."), failed);
    }

    @Test
    void settingsWaitRunAndEndAndTheRestGoesWhenItStops() {
        SweepWatch watch = new SweepWatch(FILE, FILE.getParent(), t -> RunListener.NONE, (s, p) -> { });
        List<Phase> phases = new ArrayList<>(List.of(watch.state().phase()));
        watch.planned(SearchMethod.RANDOM, List.of(), 9, 1);
        watch.begins(record(true, trial(0, 5L, 1, 0.3)));
        watch.proposed(1, Map.of("item.neighbours", 40L), 1);
        watch.proposed(2, Map.of("item.neighbours", 41L), 1);
        phases.add(watch.state().phase());
        watch.changed(1, new StepUpdate("item", 0, 1, StepState.RUNNING, 0, ""));
        assertEquals(List.of(TrialRow.State.DONE, TrialRow.State.RUNNING, TrialRow.State.WAITING), watch.state().rows().stream().map(TrialRow::state).toList());
        watch.ended(trial(1, 40L, 1, 0.5), new SweepProgress(2, 9, 10, 10, Optional.empty()));
        assertEquals(1, watch.state().best().orElseThrow().number());
        assertEquals(3, watch.state().rows().size());
        watch.cancelled();
        phases.add(watch.state().phase());
        assertEquals(2, watch.state().rows().size());
        assertEquals(List.of(Phase.PREPARING, Phase.SEARCHING, Phase.STOPPED), phases);
    }
}
