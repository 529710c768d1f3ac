/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.recital.ui.internal.Messages;
import org.recital.ui.runs.RunReference;
import org.recital.ui.runs.RunSelection;

/** A virtual table over a {@link RunTable}: a thousand rows cost no more than those on the screen. */
public final class RunGrid implements IPostSelectionProvider {

    private final Table table;
    private final Font bold;
    private final Consumer<Comparator<RunReference>> sorter;
    private final BiConsumer<RunReference, String> rename;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private RunTable shown = RunTable.of(List.of(), "", RunOrder.NEWEST);
    private List<RunColumns.Column> columns = List.of();
    private String sortedBy = "started";
    private boolean down = true;
    private List<RunReference> told = List.of();

    RunGrid(Composite parent, BiConsumer<RunReference, String> rename, Consumer<Comparator<RunReference>> sorter) {
        this.rename = rename;
        this.sorter = sorter;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> tell());
        table.addListener(SWT.MouseMove, this::tip);
        table.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent e) {
                if (e.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
                    e.result = Messages.RunsView_name;
                }
            }
        });
    }

    /** The control. */
    public Table table() {
        return table;
    }

    /** Titles of the columns, from the left. */
    public List<String> titles() {
        return columns.stream().map(RunColumns.Column::title).toList();
    }

    RunTable shown() {
        return shown;
    }

    void show(RunTable fresh) {
        List<RunReference> selection = selected();
        shown = fresh;
        List<RunColumns.Column> wanted = RunColumns.of(fresh);
        table.setRedraw(false);
        try {
            if (!keys(wanted).equals(keys(columns))) {
                build(wanted);
            }
            columns = wanted;
            table.setItemCount(fresh.rows().size());
            table.clearAll();
            reselect(selection);
        } finally {
            table.setRedraw(true);
        }
        tell();
    }

    private static List<String> keys(List<RunColumns.Column> columns) {
        return columns.stream().map(RunColumns.Column::key).toList();
    }

    private void build(List<RunColumns.Column> wanted) {
        remember();
        for (TableColumn c : table.getColumns()) {
            c.dispose();
        }
        for (RunColumns.Column w : wanted) {
            TableColumn c = new TableColumn(table, w.style());
            c.setText(w.title());
            c.setToolTipText(w.tip());
            c.setData(w.key());
            c.setWidth(widths.getOrDefault(w.key(), w.width()));
            c.setMoveable(true);
            c.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(c)));
            if (w.key().equals(sortedBy)) {
                table.setSortColumn(c);
                table.setSortDirection(down ? SWT.DOWN : SWT.UP);
            }
        }
    }

    /** What a person made wider or narrower. A column that was never on the screen has no width yet, and the last one fills the rest. */
    private void remember() {
        TableColumn[] all = table.getColumns();
        for (int i = 0; i < all.length - 1; i++) {
            if (all[i].getWidth() > 0) {
                widths.put((String) all[i].getData(), all[i].getWidth());
            }
        }
    }

    private void sort(TableColumn column) {
        String key = (String) column.getData();
        down = key.equals(sortedBy) ? !down : key.startsWith("m:") || key.equals("started");
        sortedBy = key;
        table.setSortColumn(column);
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        columns.stream().filter(c -> c.key().equals(key)).findFirst().ifPresent(c -> sorter.accept(c.order().apply(down)));
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int row = event.index;
        if (row >= shown.rows().size()) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            item.setText(c, columns.get(c).cell().text(shown, row));
            item.setFont(c, columns.get(c).cell().isBest(shown, row) ? bold : null);
        }
    }

    private void tip(Event event) {
        TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
        String tip = null;
        if (item != null) {
            int row = table.indexOf(item);
            for (int c = 0; c < columns.size() && row < shown.rows().size(); c++) {
                if (item.getBounds(c).contains(event.x, event.y)) {
                    tip = columns.get(c).cell().tip(shown, row);
                }
            }
        }
        if (!java.util.Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    List<RunReference> selected() {
        List<RunReference> runs = new ArrayList<>();
        for (int i : table.getSelectionIndices()) {
            if (i < shown.rows().size()) {
                runs.add(shown.rows().get(i));
            }
        }
        return runs;
    }

    private void reselect(List<RunReference> runs) {
        Set<RunReference> wanted = new HashSet<>(runs);
        int[] rows = java.util.stream.IntStream.range(0, shown.rows().size()).filter(i -> wanted.contains(shown.rows().get(i))).toArray();
        table.deselectAll();
        table.select(rows);
    }

    boolean select(Path folder) {
        for (int i = 0; i < shown.rows().size(); i++) {
            if (shown.rows().get(i).folder().equals(folder)) {
                table.setSelection(i);
                tell();
                return true;
            }
        }
        return false;
    }

    /** A text over the title of the first selected run; Enter or leaving it renames, Escape does not. */
    void edit() {
        int row = table.getSelectionIndex();
        if (row < 0 || row >= shown.rows().size()) {
            return;
        }
        RunReference run = shown.rows().get(row);
        table.showSelection();
        TableEditor editor = new TableEditor(table);
        editor.grabHorizontal = true;
        Text text = new Text(table, SWT.BORDER);
        text.setText(run.header().title());
        text.selectAll();
        editor.setEditor(text, table.getItem(row), 0);
        boolean[] over = new boolean[1];
        Consumer<Boolean> end = keep -> {
            if (!over[0]) {
                over[0] = true;
                String title = text.getText();
                text.dispose();
                editor.dispose();
                if (keep) {
                    rename.accept(run, title);
                }
                table.setFocus();
            }
        };
        text.addListener(SWT.FocusOut, e -> end.accept(true));
        text.addListener(SWT.DefaultSelection, e -> end.accept(true));
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                e.doit = false;
                end.accept(false);
            }
        });
        text.setFocus();
    }

    void save(IMemento state) {
        remember();
        widths.forEach((key, width) -> state.createChild("column", key).putInteger("width", width));
    }

    void restore(IMemento state) {
        for (IMemento c : state.getChildren("column")) {
            if (c.getInteger("width") != null) {
                widths.put(c.getID(), c.getInteger("width"));
            }
        }
    }

    private void tell() {
        List<RunReference> now = selected();
        if (now.equals(told)) {
            return;
        }
        told = now;
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(l -> l.selectionChanged(event));
        postListeners.forEach(l -> l.selectionChanged(event));
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(selected());
    }

    @Override
    public void setSelection(ISelection selection) {
        Set<Path> wanted = new HashSet<>(RunSelection.of(selection).folders());
        reselect(shown.rows().stream().filter(r -> wanted.contains(r.folder())).toList());
        table.showSelection();
        tell();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.add(listener);
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.remove(listener);
    }
}
