/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.recital.ui.library.internal.HubView;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.people.DonePane;
import org.recital.ui.library.internal.people.PersonRequests;
import org.recital.ui.library.internal.songs.SongTable.Column;
import org.recital.ui.parts.Latest;

/** People on the left, songs found as one types in the middle, an artist's page and the play log on the right. */
public final class LibraryView extends HubView {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.library.library";

    private static final int TYPING_MILLIS = 200;
    private static final int MOST = 500;
    private static final String[] FIELDS = { "words", "artist", "style", "mood", "tempo" };

    private final Text[] fields = new Text[FIELDS.length];
    private PeoplePane people;
    private SongTable songs;
    private Label count;
    private CTabFolder pages;
    private ArtistPage artist;
    private PlayLog log;
    private Latest searching;
    private Latest working;
    private PersonRequests requests;
    private DonePane done;
    private SashForm sash;

    @Override
    protected void body(Composite parent) {
        searching = new Latest(parent.getDisplay());
        working = new Latest(parent.getDisplay());
        requests = new PersonRequests(hub(), getSite().getShell());
        parent.setLayout(new FillLayout());
        sash = new SashForm(parent, SWT.HORIZONTAL);
        people = new PeoplePane(sash, hub());
        Composite middle = new Composite(sash, SWT.NONE);
        middle.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 3).create());
        filters(middle);
        songs = new SongTable(middle, Messages.Library_songs, SWT.MULTI,
                List.of(Column.PLAY, Column.TITLE, Column.ARTIST, Column.STYLE, Column.MOOD, Column.TEMPO, Column.UP, Column.DOWN));
        songs.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).create());
        songs.onArtist(this::showArtist);
        count = new Label(middle, SWT.NONE);
        count.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(3, 0).create());
        pages = new CTabFolder(sash, SWT.BORDER | SWT.FLAT);
        artist = new ArtistPage(pages, hub(), this::showArtist);
        log = new PlayLog(pages, hub());
        page(Messages.Library_artist, artist.control());
        page(Messages.Library_log, log.control());
        pages.setSelection(0);
        sash.setWeights(13, 55, 32);
    }

    private CTabItem page(String title, Control content) {
        CTabItem item = new CTabItem(pages, SWT.NONE);
        item.setText(title);
        item.setControl(content);
        return item;
    }

    /** Shows what was done when somebody was erased, beside the play log. */
    private void showDone(List<String> lines) {
        if (pages.isDisposed()) {
            return;
        }
        if (done == null) {
            done = new DonePane(pages);
            page(Messages.Erase_page, done.control());
        }
        done.show(lines);
        pages.setSelection(pages.getItemCount() - 1);
    }

    private void export() {
        if (requests.isReady()) {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
            dialog.setFilterExtensions(new String[] { "*.zip" });
            dialog.setFileName(PersonRequests.fileName(people.name()));
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                requests.export(people.name(), Path.of(file));
            }
        }
    }

    private void filters(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(FIELDS.length).spacing(4, 0).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        String[] hints = { Messages.Library_words, Messages.Songs_artist, Messages.Songs_style, Messages.Songs_mood, Messages.Library_tempo };
        String[] tips = { Messages.Library_wordsTip, Messages.Library_artistTip, Messages.Library_styleTip, Messages.Library_moodTip, Messages.Library_tempoTip };
        int[] widths = { 150, 90, 80, 80, 84 };
        for (int f = 0; f < FIELDS.length; f++) {
            fields[f] = Fields.search(row, hints[f], tips[f]);
            fields[f].setLayoutData(GridDataFactory.fillDefaults().grab(f < FIELDS.length - 1, false).hint(widths[f], SWT.DEFAULT).create());
            fields[f].addListener(SWT.Modify, e -> search(TYPING_MILLIS));
            fields[f].addListener(SWT.DefaultSelection, e -> search(0));
        }
    }

    /** What is typed. */
    SongFilter filter() {
        return new SongFilter(fields[0].getText(), fields[1].getText(), fields[2].getText(), fields[3].getText(), fields[4].getText());
    }

    /** Empties what is typed, and closes the page of an artist: somebody may be named there who was erased. */
    public void forget() {
        filter(SongFilter.ALL);
        artist.show("");
    }

    /** Types into all fields at once. */
    void filter(SongFilter filter) {
        String[] texts = { filter.words(), filter.artist(), filter.style(), filter.mood(), filter.tempo() };
        for (int f = 0; f < texts.length; f++) {
            fields[f].setText(texts[f]);
        }
    }

    private void search(int delay) {
        SongFilter filter = filter();
        if (!filter.isClear()) {
            hub().say(NLS.bind(Messages.Library_tempoUnclear, filter.tempo()));
        }
        hub().ask(searching, Messages.Library_searching, delay, library -> new Found(library.catalogue().search(filter.query(MOST)).stream().map(SongRow::of).toList(),
                library.catalogue().size()), this::show);
    }

    private record Found(List<SongRow> songs, int all) {
    }

    private void show(Found found) {
        if (!count.isDisposed()) {
            songs.show(found.songs);
            String shown = Integer.toString(found.songs.size());
            count.setText(found.all == 0 ? Messages.Library_empty
                    : NLS.bind(found.songs.size() < MOST ? Messages.Library_count : Messages.Library_first, shown, String.format("%,d", found.all)));
            if (artist.artist().isEmpty() && !found.songs.isEmpty() && !found.songs.getFirst().artist().isEmpty()) {
                artist.show(found.songs.getFirst().artist());
            }
        }
    }

    @Override
    protected void changed(Topic topic) {
        people.changed(topic);
        switch (topic) {
        case LIBRARY, ITEMS -> {
            search(0);
            artist.refresh();
            log.refresh();
        }
        case PERSON, SIGNALS -> log.refresh();
        default -> { // nothing that is shown here
        }
        }
    }

    /** Shows the page of an artist. */
    public void showArtist(String name) {
        if (!name.isBlank()) {
            pages.setSelection(0);
            artist.show(name);
        }
    }

    /** Shows the page of an artist, opening this view if need be. */
    public static void artist(IWorkbenchPage page, String name) {
        try {
            ((LibraryView) page.showView(ID)).showArtist(name);
        } catch (PartInitException e) {
            ILog.of(LibraryView.class).error(name, e);
        }
    }

    @Override
    public SongTable songs() {
        return artist.songs().table().isFocusControl() ? artist.songs() : songs;
    }

    @Override
    protected String listName() {
        SongFilter f = filter();
        String name = String.join(" ", f.words(), f.artist(), f.style(), f.mood(), f.tempo()).replaceAll("\\s+", " ").strip();
        return name.isEmpty() ? super.listName() : name;
    }

    @Override
    public boolean perform(String command) {
        switch (command) {
        case "find" -> {
            fields[0].setFocus();
            fields[0].selectAll();
        }
        case "log" -> pages.setSelection(1);
        case "open" -> OpenLibraryDialog.ask(getSite().getShell(), hub().choice()).ifPresent(hub()::open);
        case "addSongs" -> {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] { "*.csv", "*" });
            String file = dialog.open();
            if (file != null) {
                addSongs(Path.of(file));
            }
        }
        case "newPerson" -> asked(Messages.People_newTitle, "", people::add);
        case "renamePerson" -> asked(Messages.People_renameTitle, people.name(), people::rename);
        case "exportPerson" -> export();
        case "erasePerson" -> requests.erase(this::showDone);
        default -> {
            return super.perform(command);
        }
        }
        return true;
    }

    private void asked(String title, String name, java.util.function.Consumer<String> then) {
        InputDialog dialog = new InputDialog(getSite().getShell(), title, Messages.People_nameMessage, name, text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            then.accept(dialog.getValue());
        }
    }

    /** Puts the songs that a file lists into the library. */
    void addSongs(Path file) {
        hub().say(NLS.bind(Messages.Library_adding, file));
        hub().ask(working, Messages.Library_addingJob, 0, library -> {
            List<org.recital.library.Item> items = SongsFile.read(file);
            library.catalogue().put(items).get();
            return items.size();
        }, n -> {
            hub().say(NLS.bind(Messages.Library_added, n, file.getFileName()));
            changed(Topic.ITEMS);
        });
    }

    @Override
    protected void restore(IMemento state) {
        for (int f = 0; f < FIELDS.length; f++) {
            String text = state.getString(FIELDS[f]);
            fields[f].setText(text == null ? "" : text);
        }
        String name = state.getString("page");
        artist.show(name == null ? "" : name);
        pages.setSelection("log".equals(state.getString("tab")) ? 1 : 0);
        Integer[] weights = { state.getInteger("left"), state.getInteger("middle"), state.getInteger("right") };
        if (weights[0] != null && weights[1] != null && weights[2] != null) {
            sash.setWeights(weights[0], weights[1], weights[2]);
        }
    }

    @Override
    public void saveState(IMemento state) {
        for (int f = 0; f < FIELDS.length; f++) {
            state.putString(FIELDS[f], fields[f].getText());
        }
        state.putString("page", artist.artist());
        state.putString("tab", pages.getSelectionIndex() == 1 ? "log" : "artist");
        int[] weights = sash.getWeights();
        state.putInteger("left", weights[0]);
        state.putInteger("middle", weights[1]);
        state.putInteger("right", weights[2]);
    }

    PeoplePane people() {
        return people;
    }

    ArtistPage artistPage() {
        return artist;
    }

    PersonRequests requests() {
        return requests;
    }

    /** What was done when somebody was erased; empty: nobody was. */
    String done() {
        return done == null ? "" : done.text();
    }

    PlayLog log() {
        return log;
    }

    /** What is said below the songs. */
    String count() {
        return count.getText();
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !searching.isBusy() && !working.isBusy() && !requests.isBusy() && !people.isBusy() && !artist.isBusy() && !log.isBusy() && !hub().isBusy();
    }

    @Override
    public void setFocus() {
        fields[0].setFocus();
    }

    @Override
    public void dispose() {
        searching.cancel();
        super.dispose();
    }
}
