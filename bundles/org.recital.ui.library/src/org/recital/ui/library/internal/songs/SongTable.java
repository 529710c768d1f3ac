/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.recital.ui.library.internal.Icons;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;

/** A list of songs with a button that plays each, thumbs, and what is known of them. Virtual: only rows in sight are made. */
public final class SongTable {

    /** Columns, from the left. */
    public enum Column {
        /** A button. */
        PLAY,
        /** Words. */
        TITLE,
        /** Words; a click opens the page of the artist. */
        ARTIST,
        /** Words. */
        STYLE,
        /** Words. */
        MOOD,
        /** Beats a minute. */
        TEMPO,
        /** A button. */
        UP,
        /** A button. */
        DOWN,
        /** A sentence. */
        WHY
    }

    private static final int ICON_WIDTH = 28;
    private static final int TEMPO_WIDTH = 64;
    private static final int UNMADE = -100;
    private static final int PLAYING = 10;

    private final LibraryHub hub = LibraryHub.get();
    private final Table table;
    private final List<Column> columns;
    private final Consumer<Topic> changes = this::changed;
    private List<SongRow> rows = List.of();
    /** What the buttons of each row show; {@link #UNMADE} for rows that nobody has seen yet. */
    private int[] states = {};
    private Consumer<String> artists = name -> { // nobody wants to know
    };
    private Runnable selected = () -> { // nobody wants to know
    };

