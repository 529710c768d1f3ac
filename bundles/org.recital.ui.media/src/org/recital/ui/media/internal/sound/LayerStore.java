/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.LaneSpec;

/**
 * The layers of one sound: made and computed by jobs, what is seen first. One that fails says why and does the others no
 * harm. Safe for any number of threads.
 */
public final class LayerStore {

    /** Seconds computed at a time: after each the picture is painted further and what is seen is looked at again. */
    private static final double PIECE = 60;

    /**
     * What is there of a layer.
     *
     * @param layer   null when it is not made yet or cannot be
     * @param problem why it cannot be made; or empty
     */
    public record Made(MediaLayer layer, String problem) {
    }

    private static final Made NOTHING_YET = new Made(null, "");

    private final AudioClip clip;
    private final Supplier<Contributions> contributions;
    private final Runnable changed;
    private final Map<String, Made> made = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private volatile double from;
    private volatile double to;

    /**
     * @param contributions asked by a job, because reading them takes a while
     * @param changed       called by any thread when more can be painted
     */
    public LayerStore(AudioClip clip, Supplier<Contributions> contributions, Runnable changed) {
        this.clip = clip;
        this.contributions = contributions;
        this.changed = changed;
        to = clip.duration();
    }

    /** The sound. */
    public AudioClip clip() {
        return clip;
    }

    /** Says what is seen, in seconds. */
    public void see(double first, double last) {
        from = first;
        to = Math.min(last, clip.duration());
    }

    /** What is there of a layer; begins to make it when it is asked for the first time. */
    public synchronized Made get(LaneSpec spec) {
        String source = spec.source();
        Made there = made.get(source);
        if (there == null) {
            made.put(source, NOTHING_YET);
            Job job = Job.create(NLS.bind(Messages.LayerStore_job, spec.viewer(), clip.name()), (IProgressMonitor monitor) -> work(spec, monitor));
            jobs.put(source, job);
            job.schedule();
        }
        return there == null ? NOTHING_YET : there;
    }

    /** Forgets layers that no stack has any more. */
    public synchronized void keep(List<LaneSpec> specs) {
        Set<String> sources = specs.stream().map(LaneSpec::source).collect(Collectors.toSet());
        for (String gone : new ArrayList<>(made.keySet())) {
            if (!sources.contains(gone)) {
                made.remove(gone);
                Job job = jobs.remove(gone);
                if (job != null) {
                    job.cancel();
                }
            }
        }
    }

    /** Lets everything go. */
    public void close() {
        keep(List.of());
    }

    /** Whether a job is still making or computing a layer. */
    public synchronized boolean isBusy() {
        return jobs.values().stream().anyMatch(j -> j.getState() != Job.NONE);
    }

    private IStatus work(LaneSpec spec, IProgressMonitor monitor) {
        try {
            Contributions all = contributions.get();
            SimpleContext context = new SimpleContext(0, Parallel.machine(), monitor, all);
            MediaLayer layer = open(spec, all, context);
            put(spec, new Made(layer, ""));
            compute(layer, context);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (InputException | ContributionException e) {
            put(spec, new Made(null, e.getMessage()));
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            ILog.of(LayerStore.class).error(spec.viewer(), e);
            put(spec, new Made(null, NLS.bind(Messages.LayerStore_failed, spec.viewer(), e)));
        }
        return Status.OK_STATUS;
    }

    private synchronized void put(LaneSpec spec, Made result) {
        if (made.containsKey(spec.source())) {
            made.put(spec.source(), result);
        }
        changed.run();
    }

    private MediaLayer open(LaneSpec spec, Contributions all, SimpleContext context) throws InputException, ContributionException, java.io.IOException {
        Contribution c = all.find(Kind.SPECTROGRAM_VIEWER, spec.viewer())
                .orElseThrow(() -> new InputException(NLS.bind(Messages.LayerStore_unknown, spec.viewer()), Messages.LayerStore_unknownExpected));
        return open(c, c.parameters(), spec.settings(), context);
    }

    private <P extends Record> MediaLayer open(Contribution c, ParameterSchema<P> schema, Map<String, String> settings, SimpleContext context)
            throws InputException, ContributionException, java.io.IOException {
        List<ParameterProblem> problems = new ArrayList<>();
        P parameters = schema.create(LayerSettings.values(schema, settings), Path.of(""), problems)
                .orElseThrow(() -> new InputException(problems.getFirst().message(), problems.getFirst().expected()));
        @SuppressWarnings("unchecked")
        SpectrogramViewer<P> viewer = c.create(SpectrogramViewer.class);
        return viewer.open(parameters, clip, context);
    }

    /** What is seen, then all the rest. */
    private void compute(MediaLayer layer, SimpleContext context) {
        while (true) {
            context.checkCancelled();
            double[] piece = next(layer);
            if (piece == null) {
                return;
            }
            layer.prepare(piece[0], piece[1], context);
            changed.run();
        }
    }

    private double[] next(MediaLayer layer) {
        double first = from;
        double last = to;
        double end = clip.duration();
        for (double at = first; at < last; at += PIECE) {
            if (!layer.prepared(at, Math.min(last, at + PIECE))) {
                return new double[] { at, Math.min(last, at + PIECE) };
            }
        }
        for (double at = 0; at < end; at += PIECE) {
            if (!layer.prepared(at, Math.min(end, at + PIECE))) {
                return new double[] { at, Math.min(end, at + PIECE) };
            }
        }
        return null;
    }
}
