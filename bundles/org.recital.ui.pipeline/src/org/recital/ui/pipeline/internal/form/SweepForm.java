/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.pipeline.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Kind;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.pipeline.SweepElement;
import org.recital.core.sweep.SweepParameters;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Tint;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;

/** What a pipeline says of its sweep: its steps, search, budget, metric and space; the rest behind a button. */
final class SweepForm {

    private static final String SPACE = "space";
    private static final List<String> FIRST = List.of("steps", "search", "trials", "minutes", "metric", SPACE);

    private final Composite area;
    private final FormHost host;
    private final Button begin;
    private final Composite fields;
    private final Label fault;
    private final Button more;
    private final Button remove;
    private final List<ParameterRow> rows = new ArrayList<>();
    private final List<List<Control>> rest = new ArrayList<>();
    private final Runnable resized;
    private GraphModel graph = GraphModel.EMPTY;
    private boolean all;

    /** A form. @param resized is told when it needs another height */
    SweepForm(Composite parent, FormHost host, Runnable resized) {
        this.host = host;
        this.resized = resized;
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(5, 3).applyTo(area);
        Label title = new Label(area, SWT.NONE);
        title.setText(Messages.Sweep_title);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().indent(0, 10).applyTo(title);
        Label help = new Label(area, SWT.WRAP);
        help.setText(Messages.Sweep_help);
        help.setForeground(host.tints().of(Tint.DIM));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(help);
        begin = button(area, Messages.Sweep_begin, this::begin);
        fields = new Composite(area, SWT.NONE);
        fields.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 3).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        fault = new Label(fields, SWT.WRAP);
        fault.setForeground(host.tints().of(Tint.ERROR));
        fault.setVisible(false);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).exclude(true).applyTo(fault);
        List<ParameterInfo> parameters = ParameterSchema.of(SweepParameters.class).parameters();
        FIRST.forEach(name -> parameters.stream().filter(p -> p.name().equals(name)).forEach(this::add));
        for (ParameterInfo p : parameters) {
            if (!FIRST.contains(p.name())) {
                Set<Control> before = Set.of(fields.getChildren());
                add(p);
                rest.add(List.of(fields.getChildren()).stream().filter(c -> !before.contains(c)).toList());
            }
        }
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        GridDataFactory.fillDefaults().indent(0, 4).applyTo(buttons);
        more = button(buttons, Messages.Sweep_more, () -> {
            all = !all;
            showRest();
            resized.run();
        });
        remove = button(buttons, Messages.Sweep_remove, () -> host.edit(PipelineDocument::removeSweep));
        showRest();
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = button.getText()));
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void add(ParameterInfo info) {
        ValueControl.Listener set = value -> host.edit(d -> d.sweep().isEmpty() ? d
                : value == null ? d.unsetSweep(info.name()) : d.setSweep(info.name(), value));
        rows.add(new ParameterRow(fields, info, host, info.name().equals(SPACE) ? SpaceControl::new : null, set));
    }

    /** The engine that is judged, when there is one; what to search in it is for the person to say. */
    private void begin() {
        String step = graph.nodes().stream().filter(n -> n.kind() == Kind.ENGINE).map(NodeModel::name).findFirst().orElse("");
        host.edit(d -> d.setSweep("steps", step.isEmpty() ? List.of() : List.of(step)).setSweep("trials", 20L));
    }

    private void showRest() {
        more.setText(all ? Messages.Sweep_less : Messages.Sweep_more);
        for (List<Control> row : rest) {
            for (Control c : row) {
                boolean shown = all && !(c instanceof Label l && l.getText().isEmpty());
                c.setVisible(shown);
                ((GridData) c.getLayoutData()).exclude = !shown;
            }
        }
        more.requestLayout();
    }

    /** Shows what the pipeline says. True when it needs another height. */
    boolean show(PipelineDocument document, GraphModel of, List<PipelineProblem> problems) {
        graph = of;
        Optional<SweepElement> sweep = document.sweep();
        boolean there = sweep.isPresent();
        boolean changed = fields.getVisible() != there;
        begin.setEnabled(document.isEditable());
        for (Control c : new Control[] { begin, fields, more.getParent() }) {
            boolean shown = c == begin ? !there : there;
            c.setVisible(shown);
            GridData data = c.getLayoutData() instanceof GridData d ? d : new GridData();
            data.exclude = !shown;
            c.setLayoutData(data);
        }
        if (!there) {
            return changed;
        }
        Map<String, Object> with = sweep.get().with();
        List<PipelineProblem> ours = problems.stream().filter(p -> p.step().isEmpty() && isOurs(p, sweep.get())).toList();
        Map<String, String> faults = ours.stream().collect(Collectors.toMap(PipelineProblem::parameter, SweepForm::text, (a, b) -> a + '\n' + b));
        for (ParameterRow row : rows) {
            changed |= row.show(with.get(row.info().name()), faults.getOrDefault(row.info().name(), ""));
        }
        String general = ours.stream().filter(p -> rows.stream().noneMatch(r -> r.info().name().equals(p.parameter()))).map(SweepForm::text)
                .collect(Collectors.joining("\n"));
        if (!general.equals(fault.getText())) {
            fault.setText(general);
            fault.setVisible(!general.isEmpty());
            ((GridData) fault.getLayoutData()).exclude = general.isEmpty();
            changed = true;
        }
        boolean hidden = rest.isEmpty() || !all && rows.stream().anyMatch(r -> !FIRST.contains(r.info().name())
                && (with.containsKey(r.info().name()) || faults.containsKey(r.info().name())));
        if (hidden) {
            all = true; // what is given or wrong is not hidden
            changed = true;
        }
        showRest();
        return changed;
    }

    /** Marks of what is no step's lie in the mapping of the sweep, or on its key. */
    private static boolean isOurs(PipelineProblem p, SweepElement sweep) {
        return !p.parameter().isEmpty() && (ParameterSchema.of(SweepParameters.class).parameter(p.parameter()).isPresent() || sweep.keys().containsKey(p.parameter()));
    }

    private static String text(PipelineProblem p) {
        return p.problem().expected().isEmpty() ? p.problem().message() : p.problem().message() + "; " + p.problem().expected();
    }

    /** Gives what was typed to the pipeline now. */
    void flush() {
        rows.forEach(r -> r.control().flush());
    }

    Composite control() {
        return area;
    }

    Optional<ParameterRow> row(String parameter) {
        return rows.stream().filter(r -> r.info().name().equals(parameter)).findFirst();
    }

    Button beginButton() {
        return begin;
    }

    Button removeButton() {
        return remove;
    }

    Button moreButton() {
        return more;
    }
}
