/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.pipeline.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.Values;

/** What a sweep searches, a parameter a line: {@code neighbours: 5..200 log}. */
final class SpaceControl extends TypedControl {

    private static final int DELAY = 700;
    private static final int LINES = 4;

    SpaceControl(Composite parent, Listener listener) {
        super(parent, SpaceControl::field, DELAY, listener);
    }

    private static Text field(Composite area) {
        GridLayoutFactory.fillDefaults().applyTo(area);
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setMessage(Messages.Sweep_allParameters);
        GridDataFactory.fillDefaults().grab(true, false).hint(110, LINES * text.getLineHeight()).applyTo(text);
        // Tab leaves the field, as it does every other.
        text.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        return text;
    }

    @Override
    String shown(Object given) {
        return lines(given).replace("\n", text().getLineDelimiter());
    }

    @Override
    Object typed(String entered) {
        Object space = space(entered);
        return space instanceof Map<?, ?> m && m.isEmpty() ? null : space;
    }

    /** A space as lines; of what is none, the text. */
    static String lines(Object given) {
        return given instanceof Map<?, ?> m
                ? m.entrySet().stream().map(e -> e.getKey() + ": " + (e.getValue() instanceof List<?> l ? '[' + Values.text(l) + ']' : Values.text(e.getValue())))
                        .collect(Collectors.joining("\n"))
                : Values.text(given);
    }

    /** Lines as a space; the text where a line has no colon, which the check then finds fault with. */
    static Object space(String text) {
        Map<String, Object> space = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            } else if (colon <= 0) {
                return text.strip();
            }
            String values = line.substring(colon + 1).strip();
            space.put(line.substring(0, colon).strip(), values.startsWith("[") && values.endsWith("]")
                    ? List.of(values.substring(1, values.length() - 1).strip().split("\\s*,\\s*")).stream().map(SpaceControl::scalar).toList() : values);
        }
        return space;
    }

    /** Numbers are written as numbers. */
    private static Object scalar(String value) {
        return value.matches("[-+]?\\d{1,18}") ? (Object) Long.valueOf(value)
                : value.matches("[-+]?\\d*\\.\\d+([eE][-+]?\\d{1,3})?") ? (Object) Double.valueOf(value) : value;
    }
}
