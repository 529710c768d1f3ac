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
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Tint;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.model.Schemas;

/** The form of one step: its name, its inputs, its parameters. */
final class StepForm {

    private final Composite area;
    private final String step;
    private final FormHost host;
    private final StepHeader header;
    private final List<InputRow> inputs = new ArrayList<>();
    private final List<ParameterRow> rows = new ArrayList<>();

    StepForm(Composite parent, StepElement element, NodeModel node, Schemas schemas, FormHost host) {
        // A plain composite: themes know those by the name of their class.
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        this.step = element.name();
        this.host = host;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(5, 3).applyTo(area);
        Optional<Contribution> contribution = schemas.step(element.uses());
        header = new StepHeader(area, step, node, contribution, host);
        if (!node.inputs().isEmpty()) {
            section(Messages.Form_inputs);
            for (PortModel port : node.inputs()) {
                inputs.add(new InputRow(area, new PortRef(step, port.name(), true), port, host));
            }
        }
        List<ParameterInfo> parameters = schemas.schema(element.uses()).map(ParameterSchema::parameters).orElse(List.of());
        if (!parameters.isEmpty()) {
            section(Messages.Form_parameters);
            for (ParameterInfo info : parameters) {
                rows.add(new ParameterRow(area, info, host, value -> set(info.name(), value)));
            }
        } else if (contribution.isPresent()) {
            section(Messages.Form_noParameters);
        }
    }

    private void section(String title) {
        Label label = new Label(area, SWT.NONE);
        label.setText(title);
        label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
        label.setForeground(host.tints().of(Tint.DIM));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 10).applyTo(label);
    }

    private void set(String parameter, Object value) {
        host.edit(document -> document.step(step).isEmpty() ? document
                : value == null ? document.unsetParameter(step, parameter) : document.setParameter(step, parameter, value));
    }

    /** Takes nothing more from its fields; it is about to go. */
    void retire() {
        header.retire();
    }

    boolean hasKeyboardInName() {
        return header.hasKeyboardInName();
    }

    Composite control() {
        return area;
    }

    /** Whether this form, as it was built, can show a step: same name, same contribution, same ports. */
    boolean fits(String name, NodeModel node) {
        return step.equals(name) && header.fits(node) && inputs.size() == node.inputs().size();
    }

    /** Shows what the pipeline says. True when something needs another height. */
    boolean show(StepElement element, GraphModel graph, List<PipelineProblem> problems) {
        Map<String, String> faults = problems.stream().filter(p -> p.step().equals(step) && !p.parameter().isEmpty())
                .collect(Collectors.toMap(PipelineProblem::parameter, StepForm::text, (a, b) -> a + '\n' + b));
        List<String> general = problems.stream().filter(p -> p.step().equals(step) && rows.stream().noneMatch(r -> r.info().name().equals(p.parameter())))
                .map(StepForm::text).toList();
        boolean resized = header.show(element, general);
        for (InputRow row : inputs) {
            resized |= row.show(graph);
        }
        for (ParameterRow row : rows) {
            resized |= row.show(element.with().get(row.info().name()), faults.getOrDefault(row.info().name(), ""));
        }
        return resized;
    }

    private static String text(PipelineProblem p) {
        return p.problem().expected().isEmpty() ? p.problem().message() : p.problem().message() + "; " + p.problem().expected();
    }

    /** Gives what was typed to the pipeline now. */
    void flush() {
        rows.forEach(r -> r.control().flush());
    }

    Optional<ParameterRow> row(String parameter) {
        return rows.stream().filter(r -> r.info().name().equals(parameter)).findFirst();
    }

    /** Puts the keyboard into the first parameter, or input. */
    boolean focusFirst() {
        if (!rows.isEmpty()) {
            return rows.getFirst().control().field().setFocus();
        }
        return !inputs.isEmpty() ? inputs.getFirst().field().setFocus() : header.focusName();
    }

    boolean focusName() {
        return header.focusName();
    }
}
