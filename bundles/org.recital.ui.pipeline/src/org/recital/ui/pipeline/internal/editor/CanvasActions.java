/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.recital.api.step.Contribution;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.CanvasHost;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.canvas.PipelineCanvas;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.model.Schemas;
import org.recital.ui.pipeline.internal.model.Search;
import org.recital.ui.pipeline.internal.model.StepClipboard;
import org.recital.ui.pipeline.internal.model.StepNames;
import org.recital.ui.pipeline.internal.model.Wiring;
import org.recital.ui.pipeline.internal.palette.QuickMenu;
import org.recital.ui.pipeline.internal.session.PipelineSession;

/** What a person can do on the canvas. Each change is one patch of the text and one step of undo. */
public final class CanvasActions implements CanvasHost {

    private final CanvasPage page;
    private final PipelineSession session;
    private QuickMenu<?> menu;

    CanvasActions(CanvasPage page, PipelineSession session) {
        this.page = page;
        this.session = session;
    }

    private PipelineCanvas canvas() {
        return page.canvas();
    }

    /** Changes the pipeline; says why when it cannot. */
    public Optional<String> edit(UnaryOperator<PipelineDocument> change) {
        Optional<String> refused = session.edit(change);
        refused.ifPresentOrElse(page::say, () -> page.say(""));
        return refused;
    }

    @Override
    public void selectionChanged(CanvasSelection selection) {
        page.selectionChanged(selection);
    }

    @Override
    public void open(String step) {
        page.openForm();
    }

    @Override
    public void connect(PortRef one, PortRef other) {
        PortRef source = one.input() ? other : one;
        PortRef target = one.input() ? one : other;
        GraphModel graph = session.graph();
        boolean many = graph.node(target.step()).flatMap(n -> n.port(target)).map(PortModel::isMany).orElse(false);
        String reference = Wiring.reference(graph, source);
        edit(document -> document.connect(reference, target.step(), target.port(), many));
    }

    @Override
    public void addConnected(PortRef port, Point at) {
        PortModel model = session.graph().node(port.step()).flatMap(n -> n.port(port)).orElse(null);
        if (model == null) {
            return;
        }
        Predicate<Contribution> fits = c -> port.input() ? Wiring.outputFor(c, model).isPresent() : Wiring.inputFor(c, model).isPresent();
        choose(at, fits, c -> addTo(c, port, model));
    }

    @Override
    public void add(Point at) {
        choose(at, c -> true, c -> add(c, page.canvas().selection().steps()));
    }

    private void choose(Point at, Predicate<Contribution> fits, java.util.function.Consumer<Contribution> then) {
        Schemas schemas = session.schemas();
        if (schemas == null) {
            page.say(Messages.Palette_loading);
            return;
        }
        List<QuickMenu.Item<Contribution>> items = new ArrayList<>();
        for (Contribution c : Search.all(schemas.contributions(), fits)) {
            items.add(new QuickMenu.Item<>(c, c.name(), c.description(), page.images().of(c)));
        }
        open(new QuickMenu<>(canvas().getShell(), at, items, (item, typed) -> Search.score(item.value(), typed), then));
    }

    private void open(QuickMenu<?> next) {
        menu = next;
        next.open();
    }

    /** The menu that was opened last; for tests and for closing it. */
    QuickMenu<?> menu() {
        return menu;
    }

    /**
     * Adds a step, connected with what is clearly meant, and selects it.
     *
     * @param preferred steps it is connected with where that fits
     */
    public void add(Contribution contribution, Collection<String> preferred) {
        Map<String, List<String>> from = Wiring.suggest(session.graph(), contribution, preferred);
        String name = free(contribution);
        if (edit(document -> document.addStep(name, contribution.id(), Map.of(), from)).isEmpty()) {
            page.keeper().selectWhenShown(Set.of(name));
        }
    }

    /** Adds the contribution of that id. */
    public void add(String id) {
        Schemas schemas = session.schemas();
        Optional<Contribution> contribution = schemas == null ? Optional.empty() : schemas.step(id);
        contribution.ifPresentOrElse(c -> add(c, canvas().selection().steps()), () -> page.say(NLS.bind(Messages.Canvas_unknown, id)));
    }

    private void addTo(Contribution contribution, PortRef port, PortModel model) {
        String name = free(contribution);
        Map<String, List<String>> from = new LinkedHashMap<>(Wiring.suggest(session.graph(), contribution, List.of()));
        String reference = Wiring.reference(session.graph(), port);
        if (!port.input()) {
            Wiring.inputFor(contribution, model).ifPresent(p -> from.put(p.name(), List.of(reference)));
        }
        Optional<String> refused = edit(document -> {
            PipelineDocument added = document.addStep(name, contribution.id(), Map.of(), from);
            if (!port.input()) {
                return added;
            }
            String written = contribution.outputs().size() == 1 ? name
                    : name + '.' + Wiring.outputFor(contribution, model).map(org.recital.api.step.Port::name).orElse("");
            return added.connect(written, port.step(), port.port(), model.isMany());
        });
        if (refused.isEmpty()) {
            page.keeper().selectWhenShown(Set.of(name));
        }
    }

    private String free(Contribution contribution) {
        return StepNames.free(contribution.id(), session.pipeline().steps().stream().map(StepElement::name).toList());
    }

