/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.util.Objects;
import java.util.function.BiFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Tint;

/** A parameter in a form: label, control, a button that brings the default back, and what is wrong with the value. */
final class ParameterRow {

    private final ParameterInfo info;
    private final ValueControl control;
    private final Button reset;
    private final Label fault;
    private Object given;

    /** A row. @param listener is given a value, or null for the default, whenever that changes what the pipeline says */
    ParameterRow(Composite parent, ParameterInfo info, FormHost host, ValueControl.Listener listener) {
        this(parent, info, host, null, listener);
    }

    /** A row. @param own makes the control; null for one by the kind of the parameter */
    ParameterRow(Composite parent, ParameterInfo info, FormHost host, BiFunction<Composite, ValueControl.Listener, ValueControl> own,
            ValueControl.Listener listener) {
        this.info = info;
        Label label = new Label(parent, SWT.NONE);
        label.setText((info.unit().isEmpty() ? info.label() : NLS.bind(Messages.Form_unit, info.label(), info.unit())).replace("&", "&&"));
        String help = help(info);
        label.setToolTipText(help.replace("&", "&&"));
        boolean tall = own != null || info.kind() == Kind.LIST && !info.choices().isEmpty();
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 3).applyTo(label);
        ValueControl.Listener changes = value -> {
            if (!Objects.equals(value, given)) {
                listener.entered(value);
            }
        };
        control = own == null ? control(parent, info, host, changes) : own.apply(parent, changes);
        control.field().setToolTipText(help.replace("&", "&&"));
        control.field().getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID < 0) {
                e.result = info.label();
            }
        }));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(control.control());
        reset = new Button(parent, SWT.PUSH | SWT.FLAT);
        reset.setText("↺");
        String name = info.required() ? NLS.bind(Messages.Form_clear, info.label())
                : NLS.bind(Messages.Form_reset, info.label(), info.defaultValue().isEmpty() ? Messages.Form_empty : info.defaultValue());
        reset.setToolTipText(name.replace("&", "&&"));
        reset.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = name));
        reset.addListener(SWT.Selection, e -> listener.entered(null));
        GridDataFactory.fillDefaults().align(SWT.END, tall ? SWT.BEGINNING : SWT.CENTER).applyTo(reset);
        fault = new Label(parent, SWT.WRAP);
        fault.setForeground(host.tints().of(Tint.ERROR));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).hint(160, SWT.DEFAULT).applyTo(fault);
        fault.setVisible(false);
    }

    private static ValueControl control(Composite parent, ParameterInfo info, FormHost host, ValueControl.Listener listener) {
        return switch (info.kind()) {
        case BOOLEAN -> new CheckControl(parent, info, listener);
        case CHOICE -> new ChoiceControl(parent, info, listener);
        case LIST -> info.choices().isEmpty() ? new TextControl(parent, info, host, listener) : new ChecksControl(parent, info, listener);
        default -> new TextControl(parent, info, host, listener);
        };
    }

    private static String help(ParameterInfo info) {
        StringBuilder text = new StringBuilder(info.help());
        boolean low = !Double.isInfinite(info.min());
        boolean high = !Double.isInfinite(info.max());
        if (low && high) {
            text.append('\n').append(NLS.bind(Messages.Form_between, number(info.min()), number(info.max())));
        } else if (low) {
            text.append('\n').append(NLS.bind(Messages.Form_least, number(info.min())));
        } else if (high) {
            text.append('\n').append(NLS.bind(Messages.Form_most, number(info.max())));
        }
        return text.append('\n').append(info.name()).toString();
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(9)).stripTrailingZeros().toPlainString();
    }

    /** Shows what the pipeline says (null: nothing) and what is wrong with it (empty: nothing). True when it needs another height. */
    boolean show(Object value, String problem) {
        given = value;
        control.show(value);
        reset.setEnabled(value != null);
        boolean wrong = !problem.isEmpty();
        boolean resized = fault.getVisible() != wrong || wrong && !fault.getText().equals(problem);
        if (resized) {
            fault.setText(problem.replace("&", "&&"));
            fault.setVisible(wrong);
            ((org.eclipse.swt.layout.GridData) fault.getLayoutData()).exclude = !wrong;
        }
        return resized;
    }

    ParameterInfo info() {
        return info;
    }

    ValueControl control() {
        return control;
    }

    Button reset() {
        return reset;
    }

    String fault() {
        return fault.getVisible() ? fault.getText() : "";
    }
}
