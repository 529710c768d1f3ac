/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.Port;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.Schemas;

/** The help of a contribution: what it does, the paper it comes from, its ports and its parameters. */
final class HelpPopup extends PopupDialog {

    private final Point at;
    private final Schemas schemas;
    private final String id;
    private StyledText text;

    HelpPopup(Shell parent, Point at, Schemas schemas, String id, int style) {
        super(parent, SWT.RESIZE | style, true, false, false, false, false, schemas.step(id).map(Contribution::name).orElse(id), null);
        this.at = at;
        this.schemas = schemas;
        this.id = id;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(6, 4, 6, 4);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, 300).applyTo(text);
        Optional<Contribution> contribution = schemas.step(id);
        if (contribution.isEmpty()) {
            text.setText(Messages.Form_unknown);
        } else {
            fill(contribution.get());
        }
        text.setCaretOffset(0);
        return text;
    }

    private void fill(Contribution c) {
        text.append(c.description());
        if (!c.paper().isEmpty()) {
            text.append("\n\n" + c.paper());
        }
        c.inputs().forEach(p -> entry(NLS.bind(Messages.Help_input, p.name()), types(p)));
        c.outputs().forEach(p -> entry(NLS.bind(Messages.Help_output, p.name()), types(p)));
        for (ParameterInfo p : schemas.schema(id).map(ParameterSchema::parameters).orElse(java.util.List.of())) {
            String value = p.required() ? Messages.Form_required : NLS.bind(Messages.Form_default, p.defaultValue());
            entry(p.name() + " (" + value + ')', p.help());
        }
        entry(NLS.bind(Messages.Help_bundle, c.bundle(), c.bundleVersion()), "");
    }

    private static String types(Port port) {
        return port.types().stream().sorted().collect(Collectors.joining(Messages.Tip_or));
    }

    private void entry(String head, String body) {
        text.append("\n\n");
        int start = text.getCharCount();
        text.append(head);
        text.setStyleRange(new StyleRange(start, head.length(), null, null, SWT.BOLD));
        if (!body.isEmpty()) {
            text.append("\n" + body);
        }
    }

    @Override
    protected Control getFocusControl() {
        return text;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle screen = getShell().getDisplay().getBounds();
        return new Point(Math.clamp(at.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
    }
}