    /** Asks by a menu what the selected step should be connected with. */
    public void connect() {
        String step = canvas().selection().focus();
        Optional<NodeModel> node = session.graph().node(step);
        if (node.isEmpty()) {
            page.say(Messages.Canvas_selectFirst);
            return;
        }
        List<QuickMenu.Item<PortRef[]>> items = new ArrayList<>();
        for (PortModel input : node.get().inputs()) {
            PortRef to = new PortRef(step, input.name(), true);
            for (PortRef from : Wiring.partners(session.graph(), to)) {
                items.add(item(from, to, input, Messages.Connect_from, from.step(), input.name()));
            }
        }
        for (PortModel output : node.get().outputs()) {
            PortRef from = new PortRef(step, output.name(), false);
            for (PortRef to : Wiring.partners(session.graph(), from)) {
                items.add(item(from, to, output, Messages.Connect_to, to.step(), to.port()));
            }
        }
        if (items.isEmpty()) {
            page.say(NLS.bind(Messages.Connect_none, step));
            return;
        }
        open(new QuickMenu<>(canvas().getShell(), canvas().placeOf(step), items,
                (item, typed) -> item.text().toLowerCase(java.util.Locale.ROOT).contains(typed.strip().toLowerCase(java.util.Locale.ROOT)) ? 1 : 0,
                pair -> connect(pair[0], pair[1])));
    }

    private QuickMenu.Item<PortRef[]> item(PortRef from, PortRef to, PortModel port, String pattern, String step, String name) {
        return new QuickMenu.Item<>(new PortRef[] { from, to }, NLS.bind(pattern, step, name),
                NLS.bind(Messages.Connect_detail, String.join(Messages.Tip_or, port.types())), page.images().of(port));
    }

    /** Removes what is selected. */
    public void delete() {
        CanvasSelection selection = canvas().selection();
        if (selection.isEmpty()) {
            return;
        }
        List<EdgeModel> edges = selection.edges().stream().filter(e -> !selection.steps().contains(e.from()) && !selection.steps().contains(e.to())).toList();
        edit(document -> {
            PipelineDocument changed = document;
            for (EdgeModel e : edges) {
                changed = changed.disconnect(e.reference(), e.to(), e.input());
            }
            for (String step : selection.steps()) {
                changed = changed.step(step).isPresent() ? changed.removeStep(step) : changed;
            }
            return changed;
        });
    }

    /** Puts the selected steps on the clipboard, as the text of a pipeline. */
    public boolean copy() {
        Set<String> steps = canvas().selection().steps();
        if (steps.isEmpty()) {
            return false;
        }
        Clipboard clipboard = new Clipboard(canvas().getDisplay());
        clipboard.setContents(new Object[] { StepClipboard.copy(session.pipeline(), steps) }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
        return true;
    }

    public void cut() {
        if (copy()) {
            delete();
        }
    }

    /** Adds the steps on the clipboard. */
    public void paste() {
        Clipboard clipboard = new Clipboard(canvas().getDisplay());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        paste(StepClipboard.steps((String) text));
    }

    /** Adds the selected steps once more. */
    public void duplicate() {
        Set<String> steps = canvas().selection().steps();
        paste(session.pipeline().steps().stream().filter(s -> steps.contains(s.name())).toList());
    }

    private void paste(List<StepElement> steps) {
        if (steps.isEmpty()) {
            page.say(Messages.Canvas_nothingToPaste);
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        Optional<String> refused = edit(document -> {
            StepClipboard.Pasted pasted = StepClipboard.paste(document, steps);
            names.addAll(pasted.names());
            return pasted.document();
        });
        if (refused.isEmpty()) {
            page.keeper().selectWhenShown(names);
        }
    }

    /** Renames a step and keeps it selected; says why when it cannot be called so. */
    public Optional<String> rename(String step, String name) {
        Optional<String> fault = StepNames.fault(name, step, session.pipeline().steps().stream().map(StepElement::name).toList());
        if (fault.isPresent()) {
            page.say(fault.get());
            return fault;
        }
        boolean selected = canvas().selection().steps().contains(step);
        page.form().renaming(step, name);
        Optional<String> refused = edit(document -> document.step(step).isPresent() ? document.renameStep(step, name) : document);
        if (refused.isPresent()) {
            page.form().renaming(name, step);
        } else if (selected) {
            page.keeper().selectWhenShown(Set.of(name));
        }
        return refused;
    }

    public void selectAll() {
        canvas().selectAll();
    }

    /** Zooms by a step (1, -1), to full size (0), or so that all is seen (2). */
    public void zoom(int how) {
        switch (how) {
        case 0 -> canvas().zoomTo(1, null);
        case 2 -> canvas().zoomToFit();
        default -> canvas().zoomStep(how);
        }
    }

    /** Says what the selected step does, where it comes from and what its parameters mean. */
    public void describe() {
        String step = canvas().selection().focus();
        if (!step.isEmpty()) {
            describe(step);
        }
    }

    /** Says what a step does. */
    public void describe(String step) {
        Schemas schemas = session.schemas();
        Optional<StepElement> element = session.pipeline().step(step);
        if (schemas != null && element.isPresent()) {
            new HelpPopup(canvas().getShell(), canvas().placeOf(step), schemas, element.get().uses(), SWT.NONE).open();
        }
    }
}
