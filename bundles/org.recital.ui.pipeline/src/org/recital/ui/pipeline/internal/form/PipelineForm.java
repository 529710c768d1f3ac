/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Tint;
import org.recital.ui.pipeline.internal.model.GraphModel;

/** The form of the pipeline as a whole, shown while no step is selected: its name, its seed and its data. */
final class PipelineForm {

    private final Composite area;
    private final Text name;
    private final Text seed;
    private final Text data;
    private final Label count;
    private final SweepForm sweep;

    /** A form. @param resized is told when it needs another height */
    PipelineForm(Composite parent, FormHost host, Runnable resized) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(5, 3).applyTo(area);
        Label title = new Label(area, SWT.NONE);
        title.setText(Messages.Form_pipeline);
        title.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().applyTo(title);
        name = field(Messages.Form_title);
        seed = field(Messages.Form_seed);
        data = folder(host);
        count = new Label(area, SWT.WRAP);
        count.setForeground(host.tints().of(Tint.DIM));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).indent(0, 6).applyTo(count);
        sweep = new SweepForm(area, host, resized);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sweep.control());
        onEnter(name, () -> host.edit(d -> name.getText().equals(d.name()) ? d : d.setName(name.getText())));
        onEnter(seed, () -> {
            if (seed.getText().strip().matches("-?\\d{1,18}")) {
                long value = Long.parseLong(seed.getText().strip());
                host.edit(d -> value == d.seed() ? d : d.setSeed(value));
            }
        });
    }

    private Text folder(FormHost host) {
        new Label(area, SWT.NONE).setText(Messages.Form_data);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text text = text(row, Messages.Form_data);
        text.setToolTipText(Messages.Form_dataHint);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.Form_browse);
        browse.addListener(SWT.Selection, e -> {
            DirectoryDialog dialog = new DirectoryDialog(area.getShell(), SWT.OPEN);
            dialog.setText(Messages.Form_data);
            host.folder().ifPresent(f -> dialog.setFilterPath(f.toString()));
            String chosen = dialog.open();
            if (chosen != null) {
                text.setText(DataFolder.written(host.folder(), Path.of(chosen)));
                setData(host, text.getText());
            }
        });
        onEnter(text, () -> setData(host, text.getText()));
        return text;
    }

    private static void setData(FormHost host, String folder) {
        host.edit(d -> folder.strip().equals(d.data()) ? d : d.setData(folder.strip()));
    }

    private Text field(String title) {
        new Label(area, SWT.NONE).setText(title);
        return text(area, title);
    }

    private static Text text(Composite parent, String title) {
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = title));
        GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static void onEnter(Text text, Runnable action) {
        text.addListener(SWT.DefaultSelection, e -> action.run());
        text.addListener(SWT.FocusOut, e -> action.run());
    }

    void show(PipelineDocument document, GraphModel graph, List<PipelineProblem> problems, int selected) {
        if (!name.isFocusControl()) {
            name.setText(document.name());
        }
        if (!seed.isFocusControl()) {
            seed.setText(String.valueOf(document.seed()));
        }
        if (!data.isFocusControl()) {
            data.setText(document.data());
        }
        count.setText(selected > 1 ? NLS.bind(Messages.Form_selected, selected)
                : NLS.bind(Messages.Form_count, graph.nodes().size(), graph.edges().size()));
        sweep.show(document, graph, problems);
        count.requestLayout();
        sweep.control().requestLayout();
    }

    /** Gives what was typed to the pipeline now. */
    void flush() {
        sweep.flush();
    }

    SweepForm sweep() {
        return sweep;
    }

    Composite control() {
        return area;
    }

    boolean focusFirst() {
        return name.setFocus();
    }
}
