/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.SafeRunner;
import org.recital.api.learning.TrainingCurve;
import org.recital.core.run.CurveUpdate;

/** How the networks of runs that go on have learned so far; forgotten when a run has ended and is kept in a folder. */
public final class LiveCurves {

    /** Is told, on whatever thread the news comes from, and as often as it comes. */
    public interface Listener {

        /** A curve has grown, or a run that learns has begun. */
        void grown();

        /**
         * A run that learned has ended.
         *
         * @param run its folder; null when nothing is kept of it, and its curves stay until they are dropped
         */
        void ended(Path run);
    }

    /**
     * A curve.
     *
     * @param pipeline the pipeline that runs
     * @param title    what a person calls the step
     * @param part     which of its parts
     * @param curve    epoch by epoch so far
     */
    public record Live(Path pipeline, String title, int part, TrainingCurve curve) {
    }

    private record Place(Path pipeline, String step, int part) {
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
    private static final Map<Place, Live> CURVES = new LinkedHashMap<>();
    private static final List<Path> OVER = new ArrayList<>();

    private LiveCurves() {
    }

    /** Adds a listener; adding it again does nothing. */
    public static void addListener(Listener listener) {
        if (!LISTENERS.contains(listener)) {
            LISTENERS.add(listener);
        }
    }

    /** Removes a listener. */
    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** What is known, in the order in which learning began. */
    public static synchronized List<Live> all() {
        return List.copyOf(CURVES.values());
    }

    /** A run of a pipeline begins: what is known of an earlier one is forgotten. */
    public static void begins(Path pipeline) {
        if (forget(pipeline)) {
            tell(Listener::grown);
        }
    }

    private static synchronized boolean forget(Path pipeline) {
        OVER.remove(pipeline);
        return CURVES.keySet().removeIf(p -> p.pipeline.equals(pipeline));
    }

    /** A curve grows. @param title what a person calls the step */
    public static void learned(Path pipeline, String title, CurveUpdate update) {
        synchronized (LiveCurves.class) {
            CURVES.compute(new Place(pipeline, update.step(), update.part()), (place, old) -> new Live(pipeline, title, update.part(),
                    (old == null ? TrainingCurve.NONE : old.curve).with(update.point(), update.best())));
        }
        tell(Listener::grown);
    }

    /** A run of a pipeline has ended. @param run its folder; null when nothing is kept of it */
    public static void ends(Path pipeline, Path run) {
        synchronized (LiveCurves.class) {
            if (OVER.contains(pipeline) || CURVES.keySet().stream().noneMatch(p -> p.pipeline.equals(pipeline))) {
                return;
            }
            if (run != null) {
                forget(pipeline);
            } else {
                OVER.add(pipeline);
            }
        }
        tell(l -> l.ended(run));
    }

    /** Forgets the curves of runs that have ended and of which nothing is kept. */
    public static synchronized void drop() {
        for (Path pipeline : List.copyOf(OVER)) {
            forget(pipeline);
        }
    }

    private static void tell(Consumer<Listener> what) {
        for (Listener listener : LISTENERS) {
            SafeRunner.run(() -> what.accept(listener));
        }
    }
}