    /**
     * @param name    for screen readers and as tip
     * @param columns those that are wanted, in order
     */
    public SongTable(Composite parent, String name, int style, List<Column> columns) {
        this.columns = List.copyOf(columns);
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayout(new FillLayout());
        table = new Table(frame, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | style);
        table.setHeaderVisible(true);
        table.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID < 0) {
                e.result = name;
            }
        }));
        for (Column column : columns) {
            column(column);
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.MouseDown, this::click);
        table.addListener(SWT.Selection, e -> selected.run());
        table.addListener(SWT.DefaultSelection, e -> play());
        frame.addListener(SWT.Resize, e -> share(frame.getClientArea().width));
        hub.listen(changes);
        table.addListener(SWT.Dispose, e -> hub.forget(changes));
    }

    private void column(Column column) {
        TableColumn made = new TableColumn(table, column == Column.TEMPO ? SWT.RIGHT : SWT.LEFT);
        switch (column) {
        case PLAY -> made.setToolTipText(Messages.Songs_play);
        case TITLE -> made.setText(Messages.Songs_title);
        case ARTIST -> made.setText(Messages.Songs_artist);
        case STYLE -> made.setText(Messages.Songs_style);
        case MOOD -> made.setText(Messages.Songs_mood);
        case TEMPO -> made.setText(Messages.Songs_tempo);
        case UP -> made.setToolTipText(Messages.Songs_up);
        case DOWN -> made.setToolTipText(Messages.Songs_down);
        case WHY -> made.setText(Messages.Songs_why);
        }
        made.setWidth(ICON_WIDTH);
        made.setResizable(!isIcon(column));
    }

    private static boolean isIcon(Column column) {
        return column == Column.PLAY || column == Column.UP || column == Column.DOWN;
    }

    /** Shares the width among what is written, titles and reasons having more. */
    private void share(int width) {
        int icons = (int) columns.stream().filter(SongTable::isIcon).count() * ICON_WIDTH + (columns.contains(Column.TEMPO) ? TEMPO_WIDTH : 0);
        int parts = columns.stream().mapToInt(SongTable::part).sum();
        int room = Math.max(100, width - icons - table.getBorderWidth() * 2 - 18);
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            int wide = isIcon(column) ? ICON_WIDTH : column == Column.TEMPO ? TEMPO_WIDTH : room * part(column) / parts;
            if (table.getColumn(c).getWidth() != wide) {
                table.getColumn(c).setWidth(wide);
            }
        }
    }

    private static int part(Column column) {
        return switch (column) {
        case PLAY, UP, DOWN, TEMPO -> 0;
        case TITLE -> 7;
        case ARTIST -> 5;
        case STYLE, MOOD -> 4;
        case WHY -> 9;
        };
    }

    private void fill(Event e) {
        TableItem item = (TableItem) e.item;
        if (e.index < rows.size()) {
            states[e.index] = state(rows.get(e.index));
            fill(item, rows.get(e.index));
        }
    }

    private int state(SongRow row) {
        return hub.thumb(row.id()) + (row.id().equals(hub.sound().playing()) ? PLAYING : 0);
    }

    private void fill(TableItem item, SongRow row) {
        int thumb = hub.thumb(row.id());
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c)) {
            case PLAY -> item.setImage(c, icon(row.id().equals(hub.sound().playing()) ? "stop" : row.file().isBlank() ? "silent" : "play"));
            case TITLE -> item.setText(c, row.title());
            case ARTIST -> item.setText(c, row.artist());
            case STYLE -> item.setText(c, row.styles());
            case MOOD -> item.setText(c, row.moods());
            case TEMPO -> item.setText(c, row.tempo());
            case UP -> item.setImage(c, icon(thumb > 0 ? "upOn" : "up"));
            case DOWN -> item.setImage(c, icon(thumb < 0 ? "downOn" : "down"));
            case WHY -> item.setText(c, row.why());
            }
        }
    }

    private Image icon(String name) {
        return Icons.get(table, name);
    }

    private void click(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        if (e.button != 1 || item == null) {
            return;
        }
        SongRow row = rows.get(table.indexOf(item));
        for (int c = 0; c < columns.size(); c++) {
            if (item.getBounds(c).contains(e.x, e.y)) {
                switch (columns.get(c)) {
                case PLAY -> play(row);
                case UP -> hub.thumb(row.id(), row.title(), 1);
                case DOWN -> hub.thumb(row.id(), row.title(), -1);
                case ARTIST -> artists.accept(row.artist());
                default -> { // selects the row
                }
                }
                return;
            }
        }
    }

    private void changed(Topic topic) {
        if (topic == Topic.SIGNALS || topic == Topic.PLAYING || topic == Topic.PERSON) {
            // only rows that look different now: to make all of a long list anew takes long
            for (int i = 0; i < states.length; i++) {
                int now = states[i] == UNMADE ? UNMADE : state(rows.get(i));
                if (now != states[i]) {
                    states[i] = now;
                    fill(table.getItem(i), rows.get(i));
                }
            }
        }
    }

    /** Shows songs; what was selected stays so as far as it is there. */
    public void show(List<SongRow> songs) {
        List<String> before = selection().stream().map(SongRow::id).toList();
        rows = List.copyOf(songs);
        states = new int[rows.size()];
        Arrays.fill(states, UNMADE);
        table.setItemCount(rows.size());
        table.clearAll();
        table.deselectAll();
        if (!before.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                if (before.contains(rows.get(i).id())) {
                    table.select(i);
                }
            }
        }
    }

    /** The songs that are shown. */
    public List<SongRow> rows() {
        return rows;
    }

    /** The songs that are selected. */
    public List<SongRow> selection() {
        List<SongRow> all = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            if (index < rows.size()) {
                all.add(rows.get(index));
            }
        }
        return all;
    }

    /** The first song that is selected. */
    public Optional<SongRow> selected() {
        return selection().stream().findFirst();
    }

    /** Selects a row. */
    public void select(int index) {
        table.setSelection(index);
        selected.run();
    }

    /** Plays the song that is selected, or stops it. */
    public void play() {
        selected().ifPresent(this::play);
    }

    private void play(SongRow row) {
        hub.sound().toggle(row.id(), row.title(), row.file());
    }

    /** Gets the name of an artist that is clicked. */
    public void onArtist(Consumer<String> action) {
        artists = action;
    }

    /** Is told that another row is selected. */
    public void onSelection(Runnable action) {
        selected = action;
    }

    /** The list itself. */
    public Table table() {
        return table;
    }

    /** What is laid out. */
    public Composite control() {
        return table.getParent();
    }
}
