/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.recital.api.step.Contribution;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.canvas.GlyphImages;
import org.recital.ui.pipeline.internal.canvas.PipelineCanvas;
import org.recital.ui.pipeline.internal.canvas.Tints;
import org.recital.ui.pipeline.internal.form.FormHost;
import org.recital.ui.pipeline.internal.form.FormPane;
import org.recital.ui.pipeline.internal.palette.Palette;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.session.SessionListener;

/** The first page of the editor: palette, canvas and form side by side. Needs no workbench. */
public final class CanvasPage extends Composite implements SessionListener, FormHost {

    private final PipelineSession session;
    private final CanvasActions actions;
    private final SashForm sash;
    private final Composite middle;
    private final PipelineCanvas canvas;
    private final SceneKeeper keeper;
    private final List<Consumer<CanvasSelection>> selectionListeners = new ArrayList<>();
    private final Consumer<String> message;
    private Palette palette;
    private FormPane form;
    private GlyphImages images;
    private Tints tints;

    /** A page. @param message shows a line to the person; an empty one takes it away */
    public CanvasPage(Composite parent, PipelineSession session, Tints tints, Consumer<String> message) {
        super(parent, SWT.NONE);
        this.session = session;
        this.tints = tints;
        this.message = message;
        images = new GlyphImages(getDisplay(), tints);
        actions = new CanvasActions(this, session);
        setLayout(new FillLayout());
        sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        palette = palette();
        middle = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(middle);
        canvas = new PipelineCanvas(middle, actions, tints);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.setHint(Messages.Palette_loading);
        form = new FormPane(sash, session, this);
        sash.setWeights(20, 57, 23);
        keeper = new SceneKeeper(session, canvas);
        session.addListener(this);
        if (session.schemas() != null) {
            contributionsLoaded();
        }
        dropTarget();
        addListener(SWT.Dispose, e -> {
            keeper.dispose();
            session.removeListener(this);
            images.dispose();
        });
    }

    private Palette palette() {
        Palette made = new Palette(sash, images, c -> actions.add(c, canvas().selection().steps()));
        if (session.schemas() != null) {
            made.setSchemas(session.schemas());
        }
        return made;
    }

    private void dropTarget() {
        DropTarget target = new DropTarget(canvas, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = dragged() == null ? DND.DROP_NONE : DND.DROP_COPY;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                Contribution contribution = dragged();
                if (contribution != null) {
                    dropped(contribution, canvas.toControl(event.x, event.y));
                }
            }
        });
    }

    /** What was dropped on a node is connected with it. */
    private void dropped(Contribution contribution, Point at) {
        Set<String> near = canvas.nodeAt(at).map(Set::of).orElse(Set.of());
        actions.add(contribution, near);
        canvas.setFocus();
    }

    private static Contribution dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection s && s.getFirstElement() instanceof Contribution c ? c
                : null;
    }

    /** Is told of another selection. */
    public void onSelection(Consumer<CanvasSelection> listener) {
        selectionListeners.add(listener);
    }

    void selectionChanged(CanvasSelection selection) {
        form.show(selection.steps());
        selectionListeners.forEach(l -> l.accept(selection));
    }

    @Override
    public void contributionsLoaded() {
        palette.setSchemas(session.schemas());
    }

    @Override
    public void graphChanged() {
        form.refresh();
    }

    @Override
    public void problemsChanged() {
        form.refresh();
    }

    /** Other colours: everything is made anew that has them in it. */
    public void setTints(Tints other) {
        form.flush();
        tints = other;
        GlyphImages before = images;
        images = new GlyphImages(getDisplay(), other);
        canvas.setTints(other);
        int[] weights = sash.getWeights();
        palette.control().dispose();
        form.dispose();
        palette = palette();
        palette.control().moveAbove(middle);
        form = new FormPane(sash, session, this);
        form.show(canvas.selection().steps());
        sash.setWeights(weights);
        sash.layout(true, true);
        before.dispose();
    }

    /** Where a tool bar can be put: above the canvas. */
    public Composite toolArea() {
        return middle;
    }

    /** How wide palette, canvas and form are, in per mille. */
    public int[] weights() {
        return sash.getWeights();
    }

    public void setWeights(int[] weights) {
        if (weights.length == 3) {
            sash.setWeights(weights);
        }
    }

    public PipelineCanvas canvas() {
        return canvas;
    }

    public CanvasActions actions() {
        return actions;
    }

    public PipelineSession session() {
        return session;
    }

    SceneKeeper keeper() {
        return keeper;
    }

    public Palette palettePane() {
        return palette;
    }

    public FormPane form() {
        return form;
    }

    /** Whether something is still being read, checked or placed. */
    public boolean isBusy() {
        return session.isBusy() || keeper.isBusy();
    }

    /** Selects a step and brings it into view, now or as soon as it is there. */
    public void select(String step) {
        keeper.selectWhenShown(Set.of(step));
    }

    /** Puts the keyboard into the form. */
    public void openForm() {
        form.setFocus();
    }

    /** Puts the keyboard into the name of the selected step. */
    public void openName() {
        if (canvas.selection().steps().size() != 1 && !canvas.selection().focus().isEmpty()) {
            canvas.select(CanvasSelection.of(canvas.selection().focus()));
        }
        form.focusName();
    }

    void say(String text) {
        message.accept(text);
    }

    @Override
    public boolean setFocus() {
        return canvas.setFocus();
    }

    @Override
    public Optional<String> edit(UnaryOperator<PipelineDocument> change) {
        return actions.edit(change);
    }

    @Override
    public Optional<String> rename(String step, String name) {
        return actions.rename(step, name);
    }

    @Override
    public void describe(String step) {
        actions.describe(step);
    }

    @Override
    public GlyphImages images() {
        return images;
    }

    @Override
    public Tints tints() {
        return tints;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(session.file().getParent());
    }
}
