/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.core.worker.ListenSpec;
import org.recital.library.Photo;
import org.recital.ui.library.internal.Dropped;
import org.recital.ui.library.internal.HubView;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.PictureGrid;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.songs.Fields;
import org.recital.ui.library.internal.songs.SongTable;
import org.recital.ui.library.internal.songs.SongTable.Column;
import org.recital.ui.parts.Latest;
import org.recital.ui.runs.RunSelection;

/** Photos of a person on the left, what is seen in them in the middle, and the songs that suit them, and why, on the right. */
public final class PhotosView extends HubView {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.library.photos";

    private static final int THUMBNAIL = 88;
    private static final int SONGS = 50;
    private static final int REMEMBERED = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final ISelectionListener runsChosen = (part, selected) -> runs(RunSelection.of(selected).folders());
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, PhotoSeen> seen = new LinkedHashMap<>();
    /** Ids of songs that were looked up in the library. */
    private final Map<String, Boolean> checked = new ConcurrentHashMap<>();
    private Listening listening = Listening.WORKER;
    private Latest reading;
    private Latest seeing;
    private Latest finding;
    private Latest asking;
    private PictureGrid grid;
    private FeaturesPane features;
    private Combo runs;
    private TastePane taste;
    private TastePane reason;
    private SongTable songs;
    private List<Photo> photos = List.of();
    private List<ListenRuns.Run> known = List.of();
    private Path run;
    private Suited suited;
    private ListenSpec asked;

