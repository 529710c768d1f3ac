/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.pipeline.internal.Messages;

/**
 * A list that pops up, is narrowed down by typing and chosen from by Enter or a click.
 *
 * @param <T> what is chosen
 */
public final class QuickMenu<T> extends PopupDialog {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 330;

    /**
     * Something to choose.
     *
     * @param value  what it stands for
     * @param text   its name
     * @param detail a few words more
     * @param image  beside it
     */
    public record Item<T>(T value, String text, String detail, Image image) {
    }

    private final Point at;
    private final List<Item<T>> items;
    private final ToIntBiFunction<Item<T>, String> score;
    private final Consumer<T> chosen;
    private List<Item<T>> shown;
    private Text search;
    private Table table;
    private Label detail;

    /**
     * A menu, not yet open.
     *
     * @param at     its corner on the display
     * @param score  how well an item fits what was typed, 0 for not at all
     * @param chosen is given what was chosen, after the menu has closed
     */
    public QuickMenu(Shell parent, Point at, List<Item<T>> items, ToIntBiFunction<Item<T>, String> score, Consumer<T> chosen) {
        super(parent, SWT.RESIZE, true, false, false, false, false, null, null);
        this.at = at;
        this.items = items;
        this.shown = items;
        this.score = score;
        this.chosen = chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(Messages.QuickMenu_search);
        search.getAccessible().addAccessibleListener(org.eclipse.swt.accessibility.AccessibleListener.getNameAdapter(e -> e.result = Messages.QuickMenu_search));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = new Table(area, SWT.SINGLE | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(WIDTH - 30);
        detail = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 30, detail.computeSize(10, SWT.DEFAULT).y * 2).applyTo(detail);
        table.addListener(SWT.SetData, e -> {
            Item<T> item = shown.get(e.index);
            ((TableItem) e.item).setText(item.text());
            ((TableItem) e.item).setImage(item.image());
        });
        table.addListener(SWT.Selection, e -> describe());
        table.addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && table.getItem(new Point(e.x, e.y)) != null) {
                choose();
            }
        });
        table.addListener(SWT.DefaultSelection, e -> choose());
        search.addModifyListener(e -> filter(search.getText()));
        search.addListener(SWT.KeyDown, this::key);
        search.addListener(SWT.DefaultSelection, e -> choose());
        filter("");
        return area;
    }

    private void key(Event e) {
        int step = switch (e.keyCode) {
        case SWT.ARROW_DOWN -> 1;
        case SWT.ARROW_UP -> -1;
        case SWT.PAGE_DOWN -> 8;
        case SWT.PAGE_UP -> -8;
        default -> 0;
        };
        if (step != 0 && !shown.isEmpty()) {
            e.doit = false;
            table.setSelection(Math.clamp(table.getSelectionIndex() + (long) step, 0, shown.size() - 1));
            describe();
        }
    }

    /** Shows only what fits a text, the best first. */
    public void filter(String typed) {
        shown = typed.isBlank() ? items
                : items.stream().filter(i -> score.applyAsInt(i, typed) > 0)
                        .sorted(Comparator.comparingInt((Item<T> i) -> -score.applyAsInt(i, typed))).toList();
        table.setItemCount(shown.size());
        table.clearAll();
        if (!shown.isEmpty()) {
            table.setSelection(0);
        }
        describe();
    }

    /** What is shown now. */
    public List<Item<T>> shown() {
        return shown;
    }

    private void describe() {
        int index = table.getSelectionIndex();
        detail.setText(index < 0 || index >= shown.size() ? Messages.QuickMenu_nothing : shown.get(index).detail().replace("&", "&&"));
    }

    /** Chooses what is selected. */
    public void choose() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < shown.size()) {
            T value = shown.get(index).value();
            close();
            chosen.accept(value);
        }
    }

    @Override
    protected Control getFocusControl() {
        return search;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle screen = getShell().getDisplay().getBounds();
        return new Point(Math.clamp(at.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
    }
}
