/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.playlists;

import java.util.function.IntConsumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Lets the selected rows of a table be dragged to another place in it. */
final class Reordering {

    private final Table table;
    private boolean dragged;

    /** @param place gets the number of the row before which they are dropped */
    Reordering(Table table, IntConsumer place) {
        this.table = table;
        DragSource source = new DragSource(table, DND.DROP_MOVE);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent e) {
                dragged = table.getSelectionCount() > 0;
                e.doit = dragged;
            }

            @Override
            public void dragSetData(DragSourceEvent e) {
                e.data = String.valueOf(table.getSelectionIndex()); // what is dropped is known: the rows selected
            }

            @Override
            public void dragFinished(DragSourceEvent e) {
                dragged = false;
            }
        });
        DropTarget target = new DropTarget(table, DND.DROP_MOVE);
        target.setTransfer(new Transfer[] { TextTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent e) {
                e.detail = dragged ? DND.DROP_MOVE : DND.DROP_NONE;
                e.feedback = DND.FEEDBACK_SCROLL | (isBelow(e) ? DND.FEEDBACK_INSERT_AFTER : DND.FEEDBACK_INSERT_BEFORE);
            }

            @Override
            public void drop(DropTargetEvent e) {
                if (dragged) {
                    place.accept(e.item instanceof TableItem item ? table.indexOf(item) + (isBelow(e) ? 1 : 0) : table.getItemCount());
                }
            }
        });
    }

    private boolean isBelow(DropTargetEvent e) {
        if (!(e.item instanceof TableItem item)) {
            return true;
        }
        Rectangle row = item.getBounds();
        return table.toControl(e.x, e.y).y > row.y + row.height / 2;
    }
}
