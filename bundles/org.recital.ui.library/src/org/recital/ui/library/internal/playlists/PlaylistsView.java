/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.playlists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMemento;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.Playlist;
import org.recital.library.PlaylistFiles;
import org.recital.ui.library.internal.HubView;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.songs.Fields;
import org.recital.ui.library.internal.songs.SongRow;
import org.recital.ui.library.internal.songs.SongTable;
import org.recital.ui.library.internal.songs.SongTable.Column;
import org.recital.ui.parts.Latest;

/** The playlists of a person on the left, the songs of the one that is chosen on the right. What is changed is kept at once. */
public final class PlaylistsView extends HubView {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.library.playlists";

    /** Of songs that are missing so many are named. */
    private static final int NAMED = 5;

    private Table lists;
    private Label title;
    private SongTable songs;
    private Latest reading;
    private Latest filling;
    private Latest working;
    private List<Playlist> all = List.of();
    private int[] selectThen;

    @Override
    protected void body(Composite parent) {
        reading = new Latest(parent.getDisplay());
        filling = new Latest(parent.getDisplay());
        working = new Latest(parent.getDisplay());
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        lists = new Table(sash, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        lists.setToolTipText(Messages.Playlists_lists);
        Fields.name(lists, Messages.Playlists_lists);
        lists.addListener(SWT.SetData, e -> {
            Playlist list = all.get(e.index);
            ((TableItem) e.item).setText(NLS.bind(Messages.Playlists_row, list.name(), list.items().size()));
        });
        lists.addListener(SWT.Selection, e -> {
            hub().playlist(lists.getSelectionIndex() < 0 ? 0 : all.get(lists.getSelectionIndex()).number());
            fill();
        });
        Composite right = new Composite(sash, SWT.NONE);
        right.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 3).create());
        title = new Label(right, SWT.NONE);
        title.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        songs = new SongTable(right, Messages.Playlists_songs, SWT.MULTI, List.of(Column.PLAY, Column.TITLE, Column.ARTIST, Column.STYLE, Column.MOOD, Column.TEMPO));
        songs.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        new Reordering(songs.table(), this::place);
        sash.setWeights(25, 75);
    }

    @Override
    protected void changed(Topic topic) {
        if (topic == Topic.LIBRARY || topic == Topic.PERSON || topic == Topic.PLAYLISTS) {
            String person = hub().person();
            hub().ask(reading, Messages.Playlists_reading, 0, l -> person.isEmpty() ? List.<Playlist>of() : l.playlists().of(person), this::show);
        }
    }

    private void show(List<Playlist> read) {
        if (lists.isDisposed()) {
            return;
        }
        all = read;
        lists.setItemCount(all.size());
        lists.clearAll();
        int index = -1;
        for (int i = 0; i < all.size(); i++) {
            index = all.get(i).number() == hub().playlist() ? i : index;
        }
        if (index < 0 && !all.isEmpty()) {
            index = 0;
        }
        hub().playlist(index < 0 ? 0 : all.get(index).number());
        lists.deselectAll();
        if (index >= 0) {
            lists.setSelection(index);
        }
        fill();
    }

    private void fill() {
        Optional<Playlist> list = chosen();
        title.setText(list.map(l -> NLS.bind(Messages.Playlists_title, l.name(), l.items().size())).orElse(Messages.Playlists_none).replace("&", "&&"));
        if (list.isEmpty()) {
            filling.cancel();
            songs.show(List.of());
            return;
        }
        hub().ask(filling, Messages.Playlists_reading, 0, l -> items(l, list.get()).stream().map(SongRow::of).toList(), rows -> {
            if (!lists.isDisposed()) {
                songs.show(rows);
                if (selectThen != null) {
                    songs.table().setSelection(selectThen);
                    selectThen = null;
                }
            }
        });
    }

    private static List<Item> items(Library library, Playlist list) throws java.io.IOException {
        List<Item> items = new ArrayList<>();
        for (String id : list.items()) {
            items.add(library.catalogue().find(id).orElseThrow());
        }
        return items;
    }

    /** The playlist that is chosen. */
    Optional<Playlist> chosen() {
        return all.stream().filter(l -> l.number() == hub().playlist()).findFirst();
    }

    /** The playlists of the person. */
    List<Playlist> lists() {
        return all;
    }

    @Override
    public SongTable songs() {
        return songs;
    }

    private static Playlist with(Playlist list, List<String> items) {
        return new Playlist(list.number(), list.person(), list.name(), items);
    }

    /** Moves the selected songs. */
    void move(int by) {
        chosen().ifPresent(list -> {
            int[] places = sorted();
            List<String> after = PlaylistActions.moved(list.items(), places, by);
            if (!after.equals(list.items())) {
                reorder(list, after, places, by < 0 ? places[0] + by : places[places.length - 1] + by - places.length + 1);
            }
        });
    }

    /** Puts the selected songs before the one at a place. */
    void place(int before) {
        chosen().ifPresent(list -> {
            int[] places = sorted();
            int earlier = (int) Arrays.stream(places).filter(p -> p < before).count();
            reorder(list, PlaylistActions.placed(list.items(), places, before), places, before - earlier);
        });
    }

    private void reorder(Playlist list, List<String> after, int[] places, int first) {
        selectThen = new int[places.length];
        Arrays.setAll(selectThen, k -> first + k);
        PlaylistActions.change(hub(), NLS.bind(Messages.Playlists_reordered, list.name()), list, with(list, after));
    }

    private int[] sorted() {
        return Arrays.stream(songs.table().getSelectionIndices()).sorted().toArray();
    }

    @Override
    public boolean perform(String command) {
        Optional<Playlist> list = chosen();
        switch (command) {
        case "new" -> PlaylistActions.make(hub(), Messages.Playlists_new, List.of());
        case "rename" -> list.ifPresent(l -> {
            InputDialog dialog = new InputDialog(getSite().getShell(), Messages.Playlists_renameTitle, Messages.Playlists_renameMessage, l.name(),
                    text -> text.isBlank() ? "" : null);
            if (dialog.open() == Window.OK) {
                rename(dialog.getValue());
            }
        });
        case "delete" -> list.ifPresent(l -> {
            if (songs.table().isFocusControl() && songs.table().getSelectionCount() > 0) {
                removeSongs();
            } else {
                PlaylistActions.delete(hub(), l);
            }
        });
        case "moveUp" -> move(-1);
        case "moveDown" -> move(1);
        case "export" -> list.ifPresent(l -> dialog(SWT.SAVE, l.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".xspf").ifPresent(this::export));
        case "import" -> dialog(SWT.OPEN, null).ifPresent(this::importFrom);
        default -> {
            return super.perform(command);
        }
        }
        return true;
    }

    private Optional<Path> dialog(int style, String name) {
        FileDialog dialog = new FileDialog(getSite().getShell(), style);
        dialog.setFilterExtensions(new String[] { "*.xspf;*.m3u8;*.m3u", "*.xspf", "*.m3u8", "*.m3u" });
        dialog.setOverwrite(true);
        if (name != null) {
            dialog.setFileName(name);
        }
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Gives the chosen playlist another name. */
    void rename(String name) {
        chosen().ifPresent(l -> PlaylistActions.change(hub(), NLS.bind(Messages.Playlists_renamed, l.name(), name.strip()), l,
                new Playlist(l.number(), l.person(), name.strip(), l.items())));
    }

    /** Takes the selected songs out of the chosen playlist. */
    void removeSongs() {
        chosen().ifPresent(l -> PlaylistActions.change(hub(), NLS.bind(Messages.Playlists_removed, sorted().length), l,
                with(l, PlaylistActions.without(l.items(), sorted()))));
    }

    /** Writes the chosen playlist for other players. */
    void export(Path file) {
        chosen().ifPresent(l -> hub().ask(working, Messages.Playlists_exporting, 0, library -> {
            PlaylistFiles.write(l, items(library, l), file);
            return file;
        }, done -> hub().say(NLS.bind(Messages.Playlists_exported, l.name(), done))));
    }

    /** Makes a playlist of what a file lists. */
    void importFrom(Path file) {
        String person = hub().person();
        hub().ask(working, Messages.Playlists_importing, 0, library -> PlaylistReader.find(library, file), found -> {
            int missing = found.missing().size();
            String label = missing == 0 ? NLS.bind(Messages.Playlists_made, found.name(), found.items().size())
                    : NLS.bind(Messages.Playlists_madeWithout, new Object[] { found.name(), found.items().size(), missing,
                            String.join(", ", found.missing().subList(0, Math.min(NAMED, missing))) });
            PlaylistActions.make(hub(), new Playlist(0, person, found.name(), found.items()), label);
        });
    }

    @Override
    protected void restore(IMemento state) {
        Integer number = state.getInteger("playlist");
        hub().playlist(number == null ? 0 : number);
    }

    @Override
    public void saveState(IMemento state) {
        state.putInteger("playlist", hub().playlist());
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !reading.isBusy() && !filling.isBusy() && !working.isBusy() && !hub().isBusy();
    }

    @Override
    public void setFocus() {
        lists.setFocus();
    }
}
