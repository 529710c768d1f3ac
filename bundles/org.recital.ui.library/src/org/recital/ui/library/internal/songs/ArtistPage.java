/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.songs.SongTable.Column;
import org.recital.ui.parts.Latest;

/** An artist: styles, moods, tempo, their songs, and other artists like them by what the library knows. */
final class ArtistPage {

    private final LibraryHub hub;
    private final Composite control;
    private final Label name;
    private final Label facts;
    private final SongTable songs;
    private final Link alike;
    private final Latest reading;
    private ArtistModel shown;
    private String wanted = "";

    /** @param others gets the name of an artist that is clicked */
    ArtistPage(Composite parent, LibraryHub hub, Consumer<String> others) {
        this.hub = hub;
        reading = new Latest(parent.getDisplay());
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).create());
        name = new Label(control, SWT.NONE);
        name.setFont(JFaceResources.getHeaderFont());
        name.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        name.setText(Messages.Artist_none);
        facts = new Label(control, SWT.WRAP);
        facts.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).create());
        songs = new SongTable(control, Messages.Artist_songs, SWT.SINGLE, List.of(Column.PLAY, Column.TITLE, Column.STYLE, Column.TEMPO, Column.UP, Column.DOWN));
        songs.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).create());
        alike = new Link(control, SWT.WRAP);
        alike.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).create());
        alike.addListener(SWT.Selection, e -> others.accept(e.text.replace("&&", "&")));
        control.addListener(SWT.Dispose, e -> reading.cancel());
    }

    /** Shows an artist. */
    void show(String artist) {
        wanted = artist;
        refresh();
    }

    /** Reads again. */
    void refresh() {
        String artist = wanted;
        if (!artist.isEmpty()) {
            hub.ask(reading, NLS.bind(Messages.Artist_reading, artist), 0, library -> ArtistModel.of(library, artist), this::show);
        }
    }

    private void show(ArtistModel artist) {
        if (control.isDisposed()) {
            return;
        }
        shown = artist;
        name.setText(artist.name().replace("&", "&&"));
        facts.setText(facts(artist).replace("&", "&&"));
        songs.show(artist.songs());
        alike.setText(artist.alike().isEmpty() ? Messages.Artist_nobodyAlike : Messages.Artist_alike + '\n' + artist.alike().stream()
                .map(a -> "<a>" + a.name().replace("&", "&&").replace("<", "\u2039") + "</a> \u2013 " + percent(a.degree())
                        + (a.shared().isEmpty() ? "" : ", " + String.join(", ", a.shared())))
                .collect(Collectors.joining("\n")));
        control.layout(true, true);
    }

    private static String percent(double degree) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * degree);
    }

    private static String facts(ArtistModel artist) {
        StringBuilder text = new StringBuilder(NLS.bind(artist.songs().size() == 1 ? Messages.Artist_oneSong : Messages.Artist_manySongs, artist.songs().size()));
        append(text, artist.styles());
        append(text, artist.moods());
        if (artist.slow() > 0) {
            String slow = SongRow.tempo(artist.slow());
            String fast = SongRow.tempo(artist.fast());
            text.append('\n').append(NLS.bind(Messages.Artist_tempo, slow.equals(fast) ? slow : slow + '\u2013' + fast));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            text.append('\n').append(counts.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ')').collect(Collectors.joining(", ")));
        }
    }

    /** What is shown; null: nobody yet. */
    ArtistModel shown() {
        return shown;
    }

    /** Name of the artist that is or will be shown. */
    String artist() {
        return wanted;
    }

    SongTable songs() {
        return songs;
    }

    Composite control() {
        return control;
    }

    boolean isBusy() {
        return reading.isBusy();
    }
}
