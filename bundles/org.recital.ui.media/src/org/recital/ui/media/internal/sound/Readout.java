/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.audio.layers.Lane;
import org.recital.audio.layers.TimeScale;

/** Says what is under the pointer, exactly. Levels are computed by a thread of its own; only the latest question is answered. */
final class Readout implements AutoCloseable {

    private record Question(Lane lane, double seconds, double value) {
    }

    private final Display display;
    private final Consumer<String> told;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(r -> Thread.ofPlatform().daemon().name("recital-readout").unstarted(r));
    private final AtomicReference<Question> latest = new AtomicReference<>();

    /**
     * @param told gets the words, on the UI thread
     */
    Readout(Display display, Consumer<String> told) {
        this.display = display;
        this.told = told;
    }

    /** Asks; a null lane: the pointer is nowhere. */
    void ask(Lane lane, double seconds, double value) {
        Question q = new Question(lane, seconds, value);
        latest.set(q);
        if (lane == null) {
            told.accept("");
            return;
        }
        thread.execute(() -> {
            if (latest.get() != q) {
                return;
            }
            String words = words(q);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (latest.get() == q) {
                        told.accept(words);
                    }
                });
            }
        });
    }

    private static String words(Question q) {
        try {
            return words(q.lane(), q.seconds(), q.value());
        } catch (RuntimeException | LinkageError e) {
            ILog.of(Readout.class).error(q.lane().layer().name(), e);
            return TimeScale.exact(q.seconds());
        }
    }

    /** Time and value under the pointer, then what each layer has there. */
    static String words(Lane lane, double seconds, double value) {
        ValueAxis axis = lane.axis();
        StringBuilder b = new StringBuilder(TimeScale.exact(seconds));
        b.append("   ").append(axis.scale() == AxisScale.CATEGORIES ? axis.tickLabel(value) : unit(number(value), axis.unit()));
        layer(b, lane.layer(), axis, seconds, value, false);
        lane.over().forEach(l -> layer(b, l, axis, seconds, value, true));
        return b.toString();
    }

    private static void layer(StringBuilder b, MediaLayer layer, ValueAxis axis, double seconds, double value, boolean named) {
        Reading r = layer.at(seconds, value);
        if (r == null) {
            return;
        }
        b.append("   ");
        if (named) {
            b.append(layer.name()).append(": ");
        }
        Levels levels = layer.levels();
        if (Double.isNaN(r.level())) {
            b.append(unit(number(r.value()), axis.unit()));
        } else {
            b.append(unit(number(r.level()), levels.unit()));
        }
        if (!r.words().isEmpty() && axis.scale() != AxisScale.CATEGORIES) {
            b.append(' ').append(r.words());
        }
        b.append("  (").append(TimeScale.exact(r.seconds()));
        if (!Double.isNaN(r.level()) && axis.scale() != AxisScale.CATEGORIES) {
            b.append(", ").append(unit(number(r.value()), axis.unit()));
        }
        b.append(')');
    }

    /** Six digits and more where the number has them before its point. */
    static String number(double v) {
        int before = v == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(v))) + 1;
        int decimals = Math.clamp(6 - before, 0, 9);
        DecimalFormat f = new DecimalFormat("#,##0." + "0".repeat(Math.min(3, decimals)) + "#".repeat(Math.max(0, decimals - 3)),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        f.setNegativePrefix("\u2212");
        return decimals == 0 ? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(v) : f.format(v);
    }

    private static String unit(String number, String unit) {
        return unit.isEmpty() ? number : number + ' ' + unit;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
