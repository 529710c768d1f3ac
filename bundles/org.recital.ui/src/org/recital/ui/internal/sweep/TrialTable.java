/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.Trial;

/** What the list of settings shows: rows in an order, a column a parameter. Immutable. */
final class TrialTable {

    /** Key of the column of numbers. */
    static final String NUMBER = "number";
    /** Key of the column of values. */
    static final String VALUE = "value";
    /** Key of the column of states. */
    static final String STATE = "state";
    /** Key of the column of shares. */
    static final String SHARE = "share";
    /** Key of the column of times. */
    static final String TOOK = "took";
    /** Before the names of parameters. */
    static final String PARAMETER = "p:";
    /** Mark of the best. Bold alone is not seen by everybody. */
    static final String BEST = "\u2605 ";

    private final List<TrialRow> rows;
    private final List<String> keys;
    private final int best;
    private final String metric;

    private TrialTable(List<TrialRow> rows, List<String> keys, int best, String metric) {
        this.rows = rows;
        this.keys = keys;
        this.best = best;
        this.metric = metric;
    }

    static TrialTable empty() {
        return new TrialTable(List.of(), List.of(NUMBER, VALUE, STATE), -1, "");
    }

    /** A table. @param by key of the column that orders. */
    static TrialTable of(SweepState s, String by, boolean down) {
        List<TrialRow> rows = new ArrayList<>(s.rows());
        List<String> keys = new ArrayList<>(List.of(NUMBER, VALUE));
        if (s.record() != null) {
            s.record().space().stream().map(Dimension::name).forEach(n -> keys.add(PARAMETER + n));
        }
        if (rows.stream().anyMatch(r -> !r.isFull())) {
            keys.add(SHARE);
        }
        keys.add(STATE);
        keys.add(TOOK);
        rows.sort(order(by, down));
        return new TrialTable(List.copyOf(rows), List.copyOf(keys), s.best().map(Trial::number).orElse(-1), s.metric());
    }

    /** Settings without a value are last, whatever the direction. */
    private static Comparator<TrialRow> order(String by, boolean down) {
        Comparator<TrialRow> order = switch (by) {
        case NUMBER -> Comparator.comparingInt(TrialRow::number);
        case VALUE -> Comparator.comparingDouble(TrialRow::value);
        case STATE -> Comparator.comparing(TrialRow::state);
        case SHARE -> Comparator.comparingDouble(TrialRow::resource);
        case TOOK -> Comparator.comparingLong(TrialRow::millis);
        default -> (a, b) -> compare(a.setting().get(by.substring(PARAMETER.length())), b.setting().get(by.substring(PARAMETER.length())));
        };
        Comparator<TrialRow> directed = down ? order.reversed() : order;
        Comparator<TrialRow> missing = Comparator.comparing(r -> by.equals(VALUE) && Double.isNaN(r.value()) || by.equals(TOOK) && r.millis() == 0);
        return missing.thenComparing(directed).thenComparingInt(TrialRow::number);
    }

    /** Numbers as numbers. */
    private static int compare(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y ? Double.compare(x.doubleValue(), y.doubleValue())
                : String.valueOf(a).compareToIgnoreCase(String.valueOf(b));
    }

    List<TrialRow> rows() {
        return rows;
    }

    List<String> keys() {
        return keys;
    }

    boolean isBest(int row) {
        return rows.get(row).number() == best;
    }

    Optional<TrialRow> row(int number) {
        return rows.stream().filter(r -> r.number() == number).findFirst();
    }

    String title(String key) {
        return switch (key) {
        case NUMBER -> Messages.Column_number;
        case VALUE -> metric.isEmpty() ? Messages.Column_value : metric;
        case STATE -> Messages.Column_state;
        case SHARE -> Messages.Column_share;
        case TOOK -> Messages.Column_took;
        default -> key.substring(PARAMETER.length());
        };
    }

    String tip(String key) {
        return switch (key) {
        case VALUE -> Messages.Column_valueTip;
        case SHARE -> Messages.Column_shareTip;
        default -> null;
        };
    }

    /** What stands in a cell. */
    String text(int row, String key) {
        TrialRow r = rows.get(row);
        return switch (key) {
        case NUMBER -> Integer.toString(r.number() + 1);
        case VALUE -> (isBest(row) ? BEST : "") + SweepTexts.value(r.value());
        case STATE -> SweepTexts.state(r.state());
        case SHARE -> SweepTexts.share(r.resource());
        case TOOK -> r.millis() == 0 ? "" : org.recital.ui.internal.run.Times.seconds(r.millis());
        default -> r.setting().containsKey(key.substring(PARAMETER.length())) ? SweepTexts.plain(r.setting().get(key.substring(PARAMETER.length()))) : "";
        };
    }

    static boolean isNumber(String key) {
        return !key.equals(STATE);
    }
}
