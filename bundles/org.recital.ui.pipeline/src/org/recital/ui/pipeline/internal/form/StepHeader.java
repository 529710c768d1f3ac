/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.recital.api.step.Contribution;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Tint;
import org.recital.ui.pipeline.internal.model.NodeModel;

/** The top of a form: sign, name and label of the step, what it uses, and what is wrong with the step as a whole. */
final class StepHeader {

    private final String uses;
    private final String step;
    private final NodeModel built;
    private final Text name;
    private final Text label;
    private final Label fault;
    private String refused = "";
    private boolean retired;

    StepHeader(Composite parent, String step, NodeModel node, Optional<Contribution> contribution, FormHost host) {
        this.step = step;
        this.uses = node.uses();
        this.built = node;
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(area);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
        Label sign = new Label(area, SWT.NONE);
        sign.setImage(contribution.map(host.images()::of).orElseGet(() -> host.images().of(null, "")));
        Link title = new Link(area, SWT.NONE);
        title.setText("<a>" + node.title().replace("&", "&&") + "</a>");
        title.setToolTipText(Messages.Form_help);
        title.addListener(SWT.Selection, e -> host.describe(step));
        Label description = new Label(area, SWT.WRAP);
        description.setText(contribution.map(Contribution::description).orElse(Messages.Form_unknown).replace("&", "&&"));
        description.setForeground(host.tints().of(Tint.DIM));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(description);
        name = field(parent, Messages.Form_name, Messages.Form_nameHelp);
        label = field(parent, Messages.Form_label, Messages.Form_labelHelp);
        fault = new Label(parent, SWT.WRAP);
        fault.setForeground(host.tints().of(Tint.ERROR));
        fault.setVisible(false);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).exclude(true).applyTo(fault);
        Runnable rename = () -> {
            if (!retired && !name.getText().equals(step)) {
                refused = host.rename(step, name.getText().strip()).orElse("");
            }
        };
        name.addListener(SWT.DefaultSelection, e -> rename.run());
        name.addListener(SWT.FocusOut, e -> rename.run());
        Runnable relabel = () -> host.edit(document -> !retired && document.step(step).filter(s -> !s.label().equals(label.getText())).isPresent()
                ? document.setLabel(step, label.getText()) : document);
        label.addListener(SWT.DefaultSelection, e -> relabel.run());
        label.addListener(SWT.FocusOut, e -> relabel.run());
    }

    private static Text field(Composite parent, String title, String help) {
        Label caption = new Label(parent, SWT.NONE);
        caption.setText(title);
        caption.setToolTipText(help);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 3).applyTo(caption);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setToolTipText(help);
        text.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = title));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(110, SWT.DEFAULT).applyTo(text);
        return text;
    }

    boolean fits(NodeModel node) {
        return node.uses().equals(uses) && node.kind() == built.kind() && node.title().equals(built.title()) && node.inputs().equals(built.inputs());
    }

    boolean show(StepElement element, List<String> problems) {
        if (!name.isFocusControl() && !name.getText().equals(step)) {
            name.setText(step);
        }
        if (!label.isFocusControl() && !label.getText().equals(element.label())) {
            label.setText(element.label());
        }
        String text = String.join("\n", problems);
        if (!refused.isEmpty()) {
            text = text.isEmpty() ? refused : refused + '\n' + text;
        }
        boolean resized = !fault.getText().equals(text.replace("&", "&&"));
        if (resized) {
            fault.setText(text.replace("&", "&&"));
            fault.setVisible(!text.isEmpty());
            ((GridData) fault.getLayoutData()).exclude = text.isEmpty();
        }
        return resized;
    }

    void retire() {
        retired = true;
    }

    boolean hasKeyboardInName() {
        return name.isFocusControl();
    }

    boolean focusName() {
        name.selectAll();
        return name.setFocus();
    }
}