    @Override
    protected void body(Composite parent) {
        reading = new Latest(parent.getDisplay());
        seeing = new Latest(parent.getDisplay());
        finding = new Latest(parent.getDisplay());
        asking = new Latest(parent.getDisplay());
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        grid = new PictureGrid(sash, THUMBNAIL, Messages.Photos_grid, Messages.Photos_hint);
        grid.onSelection(this::look);
        features = new FeaturesPane(sash);
        Composite right = new Composite(sash, SWT.NONE);
        right.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 3).create());
        runs = new Combo(right, SWT.READ_ONLY);
        runs.setToolTipText(Messages.Photos_run);
        Fields.name(runs, Messages.Photos_run);
        runs.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).create());
        runs.addListener(SWT.Selection, e -> choose(known.get(runs.getSelectionIndex()).folder()));
        taste = new TastePane(right);
        taste.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        songs = new SongTable(right, Messages.Photos_songs, SWT.MULTI,
                List.of(Column.PLAY, Column.TITLE, Column.ARTIST, Column.STYLE, Column.TEMPO, Column.UP, Column.DOWN, Column.WHY));
        songs.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).create());
        songs.onSelection(this::explain);
        reason = new TastePane(right);
        reason.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        sash.setWeights(20, 26, 54);
        Dropped.files(parent, this::add);
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, runsChosen);
        runs(RunSelection.of(getSite().getPage().getSelection(RunSelection.VIEW)).folders());
    }

    /** Offers runs that can be asked, those given first. */
    void runs(List<Path> first) {
        List<Path> before = new ArrayList<>(first);
        if (run != null) {
            before.add(run);
        }
        finding.run(Messages.Photos_findingRuns, 0, monitor -> ListenRuns.find(before), found -> {
            if (runs.isDisposed()) {
                return;
            }
            known = found;
            runs.setItems(found.stream().map(r -> NLS.bind(Messages.Photos_runOf, r.title(), r.folder().getFileName())).toArray(String[]::new));
            runs.setEnabled(!found.isEmpty());
            Path wanted = found.isEmpty() ? null : !first.isEmpty() && found.getFirst().folder().equals(first.getFirst()) || run == null ? found.getFirst().folder() : run;
            choose(wanted);
        }, hub()::say);
    }

    private void choose(Path folder) {
        run = folder;
        if (folder != null && known.stream().noneMatch(r -> r.folder().equals(folder))) {
            known = new ArrayList<>(known);
            known.addFirst(new ListenRuns.Run(folder, folder.getFileName().toString()));
            runs.add(known.getFirst().title(), 0);
            runs.setEnabled(true);
        }
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).folder().equals(folder)) {
                runs.select(i);
            }
        }
        ask();
    }

    @Override
    protected void changed(Topic topic) {
        switch (topic) {
        case LIBRARY, PERSON, PHOTOS -> {
            if (topic == Topic.LIBRARY) {
                checked.clear();
            }
            read();
        }
        case SIGNALS -> ask();
        case PEOPLE -> runs(List.of()); // those who learned of somebody that was erased are gone
        default -> { // nothing that is shown here
        }
        }
    }

    private void read() {
        String person = hub().person();
        hub().ask(reading, Messages.Photos_reading, 0, l -> person.isEmpty() ? List.<Photo>of() : l.photos().of(person), all -> {
            if (grid.control().isDisposed()) {
                return;
            }
            photos = all;
            grid.show(all.stream().map(p -> new PictureGrid.Tile(p.file(), p.title(), DAY.format(p.added().atZone(ZoneId.systemDefault())))).toList());
            sayBroken();
            ask();
        });
    }

    private void sayBroken() {
        if (!broken.isEmpty()) {
            String text = NLS.bind(Messages.Photos_broken, broken.size()) + '\n' + String.join("\n", broken);
            broken.clear();
            features.say(text);
            hub().say(text.replace("\n", " "));
        }
    }

    /** Shows what is seen in the selected photo. */
    private void look() {
        int index = grid.cursor();
        if (index < 0 || index >= photos.size()) {
            seeing.cancel();
            features.say(Messages.Features_none);
            return;
        }
        Photo photo = photos.get(index);
        PhotoSeen before = seen.get(photo.number());
        if (before != null) {
            seeing.cancel();
            features.show(photo.title(), before);
            return;
        }
        seeing.run(NLS.bind(Messages.Photos_looking, photo.title()), 0, monitor -> PhotoSeen.of(photo.file(), ContributionRegistry.platform(), monitor), now -> {
            if (grid.control().isDisposed()) {
                return;
            }
            if (seen.size() >= REMEMBERED) {
                seen.remove(seen.keySet().iterator().next());
            }
            seen.put(photo.number(), now);
            features.show(photo.title(), now);
            if (now.row().length > 0) {
                hub().write(l -> l.photos().feature(photo.number(), PhotoSeen.EXTRACTOR, now.row()));
            }
        }, features::say);
    }

    /** Asks for songs, unless what counts is as it was. */
    private void ask() {
        if (run == null || !hub().isOpen()) {
            asking.cancel();
            asked = null;
            show(null);
            return;
        }
        ListenSpec spec = new ListenSpec(run, "", "", photos.stream().map(Photo::file).toList(), hub().thumbs(), SONGS);
        if (spec.equals(asked)) {
            return;
        }
        asked = spec;
        Listening whom = listening;
        long begun = System.nanoTime();
        hub().askWith(asking, Messages.Photos_asking, (library, monitor) -> Suited.of(library, whom.ask(spec, monitor), checked), answer -> {
            show(answer);
            hub().say(said(answer, spec.thumbs().size(), (System.nanoTime() - begun) / 1_000_000));
        }, why -> {
            asked = null;
            hub().say(why);
        });
    }

    /** How many songs there are, and what a person should know of them. */
    private static String said(Suited answer, int thumbs, long millis) {
        StringBuilder text = new StringBuilder(NLS.bind(answer.others() == 0 ? Messages.Photos_answered : Messages.Photos_otherSongs,
                new Object[] { answer.rows().size(), millis, answer.others() }));
        int passedOver = answer.answer().passedOver().size();
        if (passedOver > 0) {
            text.append(' ').append(NLS.bind(Messages.Photos_passedOver, passedOver, thumbs));
        }
        return text.toString();
    }

    private void show(Suited answer) {
        if (songs.table().isDisposed()) {
            return;
        }
        suited = answer;
        if (answer == null) {
            taste.show(Messages.Photos_noRun, "", List.of(), List.of());
            songs.show(List.of());
        } else {
            taste.show(answer.answer().taste());
            songs.show(answer.rows());
        }
        explain();
    }

    /** Says why the selected song is there. */
    private void explain() {
        ListedSong song = suited == null ? null
                : songs.selected().flatMap(row -> suited.answer().songs().stream().filter(s -> s.id().equals(row.id())).findFirst()).orElse(null);
        if (song == null) {
            reason.show("", "", List.of(), List.of());
        } else {
            reason.show(song.title() + ": " + song.why(), Messages.Taste_because, song.because(), List.of());
        }
    }

    /** Adds photos. */
    void add(List<Path> files) {
        PhotoActions.add(hub(), files, broken);
    }

    @Override
    public boolean perform(String command) {
        switch (command) {
        case "add" -> {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN | SWT.MULTI);
            dialog.setFilterExtensions(new String[] { Dropped.PICTURES, "*" });
            if (dialog.open() != null) {
                add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
            }
        }
        case "remove" -> {
            List<Photo> chosen = grid.selection().stream().map(photos::get).toList();
            if (!chosen.isEmpty()) {
                PhotoActions.remove(hub(), chosen);
            }
        }
        default -> {
            return super.perform(command);
        }
        }
        return true;
    }

    @Override
    public SongTable songs() {
        return songs;
    }

    @Override
    protected String listName() {
        return Messages.Photos_listName;
    }

    @Override
    protected void restore(IMemento state) {
        String folder = state.getString("run");
        if (folder != null) {
            run = Path.of(folder);
            runs(List.of());
        }
    }

    @Override
    public void saveState(IMemento state) {
        if (run != null) {
            state.putString("run", run.toString());
        }
    }

    /** Asks that run from now on. */
    void use(Path folder) {
        choose(folder);
    }

    /** Who is asked from now on. */
    void listening(Listening other) {
        listening = other;
        asked = null;
    }

    PictureGrid grid() {
        return grid;
    }

    FeaturesPane features() {
        return features;
    }

    TastePane taste() {
        return taste;
    }

    TastePane reason() {
        return reason;
    }

    List<Photo> photos() {
        return photos;
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !reading.isBusy() && !seeing.isBusy() && !finding.isBusy() && !asking.isBusy() && !hub().isBusy();
    }

    @Override
    public void setFocus() {
        grid.control().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, runsChosen);
        for (Latest latest : new Latest[] { reading, seeing, finding, asking }) {
            if (latest != null) {
                latest.cancel();
            }
        }
        super.dispose();
    }
}
