/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.palette;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.GlyphImages;
import org.recital.ui.pipeline.internal.model.Schemas;
import org.recital.ui.pipeline.internal.model.Search;

/** What can be added to a pipeline: contributions by kind, narrowed down by typing. */
public final class Palette {

    private final Composite area;
    private final Text search;
    private final TreeViewer tree;
    private final Label description;
    private final Consumer<Contribution> add;
    private Map<Kind, List<Contribution>> shown = new EnumMap<>(Kind.class);
    private Schemas schemas;

    /** With nothing in it. @param add is given what a person chooses */
    public Palette(Composite parent, GlyphImages images, Consumer<Contribution> add) {
        area = new Composite(parent, SWT.NONE); // a plain one: themes know those by the name of their class
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        this.add = add;
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(area);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Palette_search);
        search.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = Messages.Palette_search));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(180, 200).applyTo(holder);
        holder.setLayout(new FillLayout());
        tree = new TreeViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        TreeColumnLayout columns = new TreeColumnLayout();
        holder.setLayout(columns);
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(1, 100));
        column.setLabelProvider(new PaletteLabels(images));
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.getTree().getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID < 0) {
                e.result = Messages.Palette_name;
            }
        }));
        tree.setContentProvider(new Content());
        description = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(150, description.computeSize(100, SWT.DEFAULT).y * 4).applyTo(description);
        description.setText(Messages.Palette_loading);
        search.addModifyListener(e -> filter(search.getText()));
        search.addListener(SWT.KeyDown, this::key);
        search.addListener(SWT.DefaultSelection, e -> addSelected());
        tree.addSelectionChangedListener(e -> describe());
        tree.addDoubleClickListener(e -> addSelected());
        tree.getTree().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                e.doit = false;
                addSelected();
            }
        });
        tree.addDragSupport(DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer() }, new Drag());
    }

    /** Shows what there is. */
    public void setSchemas(Schemas loaded) {
        schemas = loaded;
        filter(search.getText());
    }

    /** Shows only what fits a text. */
    public void filter(String typed) {
        if (schemas == null) {
            return;
        }
        Map<Kind, List<Contribution>> found = new EnumMap<>(Kind.class);
        for (Contribution c : Search.all(schemas.contributions(), c -> typed.isBlank() || Search.matches(c, typed))) {
            found.computeIfAbsent(c.kind(), k -> new ArrayList<>()).add(c);
        }
        shown = found;
        tree.getControl().setRedraw(false);
        tree.setInput(found);
        tree.expandAll();
        best(typed);
        tree.getControl().setRedraw(true);
        describe();
    }

    private void best(String typed) {
        Contribution best = null;
        int most = 0;
        for (List<Contribution> group : shown.values()) {
            for (Contribution c : group) {
                int score = typed.isBlank() ? 0 : Search.score(c, typed);
                if (score > most) {
                    most = score;
                    best = c;
                }
            }
        }
        if (best != null) {
            tree.setSelection(new StructuredSelection(best), true);
        }
    }

    /** How many contributions are shown. */
    public int count() {
        return shown.values().stream().mapToInt(List::size).sum();
    }

    /** Puts the keyboard into the search field. */
    public void search() {
        search.setFocus();
        search.selectAll();
    }

    public Composite control() {
        return area;
    }

    private void key(Event e) {
        if (e.keyCode == SWT.ARROW_DOWN) {
            e.doit = false;
            tree.getTree().setFocus();
            if (tree.getStructuredSelection().isEmpty() && !shown.isEmpty()) {
                tree.setSelection(new StructuredSelection(shown.values().iterator().next().getFirst()), true);
            }
        }
    }

    private Contribution selected() {
        return tree.getStructuredSelection().getFirstElement() instanceof Contribution c ? c : null;
    }

    private void addSelected() {
        Contribution selected = selected();
        if (selected != null) {
            add.accept(selected);
        }
    }

    private void describe() {
        Contribution selected = selected();
        String text = selected != null ? selected.description() : shown.isEmpty() ? Messages.Palette_nothing : Messages.Palette_hint;
        description.setText(text.replace("&", "&&"));
        description.setToolTipText(selected == null || selected.paper().isEmpty() ? null : selected.paper().replace("&", "&&"));
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return shown.keySet().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Kind kind ? shown.getOrDefault(kind, List.of()).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Contribution c ? c.kind() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Kind;
        }
    }

    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = selected() != null;
            if (event.doit) {
                LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(selected()));
            }
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            event.data = LocalSelectionTransfer.getTransfer().getSelection();
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }
}
