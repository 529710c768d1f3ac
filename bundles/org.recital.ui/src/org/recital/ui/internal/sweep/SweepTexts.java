/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.Trial;
import org.recital.ui.internal.run.Times;
import org.recital.ui.internal.sweep.SweepState.Phase;

/** What a person reads of a sweep. */
public final class SweepTexts {

    private SweepTexts() {
    }

    /** "item.neighbours = 35, item.shrinkage = 10". */
    public static String setting(Map<String, Object> setting) {
        return setting.entrySet().stream().map(e -> e.getKey() + " = " + plain(e.getValue())).collect(Collectors.joining(", "));
    }

    /** A value of a parameter. */
    static String plain(Object value) {
        return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) : String.valueOf(value);
    }

    /** A value of a metric. */
    static String value(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.getDefault(), "%.4f", value);
    }

    static String state(TrialRow.State state) {
        return switch (state) {
        case RUNNING -> Messages.Trial_running;
        case WAITING -> Messages.Trial_waiting;
        case DONE -> Messages.Trial_done;
        case FAILED -> Messages.Trial_failed;
        };
    }

    /** Share of what a trial is given, "1/9" where it is one. */
    static String share(double resource) {
        long parts = Math.round(1 / resource);
        return resource >= 1 ? "1" : Math.abs(parts * resource - 1) < 1e-9 ? "1/" + parts
                : new BigDecimal(resource).round(new MathContext(3)).toPlainString();
    }

    /** The first line: which sweep, and how far. */
    static String heading(SweepState s) {
        String name = s.pipeline().getFileName().toString().replace(".recital.yaml", "");
        return NLS.bind(switch (s.phase()) {
        case PREPARING -> Messages.Sweep_preparing;
        case SEARCHING -> Messages.Sweep_searching;
        case JUDGING -> Messages.Sweep_judging;
        case DONE -> Messages.Sweep_done;
        case STOPPED -> Messages.Sweep_stopped;
        case FAILED -> Messages.Sweep_failed;
        }, name, s.message().replace('\n', ' '));
    }

    /** The second line: trials, budget used, time left, best so far. */
    static String progress(SweepState s) {
        if (s.record() == null) {
            return "";
        }
        int done = s.record().trials().size();
        StringBuilder text = new StringBuilder(s.total() > 0 ? NLS.bind(Messages.Sweep_trialsOf, done, s.total()) : NLS.bind(Messages.Sweep_trials, done));
        SweepProgress p = s.progress();
        long used = p == null ? s.record().wallMillis() : Math.max(p.elapsedMillis(), s.record().wallMillis());
        double minutes = s.record().parameters().get("minutes") instanceof Number n ? n.doubleValue() : 0;
        text.append(Messages.Sweep_separator).append(minutes > 0
                ? NLS.bind(Messages.Sweep_usedOf, Times.seconds(used), Times.seconds(Math.round(minutes * 60_000)))
                : NLS.bind(Messages.Sweep_used, Times.seconds(used)));
        if (s.phase() == Phase.SEARCHING && p != null && p.leftMillis() >= 0) {
            text.append(Messages.Sweep_separator).append(NLS.bind(Messages.Sweep_left, about(p.leftMillis())));
        }
        s.best().ifPresent(b -> text.append(Messages.Sweep_separator).append(NLS.bind(s.record().chosen() >= 0 ? Messages.Sweep_chosen : Messages.Sweep_best,
                new Object[] { s.metric(), value(b.value()), b.number() + 1 })));
        return text.toString();
    }

    /** An estimate need not tell tenths. */
    private static String about(long millis) {
        return Times.seconds(Math.max(1, (millis + 999) / 1000) * 1000).replaceAll("[.,]00(?= )", "");
    }

    /** 0 to 1: by settings or by time, whichever is further. */
    static double share(SweepState s) {
        if (!s.isActive()) {
            return s.phase() == Phase.DONE ? 1 : 0;
        }
        SweepProgress p = s.progress();
        int done = s.record() == null ? 0 : s.record().trials().size();
        double byTrials = s.total() > 0 ? done / (double) s.total() : 0;
        double byTime = p == null || p.leftMillis() < 0 || s.total() > 0 ? 0 : p.elapsedMillis() / (double) Math.max(1, p.elapsedMillis() + p.leftMillis());
        return Math.clamp(Math.max(byTrials, byTime), 0, 1);
    }

    /** The record of a setting. */
    static String record(SweepState s, TrialRow row) {
        StringBuilder text = new StringBuilder();
        boolean best = s.best().map(Trial::number).filter(n -> n == row.number()).isPresent();
        boolean chosen = s.record() != null && s.record().chosen() == row.number();
        text.append(NLS.bind(chosen ? Messages.Record_chosen : best ? Messages.Record_best : Messages.Record_trial, row.number() + 1)).append('\n');
        row.setting().forEach((name, value) -> text.append(name).append(" = ").append(plain(value)).append('\n'));
        switch (row.state()) {
        case DONE -> {
            text.append(NLS.bind(Messages.Record_value, s.metric(), value(row.value()))).append('\n');
            if (row.parts().size() > 1) {
                text.append(NLS.bind(Messages.Record_parts, row.parts().stream().map(SweepTexts::value).collect(Collectors.joining(", ")))).append('\n');
            }
        }
        case FAILED -> text.append(NLS.bind(Messages.Record_error, row.error())).append('\n');
        default -> text.append(state(row.state())).append('\n');
        }
        if (!row.isFull()) {
            text.append(NLS.bind(Messages.Record_share, share(row.resource()))).append('\n');
        }
        if (row.millis() > 0) {
            text.append(NLS.bind(Messages.Record_took, Times.seconds(row.millis()))).append('\n');
        }
        if (chosen && s.run() != null) {
            text.append(NLS.bind(Messages.Record_run, s.run().getFileName())).append('\n');
        }
        return text.append('\n').append(sides(s)).toString();
    }

    /** On which side settings are judged, and how often the test side was. */
    static String sides(SweepState s) {
        List<String> notes = s.record() == null || s.record().chosen() < 0 ? List.of() : s.record().notes();
        return notes.isEmpty() ? Messages.Sweep_sides : notes.stream().map(SweepTexts::sentence).collect(Collectors.joining("\n"));
    }

    private static String sentence(String note) {
        return note.isEmpty() ? note : Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }
}
