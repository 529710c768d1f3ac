/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.parts.Latest;

/** What the person heard and said, newest first. */
final class PlayLog {

    private static final int TOGETHER_MILLIS = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT);

    private final LibraryHub hub;
    private final Composite control;
    private final Table table;
    private final Latest reading;
    private List<LogEntry> lines = List.of();

    PlayLog(Composite parent, LibraryHub hub) {
        this.hub = hub;
        reading = new Latest(parent.getDisplay());
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        table = new Table(control, SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        Fields.name(table, Messages.Log_name);
        for (String title : new String[] { Messages.Log_time, Messages.Log_what, Messages.Log_song }) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        table.addListener(SWT.SetData, this::fill);
        control.addListener(SWT.Resize, e -> {
            int width = control.getClientArea().width - 18;
            table.getColumn(0).setWidth(Math.min(140, width * 2 / 5));
            table.getColumn(1).setWidth(Math.min(100, width / 4));
            table.getColumn(2).setWidth(Math.max(60, width - table.getColumn(0).getWidth() - table.getColumn(1).getWidth()));
        });
        control.addListener(SWT.Dispose, e -> reading.cancel());
    }

    private void fill(Event e) {
        LogEntry line = lines.get(e.index);
        ((TableItem) e.item).setText(new String[] { TIME.format(line.time().atZone(ZoneId.systemDefault())), what(line), line.title() });
    }

    static String what(LogEntry line) {
        return switch (line.kind()) {
        case PLAY -> line.value() == 1 ? Messages.Log_played : NLS.bind(Messages.Log_playedOften, number(line.value()));
        case SKIP -> Messages.Log_left;
        case THUMB -> line.value() > 0 ? Messages.Log_up : line.value() < 0 ? Messages.Log_down : Messages.Log_back;
        case RATING -> NLS.bind(Messages.Log_rated, number(line.value()));
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Reads again. */
    void refresh() {
        String person = hub.person();
        hub.ask(reading, Messages.Log_reading, TOGETHER_MILLIS, library -> LogEntry.of(library, person), read -> {
            if (!table.isDisposed()) {
                lines = read;
                table.setItemCount(lines.size());
                table.clearAll();
            }
        });
    }

    List<LogEntry> lines() {
        return lines;
    }

    Composite control() {
        return control;
    }

    boolean isBusy() {
        return reading.isBusy();
    }
}
