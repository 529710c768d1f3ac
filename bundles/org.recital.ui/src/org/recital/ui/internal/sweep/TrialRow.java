/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.core.sweep.Trial;

/**
 * A setting of a sweep, whether it has been tried or not.
 *
 * @param number   from 0, in the order they were proposed
 * @param setting  {@code step.parameter} to value
 * @param resource share of what a trial can be given, in (0, 1]
 * @param state    how far it is
 * @param value    the metric on the validation side; NaN when there is none
 * @param parts    the metric by part
 * @param error    why it failed; empty when it did not
 * @param millis   how long its steps took
 */
record TrialRow(int number, Map<String, Object> setting, double resource, State state, double value, List<Double> parts, String error, long millis) {

    /** How far a setting is. */
    enum State {
        RUNNING, WAITING, DONE, FAILED
    }

    TrialRow {
        setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    }

    static TrialRow of(Trial t) {
        return new TrialRow(t.number(), t.setting(), t.resource(), t.state() == Trial.State.DONE ? State.DONE : State.FAILED, t.value(), t.parts(),
                t.error(), t.wallMillis());
    }

    static TrialRow proposed(int number, Map<String, Object> setting, double resource) {
        return new TrialRow(number, setting, resource, State.WAITING, Double.NaN, List.of(), "", 0);
    }

    TrialRow running() {
        return new TrialRow(number, setting, resource, State.RUNNING, value, parts, error, millis);
    }

    boolean isFull() {
        return resource >= 1;
    }
}
