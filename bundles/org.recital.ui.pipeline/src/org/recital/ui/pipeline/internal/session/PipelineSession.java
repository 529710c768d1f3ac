/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.GraphBuilder;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;
import org.recital.ui.pipeline.internal.model.Schemas;

/**
 * A pipeline that is being edited. The text document is the only truth: canvas and form change it by patches, and what
 * they show is read from it again, in the background while a person types. Lives on the UI thread.
 */
public final class PipelineSession {

    private static final long READ_DELAY = 120;
    private static final long CHECK_DELAY = 150;

    private IDocument document;
    private final Display display;
    private volatile Path file;
    private final Consumer<List<PipelineProblem>> markers;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final IDocumentListener follower = new Follower();
    private final LatestJob<String> reading;
    private final LatestJob<PipelineDocument> checking;
    private final AtomicInteger posted = new AtomicInteger();
    private volatile Schemas schemas;
    private PipelineDocument current;
    private PipelineDocument good;
    private GraphModel graph = GraphModel.EMPTY;
    private List<PipelineProblem> problems = List.of();
    private Map<String, StepUpdate> states = Map.of();
    private boolean editing;
    private boolean disposed;

    /**
     * Begins with what the document holds.
     *
     * @param file    the pipeline's file, to which its paths are relative
     * @param markers is given the problems found, outside the UI thread
     */
    public PipelineSession(IDocument document, Path file, Display display, Consumer<List<PipelineProblem>> markers) {
        this.document = document;
        this.file = file;
        this.display = display;
        this.markers = markers;
        this.reading = new LatestJob<>(Messages.Session_reading, null, this::read);
        this.checking = new LatestJob<>(Messages.Session_checking, null, this::check);
        current = PipelineDocument.parse("");
        good = current;
        document.addDocumentListener(follower);
        reading.submit(document.get(), 0);
    }

    /** Goes on with another document: the file has been moved or renamed. */
    public void follow(IDocument moved, Path to) {
        document.removeDocumentListener(follower);
        document = moved;
        file = to;
        document.addDocumentListener(follower);
        reading.submit(document.get(), 0);
    }

    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** What may be used as a step; null until it is loaded. */
    public Schemas schemas() {
        return schemas;
    }

    /** The pipeline as its text is now. Reads it when that has not yet been done. */
    public PipelineDocument pipeline() {
        String text = document.get();
        if (!text.equals(current.text())) {
            take(PipelineDocument.parse(text));
        }
        return current;
    }

    /** The graph of {@link #good()}. */
    public GraphModel graph() {
        return graph;
    }

    /** The pipeline as it was when its text last had no syntax error: what canvas and form show, so that nothing vanishes while a person types. */
    public PipelineDocument good() {
        return good;
    }

    /** Whether the text has a syntax error, so that only the source page can change it. */
    public boolean isBroken() {
        return !pipeline().isEditable();
    }

    public List<PipelineProblem> problems() {
        return problems;
    }

    public IDocument document() {
        return document;
    }

    public Path file() {
        return file;
    }

    /** Whether something is still being read or checked. */
    public boolean isBusy() {
        return posted.get() > 0 || reading.isBusy() || checking.isBusy() || !document.get().equals(current.text());
    }

    /**
     * Changes the text, as one step that can be undone.
     *
     * @param change gives the pipeline as it should be
     * @return why that cannot be done; empty when it is done
     */
    public Optional<String> edit(UnaryOperator<PipelineDocument> change) {
        PipelineDocument before = pipeline();
        PipelineDocument after;
        try {
            after = change.apply(before);
        } catch (IllegalStateException e) {
            return Optional.of(Messages.Session_notEditable);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (!after.text().equals(before.text())) {
            editing = true;
            try {
                DocumentEdits.replace(document, before.text(), after.text());
            } finally {
                editing = false;
            }
            take(after);
        }
        return Optional.empty();
    }

    /** The problems of each step. */
    public Map<String, List<NodeProblem>> nodeProblems() {
        Map<String, List<NodeProblem>> byStep = new LinkedHashMap<>();
        for (PipelineProblem p : problems) {
            if (!p.step().isEmpty()) {
                String message = p.problem().expected().isEmpty() ? p.problem().message() : p.problem().message() + "; " + p.problem().expected();
                byStep.computeIfAbsent(p.step(), s -> new ArrayList<>()).add(new NodeProblem(p.isError(), message));
            }
        }
        return byStep;
    }

    /** The states of the steps in the run that goes on, or the last one; empty for none. */
    public void setStates(Map<String, StepUpdate> updates) {
        states = Map.copyOf(updates);
        listeners.forEach(SessionListener::statesChanged);
    }

    /** The states as lights. */
    public Map<String, LightModel> lights() {
        Map<String, LightModel> lights = new LinkedHashMap<>();
        states.forEach((step, u) -> lights.put(step, new LightModel(u.state(),
                u.state() == StepState.RUNNING && u.fraction() <= 0 ? Double.NaN : Math.clamp(u.fraction(), 0, 1), u.detail())));
        return lights;
    }

    private void take(PipelineDocument next) {
        current = next;
        if (schemas != null) {
            take(next, GraphBuilder.build(next.steps(), schemas));
        } else {
            current = next;
            reading.submit(next.text(), 0);
        }
    }

    private void take(PipelineDocument next, GraphModel built) {
        current = next;
        if (next.isEditable() || good.steps().isEmpty()) {
            good = next;
            graph = built;
        }
        listeners.forEach(SessionListener::graphChanged);
        checking.submit(next, CHECK_DELAY);
    }

    private void read(String text, IProgressMonitor monitor) {
        boolean first = schemas == null;
        Schemas known = first ? ContributionSource.schemas() : schemas;
        PipelineDocument parsed = PipelineDocument.parse(text);
        GraphModel built = GraphBuilder.build(parsed.steps(), known);
        if (monitor.isCanceled() && !first) {
            throw new OperationCanceledException();
        }
        post(() -> {
            if (schemas == null) {
                schemas = known;
                listeners.forEach(SessionListener::contributionsLoaded);
            }
            if (text.equals(document.get())) {
                take(parsed, built);
            }
        });
    }

    private void check(PipelineDocument checked, IProgressMonitor monitor) {
        CheckContext context = new CheckContext(file, schemas.contributions(), DataFolder.of(checked), Map.of());
        List<PipelineProblem> found = PipelineChecker.check(checked, context).problems();
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        markers.accept(found);
        post(() -> {
            if (checked.text().equals(document.get())) {
                problems = found;
                listeners.forEach(SessionListener::problemsChanged);
            }
        });
    }

    private void post(Runnable action) {
        if (!display.isDisposed()) {
            posted.incrementAndGet();
            display.asyncExec(() -> {
                posted.decrementAndGet();
                if (!disposed) {
                    action.run();
                }
            });
        }
    }

    public void dispose() {
        disposed = true;
        document.removeDocumentListener(follower);
        reading.stop();
        checking.stop();
        listeners.clear();
    }

    private final class Follower implements IDocumentListener {

        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only what it is afterwards matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            if (!editing) {
                reading.submit(document.get(), READ_DELAY);
            }
        }
    }
}
